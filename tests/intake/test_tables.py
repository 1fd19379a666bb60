"""Rows of JSON Lines, CSV and Parquet: what is used, what is left out and what that costs."""

import datetime
import gzip
import json
import sys
from pathlib import Path

import pyarrow
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet

from standoff.domain import Document, IntakeError, content_id
from standoff.intake import documents_from
from standoff.intake.files import file_at, opened
from standoff.intake.lines import lines_of


def read(path: Path, **options: str) -> list[Document | IntakeError]:
    return list(documents_from([str(path)], **options))


def messages(found: list[Document | IntakeError], folder: Path) -> list[str]:
    errors = (one for one in found if isinstance(one, IntakeError))
    return [str(error).removeprefix(f"{folder}/") for error in errors]


def test_particulars_are_used_and_other_columns_are_ignored(tmp_path: Path) -> None:
    row = {
        "id": 7,
        "text": "Not one inch.\r\nEver.",
        "title": "Inch",
        "date": "28 Dec 2021",
        "publisher": "The Paper",
        "url": "https://paper.example/1",
        "license": "CC0",
        "author": ["Ann", "Bo"],
        "moves": [{"type": "demand"}],
    }
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps(row), "utf-8")
    assert read(path) == [
        Document(
            id="7",
            text="Not one inch.\nEver.",
            title="Inch",
            date="2021-12-28",
            publisher="The Paper",
            url="https://paper.example/1",
            license="CC0",
            author="Ann, Bo",
        )
    ]


@pytest.mark.parametrize(
    ("given_id", "kept"),
    [('"a 1"', "a 1"), ("1.10", "1.10"), ("12345678901234567890123", "12345678901234567890123")],
)
def test_an_id_is_kept_as_given(tmp_path: Path, given_id: str, kept: str) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(f'{{"id": {given_id}, "text": "One."}}\n' * 2, "utf-8")
    assert [document.id for document in read(path)] == [kept, kept]


@pytest.mark.parametrize("nothing", ["null", '""', '"  "', "{}"])
def test_a_missing_id_is_the_name_of_the_content(tmp_path: Path, nothing: str) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(f'{{"id": {nothing}, "text": "One."}}', "utf-8")
    assert [document.id for document in read(path)] == [content_id("One.")]


def test_broken_rows_are_named_and_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(
        b'{"text": "One."}\n{"text": \n[1]\n\n{"text": null}\n{"text": 5}\n{"text": " "}\n'
        b'{"title": "no text"}\n{"text": "\xd0\x9d\xd0\xb5\xd1\x82 \xd0"}\n"text"\n'
        b'{"text": "Two."}\n' + b"[" * 100_000
    )
    found = read(path)
    assert [one.text for one in found if isinstance(one, Document)] == ["One.", "Two."]
    said = messages(found, tmp_path)
    assert [line.split(": ")[0] for line in said] == [
        *("rows.jsonl:2", "rows.jsonl:3", "rows.jsonl:5", "rows.jsonl:6", "rows.jsonl:7"),
        *("rows.jsonl:8", "rows.jsonl:9", "rows.jsonl:10", "rows.jsonl:12"),
    ]
    for line, words in zip(
        said,
        ["not JSON", "a list", "null", "a number", "white space", "no column 'text'"],
        strict=False,
    ):
        assert words in line


def test_a_column_the_whole_table_lacks_is_said_once(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"body": "One.", "n": 1}\n' * 3, "utf-8")
    assert messages(read(path), tmp_path) == [
        "rows.jsonl: it has no column 'text' but 'body', 'n'. "
        "Name the one that holds the text: --text-column NAME"
    ]
    assert [document.text for document in read(path, text_column="body")] == ["One."] * 3


def test_a_column_that_early_rows_lack_is_said_for_each(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"body": "One."}\n{}\n{"text": "Two."}\n', "utf-8")
    assert [type(one).__name__ for one in read(path)] == [
        "UnreadableDocument",
        "UnreadableDocument",
        "Document",
    ]


