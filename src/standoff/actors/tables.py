"""The tables under data/: tab-separated rows below a commented head, lists split by "; "."""

from collections.abc import Iterator
from importlib.resources import files

Row = dict[str, str]


def read_rows(name: str) -> Iterator[Row]:
    """The rows of data/`name`.tsv by column; lines that start with "#" are comments."""
    text = files(__package__).joinpath("data", f"{name}.tsv").read_text(encoding="utf-8")
    lines = (line for line in text.split("\n") if line and not line.startswith("#"))
    columns = next(lines).split("\t")
    for line in lines:
        yield dict(zip(columns, line.split("\t"), strict=True))


def values(cell: str) -> list[str]:
    """The values of one cell.

    >>> values("Kyiv; Kiev")
    ['Kyiv', 'Kiev']
    >>> values("")
    []
    """
    return cell.split("; ") if cell else []
