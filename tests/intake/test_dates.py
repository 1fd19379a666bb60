"""Dates of rows and pages: a day beyond doubt, or the words as they came."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.intake.dates import iso_date

TABLE = tomllib.loads((Path(__file__).parents[1] / "data" / "intake_dates.toml").read_text("utf-8"))


@pytest.mark.parametrize(("written", "day"), TABLE["days"].items())
def test_a_day_beyond_doubt_becomes_iso(written: str, day: str) -> None:
    assert iso_date(written) == day


@pytest.mark.parametrize("written", TABLE["kept"]["dates"])
def test_all_else_is_kept_as_received(written: str) -> None:
    assert iso_date(written) == written


@given(st.dates())
def test_every_day_written_out_comes_back(day) -> None:
    if day.year >= 1900:
        assert iso_date(day.strftime("%d %B %Y")) == day.isoformat()
    assert iso_date(day.isoformat()) == day.isoformat()
