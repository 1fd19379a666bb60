"""Turns of transcripts are found at exact places; headings and times are not turns."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.domain import Genre, Page, Span
from standoff.reading.quotes import find_turns

PAGE = Page(sentences=(), genre=Genre.NEWS)
TRANSCRIPT = Page(sentences=(), genre=Genre.TRANSCRIPT)
BRIEFING = """\
Press Briefing Room

MR. CARNEY: Thank you. Note: the time is 10:30.

Two things first.

Q    Jay, will he go?
MR. CARNEY (laughing): He will: on Friday.
QUESTION: And then?
**Vladimir Putin:** We shall see.
Vladimir Putin: Or not.
"""


def turns_of(text: str, page: Page = PAGE) -> list[tuple[str, str]]:
    return [(turn.speaker.cut(text), turn.span.cut(text)) for turn in find_turns(text, page)]


def test_the_turns_of_a_briefing() -> None:
    assert turns_of(BRIEFING) == [
        ("MR. CARNEY", "Thank you. Note: the time is 10:30.\n\nTwo things first."),
        ("Q", "Jay, will he go?"),
        ("MR. CARNEY", "He will: on Friday."),
        ("QUESTION", "And then?"),
        ("Vladimir Putin", "We shall see."),
        ("Vladimir Putin", "Or not."),
    ]


@pytest.mark.parametrize(
    "label",
    [
        "THE PRESIDENT",
        "SECRETARY BLINKEN",
        "President of Velmark Ana Berg",
        "Ms. Hartigan",
        "MR PRICE",
    ],
)
@pytest.mark.parametrize("before", ["", "East Room\n\n2:22 P.M. EST\n\n"])
def test_a_planted_turn_is_found_exactly(label: str, before: str) -> None:
    text = f"{before}{label}: Good morning, all.\n"
    start = len(before) + len(label) + 2

    (turn,) = find_turns(text, PAGE)

    assert turn.speaker == Span(len(before), len(before) + len(label))
    assert turn.span == Span(start, len(text) - 1)


@pytest.mark.parametrize(
    "text",
    [
        "Note: this is short.\nNote: this too.\nSource: a paper.\nSource: another.",
        "strategic-culture.org: a page.",
        "Washington: the talks go on.",
        "Washington: the talks go on.\n\nMoscow: no talks.",
        "At 10:30 we go.\n10:45: we come.",
        "Dear Mr. President: we write to you.",
        "Mr. President: we meet in hard times.",
        "He said: we shall go.\nHe said: we shall stay.",
        "PUTTING THE NATION FIRST: a list follows.",
        "Q shows up once.",
        "MR. CARNEY:",
        "",
    ],
)
def test_what_is_no_turn(text: str) -> None:
    assert turns_of(text) == []


def test_names_without_office_need_to_take_turns() -> None:
    text = "Ruvo: Good day.\nLisk: And to you.\nRuvo: Sit down.\nLisk: I will."

    assert [speaker for speaker, _ in turns_of(text)] == ["Ruvo", "Lisk", "Ruvo", "Lisk"]


def test_capitals_are_enough_in_a_transcript() -> None:
    text = "VELMONT: Good afternoon, everybody."

    assert turns_of(text) == []
    assert turns_of(text, TRANSCRIPT) == [("VELMONT", "Good afternoon, everybody.")]


def test_a_label_with_an_office_may_stand_within_a_line() -> None:
    text = "President Ana Berg: We are glad. President Tomas Lisk: So are we."
    page = Page(sentences=(Span(0, 33), Span(33, len(text))), genre=Genre.TRANSCRIPT)

    assert turns_of(text, page) == [
        ("President Ana Berg", "We are glad."),
        ("President Tomas Lisk", "So are we."),
    ]


labels = st.sampled_from(
    ["Q ", "MR. A: ", "Ana Berg: ", "\n", "\n\n", "word ", "10:30 ", "(", ")", "*"]
)


@given(st.lists(labels | st.text(max_size=4)).map("".join))
def test_turns_lie_in_order_inside_the_text(text: str) -> None:
    turns = find_turns(text, TRANSCRIPT)

    assert all(turn.speaker.end <= turn.span.start for turn in turns)
    assert all(a.span.end <= b.speaker.start for a, b in pairwise(turns))
    assert all(turn.span.end <= len(text) for turn in turns)
