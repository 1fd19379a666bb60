"""Sentences: where they begin and end, in plain rules over one pass of the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from standoff.domain import Span
from standoff.page.layout import blocks, trimmed
from standoff.page.vocabulary import read_vocabulary

# Possessive and never failing once it has begun, so that no string takes quadratic time.
_END = re.compile(
    r"""
    (?: (?P<stop> [.!?…؟।]++ )
        (?: ["'”’»)\]}*_] | “(?=\s|\Z) )*+              # a closing quote belongs to what it closes
        (?: [ \xa0] ["”»“] (?=\s|\Z) )?+                 # so does one that went astray
      | (?P<wide> [。！？]++ [」』”’）]*+ )                # scripts that write no space after it
      | (?<=\s) (?P<bullet> [•▪●◦] ) (?=\s)
    )""",
    re.VERBOSE,
)
_NEXT = re.compile(r"""(?P<space>\s*+)["'“‘”«„»(\[{*_—–\-]*+\s?+(?P<word>[^\W_][\w’'\-]{0,30})?""")
_WORD_BEFORE = re.compile(r"""[^\s"“”«»„()\[\]{}*_/—–]+\Z""")
_ACRONYM = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}\Z")
_LIST_NUMBER = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})\Z")
_SPACE = re.compile(r"\s*+")
_GOES_ON = tuple("|·,;/")
_LONGEST_WORD = 24


@dataclass(frozen=True, slots=True)
class _Abbreviations:
    never_ends: frozenset[str]
    before_number: frozenset[str]
    may_end: frozenset[str]
    hours: frozenset[str]
    after_hour: frozenset[str]
    starters: frozenset[str]


@cache
def _abbreviations() -> _Abbreviations:
    lists = read_vocabulary("sentences")
    return _Abbreviations(**{name: frozenset(words.split()) for name, words in lists.items()})


def split_sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a text, in order and apart, covering all that is not white space.

    A line break ends a sentence, except inside paragraphs that are hard-wrapped.

    >>> [s.cut("Mr. Lavrov came at 5 p.m. on Jan. 3. “Why?” he asked.") for s in
    ...  split_sentences("Mr. Lavrov came at 5 p.m. on Jan. 3. “Why?” he asked.")]
    ['Mr. Lavrov came at 5 p.m. on Jan. 3.', '“Why?” he asked.']
    """
    return tuple(sentence for block in blocks(text) for sentence in _split_block(text, block))


def _split_block(text: str, block: Span) -> Iterator[Span]:
    start = block.start
    for end in _END.finditer(text, block.start, block.end):
        before = end.start() if end["bullet"] else end.end()
        if start < before < block.end and _ends_sentence(text, start, end, block.end):
            yield from trimmed(text, start, before)
            start = _skip_space(text, before, block.end)
    yield Span(start, block.end)


def _skip_space(text: str, start: int, limit: int) -> int:
    space = _SPACE.match(text, start, limit)
    return space.end() if space else start


def _ends_sentence(text: str, start: int, end: re.Match[str], limit: int) -> bool:
    stop = end["stop"]
    if stop is None:
        return True
    following = _NEXT.match(text, end.end(), limit)
    if following is None or text[following.end("space") : following.end("space") + 1] in _GOES_ON:
        return False
    word = following["word"] or ""
    if not following["space"]:
        return stop == "." and _is_glued(text, end, word)
    if stop != ".":
        return not word[:1].islower()
    return _full_stop_ends(text, start, end, word)


def _is_glued(text: str, end: re.Match[str], word: str) -> bool:
    """Whether the space after the full stop was lost: `in session.Today the`."""
    before = text[max(0, end.start() - 3) : end.start()]
    return len(before) == 3 and before.isalpha() and before.islower() and word.istitle()


def _full_stop_ends(text: str, start: int, end: re.Match[str], word: str) -> bool:
    before = _WORD_BEFORE.search(text[max(start, end.start() - _LONGEST_WORD) : end.start()])
    token = before.group() if before else ""
    closed = end.end() > end.start() + 1
    if word[:1].islower():
        return not closed and _may_end_before_lower_case(token)
    at_start = end.start() - len(token) == start
    if at_start and _LIST_NUMBER.match(token):
        return False
    return closed or _word_may_end(token, word)


def _may_end_before_lower_case(token: str) -> bool:
    """Whether so plain a word stands before the stop that the writer may shun capitals."""
    lists = _abbreviations()
    is_plain = len(token) > 3 and token.isalpha() and token.islower()
    known = (lists.never_ends, lists.before_number, lists.may_end)
    return is_plain and not any(token in words for words in known)


def _word_may_end(token: str, word: str) -> bool:
    lists = _abbreviations()
    if token in lists.never_ends or token.title() in lists.never_ends:
        return False
    if token in lists.before_number and word[:1].isdigit():
        return False
    if token in lists.hours:
        return word not in lists.after_hour
    is_initial = len(token) == 1 and token.isalpha() and token.isupper()
    if is_initial or token in lists.may_end or _ACRONYM.match(token):
        return not word or word in lists.starters
    return True
