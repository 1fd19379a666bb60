"""Turns of transcripts: who has the floor, and the words spoken."""

import functools
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

from standoff.domain import Genre, Page, Span
from standoff.reading.quotes.marks import trimmed

_LABEL = re.compile(
    r"[ \t*_]*(?P<name>[^\W\d_][\w .,'’/-]{0,79}?)"  # MR. CARNEY
    r"(?:[ ]?\([^()\n]{1,60}\))?[ ]?:[*_]*(?=\s)"  # (via interpreter):
    r"|[ \t*_]*(?P<question>Q)[*_]*(?=[ \t\xa0]+\S)"
)
_WORD = re.compile(r"\w[\w'’-]*")
_LONGEST_LABEL = 10  # words


@dataclass(frozen=True, slots=True)
class Turn:
    """The words that somebody speaks in a transcript, and the name in the label before them."""

    span: Span
    speaker: Span


@dataclass(frozen=True, slots=True)
class Label:
    """Where a line might name its speaker; the words spoken begin at `end`."""

    name: Span
    start: int
    end: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What labels.toml lists."""

    roles: frozenset[str]
    linking: frozenset[str]
    headings: frozenset[str]
    salutations: frozenset[str]


def find_turns(text: str, page: Page) -> tuple[Turn, ...]:
    """The turns of a transcript, in order; none where nothing shows that labels name speakers.

    A label ("MR. CARNEY:", "Vladimir Putin:", "Q") stands at the start of a line or of
    a sentence. It needs a title or an office in it, or to come again beside others.
    """
    labels = _spoken(tuple(_labels(text, page)), page.genre)
    ends = (*(label.start for label in labels[1:]), len(text))
    return tuple(
        Turn(span, label.name)
        for label, end in zip(labels, ends, strict=False)
        if (span := trimmed(text, label.end, end)) is not None
    )


def _labels(text: str, page: Page) -> Iterator[Label]:
    lines = {0, *(found.end() for found in re.finditer(r"\n\s*", text))}
    starts = lines | {sentence.start for sentence in page.sentences}
    for start in sorted(starts):
        found = _LABEL.match(text, start)
        if found is None or (found["question"] and start not in lines):
            continue
        name = Span(*found.span("question" if found["question"] else "name"))
        words = tuple(_WORD.findall(name.cut(text)))
        if _may_name(words) and (start in lines or _has_role(words)):
            yield Label(name, start, found.end(), words)


def _may_name(words: tuple[str, ...]) -> bool:
    """True where the words have the shape of a name or an office."""
    vocabulary = _vocabulary()
    return (
        len(words) <= _LONGEST_LABEL
        and all(word[0].isupper() or word in vocabulary.linking for word in words)
        and (words[0].lower() == "the" or words[0].lower() not in vocabulary.linking)
        and not any(word.lower() in vocabulary.headings for word in words)
        and " ".join(words).lower() not in vocabulary.salutations
    )


def _spoken(labels: tuple[Label, ...], genre: Genre) -> tuple[Label, ...]:
    """The labels that name speakers, by their words or because they take turns."""
    times = Counter(label.words for label in labels)
    recurring = {words for words, count in times.items() if count > 1}
    roles = {words for words in times if _has_role(words)}
    alternate = recurring if len(recurring | roles) > 1 else set[tuple[str, ...]]()
    capitals = {words for words in times if genre is Genre.TRANSCRIPT and _in_capitals(words)}
    lone_question = {("Q",)} if times[("Q",)] == len(labels) == 1 else set[tuple[str, ...]]()
    speakers = (roles | alternate | capitals) - lone_question
    return tuple(label for label in labels if label.words in speakers)


def _has_role(words: tuple[str, ...]) -> bool:
    return any(word.lower() in _vocabulary().roles for word in words)


def _in_capitals(words: tuple[str, ...]) -> bool:
    return all(word.isupper() for word in words)


@functools.cache
def _vocabulary() -> Vocabulary:
    table = tomllib.loads(files(__package__).joinpath("labels.toml").read_text(encoding="utf-8"))
    return Vocabulary(**{name: frozenset(words) for name, words in table.items()})
