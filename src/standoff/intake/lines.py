"""Lines of a table in any encoding, one at a time."""

import io
from collections.abc import Iterator
from contextlib import suppress

from standoff.domain import UnreadableDocument
from standoff.intake.encoding import decode, encoding_of, unknown_encoding
from standoff.intake.files import HEAD, TEXT_LIMIT, ByteStream
from standoff.intake.signatures import refuse_known_binary
from standoff.intake.texts import as_kept


def lines_of(
    stream: ByteStream, name: str, limit: int = TEXT_LIMIT
) -> Iterator[str | UnreadableDocument]:
    """The lines, with LF at their ends, decoded by what the first of them show.

    A line that does not decode or is longer than `limit` bytes is an error in its place.
    Raises `UnreadableDocument` where the whole stream is empty or no text.
    """
    head = stream.peek(HEAD)
    if not head:
        raise UnreadableDocument(name, "it is empty", "Leave it out")
    refuse_known_binary(head, name)
    encoding = encoding_of(head[: head.rfind(b"\n") + 1] or head)
    if encoding is None:
        raise unknown_encoding(head, name)
    if encoding.startswith(("utf-16", "utf-32")):
        yield from _wide_lines(stream, name, encoding)
    else:
        yield from _lines(stream, name, encoding, limit)


def _lines(
    stream: ByteStream, name: str, encoding: str, limit: int
) -> Iterator[str | UnreadableDocument]:
    number = 0
    while raw := stream.readline(limit + 1):
        number += 1
        try:
            text = _decode_line(raw, f"{name}:{number}", encoding, limit)
        except UnreadableDocument as error:
            _skip_to_line_end(stream, raw, limit)
            yield error
        else:
            yield from io.StringIO(as_kept(text))  # more than one where lone CRs end lines


def _decode_line(raw: bytes, place: str, encoding: str, limit: int) -> str:
    if len(raw) > limit:
        reason = f"the line is longer than {limit / 1e6:,.0f} MB"
        raise UnreadableDocument(place, reason, "Split it into one row a document")
    for likely in ("utf-8", encoding):
        with suppress(UnicodeDecodeError):
            return raw.decode(likely)
    return decode(raw, place)  # an encoding of its own, as in files that were pasted together


def _skip_to_line_end(stream: ByteStream, raw: bytes, limit: int) -> None:
    while raw and not raw.endswith(b"\n"):
        raw = stream.readline(limit)


def _wide_lines(stream: ByteStream, name: str, encoding: str) -> Iterator[str]:
    """Lines of UTF-16 and UTF-32, in which a line end is no single byte."""
    text = io.TextIOWrapper(stream, encoding)
    try:
        yield as_kept(next(text, ""))
        yield from text
    except UnicodeDecodeError as error:
        reason = f"it looks like {encoding.upper()} but does not decode whole ({error.reason})"
        raise UnreadableDocument(name, reason, "Save it again as UTF-8") from None
    finally:
        text.detach()
