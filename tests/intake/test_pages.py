"""Web pages: the main text, what the page says about itself, and pages that are broken."""

import re
from collections import Counter
from pathlib import Path
from statistics import mean

import msgspec
import pytest
import trafilatura
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.domain import Document, IntakeError
from standoff.intake import documents_from

PAGE = Path(__file__).parents[1] / "data" / "intake_page.html"
PAGES = Path(__file__).resolve().parents[3] / "shared" / "data" / "pages"


def read(path: Path) -> Document | IntakeError:
    (found,) = documents_from([str(path)])
    return found


def test_main_text_in_paragraphs_and_particulars() -> None:
    page = read(PAGE)
    assert isinstance(page, Document)
    assert (page.title, page.author, page.date, page.publisher, page.url) == (
        "Port strike talks resume",
        "Ann Example",
        "2024-03-05",
        "The Harbour Post",
        "https://harbour-post.example/2024/03/port-strike-talks",
    )
    paragraphs = page.text.split("\n\n")
    assert paragraphs[-3].startswith("Talks between the republic")
    assert paragraphs[-1].endswith("by the harbour police.")
    assert not re.search("newsletter|Home|tracked", page.text)


def test_the_host_stands_in_for_a_site_without_a_name(tmp_path: Path) -> None:
    path = tmp_path / "page.htm"
    html = PAGE.read_text("utf-8").replace("og:site_name", "x").replace(" | The Harbour Post", "")
    path.write_text(html, "utf-8")
    page = read(path)
    assert isinstance(page, Document)
    assert page.publisher == "harbour-post.example"


RUSSIAN = "<p>Переговоры возобновились во вторник, заявили в министерстве обороны республики.</p>"


@pytest.mark.parametrize(
    ("start", "encoding"),
    [
        ('<html><head><meta charset="windows-1251"></head>', "cp1251"),
        ("<html><head><META content='text/html; charset=koi8-r'></head>", "koi8_r"),
        ('<?xml version="1.0" encoding="windows-1251"?><html>', "cp1251"),
        ('<html><head><meta charset="windows-1251"></head>', "utf-8"),
        ('<html><head><meta charset="no-such-thing"></head>', "cp1251"),
        ('<html><head><meta charset="base64"></head>', "cp1251"),
        ("<html>", "cp1251"),
        ("<html>", "utf-16"),
        ("<html>", "utf-8-sig"),
    ],
)
def test_encodings_of_pages(tmp_path: Path, start: str, encoding: str) -> None:
    path = tmp_path / "page.xhtml"
    path.write_bytes(f"{start}<body>{RUSSIAN * 4}</body></html>".encode(encoding))
    page = read(path)
    assert isinstance(page, Document)
    assert "заявили в министерстве обороны" in page.text


def test_latin_1_is_what_browsers_make_of_it(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(b'<html><meta charset="iso-8859-1"><body><p>\x93No,\x94 he said.</p></body>')
    page = read(path)
    assert isinstance(page, Document)
    assert page.text == "“No,” he said."


def test_a_byte_that_does_not_fit_costs_one_character(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(f"<html><body>{RUSSIAN * 3}".encode() + b"<p>\xff and on</p></body></html>")
    page = read(path)
    assert isinstance(page, Document)
    assert "во вторник" in page.text


@pytest.mark.parametrize(
    "html",
    [
        "<p>Not one inch.</p>",
        "<html><body><p>Not one inch.<div><b>",
        "</html><<<p>>Not one inch.",
        "Not one inch.",
        "<div>" * 200 + "Not one inch.",
    ],
)
def test_broken_pages_still_give_their_text(tmp_path: Path, html: str) -> None:
    path = tmp_path / "page.html"
    path.write_text(html, "utf-8")
    page = read(path)
    assert isinstance(page, Document)
    assert "Not one inch." in page.text


@pytest.mark.parametrize(
    "html",
    ["<html><body></body></html>", "<script>var x = 1</script>", "<div>" * 5000 + "x", "<!-- -->"],
)
def test_a_page_without_text(tmp_path: Path, html: str) -> None:
    path = tmp_path / "page.html"
    path.write_text(html, "utf-8")
    assert "no text was found on the page" in str(read(path))


@pytest.mark.parametrize(
    ("breaking", "said"),
    [
        (["bare_extraction"], "Talks between"),
        (["bare_extraction", "html2txt"], "no text was found"),
    ],
)
def test_a_page_that_breaks_the_parser(
    monkeypatch: pytest.MonkeyPatch, breaking: list[str], said: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RecursionError

    for name in breaking:
        monkeypatch.setattr(trafilatura, name, fail)
    assert said in str(read(PAGE))


def test_binary_pages_and_pages_too_large(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(b"<html>\0\1\2\3\xff")
    assert "it is binary" in str(read(path))
    path.write_bytes(b"<p>word</p>" * 2_000_000)
    assert "larger than 20 MB" in str(read(path))


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="<>/!-ab p&;\"'=[]\0é"))
def test_no_markup_raises(tmp_path_factory: pytest.TempPathFactory, html: str) -> None:
    path = tmp_path_factory.getbasetemp() / "any.html"
    path.write_text(html, "utf-8")
    assert isinstance(read(path), (Document, IntakeError))


@pytest.mark.skipif(not PAGES.exists(), reason="the pages to measure by are not here")
def test_little_of_real_pages_is_lost() -> None:
    truth = msgspec.json.decode((PAGES / "ground-truth.json").read_bytes())
    scores = []
    for name in sorted(truth)[:20]:
        html = PAGES / "html" / f"{name}.html.gz"
        page = read(html)
        assert isinstance(page, Document)
        found, true = _words(page.text), _words(truth[name]["articleBody"])
        scores.append(2 * (found & true).total() / (found.total() + true.total()))
    assert mean(scores) > 0.93


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))
