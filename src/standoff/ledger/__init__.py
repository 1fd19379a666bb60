"""Threads, their status and the clock, computed from moves; pure."""

from standoff.ledger.clock import Deadline, clock
from standoff.ledger.threads import find_threads, or_else_of

__all__ = ["Deadline", "clock", "find_threads", "or_else_of"]
