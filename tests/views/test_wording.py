"""Values as words, by table."""

from datetime import date
from decimal import Decimal

import pytest

from standoff.domain import (
    DateRange,
    LinkKind,
    MoveType,
    Quantity,
    Status,
    ThreadKind,
    ThreadStatus,
    Unclear,
    Voice,
    When,
)
from standoff.views.wording import (
    Family,
    capitalized,
    count_words,
    distance_words,
    due_words,
    family_of,
    family_of_thread,
    kind_words,
    last_day,
    link_words,
    mark_words,
    number_words,
    printable,
    quantity_words,
    quoted,
    range_words,
    shortened,
    sides_words,
    status_words,
    voice_words,
    when_words,
)


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("", "", "at any time"),
        ("", "2021-07-01", "before 1 July 2021"),
        ("2014-01-01", "", "since 1 January 2014"),
        ("2021-12-17", "2021-12-18", "17 December 2021"),
        ("2022-01-01", "2022-02-01", "January 2022"),
        ("2021-12-01", "2022-01-01", "December 2021"),
        ("2022-01-01", "2022-03-01", "January – February 2022"),
        ("2021-12-01", "2022-02-01", "December 2021 – January 2022"),
        ("2014-01-01", "2015-01-01", "2014"),
        ("1997-01-01", "2000-01-01", "1997–1999"),
        ("2022-01-03", "2022-01-10", "3–9 January 2022"),
        ("2022-01-28", "2022-02-04", "28 January – 3 February 2022"),
        ("2021-12-28", "2022-01-04", "28 December 2021 – 3 January 2022"),
    ],
)
def test_ranges_of_days(start: str, end: str, expected: str) -> None:
    assert range_words(DateRange(day(start), day(end))) == expected


@pytest.mark.parametrize(
    ("due", "expected", "last"),
    [
        (DateRange(None, date(2022, 2, 1)), "by 31 January 2022", date(2022, 1, 31)),
        (DateRange(date(2022, 1, 1), date(2022, 2, 1)), "by 31 January 2022", date(2022, 1, 31)),
        (DateRange(date(2022, 1, 1), None), "since 1 January 2022", None),
        (Unclear("soon", "names no day"), "unclear: names no day", None),
    ],
)
def test_deadlines(due: When, expected: str, last: date | None) -> None:
    assert due_words(due) == expected
    assert last_day(due) == last


def test_a_time_is_its_days_or_the_reason_why_not() -> None:
    assert when_words(DateRange(date(2022, 1, 1), date(2022, 2, 1))) == "January 2022"
    assert when_words(Unclear("long ago", "names\tno day")) == "unclear: names no day"
    assert last_day(None) is None


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, "today"),
        (1, "tomorrow"),
        (-1, "yesterday"),
        (3, "in 3 days"),
        (-2, "2 days ago"),
        (99, "in 99 days"),
        (120, "in 4 months"),
        (-1000, "2 years ago"),
    ],
)
def test_distances(days: int, expected: str) -> None:
    as_of = date(2022, 1, 10)
    assert distance_words(date.fromordinal(as_of.toordinal() + days), as_of) == expected


@pytest.mark.parametrize(
    ("low", "high", "unit", "expected"),
    [
        ("300000000", "300000000", "USD", "USD 300 million"),
        ("2500000000", None, "USD", "at least USD 2.5 billion"),
        (None, "2500000000", "EUR", "up to EUR 2.5 billion"),
        ("100000", "120000", "troops", "100,000–120,000 troops"),
        ("12", "12", "", "12"),
        (None, None, "tanks", "some tanks"),
        ("1", "1", "F-16\n", "1 F-16"),
    ],
)
def test_quantities(low: str | None, high: str | None, unit: str, expected: str) -> None:
    quantity = Quantity(low and Decimal(low), high and Decimal(high), unit)  # type: ignore[arg-type]
    assert quantity_words(quantity) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("0", "0"),
        ("1.50", "1.5"),
        ("999999", "999,999"),
        ("1000000", "1 million"),
        ("1234567", "1,234,567"),
        ("1.2E+12", "1.2 trillion"),
        ("-3000000", "-3 million"),
        ("1E+999999", "1E+999999"),
        ("NaN", "NaN"),
    ],
)
def test_numbers(number: str, expected: str) -> None:
    assert number_words(Decimal(number)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("  two\r\n words\u2028here ", "two words here"),
        ("\x1b[31mred\x07", "␛[31mred␇"),
        ("\x9b31m", "\ufffd31m"),
        ("\u202eflipped\u2066", "flipped"),
        ("half \ud800 pair", "half \ufffd pair"),
        ("[bold]kept[/bold]", "[bold]kept[/bold]"),
        ("قال", "قال"),
    ],
)
def test_control_characters_are_seen_not_obeyed(words: str, expected: str) -> None:
    assert printable(words) == expected


@pytest.mark.parametrize(
    ("limit", "expected"),
    [(19, "leave the old city"), (12, "leave the …"), (4, "lea …")],
)
def test_long_words_are_cut_at_a_space_where_there_is_one(limit: int, expected: str) -> None:
    assert shortened("leave the old city", limit) == expected


def test_parties() -> None:
    assert sides_words("Corvia", ("Lessa", "Tarn")) == "Corvia → Lessa, Tarn"
    assert sides_words("Corvia", ()) == "Corvia"
    assert sides_words(None, ("Lessa",)) == "? → Lessa"


def test_every_act_and_thread_has_a_family() -> None:
    assert {family_of(kind) for kind in MoveType} == set(Family)
    assert family_of_thread(ThreadKind.OFFER) is Family.VERBAL_COOPERATION
    assert family_of_thread(ThreadKind.RED_LINE) is Family.VERBAL_CONFLICT


def test_kinds_are_plain_words() -> None:
    assert kind_words(ThreadStatus.PARTLY_MET) == "partly met"
    assert [link_words(kind) for kind in LinkKind] == [
        "or else behind",
        "answers",
        "carries out",
        "breaks",
        "repeats",
    ]
    assert [voice_words(voice) for voice in Voice] == [None, "reported speech", "quoted words"]
    assert [status_words(status) for status in Status] == [
        None,
        "planned",
        "considered",
        "alleged",
        "said not to have happened",
    ]


def test_small_phrases() -> None:
    assert quoted("no\nfurther") == "“no further”"
    assert count_words(1200, "move") == "1,200 moves"
    assert capitalized("opinion in English") == "Opinion in English"
    assert capitalized("") == ""
    assert mark_words("unstated") is None
    assert mark_words("read time") == "read time"
