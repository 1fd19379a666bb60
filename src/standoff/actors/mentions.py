"""Who each mention of a document is: names, then what rests on them."""

from collections.abc import Sequence

from standoff.actors.names import fold
from standoff.actors.phrases import person_of, read_title, split_joint, tidy, unique
from standoff.actors.scene import Scene, read_scene
from standoff.actors.vocabulary import Vocabulary, load_vocabulary
from standoff.domain import (
    Document,
    Mention,
    Page,
    Party,
    PartyKind,
    Resolution,
    Span,
    Unresolved,
)
from standoff.ports import Gazetteer

_COLLECTIVE = (PartyKind.STATE, PartyKind.BODY, PartyKind.GROUP, PartyKind.ORGAN)

_DESCRIBED = {
    PartyKind.STATE: (),
    PartyKind.BODY: (PartyKind.GROUP,),
    PartyKind.GROUP: (PartyKind.BODY,),
}
"""Kinds that have descriptions of their own, and what else those may stand for."""


def resolve_mentions(
    document: Document, page: Page, mentions: Sequence[Mention], gazetteer: Gazetteer
) -> tuple[Resolution, ...]:
    """Who each mention is, in the order of `mentions`; `Unresolved` gives the reason.

    A first person is the speaker of `Mention.spoken_by`; where that is None, the
    speaker of the transcript's turn, or whoever the text's title or publisher names.
    """
    if not mentions:
        return ()
    words = load_vocabulary()
    scene = read_scene(document, page, gazetteer, words)
    resolver = _Resolver(scene, words)
    return tuple(resolver.resolve(mention) for mention in mentions)


