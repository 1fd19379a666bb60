"""Who speaks at a place of the text."""

from standoff.domain import MarkedQuote, Span
from standoff.reading.quotes.turns import Turn


def enclosing_speaker(
    span: Span, quotes: tuple[MarkedQuote, ...], turns: tuple[Turn, ...]
) -> Span | None:
    """The speaker's mention of the quotation that holds `span`, or else of the turn.

    None where neither holds it, or where the quotation that does has no known speaker.
    """
    for quote in quotes:
        if quote.quote.contains(span):
            return quote.speaker
    for turn in turns:
        if turn.span.contains(span):
            return turn.speaker
    return None
