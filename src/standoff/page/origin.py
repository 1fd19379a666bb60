"""Where a page says it comes from: its own publisher, or another that it took its text from."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from standoff.domain import Mark, Origin, Span
from standoff.page.vocabulary import read_vocabulary

_HEAD, _TAIL = 8, 24
_LONGEST_CREDIT = 400
_SMALL_WORDS = frozenset({"of", "the", "and", "for"})
_TRAILING = re.compile(r"(?:[\s.,;:]|\b(?:of|the|and|for|de|la|on|in|at|by)\Z)+\Z")


def find_origin(
    text: str, sentences: Sequence[Span], publisher: str | None = None
) -> Origin | None:
    """The other publisher that the page names as its source, and the words that name it.

    None where it names nobody, or only `publisher`, its own.

    >>> text = "KIEV, October 25 (RIA Novosti) - The talks are off."
    >>> find_origin(text, [Span(0, len(text))]).name
    'RIA Novosti'
    """
    for name in _named(text, sentences):
        words = name.cut(text)
        if not (publisher and _is_same(words, publisher)):
            return Origin(words, name)
    return None


def find_publisher(text: str, furniture: Sequence[Mark]) -> str | None:
    """The publisher that the furniture of the page's head names, or None."""
    known = read_vocabulary("origin")["publishers"]
    for mark in furniture[:6]:
        words = mark.span.cut(text)
        for sign, publisher in known.items():
            if sign.casefold() in words.casefold():
                return str(publisher)
        if mark.kind == "issuing office" and re.match(
            r"(?:The )?(?:Ministry|Embassy|Permanent Mission) ", words
        ):
            return words
    return None


def _named(text: str, sentences: Sequence[Span]) -> Iterator[Span]:
    """Names of other publishers: in datelines first, then in the credits below and above."""
    head = sentences[:_HEAD]
    tail = sentences[max(_HEAD, len(sentences) - _TAIL) :]
    for sentence in head:
        yield from _names_at_start(text, sentence, "datelines")
    for sentence in (*tail, *head):
        yield from _names_at_start(text, sentence, "credits")


def _names_at_start(text: str, sentence: Span, place: str) -> Iterator[Span]:
    for pattern in _patterns(place):
        match = pattern.match(text, sentence.start, _reach(sentence))
        if match:
            yield from _trimmed(text, match)


def _reach(sentence: Span) -> int:
    return min(sentence.end, sentence.start + _LONGEST_CREDIT)


def _trimmed(text: str, match: re.Match[str]) -> Iterator[Span]:
    start, end = match.span("name")
    kept = _TRAILING.sub("", text[start:end])
    if len(kept) > 1:
        yield Span(start, start + len(kept))


def _is_same(name: str, publisher: str) -> bool:
    """Whether `name` is the publisher, a part of its name, or its initials."""
    plain, own = (words.casefold().removeprefix("the ") for words in (name, publisher))
    initials = "".join(word[0] for word in re.findall(r"\w+|&", own) if word not in _SMALL_WORDS)
    return plain in own or own in plain or (len(plain) > 1 and initials.startswith(plain))


@cache
def _patterns(place: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of one kind of place, each with the group `name`."""
    rules = read_vocabulary("origin")
    agencies = rules["agencies"].replace("\n", "").strip()
    press = rf"[^()]{{0,40}}\b(?i:{rules['press_words']})\b[^()]{{0,20}}"
    fillings = {
        **{hole: rules[hole] for hole in ("name", "site", "place", "day")},
        "agency": f"(?P<name>{agencies})",
        "bracketed": rf"(?P<name>{agencies}|[A-Z][A-Z&]{{1,5}}|{press})",
    }
    filled = (
        re.sub(r"\{([a-z]+)\}", lambda hole: fillings[hole[1]], rule)
        for rule in rules[place].splitlines()
    )
    return tuple(re.compile(pattern) for pattern in filled)
