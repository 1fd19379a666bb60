"""Who somebody is, or why that stays unknown."""

from dataclasses import dataclass
from enum import StrEnum

from standoff.domain.span import Span


class PartyKind(StrEnum):
    """What sort of party it is."""

    STATE = "state"
    BODY = "body"  # alliances, unions, international organisations
    GROUP = "group"  # armed groups, movements, political parties
    ORGAN = "organ"  # an organ, agency or force of a state
    PERSON = "person"  # somebody in or out of office
    OUTLET = "outlet"  # news agencies and papers, as speakers


@dataclass(frozen=True, slots=True)
class Party:
    """A state, body, group or person that can act.

    `name` is the canonical name of the codebook: "Russia", "NATO",
    "Sergei Ryabkov (Russia)". `state` is the state it acts for, if any.
    """

    name: str
    kind: PartyKind
    state: str | None = None


@dataclass(frozen=True, slots=True)
class Unresolved:
    """Nobody could be named; `reason` says why."""

    reason: str


Resolution = tuple[Party, ...] | Unresolved
"""One party, several ("the United States and NATO"), or nobody and why."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of the text that stand for somebody.

    `spoken_by` is the mention of whoever speaks these words, so that "we" can be
    resolved; None where the text itself speaks.
    """

    span: Span
    spoken_by: Span | None = None
