"""The stages together: what a text comes to, whoever reads it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import standoff
from standoff.actors import load_gazetteer
from standoff.domain import (
    DateRange,
    Document,
    Link,
    LinkKind,
    MarkedMove,
    MarkedQuote,
    MoveType,
    Page,
    Reader,
    Reading,
    Span,
    Status,
)
from standoff.pipeline import read_document
from standoff.record import decode_reading, encode_reading

TEXT = "On Sunday Moscow gave Kyiv 72 hours. It refused."


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


class FixedReader:
    """A reader that marks what it was told to."""

    reader = Reader("fixed", "1")

    def __init__(self, *moves: MarkedMove) -> None:
        self._moves = moves

    def read(
        self, document: Document, page: Page, quotes: tuple[MarkedQuote, ...]
    ) -> tuple[MarkedMove, ...]:
        return self._moves


def reading_of(*moves: MarkedMove, published: str | None = "2024-01-24") -> Reading:
    return read_document(Document("a", TEXT, date=published), FixedReader(*moves), load_gazetteer())


def demand(**more: object) -> MarkedMove:
    return MarkedMove(sentence=0, type=MoveType.DEMAND, cue=at("gave"), **more)


def test_parties_are_named() -> None:
    move = reading_of(demand(sender=at("Moscow"), target=(at("Kyiv"),))).moves[0]
    assert (move.sender_is, move.target_is) == ("Russia", ("Ukraine",))


def test_a_move_without_a_sender_is_its_speakers() -> None:
    assert reading_of(demand(spoken_by=at("Moscow"))).moves[0].sender_is == "Russia"


def test_nobody_acts_upon_itself() -> None:
    move = reading_of(demand(sender=at("Moscow"), target=(at("Moscow"), at("Kyiv")))).moves[0]
    assert move.target_is == ("Ukraine",)


def test_a_length_of_time_runs_from_the_day_it_was_set() -> None:
    move = reading_of(demand(when=at("On Sunday"), deadline=at("72 hours"))).moves[0]
    assert move.happened == DateRange(date(2024, 1, 21), date(2024, 1, 22))
    assert move.due == DateRange(date(2024, 1, 21), date(2024, 1, 25))


def test_a_planned_act_looks_ahead() -> None:
    move = reading_of(demand(when=at("Sunday"), status=Status.PLANNED)).moves[0]
    assert move.happened == DateRange(date(2024, 1, 28), date(2024, 1, 29))


def test_an_answer_is_aimed_at_whoever_asked() -> None:
    asked = demand(sender=at("Moscow"))
    refused = MarkedMove(
        sentence=1,
        type=MoveType.REFUSE,
        cue=at("refused"),
        sender=at("Kyiv"),
        links=(Link(LinkKind.ANSWERS, 0),),
    )
    assert reading_of(asked, refused).moves[1].target_is == ("Russia",)


def test_an_or_else_is_aimed_at_whoever_is_asked() -> None:
    asked = demand(sender=at("Moscow"), target=(at("Kyiv"),))
    threat = MarkedMove(
        sentence=1, type=MoveType.THREATEN, cue=at("refused"), links=(Link(LinkKind.OR_ELSE, 0),)
    )
    assert reading_of(asked, threat).moves[1].target_is == ("Ukraine",)


def test_the_reader_is_named_in_the_reading() -> None:
    assert reading_of().reader == Reader("fixed", "1")


def test_a_text_in_another_language_is_described_but_not_read() -> None:
    text = "Министр иностранных дел заявил, что переговоры будут продолжены."
    reading = read_document(Document("a", text), FixedReader(demand()), load_gazetteer())
    assert reading.page.language == "ru"
    assert reading.moves == ()


@given(st.text(max_size=400))
def test_any_text_is_read_and_every_span_lies_in_it(text: str) -> None:
    reading = standoff.read_text(text.encode("utf-8", "replace").decode())
    for move in reading.moves:
        sentence = reading.page.sentences[move.sentence]
        assert all(sentence.contains(span) for span in move.spans())
    assert decode_reading(encode_reading(reading)) == reading


@pytest.mark.parametrize("order", [1, -1])
def test_a_reading_depends_on_nothing_read_before(order: int) -> None:
    texts = ["Moscow urged Kyiv to leave.", "It refused.", "Tehran denied that."][::order]
    alone = {text: standoff.read_text(text) for text in texts}
    assert [standoff.read_text(text) for text in reversed(texts)] == [
        alone[text] for text in reversed(texts)
    ]
