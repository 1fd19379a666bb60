"""One test for each rule of docs/status.md, named by what it says."""

from datetime import date
from pathlib import Path

import pytest
from story import Story

from standoff.domain import DateRange, MoveType, Status, ThreadKind, ThreadStatus, Unclear
from standoff.ledger.status import RULES

FRIDAY = DateRange(date(2023, 4, 14), date(2023, 4, 15))


def demanded(**more: object) -> Story:
    story = Story()
    story.add(MoveType.DEMAND, "Arland", "Borland", "withdraw the fleet", **more)
    return story


def pledged(**more: object) -> Story:
    story = Story()
    story.add(MoveType.PLEDGE, "Arland", "Borland", "remove the coastal battery", **more)
    return story


def threatened(**more: object) -> Story:
    story = Story()
    story.add(MoveType.THREATEN, "Arland", "Borland", "close the harbour", **more)
    return story


@pytest.mark.parametrize(
    "kind",
    [MoveType.DEMAND, MoveType.RED_LINE, MoveType.PLEDGE, MoveType.THREATEN, MoveType.OFFER],
)
def test_what_nothing_bears_on_is_open(kind):
    story = Story()
    story.add(kind, "Arland", "Borland", "the fleet")
    assert story.status() is ThreadStatus.OPEN


# taken back


def test_a_demand_its_holder_drops_is_withdrawn():
    story = demanded()
    story.add(MoveType.RETREAT, "Arland", "Borland", "the demand")
    assert story.status() is ThreadStatus.WITHDRAWN


def test_a_demand_its_holder_drops_is_withdrawn_by_the_texts_link_too():
    story = demanded()
    story.add(MoveType.RETREAT, "Arland", "Borland", "its patience", answers=0)
    assert story.status() is ThreadStatus.WITHDRAWN


def test_withdrawal_outranks_an_earlier_refusal():
    story = demanded()
    story.add(MoveType.REFUSE, "Borland", "Arland", "the demand", answers=0)
    story.add(MoveType.RETREAT, "Arland", "Borland", "that demand")
    assert story.status() is ThreadStatus.WITHDRAWN


def test_a_threat_its_holder_shelves_is_withdrawn():
    story = threatened()
    story.add(MoveType.RETREAT, "Arland", (), "that warning")
    assert story.status() is ThreadStatus.WITHDRAWN


def test_a_retreat_about_something_else_withdraws_nothing():
    story = threatened()
    story.add(MoveType.RETREAT, "Arland", "Borland", "two prisoners")
    assert story.status() is ThreadStatus.OPEN


# met, given way, met in part, refused


def test_a_demand_that_is_accepted_is_met():
    story = demanded()
    story.add(MoveType.ACCEPT, "Borland", "Arland", "withdraw", answers=0)
    assert story.status() is ThreadStatus.MET


@pytest.mark.parametrize("deed", [MoveType.RETREAT, MoveType.COOPERATE, MoveType.AID])
def test_a_demand_is_met_by_a_deed_that_answers_it(deed):
    story = demanded()
    story.add(deed, "Borland", "Arland", "the last ships", answers=0)
    assert story.status() is ThreadStatus.MET


def test_who_accepts_after_refusing_has_given_way():
    story = demanded()
    story.add(MoveType.REFUSE, "Borland", "Arland", answers=0)
    story.add(MoveType.ACCEPT, "Borland", "Arland", answers=0)
    assert story.status() is ThreadStatus.MET


def test_an_acceptance_on_a_condition_after_a_refusal_meets_in_part():
    story = demanded()
    story.add(MoveType.REFUSE, "Borland", "Arland", answers=0)
    story.add(MoveType.ACCEPT, "Borland", "Arland", condition="if paid", answers=0)
    assert story.status() is ThreadStatus.PARTLY_MET


def test_accepted_by_one_and_refused_by_another_is_met_in_part():
    story = Story()
    story.add(MoveType.OFFER, "Arland", ("Borland", "Corland"), "a joint survey")
    story.add(MoveType.ACCEPT, "Borland", "Arland", answers=0)
    story.add(MoveType.REFUSE, "Corland", "Arland", answers=0)
    assert story.status() is ThreadStatus.PARTLY_MET


def test_accepted_on_a_condition_is_met_in_part():
    story = demanded()
    story.add(MoveType.ACCEPT, "Borland", "Arland", condition="if paid", answers=0)
    assert story.status() is ThreadStatus.PARTLY_MET


def test_what_is_only_planned_to_be_given_is_met_in_part():
    story = demanded()
    story.add(MoveType.RETREAT, "Borland", "Arland", status=Status.PLANNED, answers=0)
    assert story.status() is ThreadStatus.PARTLY_MET


