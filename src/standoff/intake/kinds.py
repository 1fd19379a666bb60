"""Which source reads which kind of file: by its suffix, or else by its first bytes."""

import re
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import PurePath

from standoff.domain import UnreadableDocument
from standoff.intake.encoding import encoding_of
from standoff.intake.files import HEAD, Documents, File, errors_in_place, opened
from standoff.intake.pages import HtmlFile
from standoff.intake.tables import CsvTable, JsonLines, ParquetTable
from standoff.intake.texts import TextFile
from standoff.ports import Source

_WHOLE_FILES: dict[str, type[TextFile | HtmlFile]] = {
    ".txt": TextFile,
    ".md": TextFile,
    ".html": HtmlFile,
    ".htm": HtmlFile,
    ".xhtml": HtmlFile,
}
_TABLES: dict[str, type[JsonLines | CsvTable | ParquetTable]] = {
    ".jsonl": JsonLines,
    ".ndjson": JsonLines,
    ".csv": CsvTable,
    ".tsv": CsvTable,
    ".parquet": ParquetTable,
}
_HTML = re.compile(r"\s*<(?:!doctype\s+html|html|head|body|(?:\?xml|!--)(?s:.*?)<html)\b", re.I)
_OBJECT_A_LINE = re.compile(r'\s*\{\s*"[^\n]*(?:\}[ \t\r]*\n|\Z)')
_JSON = re.compile(r'\s*(?:\[\s*)?\{\s*"')


def source_for(file: File, text_column: str) -> Source | None:
    """What reads a file by its suffix, `.gz` aside; None for a suffix that says nothing."""
    suffix = PurePath(file.name.lower().removesuffix(".gz")).suffix
    if suffix in _TABLES:
        return _TABLES[suffix](file, text_column)
    if suffix in _WHOLE_FILES:
        return _WHOLE_FILES[suffix](file)
    return None


@dataclass(frozen=True, slots=True)
class SniffedFile:
    """A file or stream that no suffix describes: JSON Lines, a web page or else a text."""

    file: File
    text_column: str = "text"

    @errors_in_place
    def documents(self) -> Documents:
        with opened(self.file) as stream:
            again = File(self.file.name, lambda: nullcontext(stream))
            yield from self._source(stream.peek(HEAD), again).documents()

    def _source(self, head: bytes, file: File) -> Source:
        start = head.decode(encoding_of(head) or "latin-1", "replace").removeprefix("\ufeff")
        if _OBJECT_A_LINE.match(start):
            return JsonLines(file, self.text_column)
        if _JSON.match(start):
            mend = "Write one object a line (jq -c does) and end its name in .jsonl"
            raise UnreadableDocument(file.name, "it is one JSON document, not a table", mend)
        if _HTML.match(start):
            return HtmlFile(file)
        return TextFile(file)
