"""The command line: reads what people name, prints what was found.

Results go to standard output or to `-o FILE`, one line for each thing that was
left out to standard error. Exit codes: 0 all was read, 1 something was left
out, 2 wrong usage.
"""

import os
import sys
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from standoff import __version__
from standoff.api import read_all
from standoff.domain import Reading, StandoffError
from standoff.views.demo import PUBLISHED, example_path, next_steps
from standoff.views.output import write_readings

app = typer.Typer(
    help="Reads political reporting and keeps the ledger of a crisis.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


class Format(StrEnum):
    """How readings are shown."""

    BRIEF = "brief"
    JSON = "json"
    JSONL = "jsonl"
    HTML = "html"


def main() -> None:
    """Run the command line; whatever goes wrong is one line, never a traceback."""
    try:
        app()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
    except (StandoffError, OSError) as error:
        _say(str(error))
        sys.exit(1)
    except Exception as error:  # a fault of ours is one line, too
        if "STANDOFF_DEBUG" in os.environ:
            raise
        _say(
            f"a fault in Standoff itself: {type(error).__name__}: {error}. "
            "Please report it; with STANDOFF_DEBUG=1 set it says where"
        )
        sys.exit(70)


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"standoff {__version__}")
        raise typer.Exit


@app.callback()
def _top(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Say which version."),
    ] = False,
) -> None:
    """Reads political reporting and keeps the ledger of a crisis."""


def _parse_day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise typer.BadParameter(f"{words!r} is no day; give YYYY-MM-DD, as 2021-12-28") from None


@app.command()
def read(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...", help="Files, folders, globs or tables; - is standard input."
        ),
    ],
    format_: Annotated[
        Format, typer.Option("--format", help="How to show what was read.")
    ] = Format.BRIEF,
    published: Annotated[
        date | None,
        typer.Option(parser=_parse_day, metavar="DATE", help="The day of publication, YYYY-MM-DD."),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="Write to FILE, not to the terminal."),
    ] = None,
    text_column: Annotated[
        str, typer.Option(help="The column of a table that holds the text.")
    ] = "text",
) -> None:
    """Read texts: what they say, who says it, what is open."""
    left_out: list[StandoffError] = []
    found = read_all(paths, published=published, text_column=text_column, stdin=sys.stdin.buffer)
    readings = _report_left_out(found, left_out)
    try:
        write_readings(readings, format_.value, output)
    except OSError as error:
        if output is None or isinstance(error, BrokenPipeError):
            raise
        raise typer.BadParameter(f"cannot write {output}: {error.strerror}") from None
    if left_out:
        raise typer.Exit(1)


def _report_left_out(
    found: Iterator[Reading | StandoffError], left_out: list[StandoffError]
) -> Iterator[Reading]:
    """The readings; each error is said at once and kept in `left_out`."""
    for result in found:
        if isinstance(result, Reading):
            yield result
        else:
            _say(str(result))
            left_out.append(result)


def _say(line: str) -> None:
    typer.echo(f"standoff: {' '.join(line.split())}", err=True)


@app.command()
def demo() -> None:
    """Read the bundled example and say what to try next."""
    found = read_all([example_path()], published=PUBLISHED)
    write_readings(_report_left_out(found, []), Format.BRIEF.value, None)
    typer.echo(f"\n{next_steps(Path(sys.argv[0]))}")
