"""The HTML report: one self-contained page with every layer over the unchanged text."""

from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined

from standoff.domain import MoveType, Reading
from standoff.ledger import clock
from standoff.views import telling, wording
from standoff.views.report.layers import mark_text

LAYERS = (
    ("cue", "act"),
    ("sender", "sender"),
    ("target", "target"),
    ("content", "content"),
    ("condition", "condition"),
    ("deadline", "deadline"),
    ("when", "time"),
    ("amount", "amount"),
    ("by", "as told by"),
    ("quote", "quotation"),
    ("furniture", "furniture"),
    ("sign", "page artefact"),
    ("origin", "origin"),
    ("number", "sentence numbers"),
)
"""The layers that a reader can switch, each with the word shown for it."""


def render_report(readings: Sequence[Reading]) -> str:
    """One HTML document for one or several readings, with an index where they are several.

    It loads nothing: style and script stand inside and are allowed by their
    hashes alone. It can be read without the script, which only adds that words
    and cards light up together. Days are counted from each document's own date.
    """
    types = tuple(kind for kind in MoveType if any(kind in _types_of(each) for each in readings))
    environment = _environment()
    style = environment.get_template("report.css.j2").render(layers=LAYERS, types=types)
    script = (files(__name__) / "report.js").read_text("utf-8")
    page = environment.get_template("report.html.j2").render(
        readings=readings,
        types=types,
        layers=LAYERS,
        style=style,
        style_hash=_hash(style),
        script=script,
        script_hash=_hash(script),
        clock=clock,
        mark_text=mark_text,
        web_address=web_address,
        telling=telling,
        wording=wording,
    )
    return page.lstrip()


def web_address(url: str | None) -> str | None:
    """`url` where it leads to the web, None where it is missing or leads elsewhere."""
    address = wording.printable(url or "")
    try:
        return address if urlsplit(address).scheme in {"http", "https"} else None
    except ValueError:
        return None


def _types_of(reading: Reading) -> set[MoveType]:
    return {move.type for move in reading.moves}


def _hash(content: str) -> str:
    """The source expression that lets a content security policy allow this content."""
    return f"sha256-{b64encode(sha256(content.encode()).digest()).decode()}"


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("standoff.views", "report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
