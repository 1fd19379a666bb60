"""A small grammar of clauses: tokens, noun phrases to the left and right, content phrases."""

import re
from dataclasses import dataclass

from standoff.domain import Span
from standoff.reading.tables.vocabulary import cues, word_class

_TOKEN = re.compile(
    r"\d[\d.,:]*\w*"
    r"|(?:[A-Z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Rep|Gov|St|Prof)\."
    r"|\w+(?:[’'.-]\w+)*|[’']s?|\S"
)
_CLAUSE_END = frozenset(',;:—–()"“”.?!')
_CONTENT_END = frozenset(';:—–"“”.?!')
_CONTENT_STOP = frozenset(
    {"if", "unless", "because", "while", "although", "after", "otherwise", "which", "when"}
)
_SCARE_QUOTES = frozenset('"“”')
_MOST_WORDS = 22
_LONGEST_CONDITION = 25
_LEADING = frozenset({",", ":"})


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark with its place in the document; `word` is lower case."""

    start: int
    end: int
    word: str
    capital: bool


def tokenize(text: str, sentence: Span) -> tuple[Token, ...]:
    """The tokens of a sentence, with a possessive 's as a token of its own."""
    tokens = []
    for match in _TOKEN.finditer(text, sentence.start, sentence.end):
        word = match[0]
        start, end = match.span()
        if len(word) > 2 and word.endswith(("'s", "’s")):
            tokens.append(_token(word[:-2], start))
            tokens.append(_token("'s", end - 2))
        else:
            tokens.append(_token(word, start))
    return tuple(tokens)


def _token(word: str, start: int) -> Token:
    return Token(start, start + len(word), word.replace("’", "'").lower(), word[:1].isupper())


