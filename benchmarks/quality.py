"""How well Standoff reads: F1 against careful reading by people, by the codebook.

    python benchmarks/quality.py [GOLD.jsonl]

Without a file it measures on gold/dev-open.jsonl, 36 texts kept for
measuring. What counts as right:

  quotations       the spans overlap by 80 % of their union
  page furniture   by characters
  moves            same type, same sentence
  who to whom      a move whose sender and a target are right, too: by canonical name
                   (a person in office counts as the state), or by words that overlap by half
"""

import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from standoff import Move, Reading, Span, read_all
from standoff.record import decode_readings

OPEN_GOLD = Path(__file__).parent / "gold" / "dev-open.jsonl"


class Score(NamedTuple):
    """How many are right, how many there are, and how many were found."""

    right: int
    there: int
    found: int

    @property
    def f1(self) -> float:
        return 2 * self.right / max(1, self.there + self.found)


def overlap(one: Span | None, other: Span | None) -> float:
    """The share of their union that two spans have in common."""
    if not one or not other or not one.overlaps(other):
        return 0.0
    common = min(one.end, other.end) - max(one.start, other.start)
    return common / (max(one.end, other.end) - min(one.start, other.start))


def party(name: str | None) -> str | None:
    """The state or body that a canonical name stands for."""
    inner = re.search(r"\(([^()]+)\)$", name or "")
    return inner[1] if inner else name


def sides_agree(gold: Move, found: Move) -> bool:
    named = party(gold.sender_is) == party(found.sender_is)
    to_gold, to_found = ({party(name) for name in move.target_is} for move in (gold, found))
    reached = bool(to_gold & to_found) or not (to_gold or to_found)
    worded = any(overlap(one, other) >= 0.5 for one in gold.target for other in found.target)
    return (named or overlap(gold.sender, found.sender) >= 0.5) and (reached or worded)


def pair_moves(gold: Reading, found: Reading) -> list[tuple[Move, Move]]:
    """Moves of one type in one sentence, those whose words agree best first."""
    ranked = sorted(
        (
            (-overlap(one.cue, other.cue) - overlap(one.content, other.content), i, j)
            for i, one in enumerate(gold.moves)
            for j, other in enumerate(found.moves)
            if one.type is other.type
            and gold.page.sentences[one.sentence].contains(
                Span(other.cue.start, other.cue.start + 1)
            )
        )
    )
    used_gold, used_found, pairs = set(), set(), []
    for _, i, j in ranked:
        if i not in used_gold and j not in used_found:
            used_gold.add(i)
            used_found.add(j)
            pairs.append((gold.moves[i], found.moves[j]))
    return pairs


def score_document(gold: Reading, found: Reading) -> dict[str, Score]:
    pairs = pair_moves(gold, found)
    there, told = len(gold.moves), len(found.moves)
    quotes = sum(
        any(overlap(one.quote, other.quote) >= 0.8 for other in found.quotes) for one in gold.quotes
    )
    furniture = [covered(reading) for reading in (gold, found)]
    return {
        "quotations": Score(quotes, len(gold.quotes), len(found.quotes)),
        "page furniture": Score(len(furniture[0] & furniture[1]), *map(len, furniture)),
        "moves": Score(len(pairs), there, told),
        "who to whom": Score(sum(sides_agree(*pair) for pair in pairs), there, told),
    }


def covered(reading: Reading) -> set[int]:
    return {at for mark in reading.page.furniture for at in range(mark.span.start, mark.span.end)}


def score(path: Path) -> dict[str, Score]:
    with path.open("rb") as lines:
        golds = list(decode_readings(lines, path.name))
    found = [reading for reading in read_all([path]) if isinstance(reading, Reading)]
    sums: dict[str, Counter[str]] = {}
    for gold, reading in zip(golds, found, strict=True):
        for figure, one in score_document(gold, reading).items():
            sums.setdefault(figure, Counter()).update(one._asdict())
    return {figure: Score(**total) for figure, total in sums.items()}


def main(arguments: Sequence[str]) -> None:
    path = Path(arguments[0]) if arguments else OPEN_GOLD
    print(f"{path.name}: F1, and right / there / found")
    for figure, one in score(path).items():
        print(f"{figure:16} {one.f1:.2f}   {one.right} / {one.there} / {one.found}")


if __name__ == "__main__":
    main(sys.argv[1:])
