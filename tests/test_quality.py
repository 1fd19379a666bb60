"""Quality is gated like a bug: no figure falls below its floor."""

import runpy
import tomllib
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).resolve().parents[1] / "benchmarks"
FLOORS = tomllib.loads((BENCHMARKS / "floors.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def figures() -> dict[str, float]:
    quality = runpy.run_path(str(BENCHMARKS / "quality.py"))
    scores = quality["score"](quality["OPEN_GOLD"])
    return {figure: score.f1 for figure, score in scores.items()}


@pytest.mark.parametrize("figure", FLOORS)
def test_a_figure_keeps_its_floor(figures: dict[str, float], figure: str) -> None:
    assert figures[figure] >= FLOORS[figure]


def test_every_figure_has_a_floor(figures: dict[str, float]) -> None:
    assert set(figures) == set(FLOORS)
