"""A document: a text as it was received, and what came with it."""

import datetime
import hashlib
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Document:
    """One text, immutable, with the particulars its source gave.

    `date` is kept as received; where it starts with an ISO 8601 calendar date,
    `published_at` is that day, on which times such as "Friday" rest. `source` is
    where it was read (a path, with the row of a table): no part of what it is.
    """

    id: str
    text: str
    title: str | None = None
    date: str | None = None
    publisher: str | None = None
    url: str | None = None
    license: str | None = None
    author: str | None = None
    source: str | None = field(default=None, compare=False)

    @property
    def published_at(self) -> datetime.date | None:
        try:
            return datetime.date.fromisoformat((self.date or "")[:10])
        except ValueError:
            return None


def content_id(text: str) -> str:
    """The name of a text by its content: the first 16 hex digits of its SHA-256.

    Lone surrogates, which UTF-8 cannot hold, are hashed as WTF-8 does.

    >>> content_id("one inch")
    'c28c23245892142e'
    """
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
