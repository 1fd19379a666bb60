"""The language of a text; the model is loaded only where script and little words do not tell."""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

from standoff.page.vocabulary import read_vocabulary

_SAMPLE = 3_000
_LEAST_LETTERS = 12
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+")
# Scripts of which a few letters are a phrase.
_SYLLABLES = re.compile("[ぁ-ヿ가-힣㐀-䶿一-鿿]{4}")
_SAME_NAME = {
    "wuu": "zh",
    "yue": "zh",
    "cmn": "zh",
    "arz": "ar",
    "ary": "ar",
    "apc": "ar",
    "arb": "ar",
}


def language_name(code: str) -> str:
    """The English name of an ISO 639-1 code; the code itself where it is none.

    >>> language_name("zh")
    'Chinese'
    """
    names: Mapping[str, str] = read_vocabulary("languages")["names"]
    return names.get(code, code)


def find_language(text: str) -> str | None:
    """The ISO 639-1 code of the language of a text, or None where it is too short to tell.

    >>> find_language("The minister said that the talks would go on in Geneva.")
    'en'
    """
    sample = text[:_SAMPLE]
    if len(_LETTER.findall(sample)) < _LEAST_LETTERS and not _SYLLABLES.search(sample):
        return None
    return _by_little_words(sample) or _by_script(sample) or _by_model(sample)


def _by_little_words(sample: str) -> str | None:
    words = _WORD.findall(sample.lower())
    counts = Counter(words)
    scores = sorted(
        (sum(counts[word] for word in little), code) for code, little in function_words().items()
    )
    (next_most, _), (most, code) = scores[-2:]
    return code if most >= max(4, 0.2 * len(words), 2 * next_most) else None


def _by_script(sample: str) -> str | None:
    letters = len(_LETTER.findall(sample))
    for code, pattern in _scripts().items():
        share = len(pattern.findall(sample)) / letters
        # Kana are a part of what Japanese writes; other scripts write the whole.
        if share > (0.1 if code == "ja" else 0.5):
            return code
    return None


def _by_model(sample: str) -> str | None:
    from py3langid import rank  # noqa: PLC0415 - a second of loading that most texts need not pay

    names = read_vocabulary("languages")["names"]
    codes = (_SAME_NAME.get(code, code) for code, _ in rank(sample))
    first = next(codes)
    return None if first == "zxx" else next((c for c in (first, *codes) if c in names), None)


@cache
def function_words() -> dict[str, frozenset[str]]:
    """The little words of the languages that are told by them, by ISO 639-1 code."""
    words = read_vocabulary("languages")["function_words"]
    return {code: frozenset(line.split()) for code, line in words.items()}


@cache
def _scripts() -> dict[str, re.Pattern[str]]:
    ranges = read_vocabulary("languages")["scripts"]
    return {code: re.compile(f"[{letters}]") for code, letters in ranges.items()}
