"""Quantities: money, counts of arms, troops or people."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or a range of numbers, both ends included; `None` leaves that side open.

    `unit` is an ISO 4217 code for money ("USD") and the counted noun otherwise
    ("troops"). "over $2.5 billion" is low=2500000000, high=None, unit="USD".
    """

    low: Decimal | None
    high: Decimal | None
    unit: str