def test_given_while_asking_for_something_back_is_met_in_part():
    story = demanded()
    story.add(MoveType.ACCEPT, "Borland", "Arland", "half of it", answers=0)
    story.add(MoveType.DEMAND, "Borland", "Arland", "more time", answers=0)
    assert story.status() is ThreadStatus.PARTLY_MET


def test_a_demand_that_is_rejected_is_refused():
    story = demanded()
    story.add(MoveType.REFUSE, "Borland", "Arland", answers=0)
    assert story.status() is ThreadStatus.REFUSED


def test_a_demand_not_complied_with_is_refused():
    story = demanded()
    story.add(MoveType.RETREAT, "Borland", "Arland", status=Status.NEGATED, answers=0)
    assert story.status() is ThreadStatus.REFUSED


def test_agreeing_to_talk_meets_no_demand():
    story = demanded()
    story.add(MoveType.ACCEPT, "Borland", "Arland", "hold talks in January", answers=0)
    assert story.status() is ThreadStatus.OPEN


def test_agreeing_to_talk_meets_a_demand_for_talks():
    story = Story()
    story.add(MoveType.DEMAND, "Arland", "Borland", "negotiate about the fleet")
    story.add(MoveType.ACCEPT, "Borland", "Arland", "hold talks in January", answers=0)
    assert story.status() is ThreadStatus.MET


@pytest.mark.parametrize("status", [Status.CONSIDERED, Status.ALLEGED])
def test_an_answer_only_considered_or_alleged_decides_nothing(status):
    story = demanded()
    story.add(MoveType.ACCEPT, "Borland", "Arland", status=status, answers=0)
    assert story.status() is ThreadStatus.OPEN


def test_a_counter_offer_alone_leaves_a_demand_open():
    story = demanded()
    story.add(MoveType.OFFER, "Borland", "Arland", "a joint patrol", answers=0)
    assert story.status() is ThreadStatus.OPEN


# disputed, broken, kept late, kept


def test_a_pledge_that_a_deed_breaks_is_broken():
    story = pledged()
    story.add(MoveType.DEPLOY, "Arland", "Borland", "two more guns", breaks=0)
    assert story.status() is ThreadStatus.BROKEN


def test_a_pledge_whose_deed_did_not_happen_is_broken():
    story = pledged()
    story.add(MoveType.RETREAT, "Arland", "Borland", status=Status.NEGATED, carries_out=0)
    assert story.status() is ThreadStatus.BROKEN


def test_a_pledge_plainly_not_kept_is_broken_without_a_link():
    story = pledged()
    story.add(MoveType.RETREAT, "Arland", "Borland", "the battery", status=Status.NEGATED)
    assert story.status() is ThreadStatus.BROKEN


@pytest.mark.parametrize("accuser", ["Borland", "Corland"])
def test_an_accusation_of_breaking_the_promise_breaks_it(accuser):
    story = pledged()
    story.add(MoveType.ACCUSE, accuser, "Arland", "its promise")
    assert story.status() is ThreadStatus.BROKEN


def test_an_accusation_of_somebody_else_breaks_no_promise():
    story = pledged()
    story.add(MoveType.ACCUSE, "Corland", "Borland", "its promise")
    assert story.status() is ThreadStatus.OPEN


def test_an_accusation_that_names_no_promise_breaks_none():
    story = pledged()
    story.add(MoveType.ACCUSE, "Borland", "Arland", "the coastal battery")
    assert story.status() is ThreadStatus.OPEN


def test_a_claimed_breach_that_the_holder_denies_leaves_it_unknown():
    story = pledged()
    story.add(MoveType.DEPLOY, "Arland", "Borland", status=Status.ALLEGED, breaks=0)
    story.add(MoveType.DENY, "Arland", "Borland", "any battery")
    assert story.status() is ThreadStatus.UNKNOWN


def test_a_breach_told_as_a_fact_stands_against_the_denial():
    story = pledged()
    story.add(MoveType.DEPLOY, "Arland", "Borland", breaks=0)
    story.add(MoveType.DENY, "Arland", "Borland", "any battery")
    assert story.status() is ThreadStatus.BROKEN


def test_a_pledge_broken_and_then_carried_out_is_met_in_part():
    story = pledged()
    story.add(MoveType.RETREAT, "Arland", "Borland", status=Status.NEGATED, breaks=0)
    story.add(MoveType.RETREAT, "Arland", "Borland", "the battery", carries_out=0)
    assert story.status() is ThreadStatus.PARTLY_MET


