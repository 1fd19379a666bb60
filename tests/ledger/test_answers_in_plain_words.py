"""Moves that bear on a thread though the text's links do not say so."""

import pytest
from story import Story

from standoff.domain import MoveType, ThreadStatus


def demanded() -> Story:
    story = Story()
    story.add(MoveType.DEMAND, "Arland", "Borland", "withdraw the fleet")
    return story


def test_a_later_refusal_on_the_same_matter_answers_a_demand():
    story = demanded()
    story.add(MoveType.REFUSE, "Borland", "Arland", "withdrawing the fleet", sentences_later=9)
    assert story.status() is ThreadStatus.REFUSED
    assert story.threads()[0].moves == (0, 1)


def test_a_later_refusal_of_the_demand_as_such_answers_it():
    story = demanded()
    story.add(MoveType.REFUSE, "Borland", "Arland", "that ultimatum", sentences_later=9)
    assert story.status() is ThreadStatus.REFUSED


def test_a_refusal_close_behind_answers_whatever_its_words():
    story = demanded()
    story.add(MoveType.REFUSE, "Borland", "Arland", "blackmail", sentences_later=2)
    assert story.status() is ThreadStatus.REFUSED


def test_a_refusal_of_something_else_further_on_is_no_answer():
    story = demanded()
    story.add(MoveType.REFUSE, "Borland", "Arland", "visas", sentences_later=3)
    assert story.status() is ThreadStatus.OPEN


def test_a_refusal_told_before_the_demand_is_no_answer():
    story = Story()
    story.add(MoveType.REFUSE, "Borland", "Arland", "the fleet")
    story.add(MoveType.DEMAND, "Arland", "Borland", "withdraw the fleet")
    assert story.status() is ThreadStatus.OPEN


@pytest.mark.parametrize(
    ("sender", "target"),
    [("Corland", "Arland"), ("Borland", "Corland"), ("Arland", "Borland"), (None, "Arland")],
)
def test_only_those_of_whom_it_is_demanded_answer_and_only_to_its_holder(sender, target):
    story = demanded()
    story.add(MoveType.REFUSE, sender, target, "the fleet")
    assert story.status() is ThreadStatus.OPEN


def test_nobody_answers_a_demand_of_which_nobody_knows_the_holder():
    story = Story()
    story.add(MoveType.DEMAND, None, "Borland", "withdraw the fleet")
    story.add(MoveType.REFUSE, "Borland", (), "the fleet")
    assert story.status() is ThreadStatus.OPEN


def test_a_minister_answers_for_the_state():
    story = demanded()
    story.add(MoveType.REFUSE, "Ada Berg (Borland)", "Ann Alder (Arland)", "the demand")
    assert story.status() is ThreadStatus.REFUSED


def test_an_answer_goes_to_the_thread_closest_in_matter():
    story = demanded()
    story.add(MoveType.DEMAND, "Arland", "Borland", "hand over the charts")
    story.add(MoveType.REFUSE, "Borland", "Arland", "withdrawing the fleet")
    assert [thread.status for thread in story.threads()] == [
        ThreadStatus.REFUSED,
        ThreadStatus.OPEN,
    ]


def test_an_answer_close_to_several_goes_to_the_latest():
    story = demanded()
    story.add(MoveType.DEMAND, "Arland", "Borland", "hand over the charts")
    story.add(MoveType.REFUSE, "Borland", "Arland", "the demand")
    assert [thread.status for thread in story.threads()] == [
        ThreadStatus.OPEN,
        ThreadStatus.REFUSED,
    ]


def test_a_link_goes_before_plain_words():
    story = demanded()
    story.add(MoveType.DEMAND, "Arland", "Borland", "hand over the charts")
    story.add(MoveType.REFUSE, "Borland", "Arland", "withdrawing the fleet", answers=1)
    assert [thread.status for thread in story.threads()] == [
        ThreadStatus.OPEN,
        ThreadStatus.REFUSED,
    ]


def test_a_threat_that_backs_a_demand_is_not_one_of_its_moves():
    story = demanded()
    story.add(MoveType.THREATEN, "Arland", "Borland", "close the harbour", or_else=0)
    assert [thread.moves for thread in story.threads()] == [(0,), (1,)]
