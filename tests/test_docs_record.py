"""docs/record.md and docs/codebook.md name every field and value; their examples are true."""

import inspect
import json
import re
from enum import StrEnum
from pathlib import Path
from typing import Any

import msgspec
import pytest

from standoff.domain import (
    Genre,
    LinkKind,
    MoveType,
    Status,
    ThreadKind,
    ThreadStatus,
    Voice,
    content_id,
)
from standoff.record import decode_reading, encode_reading, shape
from standoff.views.demo import example_path

DOCS = Path(__file__).resolve().parents[1] / "docs"
RECORD = (DOCS / "record.md").read_text(encoding="utf-8")
CODEBOOK = (DOCS / "codebook.md").read_text(encoding="utf-8")

FULL, LEAST = re.findall(r"^```json\n(.+?)^```$", RECORD, re.MULTILINE | re.DOTALL)

SECTIONS: dict[str, type[msgspec.Struct]] = {
    "The document": shape.ReadingRecord,
    "A move": shape.MoveRecord,
    "A time": shape.UnclearRecord,
    "A quantity": shape.QuantityRecord,
    "A quotation": shape.QuoteRecord,
    "The page": shape.PageRecord,
    "A thread": shape.ThreadRecord,
    "The reader": shape.ReaderRecord,
}
STRUCTS = {
    struct
    for _, struct in inspect.getmembers(shape, inspect.isclass)
    if issubclass(struct, msgspec.Struct) and struct.__struct_fields__
}
ENUMERATIONS = (Genre, LinkKind, MoveType, Status, ThreadKind, ThreadStatus, Voice)


def table_of(section: str) -> dict[str, str]:
    """The fields of a section's table, each with its type."""
    body = RECORD.split(f"\n## {section}\n")[1].split("\n## ")[0]
    return dict(re.findall(r"^\| `(\w+)` \| (.+?) \|", body, re.MULTILINE))


def filled_fields(value: Any) -> set[str]:
    """Every field name in a JSON value that holds something somewhere."""
    if isinstance(value, list):
        return {name for item in value for name in filled_fields(item)}
    if not isinstance(value, dict):
        return set()
    own = {name for name, held in value.items() if held not in (None, [])}
    return own | filled_fields(list(value.values()))


def test_every_part_of_a_record_has_its_section() -> None:
    assert set(SECTIONS.values()) == STRUCTS


@pytest.mark.parametrize("section", SECTIONS)
def test_a_section_tells_its_fields_in_order_and_which_are_required(section: str) -> None:
    documented = {name: "required" in type_ for name, type_ in table_of(section).items()}
    fields = {field.name: field.required for field in msgspec.structs.fields(SECTIONS[section])}

    assert list(documented.items()) == list(fields.items())


def test_the_example_is_a_record_in_full() -> None:
    record = json.loads(FULL)

    assert json.loads(encode_reading(decode_reading(FULL))) == record
    assert record["id"] == content_id(record["text"])


def test_the_example_shows_every_field() -> None:
    fields = {name for struct in STRUCTS for name in struct.__struct_fields__}

    assert filled_fields(json.loads(FULL)) == fields - {"high"}  # the text says "over"


def test_the_tables_quote_the_example_exactly() -> None:
    text = json.loads(FULL)["text"]
    cited = re.findall(r"\[(\d+), (\d+)\]+`: “([^”]+)”", RECORD)

    assert len(cited) > 10
    for start, end, words in cited:
        first, _, last = words.partition(" … ")
        piece = text[int(start) : int(end)]
        assert piece.startswith(first)
        assert piece.endswith(last or first)


def test_the_least_record_needs_each_of_its_fields() -> None:
    record = json.loads(LEAST)
    required = {f.name for f in msgspec.structs.fields(shape.ReadingRecord) if f.required}

    assert set(record) == required
    assert decode_reading(LEAST).moves == ()


@pytest.mark.parametrize("enumeration", ENUMERATIONS, ids=lambda e: e.__name__)
@pytest.mark.parametrize("page", [RECORD, CODEBOOK], ids=["record", "codebook"])
def test_both_pages_name_every_value(page: str, enumeration: type[StrEnum]) -> None:
    assert [value for value in enumeration if f"`{value}`" not in page] == []


def test_the_worked_example_of_the_codebook_marks_the_bundled_page() -> None:
    data = Path(__file__).parent / "data"
    marks = json.loads((data / "the-corridor.marks.json").read_text(encoding="utf-8"))
    reading = decode_reading((data / "the-corridor.gold.jsonl").read_bytes())

    assert reading.document.text == example_path().read_text(encoding="utf-8")
    assert [reading.text_of(move.cue) for move in reading.moves] == [
        move["cue"] for move in marks["moves"]
    ]
    assert [reading.text_of(quote.quote) for quote in reading.quotes] == [
        quote["quote"] for quote in marks["quotes"]
    ]
