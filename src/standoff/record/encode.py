"""Readings to records."""

from typing import Any

import msgspec

from standoff.domain import (
    SPAN_FIELDS,
    DateRange,
    Move,
    Page,
    Quantity,
    Quote,
    Reading,
    RecordError,
    Span,
    Thread,
    Unclear,
    When,
)
from standoff.record.shape import (
    DOCUMENT_FIELDS,
    MoveRecord,
    PageRecord,
    Place,
    QuantityRecord,
    QuoteRecord,
    ReaderRecord,
    ReadingRecord,
    ThreadRecord,
    UnclearRecord,
    WhenRecord,
)

_encoder = msgspec.json.Encoder(decimal_format="number")


def encode_reading(reading: Reading) -> bytes:
    """One reading as one line of UTF-8 JSON, without the line end.

    Raises `RecordError` for a text with lone surrogates, which JSON cannot hold.
    """
    try:
        return _encoder.encode(to_record(reading))
    except UnicodeEncodeError as error:
        raise RecordError(reading.document.id, f"JSON cannot hold this text: {error}") from error


def to_builtins(reading: Reading) -> dict[str, Any]:
    """One reading as plain dictionaries, lists, numbers and strings."""
    return msgspec.json.decode(encode_reading(reading))  # type: ignore[no-any-return]


def to_record(reading: Reading) -> ReadingRecord:
    document = reading.document
    return ReadingRecord(
        **{name: getattr(document, name) for name in DOCUMENT_FIELDS},
        sentences=tuple(_place(span) for span in reading.page.sentences),
        moves=tuple(_move_out(move) for move in reading.moves),
        quotes=tuple(_quote_out(quote) for quote in reading.quotes),
        page=_page_out(reading.page, document.text),
        threads=tuple(_thread_out(thread) for thread in reading.threads),
        reader=ReaderRecord(name=reading.reader.name, version=reading.reader.version),
    )


def _place(span: Span) -> Place:
    return span.start, span.end


def _maybe_place(span: Span | None) -> Place | None:
    return None if span is None else _place(span)


def _when_out(when: When | None) -> WhenRecord:
    match when:
        case DateRange(start, end):
            return start, end
        case Unclear(words, reason):
            return UnclearRecord(words=words, unclear=reason)
    return None


def _quantity_out(quantity: Quantity | None) -> QuantityRecord | None:
    if quantity is None:
        return None
    return QuantityRecord(low=quantity.low, high=quantity.high, unit=quantity.unit)


def _move_out(move: Move) -> MoveRecord:
    spans = {name: _maybe_place(getattr(move, name)) for name in SPAN_FIELDS}
    return MoveRecord(
        **spans,  # type: ignore[arg-type]  # cue is always there
        s=move.sentence,
        type=move.type,
        sender_is=move.sender_is,
        target=tuple(_place(span) for span in move.target),
        target_is=move.target_is,
        due=_when_out(move.due),
        happened=_when_out(move.happened),
        quantity=_quantity_out(move.quantity),
        by_is=move.by_is,
        voice=move.voice,
        status=move.status,
        links=tuple((link.kind, link.to) for link in move.links),
    )


def _quote_out(quote: Quote) -> QuoteRecord:
    return QuoteRecord(
        s=quote.sentence,
        quote=_place(quote.quote),
        speaker=_maybe_place(quote.speaker),
        speaker_is=quote.speaker_is,
    )


def _page_out(page: Page, text: str) -> PageRecord:
    return PageRecord(
        genre=page.genre,
        publisher=page.publisher,
        republished_from=page.origin.name if page.origin else None,
        origin=_maybe_place(page.origin.span) if page.origin else None,
        translated=page.translated,
        boilerplate=tuple(mark.span.cut(text) for mark in page.furniture),
        furniture=tuple((*_place(mark.span), mark.kind) for mark in page.furniture),
        artefacts=tuple(mark.span.cut(text) for mark in page.artefacts),
        signs=tuple((*_place(mark.span), mark.kind) for mark in page.artefacts),
        language=page.language,
    )


def _thread_out(thread: Thread) -> ThreadRecord:
    return ThreadRecord(
        kind=thread.kind,
        holder=thread.holder,
        towards=thread.towards,
        what=thread.what,
        deadline=thread.deadline,
        due=_when_out(thread.due),
        status=thread.status,
        moves=thread.moves,
    )
