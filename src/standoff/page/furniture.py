"""Page furniture: pieces of the page around a text, by vocabulary and by place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from standoff.domain import Mark, Span
from standoff.page.layout import lines
from standoff.page.vocabulary import read_vocabulary

_LONGEST_PIECE = 400
_MOST_HEAD, _MOST_TAIL = 14, 24
_PROSE_LENGTH = 90
_SENTENCE_END = re.compile(r"""[.!?…]["'”’»)\]*_]*\Z""")
_SPEAKER = re.compile(
    r"[A-Z][A-Z.’'\-]++(?: [A-Z.’'\-]++){0,5} ?(?:\([^)]{1,60}\) ?)?:|Q(?:UESTION)?[:.\s]"
)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A line, or a sentence of one, and the kind of furniture it would be at each place."""

    span: Span
    kinds: dict[str, str]
    is_prose: bool

    def kind_at(self, in_head: bool, in_tail: bool) -> str | None:
        return (
            self.kinds.get("anywhere")
            or (self.kinds.get("head") if in_head else None)
            or (self.kinds.get("tail") if in_tail else None)
        )


@dataclass(frozen=True, slots=True)
class _Table:
    """Patterns that share a place, and the kind behind each of their groups."""

    place: str
    pattern: re.Pattern[str]
    kinds: tuple[str, ...]

    def kind_of(self, match: re.Match[str]) -> str:
        return self.kinds[int((match.lastgroup or "k0")[1:])]


def find_furniture(
    text: str, sentences: Sequence[Span], publisher: str | None = None
) -> tuple[Mark, ...]:
    r"""The pieces of `text` that are page furniture, in order and apart.

    Whole lines, whole sentences of `sentences`, or tags that open a line.

    >>> text = "[ad_1]\n\nThe minister left for Geneva on Monday.\n\nSource link"
    >>> [(m.span.cut(text), m.kind) for m in find_furniture(text, [])]
    [('[ad_1]', 'tag'), ('Source link', 'source link')]
    """
    pieces = list(_pieces(text, sentences))
    head = _edge(pieces, _MOST_HEAD)
    tail = len(pieces) - _edge(pieces[::-1], _MOST_TAIL)
    kinds = [piece.kind_at(n < head, n >= tail) for n, piece in enumerate(pieces)]
    places = _places_between(text, pieces[: head + 1], kinds)
    found = (
        Mark(piece.span, kind) if kind else _opening_tag(text, piece.span, None if n else publisher)
        for n, (piece, kind) in enumerate(zip(pieces, places, strict=True))
    )
    return tuple(mark for mark in found if mark is not None)


def _edge(pieces: Sequence[_Piece], most: int) -> int:
    """How many pieces stand before the first that is running text."""
    for n, piece in enumerate(pieces[:most]):
        if piece.is_prose and not piece.kinds:
            return n
    return min(most, len(pieces))


def _places_between(
    text: str, head: Sequence[_Piece], kinds: Sequence[str | None]
) -> list[str | None]:
    """The kinds, and short unknown lines of the head that lead over to a speaker set aside too.

    So a transcript's "Jerusalem" goes with the "Prime Minister's Office" below it.
    """
    found = list(kinds)
    for n in range(1, len(head) - 1):
        following = kinds[n + 1] or _SPEAKER.match(text, head[n + 1].span.start)
        if found[n] is None and found[n - 1] and following and _is_label(text, head[n].span):
            found[n] = "place and time"
    return found


def _is_label(text: str, span: Span) -> bool:
    words = span.cut(text)
    return len(words) <= 60 and not _SPEAKER.match(words) and not _SENTENCE_END.search(words)


def _pieces(text: str, sentences: Sequence[Span]) -> Iterator[_Piece]:
    following = 0
    for line in lines(text):
        first = following
        while following < len(sentences) and sentences[following].start < line.end:
            following += 1
        inside = sentences[first:following]
        runs_in = first > 0 and sentences[first - 1].end > line.start
        runs_on = following > 0 and sentences[following - 1].end > line.end
        kinds = _kinds(text, line)
        if runs_in or runs_on:
            # Within a wrapped paragraph only page numbers and the like stand by themselves.
            kinds = {place: kind for place, kind in kinds.items() if place == "anywhere"}
        if kinds or len(inside) < 2:
            yield _Piece(line, kinds, _is_prose(text, line))
        else:
            yield from (_Piece(s, _kinds(text, s), _is_prose(text, s)) for s in inside)


def _is_prose(text: str, span: Span) -> bool:
    if len(span) >= _PROSE_LENGTH:
        return True
    words = span.cut(text)
    if _SPEAKER.match(words):
        return True
    return words.count(" ") >= 3 and not words.isupper() and bool(_SENTENCE_END.search(words))


def _kinds(text: str, span: Span) -> dict[str, str]:
    """The kind that the piece would be at each place where a rule knows it."""
    if len(span) > _LONGEST_PIECE:
        return {}
    words = span.cut(text)
    bare = (words.strip("*_ ") or words).replace("'", "’")
    found: dict[str, str] = {}
    for table in _tables():
        match = table.pattern.fullmatch(bare)
        if match:
            found.setdefault(table.place, table.kind_of(match))
    return found


def _opening_tag(text: str, span: Span, publisher: str | None) -> Mark | None:
    """The tag that opens the piece: one of any page, or one of `publisher` alone."""
    reach = min(span.end, span.start + _LONGEST_PIECE)
    for whose in (None, publisher):
        table = _tags().get(whose)
        match = table.pattern.match(text, span.start, reach) if table else None
        if table and match:
            return Mark(Span(*match.span()), table.kind_of(match))
    return None


@cache
def _tables() -> tuple[_Table, ...]:
    rules = read_vocabulary("furniture")["rule"]
    places = ("anywhere", "head", "tail")
    return tuple(
        _table(place, chosen, "", 0 if cased else re.IGNORECASE)
        for place in places
        for cased in (False, True)
        if (
            chosen := [
                rule
                for rule in rules
                if rule["where"] == place and rule.get("cased", False) is cased
            ]
        )
    )


@cache
def _tags() -> dict[str | None, _Table]:
    """Tags that open a line, by the publisher whose they are."""
    tags = read_vocabulary("furniture")["tag"]
    return {
        whose: _table(
            "line start", [t for t in tags if t.get("publisher") == whose], r"(?=\s|\Z)", 0
        )
        for whose in {tag.get("publisher") for tag in tags}
    }


def _table(place: str, rules: Sequence[dict[str, str]], after: str, flags: int) -> _Table:
    groups = (
        f"(?P<k{n}>{'|'.join(rule['patterns'].splitlines())})" for n, rule in enumerate(rules)
    )
    pattern = re.compile(f"(?:{'|'.join(groups)}){after}", flags)
    return _Table(place, pattern, tuple(rule["kind"] for rule in rules))
