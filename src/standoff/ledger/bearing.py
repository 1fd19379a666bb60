"""Which moves bear on a case: by the links of the text, else by plain words between its sides."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from standoff.domain import LinkKind, MoveType, Status, ThreadKind
from standoff.ledger.cases import SAME_MATTER, Bearing, Case, Told

LINKED = {
    LinkKind.ANSWERS: Bearing.ANSWERS,
    LinkKind.CARRIES_OUT: Bearing.CARRIES_OUT,
    LinkKind.BREAKS: Bearing.BREAKS,
}
"""What a link to an opening says; `or_else` and `repeats` say nothing of how a case stands."""

ANSWER_WITHIN = 2
"""Sentences after an opening in which a refusal or acceptance between its sides answers it."""


class Side(StrEnum):
    """Whose move it must be."""

    HOLDER = "holder"  # with a target, towards one of those the case is held towards
    ADDRESSEE = "addressee"  # one of those, with a target towards the holder
    ANYBODY_ELSE = "anybody else"  # towards the holder


@dataclass(frozen=True, slots=True)
class PlainWords:
    """A row of the table below: such a move after such a case bears on it so.

    Where `must_name` holds, its words must name the kind: "its promise".
    """

    types: frozenset[MoveType]
    statuses: frozenset[Status]
    kinds: frozenset[ThreadKind]
    bearing: Bearing
    by: Side
    must_name: bool = False


PLAIN_WORDS = (
    PlainWords(
        types=frozenset({MoveType.RETREAT}),
        statuses=frozenset({Status.DONE}),
        kinds=frozenset({ThreadKind.DEMAND, ThreadKind.OFFER, ThreadKind.THREAT}),
        bearing=Bearing.TAKES_BACK,
        by=Side.HOLDER,
    ),
    PlainWords(
        types=frozenset({MoveType.REFUSE, MoveType.ACCEPT}),
        statuses=frozenset({Status.DONE, Status.PLANNED, Status.NEGATED}),
        kinds=frozenset({ThreadKind.DEMAND, ThreadKind.OFFER}),
        bearing=Bearing.ANSWERS,
        by=Side.ADDRESSEE,
    ),
    PlainWords(
        types=frozenset({MoveType.SANCTION, MoveType.COERCE, MoveType.ASSAULT}),
        statuses=frozenset({Status.DONE, Status.NEGATED}),
        kinds=frozenset({ThreadKind.THREAT}),
        bearing=Bearing.CARRIES_OUT,
        by=Side.HOLDER,
    ),
    PlainWords(
        types=frozenset({MoveType.AID, MoveType.COOPERATE, MoveType.RETREAT, MoveType.ACCEPT}),
        statuses=frozenset({Status.NEGATED}),
        kinds=frozenset({ThreadKind.PLEDGE}),
        bearing=Bearing.BREAKS,
        by=Side.HOLDER,
    ),
    PlainWords(
        types=frozenset({MoveType.ACCUSE}),
        statuses=frozenset({Status.DONE}),
        kinds=frozenset({ThreadKind.PLEDGE}),
        bearing=Bearing.BREAKS,
        by=Side.ANYBODY_ELSE,
        must_name=True,
    ),
    PlainWords(
        types=frozenset({MoveType.DENY}),
        statuses=frozenset({Status.DONE}),
        kinds=frozenset({ThreadKind.PLEDGE}),
        bearing=Bearing.DENIES,
        by=Side.HOLDER,
    ),
)
"""How a move bears on a case where the text's links say nothing."""


def attach(cases: Iterable[Case], told: Iterable[Told]) -> tuple[Case, ...]:
    """The cases with all that bears on them, in reading order."""
    attached = list(cases)
    for one in told:
        for place, bearing in _linked(attached, one) or _plain(attached, one):
            attached[place] = attached[place].with_bearing(bearing, one)
    return tuple(attached)


def _linked(cases: Sequence[Case], told: Told) -> list[tuple[int, Bearing]]:
    """The places of the cases that this move is linked with, and how it bears on them."""
    return [
        (place, bearing)
        for place, case in enumerate(cases)
        if (bearing := _bearing_by_link(case, told)) is not None
    ]


def _bearing_by_link(case: Case, told: Told) -> Bearing | None:
    openings = {opening.index for opening in case.openings}
    if told.index in openings:
        return None
    kinds = [link.kind for link in told.move.links if link.to in openings and link.kind in LINKED]
    if not kinds:
        return None
    if (
        told.move.type is MoveType.RETREAT
        and told.by == case.holder
        and kinds[0] is LinkKind.ANSWERS
    ):
        return Bearing.TAKES_BACK
    return LINKED[kinds[0]]


def _plain(cases: Sequence[Case], told: Told) -> list[tuple[int, Bearing]]:
    """The one case of which this move plainly speaks: the closest, then the latest."""
    for words in PLAIN_WORDS:
        close = [
            (closeness, place)
            for place, case in enumerate(cases)
            if (closeness := _closeness(words, case, told)) >= SAME_MATTER
        ]
        if close:
            return [(max(close)[1], words.bearing)]
    return []


def _closeness(words: PlainWords, case: Case, told: Told) -> float:
    """How close a move comes to a case under one row, from 0 to 1."""
    if not (_is_such(words, case, told) and _is_between(words, case, told)):
        return 0.0
    if told.is_bare and case.kind in told.named:
        return 1.0
    follows = words.bearing is Bearing.ANSWERS and _follows_closely(case, told)
    return max(case.likeness(told.matter), SAME_MATTER if follows else 0.0)


def _follows_closely(case: Case, told: Told) -> bool:
    """Whether it stands within two sentences after an opening: whatever its words, an answer."""
    return any(
        0 <= told.move.sentence - opening.move.sentence <= ANSWER_WITHIN
        for opening in case.openings
    )


def _is_such(words: PlainWords, case: Case, told: Told) -> bool:
    return (
        told.move.type in words.types
        and told.move.status in words.statuses
        and case.kind in words.kinds
        and case.openings[0].move.sentence <= told.move.sentence
        and (case.kind in told.named or not words.must_name)
    )


def _is_between(words: PlainWords, case: Case, told: Told) -> bool:
    if told.by is None or case.holder is None:
        return False
    if words.by is Side.HOLDER:
        return told.by == case.holder and (not told.to or bool(told.to & case.towards))
    if words.by is Side.ADDRESSEE:
        return told.by in case.towards and (not told.to or case.holder in told.to)
    return told.by != case.holder and case.holder in told.to
