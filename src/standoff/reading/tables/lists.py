"""Red lines that are announced in one sentence and listed in the next."""

import re
from collections.abc import Iterator

from standoff.domain import MarkedMove, MoveType, Page, Span
from standoff.reading.tables.vocabulary import word_class

_ITEM_BREAK = re.compile(
    r"[;:]|,?\s+and,?\s+(?:secondly|second|thirdly|finally|also),?\s+|,\s+and\s+"
)
_LEAD_IN = re.compile(
    r"\s*(?:in short|namely|first|firstly|these are|in other words)[,:]\s*", re.IGNORECASE
)
_CUE = re.compile(r"\w+(?:\W+\w+){0,3}")
_WORD = re.compile(r"\w+")


def spell_out_red_lines(
    text: str, page: Page, moves: tuple[MarkedMove, ...]
) -> tuple[MarkedMove, ...]:
    """The moves, with those that a verbless sentence behind "red lines" lists."""
    listed = [
        item
        for move in moves
        if move.type is MoveType.RED_LINE and move.sentence + 1 < len(page.sentences)
        for item in _items(text, page.sentences[move.sentence + 1], move)
    ]
    spelled_out = {item.sentence for item in listed}
    others = [move for move in moves if move.sentence not in spelled_out]
    return tuple(sorted((*others, *listed), key=lambda move: (move.sentence, move.cue)))


def _is_list(sentence: str) -> bool:
    """Whether a sentence has no verb that says more than a list does."""
    return not any(
        word.lower() in word_class("auxiliary") or word.lower() in word_class("speech")
        for word in _WORD.findall(sentence)
    )


def _items(text: str, sentence: Span, announced: MarkedMove) -> Iterator[MarkedMove]:
    words = sentence.cut(text)
    lead_in = _LEAD_IN.match(words)
    if not lead_in or not _is_list(words):
        return
    start = lead_in.end()
    for piece in _ITEM_BREAK.split(words[start:]):
        at = words.index(piece, start)
        start = at + len(piece)
        content = piece.rstrip(" .\n")
        cue = _CUE.match(content)
        if cue:
            place = sentence.start + at
            yield MarkedMove(
                sentence=announced.sentence + 1,
                type=MoveType.RED_LINE,
                cue=Span(place, place + cue.end()),
                content=Span(place, place + len(content)),
                spoken_by=announced.sender or announced.spoken_by,
            )
