import json
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from standoff.domain import DateRange, Span, Unclear, When
from standoff.reading.times import find_times, resolve_deadline, resolve_when

TABLE = tomllib.loads(
    (Path(__file__).parents[1] / "data" / "times.toml").read_text(encoding="utf-8")
)
ROWS: list[dict[str, Any]] = TABLE["rows"]
KNOWN_FAILURES: list[dict[str, Any]] = TABLE.get("known_failures", [])
GOLD = Path(__file__).resolve().parents[2] / "../shared/gold/train.jsonl"

PHRASES = st.sampled_from([row["words"] for row in ROWS])
DAYS = st.none() | st.dates()
TIME_LIKE = st.text(alphabet="0123456789 ,.-/'’nexthmonyarwkdsfbigulp", max_size=40)


def read(row: dict[str, Any]) -> When:
    published_at = row.get("published")
    if row["kind"] == "deadline":
        return resolve_deadline(row["words"], published_at)
    return resolve_when(row["words"], published_at, planned=row["kind"] == "planned")


def expected(row: dict[str, Any]) -> When:
    if "unclear" in row:
        return Unclear(row["words"], row["unclear"])
    return DateRange(row.get("start"), row.get("end"))


def name(row: dict[str, Any]) -> str:
    return f"{row['kind']}: {row['words']} ({row.get('published', 'undated')})"


@pytest.mark.parametrize("row", ROWS, ids=name)
def test_row_of_the_table_is_read_right(row: dict[str, Any]) -> None:
    assert read(row) == expected(row)


@pytest.mark.parametrize("row", KNOWN_FAILURES, ids=name)
def test_known_failure_still_fails_and_says_why(row: dict[str, Any]) -> None:
    assert row["reason"]
    assert read(row) != expected(row)


def test_table_is_large_and_nearly_all_right() -> None:
    assert len(ROWS) >= 220
    assert len(KNOWN_FAILURES) <= 0.05 * (len(ROWS) + len(KNOWN_FAILURES))


@given(st.text() | TIME_LIKE | PHRASES, DAYS, st.booleans())
@example("10000 years ago", date(1, 1, 1), False)
@example("in 9999999 days", date(9999, 12, 31), True)
@example("İ 1 May", date(2022, 1, 1), False)
@example("1990, " * 2000, None, False)
def test_any_words_come_to_a_range_or_stay_unclear(
    words: str, published_at: date | None, planned: bool
) -> None:
    for found in (
        resolve_when(words, published_at, planned=planned),
        resolve_deadline(words, published_at),
    ):
        assert isinstance(found, DateRange | Unclear)
        if isinstance(found, Unclear):
            assert found.words == words
            assert found.reason


@given(PHRASES, st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_letter_case_changes_no_day(words: str, published_at: date) -> None:
    for read_words in (resolve_when, resolve_deadline):
        found = read_words(words, published_at)
        for other in (words.upper(), words.title(), words.lower()):
            again = read_words(other, published_at)
            if isinstance(found, DateRange):
                assert again == found
            else:
                assert isinstance(again, Unclear)


@given(PHRASES, st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_limit_that_is_not_over_starts_with_publication_or_later(
    words: str, published_at: date
) -> None:
    due = resolve_deadline(words, published_at)
    if isinstance(due, DateRange) and due.end is not None and due.end > published_at:
        assert due.start is not None
        assert due.start >= published_at


def found_in(sentence: str) -> list[tuple[str, bool]]:
    return [(mention.span.cut(sentence), mention.is_deadline) for mention in find_times(sentence)]


@pytest.mark.parametrize(
    ("sentence", "mentions"),
    [
        ("Russia gave Ukraine until 1 July to leave.", [("until 1 July", True)]),
        ("They must go by the end of January.", [("by the end of January", True)]),
        ("It struck the port on December 17, 2021.", [("on December 17, 2021", False)]),
        ("Since 2014 it has held Crimea.", [("Since 2014", False)]),
        ("Monday the envoy spoke.", [("Monday", False)]),
        ("The council gave them 72 hours to leave.", [("72 hours", True)]),
        ("It issued a two-week ultimatum.", [("a two-week ultimatum", True)]),
        ("They met for 72 hours.", [("for 72 hours", False)]),
        (
            "Withdraw within 48 hours, it said on Friday.",
            [("within 48 hours", True), ("on Friday", False)],
        ),
        ("Until now, nobody had asked.", [("Until now", False)]),
        ("Answer no later than noon on Friday.", [("no later than noon on Friday", True)]),
        ("They may march on the city.", []),
        ("He sat in the sun and read Article 5.", []),
        ("In May and June it rained.", [("In May and June", False)]),
        ("It ran from 10 to 12 January.", [("from 10 to 12 January", False)]),
        ("Leave before the elections.", [("before the elections", True)]),
        ("", []),
    ],
)
def test_finds_times_with_their_prepositions(
    sentence: str, mentions: list[tuple[str, bool]]
) -> None:
    assert found_in(sentence) == mentions


@given(st.text(max_size=80), PHRASES, st.text(max_size=80))
def test_found_spans_lie_in_order_and_cut_no_word(before: str, words: str, after: str) -> None:
    sentence = f"{before} {words} {after}"
    end = 0
    for mention in find_times(sentence):
        span = mention.span
        assert end <= span.start < span.end <= len(sentence)
        assert not sentence[max(0, span.start - 1) : span.start + 1].isalnum() or span.start == 0
        assert not (
            sentence[span.end - 1 : span.end + 1].isalnum()
            and span.end < len(sentence)
            and sentence[span.end].isalnum()
        )
        end = span.end


@pytest.mark.skipif(not GOLD.exists(), reason="the gold texts are not here")
def test_finds_most_times_that_gold_marks() -> None:
    marked = hits = 0
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        for move in record["moves"]:
            start, end = record["sentences"][move["s"]]
            found = find_times(record["text"][start:end])
            for gold in filter(None, (move.get("when"), move.get("deadline"))):
                marked += 1
                span = Span(*gold).shift(-start)
                hits += any(overlap(mention.span, span) >= 0.5 for mention in found)
    assert hits / marked >= 0.8


def overlap(one: Span, other: Span) -> float:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return max(0, shared) / (len(one) + len(other) - max(0, shared))


@pytest.mark.parametrize("limit", ["until midnight Sunday", "by 6 p.m. on 5 May", "by noon Friday"])
def test_a_time_of_day_belongs_to_its_day(limit: str) -> None:
    sentence = f"Kyiv has {limit} to withdraw."
    assert [mention.span.cut(sentence) for mention in find_times(sentence)] == [limit]
