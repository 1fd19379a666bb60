"""The text with its layers: cut at every boundary, so that layers may overlap freely.

A segment is the longest piece of text that the same layers cover. Segments stand
side by side, never inside each other, and together they are the text.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape

from standoff.domain import SPAN_FIELDS, Mark, Reading, Span
from standoff.views.wording import family_of, kebab, mark_words

_REPLACED = {0: "\ufffd", **dict.fromkeys(range(0xD800, 0xE000), "\ufffd")}
"""NUL and lone surrogates, which HTML cannot hold."""


@dataclass(frozen=True, slots=True)
class Layer:
    """A place in the text and what it is: a role of a move, a quote, a mark of the page."""

    span: Span
    name: str
    move: int | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of text and all layers that cover it, in the order they were given."""

    span: Span
    layers: tuple[Layer, ...]


def find_layers(reading: Reading) -> tuple[Layer, ...]:
    """Every layer of a reading, page first, then quotes, then moves."""
    return (*_page_layers(reading), *_move_layers(reading))


def _page_layers(reading: Reading) -> Iterator[Layer]:
    page = reading.page
    yield from _mark_layers(page.furniture, "furniture")
    yield from _mark_layers(page.artefacts, "sign")
    if page.origin and page.origin.span:
        yield Layer(page.origin.span, "origin", note="named as the origin")
    for quote in reading.quotes:
        yield Layer(quote.quote, "quote")


def _mark_layers(marks: Iterable[Mark], name: str) -> Iterator[Layer]:
    for mark in marks:
        yield Layer(mark.span, name, note=mark_words(mark.kind))


def _move_layers(reading: Reading) -> Iterator[Layer]:
    for index, move in enumerate(reading.moves):
        for name in SPAN_FIELDS:
            if span := getattr(move, name):
                yield Layer(span, name, index)
        for span in move.target:
            yield Layer(span, "target", index)


def cut_segments(
    length: int, layers: Sequence[Layer], cuts: Iterable[int] = ()
) -> Iterator[Segment]:
    """The segments of a text of `length` characters, cut also at the offsets `cuts`."""
    edges = {0, length, *cuts}
    edges.update(edge for layer in layers for edge in (layer.span.start, layer.span.end))
    offsets = sorted(edges)
    coming = sorted(enumerate(layers), key=lambda numbered: numbered[1].span.start, reverse=True)
    covering: list[tuple[int, Layer]] = []
    for start, end in pairwise(offsets):
        covering = [numbered for numbered in covering if numbered[1].span.end > start]
        while coming and coming[-1][1].span.start <= start:
            covering.append(coming.pop())
        yield Segment(Span(start, end), tuple(layer for _, layer in sorted(covering, key=_order)))


def _order(numbered: tuple[int, Layer]) -> int:
    return numbered[0]


def mark_text(reading: Reading, prefix: str) -> Markup:
    """The text as HTML: every character of it, once, in order, wrapped in its layers.

    `prefix` makes its ids unique: `{prefix}-s4` stands before sentence 4,
    `{prefix}-c120` is the cue that starts at offset 120, and a cue links to the card
    of its move, `{prefix}-m7`. Characters that HTML cannot hold (NUL, lone
    surrogates) become U+FFFD, as in every browser.
    """
    text = reading.document.text
    numbers = {span.start: number for number, span in enumerate(reading.page.sentences)}
    pieces: list[Markup] = []
    for segment in cut_segments(len(text), find_layers(reading), numbers):
        number = numbers.get(segment.span.start)
        if number is not None:
            pieces.append(_number_html(number, prefix))
        words = _words_html(segment.span.cut(text))
        pieces.append(_segment_html(reading, segment, words, prefix) if segment.layers else words)
    return Markup("").join(pieces)


def _number_html(number: int, prefix: str) -> Markup:
    """An empty element: the number is drawn by the style, so that it is no part of the text."""
    attributes = {"class": "number", "id": f"{prefix}-s{number}", "data-number": str(number)}
    return _element("span", attributes, Markup())


def _segment_html(reading: Reading, segment: Segment, words: Markup, prefix: str) -> Markup:
    layers = segment.layers
    moves = sorted({layer.move for layer in layers if layer.move is not None})
    types = {reading.moves[index].type for index in moves}
    cues = [layer for layer in layers if layer.name == "cue"]
    innermost = min(cues, key=lambda cue: len(cue.span), default=None)
    attributes = {
        "class": " ".join(dict.fromkeys(layer.name for layer in layers)),
        "title": ", ".join(dict.fromkeys(layer.note for layer in layers if layer.note)),
        "data-moves": " ".join(f"{prefix}-m{index}" for index in moves),
        "data-type": types.pop().value if len(types) == 1 else "",
    }
    if innermost and innermost.move is not None:
        attributes["data-family"] = kebab(family_of(reading.moves[innermost.move].type))
        attributes["href"] = f"#{prefix}-m{innermost.move}"
    if any(cue.span.start == segment.span.start for cue in cues):
        attributes["id"] = f"{prefix}-c{segment.span.start}"
    return _element("a" if innermost else "span", attributes, words)


def _element(tag: str, attributes: dict[str, str], words: Markup) -> Markup:
    pairs = (Markup(' {}="{}"').format(name, value) for name, value in attributes.items() if value)
    return Markup("<{0}{1}>{2}</{0}>").format(tag, Markup("").join(pairs), words)


def _words_html(words: str) -> Markup:
    """The words escaped; a carriage return by number, or HTML would read it as a line feed."""
    return escape(words.translate(_REPLACED)).replace("\r", Markup("&#13;"))
