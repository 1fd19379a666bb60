"""Records to readings, with every place and index checked."""

from collections.abc import Iterable, Iterator

import msgspec

from standoff.domain import (
    SPAN_FIELDS,
    DateRange,
    Document,
    Link,
    Mark,
    Move,
    Origin,
    Page,
    Quantity,
    Quote,
    Reader,
    Reading,
    RecordError,
    Span,
    SpanError,
    Thread,
    Unclear,
    When,
)
from standoff.record.shape import (
    DOCUMENT_FIELDS,
    KindedPlace,
    MoveRecord,
    PageRecord,
    Place,
    QuantityRecord,
    QuoteRecord,
    ReadingRecord,
    ThreadRecord,
    UnclearRecord,
    WhenRecord,
)

_decoder = msgspec.json.Decoder(ReadingRecord)


def decode_readings(lines: Iterable[bytes | str], name: str = "record") -> Iterator[Reading]:
    """The readings of JSON lines; blank lines are passed over.

    Raises `RecordError` naming `name` and the line for anything that is not of
    the codebook's shape, or whose spans, sentences or indices point nowhere.
    """
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield decode_reading(line, f"{name}:{number}")


def decode_reading(line: bytes | str, where: str = "record") -> Reading:
    """One reading from one JSON object; see `decode_readings`."""
    try:
        return from_record(_decoder.decode(line))
    except (msgspec.MsgspecError, UnicodeError, SpanError, ValueError) as error:
        raise RecordError(where, str(error).rstrip(".")) from error


def from_record(record: ReadingRecord) -> Reading:
    """The reading of a record; `ValueError` where something points nowhere."""
    document = Document(**{name: getattr(record, name) for name in DOCUMENT_FIELDS})
    page = _page_in(record, document.text)
    moves = tuple(_move_in(move, page.sentences, len(record.moves)) for move in record.moves)
    return Reading(
        document=document,
        page=page,
        reader=Reader(record.reader.name, record.reader.version),
        quotes=tuple(_quote_in(quote, document.text) for quote in record.quotes),
        moves=moves,
        threads=tuple(_thread_in(thread, len(moves)) for thread in record.threads),
    )


def _span_in(text: str, place: Place) -> Span:
    span = Span(*place)
    span.cut(text)
    return span


def _when_in(when: WhenRecord) -> When | None:
    match when:
        case UnclearRecord(words=words, unclear=reason):
            return Unclear(words, reason)
        case (start, end):
            return DateRange(start, end)
    return None


def _quantity_in(quantity: QuantityRecord | None) -> Quantity | None:
    return Quantity(quantity.low, quantity.high, quantity.unit) if quantity else None


def _move_in(record: MoveRecord, sentences: tuple[Span, ...], count: int) -> Move:
    if not 0 <= record.s < len(sentences):
        raise ValueError(f"a move stands in sentence {record.s} of {len(sentences)}")
    _check_indices("a link", (to for _, to in record.links), count)
    spans = {
        name: place and Span(*place) for name in SPAN_FIELDS if (place := getattr(record, name))
    }
    move = Move(
        **spans,
        sentence=record.s,
        type=record.type,
        sender_is=record.sender_is,
        target=tuple(Span(*place) for place in record.target),
        target_is=record.target_is,
        due=_when_in(record.due),
        happened=_when_in(record.happened),
        quantity=_quantity_in(record.quantity),
        by_is=record.by_is,
        voice=record.voice,
        status=record.status,
        links=tuple(Link(kind, to) for kind, to in record.links),
    )
    for span in move.spans():
        if not sentences[move.sentence].contains(span):
            raise ValueError(f"a span of a move lies outside sentence {move.sentence}: {span}")
    return move


def _quote_in(record: QuoteRecord, text: str) -> Quote:
    speaker = record.speaker and _span_in(text, record.speaker)
    return Quote(record.s, _span_in(text, record.quote), speaker, record.speaker_is)


def _check_indices(what: str, indices: Iterable[int], count: int) -> None:
    for index in indices:
        if not 0 <= index < count:
            raise ValueError(f"{what} points at move {index} of {count}")


def _thread_in(record: ThreadRecord, count: int) -> Thread:
    _check_indices("a thread", record.moves, count)
    return Thread(
        kind=record.kind,
        holder=record.holder,
        towards=record.towards,
        what=record.what,
        deadline=record.deadline,
        due=_when_in(record.due),
        status=record.status,
        moves=record.moves,
    )


def _page_in(record: ReadingRecord, text: str) -> Page:
    page = record.page
    return Page(
        sentences=tuple(_span_in(text, place) for place in record.sentences),
        genre=page.genre,
        publisher=page.publisher,
        origin=_origin_in(page, text),
        translated=page.translated,
        furniture=_marks_in(page.furniture, page.boilerplate or (), text),
        artefacts=_marks_in(page.signs, page.artefacts or (), text),
        language=page.language,
    )


def _origin_in(page: PageRecord, text: str) -> Origin | None:
    if page.republished_from is None:
        return None
    return Origin(page.republished_from, page.origin and _span_in(text, page.origin))


def _marks_in(
    places: tuple[KindedPlace, ...] | None, pieces: tuple[str, ...], text: str
) -> tuple[Mark, ...]:
    """Marks by their places; where a record gives only the words, each at its next occurrence."""
    if places is None:
        return tuple(Mark(span, "unstated") for span in _find_in_turn(pieces, text))
    marks = tuple(Mark(_span_in(text, place[:2]), place[2]) for place in places)
    if tuple(mark.span.cut(text) for mark in marks) != pieces:
        raise ValueError("page: the words are not those at their places")
    return marks


def _find_in_turn(pieces: tuple[str, ...], text: str) -> Iterator[Span]:
    after: dict[str, int] = {}
    for piece in filter(None, pieces):
        at = text.find(piece, after.get(piece, 0))
        if at >= 0:
            after[piece] = at + len(piece)
            yield Span(at, at + len(piece))