def test_columns_named_are_shortened(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text(",".join(f"column {n} {'x' * 50}" for n in range(20)) + "\n1\n", "utf-8")
    (said,) = messages(read(path), tmp_path)
    assert "'column 11 " in said
    assert "and more" in said
    assert len(said) < 600


@pytest.mark.parametrize("content", ["\n \n", "text\n"])
def test_a_table_without_rows(tmp_path: Path, content: str) -> None:
    path = tmp_path / ("rows.jsonl" if content.isspace() else "rows.csv")
    path.write_text(content, "utf-8")
    assert "it holds no rows" in messages(read(path), tmp_path)[0]


def test_a_gzipped_table_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"text": "One."}\n'))
    assert [document.text for document in read(path)] == ["One."]
    path.write_bytes(gzip.compress(b'{"text": "One."}\n' * 999)[:-20])
    assert "no whole gzip file" in messages(read(path), tmp_path)[-1]
    path.write_bytes(b'{"text": "One."}\n')
    assert "no whole gzip file" in messages(read(path), tmp_path)[0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1251"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_table_in_any_encoding_and_line_end(tmp_path: Path, encoding: str, end: str) -> None:
    path = tmp_path / "rows.csv"
    lines = ["text;title", "Россия не отступит.;Да", '"Две', 'строки";Нет', ""]
    path.write_bytes(end.join(lines).encode(encoding))
    assert [(one.text, one.title) for one in read(path)] == [
        ("Россия не отступит.", "Да"),
        ("Две\nстроки", "Нет"),
    ]


def test_a_line_in_an_encoding_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes('{"text": "Größe"}\n'.encode() + '{"text": "Größe"}\n'.encode("cp1252"))
    assert [document.text for document in read(path)] == ["Größe", "Größe"]


def test_utf16_that_breaks_off(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes('{"text": "One."}\n{"text": "Two."}'.encode("utf-16")[:-1])
    assert "does not decode whole" in messages(read(path), tmp_path)[-1]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_that_which_names_the_column(tmp_path: Path, delimiter: str) -> None:
    path = tmp_path / "rows.csv"
    path.write_text(delimiter.join(["id", "text"]) + f"\n1{delimiter}One.\n\n", "utf-8")
    assert [(one.id, one.text) for one in read(path)] == [("1", "One.")]


def test_ragged_rows_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("id,text\n1,One, two\n2\n3,Three\n", "utf-8")
    found = read(path)
    assert [one.text for one in found if isinstance(one, Document)] == ["Three"]
    assert [line[:42] for line in messages(found, tmp_path)] == [
        "rows.csv:2: the row has 3 cells but the he",
        "rows.csv:3: the row has 1 cells but the he",
    ]


def test_a_row_is_named_by_its_first_line(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text('id,text\n1,"a\nb\nc"\n2\n', "utf-8")
    assert messages(read(path), tmp_path)[0].startswith("rows.csv:5: ")


def test_a_huge_cell_is_read(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text(f'text\n"{"word " * 100_000}"\n', "utf-8")
    assert [len(one.text) for one in read(path)] == [500_000]


def test_a_cell_or_header_that_is_too_long_is_one_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("standoff.intake.tables.TEXT_LIMIT", 20)
    path = tmp_path / "rows.csv"
    path.write_text(f"text\nOne.\n{'long' * 9}\nTwo.\n", "utf-8")
    assert [one.text for one in read(path) if isinstance(one, Document)] == ["One.", "Two."]
    assert messages(read(path), tmp_path)[0].startswith("rows.csv:3: the row is not CSV (field")
    path.write_text(f"text,{'long' * 9}\nOne.,\n", "utf-8")
    assert "no column 'text' but none" in messages(read(path), tmp_path)[0]


def test_a_csv_without_header_names_what_stands_there(tmp_path: Path) -> None:
    path = tmp_path / "rows.tsv"
    path.write_text("1\tNot one inch.\n", "utf-8")
    assert "no column 'text' but '1', 'Not one inch.'" in messages(read(path), tmp_path)[0]


def test_a_csv_line_that_does_not_decode_ends_the_table(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    broken = "Россия".encode()[:-1]
    path.write_bytes(b"text\nOne.\n" + broken + b"\nTwo.\n")
    found = read(path)
    assert isinstance(found[0], Document)
    assert "does not fit" in messages(found, tmp_path)[0]


def test_a_line_that_is_too_long_is_one_error(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(b"short\n" + b"long " * 50 + b"\nshort")
    with opened(file_at(str(path))) as stream:
        first, second, third = lines_of(stream, "rows.jsonl", limit=100)
    assert (first, third) == ("short\n", "short")
    assert "rows.jsonl:2: the line is longer" in str(second)


def test_parquet_rows(tmp_path: Path) -> None:
    path = tmp_path / "rows.parquet"
    days = [datetime.date(2021, 12, 28), None, None]
    columns = {"text": ["One.", None, "Three."], "id": [1, 2, 3], "date": days, "n": [[1], [], []]}
    parquet.write_table(pyarrow.table(columns), path)
    first, second, third = read(path)
    assert (first.id, first.text, first.date) == ("1", "One.", "2021-12-28")
    assert third.text == "Three."
    assert "rows.parquet:2: its 'text' is null" in str(second)


def test_parquet_moments_keep_their_time(tmp_path: Path) -> None:
    path = tmp_path / "rows.parquet"
    moment = datetime.datetime(2021, 12, 28, 10, tzinfo=datetime.UTC)
    parquet.write_table(pyarrow.table({"text": ["One."], "date": [moment]}), path)
    assert [one.date for one in read(path)] == ["2021-12-28T10:00:00+00:00"]


def test_parquet_texts_that_are_bytes(tmp_path: Path) -> None:
    path = tmp_path / "rows.parquet"
    parquet.write_table(pyarrow.table({"text": [b"One."]}), path)
    assert "rows.parquet:1: its 'text' is bytes, not a text" in messages(read(path), tmp_path)[0]


def test_parquet_without_the_column(tmp_path: Path) -> None:
    path = tmp_path / "rows.parquet"
    parquet.write_table(pyarrow.table({"body": ["One."]}), path)
    assert "it has no column 'text' but 'body'" in messages(read(path), tmp_path)[0]


@pytest.mark.parametrize("content", [b"", b"no table", b"PAR1 not really PAR1"])
def test_parquet_that_is_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "rows.parquet"
    path.write_bytes(content)
    (said,) = messages(read(path), tmp_path)
    assert "Parquet" in said
    assert "\n" not in said


def test_parquet_without_its_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    path = tmp_path / "rows.parquet"
    path.write_bytes(b"PAR1")
    assert messages(read(path), tmp_path) == [
        "rows.parquet: a Parquet table needs the 'parquet' extra. "
        "Install it with: pip install 'standoff[parquet]'"
    ]


@given(st.text(st.characters(exclude_categories=["Cs"])).filter(str.strip))
def test_any_text_survives_a_json_row(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "any.jsonl"
    path.write_text(json.dumps({"text": text}), "utf-8")
    kept = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    assert [one.text for one in read(path) if isinstance(one, Document)] == [kept]
