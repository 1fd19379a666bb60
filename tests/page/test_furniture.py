import json
from pathlib import Path

import pytest

from standoff.page.furniture import find_furniture
from standoff.page.sentences import split_sentences

DATA = Path(__file__).resolve().parents[1] / "data"
ROWS = [
    json.loads(line) for line in (DATA / "page_furniture.jsonl").read_text("utf-8").splitlines()
]
BODY = "The foreign minister left for Geneva on Monday to meet the envoys of both parties."


def furniture(text: str, publisher: str | None = None) -> list[str]:
    return [m.span.cut(text) for m in find_furniture(text, split_sentences(text), publisher)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["line"][:40])
def test_rows(row: dict) -> None:
    lines = [BODY, row["line"]] if row["where"] == "tail" else [row["line"], BODY]
    assert furniture("\n\n".join(lines)) == ([] if row["where"] == "nowhere" else [row["line"]])


def test_places_hold_only_at_the_edges() -> None:
    assert furniture(f"{BODY}\n\nWashington, D.C.\n\n{BODY}") == []


def test_an_unknown_place_goes_with_the_lines_around_it() -> None:
    text = f"Ana B. Ruiz, Secretary of State\n\nHalden\n\nSECRETARY RUIZ: {BODY}"
    assert furniture(text) == ["Ana B. Ruiz, Secretary of State", "Halden"]


def test_a_sentence_may_be_furniture_inside_a_line() -> None:
    assert furniture(f"{BODY} Follow us on Telegram.") == ["Follow us on Telegram."]


def test_tags_open_a_line_that_goes_on() -> None:
    assert furniture(f"(BBC Monitoring) -- {BODY}") == ["(BBC Monitoring) --"]


@pytest.mark.parametrize(("publisher", "expected"), [("Wikinews", ["Iraq war"]), (None, [])])
def test_some_tags_belong_to_one_publisher(publisher: str | None, expected: list[str]) -> None:
    assert furniture(f"Iraq war {BODY}", publisher) == expected


def test_lines_of_a_wrapped_paragraph_are_no_pieces() -> None:
    text = (
        "I thank the President of the Assembly, and I thank\n"
        "Ana Ruiz, President of the Commission for Human Ri\n"
        "ghts, whom we have known for many long years as on\n"
        "e who never gave in to anybody in this great hall.\n"
        "A/70/PV.16 29/09/2015\n"
    )
    assert furniture(text) == ["A/70/PV.16 29/09/2015"]


@pytest.mark.parametrize(
    "dateline",
    [
        "WASHINGTON (Sputnik) —",
        "MINSK, 4 May (BelTA) -",
        "KIEV, October 25 (RIA Novosti) -",
        "(ANSA) - Rome, January 24 -",
        "(Reuters) -",
    ],
)
def test_an_agencys_dateline_is_set_aside_and_the_line_goes_on(dateline: str) -> None:
    assert furniture(f"{dateline} {BODY}") == [dateline]
