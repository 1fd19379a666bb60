"""The cast of one document: parties it introduces itself, by the names it uses for them."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from standoff.actors.names import Found, NameSort, fold
from standoff.actors.phrases import PARTICLES, person_of, read_title, strip_possessive
from standoff.actors.runs import Run
from standoff.actors.vocabulary import Vocabulary
from standoff.domain import Party, PartyKind, Span

KnownNames = Callable[[str], tuple[Party, ...]]
"""What the gazetteer knows on the document's day; () for nobody."""

_DEMONYM = re.compile(
    r"(?:n|an|ian|i|ni|ese|ish|ite|er|ic|nian|s|ns|ans|ians|is|ites|ers|ene|enes)"
)
_CAPITAL = re.compile(
    r"(?P<state>[A-ZÀ-Þ][\w-]+?)(?:[’']s)? capital,? "
    r"(?P<city>[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)?)"
    r"|(?P<town>[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)?), the capital of (?P<of>[A-ZÀ-Þ][\w-]+)"
)
_SENTENCE_END = re.compile(r"[.!?]\W*\s|\n")
_OF_NAME = re.compile(r"(?P<noun>\w+) of (?:the )?(?P<name>.+)")
_AFTER = re.compile(r", (?:the |a |an )?(?P<title>[^,.;:\n“”\"]{3,80})")
_BEFORE = re.compile(r"(?:^|(?<=[ \n]))(?P<title>(?:[\w’'-]+ ){1,6}?[\w’'-]+), ?$")


@dataclass(frozen=True, slots=True)
class Cast:
    """What the document's own names stand for, by their folded words."""

    names: Mapping[str, Party]

    def named(self, words: str) -> Party | None:
        return self.names.get(fold(words))

    def find(self, phrase: str) -> list[Found]:
        """The document's own names in a phrase, left to right, the longest first."""
        found: list[Found] = []
        words = list(re.finditer(r"[\w.’'-]+", phrase))
        index = 0
        while index < len(words):
            for last in range(min(len(words), index + 5), index, -1):
                start, end = words[index].start(), words[last - 1].end()
                text = strip_possessive(phrase[start:end])
                party = self.named(text) if text[:1].isupper() else None
                if party:
                    found.append(Found(start, start + len(text), party, NameSort.PROPER))
                    index = last - 1
                    break
            index += 1
        return found


def read_cast(runs: Iterable[Run], text: str, known: KnownNames, words: Vocabulary) -> Cast:
    """The cast of a text: first the states and bodies, then the people who act for them."""
    names: dict[str, Party] = {}
    for party, forms in _parties_of(runs, known, words):
        for form in forms:
            names.setdefault(fold(form), party)
    for city, party in _capitals(text, Cast(names), known):
        names[fold(city)] = party
    people: dict[str, Party] = {}
    for form, person in _people_of(runs, text, Cast(names), known, words):
        people.setdefault(fold(form), person)
    return Cast(people | names)


def _parties_of(
    runs: Iterable[Run], known: KnownNames, words: Vocabulary
) -> Iterator[tuple[Party, list[str]]]:
    """States and bodies that no list knows, with the forms of their names."""
    told: Counter[str] = Counter()
    surnames: set[str] = set()
    for run in runs:
        unknown = not known(run.text)
        for name, titled in _name_pieces(run.text, words):
            if titled or (" " in name and kind_of(name, words) is PartyKind.PERSON):
                surnames.update(_short_forms(name))
            elif unknown and not run.opens_with(name) and not known(name):
                told[name] += 1
    single = sorted(
        (
            name
            for name in told
            if " " not in name and name not in surnames and not _is_noun(name, words)
        ),
        key=len,
    )
    for name in told:
        kind = kind_of(name, words)
        if " " in name and kind is PartyKind.STATE:
            yield Party(name, kind, name), [name, *_without_noun(name, told)]
        elif " " in name and kind in (PartyKind.BODY, PartyKind.OUTLET):
            yield Party(name, kind), [name]
    yield from _states_of(single, told)


def _capitals(text: str, cast: Cast, known: KnownNames) -> Iterator[tuple[str, Party]]:
    """Capitals that the text introduces, which go on to stand for their states."""
    for match in _CAPITAL.finditer(text):
        city, state = match["city"] or match["town"], match["state"] or match["of"]
        own = cast.named(state)
        parties = (own,) if own else known(state)
        if len(parties) == 1 and parties[0].kind is PartyKind.STATE and not known(city):
            yield city, parties[0]


def _without_noun(name: str, told: Iterable[str]) -> list[str]:
    """A state's name without "Republic" or "Islands", and the adjectives made from that."""
    base = name.rsplit(" ", 1)[0]
    return [base, *(other for other in told if _made_from(other, base))]


def _is_noun(word: str, words: Vocabulary) -> bool:
    """Whether a capitalised word only describes: "the Front", "the Lake"."""
    folded = fold(word)
    return "'" in folded or any(
        folded in nouns
        for nouns in (
            words.body_nouns,
            words.state_nouns,
            words.place_nouns,
            words.outlet_nouns,
            words.organs,
            words.people,
            words.nobody,
        )
    )


def _states_of(single: list[str], told: Mapping[str, int]) -> Iterator[tuple[Party, list[str]]]:
    """One-word names, each with the adjectives made from it ("Ostreva", "Ostrevan")."""
    taken: set[str] = set()
    for base in single:
        if base in taken or len(base) < 3:
            continue
        forms = [name for name in single if name not in taken and _made_from(name, base)]
        taken.update(forms)
        many = len(forms) + told[base] > 1
        yield (
            Party(base, PartyKind.STATE if many else PartyKind.GROUP, base if many else None),
            [base, *forms],
        )