def test_a_pledge_carried_out_is_kept():
    story = pledged()
    story.add(MoveType.RETREAT, "Arland", "Borland", "the battery", carries_out=0)
    assert story.status() is ThreadStatus.KEPT


def test_a_pledge_only_planned_to_be_carried_out_stays_open():
    story = pledged()
    story.add(
        MoveType.RETREAT, "Arland", "Borland", "the battery", status=Status.PLANNED, carries_out=0
    )
    assert story.status() is ThreadStatus.OPEN


def test_a_red_line_that_is_crossed_is_broken():
    story = Story()
    story.add(MoveType.RED_LINE, "Arland", "Borland", "troops on the left bank")
    story.add(MoveType.DEPLOY, "Borland", "Arland", "a battalion", breaks=0)
    assert story.status() is ThreadStatus.BROKEN


# carried out, left undone, lapsed


def test_a_threat_with_its_deed_is_carried_out():
    story = threatened()
    story.add(MoveType.COERCE, "Arland", "Borland", "all ports", carries_out=0)
    assert story.status() is ThreadStatus.CARRIED_OUT


def test_a_threat_is_carried_out_by_a_later_deed_on_its_matter():
    story = threatened()
    story.add(MoveType.SANCTION, "Arland", "Borland", "the harbour")
    assert story.status() is ThreadStatus.CARRIED_OUT


def test_a_deed_of_somebody_else_carries_out_no_threat():
    story = threatened()
    story.add(MoveType.SANCTION, "Corland", "Borland", "the harbour")
    assert story.status() is ThreadStatus.OPEN


def test_a_threat_whose_deed_did_not_come_has_lapsed():
    story = threatened()
    story.add(MoveType.COERCE, "Arland", "Borland", status=Status.NEGATED, carries_out=0)
    assert story.status() is ThreadStatus.LAPSED


def test_a_threat_has_lapsed_when_what_it_backs_is_met():
    story = threatened(or_else=1)
    story.add(MoveType.DEMAND, "Arland", "Borland", "hand over the charts")
    story.add(MoveType.ACCEPT, "Borland", "Arland", answers=1)
    assert story.status() is ThreadStatus.LAPSED


def test_a_threat_has_not_lapsed_while_one_demand_that_it_backs_is_open():
    story = demanded()
    story.add(MoveType.DEMAND, "Arland", "Borland", "hand over the charts")
    story.add(MoveType.ACCEPT, "Borland", "Arland", "the charts", answers=1)
    story.add(MoveType.THREATEN, "Arland", "Borland", "close the harbour", or_else=0)
    story.add(MoveType.THREATEN, "Arland", "Borland", "close the harbour", or_else=1)
    assert [thread.status for thread in story.threads()] == [
        ThreadStatus.OPEN,
        ThreadStatus.MET,
        ThreadStatus.OPEN,
    ]


def test_an_unanswered_deadline_that_has_passed_lets_a_demand_lapse():
    story = demanded(deadline="by Friday", due=FRIDAY)
    assert story.status(date(2023, 4, 15)) is ThreadStatus.LAPSED


@pytest.mark.parametrize("published_at", [date(2023, 4, 14), None])
def test_a_demand_is_open_on_its_last_day_and_where_the_day_is_unknown(published_at):
    story = demanded(deadline="by Friday", due=FRIDAY)
    assert story.status(published_at) is ThreadStatus.OPEN


def test_an_unclear_deadline_never_lapses():
    story = demanded(deadline="soon", due=Unclear("soon", "no days named"))
    assert story.status(date(2099, 1, 1)) is ThreadStatus.OPEN


def test_an_answered_demand_does_not_lapse():
    story = demanded(deadline="by Friday", due=FRIDAY)
    story.add(MoveType.OFFER, "Borland", "Arland", "a joint patrol", answers=0)
    assert story.status(date(2023, 4, 20)) is ThreadStatus.OPEN


def test_a_red_line_never_lapses():
    story = Story()
    story.add(MoveType.RED_LINE, "Arland", "Borland", "ships", deadline="Friday", due=FRIDAY)
    assert story.status(date(2023, 4, 20)) is ThreadStatus.OPEN


# the table and its page


def test_every_rule_has_a_name_of_its_own_and_a_kind_to_judge():
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert all(rule.kinds <= set(ThreadKind) and rule.kinds for rule in RULES)


def test_docs_tell_the_rules_by_name_in_the_order_in_which_they_are_tried():
    page = Path(__file__).parents[2].joinpath("docs/status.md").read_text(encoding="utf-8")
    told = [page.find(f"**{rule.name}**") for rule in RULES]
    assert -1 not in told
    assert told == sorted(told)
