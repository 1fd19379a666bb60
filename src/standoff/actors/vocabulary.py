"""The words that tell what a noun phrase stands for (data/words.toml)."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class SharedName:
    """A name of two parties, and the words by which a text means the second."""

    name: str
    means: str
    cues: tuple[str, ...]
    against: tuple[str, ...]

    def is_second(self, text: str) -> bool:
        """Whether the text means the second party."""
        return any(cue in text for cue in self.cues) and not any(
            word in text for word in self.against
        )


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Closed sets of lower-case words, and the offices with their patterns.

    `offices` maps a noun ("head of state") to its office ("president").
    `nameless_furniture` are kinds of page furniture, not words.
    `descriptions` maps "state", "body" and "group" to the nouns that may stand for one.
    """

    offices: Mapping[str, str]
    office: re.Pattern[str]
    honorifics: frozenset[str]
    titles: frozenset[str]
    links: frozenset[str]
    organs: frozenset[str]
    people: frozenset[str]
    descriptions: Mapping[str, frozenset[str]]
    defaults: Mapping[str, str]
    pronouns: Mapping[str, frozenset[str]]
    body_nouns: frozenset[str]
    state_nouns: frozenset[str]
    outlet_nouns: frozenset[str]
    place_nouns: frozenset[str]
    nobody: frozenset[str]
    nameless_furniture: frozenset[str]
    writings: frozenset[str]
    common: frozenset[str]
    namesakes: frozenset[str]
    shared: tuple[SharedName, ...]


@cache
def load_vocabulary() -> Vocabulary:
    """The vocabulary of data/words.toml."""
    path = files(__package__).joinpath("data", "words.toml")
    return _vocabulary(tomllib.loads(path.read_text(encoding="utf-8")))


def _vocabulary(raw: Mapping[str, Any]) -> Vocabulary:
    offices = {noun: office for office, nouns in raw["offices"].items() for noun in nouns}
    nouns_of = raw["descriptions"]
    return Vocabulary(
        offices=offices,
        office=_any_of(offices),
        honorifics=frozenset(raw["honorifics"]["words"]),
        titles=frozenset(raw["titles"]["words"] + raw["titles"]["links"])
        | {word for noun in offices for word in noun.split()},
        links=frozenset(raw["titles"]["links"]),
        organs=frozenset(raw["organs"]["words"]),
        people=frozenset(raw["people"]["words"]),
        descriptions={kind: frozenset(nouns_of[kind]) for kind in ("state", "body", "group")},
        defaults=nouns_of["default"],
        pronouns={kind: frozenset(words) for kind, words in raw["pronouns"].items()},
        body_nouns=frozenset(raw["bodies"]["words"]),
        state_nouns=frozenset(raw["bodies"]["states"]),
        outlet_nouns=frozenset(raw["bodies"]["outlets"]),
        place_nouns=frozenset(raw["places"]["words"]),
        nobody=frozenset(raw["nobody"]["words"]),
        nameless_furniture=frozenset(raw["nobody"]["furniture"]),
        writings=frozenset(raw["writings"]["words"]),
        common=frozenset(raw["nobody"]["common"]),
        namesakes=frozenset(raw["nobody"]["namesakes"]),
        shared=tuple(
            SharedName(name, row["means"], tuple(row["cues"]), tuple(row["against"]))
            for name, row in raw["shared"].items()
        ),
    )


def _any_of(nouns: Iterable[str]) -> re.Pattern[str]:
    """Any of the nouns as whole words, the longest first."""
    longest_first = sorted(map(re.escape, nouns), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(longest_first)})(?![\w-])", re.IGNORECASE)
