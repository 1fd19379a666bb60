"""What a quotation mark may be, by its character and its neighbours.

A mark by itself is ambiguous: a straight one has no side, an apostrophe looks like
a closing mark, machine translation turns marks round or sets them apart by spaces.
So no mark is judged alone: it gets a price for opening, for closing and for being
no quotation mark at all. Prices are relative: 0 is what typography prescribes, 30
a plain mistake of the writer's.
"""

import functools
import re
from dataclasses import dataclass
from enum import StrEnum

QUOTATION_MARKS = "\"“”„‟«»'‘’‚`"


class Sort(StrEnum):
    """Marks that go with one another."""

    DOUBLE = "double"
    ANGLE = "angle"
    SINGLE = "single"


class Left(StrEnum):
    """What stands before a mark."""

    SPACE = "space"
    LEAD = "lead"  # an opening bracket, a dash
    PAUSE = "pause"  # a comma, a colon
    STOP = "stop"  # the end of a sentence
    PLURAL = "plural"  # an s, behind which an apostrophe may be a genitive
    DIGIT = "digit"  # behind which a mark may mean feet or inches
    WORD = "word"


class Right(StrEnum):
    """What stands behind a mark."""

    SPACE = "space"
    TAIL = "tail"  # punctuation that ends something
    DOTS = "dots"  # an ellipsis
    ELISION = "elision"  # a word that may have lost its beginning: 'em, '90s
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Price:
    """What it costs to read a mark as opening, as closing, as no quotation mark."""

    opening: int
    closing: int
    stray: int


_LEFT = {  # opening, closing
    Left.SPACE: (0, 7),
    Left.LEAD: (0, 7),
    Left.PAUSE: (7, 0),
    Left.STOP: (15, 0),
    Left.PLURAL: (20, 0),
    Left.DIGIT: (20, 0),
    Left.WORD: (20, 0),
}
_RIGHT = {
    Right.SPACE: (5, 0),
    Right.TAIL: (20, 0),
    Right.DOTS: (3, 0),
    Right.ELISION: (0, 15),
    Right.WORD: (0, 15),
}
_CHARACTER = {
    '"': (0, 0),
    "“": (0, 15),
    "”": (15, 0),
    "„": (0, 40),
    "‟": (0, 20),
    "«": (0, 10),
    "»": (10, 0),
    "'": (0, 0),
    "‘": (0, 30),
    "’": (30, 0),
    "‚": (0, 40),
    "`": (0, 30),
}
_STRAY = 30
_STRAY_INCHES = 4  # 6" guns
_STRAY_ARROW = 4  # Home » Politics
_STRAY_APOSTROPHE = 2  # tell 'em
_STRAY_CLOSING_SINGLE = {Left.PLURAL: 3, Left.DIGIT: 3, Left.WORD: 8}
_STRAY_CLOSING_ELSE = 20
_STRAY_OPENING_SINGLE = {"'": 15, "’": 5, "‘": 25}
_ELISION_OPENS = 20

_LEFT_CHARACTERS = (
    ("sS", Left.PLURAL),
    (".!?…", Left.STOP),
    (",:;", Left.PAUSE),
    ("([{—–-/", Left.LEAD),
)
_ELIDED = re.compile(r"(?:\d\ds?|em|til|tis|twas|cause|round|n)\b", re.IGNORECASE)
_SINGLES = "'‘’‚`"


def sort_of(mark: str) -> Sort:
    """The sort of a mark; two single marks in a row make a double one."""
    if mark[0] in "«»":
        return Sort.ANGLE
    return Sort.SINGLE if mark in _SINGLES else Sort.DOUBLE


@functools.lru_cache(1024)
def left_of(before: str) -> Left:
    """What the character before a mark is; an empty one is the start of the text."""
    if not before or before.isspace():
        return Left.SPACE
    if before.isdigit():
        return Left.DIGIT
    for characters, left in _LEFT_CHARACTERS:
        if before in characters:
            return left
    return Left.WORD


def right_of(text: str, at: int) -> Right:
    """What stands at position `at` of the text, behind a mark."""
    right = _right(text[at : at + 1])
    if right is Right.WORD and _ELIDED.match(text, at):
        return Right.ELISION
    if right is Right.TAIL and text.startswith("...", at):
        return Right.DOTS
    return right


@functools.lru_cache(1024)
def _right(behind: str) -> Right:
    if not behind or behind.isspace():
        return Right.SPACE
    if behind == "…":
        return Right.DOTS
    return Right.TAIL if behind in ".,;:!?)]}—–-/" else Right.WORD


@functools.cache
def price_of(mark: str, left: Left, right: Right) -> Price:
    """The prices of a mark (one character, once or twice) between two neighbours."""
    beside = (_LEFT[left], _RIGHT[right], _CHARACTER[mark[0]])
    opening, closing = (sum(prices) for prices in zip(*beside, strict=True))
    if sort_of(mark) is Sort.SINGLE and right is Right.ELISION:
        opening += _ELISION_OPENS
    return Price(opening, closing, _stray_price(mark, left, right))


def _stray_price(mark: str, left: Left, right: Right) -> int:
    sort = sort_of(mark)
    spaced = left is Left.SPACE and right is Right.SPACE
    if sort is Sort.DOUBLE:
        return _STRAY_INCHES if left is Left.DIGIT and right is not Right.WORD else _STRAY
    if sort is Sort.ANGLE:
        return _STRAY_ARROW if spaced and mark == "»" else _STRAY
    if spaced or right is Right.ELISION:
        return _STRAY_APOSTROPHE
    if left in (Left.SPACE, Left.LEAD):
        return _STRAY_OPENING_SINGLE.get(mark, _STRAY)
    return _STRAY_CLOSING_SINGLE.get(left, _STRAY_CLOSING_ELSE)
