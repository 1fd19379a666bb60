"""How a case stands: rules read from the top, the first that holds decides.

docs/status.md has a sentence for each.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from standoff.domain import LinkKind, MoveType, Status, ThreadKind, ThreadStatus, When
from standoff.ledger.cases import Bearing, Case, Told
from standoff.ledger.clock import has_passed
from standoff.ledger.matter import is_talk

YIELDING = frozenset(
    {MoveType.ACCEPT, MoveType.RETREAT, MoveType.AGREE, MoveType.COOPERATE, MoveType.AID}
)
"""Answers that give, wholly or in part, what was asked or take what was offered."""

REJECTING = frozenset({MoveType.REFUSE, MoveType.DENY})

ASKING = frozenset({MoveType.DEMAND, MoveType.OFFER})
"""Answers that bargain."""

HARD = frozenset({Status.DONE, Status.PLANNED})
"""An answer that is only considered or alleged decides nothing."""


def settle(
    cases: Sequence[Case], dues: Sequence[When | None], as_of: date | None
) -> tuple[ThreadStatus, ...]:
    """How each case stands as of a day, None if unknown; `dues` are their deadlines."""
    alone = [status_of(case, due, as_of) for case, due in zip(cases, dues, strict=True)]
    closed = {
        opening.index
        for case, status in zip(cases, alone, strict=True)
        if status in {ThreadStatus.MET, ThreadStatus.WITHDRAWN}
        for opening in case.openings
    }
    return tuple(
        ThreadStatus.LAPSED if status is ThreadStatus.OPEN and backs_only(case, closed) else status
        for case, status in zip(cases, alone, strict=True)
    )


def status_of(case: Case, due: When | None, as_of: date | None) -> ThreadStatus:
    """How a case stands by what bears on it and, where nothing does, by its deadline."""
    for rule in RULES:
        if case.kind in rule.kinds and rule.holds(case):
            return rule.status
    if case.kind is not ThreadKind.RED_LINE and not case.bearings and has_passed(due, as_of):
        return ThreadStatus.LAPSED
    return ThreadStatus.OPEN


def backs_only(case: Case, closed: set[int]) -> bool:
    """Whether this is a threat and all that it backs is met or withdrawn."""
    backed = {
        link.to
        for opening in case.openings
        for link in opening.move.links
        if link.kind is LinkKind.OR_ELSE
    }
    return case.kind is ThreadKind.THREAT and bool(backed) and backed <= closed


def is_taken_back(case: Case) -> bool:
    return bool(case.borne(Bearing.TAKES_BACK))


def is_refused(case: Case) -> bool:
    return any(map(_rejects, _answers(case)))


def is_met(case: Case) -> bool:
    return any(map(_yields, _answers(case)))


def is_met_in_part(case: Case) -> bool:
    """Both given and refused, given on a condition or later, or given while bargaining."""
    answers = _answers(case)
    wholly = any(_yields(told) and told.move.status is Status.DONE for told in answers)
    hedged = any(_yields(told) and told.move.condition is not None for told in answers)
    bargained = any(told.move.type in ASKING for told in answers)
    return is_met(case) and (not wholly or hedged or bargained or is_refused(case))


def has_given_way(case: Case) -> bool:
    """Whether refusals come first and an acceptance without a condition last."""
    answers = _answers(case)
    if len(answers) < 2:
        return False
    *earlier, last = answers
    accepts = last.move.type is MoveType.ACCEPT and last.move.status is Status.DONE
    return accepts and last.move.condition is None and all(map(_rejects, earlier))


def is_disputed(case: Case) -> bool:
    """Whether each breach is only claimed and the holder denies it."""
    return bool(case.borne(Bearing.DENIES)) and all(map(_is_claim, case.borne(Bearing.BREAKS)))


def is_broken(case: Case) -> bool:
    return bool(case.borne(Bearing.BREAKS)) or is_left_undone(case)


def is_kept_late(case: Case) -> bool:
    return is_broken(case) and is_carried_out(case)


def is_carried_out(case: Case) -> bool:
    return any(told.move.status is Status.DONE for told in case.borne(Bearing.CARRIES_OUT))


def is_left_undone(case: Case) -> bool:
    return any(told.move.status is Status.NEGATED for told in case.borne(Bearing.CARRIES_OUT))


@dataclass(frozen=True, slots=True)
class Rule:
    """A case of one of these kinds for which this holds stands so."""

    name: str
    kinds: frozenset[ThreadKind]
    holds: Callable[[Case], bool]
    status: ThreadStatus


_ASKED = frozenset({ThreadKind.DEMAND, ThreadKind.OFFER})
_PLEDGED = frozenset({ThreadKind.PLEDGE})
_THREATENED = frozenset({ThreadKind.THREAT})
_DRAWN = frozenset({ThreadKind.RED_LINE})

RULES = (
    Rule("taken back", frozenset(ThreadKind), is_taken_back, ThreadStatus.WITHDRAWN),
    Rule("given way", _ASKED, has_given_way, ThreadStatus.MET),
    Rule("met in part", _ASKED, is_met_in_part, ThreadStatus.PARTLY_MET),
    Rule("met", _ASKED, is_met, ThreadStatus.MET),
    Rule("refused", _ASKED, is_refused, ThreadStatus.REFUSED),
    Rule("disputed", _PLEDGED, is_disputed, ThreadStatus.UNKNOWN),
    Rule("kept late", _PLEDGED, is_kept_late, ThreadStatus.PARTLY_MET),
    Rule("broken", _PLEDGED | _DRAWN, is_broken, ThreadStatus.BROKEN),
    Rule("kept", _PLEDGED, is_carried_out, ThreadStatus.KEPT),
    Rule("carried out", _THREATENED, is_carried_out, ThreadStatus.CARRIED_OUT),
    Rule("left undone", _THREATENED, is_left_undone, ThreadStatus.LAPSED),
)


def _answers(case: Case) -> list[Told]:
    return [
        told
        for how, told in case.bearings
        if how in {Bearing.ANSWERS, Bearing.CARRIES_OUT} and not _only_talks(told, case)
    ]


def _only_talks(told: Told, case: Case) -> bool:
    """Whether it accepts talks where something else was asked."""
    asked_to_talk = any(is_talk(opening.matter) for opening in case.openings)
    return told.move.type is MoveType.ACCEPT and is_talk(told.matter) and not asked_to_talk


def _yields(told: Told) -> bool:
    return told.move.type in YIELDING and told.move.status in HARD


def _rejects(told: Told) -> bool:
    move = told.move
    refused = move.type in REJECTING and move.status is not Status.NEGATED
    return refused or (move.type in YIELDING and move.status is Status.NEGATED)


def _is_claim(told: Told) -> bool:
    return told.move.type is MoveType.ACCUSE or told.move.status is Status.ALLEGED
