"""Times and time limits: found in a sentence, and read as ranges of days.

The conventions, where ordinary use leaves room:

- Weeks run from Monday to Sunday. "This", "last" and "next" week, month or year are
  those of the calendar; "the past week" and "over the last year" end today.
- A plan's date of the last two weeks is that, not next year's: plans are told late.
- A weekday or date that is the day of publication is that day, in both directions.
  "Last Friday" is the latest before today; "next Friday" is the Friday of next week.
- "Two weeks ago" is a calendar week, "three months ago" a month, "eight years ago" a year.
- Uncounted plurals reach one unit of the next size: "recent days" seven days,
  "the coming weeks" a month, "a few months" a year, "several years" ten.
- Months split into ten days for early, mid and late, years into four months, decades
  into 0–3, 4–6 and 7–9; words.toml holds them all.
- Seasons are the meteorological ones of the north; a winter belongs to the year of its January.
- Several days ("on 2 and 6 August") come as the range from the first to the last.
- A limit is read generously: "by March" runs through March; "before March" ends with February.
- A length of time is counted from the day of publication, and its last day is in time.
- Times of day are set aside, as ranges are of days; a bare "by 1 a.m." is that of tomorrow.
"""

from standoff.reading.times.find import TimeMention, find_times
from standoff.reading.times.resolve import resolve_deadline, resolve_when

__all__ = ["TimeMention", "find_times", "resolve_deadline", "resolve_when"]
