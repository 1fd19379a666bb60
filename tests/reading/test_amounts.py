import json
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.domain import Quantity, Span
from standoff.reading.amounts import find_amounts, read_amount

TABLE = tomllib.loads(
    (Path(__file__).parents[1] / "data" / "amounts.toml").read_text(encoding="utf-8")
)
GOLD = Path(__file__).resolve().parents[2] / "../shared/gold/train.jsonl"
NUMBER_WORDS = st.lists(
    st.sampled_from(
        ["two", "twenty", "a", "half", "hundred", "million", "dozen", "and", "men", "$", "5"]
    )
).map(" ".join)
PHRASES = st.sampled_from([row["words"] for row in TABLE["amounts"]])


def expected(row: dict[str, Any]) -> Quantity | None:
    if row.get("nothing"):
        return None
    low, high = (Decimal(row[side]) if side in row else None for side in ("low", "high"))
    return Quantity(low, high, row["unit"])


@pytest.mark.parametrize("row", TABLE["amounts"], ids=lambda row: row["words"])
def test_amount_is_read_right(row: dict[str, Any]) -> None:
    assert read_amount(row["words"]) == expected(row)


@pytest.mark.parametrize("row", TABLE["sentences"], ids=lambda row: row["text"])
def test_amounts_are_found_with_their_hedges(row: dict[str, Any]) -> None:
    assert [span.cut(row["text"]) for span in find_amounts(row["text"])] == row["amounts"]


@given(
    st.text()
    | st.text(alphabet="0123456789 ,.-$€%kmbntohusadilre", max_size=40)
    | NUMBER_WORDS
    | PHRASES
)
def test_any_words_are_a_quantity_or_nothing(words: str) -> None:
    found = read_amount(words)
    if found is not None:
        assert found.low is not None or found.high is not None
        if found.low is not None and found.high is not None:
            assert found.low <= found.high


@given(st.text(max_size=60), PHRASES, st.text(max_size=60))
def test_found_spans_lie_in_order_and_cut_no_word(before: str, words: str, after: str) -> None:
    sentence = f"{before} {words} {after}"
    end = 0
    for span in find_amounts(sentence):
        assert end <= span.start < span.end <= len(sentence)
        assert not sentence[span.end - 1 : span.end + 1].isalpha() or span.end == len(sentence)
        assert span.start == 0 or not sentence[span.start - 1 : span.start + 1].isalpha()
        end = span.end


@pytest.mark.parametrize("row", TABLE["sentences"], ids=lambda row: row["text"])
def test_what_is_found_is_read(row: dict[str, Any]) -> None:
    for span in find_amounts(row["text"]):
        assert read_amount(span.cut(row["text"])) is not None


@pytest.mark.skipif(not GOLD.exists(), reason="the gold texts are not here")
def test_finds_most_amounts_that_gold_marks() -> None:
    marked = hits = 0
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        for move in record["moves"]:
            if move.get("amount") is None:
                continue
            start, end = record["sentences"][move["s"]]
            gold = Span(*move["amount"]).shift(-start)
            marked += 1
            hits += any(span.overlaps(gold) for span in find_amounts(record["text"][start:end]))
    assert hits / marked >= 0.8


def test_a_number_of_any_length_is_read() -> None:
    quantity = read_amount(f"{'9' * 40}.5 million troops")
    assert quantity is not None
    assert quantity.low == quantity.high
