import json
from pathlib import Path

import pytest
from hypothesis import given

from standoff.domain import Reading, RecordError, Span
from standoff.record import decode_reading, decode_readings, encode_reading, to_builtins
from strategies import readings

GOLD = Path(__file__).resolve().parents[3] / "shared" / "gold"

MINIMAL = {
    "id": "a",
    "text": "Moscow asked Kyiv.",
    "sentences": [[0, 18]],
    "moves": [{"s": 0, "type": "demand", "cue": [7, 12], "links": []}],
    "page": {"genre": "news", "boilerplate": [], "artefacts": []},
}


def record_with(**changes: object) -> bytes:
    return json.dumps({**MINIMAL, **changes}).encode()


def move_with(**changes: object) -> list[dict[str, object]]:
    return [{**MINIMAL["moves"][0], **changes}]


@given(readings())
def test_a_reading_comes_back_from_its_record(reading: Reading) -> None:
    assert decode_reading(encode_reading(reading)) == reading


@given(readings())
def test_a_record_is_one_line_of_json_with_the_text_as_it_was(reading: Reading) -> None:
    line = encode_reading(reading)
    assert b"\n" not in line
    assert json.loads(line)["text"] == reading.document.text
    assert to_builtins(reading) == json.loads(line)


@given(readings())
def test_furniture_is_told_in_words_and_places_alike(reading: Reading) -> None:
    page = to_builtins(reading)["page"]
    text = reading.document.text
    assert page["boilerplate"] == [text[start:end] for start, end, _ in page["furniture"]]
    assert page["artefacts"] == [text[start:end] for start, end, _ in page["signs"]]


def test_a_record_may_leave_out_what_standoff_adds() -> None:
    reading = decode_reading(record_with())
    assert reading.text_of(reading.moves[0].cue) == "asked"
    assert reading.reader.name == "unstated"


def test_words_without_places_are_found_in_turn() -> None:
    page = {"genre": "news", "boilerplate": ["a", "a", "", "none of it"], "artefacts": None}
    reading = decode_reading(record_with(text="a b a c and so on.", page=page))
    assert [mark.span for mark in reading.page.furniture] == [Span(0, 1), Span(4, 5)]


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (b"{", "truncated"),
        (b'{"id": "\xff"}', "utf-8"),
        (record_with(colour="red"), "colour"),
        (record_with(moves=move_with(mood="bad")), "mood"),
        (record_with(moves=move_with(type="hug")), "hug"),
        (record_with(moves=move_with(cue=[7, 99])), "outside sentence 0"),
        (record_with(moves=move_with(cue=[7, 7])), r"\[7, 7\)"),
        (record_with(moves=move_with(s=1)), "sentence 1 of 1"),
        (record_with(moves=move_with(links=[["answers", 1]])), "a link points at move 1 of 1"),
        (record_with(moves=move_with(due=["2022-01-02", "2022-01-01"])), "empty range"),
        (record_with(sentences=[[0, 99]]), "no span of a text of 18"),
        (
            record_with(threads=[{"kind": "demand", "what": "x", "status": "open", "moves": [3]}]),
            "a thread points at move 3 of 1",
        ),
        (
            record_with(page={"genre": "news", "boilerplate": ["x"], "furniture": [[0, 1, ""]]}),
            "the words are not those at their places",
        ),
    ],
)
def test_a_record_of_another_shape_is_refused_by_name(record: bytes, reason: str) -> None:
    with pytest.raises(RecordError, match=f"^somewhere.jsonl:3: (?s:.*){reason}"):
        decode_reading(record, "somewhere.jsonl:3")


def test_the_line_of_a_broken_record_is_named() -> None:
    lines = [record_with(), b"", b"[]"]
    with pytest.raises(RecordError, match=r"^file:3: "):
        list(decode_readings(lines, "file"))


def test_a_text_that_json_cannot_hold_is_refused() -> None:
    reading = decode_reading(record_with())
    torn = Reading(
        document=type(reading.document)(id="a", text="\ud800"),
        page=type(reading.page)(sentences=(), genre=reading.page.genre),
        reader=reading.reader,
    )
    with pytest.raises(RecordError, match="JSON cannot hold this text"):
        encode_reading(torn)


@pytest.mark.skipif(not GOLD.exists(), reason="the gold sets are not beside this checkout")
@pytest.mark.parametrize("name", ["train", "train-own", "dev-open"])
def test_every_gold_record_is_read(name: str) -> None:
    with (GOLD / f"{name}.jsonl").open("rb") as lines:
        for reading in decode_readings(lines, name):
            assert decode_reading(encode_reading(reading)) == reading
