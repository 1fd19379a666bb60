"""Immutable values that every stage takes and returns; standard library only."""

from standoff.domain.actor import Mention, Party, PartyKind, Resolution, Unresolved
from standoff.domain.document import Document, content_id
from standoff.domain.errors import (
    IntakeError,
    MissingExtra,
    RecordError,
    SpanError,
    StandoffError,
    UnreadableDocument,
    UnsupportedLanguage,
)
from standoff.domain.move import (
    SPAN_FIELDS,
    Link,
    LinkKind,
    MarkedMove,
    Move,
    MoveMarks,
    MoveType,
    Status,
    Voice,
)
from standoff.domain.quantity import Quantity
from standoff.domain.reading import (
    Genre,
    Mark,
    MarkedQuote,
    Origin,
    Page,
    Quote,
    Reader,
    Reading,
)
from standoff.domain.span import Span
from standoff.domain.thread import Thread, ThreadKind, ThreadStatus
from standoff.domain.time import DateRange, Unclear, When

__all__ = [
    "SPAN_FIELDS",
    "DateRange",
    "Document",
    "Genre",
    "IntakeError",
    "Link",
    "LinkKind",
    "Mark",
    "MarkedMove",
    "MarkedQuote",
    "Mention",
    "MissingExtra",
    "Move",
    "MoveMarks",
    "MoveType",
    "Origin",
    "Page",
    "Party",
    "PartyKind",
    "Quantity",
    "Quote",
    "Reader",
    "Reading",
    "RecordError",
    "Resolution",
    "Span",
    "SpanError",
    "StandoffError",
    "Status",
    "Thread",
    "ThreadKind",
    "ThreadStatus",
    "Unclear",
    "UnreadableDocument",
    "Unresolved",
    "UnsupportedLanguage",
    "Voice",
    "When",
    "content_id",
]
