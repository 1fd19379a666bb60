"""Hypothesis strategies for domain values, shared by the tests."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

from hypothesis import strategies as st

from standoff.domain import (
    SPAN_FIELDS,
    DateRange,
    Document,
    Genre,
    Link,
    LinkKind,
    Mark,
    Move,
    MoveType,
    Origin,
    Page,
    Quantity,
    Quote,
    Reader,
    Reading,
    Span,
    Status,
    Thread,
    ThreadKind,
    ThreadStatus,
    Unclear,
    Voice,
)

words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
maybe_words = st.none() | words
texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200)
days = st.dates(date(1990, 1, 1), date(2030, 1, 1))


@st.composite
def date_ranges(draw: st.DrawFn) -> DateRange:
    start, end = sorted(draw(st.lists(days, min_size=2, max_size=2, unique=True)))
    return DateRange(draw(st.sampled_from([start, None])), draw(st.sampled_from([end, None])))


whens = st.none() | date_ranges() | st.builds(Unclear, words, words)


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    numbers = st.decimals(0, 10**12, places=2, allow_nan=False).map(Decimal.normalize)
    low, high = sorted(draw(st.lists(numbers, min_size=2, max_size=2)))
    return Quantity(draw(st.sampled_from([low, None])), high, draw(words))


@st.composite
def spans_in(draw: st.DrawFn, within: Span) -> Span:
    start = draw(st.integers(within.start, within.end - 1))
    return Span(start, draw(st.integers(start + 1, within.end)))


@st.composite
def partitions(draw: st.DrawFn, text: str) -> tuple[Span, ...]:
    """The text cut into neighbouring spans."""
    cuts = sorted(draw(st.sets(st.integers(1, len(text) - 1), max_size=6))) if len(text) > 1 else []
    edges = [0, *cuts, len(text)]
    return tuple(Span(a, b) for a, b in pairwise(edges))


@st.composite
def moves_in(draw: st.DrawFn, sentences: tuple[Span, ...], count: int) -> Move:
    number = draw(st.integers(0, len(sentences) - 1))
    inside = spans_in(sentences[number])
    optional = {name: draw(st.none() | inside) for name in SPAN_FIELDS if name != "cue"}
    links = st.builds(Link, st.sampled_from(LinkKind), st.integers(0, count - 1))
    return Move(
        **optional,
        sentence=number,
        cue=draw(inside),
        type=draw(st.sampled_from(MoveType)),
        target=tuple(draw(st.lists(inside, max_size=2))),
        sender_is=draw(maybe_words),
        target_is=tuple(draw(st.lists(words, max_size=2))),
        by_is=draw(maybe_words),
        happened=draw(whens),
        due=draw(whens),
        quantity=draw(st.none() | quantities()),
        voice=draw(st.sampled_from(Voice)),
        status=draw(st.sampled_from(Status)),
        links=tuple(draw(st.lists(links, max_size=2))),
    )


@st.composite
def quotes_in(draw: st.DrawFn, sentences: tuple[Span, ...]) -> Quote:
    number = draw(st.integers(0, len(sentences) - 1))
    inside = spans_in(sentences[number])
    return Quote(number, draw(inside), draw(st.none() | inside), draw(maybe_words))


@st.composite
def threads_over(draw: st.DrawFn, count: int) -> Thread:
    return Thread(
        kind=draw(st.sampled_from(ThreadKind)),
        holder=draw(maybe_words),
        towards=tuple(draw(st.lists(words, max_size=2))),
        what=draw(words),
        deadline=draw(maybe_words),
        due=draw(whens),
        status=draw(st.sampled_from(ThreadStatus)),
        moves=tuple(draw(st.lists(st.integers(0, count - 1), max_size=3))) if count else (),
    )


@st.composite
def pages_of(draw: st.DrawFn, text: str) -> Page:
    whole = Span(0, len(text))
    marks = st.lists(st.builds(Mark, spans_in(whole), words), max_size=3).map(tuple)
    return Page(
        sentences=draw(partitions(text)),
        genre=draw(st.sampled_from(Genre)),
        publisher=draw(maybe_words),
        origin=draw(st.none() | st.builds(Origin, words, st.none() | spans_in(whole))),
        translated=draw(st.sampled_from([None, True, False])),
        furniture=draw(marks),
        artefacts=draw(marks),
        language=draw(st.sampled_from([None, "en", "zh"])),
    )


@st.composite
def documents(draw: st.DrawFn) -> Document:
    return Document(
        id=draw(words),
        text=draw(texts),
        title=draw(maybe_words),
        date=draw(st.none() | days.map(date.isoformat) | words),
        publisher=draw(maybe_words),
        url=draw(maybe_words),
        license=draw(maybe_words),
        author=draw(maybe_words),
    )


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    document = draw(documents())
    page = draw(pages_of(document.text))
    count = draw(st.integers(0, 4))
    return Reading(
        document=document,
        page=page,
        reader=draw(st.builds(Reader, words, words)),
        quotes=tuple(draw(st.lists(quotes_in(page.sentences), max_size=3))),
        moves=tuple(draw(moves_in(page.sentences, count)) for _ in range(count)),
        threads=tuple(draw(st.lists(threads_over(count), max_size=3))),
    )
