"""Folders and glob patterns: many files by one name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from glob import glob
from pathlib import Path, PurePath

from standoff.domain import IntakeError, UnreadableDocument
from standoff.intake.files import Documents, errors_in_place, file_at, naming_errors
from standoff.intake.kinds import source_for


@dataclass(frozen=True, slots=True)
class Folder:
    """All readable files below a folder, by name; what is hidden or of another kind is passed over.

    Links are followed, but no folder is read twice.
    """

    path: str
    text_column: str = "text"

    @errors_in_place
    def documents(self) -> Documents:
        return _below([self.path], self.path, self.text_column)


@dataclass(frozen=True, slots=True)
class Pattern:
    """All readable files that fit a glob pattern (`*`, `?`, `[…]`, `**`) or lie below one."""

    pattern: str
    text_column: str = "text"

    @errors_in_place
    def documents(self) -> Documents:
        paths = sorted(glob(self.pattern, recursive=True))  # noqa: PTH207 - Path would tidy names
        return _below(_topmost(paths), self.pattern, self.text_column)


def _topmost(paths: Iterable[str]) -> list[str]:
    """The paths that lie below no other: `**` gives folders and, again, what is in them."""
    given = {PurePath(path): path for path in paths}
    return [path for pure, path in given.items() if given.keys().isdisjoint(pure.parents)]


def _below(paths: Iterable[str], name: str, text_column: str) -> Documents:
    empty = True
    for path in _files_below(paths):
        if isinstance(path, IntakeError):
            empty = False
            yield path
        elif source := source_for(file_at(path), text_column):
            empty = False
            yield from source.documents()
    if empty:
        mend = "It needs txt, md, html, jsonl, csv, tsv or parquet files"
        raise UnreadableDocument(name, "there is nothing to read in it", mend)


def _files_below(paths: Iterable[str]) -> Iterator[str | IntakeError]:
    """Paths of files, depth first and by name; an error for a folder that cannot be entered."""
    entered: set[Path] = set()
    waiting = [*paths][::-1]
    while waiting:
        path = waiting.pop()
        try:
            with naming_errors(path):
                if Path(path).is_dir():
                    waiting.extend(_entries(path, entered))
                elif Path(path).is_file() or Path(path).is_symlink():
                    yield path
        except IntakeError as error:
            yield error


def _entries(folder: str, entered: set[Path]) -> list[str]:
    """What lies in a folder, hidden names left out, last first; the folder counts as entered."""
    itself = Path(folder).resolve()
    if itself in entered:
        reason = "it is a folder that is read already under another name"
        raise UnreadableDocument(folder, reason, "Remove the link")
    entered.add(itself)
    names = sorted((entry.name for entry in Path(folder).iterdir()), reverse=True)
    return [f"{folder.rstrip('/')}/{name}" for name in names if not name.startswith(".")]
