"""Amounts: money, and counts of arms, troops, people and goods.

Hedges belong to the words ("over $2.5 billion") and open one side of the number. Plurals
that count nothing exactly are read as at least two: "hundreds of soldiers" is 200 or more.
Years, dates, ages, times, numbers of articles and votes are no amounts.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from text_to_num import text2num

from standoff.domain import Quantity, Span

_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_SPELLED = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
)
_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december"
    "|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec"
)
_NO_MODIFIER = (
    r"(?:and|or|in|of|to|on|for|at|by|with|from|the|a|an|as|than|that|which|who|was|were|is|are|be"
    r"|has|have|had|will|would|when|while|after|before|since|during|ago|times"
    rf"|(?:second|minute|hour|day|week|month|year|decade)s?|{_MONTHS}|{_SPELLED})\b"
)
_MODIFIERS = rf"(?:(?!{_NO_MODIFIER})[A-Za-z(][\w.'’()/-]* ){{0,5}}?"
_NUMBERED_THING = re.compile(
    rf"\b(?:{_MONTHS}|article|section|chapter|resolution|paragraph|page|no|nos|number|point|annex"
    r"|phase|aged|area|room|channel|protocol)[. ]+$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d\b(?! ?(?:,\d|million|billion|percent|%))")
_OF_A_WHOLE = re.compile(rf" of (?:(?:its|her|his|their|the|our)(?: {_DIGITS})?|{_DIGITS}) ")
_RATE = re.compile(r" (?:a|per|each) (day|week|month|year)$")
_SEVERAL = re.compile(r"(?:,| and) (?:a|an|the|some)\b|^ (?:third|half|quarter)s?\b")
_ONE = re.compile(r"(?:a|an|another) (?P<noun>\D+)")
_LEAD = 40  # characters before a number that its hedges may take
_BETWEEN = re.compile(r" ?(?:-|to|or|and) ?")


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """The tables of amounts.toml, and the patterns made of them."""

    scales: dict[str, int]
    plurals: dict[str, int]
    units: dict[str, str]
    low_hedges: frozenset[str]
    hedge: re.Pattern[str]
    lead: re.Pattern[str]
    number: re.Pattern[str]
    money: re.Pattern[str]
    noun: re.Pattern[str]
    start: re.Pattern[str]
    amount: re.Pattern[str]


def find_amounts(sentence: str) -> tuple[Span, ...]:
    """The amounts of a sentence, in order, with their hedges.

    >>> sentence = "It sent over $ 2.5 billion and 40 tanks in 2022."
    >>> [span.cut(sentence) for span in find_amounts(sentence)]
    ['over $ 2.5 billion', '40 tanks']
    """
    return tuple(_spans(sentence, _lexicon()))


def _spans(sentence: str, lexicon: _Lexicon) -> Iterator[Span]:
    """Amounts in order; the pattern is tried only where a number starts."""
    taken = 0
    for number in lexicon.start.finditer(sentence):
        match = lexicon.amount.match(sentence, number.start()) if number.start() >= taken else None
        if match is None or _is_no_amount(match, sentence):
            continue
        lead = lexicon.lead.search(sentence, max(taken, match.start() - _LEAD), match.start())
        yield Span(lead.start() if lead else match.start(), match.end())
        taken = match.end()


def _is_no_amount(match: re.Match[str], sentence: str) -> bool:
    """Whether the number is a year, or belongs to the word before it ("Article 5")."""
    before = sentence[max(0, match.start() - 12) : match.start()]
    return bool(_YEAR.match(match[0]) or _NUMBERED_THING.search(before))


def read_amount(words: str) -> Quantity | None:
    """The number or range that the words name and its unit; None where they name none, or several.

    The unit is an ISO 4217 code for money and the counted noun otherwise, "" where
    none is named; a rate keeps its time ("barrels a day").

    >>> read_amount("at least another $ 300 million")
    Quantity(low=Decimal('300000000'), high=None, unit='USD')
    """
    lexicon = _lexicon()
    text = _OF_A_WHOLE.sub(" ", " ".join(words.lower().replace("–", "-").split()))
    numbers = list(lexicon.number.finditer(text))
    if not numbers:
        return _read_one(text, lexicon)
    try:
        values = _values(numbers, text, lexicon)
    except ValueError:  # number words that make no number: "two two"
        return None
    rest = text[numbers[-1].end() :]
    if values is None or _SEVERAL.search(rest):
        return None
    unit = _unit(text, rest, lexicon)
    return _hedged(text[: numbers[0].start()], numbers[0], values, unit)


def _hedged(
    before: str, number: re.Match[str], values: tuple[Decimal, Decimal], unit: str
) -> Quantity:
    """The quantity with the side open that the words before the number leave open."""
    lexicon, (low, high) = _lexicon(), values
    hedge = lexicon.hedge.search(before)
    if hedge is not None and hedge[0] not in lexicon.low_hedges:
        return Quantity(None, high, unit)
    at_least = low == high and (hedge is not None or number["plural"] is not None)
    return Quantity(low, None if at_least else high, unit)


def _read_one(text: str, lexicon: _Lexicon) -> Quantity | None:
    """Such as "a frigate", "another tank brigade": one of a listed noun."""
    single = _ONE.fullmatch(text)
    noun = single and lexicon.noun.search(single["noun"].split(" of ")[0])
    if not single or not noun:
        return None
    return Quantity(Decimal(1), Decimal(1), _noun(single["noun"], lexicon))


def _values(
    numbers: list[re.Match[str]], text: str, lexicon: _Lexicon
) -> tuple[Decimal, Decimal] | None:
    """The lowest and the highest number; None where they are no range."""
    values = [_value(number, lexicon) for number in numbers]
    if len(values) == 1:
        return values[0], values[0]
    first, last = numbers[0], numbers[-1]
    joint = lexicon.money.sub("", text[first.end() : last.start()])
    if len(values) > 2 or not _BETWEEN.fullmatch(joint):
        return None
    low, high = values
    if first["scale"] is None and last["scale"]:
        low *= lexicon.scales[last["scale"]]
    return (low, high) if low <= high else None


def _value(number: re.Match[str], lexicon: _Lexicon) -> Decimal:
    if number["plural"]:
        return Decimal(lexicon.plurals[number["plural"]])
    scale = lexicon.scales[number["scale"]] if number["scale"] else 1
    if number["digits"]:
        value = Decimal(number["digits"].replace(",", "")) * scale
        whole = value.to_integral_value()
        return whole if value == whole else value
    return _spelled_value(number["spelled"])


def _spelled_value(words: str) -> Decimal:
    if words.startswith("half a "):
        return _spelled_value("one " + words.removeprefix("half a ")) / 2
    if words.endswith("dozen"):
        return 12 * _spelled_value(words.removesuffix("dozen").strip() or "one")
    words = "one" + words[1:] if words.split(maxsplit=1)[0] == "a" else words
    return Decimal(text2num(words, "en"))


def _unit(text: str, rest: str, lexicon: _Lexicon) -> str:
    money = lexicon.money.search(text)
    rate = _RATE.search(rest)
    per = f" a {rate[1]}" if rate else ""
    if money is not None:
        return lexicon.units.get(money[0].strip(), money[0].strip()) + per
    counted = rest[: rate.start()] if rate else rest
    return _noun(counted, lexicon) + per


def _noun(rest: str, lexicon: _Lexicon) -> str:
    """The counted noun: the listed one, or the last word of the first phrase."""
    if rest.startswith("-strong"):
        return "people"
    if rest.strip() in lexicon.units:
        return lexicon.units[rest.strip()]
    phrase = rest.removeprefix(" more").removeprefix(" of").strip(" -")
    listed = list(lexicon.noun.finditer(phrase.split(" of ")[0]))
    if listed:
        together = " and " in phrase[listed[0].start() :]
        return phrase[listed[0].start() :] if together else listed[-1][0]
    words = re.findall(r"[^\W\d]+", phrase.removesuffix("or so").split(" of ")[0])
    return words[-1] if words else ""


def _any_of(words: Iterable[str]) -> str:
    """A pattern for any of these words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def _lexicon() -> _Lexicon:
    table = tomllib.loads((files(__package__) / "amounts.toml").read_text(encoding="utf-8"))
    hedges = table["hedges"]
    every_hedge = [hedge for side in hedges.values() for hedge in side]
    nouns = [noun for group in table["nouns"].values() for noun in group]
    noun = rf"(?:{_any_of(nouns)})(?:e?s)?(?![\w-])"
    signs = _any_of([*table["symbols"], *table["codes"]["known"], *table["codes"]["other"]])
    names = rf"(?:{_any_of(table['currencies'])})s?"
    number = _number_pattern(table)
    return _Lexicon(
        scales=table["scales"],
        plurals=table["plurals"],
        units=_units_of(table),
        low_hedges=frozenset(hedges["low"]),
        hedge=re.compile(rf"\b(?:{_any_of([*hedges['low'], *hedges['high']])})\b"),
        lead=re.compile(rf"(?<![\w-])(?:(?:{_any_of(every_hedge)}) )+$", re.IGNORECASE),
        number=re.compile(number),
        money=re.compile(rf"(?:{signs})(?=[ \d]|$)|\b{names}\b(?! of\b)", re.IGNORECASE),
        noun=re.compile(rf"\b{noun}", re.IGNORECASE),
        start=re.compile(
            rf"(?<![\w.,$€£-])(?:(?:{signs}) ?(?=\d)|\d|(?:half a|a|{_SPELLED}|several"
            r"|between|tens|dozens?|scores|hundreds?|thousands?|millions?|billions?)\b)",
            re.IGNORECASE,
        ),
        amount=_amount_pattern(table, signs, names, noun),
    )


