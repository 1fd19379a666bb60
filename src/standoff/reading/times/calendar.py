"""Calendar arithmetic: periods, and which of many is meant."""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto

MONTHS_OF = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120}
DAYS_OF = {"day": 1, "week": 7}


class NoDays(Exception):
    """The words name no days; the message says why."""


class Outlook(Enum):
    """Which of the periods with one name is meant, seen from the day of publication."""

    BACK = auto()  # the latest that has begun
    AHEAD = auto()  # the first that is not over
    LAST = auto()  # the latest that is over
    NEXT = auto()  # the first that has not begun
    PLANNED = auto()  # as AHEAD, but a date of the last weeks is that: plans are told late


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `start` up to `end`, which is not among them; `unit` is its kind."""

    start: date
    end: date
    unit: str


TOLD_LATE = 14
"""Days; so long after its date a plan may still be told as one, without its year."""


@dataclass(frozen=True, slots=True)
class View:
    """From where, and in which direction, words are read."""

    published_at: date | None
    outlook: Outlook

    @property
    def today(self) -> date:
        """The day of publication; `NoDays` where it is not known."""
        if self.published_at is None:
            raise NoDays("no publication date")
        return self.published_at

    @property
    def ahead(self) -> bool:
        return self.outlook in (Outlook.AHEAD, Outlook.NEXT, Outlook.PLANNED)

    def turn(self, outlook: Outlook) -> "View":
        """The same view in another direction."""
        return View(self.published_at, outlook)

    def choose(self, periods: Iterable[Period]) -> Period:
        """The one that is meant, out of periods in the order of time."""
        fits: dict[Outlook, Callable[[Period], bool]] = {
            Outlook.BACK: lambda period: period.start <= self.today,
            Outlook.LAST: lambda period: period.end <= self.today,
            Outlook.AHEAD: lambda period: period.end > self.today,
            Outlook.NEXT: lambda period: period.start > self.today,
            Outlook.PLANNED: lambda period: period.end > self.today,
        }
        fitting = [period for period in periods if fits[self.outlook](period)]
        if not fitting:
            raise NoDays("no such day")
        return fitting[0 if self.ahead else -1]

    def choose_year(self, period_in: Callable[[int], Period | None]) -> Period:
        """The one that is meant of a period that comes back each year, or each leap year."""
        years = range(max(1, self.today.year - 9), min(9998, self.today.year + 9))
        periods = [period for year in years if (period := period_in(year)) is not None]
        if self.outlook is Outlook.PLANNED and all(period.unit == "day" for period in periods):
            earlier = date.fromordinal(max(1, self.today.toordinal() - TOLD_LATE))
            return View(earlier, Outlook.AHEAD).choose(periods)
        return self.choose(periods)


def day(of: date, length: int = 1) -> Period:
    """The day itself, or as many days from there on."""
    return Period(of, of + timedelta(days=length), "day")


def month(year: int, number: int) -> Period:
    start = date(year, number, 1)
    return Period(start, add(start, 1, "month"), "month")


def months(year: int, first: int, unit: str) -> Period:
    """A quarter, season, half or year from its first month on."""
    start = date(year, first, 1)
    return Period(start, add(start, 1, unit), unit)


def season(year: int, first_month: int) -> Period:
    """The season that begins in that month; winter is named by the year of its January."""
    return months(year - 1 if first_month == 12 else year, first_month, "season")


def years(first: int, count: int, unit: str) -> Period:
    return Period(date(first, 1, 1), date(first + count, 1, 1), unit)


def weekend(of: date) -> Period:
    """The Saturday and Sunday of the week of that day."""
    monday = around(of, "week").start
    return Period(monday + timedelta(days=5), monday + timedelta(days=7), "weekend")


def around(of: date, unit: str) -> Period:
    """The calendar unit in which a day lies; weeks run from Monday to Sunday."""
    if unit == "day":
        return day(of)
    if unit == "week":
        start = of - timedelta(days=of.weekday())
        return Period(start, start + timedelta(days=7), "week")
    if unit == "decade":
        return years(of.year // 10 * 10, 10, "decade")
    if unit == "century":
        return years((of.year - 1) // 100 * 100 + 1, 100, "century")
    length = MONTHS_OF[unit]
    return months(of.year, (of.month - 1) // length * length + 1, unit)


def add(to: date, count: float, unit: str) -> date:
    """So many units later, or earlier where `count` is below zero.

    A month later than the 31st is the last day of a shorter month. Hours count
    as days that have begun.

    >>> add(date(2024, 1, 31), 1, "month")
    datetime.date(2024, 2, 29)
    """
    if unit == "hour":
        return to + timedelta(days=-(-count // 24))
    if unit in DAYS_OF:
        return to + timedelta(days=round(count * DAYS_OF[unit]))
    if unit == "century":
        count, unit = count * 10, "decade"
    place = to.year * 12 + to.month - 1 + round(count * MONTHS_OF[unit])
    first = date(place // 12, place % 12 + 1, 1)
    return first.replace(day=min(to.day, last_day(first)))


def last_day(of: date) -> int:
    """The number of the last day of the month of that day."""
    late = of.replace(day=28)
    return 28 + sum((late + timedelta(days=more)).month == of.month for more in (1, 2, 3))


def easter(year: int, orthodox: bool = False) -> date:
    """Easter Sunday, by the algorithms in Meeus, Astronomical Algorithms, chapter 8.

    The Orthodox date comes in the Gregorian calendar, right from 1900 to 2099.

    >>> easter(2022), easter(2022, orthodox=True)
    (datetime.date(2022, 4, 17), datetime.date(2022, 4, 24))
    """
    if orthodox:
        moon = (19 * (year % 19) + 15) % 30
        place = moon + (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7 + 114
        return date(year, place // 31, place % 31 + 1) + timedelta(days=13)
    golden, century, of_century = year % 19, year // 100, year % 100
    moon = (
        19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15
    ) % 30
    week = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    place = moon + week - 7 * ((golden + 11 * moon + 22 * week) // 451) + 114
    return date(year, place // 31, place % 31 + 1)


def calendar_day(year: int, month_number: int, day_number: int) -> date | None:
    """That day, or None where there is none."""
    try:
        return datetime.date(year, month_number, day_number)
    except ValueError:
        return None
