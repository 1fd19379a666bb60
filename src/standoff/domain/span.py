"""Spans: places in a text that is never changed."""

from dataclasses import dataclass
from typing import Self

from standoff.domain.errors import SpanError


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of Unicode code points, both ends always there.

    Raises `SpanError` where it would be empty or start before the text does.

    >>> Span(4, 7).cut("not one inch")
    'one'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise SpanError(self.start, self.end, self.end)

    def __len__(self) -> int:
        return self.end - self.start

    def cut(self, text: str) -> str:
        """The characters at this span, exactly; `SpanError` where it leaves the text."""
        if self.end > len(text):
            raise SpanError(self.start, self.end, len(text))
        return text[self.start : self.end]

    def shift(self, by: int) -> "Span":
        return Span(self.start + by, self.end + by)

    def overlaps(self, other: Self) -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: Self) -> bool:
        return self.start <= other.start and other.end <= self.end
