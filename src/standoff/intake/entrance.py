"""The one entrance: documents from whatever paths a user gives."""

import os
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from glob import has_magic
from typing import BinaryIO

from standoff.intake.files import Documents, File, file_at
from standoff.intake.folders import Folder, Pattern
from standoff.intake.kinds import SniffedFile, source_for
from standoff.ports import Source

STANDARD_INPUT = "-"


def documents_from(
    paths: Sequence[str], *, text_column: str = "text", stdin: BinaryIO | None = None
) -> Documents:
    """The documents of files, folders, glob patterns and `-` (standard input), in order.

    Never raises for what it is given: a file or row that cannot be read comes as an
    `IntakeError` in its place, and the rest is read. Tables are read row by row;
    `text_column` names the column that holds the text.

    >>> import io
    >>> [document.text for document in documents_from(["-"], stdin=io.BytesIO(b"Not one inch."))]
    ['Not one inch.']
    """
    for path in paths:
        yield from source_at(path, text_column, stdin).documents()


def source_at(path: str, text_column: str, stdin: BinaryIO | None = None) -> Source:
    """What reads one path that a user gave."""
    if path == STANDARD_INPUT:
        stream = stdin or sys.stdin.buffer
        return SniffedFile(File(path, lambda: nullcontext(stream)), text_column)
    if path and os.path.isdir(path):  # noqa: PTH112 - unlike Path.is_dir, raises nothing
        return Folder(path, text_column)
    if has_magic(path) and not os.path.lexists(path):
        return Pattern(path, text_column)
    file = file_at(path)
    return source_for(file, text_column) or SniffedFile(file, text_column)
