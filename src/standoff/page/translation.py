"""Signs of machine translation and of scraping, each marked where it stands."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from standoff.domain import Mark, Span
from standoff.page.language import function_words, language_name
from standoff.page.vocabulary import read_vocabulary

_BRACKETS = re.compile(r"\[([^\[\]\n]{2,60})\]")
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_CYRILLIC = re.compile(r"[Ѐ-ӿ]{2}")
_GLOSS = "gloss in "


def find_artefacts(text: str) -> tuple[Mark, ...]:
    """Signs of translation or of damage, in order; `kind` says of what.

    >>> [m.kind for m in find_artefacts("You [die Allianz] got $ 2.5 billion, [sic] he said.")]
    ['gloss in German', 'split currency']
    """
    marks = {*_glosses(text), *_signs(text)}
    return tuple(sorted(marks, key=lambda mark: (mark.span.start, mark.span.end, mark.kind)))


def is_translated(artefacts: tuple[Mark, ...]) -> bool | None:
    """True where the signs speak for translation; None where they leave it open.

    Damage by scraping alone (split words, stray markup) speaks for nothing.
    """
    kinds = Counter(mark.kind for mark in artefacts)
    glossed = any(kind.startswith(_GLOSS) for kind in kinds)
    if glossed or "translation notice" in kinds or kinds["calque"] >= 2:
        return True
    beside = kinds["stray quotation mark"] or kinds["calque"]
    return True if kinds["split currency"] and beside else None


def _signs(text: str) -> Iterator[Mark]:
    for kind, needs, pattern in _sign_patterns():
        if needs in text:
            for match in pattern.finditer(text):
                yield Mark(Span(*match.span()), kind)


def _glosses(text: str) -> Iterator[Mark]:
    """Words of another language in square brackets, as translators leave them.

    A lone word is no proof by itself; it is taken where the page has a surer gloss.
    """
    found = [(match, _languages_of(match[1])) for match in _BRACKETS.finditer(text)]
    tally = Counter(code for _, codes in found for code in codes)
    if not tally:
        return
    for match, codes in found:
        if codes or _is_unknown_word(match[1]):
            code = max(codes or tally, key=lambda code: tally[code])
            yield Mark(Span(*match.span()), _GLOSS + language_name(code))


def _languages_of(gloss: str) -> tuple[str, ...]:
    """The languages that the words in brackets may be of; none where they may be English."""
    if _CYRILLIC.search(gloss):
        return ("ru",)
    words = _WORD.findall(gloss)
    lists = _lists()
    if not words or gloss.casefold() in lists["borrowed"] or _is_name(words):
        return ()
    small = [word for word in words if word.islower()]
    english = sum(word in lists["english"] for word in small)
    scores = {code: _score(gloss, small, code) for code in _little_words()}
    most = max(scores.values())
    if most <= english:
        return ()
    return tuple(code for code, score in scores.items() if score == most)


def _score(gloss: str, small: list[str], code: str) -> int:
    """How many words written small speak for a language; a little word alone does not."""
    little = sum(word in _little_words()[code] for word in small)
    telling = _letters().get(code)
    lettered = sum(bool(telling.search(word)) for word in small) if telling else 0
    return lettered + (little if " " in gloss or lettered else 0)


def _is_name(words: list[str]) -> bool:
    """Whether it reads as a name, with its particles: `von der Leyen`, `NATO`, `Al Jazeera`."""
    lists = _lists()
    if any(word.islower() and word not in lists["name_particles"] for word in words):
        return False
    return words[0][0].isupper() or words[0] in lists["opening_particles"]


def _is_unknown_word(gloss: str) -> bool:
    """Whether it is one word, written small, that nothing shows to be English."""
    if not (gloss.isalpha() and gloss.islower() and len(gloss) > 4):
        return False
    return gloss not in _lists()["english"] and not _english_ending().search(gloss)


@cache
def _lists() -> dict[str, frozenset[str]]:
    signs = read_vocabulary("translation")
    return {
        "english": frozenset(signs["english"].split()),
        "borrowed": frozenset(signs["borrowed"].strip().split("|")),
        "name_particles": frozenset(signs["name_particles"].split()),
        "opening_particles": frozenset(signs["opening_particles"].split()),
    }


@cache
def _little_words() -> dict[str, frozenset[str]]:
    extra = read_vocabulary("translation")["function_words"]
    known = {code: words for code, words in function_words().items() if code != "en"}
    return {
        code: known.get(code, frozenset()) | frozenset(extra.get(code, "").split())
        for code in dict.fromkeys((*known, *extra))
    }


@cache
def _letters() -> dict[str, re.Pattern[str]]:
    letters = read_vocabulary("translation")["letters"]
    return {code: re.compile(pattern) for code, pattern in letters.items()}


@cache
def _english_ending() -> re.Pattern[str]:
    return re.compile(read_vocabulary("translation")["english_endings"] + r"\Z")


@cache
def _sign_patterns() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """Kind, letters that the text must hold, and pattern of every sign."""
    rows = (
        (sign["kind"], *row.rpartition(" => ")[::2])
        for sign in read_vocabulary("translation")["sign"]
        for row in sign["patterns"].splitlines()
    )
    return tuple((kind, needs, re.compile(pattern)) for kind, needs, pattern in rows)
