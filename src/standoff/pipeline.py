"""The stages in order: from a document to its reading."""

from standoff.actors import resolve_mentions
from standoff.assembly import complete_moves, complete_quote, mentions_of, names_of
from standoff.domain import Document, Reading
from standoff.ledger import find_threads
from standoff.page import describe_page
from standoff.ports import Gazetteer, MoveReader
from standoff.reading.quotes import find_quotes

READABLE_LANGUAGES = frozenset({"en", None})
"""Languages whose moves can be read; None is a text too short to tell."""


def read_document(document: Document, reader: MoveReader, gazetteer: Gazetteer) -> Reading:
    """All that `reader` finds in a document: a pure function of the document.

    A page in another language is described, but nothing is read from it.
    """
    page = describe_page(document)
    if page.language not in READABLE_LANGUAGES:
        return Reading(document, page, reader.reader)
    marked_quotes = find_quotes(document.text, page)
    marked_moves = reader.read(document, page, marked_quotes)
    mentions = mentions_of(marked_moves, marked_quotes)
    names = names_of(mentions, resolve_mentions(document, page, mentions, gazetteer))
    moves = complete_moves(document, marked_moves, names)
    quotes = tuple(complete_quote(page, marked, names) for marked in marked_quotes)
    threads = find_threads(document.text, moves, document.published_at)
    return Reading(document, page, reader.reader, quotes, moves, threads)
