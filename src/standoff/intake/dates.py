"""Dates as sources write them, as ISO 8601 days where they name one day beyond doubt."""

import re
from datetime import date
from functools import lru_cache

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?!\d)")
_COMPACT = re.compile(r"(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})(?:\d{6})?")
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)")
_YEAR_LAST = re.compile(r"(?P<one>\d\d?)(?P<mark>[-/.])(?P<two>\d\d?)(?P=mark)(?P<year>\d{4})")
_IN_WORDS = re.compile(r"(?=.*\b\d{4}\b)(?=.*[^\W\d_]{3})")
_LANGUAGES = ["en", "ru", "uk", "de", "fr", "es", "it", "pl", "pt"]
_LONGEST = 60  # characters; a date is shorter, and dateparser slow on prose


@lru_cache(maxsize=4096)
def iso_date(received: str) -> str:
    """The day as YYYY-MM-DD; what is ISO 8601 already, ambiguous or partial comes back as it is.

    >>> iso_date("Tue, 28 Dec 2021 23:30:00 -0500")
    '2021-12-28'
    >>> iso_date("03/04/2021")
    '03/04/2021'
    """
    stripped = received.strip()
    if _ISO.match(stripped) or len(stripped) > _LONGEST:
        return received
    day = _day_in_digits(stripped) or _day_in_words(stripped)
    return received if day is None else day.isoformat()


def _day_in_digits(written: str) -> date | None:
    """20211228, 20211228093000 (GDELT), 2021/12/28, and 28.12.2021, whose 28 is no month."""
    if found := _COMPACT.fullmatch(written) or _YEAR_FIRST.fullmatch(written):
        return _day(found["year"], found["month"], found["day"])
    if found := _YEAR_LAST.fullmatch(written):
        readings = {
            _day(found["year"], found["one"], found["two"]),
            _day(found["year"], found["two"], found["one"]),
        } - {None}
        return readings.pop() if len(readings) == 1 else None
    return None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _day_in_words(written: str) -> date | None:
    if not _IN_WORDS.match(written):
        return None
    import dateparser  # noqa: PLC0415 - 0.2 s, and few dates come in words

    settings = {"REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"]}
    moment = dateparser.parse(written, languages=_LANGUAGES, settings=settings)
    return None if moment is None else moment.date()
