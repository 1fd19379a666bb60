"""The gold that is kept here: sound records, and none both trained and measured on."""

from pathlib import Path

import pytest

from standoff.domain import Reading
from standoff.record import decode_readings

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted(ROOT.glob("*/gold/*.jsonl"))


def readings_in(path: Path) -> list[Reading]:
    with path.open("rb") as lines:
        return list(decode_readings(lines, path.name))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_record_is_sound_and_has_its_licence(path: Path) -> None:
    documents = [reading.document for reading in readings_in(path)]
    assert all(document.license for document in documents)
    assert len({document.id for document in documents}) == len(documents)


def test_nothing_is_both_trained_and_measured_on() -> None:
    texts: dict[str, set[str]] = {"training": set(), "benchmarks": set()}
    for path in FILES:
        use = path.relative_to(ROOT).parts[0]
        texts[use] |= {reading.document.text[:80] for reading in readings_in(path)}
    assert texts["training"]
    assert texts["benchmarks"]
    assert texts["training"].isdisjoint(texts["benchmarks"])
