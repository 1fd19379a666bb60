"""Threads: what an analyst would put on the board."""

from dataclasses import dataclass
from enum import StrEnum

from standoff.domain.time import When


class ThreadKind(StrEnum):
    """What a thread is about."""

    DEMAND = "demand"
    RED_LINE = "red_line"
    PLEDGE = "pledge"
    THREAT = "threat"
    OFFER = "offer"


class ThreadStatus(StrEnum):
    """How a thread stands."""

    OPEN = "open"
    MET = "met"
    REFUSED = "refused"
    PARTLY_MET = "partly_met"
    LAPSED = "lapsed"
    KEPT = "kept"
    BROKEN = "broken"
    CARRIED_OUT = "carried_out"
    WITHDRAWN = "withdrawn"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """A demand, red line, pledge, threat or offer and how the text leaves it.

    `holder` and `towards` are canonical names; `what` is a short phrase;
    `deadline` is the time limit in the text's words and `due` what it comes to;
    `moves` are indices (from 0) of the moves behind it, in reading order.
    """

    kind: ThreadKind
    holder: str | None
    towards: tuple[str, ...] = ()
    what: str
    deadline: str | None = None
    due: When | None = None
    status: ThreadStatus
    moves: tuple[int, ...]
