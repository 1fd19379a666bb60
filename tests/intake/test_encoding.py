"""Every text of the table is told right, whatever its length; nothing is told by guess alone."""

import codecs
import tomllib
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.domain import UnreadableDocument
from standoff.intake.encoding import decode, encoding_of

TABLE = Path(__file__).parents[1] / "data" / "intake_encodings.toml"
CASES = [
    pytest.param(row["text"], encoding, id=f"{row['text'][:20]}-{encoding}")
    for row in tomllib.loads(TABLE.read_text("utf-8"))["text"]
    for encoding in row["in"]
]


@pytest.mark.parametrize(("text", "encoding"), CASES)
def test_short_text_in_its_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "x").removeprefix("\ufeff") == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", ["Not one inch.", "Россия не отступит ни на шаг."])
def test_utf16_without_a_mark_is_told_by_its_nuls(text: str, encoding: str) -> None:
    assert encoding_of(text.encode(encoding)) == encoding


@pytest.mark.parametrize("encoding", ["utf-32-le", "utf-32-be"])
def test_utf32_is_told_by_its_mark(encoding: str) -> None:
    assert decode("\ufeffПривет".encode(encoding), "x") == "\ufeffПривет"


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_utf8_and_marked_utf16_come_back_identical(text: str) -> None:
    assert decode(codecs.BOM_UTF8 + text.encode(), "x") == "\ufeff" + text
    assert decode(codecs.BOM_UTF16_LE + text.encode("utf-16-le"), "x") == "\ufeff" + text
    assert decode(codecs.BOM_UTF16_BE + text.encode("utf-16-be"), "x") == "\ufeff" + text
    assert decode(text.encode(), "x") == text


@given(st.binary())
def test_any_bytes_decode_or_are_refused(content: bytes) -> None:
    with suppress(UnreadableDocument):
        assert isinstance(decode(content, "x"), str)


def test_utf8_with_one_broken_byte_is_refused_and_not_garbled() -> None:
    content = "Россия требует гарантий".encode()
    with pytest.raises(UnreadableDocument, match="UTF-8 but byte 5 does not fit"):
        decode(content[:4] + b"\xff" + content[5:], "x")


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"text\0\1\2", "binary"), (bytes(range(1, 32)) * 9 + b"\xff", "unknown")],
)
def test_what_is_no_text(content: bytes, reason: str) -> None:
    with pytest.raises(UnreadableDocument, match=reason):
        decode(content, "x")


def test_a_high_byte_far_into_a_text_counts() -> None:
    text = "plain " * 50_000 + "Größe"
    assert decode(text.encode("cp1252"), "x") == text


def test_utf16_cut_in_the_middle_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="UTF-16-LE"):
        decode("\ufeffshort".encode("utf-16-le")[:-1], "x")
