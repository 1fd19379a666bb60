"""Expressions that name a period: "late January 2022", "last week", "two days ago"."""

import re
from datetime import date, timedelta

from standoff.reading.times import calendar
from standoff.reading.times.calendar import NoDays, Outlook, Period, View, add, around
from standoff.reading.times.dates import (
    DATE_RULES,
    LOOKS,
    MONTH,
    OF_YEAR,
    WEEKDAY,
    WHICH,
    Rule,
    day_in,
    in_year,
    year_of,
)
from standoff.reading.times.vocabulary import alternatives, vocabulary

COUNT = r"(?P<count>\d+(?:\.\d+)?|few|half)(?: ?(?:to|or|-) ?(?P<most>\d+))?"
UNITS = r"(?P<unit>hour|day|week|month|year|decade)s?"
COUNTED = f"{COUNT} {UNITS}"
_SEASON = f"(?P<season>{alternatives(vocabulary().seasons)})"
_FEAST = (
    rf"(?P<feast>{alternatives(vocabulary().feasts)}"
    rf"|(?:orthodox )?(?:{alternatives(vocabulary().easter)}))"
)
_UNIT = r"(?P<unit>day|weekend|week|month|quarter|half|year|decade|century)"
_PART = r"(?P<part>early|mid|late|start|end)"


def read_period(text: str, view: View) -> Period | None:
    """The period that plain words name; None where no rule knows them.

    Raises `NoDays` where they are understood but name no days.
    """
    for pattern, rule in _RULES:
        match = pattern.fullmatch(text)
        if match is not None:
            period = rule(match, view)
            if period is not None:
                return period
    return None


def _weekday_of_week(match: re.Match[str], view: View) -> Period:
    """Such as "Monday last week"."""
    days = 7 * {"last": -1, "this": 0, "next": 1}[match["side"]]
    days += vocabulary().weekdays[match["weekday"]]
    return calendar.day(around(view.today, "week").start + timedelta(days=days))


def _month(match: re.Match[str], view: View) -> Period:
    number = vocabulary().months[match["month"]]
    looking = view.turn(LOOKS.get(match["which"] or "", view.outlook))
    if match["which"] in ("this", "current"):
        return calendar.month(view.today.year, number)
    return in_year(match, looking, lambda year: calendar.month(year, number))


def _season(match: re.Match[str], view: View) -> Period:
    first_month = vocabulary().seasons[match["season"]]
    if first_month == 12 and match["year"]:
        if not match["to_year"]:
            raise NoDays("two winters touch that year")
        return calendar.season(year_of(match["year"], view) + 1, first_month)
    looking = view.turn(LOOKS.get(match["which"] or "", view.outlook))
    if match["which"] in ("this", "current"):
        looking = view.turn(Outlook.AHEAD) if view.ahead else view
        return _this_season(looking, first_month)
    return in_year(match, looking, lambda year: calendar.season(year, first_month))


def _this_season(view: View, first_month: int) -> Period:
    if first_month == 12:
        return view.choose_year(lambda year: calendar.season(year, first_month))
    return calendar.season(view.today.year, first_month)


def _feast(match: re.Match[str], view: View) -> Period:
    name = match["feast"]
    feasts, movable = vocabulary().feasts, vocabulary().easter
    looking = view.turn(LOOKS.get(match["which"] or "", view.outlook))
    if name in feasts:
        return in_year(match, looking, lambda year: day_in(year, *feasts[name]))
    orthodox, after = name.startswith("orthodox "), movable[name.removeprefix("orthodox ")]
    return in_year(
        match,
        looking,
        lambda year: calendar.day(calendar.easter(year, orthodox) + timedelta(days=after)),
    )


def _named_days(match: re.Match[str], view: View) -> Period:
    first, end = vocabulary().days[match[0]]
    return calendar.day(view.today + timedelta(days=first), end - first)


def _unit(match: re.Match[str], view: View) -> Period | None:
    """Such as "last month", "this week", "the year": calendar units, not lengths of time."""
    unit = match["unit"]
    if unit == "day":
        return around(view.today, "day") if match["which"] in (None, "this") else None
    steps = {"last": -1, "past": -1, "next": 1, "coming": 1, None: 0}.get(match["which"], 0)
    if unit == "weekend":
        return _weekend(match["which"], view)
    here = around(view.today, unit)
    return around(add(here.start, steps, unit), unit)


def _weekend(which: str | None, view: View) -> Period:
    near = [calendar.weekend(view.today + timedelta(days=7 * step)) for step in (-1, 0, 1)]
    if which == "next":
        return near[2]
    return view.turn(LOOKS.get(which or "", view.outlook)).choose(near)


def _unit_beyond(match: re.Match[str], view: View) -> Period:
    """Such as "the week before last", "the month after next"."""
    unit, steps = match["unit"], 2 if match["side"] == "after next" else -2
    return around(add(around(view.today, unit).start, steps, unit), unit)


