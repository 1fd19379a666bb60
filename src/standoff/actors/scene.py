"""A document as a scene: who is named where in it, and who speaks."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from standoff.actors.cast import Cast, KnownNames, read_cast
from standoff.actors.runs import runs_of
from standoff.actors.speaker import owner_of, publisher_of, turns_of
from standoff.actors.vocabulary import Vocabulary
from standoff.domain import Document, Page, Party, PartyKind, Span, Unresolved
from standoff.ports import Gazetteer


@dataclass(frozen=True, slots=True)
class Sighting:
    """A place in the text that names parties, with its words in lower case."""

    span: Span
    parties: tuple[Party, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Scene:
    """What the text tells of its parties. Sightings and turns stand in the order of the text.

    `known` asks the gazetteer as of the document's day. `owner` is whose text it is,
    `home` the state on whose behalf it is published.
    """

    text: str
    known: KnownNames
    sentences: tuple[Span, ...]
    cast: Cast
    sightings: tuple[Sighting, ...]
    turns: tuple[tuple[int, Party | None], ...]
    owner: Party | None
    home: Party | None

    def before(self, place: Span) -> Sequence[Sighting]:
        """What is named before a place, the likeliest antecedent first.

        The subject of the same sentence comes first, then that of the sentence before, and so on.
        """
        end = bisect_left(self.sightings, place.start, key=lambda sighting: sighting.span.start)
        earlier = [s for s in self.sightings[max(0, end - 60) : end] if s.span.end <= place.start]
        return sorted(earlier, key=lambda s: (-self._sentence_at(s.span.start), s.span.start))

    def is_in_sentence_of(self, place: Span, parties: tuple[Party, ...]) -> bool:
        """Whether these parties are named before `place` in its own sentence."""
        number = self._sentence_at(place.start)
        return any(
            sighting.parties == parties and self._sentence_at(sighting.span.start) == number
            for sighting in self.before(place)
        )

    def speaker_at(self, place: Span) -> Party | None:
        """Who speaks at a place where nobody is quoted."""
        turn = bisect_right(self.turns, place.start, key=lambda turn: turn[0]) - 1
        return self.turns[turn][1] if turn >= 0 else self.owner

    def _sentence_at(self, offset: int) -> int:
        return bisect_right(self.sentences, offset, key=lambda sentence: sentence.start)


def read_scene(document: Document, page: Page, gazetteer: Gazetteer, words: Vocabulary) -> Scene:
    """Everything about a document that its mentions may rest on."""
    known = _known_names(document, gazetteer, words)
    body = _body_of(document.text, page, words)
    runs = runs_of(body, words)
    imprint = "".join(f"{line}.\n" for line in (document.title, document.publisher) if line)
    whole = imprint + body
    cast = read_cast(runs_of(whole, words), whole, known, words)

    def resolve(phrase: str) -> tuple[Party, ...]:
        own = cast.named(phrase)
        if own:
            return (own,)
        parties = [found.party for found in cast.find(phrase)]
        people = [party for party in parties if party.kind is PartyKind.PERSON]
        return known(phrase) or tuple((people or parties)[:1])

    sightings = tuple(
        Sighting(run.span, parties, run.text.lower())
        for run in runs
        if (parties := resolve(run.text))
    )
    owner = owner_of(document, page, resolve)
    home = publisher_of(document, page, resolve) or owner

    def resolve_turn(name: str) -> tuple[Party, ...]:
        office = words.offices.get(name.lower().removeprefix("the "))
        if office and home:
            return known(f"{office} of {home.state or home.name}")
        return known(name) or resolve(name)

    return Scene(
        text=document.text,
        known=known,
        sentences=page.sentences,
        cast=cast,
        sightings=sightings,
        turns=tuple(turns_of(document.text, resolve_turn)),
        owner=owner,
        home=home,
    )


def _body_of(text: str, page: Page, words: Vocabulary) -> str:
    """The text with blanks where words of the page or of a translator name nobody."""
    glosses = [mark.span for mark in page.artefacts if mark.kind.startswith("gloss")]
    rows = [mark.span for mark in page.furniture if mark.kind in words.nameless_furniture]
    for span in (*glosses, *rows):
        text = text[: span.start] + " " * len(span) + text[span.end :]
    return text


def _known_names(document: Document, gazetteer: Gazetteer, words: Vocabulary) -> KnownNames:
    """The gazetteer on the document's day, names that two parties share told apart."""
    as_of = document.published_at
    instead = {
        shared.name: shared.means for shared in words.shared if shared.is_second(document.text)
    }

    def known(phrase: str) -> tuple[Party, ...]:
        resolution = gazetteer.resolve(phrase, as_of)
        if isinstance(resolution, Unresolved):
            return ()
        return tuple(
            Party(instead[party.name], PartyKind.STATE, instead[party.name])
            if party.name in instead
            else party
            for party in resolution
        )

    return known
