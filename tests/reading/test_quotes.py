"""Quotations are found at exact places, with the mention of who speaks them."""

import json
import re
import time
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.domain import Genre, MarkedQuote, Page, Span
from standoff.reading.quotes import Turn, enclosing_speaker, find_quotes, quoted_spans

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "data" / "quotes.toml").read_text(encoding="utf-8")
)
GOLD = Path(__file__).resolve().parents[3] / "shared" / "gold"
MARKS = [('"', '"'), ("“", "”"), ("‘", "’"), ("'", "'"), ("«", "»"), ("„", "“"), ("« ", " »")]
LONG = "we shall not yield one inch"
texts = st.text(alphabet="\"“”„«»'‘’` \n.,:—aSs1é𝔸Q", max_size=80) | st.text(max_size=80)


def page_of(text: str, *sentences: str) -> Page:
    """A page whose sentences are the given ones, or are cut behind each full stop."""
    if sentences:
        starts = [text.index(sentence) for sentence in sentences]
        spans = [Span(a, a + len(s)) for a, s in zip(starts, sentences, strict=True)]
    else:
        spans = [Span(*m.span()) for m in re.finditer(r'[^.!?]+[.!?]*["”’»“]?\s*', text)]
    return Page(sentences=tuple(spans), genre=Genre.NEWS)


