"""The page stage in order: sentences, furniture, origin, translation, language, genre."""

from collections.abc import Sequence

from standoff.domain import Document, Mark, Page, Span
from standoff.page.furniture import find_furniture
from standoff.page.genre import find_genre
from standoff.page.language import find_language
from standoff.page.layout import trimmed
from standoff.page.origin import find_origin, find_publisher
from standoff.page.sentences import split_sentences
from standoff.page.translation import find_artefacts, is_translated


def describe_page(document: Document) -> Page:
    """What the document as an object is. Never fails, whatever the text holds.

    Sentences and furniture agree: a sentence is furniture as a whole or not at all.
    """
    text = document.text
    whole = split_sentences(text)
    furniture = find_furniture(text, whole, document.publisher)
    sentences = _set_apart(text, whole, furniture)
    publisher = document.publisher or find_publisher(text, furniture)
    artefacts = find_artefacts(text)
    body = _without(text, furniture)
    return Page(
        sentences=sentences,
        genre=find_genre(document, body, publisher),
        publisher=publisher,
        origin=find_origin(text, sentences, publisher),
        translated=is_translated(artefacts),
        furniture=furniture,
        artefacts=artefacts,
        language=find_language(body or text),
    )


def _set_apart(text: str, sentences: Sequence[Span], furniture: Sequence[Mark]) -> tuple[Span, ...]:
    """The sentences, with every piece of furniture as one of its own."""
    apart = [mark.span for mark in furniture]
    found: list[Span] = []
    n = 0
    for sentence in sentences:
        start = sentence.start
        while n < len(apart) and apart[n].start < sentence.end:
            found += trimmed(text, start, apart[n].start)
            if apart[n].start >= sentence.start:
                found.append(apart[n])
            start = max(start, apart[n].end)
            if apart[n].end > sentence.end:
                break
            n += 1
        found += trimmed(text, start, sentence.end)
    return tuple(found)


def _without(text: str, furniture: Sequence[Mark]) -> str:
    """The text that is not furniture, for evidence only: no offset of it means anything."""
    edges = [
        0,
        *(edge for mark in furniture for edge in (mark.span.start, mark.span.end)),
        len(text),
    ]
    return "".join(text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
