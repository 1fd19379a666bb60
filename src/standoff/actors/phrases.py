"""Reading a noun phrase: who stands in it, by its names, its title and its head noun."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from standoff.actors.names import Found, NameIndex, NameSort
from standoff.actors.vocabulary import Vocabulary
from standoff.domain import Party, PartyKind

_OPENING = re.compile(
    r"(?:the|a|an|this|that|both|all|some|many|several|most|other|any|every|each|certain|"
    r"members|part|parts|representatives|elements)(?: of)? (?=\S)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"\s+(?:who|whom|which|that|whose|where)\s.*$", re.DOTALL)
_JOINT = re.compile(r",? (?:and|or|&|as well as|along with|together with) |[,;/] ?")
_PREPOSITION = re.compile(
    r" (?:of|in|from|at|on|against|for|to|with|near|by|inside|under|between|across|"
    r"along|into|over|around|carrying|living|based|opposing|responsible|operating) "
)
PARTICLES = frozenset(
    {"al", "el", "bin", "ibn", "ben", "de", "da", "do", "dos", "di", "du", "del", "la", "le"}
    | {"van", "von", "der", "den"}
)
"""Words in lower case that stand inside a name."""
_PORTFOLIO = re.compile(r" (?:for|to) (?:the )?$")
_DASHES = re.compile(r"\s*[-–]\s+|\s+[-–]\s*")
_ABBREVIATION = re.compile(r"\b(?:(?:[A-Z]\.)+[A-Z]|Jr)$")
_FORMER = re.compile(r"\b(?:former|ex|late)\b", re.IGNORECASE)
_SPACES = re.compile(r"\s+")
_EDGES = " \t\n\r\"'“”„«»‘’.,;:()[]*…"


@dataclass(frozen=True, slots=True)
class Titled:
    """Somebody told by title and name: "Foreign Minister Ilan Dresk of Ostreva".

    `owner` is the party whose office it is, None where the phrase does not say.
    """

    name: str
    owner: Party | None


def tidy(mention: str) -> str:
    """The phrase without quotation marks, articles, possessives and relative clauses.

    >>> tidy("the “Kyiv regime”’s")
    'Kyiv regime'
    """
    phrase = _CLAUSE.sub("", _SPACES.sub(" ", _DASHES.sub("-", mention)))
    phrase = strip_possessive(phrase.strip(_EDGES)).strip(_EDGES)
    while opening := _OPENING.match(phrase):
        phrase = phrase[opening.end() :].strip(_EDGES)
    # The final full stop of an abbreviation belongs to it.
    return f"{phrase}." if _ABBREVIATION.search(phrase) else phrase


def strip_possessive(phrase: str) -> str:
    """The phrase without a closing 's or s'."""
    for ending in ("'s", "’s"):
        if phrase.endswith(ending):
            return phrase[:-2]
    return phrase


def split_joint(phrase: str, found: Sequence[Found]) -> list[str]:
    """The members of a list ("the US, UK and France"), names kept whole."""
    pieces, start = [], 0
    for joint in _JOINT.finditer(phrase):
        if not any(name.start < joint.start() < name.end for name in found):
            pieces.append(phrase[start : joint.start()])
            start = joint.end()
    pieces.append(phrase[start:])
    return [piece for piece in pieces if piece.strip()]


def read_title(phrase: str, found: Sequence[Found], words: Vocabulary) -> Titled | None:
    """The person whose title and name these are, or None."""
    body, owner = _closing_owner(phrase, found)
    start = _name_start(body, found, words)
    name = body[start:].strip(_EDGES)
    if not name or not _is_titled(body[:start], words):
        return None
    return Titled(name, owner or _owner_before(body, start, found))


def _closing_owner(phrase: str, found: Sequence[Found]) -> tuple[str, Party | None]:
    """A closing "of Israel" apart from the rest."""
    if found and found[-1].end == len(phrase) and found[-1].party.kind is not PartyKind.PERSON:
        before = phrase[: found[-1].start].rstrip()
        for link in (" of the", " of"):
            if before.endswith(link):
                return before.removesuffix(link), found[-1].party
    return phrase, None


def _name_start(phrase: str, found: Sequence[Found], words: Vocabulary) -> int:
    """Where the run of name words that closes the phrase begins; its end where there is none."""
    taken = [name for name in found if name.party.kind is not PartyKind.PERSON]
    start = len(phrase)
    for word in reversed(list(re.finditer(r"\S+", phrase))):
        text = word.group()
        inside = any(name.start <= word.start() < name.end for name in taken)
        if inside or not _is_name_word(text, words):
            break
        start = word.start()
    return start


def _is_name_word(text: str, words: Vocabulary) -> bool:
    plain = text.rstrip(",").lower()
    if plain in PARTICLES or plain.startswith(("al-", "el-")):
        return True
    return text[0].isupper() and plain not in words.titles and not text.endswith(("'s", "’s"))


def _is_titled(before: str, words: Vocabulary) -> bool:
    tokens = before.lower().split()
    return bool(tokens) and (
        tokens[-1] in words.honorifics or words.office.search(before) is not None
    )


def _owner_before(phrase: str, end: int, found: Sequence[Found]) -> Party | None:
    """Whose office it is: the first name before the person's that is no portfolio."""
    owners = [name for name in found if name.end <= end and name.party.kind is not PartyKind.PERSON]
    acting = [name for name in owners if not _PORTFOLIO.search(phrase[: name.start])]
    return (acting or owners)[0].party if owners else None


