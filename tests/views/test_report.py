"""The HTML report: exact, escaped, self-contained."""

import re
from base64 import b64encode
from dataclasses import replace
from datetime import date
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.domain import (
    DateRange,
    Document,
    Genre,
    Mark,
    Move,
    MoveType,
    Origin,
    Page,
    Quote,
    Reader,
    Reading,
    Span,
    Thread,
    ThreadKind,
    ThreadStatus,
    Unclear,
)
from standoff.views.report import render_report, web_address
from standoff.views.report.layers import Layer, cut_segments, find_layers
from strategies import readings

HOSTILE = '<script>alert(1)</script></script>"><img src=x onerror=alert(1)>\u202e&amp;{{ 7 * 7 }}'
VOID = {"meta", "input", "link", "img", "br"}


class Seen(HTMLParser):
    """What a browser would find: elements, attributes, ids, and the words of each text pane."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.panes: list[str] = []
        self.inline: dict[str, str] = {"script": "", "style": ""}
        self._open: list[tuple[str, bool]] = []
        self.feed(html)
        self.close()
        assert not self._open, "every element is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        self.elements.append((tag, attributes))
        is_pane = attributes.get("class") == "text"
        if is_pane:
            self.panes.append("")
        if tag not in VOID:
            self._open.append((tag, is_pane or self._in_pane()))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if self._in_pane():
            self.panes[-1] += data
        if self._open and self._open[-1][0] in self.inline:
            self.inline[self._open[-1][0]] += data

    def _in_pane(self) -> bool:
        return bool(self._open) and self._open[-1][1]

    def attributes(self, name: str) -> list[str]:
        return [found[name] or "" for _, found in self.elements if name in found]

    def tags(self, tag: str) -> list[dict[str, str | None]]:
        return [found for name, found in self.elements if name == tag]


def in_html(text: str) -> str:
    """What HTML can hold of a text."""
    return re.sub("[\0\ud800-\udfff]", "\ufffd", text)


@st.composite
def hostile_readings(draw: st.DrawFn) -> Reading:
    """Any reading, over a text of the characters that mean something to HTML."""
    reading = draw(readings())
    length = len(reading.document.text)
    letters = st.sampled_from("<>&\"'/!-\r\n\t\0\x85\ud800ab; ")
    text = draw(st.text(letters, min_size=length, max_size=length))
    return replace(reading, document=replace(reading.document, text=text))


def make_reading(
    text: str,
    *,
    title: str = "A title",
    moves: tuple[Move, ...] = (),
    quotes: tuple[Quote, ...] = (),
    threads: tuple[Thread, ...] = (),
    **page: object,
) -> Reading:
    sentences = (Span(0, len(text)),) if text else ()
    return Reading(
        document=Document("an id", text, title=title, date="2031-03-02", url="https://a.example/b"),
        page=Page(sentences, Genre.NEWS, **page),  # type: ignore[arg-type]
        reader=Reader("tests", "1"),
        quotes=quotes,
        moves=moves,
        threads=threads,
    )


def hostile_reading() -> Reading:
    everywhere = Span(0, len(HOSTILE))
    move = Move(
        sentence=0,
        type=MoveType.DEMAND,
        cue=Span(0, 8),
        deadline=everywhere,
        content=everywhere,
        sender_is=HOSTILE,
        target_is=(HOSTILE,),
        by_is=HOSTILE,
        due=Unclear(HOSTILE, HOSTILE),
    )
    thread = Thread(
        kind=ThreadKind.DEMAND,
        holder=HOSTILE,
        towards=(HOSTILE,),
        what=HOSTILE,
        deadline=HOSTILE,
        due=Unclear(HOSTILE, HOSTILE),
        status=ThreadStatus.OPEN,
        moves=(0,),
    )
    return make_reading(
        HOSTILE,
        title=HOSTILE,
        moves=(move,),
        quotes=(Quote(0, everywhere, None, HOSTILE),),
        threads=(thread,),
        furniture=(Mark(everywhere, HOSTILE),),
        artefacts=(Mark(everywhere, HOSTILE),),
        origin=Origin(HOSTILE, everywhere),
        publisher=HOSTILE,
        language='"><script>',
    )


@given(readings() | hostile_readings())
def test_the_text_stands_in_the_report_character_for_character(reading: Reading) -> None:
    seen = Seen(render_report([reading]))
    assert seen.panes == [in_html(reading.document.text)]
    assert len(seen.tags("script")) == 1


@given(readings())
def test_segments_make_up_the_text_and_carry_exactly_what_covers_them(reading: Reading) -> None:
    text, layers = reading.document.text, find_layers(reading)
    segments = list(cut_segments(len(text), layers))
    assert "".join(segment.span.cut(text) for segment in segments) == text
    for segment in segments:
        for layer in layers:
            assert (layer in segment.layers) == layer.span.overlaps(segment.span)
            assert not layer.span.overlaps(segment.span) or layer.span.contains(segment.span)


@given(readings())
def test_ids_are_unique_and_every_link_inside_leads_somewhere(reading: Reading) -> None:
    seen = Seen(render_report([reading, reading]))
    ids = seen.attributes("id")
    assert len(ids) == len(set(ids))
    inside = {href[1:] for href in seen.attributes("href") if href.startswith("#")} - {"none"}
    assert inside <= set(ids)


def test_segments_are_cut_at_every_boundary() -> None:
    layers = (Layer(Span(0, 6), "content", 0), Layer(Span(4, 9), "cue", 1))
    cut = [
        (segment.span.start, segment.span.end, [layer.name for layer in segment.layers])
        for segment in cut_segments(10, layers)
    ]
    assert cut == [
        (0, 4, ["content"]),
        (4, 6, ["content", "cue"]),
        (6, 9, ["cue"]),
        (9, 10, []),
    ]


def test_hostile_words_are_only_words() -> None:
    seen = Seen(render_report([hostile_reading()]))
    assert seen.panes == [HOSTILE]
    assert len(seen.tags("script")) == len(seen.tags("style")) == 1
    assert not seen.tags("img")
    names = {name for _, attributes in seen.elements for name in attributes}
    assert not [name for name in names if name.startswith("on") or name == "style"]


def test_direction_overrides_stay_inside_the_text_pane() -> None:
    html = render_report([hostile_reading()])
    before, _, rest = html.partition('<div class="text"')
    assert "\u202e" not in before
    assert "\u202e" not in rest.partition("</div>")[2]


def test_nothing_is_loaded_and_only_our_own_style_and_script_are_allowed() -> None:
    html = render_report([hostile_reading()])
    seen = Seen(html)
    assert not seen.attributes("src")
    assert not seen.tags("link")
    assert "url(" not in seen.inline["style"]
    assert "@import" not in seen.inline["style"]
    assert re.findall(r"https?://[^\"<\s]*", html) == ["https://a.example/b"]
    policy = next(
        tag["content"] or "" for tag in seen.tags("meta") if tag.get("http-equiv") is not None
    )
    assert policy.startswith("default-src 'none'; ")
    for kind in ("style", "script"):
        digest = b64encode(sha256(seen.inline[kind].encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}';" in policy


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/b?c=d", "https://a.example/b?c=d"),
        ("HTTP://a.example", "HTTP://a.example"),
        ("javascript:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("\x01javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("//a.example", None),
        ("http://[broken", None),
        ("", None),
        (None, None),
    ],
)
def test_only_web_addresses_become_links(url: str | None, expected: str | None) -> None:
    assert web_address(url) == expected


def test_overlapping_cues_each_have_their_place() -> None:
    text = "refused and then attacked"
    moves = (
        Move(sentence=0, type=MoveType.REFUSE, cue=Span(0, 25)),
        Move(sentence=0, type=MoveType.ASSAULT, cue=Span(17, 25)),
    )
    seen = Seen(render_report([make_reading(text, moves=moves)]))
    cues = [tag for tag in seen.tags("a") if "cue" in (tag.get("class") or "").split()]
    assert [
        (cue["id"], cue["href"], cue["data-moves"], cue["data-family"], cue.get("data-type"))
        for cue in cues
    ] == [
        ("r0-c0", "#r0-m0", "r0-m0", "verbal-conflict", "refuse"),
        ("r0-c17", "#r0-m1", "r0-m0 r0-m1", "material-conflict", None),
    ]


def test_the_board_shows_the_clock() -> None:
    reading = make_reading(
        "Leave by Friday.",
        threads=(
            Thread(
                kind=ThreadKind.DEMAND,
                holder="Corvia",
                towards=("Lessa",),
                what="leave the strait",
                deadline="by Friday",
                due=DateRange(None, date(2031, 3, 8)),
                status=ThreadStatus.OPEN,
                moves=(),
            ),
        ),
    )
    html = render_report([reading])
    assert "in 5 days" in html
    assert "by 7 March 2031" in html
    assert "Corvia → Lessa" in html


def test_several_readings_get_an_index_and_one_does_not() -> None:
    one, two = make_reading("One.", title="First"), make_reading("Two.", title="Second")
    assert 'class="index"' not in render_report([one])
    html = render_report([one, two])
    assert '<a href="#r1"><bdi>Second</bdi></a>' in html
    assert Seen(html).panes == ["One.", "Two."]


def test_no_readings_make_an_empty_index() -> None:
    assert "0 documents" in render_report([])


def test_the_report_says_that_it_scores_no_truth() -> None:
    assert "It scores no truth and takes no side." in render_report([])
