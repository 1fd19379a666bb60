"""The gazetteer: who a name, office or description is, as of a date."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache

from standoff.actors.names import Name, NameIndex, NameSort, Tenure
from standoff.actors.phrases import PhraseReader
from standoff.actors.tables import Row, read_rows, values
from standoff.actors.vocabulary import load_vocabulary
from standoff.domain import Party, PartyKind, Resolution, Unresolved
from standoff.ports import Gazetteer


class NameGazetteer:
    """Resolves a mention by its own words; what needs its document stays `Unresolved`."""

    def __init__(self, reader: PhraseReader) -> None:
        self._reader = reader

    def resolve(self, mention: str, as_of: date | None) -> Resolution:
        """The parties that `mention` names by itself, or `Unresolved` with the reason.

        >>> load_gazetteer().resolve("the Kremlin", None)
        (Party(name='Russia', kind=<PartyKind.STATE: 'state'>, state='Russia'),)
        """
        return self._reader.parties(mention, as_of) or Unresolved(
            "no name, office or adjective in it that the gazetteer knows"
        )


@cache
def load_gazetteer() -> Gazetteer:
    """The gazetteer of the tables that come with Standoff."""
    words = load_vocabulary()
    return NameGazetteer(PhraseReader(NameIndex(_names(), words.common), words))


def _names() -> Iterator[Name]:
    """All names; where two parties share one, the earlier table wins."""
    for row in read_rows("states"):
        yield from _state_names(row)
    for table, kind in (
        ("bodies", PartyKind.BODY),
        ("groups", PartyKind.GROUP),
        ("outlets", PartyKind.OUTLET),
    ):
        for row in read_rows(table):
            party = Party(row["name"], kind, row.get("state") or None)
            yield from _names_of(party, [row["name"], *values(row["aliases"])])
            yield from _names_of(party, values(row.get("adjectives", "")), NameSort.ADJECTIVE)
    for row in read_rows("organs"):
        yield from _names_of(_organ(row), [row["name"], *values(row["aliases"])])
    people = [row for table in ("people", "leaders") for row in read_rows(table)]
    aliases: defaultdict[str, list[str]] = defaultdict(list)
    for row in people:
        aliases[row["name"]] += values(row["aliases"])
    for row in people:
        yield from _person_names(row, aliases[row["name"]])


def _names_of(
    party: Party, texts: list[str], sort: NameSort = NameSort.PROPER, tenure: Tenure | None = None
) -> Iterator[Name]:
    for text in texts:
        yield Name(text.replace("’", "'").removeprefix("the "), party, sort, tenure)


def _state_names(row: Row) -> Iterator[Name]:
    party = Party(row["name"], PartyKind.STATE, row["name"])
    adjectives = values(row["adjectives"])
    plurals = values(row["people"]) or [f"{adjective}s" for adjective in adjectives]
    yield from _names_of(party, [row["name"], *values(row["aliases"])])
    yield from _names_of(party, adjectives, NameSort.ADJECTIVE)
    yield from _names_of(party, plurals, NameSort.PLURAL)
    yield from _names_of(party, values(row["seats"]), NameSort.SEAT)


def _organ(row: Row) -> Party:
    if row["is"]:
        return Party(row["is"], PartyKind.ORGAN, row["state"])
    return Party(row["state"], PartyKind.STATE, row["state"])


def _person_names(row: Row, aliases: list[str]) -> Iterator[Name]:
    until = row["until"]
    tenure = Tenure(
        row["of"],
        row["office"],
        date.fromisoformat(row["since"]),
        date.fromisoformat(until) if until else None,
    )
    party = Party(f"{row['name']} ({row['of']})", PartyKind.PERSON, row["of"])
    yield from _names_of(party, [row["name"], *aliases], tenure=tenure)