def _units_of(table: dict[str, Any]) -> dict[str, str]:
    """What each sign, code and name of money, or share, comes to as a unit."""
    units = {sign.lower(): code for sign, code in table["symbols"].items()}
    units.update(dict.fromkeys(table["measures"]["words"], "percent"))
    units.update(
        (code.lower(), "CNY" if code == "RMB" else code) for code in table["codes"]["known"]
    )
    for name, code in table["currencies"].items():
        if code:
            units.update({name: code, f"{name}s": code})
    return units


def _number_pattern(table: dict[str, Any]) -> str:
    """One number, of lower-case words, with its parts."""
    return (
        rf"(?<![\w.,])(?<![A-Za-z]-)(?:(?P<plural>{_any_of(table['plurals'])})\b"
        rf"|(?P<spelled>half a (?:million|billion|trillion|dozen|hundred|thousand)"
        rf"|(?:a dozen|a hundred|a thousand|a million|a billion|dozen|{_SPELLED})\b"
        rf"(?:(?: and|-)?[ -]?(?:{_SPELLED}|hundred|thousand|million|billion|dozen)\b)*)"
        rf"|(?P<digits>{_DIGITS})(?:[ -]?(?P<scale>{_any_of(table['scales'])})\b)?(?![\w]))"
    )


