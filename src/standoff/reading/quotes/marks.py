"""What stands inside quotation marks: the cheapest consistent reading of all marks.

Every mark may open, close or be stray, at a price (see `prices`). The reading of the
whole text that costs least is a shortest path through its marks and line breaks,
found in time linear in their number.
"""

import functools
import math
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from standoff.domain import Span
from standoff.reading.quotes.prices import (
    QUOTATION_MARKS,
    Left,
    Right,
    Sort,
    left_of,
    price_of,
    right_of,
    sort_of,
)

Prices = tuple[float, ...]  # of standing inside each thing


class Inside(IntEnum):
    """What a place of the text stands inside."""

    NOTHING = 0
    DOUBLE = 1
    NESTED = 2  # double marks inside double marks
    ANGLE = 3
    SINGLE = 4


class Step(NamedTuple):
    """One way on: `cut` ends a stretch at this place and starts another behind it."""

    source: Inside
    to: Inside
    price: int
    cut: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Ways:
    """All ways on from a place; one and the same object for all places alike."""

    steps: tuple[Step, ...]
    of_break: bool = False


class Place(NamedTuple):
    """A mark or a line break."""

    start: int
    end: int
    ways: Ways


_UNCLOSED = 25
_NESTING = 16
_REPEATED = 5  # an opening mark once more, where a paragraph or a sentence begins
_CROSSING = 20  # a paragraph's end inside a quotation
_WRAPPING = 3  # a line's end inside a sentence inside a quotation
_BESIDE = 1  # a mark of another sort inside a quotation
_LONGEST_UNCLOSED = 600  # characters
_LONGEST_RUN = 8  # more marks in a row quote nothing
_HOPELESS = 100  # so much more than the cheapest that it is not followed up

_BEFORE_PARAGRAPH = ".!?…:" + QUOTATION_MARKS
_PLACE = re.compile(rf"\n\s*|[{QUOTATION_MARKS}]+")
_REPEATS = re.compile(r"(.)\1*")
_OWN = {Sort.DOUBLE: Inside.DOUBLE, Sort.ANGLE: Inside.ANGLE, Sort.SINGLE: Inside.SINGLE}
_OPEN = tuple(inside for inside in Inside if inside is not Inside.NOTHING)


def quoted_spans(text: str, sentences: tuple[Span, ...]) -> tuple[Span, ...]:
    """Everything inside quotation marks, of any length, without the marks.

    Outermost quotations only, in order; marks inside them stay in the span. A
    quotation over several paragraphs gives one span for each. One that is never
    closed ends with its paragraph, or with a sentence after about 600 characters.

    >>> [span.cut('A "so-called" ‘peace’') for span in quoted_spans('A "so-called" ‘peace’', ())]
    ['so-called', 'peace']
    """
    places = tuple(_places(text, frozenset(sentence.start for sentence in sentences)))
    sentence_ends = [sentence.end for sentence in sentences]
    return tuple(
        span
        for start, end, closed in _stretches(places, _cheapest_path(places), len(text))
        if (span := trimmed(text, start, end if closed else _bound(start, end, sentence_ends)))
    )


def _places(text: str, sentence_starts: frozenset[int]) -> Iterator[Place]:
    paragraph_start = 0
    for found in _PLACE.finditer(text):
        start, end = found.span()
        if text[start] == "\n":
            ends_paragraph = _ends_paragraph(text, start, end)
            paragraph_start = end if ends_paragraph else paragraph_start
            yield Place(start, end, _ways_of_break(ends_paragraph))
        elif end - start <= _LONGEST_RUN and not _is_apostrophe(text, start, end):
            left, right = left_of(text[start - 1 : start]), right_of(text, end)
            again = _price_of_repeating(start == paragraph_start, start in sentence_starts)
            for mark in (found,) if end - start == 1 else _REPEATS.finditer(text, start, end):
                yield Place(*mark.span(), _ways_of_mark(mark[0][:2], left, right, again))


def _is_apostrophe(text: str, start: int, end: int) -> bool:
    """True for a single mark within a word."""
    is_single = sort_of(text[start:end]) is Sort.SINGLE
    return is_single and text[start - 1 : start].isalnum() and text[end : end + 1].isalnum()


