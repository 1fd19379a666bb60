"""A reading told in words: what both the brief and the report say of a page, a move, a thread."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from standoff.domain import Document, Genre, Move, Page, Quote, Reading, Span, Thread, When
from standoff.ledger import Deadline, or_else_of
from standoff.page import language_name
from standoff.views.wording import (
    count_words,
    day_words,
    distance_words,
    due_words,
    kind_words,
    last_day,
    link_words,
    printable,
    quantity_words,
    quoted,
    shortened,
    sides_words,
    status_words,
    voice_words,
    when_words,
)

LONGEST_LEAD = 90
"""Characters of a text's first words where they stand for its title."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a move: the text's own words, and what they come to where that is known."""

    name: str
    words: str
    meaning: str | None = None


@dataclass(frozen=True, slots=True)
class Pointer:
    """A move pointed at: how it bears on another, its index, type and sentence."""

    how: str
    index: int
    type: str
    sentence: int


def tell_sender(reading: Reading, move: Move) -> str:
    """Who acts: the name, else the text's words in quotation marks, else a question mark."""
    return _tell_party(reading, move.sender_is, move.sender) or "?"


def tell_targets(reading: Reading, move: Move) -> tuple[str, ...]:
    """Whom the act is aimed at: names, else the text's words; nothing where nobody is."""
    if move.target_is:
        return tuple(printable(name) for name in move.target_is)
    return tuple(quoted(span.cut(reading.document.text)) for span in move.target)


def tell_source(reading: Reading, move: Move) -> str | None:
    """To whom the text attributes its report; None for its own voice."""
    return _tell_party(reading, move.by_is, move.by)


def _tell_party(reading: Reading, name: str | None, span: Span | None) -> str | None:
    if name:
        return printable(name)
    words = reading.text_of(span)
    return quoted(words) if words else None


def tell_content(reading: Reading, move: Move) -> str | None:
    """What is demanded, promised, given: the text's words on one line."""
    words = reading.text_of(move.content)
    return words and printable(words)


def tell_act(reading: Reading, move: Move) -> str:
    """The shortest telling of a move: its content, or else its cue."""
    return printable((move.content or move.cue).cut(reading.document.text))


def tell_fields(reading: Reading, move: Move) -> Iterator[Field]:
    """Condition, deadline, time and amount, where the move has them."""
    due = None if move.due is None else due_words(move.due)
    happened = None if move.happened is None else when_words(move.happened)
    quantity = None if move.quantity is None else quantity_words(move.quantity)
    for name, span, meaning in (
        ("condition", move.condition, None),
        ("deadline", move.deadline, due),
        ("when", move.when, happened),
        ("amount", move.amount, quantity),
    ):
        if span is not None:
            yield Field(name, printable(span.cut(reading.document.text)), meaning)


def tell_remarks(reading: Reading, move: Move) -> Iterator[str]:
    """What tempers a move: its status, whose report it is, in whose words."""
    if status := status_words(move.status):
        yield status
    if source := tell_source(reading, move):
        yield f"according to {source}"
    if voice := voice_words(move.voice):
        yield voice


def tell_links(reading: Reading, move: Move) -> Iterator[Pointer]:
    """The moves that a move answers, backs, carries out, breaks or repeats."""
    for link in move.links:
        yield _point(link_words(link.kind), link.to, reading)


def tell_or_else(reading: Reading, thread: Thread) -> Iterator[Pointer]:
    """The threats that stand behind a thread."""
    for index in or_else_of(thread, reading.moves):
        yield _point("or else", index, reading)


def _point(how: str, index: int, reading: Reading) -> Pointer:
    move = reading.moves[index]
    return Pointer(how, index, kind_words(move.type), move.sentence)


def tell_thread(thread: Thread) -> str:
    """Holder and those it is towards."""
    return sides_words(thread.holder, thread.towards)


def tell_sentences(reading: Reading, thread: Thread) -> list[int]:
    """The numbers of the sentences behind a thread."""
    return sorted({reading.moves[index].sentence for index in thread.moves})


def tell_limit(words: str | None, due: When | None) -> Field:
    """A deadline in the text's words, and what it comes to."""
    return Field("deadline", printable(words or ""), None if due is None else due_words(due))


def tell_distance(deadline: Deadline, as_of: date | None) -> str:
    """How near a deadline is: overdue, in 3 days, or unclear."""
    day = last_day(deadline.due)
    if day is None:
        return "unclear"
    if deadline.overdue:
        return "overdue"
    return distance_words(day, as_of) if as_of else "due"


def tell_kind(page: Page) -> str:
    """Genre, language and translation in one phrase."""
    genre = "other text" if page.genre is Genre.OTHER else kind_words(page.genre)
    language = f" in {printable(language_name(page.language))}" if page.language else ""
    translated = ", machine-translated" if page.translated else ""
    return f"{genre}{language}{translated}"


def tell_date(document: Document) -> str | None:
    """The day of publication, or the date as received where it names no day."""
    if document.published_at:
        return day_words(document.published_at)
    return document.date and printable(document.date)


def tell_title(reading: Reading) -> str:
    """The title, else the text's first words that are no furniture."""
    if title := printable(reading.document.title or ""):
        return title
    page = reading.page
    lead = next((span for span in page.sentences if not page.is_furniture(span)), None)
    words = printable(reading.text_of(lead) or "")
    return shortened(words, LONGEST_LEAD) if words else "Untitled"


def tell_byline(reading: Reading) -> tuple[str, ...]:
    """Publisher, date and id, as far as they are known."""
    document = reading.document
    publisher = reading.page.publisher or document.publisher
    facts = (
        publisher and printable(publisher),
        tell_date(document),
        printable(_name_of(document)),
    )
    return tuple(filter(None, facts))


def _name_of(document: Document) -> str:
    """The file's name without its folders, which are nobody else's business; else the id."""
    return PurePath(document.source).name if document.source else document.id


def tell_speaker(reading: Reading, quote: Quote) -> str:
    """Who speaks a quotation: the name, else the text's words, else a question mark."""
    return _tell_party(reading, quote.speaker_is, quote.speaker) or "?"


def tell_counts(reading: Reading) -> str:
    """How much was found."""
    found = (
        (len(reading.page.sentences), "sentence"),
        (len(reading.moves), "move"),
        (len(reading.quotes), "quote"),
        (len(reading.threads), "thread"),
    )
    return ", ".join(count_words(count, noun) for count, noun in found)
