"""The threads of one reading."""

from collections.abc import Sequence
from datetime import date

from standoff.domain import DateRange, LinkKind, Move, Span, Thread, ThreadStatus, When
from standoff.ledger.bearing import attach
from standoff.ledger.cases import Case, tell
from standoff.ledger.opening import open_cases
from standoff.ledger.parties import name_sides
from standoff.ledger.status import settle

Limit = tuple[Span | None, When | None]
"""A time limit's words and what they come to."""

LONGEST_WORDING = 20
"""Words; of the contents up to this length the longest tells a thread's matter best."""


def find_threads(
    text: str, moves: tuple[Move, ...], published_at: date | None
) -> tuple[Thread, ...]:
    """The demands, red lines, pledges, threats and offers of a text and how it leaves them.

    In reading order of the moves that open them. `moves` are those of `text`, with their
    links by index; `published_at` decides which deadlines have lapsed. Raises `SpanError`
    where a span leaves the text.
    """
    told = tell(text, moves)
    cases = attach(open_cases(told), told)
    limits = [_limit_of(case) for case in cases]
    statuses = settle(cases, [due for _, due in limits], published_at)
    return tuple(
        _as_thread(text, case, limit, status)
        for case, limit, status in zip(cases, limits, statuses, strict=True)
    )


def or_else_of(thread: Thread, moves: Sequence[Move]) -> tuple[int, ...]:
    """The indices of the threats that back a thread: what is to happen otherwise."""
    return tuple(
        index
        for index, move in enumerate(moves)
        if any(link.kind is LinkKind.OR_ELSE and link.to in thread.moves for link in move.links)
    )


def _as_thread(text: str, case: Case, limit: Limit, status: ThreadStatus) -> Thread:
    moves = [opening.move for opening in case.openings]
    holder, towards = name_sides(
        moves[0].sender_is, tuple(name for move in moves for name in move.target_is)
    )
    words, due = limit
    return Thread(
        kind=case.kind,
        holder=holder,
        towards=towards,
        what=_wording(text, moves),
        deadline=None if words is None else " ".join(words.cut(text).split()),
        due=due,
        status=status,
        moves=tuple(sorted(case.places)),
    )


def _limit_of(case: Case) -> Limit:
    """The time limit stated last, a resolved one before an unclear one."""
    stated: list[Limit] = [
        (told.move.deadline, told.move.due) for told in case.openings if told.move.deadline
    ]
    resolved = [limit for limit in stated if isinstance(limit[1], DateRange)]
    return (resolved or stated or [(None, None)])[-1]


def _wording(text: str, moves: Sequence[Move]) -> str:
    """The longest content that is not too long, else the shortest; the cue where all are bare."""
    contents = [_clean(move.content.cut(text)) for move in moves if move.content is not None]
    short = [content for content in contents if len(content.split()) <= LONGEST_WORDING]
    if short:
        return max(short, key=len)
    return min(contents, key=len, default=_clean(moves[0].cue.cut(text)))


def _clean(words: str) -> str:
    """The words on one line without the marks around them, unless nothing else is there."""
    line = " ".join(words.split())
    return line.strip(" .,;:!?\"'“”‘’«»–—-") or line
