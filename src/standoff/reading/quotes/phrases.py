"""Noun phrases that may be a speaker: behind a verb of speaking, or before it."""

from standoff.domain import Span
from standoff.reading.quotes.words import Token, vocabulary

Words = tuple[Token, ...]

_BOUNDARIES = frozenset(",;:()?!—–-") | {"--"}


def phrase_from(words: Words, at: int) -> Span | None:
    """The noun phrase that begins at a word: "[the spokesman of X] in Moscow"."""
    end = at
    while end < len(words) and _goes_on(words, at, end):
        end += 1
    while end > at and not words[end - 1].is_word:
        end -= 1
    return Span(words[at].start, words[end - 1].end) if end > at else None


def _goes_on(words: Words, at: int, end: int) -> bool:
    token, vocab = words[end], vocabulary()
    if end == at:
        return token.is_word
    if token.word in vocab.pronouns or words[end - 1].word in vocab.pronouns:
        return False
    if token.text == ",":
        return _names_the_described(words, at, end)
    return token.text in "'’\"“”&." or (token.is_word and token.word not in vocab.ending)


def _names_the_described(words: Words, at: int, comma: int) -> bool:
    """True at the comma of "the president of Iran, Mahmoud Ahmadinejad"."""
    vocab = vocabulary()
    described = not words[at].is_name or words[at].word in vocab.determiners
    if not (described or words[at].text.endswith("s")):
        return False
    end = comma + 1
    while end < len(words) and words[end].is_name:
        end += 1
    ends_there = end == len(words) or not words[end].is_word or words[end].word in vocab.ending
    first_comma = all(word.text != "," for word in words[at:comma])
    return first_comma and end > comma + 1 and ends_there


def phrase_until(words: Words, end: int) -> Span | None:
    """The noun phrase that ends before a word, with its description or its name.

    "Haniyeh, the leader of Hamas," and "Anthony Cordesman, an analyst" are whole.
    """
    if words[end - 1].text == ",":
        return _phrase_with_aside(words, end - 1)
    start = clause_start(words, end)
    if start > 1 and words[start - 1].text == "," and words[start].word in vocabulary().determiners:
        name = clause_start(words, start - 1)
        if name < start - 1 and all(word.is_name for word in words[name : start - 1]):
            start = start if _is_adverbial(words[name]) else name
    return _without_adverbial(words, start, end)


def clause_start(words: Words, end: int) -> int:
    """Where the stretch of a clause begins that ends before a word."""
    start = end
    while start and not _bounds(words, start - 1, end):
        start -= 1
    return start


def _bounds(words: Words, at: int, end: int) -> bool:
    vocab, token = vocabulary(), words[at]
    if token.word in vocab.clause or token.text in _BOUNDARIES:
        return True
    is_verb = token.word in vocab.finite and token.text == token.word
    return is_verb and at + 1 < end and not (at and words[at - 1].word in vocab.determiners)


def _phrase_with_aside(words: Words, comma: int) -> Span | None:
    """The phrase before the aside that a comma ends: "Putin, speaking in Sochi,"."""
    vocab = vocabulary()
    opening = comma - 1
    while opening > 0 and words[opening].text != ",":
        opening -= 1
    start = clause_start(words, opening)
    if opening <= 0 or start == opening:
        return _without_adverbial(words, clause_start(words, comma), comma)
    aside = words[opening + 1].word
    if words[start].word in vocab.prepositions and aside in vocab.determiners | vocab.pronouns:
        return _without_adverbial(words, opening + 1, comma)
    is_description = not (
        aside in vocab.ending or aside in vocab.prepositions or aside.endswith(("ing", "ed"))
    )
    return _without_adverbial(words, start, comma if is_description else opening)


def _without_adverbial(words: Words, start: int, end: int) -> Span | None:
    """The phrase without what may stand before it: "But on Monday [the ministry]"."""
    vocab = vocabulary()
    while start < end and (words[start].word in vocab.opening or _is_adverbial(words[start])):
        start += 1
    if start < end and words[start].word in vocab.prepositions:
        start = next((at for at in range(start + 2, end) if _begins_phrase(words, at)), end)
    pronouns = (at for at in range(end - 1, start, -1) if words[at].word in vocab.pronouns)
    start = next(pronouns, start)
    empty = start >= end or words[end - 1].word in vocab.relative | {"there"}
    return None if empty else Span(words[start].start, words[end - 1].end)


def _is_adverbial(token: Token) -> bool:
    vocab = vocabulary()
    return not token.is_word or token.word.endswith("ly") or token.word in vocab.helping


def _begins_phrase(words: Words, at: int) -> bool:
    """True for the first word that can begin a subject behind a preposition and its object."""
    vocab, token, before = vocabulary(), words[at], words[at - 1]
    if token.word in vocab.determiners or token.word in vocab.pronouns:
        return True
    return token.is_name and not before.is_name and before.word not in vocab.determiners | {"of"}
