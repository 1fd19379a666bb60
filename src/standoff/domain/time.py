"""Times: a range of days, or words that stay unclear."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class DateRange:
    """A half-open range of calendar days; `None` leaves that side open.

    "in January 2022" is [2022-01-01, 2022-02-01). For a deadline, `end` is the
    first day on which it is too late, so the clock needs no second convention.
    """

    start: date | None
    end: date | None

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.start >= self.end:
            raise ValueError(f"an empty range of days: [{self.start}, {self.end})")


@dataclass(frozen=True, slots=True)
class Unclear:
    """A time that the text gives but that names no days; `reason` says why."""

    words: str
    reason: str


When = DateRange | Unclear
