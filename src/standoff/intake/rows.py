"""Rows of tables, whatever they came in, as documents."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from standoff.domain import Document, UnreadableDocument, content_id
from standoff.intake.dates import iso_date
from standoff.intake.files import Documents
from standoff.intake.texts import as_kept, refuse_unfit

PARTICULARS = ("id", "title", "date", "publisher", "url", "license", "author")
"""The columns used beside the text, where they are there; all others are ignored."""

_COLUMNS_NAMED = 12
_COLUMN_SHOWN = 30  # characters; without a header line, "columns" may be sentences
_KINDS = {
    type(None): "null",
    bool: "true or false",
    dict: "an object",
    list: "a list",
    bytes: "bytes",
    date: "a date",
    datetime: "a date",
}


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row by column; `place` is its file and line, as messages name it."""

    place: str
    cells: Mapping[str, object]


def documents_of(rows: Iterable[Row | UnreadableDocument], name: str, column: str) -> Documents:
    """A document or an error for each row of the table `name`; `column` holds the text.

    A text column that no row has is one error; one that some rows lack, one for each of these.
    """
    lacking: list[str] = []
    columns: Collection[str] = ()
    found = False
    for row in _at_least_one(rows, name):
        if isinstance(row, UnreadableDocument):
            yield row
        elif column in row.cells:
            if not found:
                yield from (_row_lacks_column(place, column) for place in lacking)
            found = True
            yield _document_or_error(row, column)
        elif found:
            yield _row_lacks_column(row.place, column)
        else:
            lacking.append(row.place)
            columns = columns or row.cells.keys()
    if lacking and not found:
        yield lacks_column(name, column, columns)


def _at_least_one(
    rows: Iterable[Row | UnreadableDocument], name: str
) -> Iterator[Row | UnreadableDocument]:
    empty = True
    for row in rows:
        empty = False
        yield row
    if empty:
        yield UnreadableDocument(name, "it holds no rows", "Leave it out")


def lacks_column(name: str, column: str, columns: Collection[str]) -> UnreadableDocument:
    """The error for a table without the column that holds the text; names those it has."""
    shown = [repr(other[:_COLUMN_SHOWN]) for other in columns][:_COLUMNS_NAMED]
    more = " and more" if len(columns) > len(shown) else ""
    reason = f"it has no column {column!r} but {', '.join(shown) or 'none'}{more}"
    return UnreadableDocument(name, reason, "Name the one that holds the text: --text-column NAME")


def _row_lacks_column(place: str, column: str) -> UnreadableDocument:
    return UnreadableDocument(place, f"the row has no column {column!r}", "Add it to the row")


def kind_of(value: object) -> str:
    """What a value that is no text is, in words."""
    return _KINDS.get(type(value), "a number")


def _document_or_error(row: Row, column: str) -> Document | UnreadableDocument:
    try:
        return _document(row, column)
    except UnreadableDocument as error:
        return error


def _document(row: Row, column: str) -> Document:
    received = row.cells[column]
    if not isinstance(received, str):
        reason = f"its {column!r} is {kind_of(received)}, not a text"
        raise UnreadableDocument(row.place, reason, "Put the text there")
    text = as_kept(received)
    refuse_unfit(text, row.place)
    given = {name: _particular(row.cells.get(name)) for name in PARTICULARS}
    received_date = given.pop("date")
    return Document(
        id=given.pop("id") or content_id(text),
        text=text,
        date=received_date and iso_date(received_date),
        source=row.place,
        **given,
    )


def _particular(value: object) -> str | None:
    """A cell as a string: numbers and dates spelt out, lists of names joined, blanks as None."""
    if isinstance(value, list):
        value = ", ".join(name for name in value if isinstance(name, str))
    if isinstance(value, date):  # a datetime too
        return value.isoformat()
    if value is None or isinstance(value, (dict, bytes)):
        return None
    written = str(value)
    return None if not written or written.isspace() else written
