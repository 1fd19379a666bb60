"""Which moves open a thread, and which of them open the same one."""

from collections.abc import Iterable

from standoff.domain import LinkKind, MoveType, Status, ThreadKind
from standoff.ledger.cases import SAME_MATTER, Case, Told

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
    cases: list[Case] = []
    refused: set[int] = set()
    for one in told:
        refused |= _refused_by(one)
        kind = kind_opened(one)
        if kind is None:
            continue
        place = _place_of(one, kind, cases, refused)
        if place is None:
            cases.append(Case(kind=kind, openings=(one,)))
        else:
            cases[place] = cases[place].with_opening(one)
    return tuple(cases)


def kind_opened(told: Told) -> ThreadKind | None:
    """The kind of thread a move opens, if any; promised aid is a pledge."""
    move = told.move
    if move.type is MoveType.AID and move.status is Status.PLANNED:
        return ThreadKind.PLEDGE
    return None if move.status in NOT_MADE else OPENS.get(move.type)


def _refused_by(told: Told) -> set[int]:
    """The moves that a refusal answers."""
    if told.move.type is not MoveType.REFUSE:
        return set()
    return {link.to for link in told.move.links if link.kind is LinkKind.ANSWERS}


def _place_of(told: Told, kind: ThreadKind, cases: list[Case], refused: set[int]) -> int | None:
    """Where the case stands that this move opens again: a linked one, else the latest alike.

    A bare move goes on with a case that was not refused before it, if there is one.
    """
    own_kind = [place for place in reversed(range(len(cases))) if cases[place].kind is kind]
    alike = [place for place in own_kind if says_again(told, cases[place])]
    if told.is_bare:
        alike.sort(key=lambda place: not cases[place].places.isdisjoint(refused))
    linked = [place for place in own_kind if repeats(told, cases[place])]
    return next(iter([*linked, *alike]), None)


def repeats(told: Told, case: Case) -> bool:
    """Whether the text links the move with an opening of the case, in either direction."""
    return any(
        _has_link(told, LinkKind.REPEATS, opening.index)
        or _has_link(opening, LinkKind.REPEATS, told.index)
        for opening in case.openings
    )


def says_again(told: Told, case: Case) -> bool:
    """Whether it goes between the same sides and is bare, of one matter or of one breath."""
    return _goes_between(told, case) and (
        told.is_bare
        or case.likeness(told.matter) >= SAME_MATTER
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
