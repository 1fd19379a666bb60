import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.page import split_sentences
from standoff.page.layout import blocks

DATA = Path(__file__).resolve().parents[1] / "data"
CASES = [json.loads(line) for line in (DATA / "sentences.jsonl").read_text("utf-8").splitlines()]

WRAPPED = """It is an honour and a privilege for me to
address this body. My country attaches the
utmost importance to the Assembly as the most
representative organ of the United Nations. It
will go on doing so.

- a first item
- a second item"""


def cut(text: str) -> list[str]:
    return [sentence.cut(text) for sentence in split_sentences(text)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_cases(case: dict) -> None:
    assert cut(case.get("join", " ").join(case["expect"])) == case["expect"]


def test_hard_wrapped_paragraphs_are_read_through_and_items_are_not() -> None:
    found = cut(WRAPPED)
    assert [words.split()[0] for words in found] == ["It", "My", "It", "-", "-"]
    assert found[2] == "It\nwill go on doing so."


def test_a_line_cut_off_before_a_small_letter_goes_on() -> None:
    text = "The minister told the deputies on Tuesday that\nhe would not resign."
    assert len(split_sentences(text)) == 1


def test_short_lines_stay_apart() -> None:
    assert len(blocks("South Court\nOld Building\n1:01 P.M.\nThe talks went on.")) == 4


@given(st.text(st.sampled_from(list("aB. .\n\r!?…“”\"')([]1•。 \u2028\x00\ud800Mr")), max_size=80))
def test_sentences_cover_all_but_white_space_in_order(text: str) -> None:
    sentences = split_sentences(text)
    end = 0
    for sentence in sentences:
        assert not text[end : sentence.start].strip()
        words = sentence.cut(text)
        assert words == words.strip()
        assert words
        end = sentence.end
    assert not text[end:].strip()


@given(st.text(max_size=200))
def test_any_text_can_be_split(text: str) -> None:
    joined = "".join(cut(text))
    assert "".join(joined.split()) == "".join(text.split())
