"""Readings written out in the format that was asked for."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO, TextIO

import msgspec

from standoff.domain import Reading
from standoff.ledger import clock
from standoff.record import encode_reading

_FILE_WIDTH = 100

Writer = Callable[[Iterable[Reading], BinaryIO], None]


def write_readings(readings: Iterable[Reading], format_name: str, output: Path | None) -> None:
    """Write readings as "brief", "json", "jsonl" or "html" to a file or standard output.

    A file that is there is replaced only once all of the new one is written.
    Raises `OSError` where the file cannot be written.
    """
    write = _WRITERS[format_name]
    if output is None:
        write(readings, sys.stdout.buffer)
        sys.stdout.flush()
        return
    with _replacing(output) as file:
        write(readings, file)


@contextmanager
def _replacing(path: Path) -> Iterator[BinaryIO]:
    """A new file that takes the place of `path` once it is whole."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with unfinished.open("xb") as file:
            yield file
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _write_brief(readings: Iterable[Reading], file: BinaryIO) -> None:
    if file is sys.stdout.buffer:
        _print_briefs(readings, sys.stdout, width=None)
        return
    text = TextIOWrapper(file, encoding="utf-8", newline="\n")
    _print_briefs(readings, text, _FILE_WIDTH)
    text.detach()


def _print_briefs(readings: Iterable[Reading], text: TextIO, width: int | None) -> None:
    from rich.console import Console  # noqa: PLC0415  # other formats need none of it

    from standoff.views.brief import print_brief  # noqa: PLC0415

    console = Console(file=text, width=width)
    for number, reading in enumerate(readings):
        if number:
            console.print()
            console.rule(characters="─")
        published_at = reading.document.published_at
        print_brief(reading, clock(reading.threads, published_at), console, published_at)


def _write_json(readings: Iterable[Reading], file: BinaryIO) -> None:
    """One reading as an object, several as an array, indented."""
    records = [encode_reading(reading) for reading in readings]
    whole = records[0] if len(records) == 1 else b"[" + b",".join(records) + b"]"
    file.write(msgspec.json.format(whole, indent=2) + b"\n")


def _write_jsonl(readings: Iterable[Reading], file: BinaryIO) -> None:
    for reading in readings:
        file.write(encode_reading(reading) + b"\n")
        file.flush()


def _write_html(readings: Iterable[Reading], file: BinaryIO) -> None:
    from standoff.views.report import render_report  # noqa: PLC0415  # jinja2 is slow to start

    file.write(render_report(tuple(readings)).encode())


_WRITERS: Mapping[str, Writer] = {
    "brief": _write_brief,
    "json": _write_json,
    "jsonl": _write_jsonl,
    "html": _write_html,
}
