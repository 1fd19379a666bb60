"""The one entrance: every sort of path, and one clear line for each thing left out."""

import gzip
import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.domain import Document, IntakeError, content_id
from standoff.intake import documents_from
from standoff.intake.files import naming_errors

needs_rights = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="whoever may read all cannot test this"
)


def texts(*paths: str | Path, stdin: bytes = b"") -> list[str]:
    """The texts found, and for each error its line."""
    found = documents_from([str(path) for path in paths], stdin=io.BytesIO(stdin))
    return [one.text if isinstance(one, Document) else str(one) for one in found]


def error(path: Path) -> str:
    (said,) = texts(path)
    assert said.startswith(f"{path}: ")
    assert "\n" not in said
    return said.removeprefix(f"{path}: ")


def test_a_text_is_kept_character_for_character(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    path.write_bytes(b"\xef\xbb\xbf---\r\ntitle: A\r---\n\n# *B*  \n\xc2\xa0 c\t\n\n\n")
    kept = "---\ntitle: A\n---\n\n# *B*  \n\xa0 c\t\n\n\n"
    assert list(documents_from([str(path)])) == [Document(id=content_id(kept), text=kept)]


@settings(deadline=None)
@given(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")).filter(str.strip),
    st.sampled_from(["utf-8-sig", "utf-16", "utf-8"]),
)
def test_any_text_comes_back(
    tmp_path_factory: pytest.TempPathFactory, text: str, encoding: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.txt"
    path.write_bytes(text.encode(encoding))
    kept = text if encoding != "utf-8" else text.removeprefix("\ufeff")
    assert texts(path) == [kept.replace("\r\n", "\n").replace("\r", "\n")]


@settings(deadline=None)
@given(
    st.binary() | st.text().map(lambda text: text.encode("utf-8", "replace")),
    st.sampled_from(["txt", "jsonl", "csv", "tsv", "parquet", "what", "txt.gz", "csv.gz"]),
)
def test_no_bytes_raise(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, suffix: str
) -> None:
    path = tmp_path_factory.getbasetemp() / f"bytes.{suffix}"
    path.write_bytes(content)
    assert all(isinstance(one, str) for one in texts(path))


@given(st.text(max_size=9))
def test_no_path_raises(path: str) -> None:
    if not Path(path.replace("\0", "")).exists():
        assert len(texts(path)) == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "it is empty. Leave it out"),
        (b" \r\n\t\xc2\xa0", "it holds nothing but white space. Leave it out"),
        (b"\xef\xbb\xbf", "it holds nothing but white space. Leave it out"),
        (b"%PDF-1.7 ...", "it is a PDF file, not text. Take its text first, for example: "),
        (b"PK\x03\x04....word/document.xml", "it is a Word file (docx), not text. Save"),
        (b"PK\x03\x04....xl/workbook.xml", "it is an Excel file (xlsx), not text. Save"),
        (b"PK\x03\x04....", "it is a ZIP archive, not text. Unpack"),
        (b"\x89PNG\r\n\x1a\n....", "it is a PNG image, not text. Take"),
        (b"\x1f\x8b\x08....", "it is a gzip file, not text. Unpack it, or end its name in .gz"),
        (b"text \0\1\2 no text", "it is binary, not text. Save"),
        (b"\xff\1\2\3\4\5\6", "its encoding is unknown. Save it as UTF-8"),
    ],
)
def test_files_that_are_no_text(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "file.txt"
    path.write_bytes(content)
    assert error(path).startswith(said)


@pytest.mark.parametrize("suffix", [".csv", ".jsonl", ".html", ".doc", ""])
@pytest.mark.parametrize("content", [b"%PDF-1.7 ...", b"text \0\1\2 no text", b"\xff\1\2\3\4\5"])
def test_no_suffix_makes_a_text_of_them(tmp_path: Path, content: bytes, suffix: str) -> None:
    path = tmp_path / f"file{suffix}"
    path.write_bytes(content)
    assert re.match("it is a PDF file|it is binary|its encoding is unknown", error(path))


def test_a_long_single_line_is_read(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(b"word" * 500_000)
    assert [len(text) for text in texts(path)] == [2_000_000]


def test_so_is_one_in_an_old_encoding(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(b"word" * 200_000 + b" " + "слово".encode("cp1251") * 200_000)
    assert [text[-5:] for text in texts(path)] == ["слово"]


@pytest.mark.parametrize(
    "content", [b"word" * 12_500_000, b'{"text": "' + b"word" * 600_000 + b'"}']
)
def test_a_line_too_long_to_be_one_document_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / ("long.jsonl" if content.startswith(b"{") else "long.txt")
    path.write_bytes(content)
    said = error(path) if path.suffix == ".txt" else texts(path)[0].split(": ", 1)[1]
    assert re.match(
        r"it is one text of (50.0|2.4) million characters. Split it into documents of at most 2",
        said,
    )


def test_a_text_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(200_000_001)
    assert error(path).startswith("it is larger than 200 MB. Split it into one file a document")


def test_files_named_by_no_known_suffix_are_told_by_their_content(tmp_path: Path) -> None:
    path = tmp_path / "what.dat"
    for content, text in [
        (b"Not one inch.", "Not one inch."),
        ("\ufeffНи шагу.".encode("utf-16"), "\ufeffНи шагу."),
        (b'\xef\xbb\xbf{"text": "Not one inch."}', "Not one inch."),
        (b"<!-- x -->\n<HTML><p>Not one inch.</p>", "Not one inch."),
    ]:
        path.write_bytes(content)
        assert texts(path) == [text]


@pytest.mark.parametrize("content", [b'[\n {"text": "One."}]', b'{\n "text": "One."\n}\n'])
def test_a_json_document_is_no_table(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "what.json"
    path.write_bytes(content)
    assert error(path).startswith("it is one JSON document, not a table. Write one object a line")


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"Not one inch.\n", ["Not one inch.\n"]),
        (b'{"text": "One."}\n{"text": 2}\n', ["One.", "-:2: its 'text' is a number, not a text."]),
        (b"<html><body><p>Not one inch.</p>", ["Not one inch."]),
        (b"", ["-: it is empty. Leave it out"]),
        (b"PAR1", ["-: it is a Parquet table, not text. Give it as a file that ends in .parquet"]),
    ],
)
def test_standard_input(content: bytes, found: list[str]) -> None:
    read = texts("-", stdin=content)
    assert len(read) == len(found)
    assert all(one.startswith(start) for one, start in zip(read, found, strict=True))


def test_standard_input_is_left_open() -> None:
    stdin = io.BytesIO(b"Not one inch.")
    assert len(list(documents_from(["-"], stdin=stdin))) == 1
    assert not stdin.closed


def test_standard_input_of_the_process() -> None:
    program = "from standoff.intake import documents_from as d; print(*(x.text for x in d('-')))"
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, input=b"Not one inch.", capture_output=True, check=True)
    assert done.stdout.strip() == b"Not one inch."


