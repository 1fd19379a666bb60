"""Expressions that name a calendar day: "17 December", "Friday", "the 20th of this month"."""

import re
from collections.abc import Callable
from datetime import timedelta

from standoff.reading.times import calendar
from standoff.reading.times.calendar import NoDays, Outlook, Period, View, add, around, calendar_day
from standoff.reading.times.vocabulary import alternatives, vocabulary

Rule = Callable[[re.Match[str], View], Period | None]

MONTH = f"(?P<month>{alternatives(vocabulary().months)})"
WEEKDAY = f"(?P<weekday>{alternatives(vocabulary().weekdays)})"
YEAR = r"(?P<year>1[5-9]\d\d|2[01]\d\d|(?:this|last|next) year)"
OF_YEAR = rf"(?:,? (?:of |in )?{YEAR})?"
WHICH = r"(?P<which>this|last|next|past|coming|current)"
LOOKS = {
    "last": Outlook.LAST,
    "past": Outlook.LAST,
    "next": Outlook.NEXT,
    "coming": Outlook.NEXT,
}
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_JOIN = r"(?: ?(?:-|/|,|to|and|or|until|through|,? and) ?)"
_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
_DAYS = rf"(?P<days>(?:{_NUMBER}{_JOIN})+{_NUMBER})"


def year_of(words: str, view: View) -> int:
    """The year that "2014" or "last year" names."""
    if words[0].isdigit():
        return int(words)
    return view.today.year + {"last": -1, "this": 0, "next": 1}[words.split(maxsplit=1)[0]]


def in_year(match: re.Match[str], view: View, period_in: Callable[[int], Period | None]) -> Period:
    """The period in the year the words name, or else in the year that is meant."""
    if match["year"] is None:
        return view.choose_year(period_in)
    period = period_in(year_of(match["year"], view))
    if period is None:
        raise NoDays("no such day")
    return period


def day_in(year: int, month: int, number: int) -> Period | None:
    found = calendar_day(year, month, number)
    return None if found is None else calendar.day(found)


def _iso_day(match: re.Match[str], _view: View) -> Period | None:
    return day_in(int(match["year"]), int(match["month"]), int(match["day"]))


def _dotted_day(match: re.Match[str], view: View) -> Period | None:
    return _numbered_day(match, view, int(match["first"]), int(match["second"]))


def _slashed_day(match: re.Match[str], view: View) -> Period | None:
    """Day and month in either order, where only one order is a date."""
    first, second = int(match["first"]), int(match["second"])
    if first != second and first <= 12 and second <= 12:
        raise NoDays("day and month cannot be told apart")
    return _numbered_day(match, view, *((first, second) if second <= 12 else (second, first)))


def _numbered_day(match: re.Match[str], view: View, number: int, month: int) -> Period | None:
    if not 1 <= month <= 12:
        raise NoDays("no such day")
    if match["year"] is None:
        return view.choose_year(lambda year: day_in(year, month, number))
    year = int(match["year"])
    period = day_in(year + 2000 if year < 100 else year, month, number)
    if period is None:
        raise NoDays("no such day")
    return period


def _day_of_month(match: re.Match[str], view: View) -> Period:
    """A day and its month; a weekday beside them must agree, and helps to find the year."""
    month, number = vocabulary().months[match["month"]], int(match["day"])

    def fits(year: int) -> Period | None:
        found = day_in(year, month, number)
        weekday = vocabulary().weekdays.get(match["weekday"] or "")
        agrees = found is not None and weekday in (None, found.start.weekday())
        return found if agrees else None

    if match["weekday"] is None:
        return in_year(match, view, fits)
    if match["year"] is None:
        return _nearest(view, fits)
    period = fits(year_of(match["year"], view))
    if period is None:
        raise NoDays("weekday and date disagree")
    return period


def _nearest(view: View, fits: Callable[[int], Period | None]) -> Period:
    """The day within half a year whose weekday is right, whatever the direction."""
    found = [fits(view.today.year + step) for step in (-1, 0, 1)]
    near = [one for one in found if one and abs((one.start - view.today).days) <= 183]
    if not near:
        raise NoDays("weekday and date disagree")
    return near[0]


