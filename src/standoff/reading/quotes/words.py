"""The vocabulary of speaking (speech.toml), and words and marks with their places."""

import functools
import re
import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import NamedTuple

_TOKEN = re.compile(
    r"(?:Mrs?|Ms|Dr|St|Lt|Gen|Col|Sgt|Capt|Maj|Adm|Sen|Rep|Gov|Prof)\.(?=\s)"
    r"|(?:[^\W\d_]\.){1,}(?=[\s\w,])"
    r"|[^\W_]+(?:[.&'’/-][^\W_]+)*['’]?"
    r"|--|[^\w\s]"
)
_VOWEL_BEFORE_Y = re.compile(r"[aeiou]y$")


class Token(NamedTuple):
    """A word or a mark and its place; `word` is lower case."""

    start: int
    end: int
    text: str
    word: str

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum()

    @property
    def is_name(self) -> bool:
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The lists of speech.toml, and the forms of its verbs of speaking."""

    verbs: frozenset[str]  # all forms
    plain: frozenset[str]  # "say"; some are nouns too, as "demand" is
    finite: frozenset[str]  # "says", "said"
    participles: frozenset[str]  # "saying"
    convinced: frozenset[str]
    quoting: frozenset[str]
    naming: frozenset[str]
    naming_starts: frozenset[str]  # their first words
    pronouns: frozenset[str]
    determiners: frozenset[str]
    being: frozenset[str]
    auxiliary: frozenset[str]
    helping: frozenset[str]
    opening: frozenset[str]
    ending: frozenset[str]
    clause: frozenset[str]
    relative: frozenset[str]
    coordinating: frozenset[str]
    prepositions: frozenset[str]


def tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    """The words and marks of a stretch of the text."""
    return tuple(
        Token(found.start(), found.end(), found[0], found[0].lower())
        for found in _TOKEN.finditer(text, start, end)
    )


@functools.cache
def vocabulary() -> Vocabulary:
    """The words that tell who speaks."""
    table = tomllib.loads(files(__package__).joinpath("speech.toml").read_text(encoding="utf-8"))
    verbs = [_forms(verb) for verb in table.pop("regular")]
    verbs += [tuple(line.split()) for line in table.pop("irregular")]
    plain = frozenset(forms[0] for forms in verbs)
    inflected = frozenset(form for forms in verbs for form in forms[1:])
    participles = frozenset(form for form in inflected if form.endswith("ing"))
    return Vocabulary(
        verbs=plain | inflected,
        plain=plain,
        finite=inflected - participles - plain,
        participles=participles,
        naming_starts=frozenset(phrase.split()[0] for phrase in table["naming"]),
        **{name: frozenset(words) for name, words in table.items()},
    )


def _forms(verb: str) -> tuple[str, ...]:
    """The plain form, the third person, the past and the participle of a regular verb."""
    if verb.endswith("y") and not _VOWEL_BEFORE_Y.search(verb):
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    sibilant = verb.endswith(("s", "sh", "ch", "x", "z"))
    stem = verb.removesuffix("e")
    return verb, verb + ("es" if sibilant else "s"), stem + "ed", stem + "ing"
