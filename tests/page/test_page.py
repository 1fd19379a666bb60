import json
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.domain import Document, Genre
from standoff.page import describe_page, language_name
from standoff.page.language import find_language
from standoff.page.translation import find_artefacts, is_translated

DATA = Path(__file__).resolve().parents[1] / "data"
GOLD = Path(__file__).resolve().parents[2] / "../shared/gold/train.jsonl"
BODY = "The foreign minister left for Geneva on Monday to meet the envoys of both parties."


def rows(name: str) -> list[dict]:
    return [json.loads(line) for line in (DATA / name).read_text("utf-8").splitlines()]


def page_of(text: str, **particulars: str) -> object:
    return describe_page(Document("x", text, **particulars))


@pytest.mark.parametrize("row", rows("page_origins.jsonl"), ids=lambda row: row["text"][:40])
def test_origins(row: dict) -> None:
    text = row["text"]
    origin = describe_page(Document(id="a", text=text, publisher=row.get("publisher"))).origin
    assert (origin and origin.name) == row["name"]
    assert origin is None or origin.span.cut(text) == origin.name


@pytest.mark.parametrize("row", rows("page_artefacts.jsonl"), ids=lambda row: row["text"][:40])
def test_artefacts(row: dict) -> None:
    marks = find_artefacts(row["text"])
    assert [mark.kind for mark in marks] == row["kinds"]
    assert is_translated(marks) is row["translated"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (BODY, "en"),
        ("Der Minister hat gesagt, dass die Gespräche nicht auf morgen verschoben werden.", "de"),
        ("政府今天宣布谈判结束。", "zh"),
        ("今日、政府は会談が終わったと発表した。", "ja"),
        ("قال الرئيس اليوم إن المحادثات انتهت", "ar"),
        ("Правительство России заявило сегодня, что переговоры закончены", "ru"),
        ("Уряд України сьогодні заявив, що переговори закінчено", "uk"),
        ("Ok.", None),
        ("12:30 — 14:00", None),
        ("\ud800 \ud801 \ud802", None),
    ],
)
def test_languages(text: str, code: str | None) -> None:
    assert find_language(text) == code


def test_language_names() -> None:
    assert [language_name(code) for code in ("zh", "ar", "xx")] == ["Chinese", "Arabic", "xx"]


def test_english_needs_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "py3langid", None)
    assert find_language(BODY) == "en"


@pytest.mark.parametrize(
    ("text", "particulars", "genre"),
    [
        (f"HALDEN (Reuters) - {BODY}", {}, Genre.NEWS),
        (f"MR. HALE: {BODY}\n\nQ Why?\n\nMR. HALE: No.", {}, Genre.TRANSCRIPT),
        (f"Office of the Spokesperson\n\n{BODY}", {}, Genre.STATEMENT),
        (f"Obviously, {BODY} Let us be clear: I believe the regime is a farce.", {}, Genre.OPINION),
        (BODY, {"title": "Analysis: what the talks mean"}, Genre.ANALYSIS),
        (f"CONFIDENTIAL\n\nSubject: talks\n\n{BODY}", {}, Genre.OTHER),
        ("", {}, Genre.OTHER),
    ],
)
def test_genres(text: str, particulars: dict, genre: Genre) -> None:
    assert page_of(text, **particulars).genre is genre


def test_the_publisher_is_read_off_the_head() -> None:
    head = "Office of the Spokesperson"
    assert page_of(f"{head}\n\n{BODY}").publisher == "U.S. Department of State"
    assert page_of(f"{head}\n\n{BODY}", publisher="A").publisher == "A"
    ministry = "Ministry of Foreign Affairs of Halden"
    assert page_of(f"{ministry}\n\n{BODY}").publisher == ministry
    assert page_of(BODY).publisher is None


def test_furniture_of_several_sentences_is_one_piece() -> None:
    text = f"{BODY}\n\nYour email address will not be published. Required fields are marked *"
    page = page_of(text)
    assert page.sentences[1:] == (page.furniture[0].span,)
    assert page.is_furniture(page.sentences[1])


def test_a_scraped_page() -> None:
    text = f"[ad_1] {BODY}\n\nSource link\n\nharbour-post.example: {BODY}"
    page = page_of(text)
    assert [mark.span.cut(text) for mark in page.furniture] == ["[ad_1]", "Source link"]
    assert [s.cut(text) for s in page.sentences[:3]] == ["[ad_1]", BODY, "Source link"]
    assert page.origin.name == "harbour-post.example"


LINES = st.sampled_from(
    [BODY, "[ad_1]", "[ad_1] More.", "Source link", "Share · Tweet", "A. B. C.", "\ud800\x00", "  ",
     "Leave a Reply. Your email address will not be published.", "Q Why?", "MR. HALE: No."]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, max_size=8).map("\n".join) | st.text(max_size=60))
def test_every_sentence_is_furniture_as_a_whole_or_not_at_all(text: str) -> None:
    page = page_of(text)
    for sentence in page.sentences:
        touching = [m.span for m in page.furniture if m.span.overlaps(sentence)]
        assert all(span.contains(sentence) for span in touching)
    covered = "".join(sentence.cut(text) for sentence in page.sentences)
    assert "".join(covered.split()) == "".join(text.split())


@pytest.mark.parametrize(
    "piece", ["a", ".", ". ", '"', "[", "Ab ", "- ", "$ 1", "\x00", "ad---", "Home > "]
)
def test_no_text_takes_long(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    start = time.perf_counter()
    page_of(text)
    assert time.perf_counter() - start < 20


@pytest.mark.skipif(not GOLD.exists(), reason="needs the gold files beside the project")
def test_furniture_and_genre_on_gold() -> None:
    hit = marked = found = right = 0
    records = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    for record in records:
        text = record["text"]
        page = page_of(text, title=record["title"], publisher=record["publisher"])
        gold = {n for piece in record["page"]["boilerplate"] for n in _places(text, piece)}
        ours = {n for mark in page.furniture for n in range(mark.span.start, mark.span.end)}
        hit, marked, found = hit + len(gold & ours), marked + len(gold), found + len(ours)
        right += page.genre == record["page"]["genre"]
    assert 2 * hit / (marked + found) >= 0.9
    assert right / len(records) >= 0.93


def _places(text: str, piece: str) -> range:
    at = text.find(piece)
    return range(at, at + len(piece)) if at >= 0 else range(0)
