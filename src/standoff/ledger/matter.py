"""What a move is about, by its words: enough to tell that two moves speak of one matter."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from standoff.domain import Move, ThreadKind

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_SHORTEST_STEM = 4


def content_words(text: str, move: Move) -> frozenset[str]:
    """The words of the content in lower case, without those that carry no matter."""
    content = "" if move.content is None else move.content.cut(text)
    return _words(content) - _empty_words()


def matter_of(text: str, move: Move) -> frozenset[str]:
    """The stems of the content, less the parties' names and the nouns for a whole thread.

    Moves are compared only between the same parties, so that their names tell nothing.
    """
    parties = (move.sender_is or "", *move.target_is)
    nouns = frozenset[str]().union(*_thread_nouns().values())
    return _stems(content_words(text, move) - nouns) - _stems(_words(" ".join(parties)))


def kinds_named(text: str, move: Move) -> frozenset[ThreadKind]:
    """The kinds of thread that the content names as such: "the demand", "its promise"."""
    words = content_words(text, move)
    return frozenset(kind for kind, nouns in _thread_nouns().items() if nouns & words)


def is_talk(matter: frozenset[str]) -> bool:
    """Whether stems are about talks, as those of "hold talks in January" are."""
    return not matter.isdisjoint(_talk_stems())


def stem(word: str) -> str:
    """The word without its ending, roughly: enough to tell that two words are kin.

    >>> stem("withdrawal") == stem("withdrawing")
    True
    """
    for ending in _vocabulary()["endings"]:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word


def overlap(left: frozenset[str], right: frozenset[str]) -> float:
    """The share of the poorer side's stems that both sides have, from 0 to 1.

    >>> overlap(frozenset({"port", "ban"}), frozenset({"ban", "ship", "sea"}))
    0.5
    """
    poorer = min(len(left), len(right))
    return len(left & right) / poorer if poorer else 0.0


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _stems(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(stem, words))


@cache
def _thread_nouns() -> dict[ThreadKind, frozenset[str]]:
    return {ThreadKind(kind): frozenset(nouns) for kind, nouns in _vocabulary()["nouns"].items()}


@cache
def _talk_stems() -> frozenset[str]:
    return _stems(_vocabulary()["talk"])


@cache
def _empty_words() -> frozenset[str]:
    return frozenset(_vocabulary()["empty"])


@cache
def _vocabulary() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("matter.toml").read_text(encoding="utf-8"))
