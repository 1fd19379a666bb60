"""Which moves make a thread, and what the thread says."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from story import Story

from standoff.domain import (
    DateRange,
    MoveType,
    SpanError,
    Status,
    Thread,
    ThreadKind,
    ThreadStatus,
    Unclear,
)
from standoff.ledger import find_threads, or_else_of

MONDAY = DateRange(date(2022, 8, 15), date(2022, 8, 16))
THURSDAY = DateRange(date(2022, 8, 18), date(2022, 8, 19))


def kinds(story: Story) -> list[ThreadKind]:
    return [thread.kind for thread in story.threads()]


# what opens a thread


def test_a_text_without_moves_has_no_threads():
    assert Story().threads() == ()


@pytest.mark.parametrize(
    ("move", "thread"),
    [
        (MoveType.DEMAND, ThreadKind.DEMAND),
        (MoveType.RED_LINE, ThreadKind.RED_LINE),
        (MoveType.PLEDGE, ThreadKind.PLEDGE),
        (MoveType.THREATEN, ThreadKind.THREAT),
        (MoveType.OFFER, ThreadKind.OFFER),
    ],
)
def test_five_types_of_move_open_a_thread(move, thread):
    story = Story()
    story.add(move, "Arland", "Borland", "the fleet")
    assert kinds(story) == [thread]


def test_promised_aid_is_a_pledge_and_given_aid_is_not():
    story = Story()
    story.add(MoveType.AID, "Arland", "Borland", "forty tanks", status=Status.PLANNED)
    story.add(MoveType.AID, "Arland", "Corland", "forty trucks")
    assert [(thread.kind, thread.what) for thread in story.threads()] == [
        (ThreadKind.PLEDGE, "forty tanks")
    ]


@pytest.mark.parametrize("status", [Status.ALLEGED, Status.NEGATED])
def test_what_was_not_made_or_only_a_rival_tells_of_opens_none(status):
    story = Story()
    story.add(MoveType.DEMAND, "Arland", "Borland", "the fleet", status=status)
    assert kinds(story) == []


# what is one thread


def test_moves_linked_as_repeats_are_one_thread_in_either_direction():
    story = Story()
    story.add(MoveType.THREATEN, "Arland", "Borland", "stop exports", repeats=2)
    story.add(MoveType.THREATEN, "Arland", "Corland", "close the harbour")
    story.add(MoveType.THREATEN, "Arland", "Borland", "find their bread elsewhere")
    story.add(MoveType.THREATEN, "Arland", "Borland", "leave them hungry", repeats=0)
    assert [thread.moves for thread in story.threads()] == [(0, 2, 3), (1,)]


def test_one_matter_between_the_same_sides_is_one_thread():
    story = Story()
    story.add(MoveType.DEMAND, "Arland", "Borland", "withdraw its fleet from the bay")
    story.add(MoveType.DEMAND, "Ann Alder (Arland)", ("Borland", "Corland"), "fleet withdrawal")
    (thread,) = story.threads()
    assert thread.moves == (0, 1)
    assert thread.towards == ("Borland", "Corland")


def test_another_matter_is_another_thread():
    story = Story()
    story.add(MoveType.DEMAND, "Arland", "Borland", "withdraw its fleet")
    story.add(MoveType.DEMAND, "Arland", "Borland", "release the crew")
    assert len(story.threads()) == 2


def test_the_names_of_the_parties_make_no_matter_the_same():
    story = Story()
    story.add(MoveType.DEMAND, "Arland", "Borland", "Borland's fleet")
    story.add(MoveType.DEMAND, "Arland", "Borland", "Borland's gold")
    assert len(story.threads()) == 2


@pytest.mark.parametrize(
    ("sender", "target"), [("Corland", "Borland"), ("Arland", "Corland"), (None, "Borland")]
)
def test_one_matter_between_other_sides_is_another_thread(sender, target):
    story = Story()
    story.add(MoveType.DEMAND, "Arland", "Borland", "withdraw the fleet")
    story.add(MoveType.DEMAND, sender, target, "withdraw the fleet")
    assert len(story.threads()) == 2


def test_two_unknown_holders_are_not_taken_for_one():
    story = Story()
    story.add(MoveType.DEMAND, None, "Borland", "withdraw the fleet")
    story.add(MoveType.DEMAND, None, "Borland", "withdraw the fleet")
    assert [thread.holder for thread in story.threads()] == [None, None]


@pytest.mark.parametrize("content", ["the demand", "its ultimatum", "it", None])
def test_a_bare_demand_joins_the_latest_of_its_holder(content):
    story = Story()
    story.add(MoveType.DEMAND, "Arland", "Borland", "withdraw the fleet")
    story.add(MoveType.DEMAND, "Arland", "Borland", "release the crew")
    story.add(MoveType.DEMAND, "Arland", "Borland", content)
    assert [thread.moves for thread in story.threads()] == [(0,), (1, 2)]


def test_two_threats_behind_one_demand_are_one_thread():
    story = Story()
    story.add(MoveType.DEMAND, "Arland", "Borland", "withdraw the fleet")
    story.add(MoveType.THREATEN, "Arland", "Borland", "close the harbour", or_else=0)
    story.add(MoveType.THREATEN, "Arland", "Borland", "go to court", or_else=0)
    assert [thread.moves for thread in story.threads()] == [(0,), (1, 2)]


@pytest.mark.parametrize(("sentences_later", "threads"), [(0, 1), (1, 1), (2, 2)])
def test_pledges_of_one_breath_are_one_thread(sentences_later, threads):
    story = Story()
    story.add(MoveType.PLEDGE, "Arland", "Borland", "respect the border")
    story.add(
        MoveType.PLEDGE, "Arland", "Borland", "free the crew", sentences_later=sentences_later
    )
    assert len(story.threads()) == threads


# what a thread says


def test_a_person_in_office_holds_it_for_the_state():
    story = Story()
    story.add(MoveType.DEMAND, "Ann Alder (Arland)", ("Ada Berg (Borland)", "Borland"), "the fleet")
    (thread,) = story.threads()
    assert (thread.holder, thread.towards) == ("Arland", ("Borland",))


def test_within_one_state_the_full_names_stay():
    story = Story()
    story.add(MoveType.DEMAND, "Miners (Arland)", "Ann Alder (Arland)", "higher pay")
    (thread,) = story.threads()
    assert (thread.holder, thread.towards) == ("Miners (Arland)", ("Ann Alder (Arland)",))


def test_what_is_the_longest_content_that_is_not_too_long():
    story = Story()
    story.add(MoveType.DEMAND, "Arland", "Borland", "the fleet")
    story.add(MoveType.DEMAND, "Arland", "Borland", "“withdraw\n the fleet,”")
    story.add(MoveType.DEMAND, "Arland", "Borland", "the fleet " + "and so forth " * 10)
    assert story.threads()[0].what == "withdraw the fleet"


def test_what_is_the_shortest_content_where_all_are_too_long():
    story = Story()
    story.add(MoveType.DEMAND, "Arland", "Borland", "the fleet " + "and so forth " * 9)
    story.add(MoveType.DEMAND, "Arland", "Borland", "the fleet " + "and so forth " * 7)
    assert len(story.threads()[0].what.split()) == 2 + 3 * 7


def test_what_is_the_cue_where_no_move_has_content():
    story = Story()
    story.add(MoveType.DEMAND, "Arland", "Borland")
    assert story.threads()[0].what == "demand"


def test_what_keeps_marks_that_are_all_there_is():
    story = Story()
    story.add(MoveType.DEMAND, "Arland", "Borland", "?!")
    assert story.threads()[0].what == "?!"


def test_a_deadline_that_was_moved_counts_as_last_stated():
    story = Story()
    story.add(MoveType.DEMAND, "Arland", "Borland", "charts", deadline="by Monday", due=MONDAY)
    story.add(MoveType.DEMAND, "Arland", "Borland", deadline="until\nThursday", due=THURSDAY)
    (thread,) = story.threads()
    assert (thread.deadline, thread.due) == ("until Thursday", THURSDAY)


def test_a_resolved_deadline_goes_before_an_unclear_one():
    story = Story()
    story.add(MoveType.DEMAND, "Arland", "Borland", "charts", deadline="by Monday", due=MONDAY)
    story.add(MoveType.DEMAND, "Arland", "Borland", deadline="soon", due=Unclear("soon", "vague"))
    assert story.threads()[0].due == MONDAY


def test_the_time_limit_of_an_answer_is_not_that_of_the_demand():
    story = Story()
    story.add(MoveType.DEMAND, "Arland", "Borland", "charts")
    story.add(MoveType.OFFER, "Borland", "Arland", "maps", deadline="by Monday", answers=0)
    assert story.threads()[0].deadline is None


def test_or_else_gives_the_threats_that_back_a_thread():
    story = Story()
    story.add(MoveType.THREATEN, "Arland", "Borland", "close the harbour", or_else=1)
    story.add(MoveType.DEMAND, "Arland", "Borland", "charts")
    story.add(MoveType.THREATEN, "Arland", "Borland", "go to court", or_else=1)
    story.add(MoveType.THREATEN, "Arland", "Borland", "recall its envoy")
    demand = next(thread for thread in story.threads() if thread.kind is ThreadKind.DEMAND)
    assert or_else_of(demand, story.moves) == (0, 2)


def test_moves_of_another_text_are_refused():
    story = Story()
    story.add(MoveType.DEMAND, "Arland", "Borland", "charts")
    with pytest.raises(SpanError):
        find_threads("too short", tuple(story.moves), None)


# what always holds

PARTIES = st.sampled_from(["Arland", "Borland", "Corland", "Ann Alder (Arland)"])
CONTENTS = st.none() | st.sampled_from(
    ["the fleet", "withdraw the fleet", "the demand", "its promise", "charts", "that threat"]
)


@st.composite
def stories(draw: st.DrawFn) -> Story:
    story = Story()
    for _ in range(draw(st.integers(0, 8))):
        known = st.integers(0, max(0, len(story.moves) - 1))
        names = st.sampled_from(["answers", "carries_out", "breaks", "repeats", "or_else"])
        story.add(
            draw(st.sampled_from(list(MoveType))),
            draw(st.none() | PARTIES),
            tuple(draw(st.lists(PARTIES, max_size=2))),
            draw(CONTENTS),
            status=draw(st.sampled_from(list(Status))),
            due=draw(st.sampled_from([None, MONDAY, THURSDAY])),
            deadline=draw(st.sampled_from([None, "by then"])),
            sentences_later=draw(st.integers(0, 3)),
            **draw(st.dictionaries(names, known, max_size=2)),
        )
    return story


@given(stories())
def test_threads_point_at_moves_in_reading_order(story):
    threads = story.threads(date(2022, 8, 17))
    for thread in threads:
        assert thread.moves == tuple(sorted(set(thread.moves)))
        assert set(thread.moves) <= set(range(len(story.moves)))
        assert thread.what


@given(stories())
def test_each_opening_move_with_a_named_side_is_in_a_thread_of_its_kind(story):
    openers = {MoveType.DEMAND: ThreadKind.DEMAND, MoveType.OFFER: ThreadKind.OFFER}
    for index, move in enumerate(story.moves):
        made = move.status not in {Status.ALLEGED, Status.NEGATED}
        if move.type in openers and made and (move.sender_is or move.target_is):
            kind = openers[move.type]
            mine = [thread for thread in story.threads() if thread.kind is kind]
            assert any(index in thread.moves for thread in mine)


@given(stories())
def test_the_same_moves_make_the_same_threads(story):
    assert story.threads(date(2022, 8, 17)) == story.threads(date(2022, 8, 17))


@given(stories(), st.sampled_from(list(MoveType)))
def test_a_move_between_strangers_changes_no_other_thread(story, kind):
    before = story.threads(date(2022, 8, 17))
    story.add(kind, "Farland", "Outland", "an orchestra")
    after = story.threads(date(2022, 8, 17))
    assert after[: len(before)] == before
    assert all(is_of_strangers(thread) for thread in after[len(before) :])


def is_of_strangers(thread: Thread) -> bool:
    return thread.holder == "Farland" and thread.status is ThreadStatus.OPEN


def test_a_bare_demand_goes_on_with_the_one_that_nobody_refused() -> None:
    story = Story()
    story.add(MoveType.DEMAND, "Arland", "Borland", "withdraw the fleet")
    asked = story.add(MoveType.DEMAND, "Arland", "Borland", "free the sailors")
    story.add(MoveType.REFUSE, "Borland", "Arland", "free the sailors", answers=asked)
    story.add(MoveType.DEMAND, "Arland", "Borland", "an immediate response")
    fleet, sailors = story.threads()
    assert fleet.moves == (0, 3)
    assert sailors.status is ThreadStatus.REFUSED


def test_what_nobody_is_named_for_opens_no_thread() -> None:
    story = Story()
    story.add(MoveType.THREATEN, None, (), "close the harbour")
    assert story.threads() == ()


def test_one_named_side_is_enough_for_a_thread() -> None:
    story = Story()
    story.add(MoveType.THREATEN, None, "Borland", "close the harbour")
    (thread,) = story.threads()
    assert (thread.holder, thread.towards) == (None, ("Borland",))