class _Resolver:
    """Resolves the mentions of one scene."""

    def __init__(self, scene: Scene, words: Vocabulary) -> None:
        self._scene = scene
        self._known = scene.known
        self._words = words

    def resolve(self, mention: Mention) -> Resolution:
        text = mention.span.cut(self._scene.text)
        parties = self._parties(text, mention)
        return parties or Unresolved(f"nothing in the text tells who {text!r} is")

    def _parties(self, text: str, mention: Mention) -> tuple[Party, ...]:
        phrase = tidy(text)
        word = "" if phrase.isupper() and len(phrase) > 1 else fold(phrase)
        first = fold(text.split(maxsplit=1)[0]) if text.split() else ""
        for kind, answer in (
            ("pair", self._pair),
            ("first_singular", self._first_person),
            ("first_plural", self._first_people),
            ("person", self._person),
            ("thing", self._thing),
            ("plural", self._plural),
        ):
            if word in self._words.pronouns[kind]:
                return answer(mention)
        return (
            self._own(phrase)
            or self._joint(phrase)
            or self._known(phrase)
            or self._led_by_pronoun(first, mention)
            or self._described(phrase, mention)
            or self._cast_in(phrase)
            or self._itself(phrase)
        )

    def _own(self, phrase: str) -> tuple[Party, ...]:
        own = self._scene.cast.named(phrase)
        return (own,) if own else ()

    def _joint(self, phrase: str) -> tuple[Party, ...]:
        """The members of a list where one of them is of the document's own cast."""
        found = self._scene.cast.find(phrase)
        if all(self._known(phrase[name.start : name.end]) for name in found):
            return ()
        pieces = split_joint(phrase, found)
        if len(pieces) < 2:
            return ()
        if len(pieces) == 2 and self._words.office.search(phrase):
            for piece in pieces:
                own = self._own(tidy(piece))
                if own and own[0].kind is PartyKind.PERSON:
                    return own
        return unique(party for piece in pieces for party in self._named(piece))

    def _named(self, piece: str) -> tuple[Party, ...]:
        phrase = tidy(piece)
        return self._own(phrase) or self._known(phrase) or self._cast_in(phrase)

    def _cast_in(self, phrase: str) -> tuple[Party, ...]:
        """The document's own party in a phrase: "a Ghendari patrol boat"."""
        found = self._scene.cast.find(phrase)
        titled = read_title(phrase, found, self._words)
        if titled and titled.owner:
            return (person_of(titled.name, titled.owner),)
        return (found[0].party,) if found else ()

    def _first_person(self, mention: Mention) -> tuple[Party, ...]:
        speaker = self._speaker(mention)
        return () if speaker is None else (speaker,)

    def _first_people(self, mention: Mention) -> tuple[Party, ...]:
        speaker = self._speaker(mention)
        return () if speaker is None else (self._behind(speaker),)

    def _speaker(self, mention: Mention) -> Party | None:
        if mention.spoken_by is None:
            speaker = self._scene.speaker_at(mention.span)
            return speaker or next(iter(self._person(mention)), None)
        parties = self._parties(mention.spoken_by.cut(self._scene.text), Mention(mention.spoken_by))
        return parties[0] if parties else None

    def _behind(self, party: Party) -> Party:
        """The state, body or group that somebody speaks for."""
        if party.kind is not PartyKind.PERSON:
            return party
        if party.state is None:
            return self._scene.home or party
        parties = self._named(party.state)
        return parties[0] if parties else Party(party.state, PartyKind.STATE, party.state)

    def _person(self, mention: Mention) -> tuple[Party, ...]:
        """The nearest person; on a government's own page, one of its own before others."""
        nearest = self._nearest(mention.span, (PartyKind.PERSON,))
        home = self._scene.home
        if home is None or self._scene.is_in_sentence_of(mention.span, nearest):
            return nearest
        for sighting in self._scene.before(mention.span):
            party = sighting.parties[0]
            if party.kind is PartyKind.PERSON and party.state == (home.state or home.name):
                return sighting.parties
        return nearest

    def _thing(self, mention: Mention) -> tuple[Party, ...]:
        return self._nearest(mention.span, _COLLECTIVE)

    def _plural(self, mention: Mention) -> tuple[Party, ...]:
        return self._nearest(mention.span, _COLLECTIVE) or self._person(mention)

    def _pair(self, mention: Mention) -> tuple[Party, ...]:
        """The two parties last named: "both sides"."""
        parties = unique(
            self._behind(party)
            for sighting in self._scene.before(mention.span)
            for party in sighting.parties
        )
        return parties[:2]

    def _nearest(self, place: Span, kinds: tuple[PartyKind, ...]) -> tuple[Party, ...]:
        for sighting in self._scene.before(place):
            if sighting.parties[0].kind in kinds:
                return sighting.parties
        return ()

    def _led_by_pronoun(self, first: str, mention: Mention) -> tuple[Party, ...]:
        """Something of somebody: "our country", "its forces", "his government"."""
        if first in {"our", "my"}:
            return self._first_people(mention)
        if first in {"its", "their"}:
            return self._thing(mention)
        if first in {"his", "her"}:
            return tuple(self._behind(party) for party in self._person(mention))
        return ()

    def _described(self, phrase: str, mention: Mention) -> tuple[Party, ...]:
        """A short description: "the alliance", "the minister", "the regime"."""
        noun = fold(phrase)
        offices = list(self._words.office.finditer(noun))
        if offices and offices[-1].end() == len(noun) and set(noun.split()) <= self._words.titles:
            return self._in_office(noun, offices[-1].group(), mention)
        last = noun.split()[-1] if 0 < len(noun.split()) < 3 else ""
        if last in self._words.writings and self._scene.owner is not None:
            return (self._scene.owner,)
        return (
            self._called(last, mention)
            or self._known(self._words.defaults.get(noun, ""))
            or self._of_kind(last, mention)
        )

    def _called(self, noun: str, mention: Mention) -> tuple[Party, ...]:
        """A party with that noun in its name: "the Front" for the Upland Front."""
        for sighting in self._scene.before(mention.span):
            party = sighting.parties[0]
            if party.kind is not PartyKind.PERSON and noun in party.name.lower().split():
                return (party,)
        return ()

    def _of_kind(self, noun: str, mention: Mention) -> tuple[Party, ...]:
        """The nearest party of the kind that the noun describes."""
        kinds = [kind for kind in _DESCRIBED if noun in self._words.descriptions[kind.value]]
        for kind in kinds and [*kinds, *_DESCRIBED[kinds[0]]]:
            if parties := self._nearest(mention.span, (kind,)):
                return parties
        return ()

    def _in_office(self, phrase: str, office: str, mention: Mention) -> tuple[Party, ...]:
        """Whoever was named with that office, else who holds it at home: "the minister"."""
        people = [
            sighting
            for sighting in self._scene.before(mention.span)
            if sighting.parties[0].kind is PartyKind.PERSON
        ]
        for told in (phrase, office, office.rsplit(maxsplit=1)[-1]):
            for sighting in people:
                if told in sighting.words.replace("-", " "):
                    return sighting.parties
        if self._scene.home is not None:
            home = self._behind(self._scene.home)
            holder = self._known(f"{office} of {home.name}")
            return holder or (home,)
        return people[0].parties if people else ()

    def _itself(self, phrase: str) -> tuple[Party, ...]:
        """A name that no list knows is a party by itself."""
        if not phrase[:1].isupper() or fold(phrase.split(maxsplit=1)[0]) in self._words.nobody:
            return ()
        if " " not in phrase and fold(phrase) in self._words.titles | self._words.body_nouns:
            return ()
        if phrase.isupper() and fold(phrase).split()[-1] in self._words.offices:
            return () if self._scene.home is None else (self._behind(self._scene.home),)
        while " " in phrase and fold(phrase.split(maxsplit=1)[0]) in self._words.honorifics:
            phrase = phrase.partition(" ")[2]
        kind = PartyKind.PERSON if 2 <= len(phrase.split()) <= 3 else PartyKind.GROUP
        return (Party(phrase, kind),)
