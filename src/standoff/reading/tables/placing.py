"""Times and amounts of a sentence, each given to the move that it stands nearest to."""

from dataclasses import replace

from standoff.domain import MarkedMove, MoveType, Span
from standoff.reading.amounts import find_amounts
from standoff.reading.times import find_times

_NEAR = 60
"""Characters; an amount further off belongs to something else."""
_COMMA = 40
_LIMITED = frozenset({MoveType.DEMAND, MoveType.THREATEN, MoveType.OFFER, MoveType.RED_LINE})
_COUNTED = frozenset(
    {
        MoveType.AID,
        MoveType.DEPLOY,
        MoveType.SANCTION,
        MoveType.RETREAT,
        MoveType.PLEDGE,
        MoveType.DEMAND,
        MoveType.OFFER,
        MoveType.ASSAULT,
        MoveType.COERCE,
    }
)


def place_times(text: str, sentence: Span, moves: list[MarkedMove]) -> list[MarkedMove]:
    """Each time goes to its nearest move: a limit to one that can have a deadline."""
    placed = list(moves)
    for time in find_times(sentence.cut(text)):
        span = time.span.shift(sentence.start)
        limit = time.is_deadline and any(move.type in _LIMITED for move in moves)
        fitting = [i for i, move in enumerate(moves) if not limit or move.type in _LIMITED]
        nearest = min(fitting, key=lambda i: _distance(text, moves[i].cue, span), default=None)
        if nearest is None:
            continue
        move = _without_leading(placed[nearest], span)
        placed[nearest] = (
            replace(move, deadline=move.deadline or span)
            if limit
            else replace(move, when=move.when or span)
        )
    return placed


def _without_leading(move: MarkedMove, time: Span) -> MarkedMove:
    """The move with its content begun behind a time that leads it: "on Sunday to release it"."""
    content = move.content
    if content is None or content.start != time.start or content.end <= time.end + 1:
        return move
    return replace(move, content=Span(time.end + 1, content.end))


def place_amounts(text: str, sentence: Span, moves: list[MarkedMove]) -> list[MarkedMove]:
    """Each amount goes to the nearest move that can count something."""
    placed = list(moves)
    for amount in find_amounts(sentence.cut(text)):
        span = amount.shift(sentence.start)
        fitting = [i for i, move in enumerate(moves) if move.type in _COUNTED]
        nearest = min(fitting, key=lambda i: _distance(text, moves[i].cue, span), default=None)
        if nearest is None or _distance(text, moves[nearest].cue, span) > _NEAR:
            continue
        if placed[nearest].amount is None:
            placed[nearest] = replace(placed[nearest], amount=span)
    return placed


def _distance(text: str, cue: Span, span: Span) -> int:
    """Characters between cue and span; a comma between them puts them further apart."""
    first, last = sorted((cue, span))
    between = text[first.end : last.start]
    return len(between) + _COMMA * between.count(",")
