"""What the import contract cannot see: names, sizes, and what start-up imports."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[1] / "src" / "standoff"
MODULES = sorted(SOURCE.rglob("*.py"))
NAMED_FOR_NOTHING = {"utils", "util", "helpers", "common", "misc", "manager", "base", "core"}
HEAVY = {"trafilatura", "dateparser", "pyarrow", "py3langid", "numpy", "jinja2"}


def functions_of(path: Path) -> list[ast.FunctionDef]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]


def length(function: ast.FunctionDef) -> int:
    return (function.end_lineno or 0) - function.lineno + 1


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
class TestEveryModule:
    def test_is_named_for_something(self, path: Path) -> None:
        assert path.stem not in NAMED_FOR_NOTHING
        assert path.parent.name not in NAMED_FOR_NOTHING

    def test_has_at_most_500_lines(self, path: Path) -> None:
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 500

    def test_has_no_function_over_60_lines(self, path: Path) -> None:
        assert [f.name for f in functions_of(path) if length(f) > 60] == []

    def test_prints_only_in_views(self, path: Path) -> None:
        calls = (n for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.Call))
        prints = any(isinstance(c.func, ast.Name) and c.func.id == "print" for c in calls)
        assert not prints or "views" in path.parts


def test_the_median_function_is_short() -> None:
    lengths = sorted(length(f) for path in MODULES for f in functions_of(path))
    assert lengths[len(lengths) // 2] <= 10
    assert lengths[int(len(lengths) * 0.95)] <= 45


def test_every_domain_value_is_frozen() -> None:
    for path in sorted((SOURCE / "domain").glob("*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef) and node.decorator_list:
                assert "frozen=True" in ast.unparse(node.decorator_list[0]), node.name


def test_starting_up_imports_nothing_heavy() -> None:
    code = "import sys, standoff.views.cli; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert HEAVY.isdisjoint(loaded)
