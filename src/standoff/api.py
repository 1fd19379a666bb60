"""What Python programs call; the only place that chooses adapters."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import BinaryIO

from standoff.actors import load_gazetteer
from standoff.domain import (
    Document,
    IntakeError,
    Reading,
    UnreadableDocument,
    UnsupportedLanguage,
    content_id,
)
from standoff.intake import documents_from
from standoff.page import language_name
from standoff.pipeline import READABLE_LANGUAGES, read_document
from standoff.ports import MoveReader
from standoff.reading.tables import TableReader


def read(path: str | Path, *, published: date | None = None) -> Reading:
    """Read one article and return what it says.

    `published` is the day on which times such as "Friday" rest; without it the
    date that the file itself gives is used. The first document of a table or
    folder is read; `read_all` reads them all.

    Raises `IntakeError` where nothing can be read, in one line with the mend.

    >>> reading = read("article.txt", published=date(2024, 1, 23))
    >>> reading.page.origin.name
    'eastern-lantern.example'
    """
    for result in read_all([path], published=published):
        if isinstance(result, Reading):
            return result
        if not isinstance(result, UnsupportedLanguage):
            raise result
    raise UnreadableDocument(str(path), "holds no document", "Name a file with text in it")


def read_text(text: str, *, published: date | None = None, title: str | None = None) -> Reading:
    """Read a text that a program already has.

    >>> reading = read_text("Moscow demanded that NATO leave by 1 July.")
    >>> move = reading.moves[0]
    >>> move.sender_is, move.target_is, reading.text_of(move.deadline)
    ('Russia', ('NATO',), 'by 1 July')
    """
    given = published.isoformat() if published else None
    document = Document(id=content_id(text), text=text, title=title, date=given)
    return read_document(document, _default_reader(), load_gazetteer())


def read_all(
    paths: Sequence[str | Path],
    *,
    published: date | None = None,
    text_column: str = "text",
    stdin: BinaryIO | None = None,
) -> Iterator[Reading | IntakeError]:
    """Read files, folders, globs and tables, one reading a document, in order.

    What cannot be read comes as an error value in its place, and the rest is
    read. A text in a language that is not supported gives both: its reading,
    with the page described and no moves, then an `UnsupportedLanguage`.
    """
    names = [str(path) for path in paths]
    for found in documents_from(names, text_column=text_column, stdin=stdin):
        if isinstance(found, IntakeError):
            yield found
            continue
        document = replace(found, date=published.isoformat()) if published else found
        reading = read_document(document, _default_reader(), load_gazetteer())
        yield reading
        if reading.page.language not in READABLE_LANGUAGES:
            yield _unsupported(reading)


def _unsupported(reading: Reading) -> UnsupportedLanguage:
    language = language_name(reading.page.language or "")
    return UnsupportedLanguage(
        reading.document.source or reading.document.id,
        f"the text is in {language}, whose moves cannot be read yet",
        "The page is described; give an English translation to read its moves",
    )


@cache
def _default_reader() -> MoveReader:
    return TableReader()