def _made_from(name: str, base: str) -> bool:
    """Whether a name is an adjective of the other: "Ostrevan" of "Ostreva"."""
    stems = (base, base[:-1], base[:-2]) if len(base) > 4 else (base,)
    return name != base and any(
        name.startswith(stem) and _DEMONYM.fullmatch(name[len(stem) :]) for stem in stems
    )


def _name_pieces(run: str, words: Vocabulary) -> Iterator[tuple[str, bool]]:
    """The names in a run, and whether a title stands right before each."""
    whole = _OF_NAME.fullmatch(run)
    if whole and fold(whole["noun"]) in words.state_nouns:
        yield whole["name"], False
        return
    if whole and fold(whole["noun"]) in words.body_nouns:
        inner = whole["name"]
        yield (inner if fold(inner.split()[-1]) in words.body_nouns else run), False
        return
    piece: list[str] = []
    titled, before = False, ""
    for token in [*run.split(), ""]:
        bare = strip_possessive(token)
        name = bool(bare) and bare[0].isupper() and fold(bare) not in words.titles
        if name and not piece:
            titled = fold(before) in words.titles and fold(before) not in words.links
        if name or (piece and bare in PARTICLES):
            piece.append(bare)
        if piece and ((not name and bare not in PARTICLES) or bare != token):
            yield " ".join(piece), titled
            piece = []
        before = bare


def kind_of(name: str, words: Vocabulary) -> PartyKind:
    """What sort of party a name of several words tells by its nouns."""
    tokens = fold(name).split()
    if {tokens[0], tokens[-1]} & words.body_nouns:
        return PartyKind.BODY
    if {tokens[0], tokens[-1]} & words.state_nouns:
        return PartyKind.STATE
    if tokens[-1] in words.outlet_nouns:
        return PartyKind.OUTLET
    place = {tokens[0], tokens[-1]} & words.place_nouns
    return PartyKind.GROUP if place or len(tokens) > 4 else PartyKind.PERSON


def _people_of(
    runs: Iterable[Run], text: str, cast: Cast, known: KnownNames, words: Vocabulary
) -> Iterator[tuple[str, Party]]:
    """Everybody whom the text names, by full name and by the last word of it."""
    owner: Party | None = None  # for "Foreign Minister Dresk": the state first named last
    told_until = 0
    for run in runs:
        resolved = known(run.text)
        person = resolved[0] if len(resolved) == 1 and _is_person(resolved[0]) else None
        if not resolved:
            person = _apposed(run, text, cast, known, words) or person
            person = person or _introduced(run.text, owner, cast, words)
        if person:
            yield from _forms_of(person, run.text, known)
            continue
        state = _state_in(run, resolved, cast)
        if state and (not owner or _SENTENCE_END.search(text, told_until, run.span.start)):
            owner, told_until = state, run.span.end


def _state_in(run: Run, resolved: tuple[Party, ...], cast: Cast) -> Party | None:
    """The state that a run names first."""
    parties = resolved or tuple(found.party for found in cast.find(run.text))
    return parties[0] if parties and parties[0].kind is PartyKind.STATE else None


def _forms_of(person: Party, run: str, known: KnownNames) -> Iterator[tuple[str, Party]]:
    name = person.name.split(" (")[0]
    yield name, person
    for form in _short_forms(name, run):
        if all(_is_person(party) for party in known(form)):
            yield form, person


def _is_person(party: Party) -> bool:
    return party.kind is PartyKind.PERSON


def _short_forms(*names: str) -> Iterator[str]:
    """How a text goes on to call somebody: by family name, first or last, without its article."""
    for name in names:
        words = strip_possessive(name).split()
        last = words[-1].rstrip(",.")
        yield last
        if last.startswith(("al-", "el-", "Al-", "El-")):
            yield last[3:]
        elif "-" in last:
            yield words[0]


def _introduced(run: str, owner: Party | None, cast: Cast, words: Vocabulary) -> Party | None:
    """Somebody named in a run with a title, or by two or three words that name nobody else."""
    if run.isupper():
        return None
    found = cast.find(run)
    titled = read_title(run, found, words)
    if titled:
        belongs = titled.owner or owner
        name = strip_possessive(titled.name)
        return person_of(name, belongs) if belongs else Party(name, PartyKind.PERSON)
    name = strip_possessive(run)
    if found or not 2 <= len(name.split()) <= 3 or kind_of(name, words) is not PartyKind.PERSON:
        return None
    if any(fold(word) in words.titles | words.honorifics for word in name.split()):
        return None
    return Party(name, PartyKind.PERSON)


def _apposed(run: Run, text: str, cast: Cast, known: KnownNames, words: Vocabulary) -> Party | None:
    """Somebody whose title stands beside the name: "Ilan Dresk, the foreign minister"."""
    name = strip_possessive(run.text)
    if not 1 < len(name.split()) <= 4 or any(fold(w) in words.titles for w in name.split()):
        return None
    for title in _titles_beside(run.span, text):
        if not words.office.search(title):
            continue
        told = f"{title} {name}"
        resolved = known(told)
        if resolved and _is_person(resolved[0]) and "(" in resolved[0].name:
            return resolved[0]
        titled = read_title(told, cast.find(told), words)
        if titled and titled.owner and titled.name == name:
            return person_of(name, titled.owner)
    return None


def _titles_beside(span: Span, text: str) -> list[str]:
    """What stands between commas right after and right before a name."""
    beside = []
    if after := _AFTER.match(text, span.end):
        beside.append(after["title"])
    if before := _BEFORE.search(text, max(0, span.start - 90), span.start):
        beside.append(before["title"])
    return beside
