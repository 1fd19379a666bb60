"""Files: bytes with a name, opened in one way, whatever they lie in."""

import gzip
import io
import zlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial, wraps
from typing import BinaryIO, TypeAlias, TypeVar, cast

from standoff.domain import Document, IntakeError, UnreadableDocument

HEAD = 1 << 18
"""Bytes at the start of a stream by which its kind and its encoding are told."""

TEXT_LIMIT = 200_000_000
"""The most bytes that one text, or one line of a table, may have."""

ByteStream: TypeAlias = "io.BufferedReader[io.RawIOBase]"
Documents = Iterator[Document | IntakeError]
_Self = TypeVar("_Self")


@dataclass(frozen=True, slots=True)
class File:
    """Bytes that can be opened; `name` is what messages call them."""

    name: str
    open: Callable[[], AbstractContextManager[BinaryIO]]


def file_at(path: str) -> File:
    """The file at `path`, as the user wrote it; what ends in `.gz` is unpacked on the way."""
    return File(path, partial(_open_path, path))


def _open_path(path: str) -> BinaryIO:
    if path.lower().endswith(".gz"):
        return cast("BinaryIO", gzip.open(path))
    if "\0" in path:
        raise FileNotFoundError(path)
    return open(path, "rb")  # noqa: PTH123 - Path would take "" for the working folder


@contextmanager
def opened(file: File) -> Iterator[ByteStream]:
    """The open file, with the first `HEAD` bytes to peek at; its errors name the file."""
    with naming_errors(file.name), file.open() as raw:
        stream = io.BufferedReader(cast("io.RawIOBase", raw), HEAD)
        try:
            yield stream
        finally:
            stream.detach()


@contextmanager
def naming_errors(name: str) -> Iterator[None]:
    """Errors of the operating system and of gzip as `UnreadableDocument`s about `name`."""
    try:
        yield
    except FileNotFoundError:
        raise UnreadableDocument(name, "there is no such file", "Check how it is spelt") from None
    except PermissionError:
        mend = "Ask its owner for the right to read it"
        raise UnreadableDocument(name, "it may not be read", mend) from None
    except (gzip.BadGzipFile, zlib.error, EOFError):
        mend = "Fetch or pack it again"
        raise UnreadableDocument(name, "it is no whole gzip file", mend) from None
    except OSError as error:
        reason = f"it cannot be read ({error.strerror or error})"
        raise UnreadableDocument(name, reason, "Check the disk or the path") from None


def errors_in_place(method: Callable[[_Self], Documents]) -> Callable[[_Self], Documents]:
    """The same `documents` method, with an `IntakeError` that it raises as its last value."""

    @wraps(method)
    def documents(self: _Self) -> Documents:
        try:
            yield from method(self)
        except IntakeError as error:
            yield error

    return documents


def read_whole(file: File, limit: int = TEXT_LIMIT) -> bytes:
    """All bytes of a file; `UnreadableDocument` where it is empty or beyond `limit` bytes."""
    with opened(file) as stream:
        content = stream.read(limit + 1)
    if not content:
        raise UnreadableDocument(file.name, "it is empty", "Leave it out")
    if len(content) > limit:
        reason = f"it is larger than {limit / 1e6:,.0f} MB"
        raise UnreadableDocument(file.name, reason, "Split it into one file a document")
    return content
