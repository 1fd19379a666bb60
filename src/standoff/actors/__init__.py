"""Who a mention is: names, offices, demonyms and seats as of a date, and pronouns by their text."""

from standoff.actors.gazetteer import load_gazetteer
from standoff.actors.mentions import resolve_mentions

__all__ = ["load_gazetteer", "resolve_mentions"]