@dataclass(frozen=True, slots=True)
class Clause:
    """The tokens of one sentence and the questions a pattern asks of them."""

    tokens: tuple[Token, ...]

    def word(self, at: int) -> str:
        return self.tokens[at].word if 0 <= at < len(self.tokens) else ""

    def span(self, start: int, end: int) -> Span | None:
        """The span of tokens [start, end), None where there are none."""
        return Span(self.tokens[start].start, self.tokens[end - 1].end) if start < end else None

    def is_in(self, at: int, name: str) -> bool:
        return self.word(at) in word_class(name)

    def has(self, name: str) -> bool:
        return any(token.word in word_class(name) for token in self.tokens)

    def names_somebody(self, phrase: tuple[int, int]) -> bool:
        """Whether a noun phrase has a name, a pronoun or a noun for an actor in it."""
        start, end = phrase
        if self.is_in(start, "day"):
            return False
        if any(self.is_in(at, "pronoun") or self.is_in(at, "actor") for at in range(start, end)):
            return True
        if any(self.tokens[at].capital for at in range(max(start, 1), end)):
            return True
        return start == 0 and end == 1 and not self.is_in(0, "determiner")

    def is_noun_like(self, at: int) -> bool:
        word = self.word(at)
        if not word or not (word[0].isalnum() or word in ("'s", "'", "$", "€")):
            return False
        closed = any(self.is_in(at, name) for name in ("preposition", "subordinator", "auxiliary"))
        return not (
            closed or self.is_in(at, "adverb") or self.is_in(at, "speech") or word in ("and", "or")
        )

    def end_of(self, words: tuple[str, ...], at: int) -> int | None:
        """Where `words` end if they start at token `at`, an adverb or two among them."""
        for number, word in enumerate(words):
            while (
                number
                and self.word(at) != word
                and (self.is_in(at, "adverb") or self._is_manner(at))
            ):
                at += 1
            if self.word(at) != word:
                return None
            at += 1
        return at

    def verb_group_start(self, at: int) -> int:
        """Where the auxiliaries and adverbs before the verb at `at` begin."""
        while at > 0 and (
            self.is_in(at - 1, "auxiliary")
            or self.is_in(at - 1, "adverb")
            or self._is_manner(at - 1)
        ):
            at -= 1
        return at

    def _is_manner(self, at: int) -> bool:
        return (
            self.word(at).endswith("ly") and len(self.word(at)) > 4 and not self.tokens[at].capital
        )

    def noun_phrase_before(self, end: int) -> tuple[int, int] | None:
        """The noun phrase that ends before token `end`, with an "of" or "and" phrase in it."""
        if self.word(end - 1) in ("who", "which", "that"):
            end -= 1
        if self.word(end - 1) == ",":
            end = self._before_apposition(end - 1)
        end = self._before_time(end)
        if self.is_in(end - 1, "pronoun"):
            return end - 1, end
        start = end
        while start > 0 and (self.is_noun_like(start - 1) or self._joins(start - 1, start < end)):
            start -= 1
            if self.is_in(start, "determiner") and not self._joins(start - 1, True):
                break
        return self._trim(start, end)

    def behind_time(self, start: int) -> int:
        """Where the words go on behind a day: "demanded on Friday | that"."""
        at = start + (self.word(start) == "on")
        at += self.is_in(at, "day_before")
        return at + 1 if self.is_in(at, "day") else start

    def _before_time(self, end: int) -> int:
        """Where a noun phrase ends, "on Monday" and "last week" behind it left out."""
        if self.is_in(end - 1, "day") and self.is_in(end - 2, "day_before"):
            return end - 2
        if self.is_in(end - 1, "day") and self.word(end - 2) == "on":
            return end - 2
        return end - 1 if self.is_in(end - 1, "day") and end > 1 else end

    def _before_apposition(self, comma: int) -> int:
        """The end of what a comma's apposition describes: "X, the Y of Z," -> after X."""
        for at in range(comma - 1, max(-1, comma - 14), -1):
            if self.word(at) == ",":
                return at
        return comma

    def _joins(self, at: int, inside: bool) -> bool:
        joiner = self.word(at) in ("of", "and", "in", "for")
        return (
            joiner
            and inside
            and self.is_noun_like(at - 1)
            and (
                self.word(at) == "of"
                or self.tokens[at - 1].capital
                or self.is_in(at + 1, "determiner")
                or self.tokens[at + 1].capital
            )
        )

    def noun_phrase_after(self, start: int) -> tuple[int, int] | None:
        """The noun phrase that starts at token `start`, adverbs before it passed over."""
        while (
            start < len(self.tokens)
            and (self.is_in(start, "adverb") or self._is_manner(start))
            and self.word(start) != "to"
        ):
            start += 1
        if self.is_in(start, "pronoun"):
            return start, start + 1
        end = start
        while end < len(self.tokens) and (self.is_noun_like(end) or self._continues(end, start)):
            if self.is_in(end, "determiner") and self._is_whole(start, end):
                break
            end += 1
        return self._trim(start, end)

    def _is_whole(self, start: int, end: int) -> bool:
        """Whether tokens [start, end) are a phrase that needs no more words."""
        joined = self.word(end - 1) in ("of", "and")
        return end > start and not joined and not self.is_in(end - 1, "determiner")

    def clause_subject(self, start: int) -> tuple[int, int] | None:
        """The subject of the clause that starts at `start`, its verb left out.

        Verbs are not known here: behind a name, only nouns for actors belong to it.
        """
        phrase = self.noun_phrase_after(start)
        if phrase is None:
            return None
        named = [at for at in range(*phrase) if self.tokens[at].capital or self.is_in(at, "actor")]
        return (phrase[0], named[-1] + 1) if named else phrase

    def _continues(self, at: int, start: int) -> bool:
        if self.word(at) in _SCARE_QUOTES:
            return self.is_noun_like(at + 1)
        joiner = self.word(at) == "of" or (
            self.word(at) == "and" and at + 1 < len(self.tokens) and self.tokens[at + 1].capital
        )
        return joiner and at > start and self.is_noun_like(at + 1)

    def _trim(self, start: int, end: int) -> tuple[int, int] | None:
        while end > start and self.word(end - 1) in ("'s", "'", "and", "of"):
            end -= 1
        while end > start and self.word(start) in ("'s", "'", "and", "of"):
            start += 1
        return (start, end) if start < end else None

    def opening_name(self) -> tuple[int, int] | None:
        """The name that opens the clause: "The Kremlin", "Arland's President"."""
        start = end = int(self.is_in(0, "determiner"))
        while self._is_capital(end) or (
            end > start and self.word(end) in ("'s", "of") and self._is_capital(end + 1)
        ):
            end += 1
        phrase = (0, end) if end > start else None
        return phrase if phrase and self.names_somebody(phrase) else None

    def _is_capital(self, at: int) -> bool:
        return at < len(self.tokens) and self.tokens[at].capital

    def content_after(self, start: int, *, finite: bool = False) -> tuple[int, int] | None:
        """The phrase from token `start` to the clause's end, of at most 22 words.

        With `finite`, a verb of the sentence around it ends it: "the offer to talk | is".
        """
        while self.word(start) in _LEADING:
            start += 1
        end = start
        while (
            end < len(self.tokens)
            and end - start < _MOST_WORDS
            and not self._ends_content(end, start)
            and not (finite and self.is_in(end, "finite"))
        ):
            end += 1
        while end > start and (
            self.word(end - 1) in (",", "and", "but", "to") or self.is_in(end - 1, "preposition")
        ):
            end -= 1
        return self._trim(start, end)

    def _ends_content(self, at: int, start: int) -> bool:
        word = self.word(at)
        if word in _CONTENT_END or (word in _CONTENT_STOP and at > start):
            return True
        follower = self.word(at + 1)
        if word in ("and", "but") and self._goes_on_with_a_verb(at + 1):
            return True
        return word == "," and (
            follower in word_class("subordinator")
            or self.is_in(at + 1, "speech")
            or follower in ("and", "with", "saying")
            or follower.endswith("ing")
            or self.is_in(at + 1, "pronoun")
        )

    def _goes_on_with_a_verb(self, at: int) -> bool:
        another_cue = self.word(at) in cues() and self.word(at).endswith(("ing", "ed"))
        return another_cue or self.is_in(at, "finite")

    def start_before(self, at: int) -> int:
        """Where the clause begins that token `at` stands in."""
        while at > 0 and not (
            self.word(at - 1) in _CLAUSE_END
            or self.word(at - 1) == "that"
            or self.is_in(at - 1, "speech")
        ):
            at -= 1
        return at

    def condition(self) -> tuple[int, int] | None:
        """The first clause that opens with "if", "unless" or an inverted "should"."""
        for at in range(len(self.tokens)):
            inverted = self.word(at) == "should" and (at == 0 or self.word(at - 1) == ",")
            provided = self.word(at) == "provided" and self.word(at + 1) == "that"
            if self.word(at) in ("if", "unless") or inverted or provided:
                end = next(
                    (i for i in range(at, len(self.tokens)) if self.word(i) in (",", ".", ";")),
                    len(self.tokens),
                )
                return at, min(end, at + _LONGEST_CONDITION)
        return None

    def find(
        self, words: frozenset[str] | tuple[str, ...], start: int, end: int | None = None
    ) -> int | None:
        """The first token from `start` on that is one of `words`, within its clause."""
        for at in range(start, min(len(self.tokens), end or len(self.tokens))):
            if self.word(at) in words:
                return at
            if self.word(at) in _CONTENT_END:
                return None
        return None
