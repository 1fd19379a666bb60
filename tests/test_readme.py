"""The README shows what is really printed, and names only what is there."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def test_the_session_is_what_is_printed(tmp_path: Path) -> None:
    session = re.search(
        r"```console\n\$ cat news.txt\n(.*?)\n\n\$ standoff (.*?)\n(.*?)```", README, re.S
    )
    assert session
    text, arguments, shown = session.groups()
    (tmp_path / "news.txt").write_text(text + "\n", encoding="utf-8")
    printed = subprocess.run(
        [sys.executable, "-m", "standoff", *arguments.split()],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        env={"COLUMNS": "80", "PATH": ""},
        check=True,
    ).stdout
    assert printed == shown


@pytest.mark.parametrize(
    "document", ["README.md", "CONTRIBUTING.md", "docs/record.md", "docs/codebook.md"]
)
def test_every_link_leads_to_a_file(document: str) -> None:
    path = ROOT / document
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", path.read_text("utf-8")):
        assert (path.parent / target).exists(), target


def test_every_make_target_is_there() -> None:
    targets = set(re.findall(r"^make (\w+)", README, re.MULTILINE))
    assert targets
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert all(f"\n{target}:" in makefile for target in targets)


def test_every_folder_on_the_map_is_there_and_every_folder_is_on_the_map() -> None:
    named = set(re.findall(r"^\| `(\w+)/` \|", README, re.MULTILINE))
    source = ROOT / "src" / "standoff"
    assert named == {path.name for path in source.iterdir() if (path / "__init__.py").exists()}
