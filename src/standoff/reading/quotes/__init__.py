"""Quotations, transcript turns, and who speaks in them.

`quoted_spans` is all that stands in quotation marks; `find_quotes` the direct
quotations of five words or more, a sentence at a time, with their speakers'
mentions; `find_turns` the turns of a transcript; `enclosing_speaker` the speaker of
the quotation or turn that a span stands in.
"""

from standoff.reading.quotes.enclosing import enclosing_speaker
from standoff.reading.quotes.marks import quoted_spans
from standoff.reading.quotes.quotations import find_quotes
from standoff.reading.quotes.turns import Turn, find_turns

__all__ = ["Turn", "enclosing_speaker", "find_quotes", "find_turns", "quoted_spans"]
