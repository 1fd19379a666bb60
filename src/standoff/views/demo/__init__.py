"""The bundled example: an op-ed on an invented crisis, scraped and twice machine-translated."""

import shutil
from datetime import date
from importlib.resources import files
from pathlib import Path

PUBLISHED = date(2024, 1, 23)


def example_path() -> Path:
    """Where the bundled example lies."""
    return Path(str(files("standoff.views.demo").joinpath("the-corridor.txt")))


def next_steps(program: Path) -> str:
    """What to try after the demo, as commands that can be copied; `program` is what runs."""
    command = program.name if shutil.which(program.name) else _from_here(program)
    return f"""\
Try next:
  {command} read {_from_here(example_path())} --published {PUBLISHED} --format html -o report.html
  {command} read YOUR-ARTICLE.html
  {command} read FOLDER --format jsonl -o readings.jsonl"""


def _from_here(path: Path) -> Path:
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
