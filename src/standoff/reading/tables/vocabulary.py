"""The cue vocabulary, from its table: words to the acts they may carry."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from standoff.domain import MoveType

_IRREGULAR = re.compile(r"(?P<base>[^(]+?)\s*\((?P<forms>[^)]*)\)")


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that may carry an act, with the pattern in which its arguments stand.

    `beside` names the class of words of which one must stand in the sentence.
    """

    words: tuple[str, ...]
    type: MoveType
    pattern: str
    beside: str | None = None

    @property
    def nominal(self) -> bool:
        return self.pattern == "noun"

    @property
    def participle(self) -> bool:
        return self.words[0].endswith("ed") or self.words[0] in word_class("participle")


@cache
def cues() -> Mapping[str, tuple[Cue, ...]]:
    """Every cue by its first word, longest first."""
    by_first: dict[str, list[Cue]] = {}
    for cue in _read_cues():
        by_first.setdefault(cue.words[0], []).append(cue)
    return {
        word: tuple(sorted(found, key=lambda cue: -len(cue.words)))
        for word, found in by_first.items()
    }


@cache
def word_class(name: str) -> frozenset[str]:
    """The words of one closed class of `words.toml`."""
    return frozenset(_table("words.toml")[name])


@cache
def _table(name: str) -> dict[str, list[str]]:
    source = files("standoff.reading.tables").joinpath(name).read_text(encoding="utf-8")
    return tomllib.loads(source)


def _read_cues() -> Iterator[Cue]:
    source = files("standoff.reading.tables").joinpath("cues.toml").read_text(encoding="utf-8")
    for type_name, patterns in tomllib.loads(source).items():
        for pattern, entries in patterns.items():
            for entry in entries:
                words, _, beside = entry.partition(" @")
                for form in _forms(words, nominal=pattern == "noun"):
                    yield Cue(tuple(form.split()), MoveType(type_name), pattern, beside or None)


def _forms(entry: str, *, nominal: bool) -> frozenset[str]:
    """The forms of one entry: `=` as it stands, else inflected on its first word.

    >>> sorted(_forms("call on", nominal=False))
    ['call on', 'called on', 'calling on', 'calls on']
    """
    if entry.startswith("="):
        return frozenset({entry[1:]})
    irregular = _IRREGULAR.fullmatch(entry)
    base = irregular["base"] if irregular else entry
    head, _, rest = base.partition(" ")
    if irregular:
        listed = {form.strip() for form in irregular["forms"].split(",")}
        inflected = listed | {_third_person(head)}
        return frozenset(
            {base} | {form if " " in form else f"{form} {rest}".strip() for form in inflected}
        )
    regular = {head, _third_person(head)} if nominal else {head, *_regular(head)}
    return frozenset(f"{form} {rest}".strip() for form in regular)


def _third_person(verb: str) -> str:
    return verb + "es" if verb.endswith(("s", "sh", "ch", "x", "z")) else verb + "s"


def _regular(verb: str) -> tuple[str, str, str]:
    stem = verb.removesuffix("e")
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    return _third_person(verb), stem + "ed", stem + "ing"
