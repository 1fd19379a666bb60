"""The index of names: which party a name means, and where names stand in a phrase."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ahocorasick_rs import AhoCorasick, MatchKind

from standoff.domain import Party, PartyKind


class NameSort(StrEnum):
    """How a name is used."""

    PROPER = "proper"  # Russia, NATO, Vladimir Putin
    ADJECTIVE = "adjective"  # Russian
    PLURAL = "plural"  # the Russians
    SEAT = "seat"  # Moscow, the Kremlin


@dataclass(frozen=True, slots=True)
class Tenure:
    """An office that somebody held of a party, from `since` up to `until` (None: still)."""

    of: str
    office: str
    since: date
    until: date | None

    def covers(self, day: date | None) -> bool:
        """Whether it was held on that day; without a day any tenure will do."""
        return day is None or (self.since <= day and (self.until is None or day <= self.until))


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a party; `tenure` for people, one Name for each of their offices."""

    text: str
    party: Party
    sort: NameSort = NameSort.PROPER
    tenure: Tenure | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A name at [start, end) of a phrase."""

    start: int
    end: int
    party: Party
    sort: NameSort


_QUOTES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'"})


def fold(text: str) -> str:
    """Text without case, accents and the shapes of apostrophes."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFD", text.translate(_QUOTES))
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


class NameIndex:
    """Names in three orders: by their words, by surname, by office.

    `common` are names that are everyday words in lower case ("turkey").
    """

    def __init__(self, names: Iterable[Name], common: Collection[str]) -> None:
        exact: defaultdict[str, list[Name]] = defaultdict(list)
        for name in names:
            exact[name.text].append(name)
        self._exact: Mapping[str, list[Name]] = exact
        self._folded = {
            fold(text): text
            for text in reversed(exact)
            if fold(text) not in common and not _is_acronym(text)
        }
        self._capitals = {fold(text): text for text in reversed(exact)}
        self._texts = list(exact)
        self._automaton = AhoCorasick(self._texts, matchkind=MatchKind.LeftmostLongest)
        self._surnames, self._holders = _people_orders(exact.values())

    def named(self, words: str, as_of: date | None) -> Found | None:
        """The party that exactly these words name."""
        text = words
        if text not in self._exact:
            text = (self._capitals if words.isupper() else self._folded).get(fold(words), "")
        names = self._exact.get(text)
        if not names:
            return None
        name = _best(names, as_of)
        return Found(0, len(words), party_on(name, as_of), name.sort)

    def find(self, phrase: str, as_of: date | None) -> list[Found]:
        """Names in a phrase from left to right, on word boundaries, the longest first."""
        if "’" in phrase:
            phrase = phrase.translate(_QUOTES)
        found = []
        for index, start, end in self._automaton.find_matches_as_indexes(phrase):
            if _bounded(phrase, start, end):
                name = _best(self._exact[self._texts[index]], as_of)
                found.append(Found(start, end, party_on(name, as_of), name.sort))
        return found

    def person(self, surname: str, as_of: date | None, of: str | None = None) -> Party | None:
        """Who that surname means on that day, of that state or body where one is given."""
        names = [
            name
            for name in self._surnames.get(fold(surname), ())
            if of is None or of in (name.party.state, name.tenure and name.tenure.of)
        ]
        in_office = [name for name in names if name.tenure and name.tenure.covers(as_of)]
        if not in_office and of is None:
            return None
        best = _best(in_office or names, as_of) if names else None
        return party_on(best, as_of) if best else None

    def holder(self, of: str, office: str, as_of: date | None) -> Party | None:
        """Who held an office of a state or body on that day."""
        if as_of is None:
            return None
        for name in self._holders.get((of, office), ()):
            if name.tenure and name.tenure.covers(as_of):
                return name.party
        return None


def party_on(name: Name, as_of: date | None) -> Party:
    """The party as of a day: after the last office known, a person goes by the bare name."""
    tenure = name.tenure
    if tenure is None or as_of is None or tenure.until is None or as_of <= tenure.until:
        return name.party
    return Party(name.party.name.rsplit(" (", 1)[0], PartyKind.PERSON, name.party.state)


def _people_orders(
    groups: Iterable[list[Name]],
) -> tuple[dict[str, list[Name]], dict[tuple[str, str], list[Name]]]:
    surnames: defaultdict[str, list[Name]] = defaultdict(list)
    holders: defaultdict[tuple[str, str], list[Name]] = defaultdict(list)
    for names in groups:
        for name in names:
            if name.tenure is not None:
                surnames[fold(surname_of(name))].append(name)
                holders[name.tenure.of, name.tenure.office].append(name)
    return surnames, holders


_FAMILY_NAME_FIRST = frozenset({"China", "North Korea", "South Korea", "Taiwan", "Kuomintang"})


def surname_of(name: Name) -> str:
    """The name somebody goes by for short: the family name."""
    words = name.text.removesuffix(" Jr.").removesuffix(", Jr.").split()
    of = name.tenure.of if name.tenure else None
    if of in _FAMILY_NAME_FIRST and len(words) > 1:
        return words[0]
    return words[-1]


def _best(names: list[Name], as_of: date | None) -> Name:
    """The name whose tenure covers the day; else, as without a day, the latest one."""
    if len(names) == 1:
        return names[0]
    fitting = [name for name in names if name.tenure is None or name.tenure.covers(as_of)]
    return max(
        fitting or names,
        key=lambda name: (name.tenure is None, name.tenure.since if name.tenure else date.min),
    )


def _is_acronym(text: str) -> bool:
    return len(text) <= 5 and text.replace(".", "").isupper()


def _bounded(phrase: str, start: int, end: int) -> bool:
    before = start == 0 or not _joins(phrase[start - 1])
    return before and (end == len(phrase) or not _joins(phrase[end]))


_JOINING = re.compile(r"\w")


def _joins(character: str) -> bool:
    return _JOINING.match(character) is not None
