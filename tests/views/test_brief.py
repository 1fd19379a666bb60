"""The terminal brief: every field told, plain when piped, never wider than the terminal."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from standoff.domain import (
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
from standoff.ledger import Deadline, clock
from standoff.views.brief import print_brief
from strategies import readings

TEXT = (
    "3 min read\n"
    "Unless the fleet leaves, Corvia demanded that it withdraw by Friday.\n"
    "He threatened 3,000 troops on Monday, says the Tarn Post: “we shall meet you there soon”.\n"
)
PUBLISHED = date(2031, 3, 4)


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


FRIDAY = DateRange(None, date(2031, 3, 8))
DEMAND = Move(
    sentence=1,
    type=MoveType.DEMAND,
    cue=at("demanded"),
    sender=at("Corvia"),
    sender_is="Corvia",
    target=(at("the fleet"),),
    content=at("it withdraw"),
    condition=at("Unless the fleet leaves"),
    deadline=at("by Friday"),
    due=FRIDAY,
)
THREAT = Move(
    sentence=2,
    type=MoveType.THREATEN,
    cue=at("threatened"),
    sender=at("He"),
    target_is=("Lessa", "Tarn"),
    when=at("on Monday"),
    happened=DateRange(date(2031, 3, 3), date(2031, 3, 4)),
    amount=at("3,000 troops"),
    quantity=Quantity(Decimal(3000), Decimal(3000), "troops"),
    by=at("the Tarn Post"),
    by_is="Tarn Post",
    voice=Voice.DIRECT,
    status=Status.PLANNED,
    links=(Link(LinkKind.OR_ELSE, 0),),
)
THREAD = Thread(
    kind=ThreadKind.DEMAND,
    holder="Corvia",
    towards=("Lessa",),
    what="withdraw the fleet",
    deadline="by Friday",
    due=FRIDAY,
    status=ThreadStatus.PARTLY_MET,
    moves=(0,),
)
READING = Reading(
    document=Document("a1b2", TEXT, title="Fleet [bold]stays[/bold]", date="2031-03-04"),
    page=Page(
        sentences=(Span(0, 11), Span(11, 80), Span(80, len(TEXT))),
        genre=Genre.NEWS,
        publisher="The Post",
        origin=Origin("harbour.example", None),
        translated=True,
        furniture=(Mark(at("3 min read"), "read time"),),
        artefacts=(Mark(at("the fleet"), "unstated"),),
        language="en",
    ),
    reader=Reader("tests", "1"),
    quotes=(Quote(2, at("we shall meet you there soon"), None, "Ana Orr (Corvia)"),),
    moves=(DEMAND, THREAT),
    threads=(THREAD,),
)


def brief(
    reading: Reading,
    *,
    width: int = 80,
    as_of: date | None = PUBLISHED,
    deadlines: tuple[Deadline, ...] | None = None,
    terminal: bool = False,
) -> str:
    out = StringIO()
    console = Console(file=out, width=width, force_terminal=terminal)
    found = clock(reading.threads, as_of) if deadlines is None else deadlines
    print_brief(reading, found, console, as_of)
    return out.getvalue()


def test_a_whole_brief_reads_like_this() -> None:
    assert (
        brief(READING)
        == """\
Fleet [bold]stays[/bold]
The Post · 4 March 2031 · a1b2
what           news in English, machine-translated
origin         names harbour.example as its origin
translation or “the fleet”
scraping signs
set aside      “3 min read” (read time)
found          3 sentences, 2 moves, 1 quote, 1 thread

THREADS
demand         Corvia → Lessa
partly met     withdraw the fleet
               deadline: “by Friday” (by 7 March 2031)
               or else: threatened [2]
               told in [1]

CLOCK as of 4 March 2031
in 3 days      Corvia → Lessa  withdraw the fleet
               deadline: “by Friday” (by 7 March 2031)

MOVES
[1]  Corvia → “the fleet”  DEMAND  it withdraw
     condition: “Unless the fleet leaves” · deadline: “by Friday” (by 7 March
     2031)
[2]  “He” → Lessa, Tarn  THREATEN
     planned · according to Tarn Post · quoted words · when: “on Monday” (3
     March 2031) · amount: “3,000 troops” (3,000 troops) · or else behind demand
     [1]

QUOTES
[2]  “we shall meet you there soon”
     — Ana Orr (Corvia)
"""
    )


@pytest.mark.parametrize(
    ("due", "overdue", "as_of", "expected"),
    [
        (FRIDAY, True, date(2031, 3, 9), "overdue  "),
        (FRIDAY, False, date(2031, 3, 6), "tomorrow  "),
        (FRIDAY, None, None, "due  "),
        (Unclear("soon", "names no day"), None, PUBLISHED, "unclear  "),
    ],
)
def test_the_clock_says_how_near_a_deadline_is(
    due: DateRange | Unclear, overdue: bool | None, as_of: date | None, expected: str
) -> None:
    told = brief(READING, as_of=as_of, deadlines=(Deadline(0, "words", due, overdue),))
    _, _, after = told.partition("CLOCK")
    assert after.splitlines()[1].startswith(expected)
    assert "“words”" in after


def test_a_bare_reading_is_told_in_few_lines() -> None:
    bare = replace(
        READING,
        document=Document("a1b2", "Words.", date="last spring"),
        page=Page((Span(0, 6),), Genre.OTHER),
        moves=(),
        quotes=(),
        threads=(),
    )
    assert (
        brief(bare)
        == """\
Words.
last spring · a1b2
what           other text
found          1 sentence, 0 moves, 0 quotes, 0 threads
"""
    )


def test_who_is_not_told_is_a_question_mark() -> None:
    nobody = Move(sentence=1, type=MoveType.REFUSE, cue=at("leaves"))
    reading = replace(READING, moves=(nobody,), threads=(), quotes=(Quote(1, at("it withdraw")),))
    told = brief(reading)
    assert "[1]  ?  REFUSE\n" in told
    assert "— ?\n" in told


def test_a_terminal_gets_style_and_a_pipe_gets_none() -> None:
    assert "\x1b[" in brief(READING, terminal=True)
    assert "\x1b" not in brief(READING)


def test_a_document_cannot_send_codes_to_the_terminal() -> None:
    document = replace(READING.document, title="\x1b[2J\x9b2Jgone\x07 [link=x]y[/link]")
    told = brief(replace(READING, document=document))
    assert told.startswith("␛[2J\ufffd2Jgone␇ [link=x]y[/link]\n")


@given(readings(), st.sampled_from([30, 40, 80, 200]))
def test_no_line_is_wider_than_the_terminal_or_ends_in_a_space(
    reading: Reading, width: int
) -> None:
    for line in brief(reading, width=width).split("\n"):
        assert cell_len(line) <= width
        assert line == line.rstrip()
        assert not any(ord(char) < 0x20 or 0x7F <= ord(char) < 0xA0 for char in line)
