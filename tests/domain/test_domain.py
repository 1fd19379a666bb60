import pickle
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.domain import (
    DateRange,
    Document,
    Genre,
    Mark,
    MissingExtra,
    Page,
    Reading,
    RecordError,
    Span,
    SpanError,
    StandoffError,
    UnreadableDocument,
    content_id,
)
from strategies import readings, texts


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 2), (-1, 2)])
def test_a_span_is_exact_or_refused(start: int, end: int) -> None:
    with pytest.raises(SpanError, match="is no span"):
        Span(start, end)


def test_a_span_is_never_adjusted_to_its_text() -> None:
    with pytest.raises(SpanError, match=r"\[2, 9\) is no span of a text of 5 characters"):
        Span(2, 9).cut("short")


@given(texts, st.data())
def test_a_span_cuts_what_slicing_cuts(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    span = Span(start, end)
    assert span.cut(text) == text[start:end]
    assert len(span) == end - start
    assert span.shift(2).shift(-2) == span


def test_spans_overlap_where_they_share_a_character() -> None:
    assert Span(0, 3).overlaps(Span(2, 4))
    assert not Span(0, 3).overlaps(Span(3, 4))
    assert Span(0, 3).contains(Span(0, 3))
    assert not Span(0, 3).contains(Span(2, 4))


@pytest.mark.parametrize(
    ("given_date", "published_at"),
    [
        ("2021-12-28", date(2021, 12, 28)),
        ("2021-12-28T10:00:00Z", date(2021, 12, 28)),
        ("2014", None),
        ("May 2014", None),
        (None, None),
    ],
)
def test_a_document_was_published_on_a_day_or_on_none(
    given_date: str | None, published_at: date | None
) -> None:
    assert Document(id="a", text="b", date=given_date).published_at == published_at


def test_documents_are_equal_by_what_they_are_not_by_where_they_lie() -> None:
    assert Document(id="a", text="b", source="x") == Document(id="a", text="b", source="y")


@given(st.text())
def test_any_text_has_a_name(text: str) -> None:
    assert len(content_id(text)) == 16
    assert content_id(text) != content_id(text + "x")


def test_a_range_of_days_is_never_empty() -> None:
    with pytest.raises(ValueError, match="empty range"):
        DateRange(date(2022, 1, 1), date(2022, 1, 1))


def test_furniture_is_what_a_mark_contains() -> None:
    page = Page(sentences=(), genre=Genre.NEWS, furniture=(Mark(Span(4, 9), "share row"),))
    assert page.is_furniture(Span(5, 9))
    assert not page.is_furniture(Span(3, 9))


@given(readings())
def test_every_cited_string_is_the_text_at_its_span(reading: Reading) -> None:
    text = reading.document.text
    for move in reading.moves:
        for span in move.spans():
            assert reading.text_of(span) == text[span.start : span.end]
    assert reading.text_of(None) is None


@pytest.mark.parametrize(
    "error",
    [
        UnreadableDocument("a.txt", "is empty", "Give a file with text in it"),
        SpanError(1, 0, 5),
        RecordError("a.jsonl:3", "unknown field"),
        MissingExtra("Reading a.parquet", "parquet"),
    ],
)
def test_errors_survive_a_trip_between_processes(error: StandoffError) -> None:
    again = pickle.loads(pickle.dumps(error))  # noqa: S301
    assert type(again) is type(error)
    assert str(again) == str(error)


def test_a_missing_extra_says_what_to_install() -> None:
    assert str(MissingExtra("Reading a.parquet", "parquet")).endswith(
        "Install it with: pip install 'standoff[parquet]'"
    )
