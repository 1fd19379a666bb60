"""Lines and paragraphs: what of a text's line breaks is layout, and what ends a block."""

import re
from collections.abc import Iterator
from itertools import pairwise

from standoff.domain import Span

_BREAKS = r"\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029"
_LINE = re.compile(f"[^{_BREAKS}]+")
_SINGLE_BREAK = re.compile(rf"[^\S{_BREAKS}]*+(?:\r\n|[{_BREAKS}])[^\S{_BREAKS}]*+")
_FIRST_WORD = re.compile(r"\S{1,40}")
_OPENS_ITEM = re.compile(r"[-*•▪●◦–—]\s|\(?\d{1,3}[.)]\s|[A-Z][A-Z .]{2,40}:|Q[:.]?\s")
_LEAST_WRAP, _MOST_WRAP = 40, 120


def lines(text: str) -> tuple[Span, ...]:
    """The lines that hold more than white space, without the white space around them."""
    return tuple(_trimmed_lines(text))


def blocks(text: str) -> tuple[Span, ...]:
    r"""The lines of a text, those of a hard-wrapped paragraph taken together.

    >>> [len(block) for block in blocks("A heading\n\nA paragraph\nAnother")]
    [9, 11, 7]
    """
    found = lines(text)
    if len(found) < 2:
        return found
    adjoining = [
        _SINGLE_BREAK.fullmatch(text, this.end, following.start) is not None
        for this, following in pairwise(found)
    ]
    width = _wrap_width(text, found, adjoining)
    return tuple(_joined(text, found, adjoining, width))


def trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """What lies between two offsets, without white space around it; nothing if that is all."""
    words = text[start:end].lstrip()
    if words:
        yield Span(end - len(words), end - len(words) + len(words.rstrip()))


def _trimmed_lines(text: str) -> Iterator[Span]:
    for match in _LINE.finditer(text):
        yield from trimmed(text, *match.span())


def _joined(
    text: str, found: tuple[Span, ...], adjoining: list[bool], width: int | None
) -> Iterator[Span]:
    start = found[0].start
    for (this, following), adjoins in zip(pairwise(found), adjoining, strict=True):
        if not (adjoins and _goes_on(text, this, following, width)):
            yield Span(start, this.end)
            start = following.start
    yield Span(start, found[-1].end)


def _wrap_width(text: str, found: tuple[Span, ...], adjoining: list[bool]) -> int | None:
    """The width at which the text is wrapped by hand; None where its lines are paragraphs."""
    pairs = [pair for pair, adjoins in zip(pairwise(found), adjoining, strict=True) if adjoins]
    if len(pairs) < 3:
        return None
    lengths = sorted(len(this) for this, _ in pairs)
    width = lengths[len(lengths) * 9 // 10]
    if not _LEAST_WRAP <= width <= _MOST_WRAP:
        return None
    full = sum(_is_full(text, this, following, width) for this, following in pairs)
    return width if full >= 0.6 * len(pairs) else None


def _is_full(text: str, this: Span, following: Span, width: int) -> bool:
    """Whether the next line's first word would not have fitted on this line."""
    word = _FIRST_WORD.match(text, following.start, following.end)
    return word is not None and len(this) + 1 + len(word.group()) > width


def _goes_on(text: str, this: Span, following: Span, width: int | None) -> bool:
    if _OPENS_ITEM.match(text, following.start, following.end):
        return False
    if width is not None:
        return _is_full(text, this, following, width)
    cut_off = len(this) >= _LEAST_WRAP and text[this.end - 1] not in ".!?:;…"
    return cut_off and len(this) <= _MOST_WRAP and text[following.start].islower()
