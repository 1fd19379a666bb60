"""The page that Standoff must work on first: a re-posted, twice translated op-ed.

Its text is not kept here; where it does not lie beside the checkout, these tests are skipped.
"""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import standoff
from standoff import Reading
from standoff.domain import MoveType, ThreadKind, ThreadStatus
from standoff.ledger import or_else_of

PAGE = Path(__file__).resolve().parents[2] / "shared" / "examples" / "seed.txt"

pytestmark = pytest.mark.skipif(not PAGE.exists(), reason="the page is not beside this checkout")


@pytest.fixture(scope="module")
def reading() -> Reading:
    return standoff.read(PAGE, published=date(2021, 12, 28))


def test_the_page_is_known_for_what_it_is(reading: Reading) -> None:
    page = reading.page
    assert page.origin
    assert page.origin.name == "strategic-culture.org"
    assert page.translated
    assert [mark.kind for mark in page.furniture] == [
        "read time",
        "tag",
        "tag",
        "source link",
        "comments",
        "comments",
    ]


def test_the_demand_has_its_deadline_and_its_or_else(reading: Reading) -> None:
    assert [
        thread.what
        for thread in reading.threads
        if thread.kind is ThreadKind.DEMAND and thread.holder == "Russia" and thread.deadline
        if or_else_of(thread, reading.moves)
    ] == ["The package of security guarantees"]


def test_both_red_lines_stand(reading: Reading) -> None:
    red_lines = [thread for thread in reading.threads if thread.kind is ThreadKind.RED_LINE]
    assert [thread.holder for thread in red_lines] == ["Russia", "Russia"]


def test_the_refusal_and_the_broken_pledge_stand(reading: Reading) -> None:
    stands = {(thread.kind, thread.holder, thread.status) for thread in reading.threads}
    assert (ThreadKind.DEMAND, "Russia", ThreadStatus.REFUSED) in stands
    assert (ThreadKind.PLEDGE, "NATO", ThreadStatus.BROKEN) in stands


def test_the_arms_are_counted_and_the_hearsay_has_its_source(reading: Reading) -> None:
    aid = [move for move in reading.moves if move.type is MoveType.AID]
    counted = {move.quantity.low for move in aid if move.quantity and move.quantity.unit == "USD"}
    assert counted == {Decimal("2500000000"), Decimal("300000000")}
    assert [move.target_is for move in aid if move.by_is == "The New York Times"] == [("Ukraine",)]
