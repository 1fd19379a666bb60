"""Who speaks where the text speaks for itself: turn, title, publisher."""

import re
from collections.abc import Callable

from standoff.domain import Document, Page, Party, PartyKind

_NAME_WORD = r"[A-ZÀ-Þ][\w.’'-]*"
_TURN = re.compile(
    rf"^\W{{0,3}}({_NAME_WORD}(?:,? (?:of (?:the )?|and )?{_NAME_WORD}){{0,9}}):\s", re.MULTILINE
)
_TITLE = re.compile(
    r"\b(?:statement|remarks|address|speech|briefing|gaggle|keynote|interview|message|testimony|"
    r"toast|letters?)(?: \w+){0,4}? (?:by|of|from|with) (?:the )?(.+)",
    re.IGNORECASE,
)
_TITLE_END = re.compile(
    r" (?:on|at|in|to|during|before|after|following|with|en route|about|announcing|and|\d\d)\b.*$"
    r"|,.*$"
)
_JOINT = re.compile(
    r"\b(G7|G-7|G8|G20|NATO|Quad|E3|EU|European Council|OSCE)\b[^.]*"
    r"\b(?:statement|communiqu[eé]|declaration)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\([^()]*\)$")

_FLOOR = frozenset({"Q", "Question", "Moderator", "Reporter"})

Resolve = Callable[[str], tuple[Party, ...]]


def turns_of(text: str, resolve: Resolve) -> list[tuple[int, Party | None]]:
    """Where a transcript's turns begin, and whose they are; None for questions from the floor."""
    turns: list[tuple[int, Party | None]] = []
    for match in _TURN.finditer(text):
        parties = resolve(_in_title_case(match[1]))
        if parties or match[1].isupper() or match[1] in _FLOOR:
            turns.append((match.start(), parties[0] if parties else None))
    return turns


def owner_of(document: Document, page: Page, resolve: Resolve) -> Party | None:
    """Whose text it is as a whole: the body or speaker that its title names, else its publisher."""
    title = " ".join((document.title or "").split())
    if joint := _JOINT.search(title):
        parties = resolve(joint[1])
        if parties:
            return parties[0]
    if by := _TITLE.search(title):
        parties = resolve(_in_title_case(_TITLE_END.sub("", by[1])))
        if parties:
            return parties[0]
    return publisher_of(document, page, resolve)


def publisher_of(document: Document, page: Page, resolve: Resolve) -> Party | None:
    """The state, body or person that publishes; None for the press, which speaks of others."""
    for name in (document.publisher, page.publisher):
        parties = resolve(_ADDRESS.sub("", name or "").strip())
        if parties and parties[0].kind is not PartyKind.OUTLET:
            return parties[0]
    return None


def _in_title_case(words: str) -> str:
    """Capitals of a transcript as the names they stand for: "PRESIDENT PUTIN"."""
    return words.title() if words.isupper() and len(words) > 5 else words
