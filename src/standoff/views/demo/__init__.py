"""The bundled example: an op-ed on an invented crisis, scraped and twice machine-translated."""

from datetime import date
from importlib.resources import files
from pathlib import Path

PUBLISHED = date(2024, 1, 23)


def example_path() -> Path:
    """Where the bundled example lies."""
    return Path(str(files("standoff.views.demo").joinpath("the-corridor.txt")))


def next_steps(path: Path) -> str:
    """What to try after the demo, as commands that can be copied."""
    return f"""\
Try next:
  standoff read {path} --published {PUBLISHED} --format html -o report.html
  standoff read YOUR-ARTICLE.html
  standoff read FOLDER --format jsonl -o readings.jsonl"""