def _ago(match: re.Match[str], view: View) -> Period | None:
    """The day, week, month or year that lies so far back; more or less than it is open."""
    if match["count"] == "few":
        return rolling(match, view, back=True)
    far = _counted_unit(match, view, -1)
    if match["limit"] in ("less than", "under"):
        return Period(far.start, view.today + timedelta(days=1), far.unit)
    if match["limit"]:
        return Period(date.min, far.end, far.unit)
    return far


def _from_now(match: re.Match[str], view: View) -> Period | None:
    """Such as "in ten days", "two weeks from now"."""
    if match["count"] == "few":
        return rolling(match, view, back=False)
    return _counted_unit(match, view, 1)


def _counted_unit(match: re.Match[str], view: View, sign: int) -> Period:
    """The unit `count` units away; between "two to three" the whole stretch."""
    count, unit = number_of(match["count"]), match["unit"]
    if unit == "hour":
        return calendar.day(view.today + timedelta(days=sign * int(count // 24)))
    if count != int(count):
        count, unit = (
            {"year": count * 12, "week": count * 7}.get(unit, count * 30),
            ("month" if unit == "year" else "day"),
        )
    near = around(add(view.today, sign * count, unit), unit)
    if match["most"] is None:
        return near
    far = around(add(view.today, sign * int(match["most"]), unit), unit)
    return Period(min(near.start, far.start), max(near.end, far.end), unit)


def rolling(match: re.Match[str], view: View, *, back: bool) -> Period:
    """A stretch of time that ends, or begins, with the day of publication."""
    count, unit = number_of(match["most"] or match["count"] or "few"), match["unit"]
    if count == 0:
        reach, unit = vocabulary().reach[unit]
        count = float(reach)
    elif count < 1:
        count, unit = {"year": (6, "month"), "month": (15, "day"), "day": (1, "day")}.get(
            unit, (12, "hour")
        )
    far = add(view.today, -count if back else count, unit)
    if back:
        return Period(min(far, view.today), view.today + timedelta(days=1), "stretch")
    return Period(view.today, far + timedelta(days=1), "stretch")


def number_of(words: str) -> float:
    """The count that plain words name; 0 for "few"."""
    vague = {"few": 0.0, "half": 0.5}
    return vague[words] if words in vague else float(words)


def _fixed_years(match: re.Match[str], _view: View) -> Period | None:
    """Such as "2014", "2014-2020", "2014/15"."""
    first, last = int(match["first"]), match["last"] or match["first"]
    count = int(match["first"][: 4 - len(last)] + last) - first + 1
    return calendar.years(first, count, "year") if count > 0 else None


def _decade(match: re.Match[str], _view: View) -> Period:
    first = int(match["first"])
    return calendar.years(first if first > 99 else 1900 + first, 10, "decade")


def _century(match: re.Match[str], _view: View) -> Period:
    return calendar.years((int(match["number"]) - 1) * 100 + 1, 100, "century")


def _part_of_year(match: re.Match[str], view: View) -> Period:
    """Such as "the first quarter of 2022", "the second half"."""
    unit = match["unit"]
    length = calendar.MONTHS_OF[unit]
    first_month = (int(match["number"]) - 1) * length + 1
    if first_month > 12:
        raise NoDays("no such day")
    return in_year(match, view, lambda year: calendar.months(year, first_month, unit))


def _half_of_month(match: re.Match[str], view: View) -> Period | None:
    whole = read_period(match["whole"], view)
    if whole is None or whole.unit != "month":
        return None
    middle = whole.start + timedelta(days=15)
    if match["number"] == "1":
        return Period(whole.start, middle, "stretch")
    return Period(middle, whole.end, "stretch")


def _slice(match: re.Match[str], view: View) -> Period | None:
    """The early, middle or late part of a period, as words.toml divides it."""
    whole = read_period(match["whole"], view)
    if whole is None:
        return None
    parts = vocabulary().slices.get(whole.unit)
    if parts is None:
        return whole
    (first, last), step = parts[match["part"]], vocabulary().slice_steps[whole.unit]
    start, end = add(whole.start, first, step), min(add(whole.start, last, step), whole.end)
    return Period(start, end, "stretch")


def _so_far(match: re.Match[str], view: View) -> Period | None:
    """Such as "earlier this month": up to today; "later this month": from today on."""
    whole = read_period(match["whole"], view)
    if whole is None:
        return None
    if not whole.start <= view.today < whole.end:
        part = "early" if match["side"] == "earlier" else "late"
        return read_period(f"{part} {match['whole']}", view)
    if match["side"] == "earlier":
        return Period(whole.start, view.today + timedelta(days=1), "stretch")
    return Period(view.today, whole.end, "stretch")


def _numbered_part(match: re.Match[str], view: View) -> Period | None:
    """Such as "the first week of March", "the last two days of May", "the third Sunday in May"."""
    whole = read_period(match["whole"], view)
    if whole is None:
        return None
    place = -1 if match["place"] == "last" else int(match["place"][:-2]) - 1
    if match["weekday"]:
        return _place_of_weekday(whole, place, vocabulary().weekdays[match["weekday"]])
    count, unit = int(match["count"] or 1), match["unit"]
    if place < 0:
        start, end = add(whole.end, -count, unit), whole.end
    else:
        start = add(whole.start, place * count, unit)
        end = add(start, count, unit)
    inside = whole.start <= start and end <= whole.end
    return Period(start, end, unit) if inside else None


def _place_of_weekday(whole: Period, place: int, weekday: int) -> Period | None:
    days = (whole.end - whole.start).days
    fitting = [
        found
        for step in range(min(days, 366))
        if (found := whole.start + timedelta(days=step)).weekday() == weekday
    ]
    return calendar.day(fitting[place]) if place < len(fitting) else None


def _shifted(match: re.Match[str], view: View) -> Period | None:
    """Such as "two weeks after 1 July", "a week from Monday", "the day before Christmas"."""
    base = read_period(match["base"], view)
    if base is None or match["count"] in ("few", "half"):
        return None
    sign = -1 if match["side"] == "before" else 1
    count = sign * number_of(match["count"] or "1")
    return calendar.day(
        add(base.start if sign < 0 else base.end - timedelta(days=1), count, match["unit"])
    )


def _same(match: re.Match[str], view: View) -> Period | None:
    """Words around a period that change no day: "the week of 7 March", "2 July 2021 itself"."""
    return read_period(match["whole"], view)


def _week_of(match: re.Match[str], view: View) -> Period | None:
    base = read_period(match["base"], view)
    return None if base is None else around(base.start, "week")


def _rolling_back(match: re.Match[str], view: View) -> Period:
    return rolling(match, view, back=True)


def _rolling_ahead(match: re.Match[str], view: View) -> Period:
    return rolling(match, view, back=False)


_RULES: tuple[tuple[re.Pattern[str], Rule], ...] = (
    *DATE_RULES,
    *(
        (re.compile(pattern), rule)
        for pattern, rule in (
            (alternatives(vocabulary().days), _named_days),
            (rf"{WEEKDAY} (?:of |in )?(?P<side>this|last|next) week", _weekday_of_week),
            (rf"(?:{WHICH} )?{MONTH}{OF_YEAR}", _month),
            (r"(?P<first>1[5-9]\d\d|2[01]\d\d)(?: ?[-/] ?(?P<last>\d\d(?:\d\d)?))?", _fixed_years),
            (r"'?(?P<first>(?:1[5-9]|20)?\d0)'?s", _decade),
            (r"(?P<number>\d\d)(?:st|nd|rd|th) century", _century),
            (rf"(?:(?:{WHICH}) )?{_SEASON}{OF_YEAR}(?:[-/](?P<to_year>\d\d(?:\d\d)?))?", _season),
            (rf"(?:{WHICH} )?{_FEAST}{OF_YEAR}", _feast),
            (rf"(?P<number>\d)(?:st|nd|rd|th) (?P<unit>quarter|half){OF_YEAR}", _part_of_year),
            (r"(?P<number>[12])(?:st|nd) half of (?P<whole>.+)", _half_of_month),
            (rf"(?:{WHICH} )?{_UNIT}", _unit),
            (r"(?P<unit>week|month|year|day) (?P<side>before last|after next)", _unit_beyond),
            (rf"(?:(?P<limit>less than|under|more than|over) )?{COUNTED} ago", _ago),
            (rf"{COUNTED}(?:'?s?'? time| from (?:today|here)| hence)", _from_now),
            (rf"(?:last|past|recent) {COUNTED}", _rolling_back),
            (rf"(?:next|coming) {COUNTED}", _rolling_ahead),
            (rf"{COUNTED} ahead", _rolling_ahead),
            (rf"{_PART}(?:[- ](?:of|in|on|by))?[- ](?P<whole>.+)", _slice),
            (r"(?P<side>earlier|later)(?: in| on)? (?P<whole>.+)", _so_far),
            (
                r"(?P<place>last|\d+(?:st|nd|rd|th)) (?:(?P<count>\d+) )?"
                rf"(?:(?P<unit>day|week|month|year)s?|{WEEKDAY}) (?:of|in) (?P<whole>.+)",
                _numbered_part,
            ),
            (
                rf"(?:{COUNT} )?{UNITS} (?P<side>before|after|from)"
                r" (?P<base>(?!(?:day|week|month|year)$).+)",
                _shifted,
            ),
            (r"week (?:of|beginning|starting) (?P<base>.+)", _week_of),
            (r"(?:month|year|day|eve|in|on) (?:of )?(?P<whole>.+)", _same),
        )
    ),
)
