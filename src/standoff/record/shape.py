"""The shape of a record, field by field."""

import datetime
from decimal import Decimal

import msgspec

from standoff.domain import Genre, LinkKind, MoveType, Status, ThreadKind, ThreadStatus, Voice

Place = tuple[int, int]
KindedPlace = tuple[int, int, str]
Days = tuple[datetime.date | None, datetime.date | None]


class _Record(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """Base of all parts of a record."""


class UnclearRecord(_Record, frozen=True, kw_only=True):
    """A time that names no days: its words and the reason."""

    words: str
    unclear: str


WhenRecord = Days | UnclearRecord | None


class QuantityRecord(_Record, frozen=True, kw_only=True):
    """A number or a range of numbers with its unit."""

    low: Decimal | None
    high: Decimal | None
    unit: str


class MoveRecord(_Record, frozen=True, kw_only=True):
    """One move; spans are [start, end]."""

    s: int
    type: MoveType
    cue: Place
    sender: Place | None = None
    sender_is: str | None = None
    target: tuple[Place, ...] = ()
    target_is: tuple[str, ...] = ()
    content: Place | None = None
    condition: Place | None = None
    deadline: Place | None = None
    due: WhenRecord = None
    when: Place | None = None
    happened: WhenRecord = None
    amount: Place | None = None
    quantity: QuantityRecord | None = None
    by: Place | None = None
    by_is: str | None = None
    voice: Voice = Voice.OWN
    status: Status = Status.DONE
    links: tuple[tuple[LinkKind, int], ...] = ()


class QuoteRecord(_Record, frozen=True, kw_only=True):
    """One quotation."""

    s: int
    quote: Place
    speaker: Place | None = None
    speaker_is: str | None = None


class PageRecord(_Record, frozen=True, kw_only=True):
    """What the document as an object is."""

    genre: Genre
    publisher: str | None = None
    republished_from: str | None = None
    origin: Place | None = None
    translated: bool | None = None
    boilerplate: tuple[str, ...] | None = ()
    furniture: tuple[KindedPlace, ...] | None = None
    artefacts: tuple[str, ...] | None = ()
    signs: tuple[KindedPlace, ...] | None = None
    language: str | None = None


class ThreadRecord(_Record, frozen=True, kw_only=True):
    """One thread; `moves` are indices from 0."""

    kind: ThreadKind
    holder: str | None = None
    towards: tuple[str, ...] = ()
    what: str
    deadline: str | None = None
    due: WhenRecord = None
    status: ThreadStatus
    moves: tuple[int, ...] = ()


class ReaderRecord(_Record, frozen=True, kw_only=True):
    """Which reader made the reading."""

    name: str
    version: str


class ReadingRecord(_Record, frozen=True, kw_only=True):
    """One document with all that was found in it."""

    id: str
    title: str | None = None
    author: str | None = None
    date: str | None = None
    publisher: str | None = None
    url: str | None = None
    license: str | None = None
    text: str
    sentences: tuple[Place, ...]
    moves: tuple[MoveRecord, ...]
    quotes: tuple[QuoteRecord, ...] = ()
    page: PageRecord
    threads: tuple[ThreadRecord, ...] = ()
    reader: ReaderRecord = ReaderRecord(name="unstated", version="")


DOCUMENT_FIELDS = ("id", "title", "author", "date", "publisher", "url", "license", "text")
