"""The edges of Standoff, each a one-method protocol."""

from collections.abc import Iterator
from datetime import date
from typing import Protocol

from standoff.domain.actor import Resolution
from standoff.domain.document import Document
from standoff.domain.errors import IntakeError
from standoff.domain.move import MarkedMove
from standoff.domain.reading import MarkedQuote, Page, Reader


class Source(Protocol):
    """Where documents come from."""

    def documents(self) -> Iterator[Document | IntakeError]:
        """Documents in order; what cannot be read comes as an error value in its place."""
        ...


class MoveReader(Protocol):
    """What finds the moves of a page."""

    @property
    def reader(self) -> Reader:
        """Name and version, kept in every reading."""
        ...

    def read(
        self, document: Document, page: Page, quotes: tuple[MarkedQuote, ...]
    ) -> tuple[MarkedMove, ...]:
        """The moves in reading order, their links by index into this tuple."""
        ...


class Gazetteer(Protocol):
    """What knows who a name, office or description is."""

    def resolve(self, mention: str, as_of: date | None) -> Resolution:
        """The parties that `mention` names by itself, or `Unresolved` with the reason."""
        ...
