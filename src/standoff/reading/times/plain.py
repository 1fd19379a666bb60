"""Words of time in one plain spelling, so that the grammar needs few rules."""

import re
from dataclasses import dataclass
from functools import cache

from standoff.reading.times.vocabulary import Vocabulary, alternatives, vocabulary

_TYPOGRAPHY = str.maketrans(
    {"’": "'", "‘": "'", "“": " ", "”": " ", '"': " ", "–": "-", "—": "-", "‑": "-", "−": "-"}
)
_ASIDE = re.compile(r"\[[^\]]*\]|\([^)]*\)")
_ZONE = (
    r"(?: ?(?:gmt|utc|cet|cest|eet|eest|bst|est|edt|msk|et|local(?: time)?|[a-z]+ time)"
    r"(?:[+-]\d+)?\b)?"
)
_HOUR = (
    r"(?:\d{1,2}[:.]\d\d(?![.\d])(?: ?[ap]\.?m\b\.?| hours)?|\d{1,2} ?[ap]\.?m\b\.?|\d{1,2} o'clock"
    r"|[0-2]\d[0-5]\d hours|[0-2]\d[0-5]\d(?= (?:today|tomorrow|on)\b)"
    r"|(?<=at )(?:[0-2]\d[0-5]\d|\d{1,2})(?= (?:today|tomorrow|on|in)\b|$)"
    r"|(?<=by )\d{1,2}(?= (?:today|tomorrow|on)\b))"
)
_DAYPART = (
    r"(?:(?:12 )?(?:noon|midnight)|midday|dawn|daybreak|sunrise|sunset|dusk|nightfall"
    r"|lunch(?:time)?|breakfast|mid[- ]morning|mid[- ]afternoon|mornings?|afternoon|evening"
    r"|night|close of business|same hour)"
)
_CLOCK = re.compile(
    r"(?:(?:\b(?:at|around|after|before|until|by) )?(?:shortly|just|soon|right) (?:after|before) "
    r"|\b(?:at|in|during|late) )?"
    rf"(?<![\d.-])\b(?:{_HOUR}{_ZONE}|{_DAYPART}{_ZONE}\b)(?:,? (?:on|of|in)\b)?(?! and\b)"
)
_MIDNIGHT_BEFORE = re.compile(rf"^(?:by|until|till|before) 0?0[:.]?00(?: hours)?{_ZONE}(?: on)? ")
_HOUR_LIMIT = re.compile(rf"^(?:before|prior to) (?={_HOUR}|{_DAYPART}\b)")
_EARLY = re.compile(r"\d ?a\.?m\b|morning|dawn|daybreak|sunrise")
_PREPOSITION_ONLY = re.compile(
    r"(?:(?:by|at|on|in|hour|until|till|before|after|since|from|(?:no|not) later than"
    r"|early|late) ?)*"
)


@dataclass(frozen=True, slots=True)
class PlainWords:
    """Lower-case words with digits for numbers, without "the" and without times of day.

    `at_hour` tells that a time of day was all there was, `early` that it was one before noon.
    """

    text: str
    at_hour: bool = False
    early: bool = False


def plain(words: str) -> PlainWords:
    """The words in one plain spelling.

    >>> plain("By midnight on the Twenty-second of Sept.").text
    'by 22nd of september'
    """
    known = vocabulary()
    text = _ASIDE.sub(" ", words.lower().translate(_TYPOGRAPHY))
    text = _word_pattern().sub(lambda match: _one_word(match[0], known), text)
    text = _tidy(known.fillers.sub(" ", text))
    for spelling, plainly in known.spellings:
        text = spelling.sub(plainly, text)
    return _without_clock(_tidy(text))


def _without_clock(text: str) -> PlainWords:
    text = _HOUR_LIMIT.sub("before hour ", _MIDNIGHT_BEFORE.sub("before ", text))
    rest = _tidy(_CLOCK.sub(" ", text))
    if rest == text:
        return PlainWords(text)
    if _PREPOSITION_ONLY.fullmatch(rest):
        return PlainWords(rest, at_hour=True, early=_EARLY.search(text) is not None)
    return PlainWords(rest)


def _tidy(text: str) -> str:
    return re.sub(r"\s*,(?=\s*$)|^[\s,]+", "", " ".join(text.split())).strip(" ,.;:!?-'")


@cache
def _word_pattern() -> re.Pattern[str]:
    known = vocabulary()
    tens = alternatives([name for name, number in known.numbers.items() if 20 <= number < 100])
    single = alternatives({**known.numbers, **known.ordinals})
    names = alternatives(list(known.full_names))
    return re.compile(
        rf"\b(?:(?:{tens})[- ](?:{single})\b|(?:{single})\b(?!\.? ?m\b)"
        rf"|(?:{names})(?=[.,]| \d)\.?|(?<=\d )(?:{names})\b\.?)"
    )


def _one_word(word: str, known: Vocabulary) -> str:
    word = word.rstrip(".")
    if word in known.full_names:
        return known.full_names[word]
    *tens, last = re.split(r"[- ]", word)
    sum_of_tens = sum(known.numbers[ten] for ten in tens)
    if last in known.ordinals:
        return ordinal(sum_of_tens + known.ordinals[last])
    return str(sum_of_tens + known.numbers[last])


def ordinal(number: int) -> str:
    """The number with its ending: "22nd"."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10 if number % 100 not in (11, 12, 13) else 0)
    return f"{number}{ending or 'th'}"
