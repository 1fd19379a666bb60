"""Moves: one act of one party towards another, as a text reports it.

Types, fields, voices, statuses and links are those of the codebook
(docs/codebook.md).
"""

from dataclasses import dataclass
from enum import StrEnum

from standoff.domain.quantity import Quantity
from standoff.domain.span import Span
from standoff.domain.time import When


class MoveType(StrEnum):
    """The twenty types of act."""

    DEMAND = "demand"
    RED_LINE = "red_line"
    THREATEN = "threaten"
    REFUSE = "refuse"
    DENY = "deny"
    ACCUSE = "accuse"
    PLEDGE = "pledge"
    OFFER = "offer"
    ACCEPT = "accept"
    AGREE = "agree"
    ENDORSE = "endorse"
    CONSULT = "consult"
    AID = "aid"
    COOPERATE = "cooperate"
    RETREAT = "retreat"
    DEPLOY = "deploy"
    SANCTION = "sanction"
    COERCE = "coerce"
    ASSAULT = "assault"
    PROTEST = "protest"


class Voice(StrEnum):
    """In whose words the act is told."""

    OWN = "own"
    INDIRECT = "indirect"
    DIRECT = "direct"


class Status(StrEnum):
    """How real the act is, as the text has it."""

    DONE = "done"
    PLANNED = "planned"
    CONSIDERED = "considered"
    ALLEGED = "alleged"
    NEGATED = "negated"


class LinkKind(StrEnum):
    """How one move bears on another."""

    OR_ELSE = "or_else"
    ANSWERS = "answers"
    CARRIES_OUT = "carries_out"
    BREAKS = "breaks"
    REPEATS = "repeats"


@dataclass(frozen=True, slots=True)
class Link:
    """A link to the move at index `to` (from 0) of the same document."""

    kind: LinkKind
    to: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveMarks:
    """What both moments of a move share: its type and its places in the text.

    Role spans lie in the sentence numbered `sentence`.
    """

    sentence: int
    type: MoveType
    cue: Span
    sender: Span | None = None
    target: tuple[Span, ...] = ()
    content: Span | None = None
    condition: Span | None = None
    deadline: Span | None = None
    when: Span | None = None
    amount: Span | None = None
    by: Span | None = None
    voice: Voice = Voice.OWN
    status: Status = Status.DONE
    links: tuple[Link, ...] = ()

    def spans(self) -> tuple[Span, ...]:
        """Every span of the move, cue first."""
        single = (getattr(self, name) for name in SPAN_FIELDS)
        return (*(span for span in single if span is not None), *self.target)


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedMove(MoveMarks):
    """A move as a reader marks it: nobody named yet, no time resolved.

    `spoken_by` is the mention, anywhere in the text, that a first person or an
    unnamed sender rests on: the speaker of the quotation or of the turn.
    """

    spoken_by: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Move(MoveMarks):
    """A move with its parties named and its times resolved.

    `sender_is`, `target_is` and `by_is` are canonical names; `happened` is what
    `when` comes to, `due` what `deadline` comes to, `quantity` what `amount` does.
    """

    sender_is: str | None = None
    target_is: tuple[str, ...] = ()
    by_is: str | None = None
    happened: When | None = None
    due: When | None = None
    quantity: Quantity | None = None


SPAN_FIELDS = ("cue", "sender", "content", "condition", "deadline", "when", "amount", "by")
"""The fields that hold one span or none; `target` holds several."""
