"""The terminal brief: a page, its threads, their clock, its moves and its quotes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from rich.console import Console
from rich.text import Text

from standoff.domain import Mark, Move, Quote, Reading, Thread
from standoff.ledger import Deadline
from standoff.views.telling import (
    Field,
    Pointer,
    tell_act,
    tell_byline,
    tell_content,
    tell_counts,
    tell_distance,
    tell_fields,
    tell_kind,
    tell_limit,
    tell_links,
    tell_or_else,
    tell_remarks,
    tell_sender,
    tell_sentences,
    tell_speaker,
    tell_targets,
    tell_thread,
    tell_title,
)
from standoff.views.wording import (
    Family,
    day_words,
    family_of,
    family_of_thread,
    kind_words,
    mark_words,
    printable,
    quoted,
    shortened,
)

LONGEST_PIECE = 60  # characters of a piece of furniture or a sign, before it is shortened
LONGEST_THREAT = 100
WIDEST = 100  # columns; longer lines are hard to read
LABELS = 15  # columns of the words that stand before facts, threads and deadlines

QUIET = "dim"
STRONG = "bold"
OVERDUE = "bold red"
_STYLES = {
    Family.VERBAL_CONFLICT: "yellow",
    Family.MATERIAL_CONFLICT: "red",
    Family.VERBAL_COOPERATION: "cyan",
    Family.MATERIAL_COOPERATION: "green",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A label and what hangs beside it."""

    label: Text
    body: Text


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, the columns that its labels take, and its rows."""

    heading: str
    indent: int
    rows: tuple[Row, ...]


def print_brief(
    reading: Reading, deadlines: tuple[Deadline, ...], console: Console, as_of: date | None
) -> None:
    """Print one reading for people, at most as wide as the terminal.

    `deadlines` are those of `reading.threads`, in the order to be shown;
    `as_of` is the day from which "in 3 days" counts, None for no such words.
    Styles are left to the console: where it is no terminal, the text is plain.
    """
    numbers = len(f"[{len(reading.page.sentences)}]  ")
    sections = (
        Section("", 0, (_title_row(reading),)),
        Section("", LABELS, tuple(_page_rows(reading))),
        Section("THREADS", LABELS, tuple(_thread_rows(reading))),
        Section(
            _clock_heading(as_of), LABELS, tuple(_clock_row(reading, d, as_of) for d in deadlines)
        ),
        Section("MOVES", numbers, tuple(_move_row(reading, move) for move in reading.moves)),
        Section("QUOTES", numbers, tuple(_quote_row(reading, quote) for quote in reading.quotes)),
    )
    for section in sections:
        _print_section(section, console)


def _print_section(section: Section, console: Console) -> None:
    if not section.rows:
        return
    if section.heading:
        console.print()
        console.print(Text(section.heading, STRONG))
    width = max(min(console.width, WIDEST) - section.indent, 10)
    for row in section.rows:
        lines = zip_longest(row.label.split(), row.body.wrap(console, width), fillvalue=Text())
        for label, body in lines:
            gap = " " * (section.indent - label.cell_len)
            line = Text.assemble(label, gap, body)
            line.rstrip()
            console.print(line, soft_wrap=True)


def _title_row(reading: Reading) -> Row:
    facts = " · ".join(tell_byline(reading))
    title = (tell_title(reading), STRONG)
    return Row(Text(), Text.assemble(title, "\n", (facts, QUIET)))


def _page_rows(reading: Reading) -> Iterator[Row]:
    page = reading.page
    yield _fact("what", tell_kind(page))
    if page.origin:
        yield _fact("origin", f"names {printable(page.origin.name)} as its origin")
    if page.artefacts:
        yield _fact("translation or\nscraping signs", _list_marks(reading, page.artefacts))
    if page.furniture:
        yield _fact("set aside", _list_marks(reading, page.furniture))
    yield _fact("found", tell_counts(reading))


def _fact(label: str, words: str) -> Row:
    return Row(Text(label, QUIET), Text(words))


def _list_marks(reading: Reading, marks: tuple[Mark, ...]) -> str:
    """Each piece in quotation marks, shortened, with the kind it is a sign of."""
    pieces = (shortened(mark.span.cut(reading.document.text), LONGEST_PIECE) for mark in marks)
    kinds = (mark_words(mark.kind) for mark in marks)
    return " · ".join(
        quoted(piece) + (f" ({kind})" if kind else "")
        for piece, kind in zip(pieces, kinds, strict=True)
    )


def _thread_rows(reading: Reading) -> Iterator[Row]:
    for thread in reading.threads:
        kind = (kind_words(thread.kind), _STYLES[family_of_thread(thread.kind)])
        label = Text.assemble(kind, "\n", kind_words(thread.status))
        yield Row(label, Text("\n").join(_thread_lines(reading, thread)))


def _thread_lines(reading: Reading, thread: Thread) -> Iterator[Text]:
    yield Text(tell_thread(thread), STRONG)
    yield Text(printable(thread.what))
    if thread.deadline or thread.due:
        yield _field(tell_limit(thread.deadline, thread.due))
    for threat in tell_or_else(reading, thread):
        act = shortened(tell_act(reading, reading.moves[threat.index]), LONGEST_THREAT)
        yield Text.assemble(("or else: ", QUIET), act, f" [{threat.sentence}]")
    numbers = " ".join(f"[{number}]" for number in tell_sentences(reading, thread))
    if numbers:
        yield Text(f"told in {numbers}", QUIET)


def _field(field: Field) -> Text:
    words = (field.words and quoted(field.words), field.meaning and f"({field.meaning})")
    return Text.assemble((f"{field.name}: ", QUIET), " ".join(filter(None, words)))


def _clock_heading(as_of: date | None) -> str:
    return f"CLOCK as of {day_words(as_of)}" if as_of else "CLOCK"


def _clock_row(reading: Reading, deadline: Deadline, as_of: date | None) -> Row:
    thread = reading.threads[deadline.thread]
    label = Text(tell_distance(deadline, as_of), OVERDUE if deadline.overdue else STRONG)
    limit = _field(tell_limit(deadline.words, deadline.due))
    sides = (tell_thread(thread), STRONG)
    return Row(label, Text.assemble(sides, f"  {printable(thread.what)}\n", limit))


def _move_row(reading: Reading, move: Move) -> Row:
    line = Text.assemble((tell_sender(reading, move), STRONG))
    if targets := tell_targets(reading, move):
        line.append(" → ").append(", ".join(targets), STRONG)
    line.append(f"  {kind_words(move.type).upper()}", _STYLES[family_of(move.type)])
    if content := tell_content(reading, move):
        line.append(f"  {content}")
    details = Text.assemble((" · ", QUIET)).join(_move_details(reading, move))
    return Row(_number(move.sentence), Text("\n").join(filter(None, (line, details))))


def _move_details(reading: Reading, move: Move) -> Iterator[Text]:
    yield from (Text(remark, "italic") for remark in tell_remarks(reading, move))
    yield from (_field(field) for field in tell_fields(reading, move))
    yield from (_pointer(pointer) for pointer in tell_links(reading, move))


def _pointer(pointer: Pointer) -> Text:
    return Text(f"{pointer.how} {pointer.type} [{pointer.sentence}]", QUIET)


def _quote_row(reading: Reading, quote: Quote) -> Row:
    words = quoted(quote.quote.cut(reading.document.text))
    speaker = (f"— {tell_speaker(reading, quote)}", QUIET)
    return Row(_number(quote.sentence), Text.assemble(words, "\n", speaker))


def _number(sentence: int) -> Text:
    return Text(f"[{sentence}]", QUIET)