def _amount_pattern(table: dict[str, Any], signs: str, names: str, noun: str) -> re.Pattern[str]:
    """An amount in a sentence with all that belongs to it."""
    number = re.sub(r"\?P<\w+>", "?:", _number_pattern(table))
    span = rf"{number}(?:(?:-| to | or )(?:(?:{signs}) ?)?{number})?"
    part = r"(?: of (?:its|her|his|their|the|our))?(?: [\d,]+)?"
    more = rf"(?: more| additional| further)?(?: of)?{part}(?:-strong)?"
    large = r"\d[\d.,]* (?:million|billion|trillion)\b"
    goods = (
        rf"(?: of (?!its|her|his|their|the|an?\b)[a-z]+(?: ammunition)?"
        rf"| and (?:(?!{_NO_MODIFIER})[a-z-]+ )?{noun})?"
    )
    tails = (
        rf"[ -]{_MODIFIERS}{names}\b",
        rf" ?(?-i:{signs})(?!\w)",
        rf" ?(?:{_any_of(table['measures']['words'])})",
        rf"{more} {_MODIFIERS}{noun}(?: {noun})*{goods}",
    )
    rate = r"(?: (?:a|per) (?:day|week|month|year)\b)?"
    return re.compile(
        rf"(?:between (?:(?:{signs}) ?)?{number} and )?"
        rf"(?:(?:{signs}) ?{span}|{span}(?:{'|'.join(tails)})|{large}){rate}",
        re.IGNORECASE,
    )
