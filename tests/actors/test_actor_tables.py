"""The tables are sound: no row twice, every owner known, every day in order."""

from collections import Counter
from datetime import date

import pytest

from standoff.actors import load_gazetteer
from standoff.actors.tables import read_rows, values
from standoff.domain import PartyKind, Unresolved

SIZES = {
    "states": 200, "bodies": 80, "groups": 80, "organs": 80, "outlets": 60, "people": 250,
    "leaders": 400,
}  # fmt: skip


@pytest.mark.parametrize(("table", "least"), SIZES.items())
def test_table_has_its_rows_and_its_source(table: str, least: int) -> None:
    rows = list(read_rows(table))
    assert len(rows) >= least
    for row in rows:
        assert all(text == text.strip() and text for text in values(row["aliases"]))


@pytest.mark.parametrize("table", ["states", "bodies", "groups", "organs", "outlets"])
def test_no_party_stands_twice(table: str) -> None:
    counts = Counter(row["name"] for row in read_rows(table))
    assert [name for name, count in counts.items() if count > 1] == []


def test_codes_are_three_letters() -> None:
    codes = [row["iso3"] for row in read_rows("states")]
    assert all(len(code) == 3 and code.isupper() for code in codes)
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize("table", ["people", "leaders"])
def test_people_act_for_known_parties_and_days_are_in_order(table: str) -> None:
    owners = {row["name"] for kind in ("states", "bodies", "groups") for row in read_rows(kind)}
    for row in read_rows(table):
        assert row["of"] in owners, row
        if row["until"]:
            assert date.fromisoformat(row["since"]) < date.fromisoformat(row["until"]), row


@pytest.mark.parametrize("table", ["groups", "organs", "outlets"])
def test_states_of_other_tables_are_in_states(table: str) -> None:
    states = {row["name"] for row in read_rows("states")}
    assert {row["state"] for row in read_rows(table) if row["state"]} <= states


def test_every_state_is_found_by_its_own_name() -> None:
    for row in read_rows("states"):
        resolution = load_gazetteer().resolve(row["name"], None)
        assert not isinstance(resolution, Unresolved)
        assert [(party.name, party.kind) for party in resolution] == [
            (row["name"], PartyKind.STATE)
        ]
