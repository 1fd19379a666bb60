"""Links between moves that stand near each other and speak of the same matter."""

import re
from dataclasses import replace

from standoff.domain import Link, LinkKind, MarkedMove, MoveType, Span

_ANSWERED_BY = {
    MoveType.REFUSE: frozenset({MoveType.DEMAND, MoveType.OFFER, MoveType.RED_LINE}),
    MoveType.ACCEPT: frozenset({MoveType.DEMAND, MoveType.OFFER}),
    MoveType.DENY: frozenset({MoveType.ACCUSE, MoveType.ASSAULT, MoveType.COERCE}),
}
_BACKED = frozenset({MoveType.DEMAND, MoveType.RED_LINE})
_REACH = 6
_DEMAND_WORDS = re.compile(
    r"\b(demand|request|ultimatum|comply|concern|respond|refuse|fail|withdraw)"
)
_BROKEN = re.compile(r"not kept|failed to keep|br(?:ea|o)k|reneged|went back|violat")
_NEAR = 3


def link_moves(text: str, moves: tuple[MarkedMove, ...]) -> tuple[MarkedMove, ...]:
    """The moves with the links that the words around them make plain."""
    return tuple(
        replace(move, links=links) if (links := _links_of(text, moves, index)) else move
        for index, move in enumerate(moves)
    )


def _links_of(text: str, moves: tuple[MarkedMove, ...], index: int) -> tuple[Link, ...]:
    finders = (_or_else, _answers, _breaks, _spells_out)
    found = (finder(text, moves, index) for finder in finders)
    return tuple(link for link in found if link)


def _latest(
    moves: tuple[MarkedMove, ...], index: int, types: frozenset[MoveType], reach: int
) -> int | None:
    """The nearest earlier move of one of these types, at most `reach` sentences back."""
    for at in range(index - 1, -1, -1):
        if moves[index].sentence - moves[at].sentence > reach:
            return None
        if moves[at].type in types:
            return at
    return None


def _or_else(text: str, moves: tuple[MarkedMove, ...], index: int) -> Link | None:
    move = moves[index]
    if move.type is not MoveType.THREATEN:
        return None
    condition = _words(text, move.condition)
    reach = _REACH if _DEMAND_WORDS.search(condition) else 1
    to = _latest(moves, index, _BACKED, reach)
    return None if to is None else Link(LinkKind.OR_ELSE, to)


def _answers(text: str, moves: tuple[MarkedMove, ...], index: int) -> Link | None:
    answered = _ANSWERED_BY.get(moves[index].type)
    to = _latest(moves, index, answered, _REACH) if answered else None
    return None if to is None else Link(LinkKind.ANSWERS, to)


def _breaks(text: str, moves: tuple[MarkedMove, ...], index: int) -> Link | None:
    """An accusation that a pledge, in its sentence or shortly before, was not kept."""
    move = moves[index]
    if move.type is not MoveType.ACCUSE or not _BROKEN.search(_words(text, move.cue)):
        return None
    for at, other in enumerate(moves):
        if other.sentence == move.sentence and other.type is MoveType.PLEDGE:
            return Link(LinkKind.BREAKS, at)
    to = _latest(moves, index, frozenset({MoveType.PLEDGE}), _NEAR)
    return None if to is None else Link(LinkKind.BREAKS, to)


def _spells_out(_text: str, moves: tuple[MarkedMove, ...], index: int) -> Link | None:
    """The first of the red lines that the sentence before announced."""
    if index == 0 or moves[index].type is not MoveType.RED_LINE:
        return None
    before, move = moves[index - 1], moves[index]
    announced = before.type is MoveType.RED_LINE and move.sentence == before.sentence + 1
    return Link(LinkKind.REPEATS, index - 1) if announced and move.sender is None else None


def _words(text: str, span: Span | None) -> str:
    return span.cut(text).lower() if span else ""
