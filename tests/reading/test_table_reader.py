"""The table-driven reader: what its patterns mark, sentence by sentence."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.domain import (
    Document,
    Genre,
    LinkKind,
    Mark,
    MarkedMove,
    MoveType,
    Page,
    Span,
    Status,
    Voice,
)
from standoff.reading.quotes import find_quotes
from standoff.reading.tables import TableReader
from standoff.reading.tables.vocabulary import cues


@dataclass(frozen=True)
class Told:
    """A text in which each line is a sentence, and the moves read from it."""

    text: str
    moves: tuple[MarkedMove, ...]

    def words(self, span: Span | None) -> str | None:
        return None if span is None else span.cut(self.text)

    @property
    def first(self) -> MarkedMove:
        return self.moves[0]


def read(text: str) -> Told:
    sentences, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            sentences.append(Span(start, start + len(line)))
        start += len(line) + 1
    page = Page(tuple(sentences), Genre.NEWS)
    document = Document("a", text)
    return Told(text, TableReader().read(document, page, find_quotes(text, page)))


@pytest.mark.parametrize(
    ("sentence", "kind", "sender", "target", "content"),
    [
        (
            "Arland urged Borland to free the crew.",
            "demand",
            "Arland",
            "Borland",
            "to free the crew",
        ),
        (
            "The minister demanded that Borland withdraw its ships.",
            "demand",
            "The minister",
            "Borland",
            "Borland withdraw its ships",
        ),
        (
            "Arland accused Borland of breaking the truce.",
            "accuse",
            "Arland",
            "Borland",
            "breaking the truce",
        ),
        ("Arland gave Borland until 1 July to yield.", "demand", "Arland", "Borland", "to yield"),
        ("Arland demanded on Friday that Borland go.", "demand", "Arland", "Borland", "Borland go"),
        ("“No,” Arland warned, “we will go.”", "threaten", "Arland", None, None),
        ("Borland was attacked by Arland.", "assault", "Arland", "Borland", None),
        (
            "Arland provided Borland with 40 tanks.",
            "aid",
            "Arland",
            "Borland",
            "40 tanks",
        ),
        ("Arland has delivered 40 tanks to Borland.", "aid", "Arland", "Borland", "40 tanks"),
        ("Arland met with Borland on Monday.", "consult", "Arland", "Borland", None),
        (
            "Arland's refusal to leave the port shocked nobody.",
            "refuse",
            "Arland",
            None,
            "to leave the port shocked nobody",
        ),
        ("Rocket attacks from Arland into Borland went on.", "assault", "Arland", "Borland", None),
        ("Talks between Arland and Borland failed.", "consult", "Arland", "Borland", None),
        (
            "Borland has not kept its word.",
            "accuse",
            None,
            "Borland",
            "has not kept its word",
        ),
    ],
)
def test_a_pattern_fills_its_roles(
    sentence: str, kind: str, sender: str | None, target: str | None, content: str | None
) -> None:
    told = read(sentence)
    move = told.first
    assert move.type == kind
    assert told.words(move.sender) == sender
    assert (told.words(move.target[0]) if move.target else None) == target
    assert told.words(move.content) == content


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Arland attacked Borland.", Status.DONE),
        ("Arland will deploy troops.", Status.PLANNED),
        ("Arland and Borland are to meet for a summit.", Status.PLANNED),
        ("Arland may deploy troops.", Status.CONSIDERED),
        ("Arland did not attack Borland.", Status.NEGATED),
    ],
)
def test_a_verb_group_tells_how_real_an_act_is(sentence: str, status: Status) -> None:
    assert read(sentence).first.status is status


def test_a_deed_in_an_accusation_is_alleged_and_the_accused_did_it() -> None:
    told = read("Arland accused Borland of shelling a town.")
    accused, deed = told.moves
    assert (accused.type, deed.type) == (MoveType.ACCUSE, MoveType.ASSAULT)
    assert deed.status is Status.ALLEGED
    assert told.words(deed.sender) == "Borland"


def test_an_act_that_is_only_demanded_is_no_act() -> None:
    assert [move.type for move in read("Arland demanded that Borland withdraw.").moves] == [
        MoveType.DEMAND
    ]


def test_what_stands_in_a_condition_is_no_act() -> None:
    told = read("Arland will respond if Borland attacked a convoy.")
    assert [move.type for move in told.moves] == [MoveType.THREATEN]
    assert told.words(told.first.condition) == "if Borland attacked a convoy"


def test_the_source_of_a_report_is_kept_apart_from_who_acts() -> None:
    told = read("Arland has attacked Borland, according to the Harbour Post.")
    assert told.words(told.first.by) == "the Harbour Post"
    assert told.first.voice is Voice.INDIRECT


def test_who_speaks_of_itself_is_no_source() -> None:
    told = read("Arland said it would respond.")
    assert told.first.voice is Voice.INDIRECT
    assert told.words(told.first.sender) == "it"


def test_quoted_words_rest_on_their_speaker() -> None:
    told = read("“We will respond to any new blockade at sea,” said Anna Holt.")
    assert told.first.voice is Voice.DIRECT
    assert told.words(told.first.spoken_by) == "Anna Holt"


def test_a_deadline_goes_to_the_demand_and_a_date_to_the_deed() -> None:
    told = read("Arland, which attacked Borland on Monday, urged it to yield within 48 hours.")
    deed, demand = told.moves
    assert told.words(deed.when) == "on Monday"
    assert told.words(demand.deadline) == "within 48 hours"


def test_a_threat_backs_the_demand_before_it() -> None:
    told = read("Arland urged Borland to leave.\nIt will respond if they refuse.")
    assert [(link.kind, link.to) for link in told.moves[1].links] == [(LinkKind.OR_ELSE, 0)]


def test_a_refusal_answers_the_demand_and_a_denial_the_accusation() -> None:
    told = read(
        "Arland urged Borland to leave.\nBorland refused.\n"
        "Arland accused Borland of lying.\nBorland denied that."
    )
    answers = {move.type: [link.to for link in move.links] for move in told.moves}
    assert answers[MoveType.REFUSE] == [0]
    assert answers[MoveType.DENY] == [2]


def test_a_broken_word_breaks_the_pledge_before_it() -> None:
    told = read("Arland promised to leave the bay.\nIt broke its word.")
    assert [(link.kind, link.to) for link in told.moves[1].links] == [(LinkKind.BREAKS, 0)]


def test_red_lines_are_spelled_out_by_the_next_sentence() -> None:
    told = read(
        "Arland has declared red lines.\n"
        "In short, no foreign base on the coast and, secondly, the removal of the fleet."
    )
    assert [told.words(move.content) for move in told.moves[1:]] == [
        "no foreign base on the coast",
        "the removal of the fleet",
    ]
    assert {told.words(move.spoken_by) for move in told.moves[1:]} == {"Arland"}


def test_furniture_is_not_read() -> None:
    text = "Arland attacked Borland."
    page = Page((Span(0, len(text)),), Genre.NEWS, furniture=(Mark(Span(0, len(text)), "related"),))
    assert TableReader().read(Document("a", text), page, ()) == ()


def test_every_type_of_move_has_cues() -> None:
    assert {cue.type for row in cues().values() for cue in row} == set(MoveType)


_PIECES = st.sampled_from(
    [
        "Arland",
        "urged",
        "attacks",
        "the",
        "if",
        "by Friday",
        "“",
        "”",
        ",",
        ".",
        "refused to",
        "\n",
        "has not kept",
        "$3 billion",
        "said",
        "according to",
        "red lines",
        "In short,",
        "’s",
        "of",
        "should",
        "from",
        "their",
    ]
)


@given(st.lists(_PIECES | st.text(max_size=4), max_size=40).map(" ".join))
def test_whatever_the_words_no_span_leaves_its_sentence(text: str) -> None:
    told = read(text.replace("\r", " "))
    for move in told.moves:
        for span in move.spans():
            assert span.cut(told.text)
        for link in move.links:
            assert 0 <= link.to < len(told.moves)
