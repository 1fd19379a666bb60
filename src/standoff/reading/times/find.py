"""Time expressions in a sentence.

A sentence is first looked through word by word for anchors ("Friday", "hours", "14"), which
is quick; only from there, and from the words that lead up to one, is the pattern tried.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from standoff.domain import Span
from standoff.reading.times.vocabulary import Vocabulary, alternatives, vocabulary


@dataclass(frozen=True, slots=True)
class TimeMention:
    """Words that tell a time; `is_deadline` where they set somebody a limit."""

    span: Span
    is_deadline: bool


def find_times(sentence: str) -> tuple[TimeMention, ...]:
    """The time expressions of a sentence, in order, with their prepositions.

    Whether one is a deadline is judged from the words in and before it alone.

    >>> sentence = "Leave by Friday, he said on Monday."
    >>> [mention.span.cut(sentence) for mention in find_times(sentence)]
    ['by Friday', 'on Monday']
    """
    return tuple(
        TimeMention(Span(match.start(), match.end()), _is_limit(match, sentence))
        for match in _matches(sentence)
    )


_WORD = re.compile(r"\w+")
_LIMIT = re.compile(
    r"(?:by|before|until|till|within|inside|prior to|ahead of|(?:no|not) later than"
    r"|immediate|immediately|with immediate effect|promptly|without|as soon as)\b"
    r"(?! (?:now|today|yesterday|recently|recent))|.*(?:deadline|ultimatum)$",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"\b(?:g[ai]ven?|gives|giving|has|have|had|deadline (?:of|for|is|was)|ultimatum of)"
    r"(?: [\w'’-]+){0,4} $",
    re.IGNORECASE,
)
_LENGTH = re.compile(r"[\w-]+(?: [\w-]+)? (?:hours?|days?|weeks?|months?)", re.IGNORECASE)
_REACH = 60  # characters before a length of time in which "gave" or "has" makes it a limit


def _is_limit(match: re.Match[str], sentence: str) -> bool:
    if _LIMIT.match(match[0]):
        return True
    if _LENGTH.fullmatch(match[0]) is None:
        return False
    return _GIVEN.search(sentence, max(0, match.start() - _REACH), match.start()) is not None


def _matches(sentence: str) -> Iterator[re.Match[str]]:
    """Matches in order that do not overlap, each the longest that leads up to its anchor."""
    lexicon, mention = _lexicon(), _mention()
    taken, lead_start = 0, None
    for word in _WORD.finditer(sentence):
        kind = lexicon.get(word[0].lower(), "anchor" if word[0][0].isdigit() else None)
        start, lead_start = lead_start, None
        if word.start() < taken or kind is None:
            continue
        start = word.start() if start is None else start
        if kind == "lead":
            lead_start = start
            continue
        match = _first_match(mention, sentence, start, word)
        if match is None:
            lead_start = start
            continue
        yield match
        taken = match.end()


def _first_match(
    mention: re.Pattern[str], sentence: str, start: int, anchor: re.Match[str]
) -> re.Match[str] | None:
    """The match from the leftmost word from `start` on that takes in the anchor."""
    for word in _WORD.finditer(sentence, start, anchor.end()):
        match = mention.match(sentence, word.start())
        if match is not None and match.end() >= anchor.end():
            return match
    return None


@cache
def _lexicon() -> dict[str, str]:
    """Which words a time expression turns on, and which may lead up to one."""
    known = vocabulary()
    phrases = [re.findall(r"\w+", phrase) for phrase in known.phrases]
    lexicon = dict.fromkeys((*known.leads, *known.numbers, *known.ordinals), "lead")
    lexicon.update((word, "lead") for phrase in phrases for word in phrase)
    lexicon.update((phrase[-1], "anchor") for phrase in phrases)
    anchors = (*known.anchors, *known.months, *known.weekdays, *known.seasons, *known.ordinals)
    lexicon.update(dict.fromkeys((*anchors, *known.full_names, *known.occasions), "anchor"))
    return lexicon


_UNIT = r"(?:hour|day|night|weekend|week|fortnight|month|quarter|year|decade|season)s?"
_DAY_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]\d\d|2[01]\d\d)"
_OF_YEAR = rf"(?:,? (?:of )?(?:{_YEAR}|(?:this|last|next) year))?"
_WHICH = r"(?:this coming|this past|this|last|next|past|coming|recent|these next|previous)"
_CLOCK = (
    r"(?:\d{1,2}[:.]\d\d(?: ?[ap]\.?m\b\.?)?|\d{1,2} ?[ap]\.?m\b\.?|[0-2]\d[0-5]\d(?: hours)"
    r"|\w+ o['’]clock|mid-?morning|(?:12 )?(?:noon|midnight)|midday"
    r"|dawn|dusk|sunset|sunrise|nightfall)"
    r"(?: (?:GMT|UTC|CET|EST|EDT|local time|Moscow time))?"
)
_DAYPART = r"(?: (?:at )?(?:morning|afternoon|evening|night|noon|midnight|dawn))?"
_PLACE = (
    r"(?:(?:the )?(?:very )?(?:early|mid|late|earlier|later|shortly|just"
    r"|(?:beginning|start|middle|end|close|eve|course|morning|evening|night|last day|first day) of"
    r"|(?:first|last|second|third|fourth) (?:week|quarter|half|days) of)(?: in| on)?[- ])*(?:the )?"
)
_PREPOSITION = (
    r"(?:(?:(?:no|not) later than|as (?:early|late) as|as (?:from|of)|ahead of|prior to|up to"
    r"|on|in|at|by|before|since|until|till|from|after|during|over|within|inside|for|between|throughout|through"
    r"|into|around|about|starting|beginning|beyond|to|more than|less than|nearly|almost"
    r"|approximately|only) )"
)


@cache
def _mention() -> re.Pattern[str]:
    """A phrase; or prepositions and a period, perhaps joined to another; or a limit in a clause."""
    known = vocabulary()
    date, period = _date(known), _period(known)
    piece = rf"{_PLACE}(?:{_CLOCK},? (?:on )?)?(?:{date}|{period}){_DAYPART}"
    joined = rf"(?:(?:(?:,? and|,| to| until| or) (?:from |on )?|-| at | on ){piece})*"
    bare_year = rf"{_PLACE}{_YEAR}(?:(?: to | and |-){_YEAR})?"
    day_number = rf"the {_ordinal(known)}(?: of (?:the|this|last|next) month)?"
    unit = r"the (?:week|month|year|decade|weekend|hour|night|evening|morning|afternoon)"
    edge = rf"(?:the )?end of the {_UNIT}"
    occasion = rf"(?:[\w'’]+ ){{0,4}}?(?:{alternatives(known.occasions)})(?: (?:on|of) {piece})?"
    clause = rf"(?:[\w'’]+ ){{2,6}}?on (?:{date}|{day_number})"
    return re.compile(
        rf"(?:{alternatives(known.phrases)}"
        rf"|(?:{_PREPOSITION}+)?{piece}{joined}"
        rf"|{_PREPOSITION}+(?:{bare_year}|{day_number}|{edge}|{unit})"
        rf"|(?:by|before|until) (?:the|its|their|his|her|it|they) {occasion}"
        rf"|(?:before|until) {clause})(?!\w)",
        re.IGNORECASE,
    )


def _ordinal(known: Vocabulary) -> str:
    return rf"(?:{_DAY_NUMBER}|(?:twenty-|thirty-)?(?:{alternatives(known.ordinals)}))"


def _month(known: Vocabulary) -> str:
    """A month; "may" and "march" only with a capital, short forms only before a number."""
    long = [name for name in known.months if name not in ("march", "may")]
    short = [name for name, full in known.full_names.items() if full in known.months]
    return (
        rf"(?:(?:{alternatives(long)}|(?-i:Ma(?:y|rch)))\b|(?:{alternatives(short)})\b\.?(?= \d))"
    )


def _date(known: Vocabulary) -> str:
    """A calendar day, perhaps with its weekday, or several days of a month."""
    weekday = rf"(?:{alternatives(known.weekdays)})"
    days = rf"{_ordinal(known)}(?:(?: and | to | or |-|–){_ordinal(known)})?"
    return (
        rf"(?:{weekday},? (?:the )?)?(?:{days}(?: of)? {_month(known)}"
        rf"|{_month(known)} (?:the )?{days}){_OF_YEAR}"
        r"|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}"
    )


def _period(known: Vocabulary) -> str:
    number = (
        rf"(?:\d+(?:\.\d+)?|{alternatives(known.numbers)}|half an?|few|several|a couple of|a few)"
    )
    counted = (
        rf"{number}(?:[- ](?:{number}|more))?(?: (?:to|or) {number})?(?: and a half)?[- ]{_UNIT}"
    )
    season = rf"(?:{alternatives(known.seasons)})"
    return (
        rf"(?:{_WHICH} )?(?:{_month(known)}{_OF_YEAR}|(?:{alternatives(known.weekdays)})\b)"
        r"|day before yesterday|day after tomorrow|today|yesterday|tomorrow|tonight|overnight"
        rf"|{counted}(?: ago| ahead| from now|['’]? (?:deadline|ultimatum))?"
        rf"|{_WHICH}(?: (?:{number}|couple of))? (?:{_UNIT}|morning|afternoon|evening|{season})\b"
        r"|(?:days|weeks|months|years)(?: and (?:weeks|months|years))? (?:ago|ahead)"
        rf"|(?:spring|summer|autumn|winter){_OF_YEAR}|weekend|new year"
        rf"|(?:first|second|third|fourth) (?:quarter|half) of {_YEAR}|(?:1[5-9]|20)\d0s"
        rf"|(?:orthodox )?(?:christmas|easter)|{_CLOCK}"
        r"|recent(?:ly)?|(?:very )?soon|(?:right )?now|currently|immediate(?:ly)?|promptly"
        r"|without (?:any )?(?:further )?delay"
    )