def cut(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [span.cut(text) for span in spans]


@pytest.mark.parametrize("case", CASES["marks"], ids=lambda case: case["text"][:30])
def test_what_stands_inside_marks(case: dict[str, object]) -> None:
    text = str(case["text"])

    assert cut(text, quoted_spans(text, ())) == case["quotes"]


@pytest.mark.parametrize(("opening", "closing"), MARKS)
@pytest.mark.parametrize(
    "quote", ["so", LONG, "don't go, it's Berg's", "1,5 km", "we go. They stay."]
)
def test_a_planted_quotation_is_found_exactly(opening: str, closing: str, quote: str) -> None:
    before, after = "In Velm the minister's aide said ", ", and then the workers left."
    text = f"{before}{opening}{quote}{closing}{after}"
    start = len(before) + len(opening)

    assert quoted_spans(text, ()) == (Span(start, start + len(quote)),)


@pytest.mark.parametrize("case", CASES["speakers"], ids=lambda case: case["text"][:40])
def test_the_speaker_stands_in_the_sentence(case: dict[str, str]) -> None:
    text = case["text"]
    page = Page(sentences=(Span(0, len(text)),), genre=Genre.NEWS)

    (quote,) = find_quotes(text, page)

    assert (quote.speaker.cut(text) if quote.speaker else "") == case["speaker"]


def test_a_quotation_gives_one_quote_a_sentence() -> None:
    first, second = '"We shall not yield one inch. ', 'They may come and try it," said Berg.'
    text = first + second

    assert find_quotes(text, page_of(text, first, second)) == (
        MarkedQuote(0, Span(1, 29), Span(len(text) - 5, len(text) - 1)),
        MarkedQuote(1, Span(30, 55), Span(len(text) - 5, len(text) - 1)),
    )


def test_short_and_titled_quotations_are_left_out() -> None:
    text = 'The "road map" in "The Possibility of an Honest Peace" was "too little too late".'

    assert find_quotes(text, page_of(text)) == ()


def test_both_parts_of_a_broken_quotation_count_when_long_enough() -> None:
    text = '"Mines flood," she said, "and geology does not read the minutes."'

    (quote,) = find_quotes(text, page_of(text, text))

    assert quote.quote.cut(text) == "and geology does not read the minutes."
    assert quote.speaker == Span(15, 18)


def test_a_quotation_without_attribution_goes_to_the_speaker_before() -> None:
    first = '"We shall not yield one inch," Berg said. '
    second = '"They may come and try it."'
    text = first + second

    quotes = find_quotes(text, page_of(text, first, second))

    assert cut(text, tuple(q.speaker for q in quotes if q.speaker)) == ["Berg", "Berg"]


def test_a_quotation_without_attribution_goes_to_the_subject_of_the_sentence_before() -> None:
    first, second = "Then the envoy thanked the king. ", '"We shall not yield one inch."'
    text = first + second

    (quote,) = find_quotes(text, page_of(text, first, second))

    assert quote.speaker is not None
    assert quote.speaker.cut(text) == "the envoy"


def test_an_unclosed_quotation_does_not_swallow_the_text() -> None:
    sentences = ['"This is never closed. ', *(f"Sentence number {n} is here. " for n in range(99))]
    text = "".join(sentences)

    (span,) = quoted_spans(text, page_of(text, *sentences).sentences)

    assert span.start == 1
    assert 600 <= span.end < 640
    assert text[span.end - 1] == "."


def test_a_speaker_far_before_the_quotation_is_no_cut_word() -> None:
    text = f'Israeli {"grander " * 90}envoys noted "that we shall not yield one inch".'

    (quote,) = find_quotes(text, Page(sentences=(Span(0, len(text)),), genre=Genre.NEWS))

    assert quote.speaker is not None
    assert text[quote.speaker.start - 1] == " "
    assert quote.speaker.cut(text).endswith("grander envoys")


def test_the_quotation_wins_over_the_turn() -> None:
    quote = MarkedQuote(0, Span(20, 30), Span(12, 16))
    turn = Turn(Span(5, 40), Span(0, 3))

    assert enclosing_speaker(Span(22, 25), (quote,), (turn,)) == Span(12, 16)
    assert enclosing_speaker(Span(6, 8), (quote,), (turn,)) == Span(0, 3)
    assert enclosing_speaker(Span(38, 44), (quote,), (turn,)) is None


@given(texts)
def test_spans_lie_in_order_inside_the_text(text: str) -> None:
    spans = quoted_spans(text, ())

    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(span.cut(text).strip() == span.cut(text) for span in spans)


@given(texts)
def test_quotes_lie_inside_their_sentences(text: str) -> None:
    page = page_of(text)

    for quote in find_quotes(text, page):
        assert page.sentences[quote.sentence].contains(quote.quote)
        assert quote.speaker is None or quote.speaker.cut(text)


@given(st.sampled_from(MARKS), st.text(alphabet="abc ,;", min_size=1).map(str.strip).filter(bool))
@settings(max_examples=50)
def test_any_words_in_marks_come_back(marks: tuple[str, str], words: str) -> None:
    quote = f"a {words} z"
    text = f"They wrote {marks[0]}{quote}{marks[1]} there."

    assert cut(text, quoted_spans(text, ())) == [quote]


@pytest.mark.parametrize("unit", ['He said "we go" ', "“Go,” ", '"', "‘a “b” c’\n"])
def test_time_grows_with_the_length_of_the_text(unit: str) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        start = time.perf_counter()
        find_quotes(text, Page(sentences=(Span(0, len(text)),), genre=Genre.NEWS))
        return time.perf_counter() - start

    assert seconds(80_000) < 12 * max(seconds(20_000), 0.01)


def overlap(a: Span, b: Span) -> float:
    common = min(a.end, b.end) - max(a.start, b.start)
    return max(0, common) / (max(a.end, b.end) - min(a.start, b.start))


def test_gold_quotations_are_found() -> None:
    path = GOLD / "train.jsonl"
    if not path.exists():
        pytest.skip("the gold of ../shared is not here")
    hits = found = wanted = named = told = 0
    for record in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        page = Page(tuple(Span(*s) for s in record["sentences"]), Genre(record["page"]["genre"]))
        quotes = find_quotes(record["text"], page)
        gold = [(Span(*q["quote"]), q["speaker"] and Span(*q["speaker"])) for q in record["quotes"]]
        pairs = [(q, s) for q in quotes for g, s in gold if overlap(q.quote, g) >= 0.8]
        hits, found, wanted = hits + len(pairs), found + len(quotes), wanted + len(gold)
        told += sum(1 for _, speaker in pairs if speaker)
        named += sum(1 for q, s in pairs if s and q.speaker and q.speaker.overlaps(s))

    assert 2 * hits / (found + wanted) >= 0.98
    assert named / told >= 0.92
