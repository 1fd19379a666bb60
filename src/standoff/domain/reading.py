"""A reading: all that one reader found in one document."""

from dataclasses import dataclass
from enum import StrEnum

from standoff.domain.document import Document
from standoff.domain.move import Move
from standoff.domain.span import Span
from standoff.domain.thread import Thread


class Genre(StrEnum):
    """What the document as an object is."""

    NEWS = "news"
    STATEMENT = "statement"
    TRANSCRIPT = "transcript"
    OPINION = "opinion"
    ANALYSIS = "analysis"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Mark:
    """A place on the page and what it is a sign of ("read time", "gloss in German")."""

    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Another publisher that the page itself names, and the words that name it.

    `span` is None only in records that give the name without its place.
    """

    name: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Page:
    """The document as an object: what it is, where it comes from, what is not its text.

    `sentences` cover the text in order and do not overlap; furniture stands in
    sentences of its own. `translated` is None where the page gives no sign of
    machine translation. `language` is an ISO 639-1 code or None.
    """

    sentences: tuple[Span, ...]
    genre: Genre
    publisher: str | None = None
    origin: Origin | None = None
    translated: bool | None = None
    furniture: tuple[Mark, ...] = ()
    artefacts: tuple[Mark, ...] = ()
    language: str | None = None

    def is_furniture(self, span: Span) -> bool:
        return any(mark.span.contains(span) for mark in self.furniture)


@dataclass(frozen=True, slots=True)
class MarkedQuote:
    """A direct quotation of five words or more, cut at its sentence's end.

    `quote` is without its marks. `speaker` is the mention that names or stands
    for the speaker, anywhere in the text; None where the text gives none.
    """

    sentence: int
    quote: Span
    speaker: Span | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation with its speaker named; `speaker` only where it stands in the same sentence."""

    sentence: int
    quote: Span
    speaker: Span | None = None
    speaker_is: str | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """Which reader made a reading."""

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one reader found in one document. Every span lies in `document.text`."""

    document: Document
    page: Page
    reader: Reader
    quotes: tuple[Quote, ...] = ()
    moves: tuple[Move, ...] = ()
    threads: tuple[Thread, ...] = ()

    def text_of(self, span: Span | None) -> str | None:
        """The exact characters at a span, or None for no span."""
        return None if span is None else span.cut(self.document.text)
