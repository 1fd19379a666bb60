"""Who says so: the voice of a move, its source and the speaker it rests on."""

from dataclasses import dataclass, replace

from standoff.domain import MarkedMove, MarkedQuote, Span, Voice
from standoff.reading.quotes import Turn, enclosing_speaker
from standoff.reading.tables.clause import Clause
from standoff.reading.tables.patterns import span_of


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What lies around a sentence: quotation marks, attributed quotes, turns."""

    quoted: tuple[Span, ...]
    quotes: tuple[MarkedQuote, ...]
    turns: tuple[Turn, ...]


def attribute(clause: Clause, move: MarkedMove, around: Surroundings) -> MarkedMove:
    """The move with its voice, its `by`, and the speaker it rests on."""
    speaker = enclosing_speaker(move.cue, around.quotes, around.turns)
    if any(quoted.contains(move.cue) for quoted in around.quoted):
        return replace(move, voice=Voice.DIRECT, spoken_by=speaker)
    source = _source_of(clause, move)
    if source is None:
        return replace(move, spoken_by=speaker)
    own = move.sender is None or source.overlaps(move.sender)
    return replace(
        move,
        voice=Voice.INDIRECT,
        by=None if own else source,
        sender=move.sender or source,
        spoken_by=speaker,
    )


def _source_of(clause: Clause, move: MarkedMove) -> Span | None:
    """Who the sentence says tells this move: "X said that", ", X said", "according to X"."""
    for at, token in enumerate(clause.tokens):
        if clause.word(at) == "according":
            return span_of(clause, clause.noun_phrase_after(at + 2))
        closes = token.start > move.cue.end and clause.word(at + 1) in (".", "")
        opens = token.end <= move.cue.start
        if clause.is_in(at, "speech") and (opens or closes):
            return span_of(clause, clause.noun_phrase_before(clause.verb_group_start(at)))
    return None
