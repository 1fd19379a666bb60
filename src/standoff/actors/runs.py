"""Runs of capitalised words: where a text may name somebody."""

import re
from dataclasses import dataclass

from standoff.actors.names import fold
from standoff.actors.phrases import strip_possessive
from standoff.actors.vocabulary import Vocabulary
from standoff.domain import Span

_ABBREVIATED = r"(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Maj|Capt|Adm|Sen|Rep|Gov|St|Jr)\."
_WORD = rf"(?:(?:[A-Z]\.)+|{_ABBREVIATED}|(?:[a-z]{{2,3}}-)?[A-ZÀ-Þ][\w’'-]*)"
_LINK = r"of the|of|for|al|bin|ibn|de|da|van|von|der|del|du|la"
_OPENING = re.compile(r"(?:^|[.!?:\n]|[“\"*])[\s“\"*]*$")


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words in a row, with the lower-case titles among them."""

    span: Span
    text: str
    opens: bool
    """Whether it opens a sentence, where any word has a capital."""

    def opens_with(self, word: str) -> bool:
        """Whether its first word, the sentence's too, is this one."""
        return self.opens and self.text.split(" ", 1)[0] == word


def runs_of(text: str, words: Vocabulary) -> list[Run]:
    """Every run of capitalised words and titles that holds a capital, openers cut off."""
    runs = []
    for match in _run_pattern(words).finditer(text):
        start, end = _trimmed(match, words)
        if end > start and re.search(r"[A-ZÀ-Þ]", text[start:end]):
            opens = _OPENING.search(text, max(0, start - 4), start) is not None
            runs.append(Run(Span(start, end), text[start:end], opens))
    return _without_openers(runs, text)


def _without_openers(runs: list[Run], text: str) -> list[Run]:
    """The runs; a first word that only opens the sentence ("Yet Kestria") is cut off.

    It does where the text has it in lower case too.
    """
    return [_without_opener(run, text) for run in runs]


def _without_opener(run: Run, text: str) -> Run:
    first, _, rest = run.text.partition(" ")
    if not run.opens or not rest[:1].isupper():
        return run
    if not re.search(rf"(?<![\w-]){re.escape(first.lower())}(?![\w-])", text):
        return run
    return Run(Span(run.span.start + len(first) + 1, run.span.end), rest, opens=False)


def _run_pattern(words: Vocabulary) -> re.Pattern[str]:
    titles = "|".join(sorted(map(re.escape, words.titles - words.links), key=len, reverse=True))
    token = rf"(?:{_WORD}|(?<![\w-])(?:{titles})(?![\w-]))"
    return re.compile(rf"(?<![\w’'-]){token}(?: (?:(?:{_LINK}) )?{token})*")


def _trimmed(match: re.Match[str], words: Vocabulary) -> tuple[int, int]:
    """The ends of the run without opening words that name nobody."""
    start = match.start()
    for word in match.group().split():
        if fold(strip_possessive(word)) not in words.nobody:
            break
        start += len(word) + 1
    return start, match.end()
