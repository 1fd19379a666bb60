"""From the words of a time or of a time limit to a range of days."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from standoff.domain import DateRange, Unclear, When
from standoff.reading.times.calendar import NoDays, Outlook, Period, View, day
from standoff.reading.times.periods import COUNTED, read_period, rolling
from standoff.reading.times.plain import PlainWords, plain
from standoff.reading.times.vocabulary import vocabulary

Reading = Callable[[str, Period, View], DateRange]

_ONE_DAY = timedelta(days=1)
_LONGEST = 300  # characters; nothing longer is one expression of time
_IN_LENGTH = re.compile(rf"(?P<how>in|within|inside) {COUNTED}")
_AHEAD = re.compile(r"\b(?:next|coming|will|ahead)\b")
_BOUND = re.compile(
    r"(?P<bound>"
    r"(?P<after>(?:until )?after|following|beyond|past|later than)"
    r"|(?P<until>by|until|till|up to|to|through|(?:no|not) later than)"
    r"|(?P<before>before|prior to|ahead of|earlier than)"
    r"|(?P<since>(?:ever )?since)"
    r"|(?P<onward>(?:as )?from|starting|beginning|effective(?: from)?|with effect from|as of)"
    r")\b(?: from| in| on| at)?(?: (?P<rest>.+))?"
)
_AT = re.compile(
    r"(?:(?:in|on|at|during|over|throughout|for|around|into|within|inside|amid|before hour"
    r"|through(?= (?:winter|spring|summer|autumn|fall|day|week|month|year))"
    r"|(?:from|between)(?= .*\d ?(?:-|and|to|until|through) ?\d)) )?(?P<rest>.+)"
)
_JOINT = re.compile(
    r"(?:,? (?:and|to|or|until|till|through)(?: from| on| in)?(?= )|,|(?<=\d)-(?=\d)| - ) ?"
)
_BETWEEN = re.compile(r"^(?:from|between|on|in|during|at|for|over) ")
_LENGTH = re.compile(
    r"(?:(?:no (?:more|longer) than|not more than|longer than|less than|in|within|inside|over"
    r"|under|for|of) )*"
    rf"(?:1 )?(?:next |coming )*{COUNTED}"
    r"(?: (?:deadline|ultimatum|time|notice|window|at most|of today|from (?:today|then)))*"
)
_WITHIN_CURRENT = re.compile(r"(?:within|inside) (?P<unit>day|week|month|year)")
_BOUNDS = ("after", "until", "before", "since", "onward")
_AT_START = re.compile(r"start of ")
_AT_END = re.compile(r"(?:end of|last day of) (?P<rest>.+)")
_FROM_TODAY = re.compile(r"today|yesterday|tomorrow|ago|last|next|this")
_BARE_UNIT = re.compile(r"(?:day|weekend|week|month|quarter|half|year|decade|century|\d{4})")
_TIME_WORD = re.compile(r"\d+$|ago$|before|after|later|earlier|following|since|until|daily|every")
_VAGUE = {"before": "until", "after": "since"}
_FULL_DATE = re.compile(
    r"\D{0,12}\d{1,2}\D{1,6}[^\W\d_]{3,12}\D{1,6}\d{4}\D{0,3}|\d{4}\W\d{1,2}\W\d{1,2}"
    r"|\d{4}\D{1,6}[^\W\d_]{3,12}\D{1,6}\d{1,2}"
)


def resolve_when(words: str, published_at: date | None, *, planned: bool = False) -> When:
    """The days that the time of an event comes to, or `Unclear` with the reason.

    Bare weekdays and dates without a year look back from the day of publication;
    where the event is `planned`, or the words say so ("next week"), they look ahead,
    dates of the last two weeks excepted: plans are told late.

    >>> resolve_when("on Friday", date(2022, 1, 10))
    DateRange(start=datetime.date(2022, 1, 7), end=datetime.date(2022, 1, 8))
    """
    outlook = Outlook.PLANNED if planned else Outlook.BACK
    return _resolve(words, View(published_at, outlook), _event)


def resolve_deadline(words: str, published_at: date | None) -> When:
    """The days in which the act is in time, or `Unclear` with the reason.

    The range starts on the day of publication and ends on the first day that is
    too late; a limit over before publication has an open start. What is to hold
    "from Monday" starts there and has no end.

    >>> resolve_deadline("within 48 hours", date(2022, 1, 10))
    DateRange(start=datetime.date(2022, 1, 10), end=datetime.date(2022, 1, 13))
    """
    return _resolve(words, View(published_at, Outlook.AHEAD), _limit)


def _resolve(words: str, view: View, read: Callable[[PlainWords, View], DateRange | None]) -> When:
    if len(words) > _LONGEST:
        return Unclear(words, "names no day")
    try:
        found = read(plain(words), view) or _odd_date(words)
    except NoDays as reason:
        return Unclear(words, str(reason))
    except (ValueError, OverflowError):
        return Unclear(words, "no such day")
    return found or Unclear(words, _reason(plain(words).text))


def _reason(text: str) -> str:
    """Why plain words that no rule reads name no days."""
    for pattern, reason in vocabulary().unclear:
        if pattern.fullmatch(text):
            return reason
    return "names no day"


def _event(words: PlainWords, view: View) -> DateRange | None:
    text = "today" if words.at_hour else words.text
    if _AHEAD.search(text):
        view = view.turn(Outlook.AHEAD)
    length = _IN_LENGTH.fullmatch(text)
    if length is not None and view.ahead:
        if length["how"] != "in":
            return _event_bound("at", rolling(length, view, back=False), view)
        text = text.removeprefix("in ") + " hence"
    return _read(text, view, _event_bound)


def _limit(words: PlainWords, view: View) -> DateRange | None:
    text = words.text
    if words.at_hour:
        bound = "from" if text.startswith(("from", "after", "since")) else "by"
        text = f"{bound} {'tomorrow' if words.early else 'today'}"
    length = _LENGTH.fullmatch(text)
    if length is not None:
        return _limit_bound("until", rolling(length, view, back=False), view)
    current = _WITHIN_CURRENT.fullmatch(text)
    if current is not None:
        text = f"by {current['unit']}"
    return _read(text, view, _limit_bound)


def _read(text: str, view: View, bound_by: Reading) -> DateRange | None:
    """The range of a whole period, of two joined, or of one behind a word of limit."""
    match = _AT.fullmatch(text)
    period = match and read_period(match["rest"], view)
    if period:
        return bound_by("at", period, view)
    joined = _joined(text, view)
    if joined:
        return bound_by("at", joined, view)
    match = _BOUND.fullmatch(text)
    if match is not None and match["rest"]:
        return _bounded(match, view, bound_by)
    return _from_clause(text, "at", view, bound_by)


def _bounded(match: re.Match[str], view: View, bound_by: Reading) -> DateRange | None:
    bound, rest = next(name for name in _BOUNDS if match[name]), match["rest"]
    at_end = _AT_END.fullmatch(rest)
    if bound == "before" and at_end:
        bound, rest = "until", at_end["rest"]
    if bound == "after" and _BARE_UNIT.fullmatch(rest):
        return None
    begins_later = bound == "before" and view.ahead
    period = read_period(rest, view.turn(Outlook.NEXT) if begins_later else view)
    if period is None:
        return _from_clause(rest, bound, view, bound_by)
    if bound == "until" and _AT_START.match(rest):
        period = day(period.start)
    return bound_by(bound, period, view)


def _joined(text: str, view: View) -> Period | None:
    """From the start of one period to the end of another; the first lies before the last."""
    text = _BETWEEN.sub("", text)
    for joint in _JOINT.finditer(text):
        last = read_period(text[joint.end() :].strip(), view)
        if last is None:
            continue
        before = text[: joint.start()]
        first_view = view if _FROM_TODAY.search(before) else View(last.start, Outlook.BACK)
        first = read_period(before, first_view) or _joined(before, first_view)
        if first is not None and first.start <= last.start:
            return Period(first.start, last.end, "stretch")
    return None


def _from_clause(text: str, bound: str, view: View, bound_by: Reading) -> DateRange | None:
    """The period at the end of a clause: "before it enters into force on 1 October"."""
    words = text.split()
    for first in range(1, len(words)):
        if _TIME_WORD.search(words[first - 1]):
            return None
        rest = " ".join(words[first:])
        period = None if _BARE_UNIT.fullmatch(rest) else read_period(rest, view)
        if period is not None:
            is_day = period.end - period.start == _ONE_DAY
            return bound_by(bound if is_day else _VAGUE.get(bound, bound), period, view)
    return None


def _event_bound(bound: str, period: Period, view: View) -> DateRange:
    today = view.published_at
    earliest = today if view.ahead else None
    if bound == "since":
        return _range(period.start, _up_to(today, period.start))
    if bound == "onward":
        return _range(period.start, None)
    if bound == "after":
        return _range(period.end, None if view.ahead else _up_to(today, period.end))
    if bound == "until":
        return _range(earliest, period.end)
    if bound == "before":
        return _range(earliest, period.start)
    return _range(period.start, period.end)


def _limit_bound(bound: str, period: Period, view: View) -> DateRange:
    if bound in ("since", "onward"):
        return _range(period.start, None)
    if bound == "after":
        return _range(period.end, None)
    return _range(view.published_at, period.start if bound == "before" else period.end)


def _up_to(today: date | None, start: date) -> date | None:
    """The day after publication, where it lies behind `start`."""
    return today + _ONE_DAY if today and start <= today else None


def _range(start: date | None, end: date | None) -> DateRange:
    """A range that is open where it would start too late, or before all days."""
    if start == date.min or (start and end and start >= end):
        start = None
    return DateRange(start, end)


def _odd_date(words: str) -> DateRange | None:
    """A full calendar date in a spelling or a language of its own ("17 décembre 2021")."""
    if len(words) > 40 or not _FULL_DATE.fullmatch(words.strip()):
        return None
    import dateparser  # noqa: PLC0415  a second of start-up time, for rare spellings

    settings = {"REQUIRE_PARTS": ["day", "month", "year"], "DATE_ORDER": "DMY"}
    found = dateparser.parse(words.strip(), settings=settings)
    return None if found is None else DateRange(found.date(), found.date() + _ONE_DAY)
