"""The clock: every deadline, soonest first."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.domain import DateRange, Thread, ThreadKind, ThreadStatus, Unclear, When
from standoff.ledger import Deadline, clock

FIRST = DateRange(date(2022, 6, 1), date(2022, 6, 2))
TENTH = DateRange(None, date(2022, 6, 11))
SOON = Unclear("soon", "no days named")
SINCE = DateRange(date(2022, 6, 1), None)


def thread(due: When | None, status: ThreadStatus = ThreadStatus.OPEN) -> Thread:
    words = None if due is None else "in time"
    return Thread(
        kind=ThreadKind.DEMAND,
        holder="Arland",
        what="the fleet",
        deadline=words,
        due=due,
        status=status,
        moves=(0,),
    )


def test_resolved_deadlines_come_soonest_first_and_unclear_ones_last_in_reading_order():
    threads = [thread(SOON), thread(TENTH), thread(None), thread(SINCE), thread(FIRST)]
    assert [deadline.thread for deadline in clock(threads, None)] == [4, 1, 0, 3]


def test_a_deadline_carries_the_words_of_its_thread():
    assert clock([thread(FIRST)], date(2022, 5, 1)) == (Deadline(0, "in time", FIRST, False),)


@pytest.mark.parametrize(
    ("as_of", "overdue"), [(date(2022, 6, 1), False), (date(2022, 6, 2), True), (None, None)]
)
def test_a_deadline_is_overdue_from_the_day_after_its_last(as_of, overdue):
    assert clock([thread(FIRST)], as_of)[0].overdue is overdue


def test_a_lapsed_thread_is_overdue():
    assert clock([thread(FIRST, ThreadStatus.LAPSED)], date(2022, 7, 1))[0].overdue is True


@pytest.mark.parametrize("status", set(ThreadStatus) - {ThreadStatus.OPEN, ThreadStatus.LAPSED})
def test_a_settled_thread_is_never_overdue(status):
    assert clock([thread(FIRST, status)], date(2022, 7, 1))[0].overdue is False


@pytest.mark.parametrize("due", [SOON, SINCE])
def test_nobody_can_say_whether_a_time_without_an_end_is_overdue(due):
    (deadline,) = clock([thread(due)], date(2022, 7, 1))
    assert deadline.overdue is None


def test_threads_with_words_but_no_time_at_all_are_not_on_the_clock():
    assert clock([thread(None)], date(2022, 6, 1)) == ()


@given(st.lists(st.sampled_from([None, FIRST, TENTH, SOON, SINCE])), st.none() | st.dates())
def test_every_deadline_is_on_the_clock_once(dues, as_of):
    deadlines = clock([thread(due) for due in dues], as_of)
    timed = [place for place, due in enumerate(dues) if due is not None]
    assert sorted(deadline.thread for deadline in deadlines) == timed