class PhraseReader:
    """Resolves noun phrases by an index of names and a vocabulary."""

    def __init__(self, index: NameIndex, words: Vocabulary) -> None:
        self._index = index
        self._words = words

    def parties(self, mention: str, as_of: date | None) -> tuple[Party, ...]:
        """The parties that the mention names by itself; () for nobody."""
        phrase = tidy(mention)
        known = self._index.named(phrase, as_of) if phrase else None
        if known:
            return (known.party,)
        found = self._index.find(phrase, as_of)
        readings: tuple[Callable[[str, list[Found], date | None], tuple[Party, ...]], ...] = (
            self._joint,
            self._titled,
            self._holder,
            self._headed,
            self._surname,
        )
        for reading in readings:
            if parties := reading(phrase, found, as_of):
                return parties
        return ()

    def _joint(self, phrase: str, found: list[Found], as_of: date | None) -> tuple[Party, ...]:
        pieces = split_joint(phrase, found)
        if len(pieces) < 2:
            return ()
        if len(pieces) == 2 and " and " not in phrase:
            merged = self._apposition(pieces[0], pieces[1], as_of)
            if merged:
                return merged
        return unique(party for piece in pieces for party in self.parties(piece, as_of))

    def _apposition(self, first: str, second: str, as_of: date | None) -> tuple[Party, ...]:
        """One person told twice: "Walid Moallem, the Syrian foreign minister"."""
        for title, name in ((second, first), (first, second)):
            if not self._words.office.search(title) or not _is_bare_name(name, self._words):
                continue
            known = self._index.named(name, as_of)
            if known and known.party.kind is PartyKind.PERSON:
                return (known.party,)
            return self.parties(f"{title} {name}", as_of)
        return ()

    def _titled(self, phrase: str, found: list[Found], as_of: date | None) -> tuple[Party, ...]:
        titled = read_title(phrase, found, self._words)
        if titled is None:
            return ()
        known = self._index.named(titled.name, as_of)
        owner = titled.owner
        if known and known.party.kind is PartyKind.PERSON:
            person: Party | None = known.party
        else:
            person = self._index.person(titled.name, as_of, owner.name if owner else None)
        if owner is None:
            return (person,) if person else ()
        if person is None:
            return (person_of(titled.name, owner),)
        in_office = "(" in person.name or _FORMER.search(phrase)
        return (person if in_office else person_of(person.name, owner),)

    def _holder(self, phrase: str, found: list[Found], as_of: date | None) -> tuple[Party, ...]:
        offices = list(self._words.office.finditer(phrase))
        owners = [name for name in found if name.party.kind is not PartyKind.PERSON]
        if not offices or len(owners) != 1 or _is_qualified(phrase):
            return ()
        office = self._words.offices[offices[-1].group().lower()]
        if office == "official":  # many people are
            return ()
        at_end = offices[-1].end() == len(phrase) or owners[0].start > offices[-1].end()
        holder = self._index.holder(owners[0].party.name, office, as_of) if at_end else None
        return (holder,) if holder else ()

    def _headed(self, phrase: str, found: list[Found], as_of: date | None) -> tuple[Party, ...]:
        if not found or self._is_namesake(phrase, found):
            return ()
        cut = _PREPOSITION.search(phrase)
        head = phrase[: cut.start()] if cut else phrase
        outlets = [name for name in found if name.party.kind is PartyKind.OUTLET]
        if outlets:
            return (outlets[0].party,)
        inside = [name for name in found if name.end <= len(head)]
        chosen = inside[-1] if inside and inside[-1].end == len(head) else (inside or found)[0]
        party = chosen.party
        noun = re.split(r"[\s-]", head)[-1].lower()
        if noun in self._words.people and (
            party.kind is PartyKind.STATE or chosen.sort is NameSort.ADJECTIVE
        ):
            return (_people_of(chosen, head, noun),)
        if party.kind is PartyKind.PERSON and chosen.end < len(phrase):
            return self._state_of(party)
        return (party,)

    def _is_namesake(self, phrase: str, found: Sequence[Found]) -> bool:
        """Whether a name is somebody's: Michael Jordan is no kingdom."""
        same = phrase[found[0].start : found[0].end].lower() in self._words.namesakes
        return same and " " in phrase and len(found) == 1 and _is_bare_name(phrase, self._words)

    def _state_of(self, person: Party) -> tuple[Party, ...]:
        """The state that something of a person stands for: "Putin's spokesman"."""
        state = self._index.named(person.state or "", None)
        return (state.party if state else person,)

    def _surname(self, phrase: str, found: list[Found], as_of: date | None) -> tuple[Party, ...]:
        """Somebody by surname, or the state behind it: "Putin", "the Biden administration"."""
        first, _, rest = phrase.partition(" ")
        if found or not first[:1].isupper():
            return ()
        person = self._index.person(strip_possessive(first), as_of)
        if person is None:
            return ()
        return self._state_of(person) if rest else (person,)


def person_of(name: str, owner: Party) -> Party:
    """The party of somebody who holds an office of `owner`."""
    of = owner.name if owner.kind is not PartyKind.ORGAN else owner.state or owner.name
    return Party(f"{name} ({of})", PartyKind.PERSON, owner.state or owner.name)


def unique(parties: Iterable[Party]) -> tuple[Party, ...]:
    """The parties in order, each once."""
    return tuple(dict.fromkeys(parties))


def _people_of(owner: Found, head: str, noun: str) -> Party:
    """People of a state, named after it: "Syrian protesters"."""
    if owner.sort is NameSort.ADJECTIVE and owner.end < len(head):
        return Party(head[owner.start :], PartyKind.GROUP, owner.party.state)
    return Party(f"{noun} ({owner.party.name})", PartyKind.GROUP, owner.party.state)


def _is_bare_name(text: str, words: Vocabulary) -> bool:
    tokens = text.split()
    return 0 < len(tokens) < 6 and all(_is_name_word(token, words) for token in tokens)


def _is_qualified(phrase: str) -> bool:
    """Whether the office is not the one that its noun alone would be."""
    return re.search(r"\b(?:former|deputy|ex|vice|s'|'s [a-z]+ of)\b", phrase.lower()) is not None
