"""What a file that is not text is, by its first bytes (`signatures.toml`)."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from standoff.domain import UnreadableDocument

_HOLDS_WITHIN = 8192  # the first entries of a ZIP archive


@dataclass(frozen=True, slots=True)
class _Signature:
    starts: bytes
    holds: bytes
    kind: str
    mend: str

    def fits(self, head: bytes) -> bool:
        return head.startswith(self.starts) and self.holds in head[:_HOLDS_WITHIN]


@cache
def _signatures() -> tuple[_Signature, ...]:
    table = tomllib.loads(files(__package__).joinpath("signatures.toml").read_text("utf-8"))
    return tuple(
        _Signature(
            bytes.fromhex(row["starts"]), row.get("holds", "").encode(), row["is"], row["mend"]
        )
        for row in table["signature"]
    )


def refuse_known_binary(head: bytes, name: str) -> None:
    """Raises `UnreadableDocument`, naming the kind, where `head` starts a known binary file."""
    for signature in _signatures():
        if signature.fits(head):
            raise UnreadableDocument(name, f"it is {signature.kind}, not text", signature.mend)