def test_text_alone_imports_nothing_heavy(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text("Größe", "cp1252")
    program = (
        "import sys; from standoff.intake import documents_from as read;"
        f"list(read([{str(path)!r}]));"
        "print({'trafilatura', 'dateparser', 'pyarrow', 'charset_normalizer'} & {*sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout.strip() == b"set()"


def test_a_folder_is_read_by_name_and_what_is_of_no_use_is_passed_over(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/y.txt.gz", ".hidden.txt", ".git/x.txt", "c.png", "d.pdf"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(gzip.compress(name.encode()) if name.endswith("gz") else name.encode())
    (tmp_path / "c.jsonl").write_text('{"text": "row"}\n5\n')
    row_error = f"{tmp_path}/c.jsonl:2: the row is a number, not an object."
    read = texts(f"{tmp_path}/")
    assert read[:4] == ["a/y.txt.gz", "a/z.md", "b.txt", "row"]
    assert read[4].startswith(row_error)
    assert len(read) == 5


def test_folders_with_nothing_to_read(tmp_path: Path) -> None:
    assert error(tmp_path).startswith("there is nothing to read in it. It needs txt, md, html")
    (tmp_path / "a.png").touch()
    assert error(tmp_path).startswith("there is nothing to read in it.")


def test_a_link_that_loops_is_named_once(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("One.")
    (tmp_path / "in" / "loop").symlink_to(tmp_path)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    gone, one, loop, itself = texts(tmp_path)
    assert gone == f"{tmp_path}/gone.txt: there is no such file. Check how it is spelt"
    assert one == "One."
    assert loop == (
        f"{tmp_path}/in/loop: it is a folder that is read already under another name. "
        "Remove the link"
    )
    assert itself.startswith(f"{tmp_path}/self.txt: it cannot be read (")


def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "text.txt").write_text("One.")
    assert texts(tmp_path) == ["One."]


def test_patterns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a.txt", "sub/c.txt", "d.png", "[e].txt"):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(name)
    assert texts("?.txt", "**/*.txt") == [
        "a.txt",
        "b.txt",
        "[e].txt",
        "a.txt",
        "b.txt",
        "sub/c.txt",
    ]
    assert texts("*b") == texts("sub/**") == ["sub/c.txt"]
    assert texts("**") == ["[e].txt", "a.txt", "b.txt", "sub/c.txt"]
    assert texts("[e].txt") == ["[e].txt"]
    assert texts("*.html")[0].startswith("*.html: there is nothing to read in it.")


def test_documents_know_where_they_were_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One.")
    (tmp_path / "b.jsonl").write_text('\n{"text": "Two."}')
    (tmp_path / "c.html").write_text("<p>Three.</p>")
    found = documents_from([str(tmp_path)])
    assert [one.source for one in found if isinstance(one, Document)] == [
        f"{tmp_path}/a.txt",
        f"{tmp_path}/b.jsonl:2",
        f"{tmp_path}/c.html",
    ]


def test_missing_files_are_named_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One.")
    gone = tmp_path / "gone.txt"
    assert texts(gone, tmp_path / "a.txt", "", "a\0b") == [
        f"{gone}: there is no such file. Check how it is spelt",
        "One.",
        ": there is no such file. Check how it is spelt",
        "a\0b: there is no such file. Check how it is spelt",
    ]


@needs_rights
def test_files_and_folders_that_may_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One.")
    (tmp_path / "a.txt").chmod(0)
    assert error(tmp_path / "a.txt").startswith("it may not be read.")
    tmp_path.chmod(0)
    try:
        assert error(tmp_path).startswith("it may not be read.")
    finally:
        tmp_path.chmod(0o700)


def test_rights_refused_by_the_system(tmp_path: Path) -> None:
    """The same where the tests run as somebody who may read everything."""
    with pytest.raises(IntakeError, match="x: it may not be read"), naming_errors("x"):
        raise PermissionError