def _ends_paragraph(text: str, start: int, end: int) -> bool:
    """True where a line break is more than a line's wrapping."""
    blank_line = text.count("\n", start, end) > 1
    return blank_line or text[start - 1 : start] in _BEFORE_PARAGRAPH


def _price_of_repeating(paragraph_starts: bool, sentence_starts: bool) -> int | None:
    """What an opening mark costs that carries on the quotation it stands in."""
    if paragraph_starts:
        return _REPEATED - _CROSSING
    return _REPEATED if sentence_starts else None


@functools.cache
def _ways_of_break(ends_paragraph: bool) -> Ways:
    crossing = _CROSSING if ends_paragraph else _WRAPPING
    return Ways(
        (
            Step(Inside.NOTHING, Inside.NOTHING, 0),
            *(Step(inside, inside, crossing, cut=ends_paragraph) for inside in _OPEN),
            *(Step(inside, Inside.NOTHING, _UNCLOSED) for inside in _OPEN),
        ),
        of_break=True,
    )


@functools.cache
def _ways_of_mark(mark: str, left: Left, right: Right, again: int | None) -> Ways:
    price, own = price_of(mark, left, right), _OWN[sort_of(mark)]
    steps = [
        Step(Inside.NOTHING, Inside.NOTHING, price.stray),
        Step(Inside.NOTHING, own, price.opening),
        Step(own, own, price.stray),
        Step(own, Inside.NOTHING, price.closing),
    ]
    if again is not None:
        steps.append(Step(own, own, price.opening + again, cut=True))
    if own is Inside.DOUBLE:
        steps += (
            Step(Inside.DOUBLE, Inside.NESTED, price.opening + _NESTING),
            Step(Inside.NESTED, Inside.NESTED, price.stray),
            Step(Inside.NESTED, Inside.DOUBLE, price.closing),
        )
    touched = {step.source for step in steps}
    return Ways(
        (*steps, *(Step(other, other, _BESIDE) for other in Inside if other not in touched))
    )


def _cheapest_path(places: tuple[Place, ...]) -> tuple[Step, ...]:
    """The steps taken at the places, one each."""
    prices: Prices = (0, *(math.inf for _ in _OPEN))
    arrivals = []
    for _, _, ways in places:
        prices, arrival = _go_on(prices, ways)
        arrivals.append(arrival)
    inside = min(Inside, key=lambda last: prices[last] + (_UNCLOSED if last else 0))
    path = []
    for arrival in reversed(arrivals):
        path.append(arrival[inside])
        inside = arrival[inside].source
    return tuple(reversed(path))


@functools.lru_cache(1 << 16)
def _go_on(prices: Prices, ways: Ways) -> tuple[Prices, tuple[Step, ...]]:
    """The price of standing inside each thing behind a place, and the steps that lead there.

    Prices are above the cheapest, so few sets of them differ, and most are remembered.
    """
    arrival = tuple(
        min(
            (step for step in ways.steps if step.to is inside),
            key=lambda step: prices[step.source] + step.price,
        )
        for inside in Inside
    )
    reached = [prices[step.source] + step.price for step in arrival]
    cheapest = min(reached)
    above = (price - cheapest for price in reached)
    return tuple(price if price < _HOPELESS else math.inf for price in above), arrival


def _stretches(
    places: tuple[Place, ...], path: tuple[Step, ...], length: int
) -> Iterator[tuple[int, int, bool]]:
    """Start and end of each stretch inside marks, and whether a mark closes it."""
    start = None
    for place, step in zip(places, path, strict=True):
        if start is not None and (step.cut or step.to is Inside.NOTHING):
            yield start, place.start, step.cut or not place.ways.of_break
            start = None
        if step.to is not Inside.NOTHING and (step.cut or step.source is Inside.NOTHING):
            start = place.end
    if start is not None:
        yield start, length, False


def _bound(start: int, end: int, sentence_ends: list[int]) -> int:
    """Where a stretch that no mark closes ends at the latest."""
    at = bisect_left(sentence_ends, start + _LONGEST_UNCLOSED)
    return min(end, sentence_ends[at]) if at < len(sentence_ends) else end


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without white space at its ends, or None where nothing is left."""
    piece = text[start:end]
    start, end = start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())
    return Span(start, end) if start < end else None
