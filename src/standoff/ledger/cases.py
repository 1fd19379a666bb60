"""Cases: threads in the making, with the moves that open them and those that bear on them."""

from dataclasses import dataclass, replace
from enum import StrEnum

from standoff.domain import Move, ThreadKind
from standoff.ledger.matter import kinds_named, matter_of, overlap
from standoff.ledger.parties import side_of, sides_of

SAME_MATTER = 0.5
"""From this overlap on, two moves between the same sides are about one matter."""


@dataclass(frozen=True, slots=True)
class Told:
    """A move in its place, with the sides it is between and what it is about."""

    index: int
    move: Move
    by: str | None
    to: frozenset[str]
    matter: frozenset[str]
    named: frozenset[ThreadKind]

    @property
    def is_bare(self) -> bool:
        """Whether it tells no matter of its own: "the demand", "it", or no content."""
        return not self.matter


class Bearing(StrEnum):
    """How a move bears on a case that it did not open."""

    ANSWERS = "answers"
    CARRIES_OUT = "carries_out"
    BREAKS = "breaks"
    TAKES_BACK = "takes_back"
    DENIES = "denies"


@dataclass(frozen=True, slots=True)
class Case:
    """One demand, red line, pledge, threat or offer: its openings and what bears on it."""

    kind: ThreadKind
    openings: tuple[Told, ...]
    towards: frozenset[str]
    bearings: tuple[tuple[Bearing, Told], ...] = ()

    @classmethod
    def opened_by(cls, told: Told, kind: ThreadKind) -> "Case":
        return cls(kind, (told,), told.to)

    @property
    def holder(self) -> str | None:
        return self.openings[0].by

    @property
    def places(self) -> frozenset[int]:
        """The indices of all its moves."""
        bearing = (told.index for _, told in self.bearings)
        return frozenset({*(opening.index for opening in self.openings), *bearing})

    def likeness(self, matter: frozenset[str]) -> float:
        """How much `matter` is that of the nearest opening, from 0 to 1."""
        return max(overlap(opening.matter, matter) for opening in self.openings)

    def is_about(self, matter: frozenset[str]) -> bool:
        """Whether an opening is about the same matter."""
        return any(overlap(opening.matter, matter) >= SAME_MATTER for opening in self.openings)

    def borne(self, bearing: Bearing) -> list[Told]:
        """The moves that bear on it in this way."""
        return [told for how, told in self.bearings if how is bearing]

    def with_opening(self, told: Told) -> "Case":
        return replace(self, openings=(*self.openings, told), towards=self.towards | told.to)

    def with_bearing(self, bearing: Bearing, told: Told) -> "Case":
        return replace(self, bearings=(*self.bearings, (bearing, told)))


def tell(text: str, moves: tuple[Move, ...]) -> tuple[Told, ...]:
    """Each move with its place, its sides and its matter."""
    return tuple(
        Told(
            index=index,
            move=move,
            by=None if move.sender_is is None else side_of(move.sender_is),
            to=sides_of(move.target_is),
            matter=matter_of(text, move),
            named=kinds_named(text, move),
        )
        for index, move in enumerate(moves)
    )
