"""The words of times, as read from words.toml."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

Slice = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The tables of words.toml, its patterns compiled."""

    months: dict[str, int]
    weekdays: dict[str, int]
    seasons: dict[str, int]
    full_names: dict[str, str]
    numbers: dict[str, int]
    ordinals: dict[str, int]
    spellings: tuple[tuple[re.Pattern[str], str], ...]
    fillers: re.Pattern[str]
    days: dict[str, Slice]
    feasts: dict[str, tuple[int, int]]
    easter: dict[str, int]
    slices: dict[str, dict[str, Slice]]
    slice_steps: dict[str, str]
    reach: dict[str, tuple[int, str]]
    unclear: tuple[tuple[re.Pattern[str], str], ...]
    anchors: list[str]
    leads: list[str]
    phrases: list[str]
    occasions: list[str]


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary, read once."""
    table = tomllib.loads((files(__package__) / "words.toml").read_text(encoding="utf-8"))
    named = (*table["months"], *table["weekdays"])
    slices = {unit: dict(parts) for unit, parts in table["slices"].items()}
    return Vocabulary(
        months=_places(table["months"], first=1),
        weekdays=_places(table["weekdays"], first=0),
        seasons=table["seasons"],
        full_names={short: full for full, *shorts in named for short in shorts},
        numbers=table["numbers"],
        ordinals=table["ordinals"],
        spellings=tuple((re.compile(old), new) for old, new in table["spellings"].items()),
        fillers=re.compile(rf"\b(?:{alternatives(table['fillers']['words'])})\b"),
        days=_pairs(table["days"]),
        feasts=_pairs(table["feasts"]),
        easter=table["easter"],
        slice_steps={unit: parts.pop("step") for unit, parts in slices.items()},
        slices={unit: _pairs(parts) for unit, parts in slices.items()},
        reach={unit: (count, of) for unit, (count, of) in table["reach"].items()},
        unclear=tuple((re.compile(words), why) for words, why in table["unclear"].items()),
        **table["finding"],
    )


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of these words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _places(names: list[list[str]], first: int) -> dict[str, int]:
    return {full: place for place, (full, *_) in enumerate(names, start=first)}


def _pairs(table: dict[str, list[int]]) -> dict[str, tuple[int, int]]:
    return {name: (first, second) for name, (first, second) in table.items()}
