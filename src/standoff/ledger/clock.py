"""The clock: every deadline, soonest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from standoff.domain import DateRange, Thread, ThreadStatus, When

RUNNING = frozenset({ThreadStatus.OPEN, ThreadStatus.LAPSED})
"""Threads of which a deadline that has passed is overdue; the others are settled."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """The time limit of the thread at index `thread`, in the text's words and as days.

    `overdue` is None where it cannot be told: an unclear time, or no day to hold it against.
    """

    thread: int
    words: str
    due: When
    overdue: bool | None


def clock(threads: Sequence[Thread], as_of: date | None) -> tuple[Deadline, ...]:
    """The deadlines of the threads: resolved ones by their end, then the unclear in order."""
    deadlines = [
        Deadline(
            thread=place, words=thread.deadline, due=thread.due, overdue=_is_overdue(thread, as_of)
        )
        for place, thread in enumerate(threads)
        if thread.deadline is not None and thread.due is not None
    ]
    return tuple(sorted(deadlines, key=_turn))


def end_of(due: When | None) -> date | None:
    """The first day on which it is too late, where the time names one."""
    return due.end if isinstance(due, DateRange) else None


def has_passed(due: When | None, as_of: date | None) -> bool:
    """Whether it is too late on `as_of`; a time or a day that is unknown has not passed."""
    end = end_of(due)
    return end is not None and as_of is not None and as_of >= end


def _is_overdue(thread: Thread, as_of: date | None) -> bool | None:
    if thread.status not in RUNNING:
        return False
    if as_of is None or end_of(thread.due) is None:
        return None
    return has_passed(thread.due, as_of)


def _turn(deadline: Deadline) -> tuple[bool, date]:
    end = end_of(deadline.due)
    return end is None, end or date.max
