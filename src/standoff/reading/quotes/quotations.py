"""Direct quotations, a sentence at a time, each with its speaker's mention."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from standoff.domain import MarkedQuote, Page, Span
from standoff.reading.quotes.marks import quoted_spans, trimmed
from standoff.reading.quotes.prices import QUOTATION_MARKS
from standoff.reading.quotes.speakers import main_subject, speaker_before, speaker_behind

_FEWEST_WORDS = 5
_REACH = 400  # characters beside a quotation in which its speaker is looked for
_TITLE_CAPITALS = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """What of one quotation stands in one sentence; `whole` is all of the quotation."""

    sentence: int
    span: Span
    whole: Span


def find_quotes(text: str, page: Page) -> tuple[MarkedQuote, ...]:
    """Direct quotations of five words or more, cut at sentence ends, in order.

    Each part of a quotation that its attribution breaks counts by itself; titles of
    works in marks are no quotations. The speaker is the mention that the same sentence
    gives, else another sentence of the same quotation, else the quotation before, else
    the subject of the sentence before.
    """
    pieces = tuple(
        piece
        for piece in _pieces(text, page.sentences)
        if piece.span != piece.whole or _is_quotation(text, piece.span)
    )
    return tuple(
        MarkedQuote(piece.sentence, piece.span, speaker)
        for piece, speaker in zip(pieces, _speakers(text, page.sentences, pieces), strict=True)
        if _is_quotation(text, piece.span)
    )


def _pieces(text: str, sentences: tuple[Span, ...]) -> Iterator[Piece]:
    """What quotation marks hold, cut where sentences end."""
    number = 0
    for whole in quoted_spans(text, sentences):
        while number < len(sentences) and sentences[number].end <= whole.start:
            number += 1
        while number < len(sentences) and sentences[number].start < whole.end:
            sentence = sentences[number]
            span = trimmed(text, max(sentence.start, whole.start), min(sentence.end, whole.end))
            if span is not None:
                yield Piece(number, span, whole)
            if sentence.end >= whole.end:
                break
            number += 1


def _is_quotation(text: str, span: Span) -> bool:
    words = [word for word in span.cut(text).split() if any(map(str.isalnum, word))]
    return len(words) >= _FEWEST_WORDS and not _is_title(words)


def _is_title(words: list[str]) -> bool:
    """True for capitals throughout: "The Possibility of an Island"."""
    capitals = sum(word[0].isupper() for word in words)
    return capitals >= _TITLE_CAPITALS and all(
        word[0].isupper() or len(word) < _FEWEST_WORDS for word in words
    )


def _speakers(
    text: str, sentences: tuple[Span, ...], pieces: tuple[Piece, ...]
) -> Iterator[Span | None]:
    beside = [
        speaker
        for number, inside in groupby(pieces, key=lambda piece: piece.sentence)
        for speaker in _speakers_in(text, sentences[number], tuple(inside))
    ]
    of_whole = {
        piece.whole: speaker
        for piece, speaker in zip(reversed(pieces), reversed(beside), strict=True)
        if speaker is not None
    }
    last, last_sentence = None, 0
    for piece, named in zip(pieces, beside, strict=True):
        speaker = named or of_whole.get(piece.whole)
        if speaker is None and (last is None or piece.sentence > last_sentence + 1):
            speaker = _subject_of_sentence_before(text, sentences, piece.sentence)
        last, last_sentence = speaker or last, piece.sentence
        yield last


def _subject_of_sentence_before(text: str, sentences: tuple[Span, ...], number: int) -> Span | None:
    if number == 0:
        return None
    before = sentences[number - 1]
    return main_subject(text, before.start, min(before.end, before.start + _REACH))


def _speakers_in(text: str, sentence: Span, pieces: tuple[Piece, ...]) -> Iterator[Span | None]:
    """The speakers that one sentence names for the pieces in it."""
    starts = (sentence.start, *(piece.span.end for piece in pieces[:-1]))
    ends = (*(piece.span.start for piece in pieces[1:]), sentence.end)
    speaker = None
    for piece, start, end in zip(pieces, starts, ends, strict=True):
        speaker = _speaker_beside(text, piece.span, start, end) or speaker
        if speaker is None:
            lead_end = min(pieces[0].span.start, sentence.start + _REACH)
            speaker = main_subject(text, sentence.start, lead_end)
        yield speaker


def _speaker_beside(text: str, quote: Span, start: int, end: int) -> Span | None:
    """The speaker named in the words around a quotation, from `start` to `end`."""
    before = speaker_before(text, _reach_back(text, start, quote.start), quote.start)
    if before is not None and _is_led_in(text, start, quote.start):
        return before
    behind = speaker_behind(text, quote.end, min(end, quote.end + _REACH))
    if behind is not None and (before is None or _trails(text, quote, end)):
        return behind
    return before


def _reach_back(text: str, start: int, end: int) -> int:
    """Where to begin reading the words before `end`: at `start`, or where a near word begins."""
    if end - start <= _REACH:
        return start
    space = text.find(" ", end - _REACH, end)
    return space if space >= 0 else end


def _is_led_in(text: str, start: int, end: int) -> bool:
    """True where the words before a quotation point at it: "Putin said that"."""
    lead = text[max(start, end - _REACH) : end].rstrip(QUOTATION_MARKS + " ")
    return lead.endswith((":", ",", " that"))


def _trails(text: str, quote: Span, end: int) -> bool:
    """True where a pause or a stop parts a quotation from the words behind it."""
    behind = text[quote.end : min(end, quote.end + 5)].lstrip(QUOTATION_MARKS + " ")
    return text[quote.end - 1] in ",.?!…" or behind.startswith((",", "-", "–", "—"))
