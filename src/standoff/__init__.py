"""Standoff reads political reporting and keeps the ledger of a crisis.

Who demands what of whom, by when, or else; who promised, refused, threatened;
and the exact characters that say so:

>>> import standoff
>>> from datetime import date
>>> reading = standoff.read("article.txt", published=date(2024, 1, 23))
>>> for thread in reading.threads[3:4]:
...     print(thread.kind, "|", thread.holder, "|", thread.towards, "|", thread.deadline)
demand | Kestria | ('Caldria',) | by the end of February

A reading holds the document, its page, moves, quotes and threads. Every place
in it is a `Span`, which cuts exactly those characters from the text:

>>> move = reading.moves[0]
>>> move.type, move.sender_is, reading.text_of(move.cue)
(<MoveType.DEMAND: 'demand'>, 'Kestria', 'package of demands')

What cannot be read raises a `StandoffError` that says what to do about it;
`read_all` gives errors as values and goes on.
"""

from standoff.api import read, read_all, read_text
from standoff.domain import (
    Document,
    IntakeError,
    Move,
    Quote,
    Reading,
    Span,
    StandoffError,
    Thread,
)
from standoff.record import decode_reading, encode_reading

__version__ = "0.1.0"

__all__ = [
    "Document",
    "IntakeError",
    "Move",
    "Quote",
    "Reading",
    "Span",
    "StandoffError",
    "Thread",
    "decode_reading",
    "encode_reading",
    "read",
    "read_all",
    "read_text",
]
