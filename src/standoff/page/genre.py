"""Genre: what the document as an object is, by evidence weighed in a table."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache

from standoff.domain import Document, Genre
from standoff.page.vocabulary import read_vocabulary

_HEAD, _BODY = 700, 12_000
_MOST_BODY_HITS = 4
_SPEAKER_LINE = re.compile(
    r"""
      ^\W{0,4} ( (?:The\ )? [A-Z][\w.’'\-]*+ (?:\ (?: [A-Z][\w.’'\-]*+ | of | the | and ) ){0,7} )
        (?:\ \([^()\n]{1,60}\))? :\ \S
    | ^(Q)[:.]?\s""",
    re.MULTILINE | re.VERBOSE,
)
_FIRST_PERSON = re.compile(r"\b(?:I|we|We|our|Our|my|us)\b")
_QUOTED = re.compile(r'"[^"\n]{1,1000}"|“[^”\n]{1,1000}”')
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Sign:
    genre: Genre
    where: str
    weight: float
    pattern: re.Pattern[str]


def find_genre(document: Document, body: str, publisher: str | None) -> Genre:
    """The genre that most of the evidence speaks for; `body` is the text without furniture.

    News where nothing speaks, other where there is no text.
    """
    if not body.strip():
        return Genre.OTHER
    places = {
        "title": document.title or "",
        "publisher": publisher or "",
        "head": document.text[:_HEAD],
        "body": body[:_BODY],
    }
    scores: defaultdict[Genre, float] = defaultdict(float, {Genre.NEWS: 0.5})
    for sign in _signs():
        scores[sign.genre] += sign.weight * _hits(sign, places[sign.where])
    for genre, weight in _voice(body[:_BODY]).items():
        scores[genre] += weight
    return max(scores, key=lambda genre: scores[genre])


def _hits(sign: _Sign, words: str) -> int:
    if sign.where == "body":
        found = len(sign.pattern.findall(words))
        return min(found, _MOST_BODY_HITS)
    return sign.pattern.search(words) is not None


def _voice(body: str) -> dict[Genre, float]:
    """What speaker lines and the first person outside quotation marks speak for."""
    labels = Counter(name or question for name, question in _SPEAKER_LINE.findall(body))
    turns = sum(labels.values())
    in_turns = max(labels.values(), default=0) > 1 or sum(map(str.isupper, labels)) > 1
    unquoted = _QUOTED.sub(" ", body)
    first_person = len(_FIRST_PERSON.findall(unquoted)) / max(1, len(_WORD.findall(unquoted)))
    if in_turns:
        return {Genre.TRANSCRIPT: 6.0}
    return {
        Genre.TRANSCRIPT: 2.0 if turns and first_person > 0.01 else first_person > 0.03,
        Genre.STATEMENT: 1.0 if first_person > 0.015 else 0.0,
        Genre.OPINION: 1.0 if first_person > 0.008 else 0.0,
    }


@cache
def _signs() -> tuple[_Sign, ...]:
    return tuple(
        _Sign(
            Genre(sign["genre"]),
            sign["where"],
            sign["weight"],
            re.compile(
                sign["pattern"], re.IGNORECASE if sign["where"] in {"title", "publisher"} else 0
            ),
        )
        for sign in read_vocabulary("genre")["sign"]
    )
