"""Every row of tests/data/actors.jsonl: {"text", "date"?, "context"?, "is"}.

`context` is a text in which the mention stands in square brackets; without one the
gazetteer alone must know it. `is` lists canonical names, or is null where nobody is named.
"""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from standoff.actors import load_gazetteer, resolve_mentions
from standoff.domain import Document, Genre, Mention, Page, Resolution, Span, Unresolved

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "data" / "actors.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]


def names_of(resolution: Resolution) -> list[str] | None:
    if isinstance(resolution, Unresolved):
        return None
    return [party.name for party in resolution]


def resolve_in(context: str, day: str | None) -> Resolution:
    start, end = context.index("["), context.index("]") - 1
    text = context.replace("[", "").replace("]", "")
    document = Document(id="case", text=text, date=day)
    page = Page(sentences=sentences_of(text), genre=Genre.NEWS)
    return resolve_mentions(document, page, [Mention(Span(start, end))], load_gazetteer())[0]


def sentences_of(text: str) -> tuple[Span, ...]:
    spans, start = [], 0
    for piece in text.split(". "):
        end = min(len(text), start + len(piece) + 2)
        spans.append(Span(start, end))
        start = end
    return tuple(spans)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.get("context", case["text"])[:60])
def test_mention_is_who_the_table_says(case: dict[str, Any]) -> None:
    if "context" in case:
        resolution = resolve_in(case["context"], case.get("date"))
    else:
        day = date.fromisoformat(case["date"]) if "date" in case else None
        resolution = load_gazetteer().resolve(case["text"], day)
    assert names_of(resolution) == case["is"]


def test_table_is_long_enough() -> None:
    assert len(CASES) >= 200
