"""Tables: JSON Lines, CSV and Parquet, read row by row."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain
from typing import Any

import msgspec

from standoff.domain import MissingExtra, UnreadableDocument
from standoff.intake.files import (
    TEXT_LIMIT,
    Documents,
    File,
    errors_in_place,
    naming_errors,
    opened,
)
from standoff.intake.lines import lines_of
from standoff.intake.rows import PARTICULARS, Row, documents_of, kind_of, lacks_column

_Rows = Iterator[Row | UnreadableDocument]
_DELIMITERS = ",;\t|"
_BATCH_ROWS = 256
_JSON = msgspec.json.Decoder(float_hook=Decimal)  # an id of 1.10 stays "1.10"


@dataclass(frozen=True, slots=True)
class JsonLines:
    """One JSON object a line; blank lines are passed over."""

    file: File
    text_column: str = "text"

    @errors_in_place
    def documents(self) -> Documents:
        yield from documents_of(self._rows(), self.file.name, self.text_column)

    def _rows(self) -> _Rows:
        with opened(self.file) as stream:
            for number, line in enumerate(lines_of(stream, self.file.name), 1):
                if isinstance(line, UnreadableDocument):
                    yield line
                elif not line.isspace():
                    yield _json_row(line, f"{self.file.name}:{number}")


def _json_row(line: str, place: str) -> Row | UnreadableDocument:
    try:
        cells = _JSON.decode(line)
    except (msgspec.DecodeError, RecursionError) as error:
        return UnreadableDocument(place, f"the row is not JSON ({error})", "Mend or delete it")
    if not isinstance(cells, dict):
        reason = f"the row is {kind_of(cells)}, not an object"
        return UnreadableDocument(place, reason, 'Write it as {"text": …}')
    return Row(place, cells)


@dataclass(frozen=True, slots=True)
class CsvTable:
    """Values parted by commas, semicolons, tabs or bars under a line that names the columns."""

    file: File
    text_column: str = "text"

    @errors_in_place
    def documents(self) -> Documents:
        yield from documents_of(self._rows(), self.file.name, self.text_column)

    def _rows(self) -> _Rows:
        name = self.file.name
        with opened(self.file) as stream:
            lines = _good_lines(lines_of(stream, name))
            first = next(lines, "")
            records = _records(chain([first], lines), _delimiter(first, self.text_column))
            _, header = next(records, (1, []))
            columns = [] if isinstance(header, csv.Error) else [cell.strip() for cell in header]
            if self.text_column not in columns:
                raise lacks_column(name, self.text_column, columns)
            for number, cells in records:
                if cells:
                    yield _csv_row(cells, columns, f"{name}:{number}")


def _good_lines(lines: Iterator[str | UnreadableDocument]) -> Iterator[str]:
    """The lines up to the first that cannot be read: a row may go on over several of them."""
    for line in lines:
        if isinstance(line, UnreadableDocument):
            raise line
        yield line


def _delimiter(header: str, column: str) -> str:
    """The first delimiter by which the header names the column that is looked for."""
    for delimiter in _DELIMITERS:
        if column in [cell.strip(' "\n') for cell in header.split(delimiter)]:
            return delimiter
    return max(_DELIMITERS, key=header.count)


def _records(lines: Iterator[str], delimiter: str) -> Iterator[tuple[int, list[str] | csv.Error]]:
    """The number of each record's first line, and its cells or what is wrong with it."""
    csv.field_size_limit(TEXT_LIMIT)  # the default, 131,072 characters, is less than an article
    reader = csv.reader(lines, delimiter=delimiter)
    while True:
        number = reader.line_num + 1
        try:
            yield number, next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield number, error


def _csv_row(
    cells: list[str] | csv.Error, columns: list[str], place: str
) -> Row | UnreadableDocument:
    if isinstance(cells, csv.Error):
        return UnreadableDocument(place, f"the row is not CSV ({cells})", "Mend or delete it")
    if len(cells) != len(columns):
        reason = f"the row has {len(cells)} cells but the header {len(columns)}"
        return UnreadableDocument(place, reason, "Put cells that hold a delimiter in quotes")
    return Row(place, dict(zip(columns, cells, strict=True)))


@dataclass(frozen=True, slots=True)
class ParquetTable:
    """A Parquet file; needs the `parquet` extra."""

    file: File
    text_column: str = "text"

    @errors_in_place
    def documents(self) -> Documents:
        yield from documents_of(self._rows(), self.file.name, self.text_column)

    def _rows(self) -> _Rows:
        try:
            from pyarrow import ArrowException, parquet  # noqa: PLC0415 - an extra
        except ImportError:
            missing = MissingExtra("a Parquet table", "parquet")
            raise UnreadableDocument(self.file.name, missing.reason, missing.mend) from None
        with naming_errors(self.file.name), self.file.open() as stream:
            try:
                yield from self._rows_of(parquet.ParquetFile(stream))
            except (ArrowException, ValueError, OverflowError) as error:
                reason = f"it is no whole Parquet table ({_first_line(error)})"
                raise UnreadableDocument(self.file.name, reason, "Write it again") from None

    def _rows_of(self, table: Any) -> _Rows:
        names = table.schema_arrow.names
        if self.text_column not in names:
            raise lacks_column(self.file.name, self.text_column, names)
        wanted = [name for name in {self.text_column, *PARTICULARS} if name in names]
        batches = table.iter_batches(_BATCH_ROWS, columns=wanted)
        rows = chain.from_iterable(batch.to_pylist() for batch in batches)
        for number, cells in enumerate(rows, 1):
            yield Row(f"{self.file.name}:{number}", cells)


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]