def _days_of_month(match: re.Match[str], view: View) -> Period | None:
    """Several days of one month, from the first named to the last."""
    numbers = [int(number) for number in re.findall(r"\d+", match["days"])]
    month = vocabulary().months[match["month"]]

    def period_in(year: int) -> Period | None:
        first, last = (calendar_day(year, month, number) for number in (numbers[0], numbers[-1]))
        if first is None or last is None or first > last:
            return None
        return calendar.day(first, (last - first).days + 1)

    return in_year(match, view, period_in)


def _numbered_weekday(match: re.Match[str], view: View) -> Period | None:
    """Such as "Monday the 14th": the weekday tells the month."""
    number, weekday = int(match["day"]), vocabulary().weekdays[match["weekday"]]
    near = (view.today + timedelta(days=step) for step in range(-92, 93))
    days = [
        calendar.day(found) for found in near if (found.day, found.weekday()) == (number, weekday)
    ]
    if not days:
        raise NoDays("weekday and date disagree")
    return min(days, key=lambda found: abs((found.start - view.today).days))


def _day_number(match: re.Match[str], view: View) -> Period | None:
    """Such as "the 20th", "the 20th of last month"."""
    number = int(match["day"])
    if match["which"]:
        of = add(view.today, {"last": -1, "past": -1, "next": 1}.get(match["which"], 0), "month")
        found = day_in(of.year, of.month, number)
        if found is None:
            raise NoDays("no such day")
        return found
    if match["of"]:
        return day_in(view.today.year, view.today.month, number)
    nearby = (add(view.today.replace(day=1), step, "month") for step in range(-3, 4))
    return view.choose(
        found for first in nearby if (found := day_in(first.year, first.month, number))
    )


def _weekday(match: re.Match[str], view: View) -> Period:
    which = match["which"]
    number = vocabulary().weekdays[match["weekday"]]
    week = around(view.today, "week").start
    this_week = calendar.day(week + timedelta(days=number))
    if which == "next":
        return calendar.day(week + timedelta(days=number + 7))
    if which in ("this", "current") and not (view.ahead and this_week.end <= view.today):
        return this_week
    weeks = (calendar.day(this_week.start + timedelta(days=7 * step)) for step in (-1, 0, 1))
    return view.turn(LOOKS.get(which or "", view.outlook)).choose(weeks)


DATE_RULES: tuple[tuple[re.Pattern[str], Rule], ...] = tuple(
    (re.compile(pattern), rule)
    for pattern, rule in (
        (r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?:t.*)?", _iso_day),
        (r"(?P<first>\d{1,2})\.(?P<second>\d{1,2})\.(?P<year>\d{4}|\d\d)", _dotted_day),
        (
            r"(?P<first>\d{1,2})(?P<mark>[/-])(?P<second>\d{1,2})(?:(?P=mark)(?P<year>\d{4}|\d\d)|(?<=/\d)|(?<=/\d\d))",
            _slashed_day,
        ),
        (rf"(?:{WEEKDAY},? (?:on )?)?{_DAY} (?:of )?{MONTH}{OF_YEAR}", _day_of_month),
        (rf"(?:{WEEKDAY},? (?:on )?)?{MONTH} {_DAY}{OF_YEAR}", _day_of_month),
        (rf"{_DAYS} (?:of )?{MONTH}{OF_YEAR}", _days_of_month),
        (rf"{MONTH} {_DAYS}{OF_YEAR}", _days_of_month),
        (rf"{WEEKDAY},? {_DAY}", _numbered_weekday),
        (rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)(?P<of> of (?:{WHICH} )?month)?", _day_number),
        (rf"{_DAY}(?P<of> of (?:{WHICH} )?month)", _day_number),
        (rf"(?:{WHICH} )?{WEEKDAY}", _weekday),
    )
)
