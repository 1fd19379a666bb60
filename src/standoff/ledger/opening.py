"""Which moves open a thread, and which of them open the same one."""

from collections.abc import Iterable

from standoff.domain import LinkKind, MoveType, Status, ThreadKind
from standoff.ledger.cases import Case, Told

OPENS = {
    MoveType.DEMAND: ThreadKind.DEMAND,
    MoveType.RED_LINE: ThreadKind.RED_LINE,
    MoveType.PLEDGE: ThreadKind.PLEDGE,
    MoveType.THREATEN: ThreadKind.THREAT,
    MoveType.OFFER: ThreadKind.OFFER,
}
"""The kind of thread that each type of move opens."""

NOT_MADE = frozenset({Status.ALLEGED, Status.NEGATED})
"""What was not made, or what only a rival tells of, stays off the board."""


def open_cases(told: Iterable[Told]) -> tuple[Case, ...]:
    """The cases that the moves open, in reading order of their first openings."""
    board = _Board()
    for one in told:
        kind = kind_opened(one)
        if kind is not None:
            board.open(one, kind)
        board.note(one)
    return tuple(board.cases)


class _Board:
    """The cases so far, and what finds the one that a move opens again."""

    def __init__(self) -> None:
        self.cases: list[Case] = []
        self._held_by: dict[tuple[ThreadKind, str | None], list[int]] = {}
        self._opened_at: dict[int, int] = {}
        self._repeated_later: dict[int, list[int]] = {}
        self._refused: set[int] = set()

    def open(self, told: Told, kind: ThreadKind) -> None:
        """Put a move to the case that it opens again, else to one of its own."""
        place = self._linked(told, kind)
        if place is None:
            place = self._alike(told, kind)
        if place is None:
            place = len(self.cases)
            self.cases.append(Case.opened_by(told, kind))
            self._held_by.setdefault((kind, told.by), []).append(place)
        else:
            self.cases[place] = self.cases[place].with_opening(told)
        self._opened_at[told.index] = place

    def note(self, told: Told) -> None:
        """Keep what the links of a move tell of moves before and behind it."""
        for link in told.move.links:
            if link.kind is LinkKind.REPEATS:
                self._repeated_later.setdefault(link.to, []).append(told.index)
            elif link.kind is LinkKind.ANSWERS and told.move.type is MoveType.REFUSE:
                self._refused.add(link.to)

    def _linked(self, told: Told, kind: ThreadKind) -> int | None:
        """The latest case that the text links the move with, in either direction."""
        repeated = [link.to for link in told.move.links if link.kind is LinkKind.REPEATS]
        indices = (*repeated, *self._repeated_later.get(told.index, ()))
        places = (self._opened_at[index] for index in indices if index in self._opened_at)
        return max((at for at in places if self.cases[at].kind is kind), default=None)

    def _alike(self, told: Told, kind: ThreadKind) -> int | None:
        """The latest case alike; for a bare move the latest that nobody refused, if any."""
        held = self._held_by.get((kind, told.by), ())
        alike = (place for place in reversed(held) if says_again(told, self.cases[place]))
        if not told.is_bare:
            return next(alike, None)
        places = list(alike)
        unrefused = (at for at in places if self.cases[at].places.isdisjoint(self._refused))
        return next(unrefused, places[0] if places else None)


def kind_opened(told: Told) -> ThreadKind | None:
    """The kind of thread a move opens, if any; promised aid is a pledge."""
    move = told.move
    if told.by is None and not told.to:
        return None
    if move.type is MoveType.AID and move.status is Status.PLANNED:
        return ThreadKind.PLEDGE
    return None if move.status in NOT_MADE else OPENS.get(move.type)


def says_again(told: Told, case: Case) -> bool:
    """Whether it goes between the same sides and is bare, of one matter or of one breath."""
    return _goes_between(told, case) and (
        told.is_bare
        or case.is_about(told.matter)
        or any(_backs_the_same(told, opening) for opening in case.openings)
        or _is_in_one_breath(told, case)
    )


def _goes_between(told: Told, case: Case) -> bool:
    same_towards = bool(told.to & case.towards) or told.to == case.towards
    return told.by is not None and told.by == case.holder and same_towards


def _backs_the_same(told: Told, opening: Told) -> bool:
    """Whether two threats stand behind one demand."""
    return any(
        link.kind is LinkKind.OR_ELSE and _has_link(opening, LinkKind.OR_ELSE, link.to)
        for link in told.move.links
    )


def _is_in_one_breath(told: Told, case: Case) -> bool:
    """Whether a pledge follows on another in the same or the next sentence."""
    latest = case.openings[-1].move.sentence
    return case.kind is ThreadKind.PLEDGE and told.move.sentence - latest in {0, 1}


def _has_link(told: Told, kind: LinkKind, to: int) -> bool:
    return any(link.kind is kind and link.to == to for link in told.move.links)
