"""Times and time limits: this library and dateparser, side by side, on tests/data/times.toml.

Run it with `python benchmarks/times.py`. For us a row is right where the range is exactly
the expected one. For dateparser, which gives a point and no range, a row is right where its
point lies anywhere in the expected range, and an unclear row where it gives nothing: much the
easier task. It gets the day of publication as its base and is told which way to look.
"""

import datetime
import time
import tomllib
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import dateparser
from dateparser.search import search_dates

from standoff.domain import DateRange, Unclear
from standoff.reading.times import resolve_deadline, resolve_when

Row = dict[str, Any]
TABLE = Path(__file__).parents[1] / "tests" / "data" / "times.toml"


def read_with_standoff(row: Row) -> DateRange | Unclear:
    published_at = row.get("published")
    if row["kind"] == "deadline":
        return resolve_deadline(row["words"], published_at)
    return resolve_when(row["words"], published_at, planned=row["kind"] == "planned")


def standoff_is_right(row: Row) -> bool:
    if "unclear" in row:
        return isinstance(read_with_standoff(row), Unclear)
    return read_with_standoff(row) == DateRange(row.get("start"), row.get("end"))


def settings_for(row: Row) -> dict[str, Any]:
    settings: dict[str, Any] = {
        "PREFER_DATES_FROM": "past" if row["kind"] == "when" else "future",
    }
    if "published" in row:
        base = datetime.datetime.combine(row["published"], datetime.time(12))
        settings["RELATIVE_BASE"] = base
    return settings


def parsed_point(row: Row) -> datetime.date | None:
    found = dateparser.parse(row["words"], languages=["en"], settings=settings_for(row))
    return None if found is None else found.date()


def searched_point(row: Row) -> datetime.date | None:
    found = search_dates(row["words"], languages=["en"], settings=settings_for(row))
    return found[-1][1].date() if found else None


def point_is_right(row: Row, point: datetime.date | None) -> bool:
    if "unclear" in row or point is None:
        return "unclear" in row and point is None
    start, end = row.get("start", datetime.date.min), row.get("end", datetime.date.max)
    return start <= point < end


def score(name: str, rows: list[Row], is_right: Callable[[Row], bool]) -> None:
    is_right(rows[0])  # imports and patterns are not timed
    started = time.perf_counter()
    right = [is_right(row) for row in rows]
    per_phrase = (time.perf_counter() - started) / len(rows) * 1000
    parts = []
    for kind in ("when", "planned", "deadline"):
        of_kind = [good for good, row in zip(right, rows, strict=True) if row["kind"] == kind]
        parts.append(f"{kind} {sum(of_kind)}/{len(of_kind)}")
    share = sum(right) / len(rows)
    print(f"{name:26} {share:6.1%}  {', '.join(parts)}  {per_phrase:.3f} ms a phrase")


def main() -> None:
    warnings.simplefilter("ignore")
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    rows = [*table["rows"], *table["known_failures"]]
    print(f"{len(rows)} phrases")
    score("standoff", rows, standoff_is_right)
    score("dateparser.search_dates", rows, lambda row: point_is_right(row, searched_point(row)))
    score("dateparser.parse", rows, lambda row: point_is_right(row, parsed_point(row)))


if __name__ == "__main__":
    main()
