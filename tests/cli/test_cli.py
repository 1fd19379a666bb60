"""The command line as people meet it: what it prints, where, and how it ends."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from standoff.record import decode_reading
from standoff.views.demo import example_path

EXAMPLE = str(example_path())
CHINESE = "外交部发言人说,中国敦促有关各方保持冷静克制,通过对话解决争端。"
ARABIC = "قال وزير الخارجية إن بلاده تطالب بوقف فوري لإطلاق النار في المنطقة"


def standoff(*arguments: str, stdin: bytes = b"", cwd: Path | None = None) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "standoff", *arguments],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        check=False,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_an_article_is_told_and_nothing_is_left_out() -> None:
    code, out, err = standoff("read", EXAMPLE, "--published", "2024-01-23")
    assert (code, err) == (0, "")
    assert "names eastern-lantern.example as its origin" in out
    assert "machine-translated" in out
    told = " ".join(out.split())
    assert "“$ 1.8 billion” (USD 1.8 billion)" in told
    assert "or else: his railway troops will come and fetch them [34]" in told
    assert "\x1b" not in out


def test_briefs_of_several_texts_are_kept_apart(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Moscow urged Kyiv to leave.")
    (tmp_path / "b.txt").write_text("Kyiv refused.")
    out = standoff("read", "a.txt", "b.txt", cwd=tmp_path)[1]
    assert out.count("\n\n────") == 1


def test_records_come_out_one_a_line() -> None:
    code, out, _ = standoff("read", EXAMPLE, EXAMPLE, "--format", "jsonl")
    first, second = out.splitlines()
    assert code == 0
    assert first == second
    assert decode_reading(first).document.text == example_path().read_text("utf-8")


def test_json_is_an_object_for_one_text_and_an_array_for_more() -> None:
    _, one, _ = standoff("read", EXAMPLE, "--format", "json")
    _, two, _ = standoff("read", EXAMPLE, EXAMPLE, "--format", "json")
    assert json.loads(one)["page"]["republished_from"] == "eastern-lantern.example"
    assert [record["id"] for record in json.loads(two)] == [json.loads(one)["id"]] * 2


def test_standard_input_is_read() -> None:
    code, out, _ = standoff("read", "-", stdin=b"Moscow demanded that Kyiv withdraw.")
    assert code == 0
    assert "Russia → Ukraine  DEMAND" in out


def test_a_report_is_written_to_a_file_that_it_replaces_whole(tmp_path: Path) -> None:
    report = tmp_path / "report.html"
    report.write_text("the old one")
    code, out, err = standoff("read", EXAMPLE, "--format", "html", "-o", str(report))
    assert (code, out, err) == (0, "", "")
    assert report.read_text("utf-8").startswith("<!doctype html>")
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]


def test_a_brief_can_be_written_to_a_file(tmp_path: Path) -> None:
    standoff("read", EXAMPLE, "-o", str(tmp_path / "brief.txt"))
    assert "THREADS" in (tmp_path / "brief.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", b"", "empty.txt: "),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0", "PNG"),
        ("rows.csv", b"headline,body\na,b\n", "headline"),
        ("rows.jsonl", b'{"text": "Kyiv asked Moscow to leave."}\n{"text": \n', "rows.jsonl:2"),
        (
            "chinese.txt",
            "外交部发言人说,中国敦促有关各方保持冷静克制,通过对话解决争端。".encode(),
            "Chinese",
        ),
        (
            "arabic.txt",
            "قال وزير الخارجية إن بلاده تطالب بوقف فوري لإطلاق النار في المنطقة".encode(),
            "Arabic",
        ),
    ],
)
def test_bad_input_is_one_line_and_the_rest_is_read(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(content)
    code, out, err = standoff("read", name, EXAMPLE, "--format", "jsonl", cwd=tmp_path)
    assert code == 1
    assert len(err.splitlines()) == 1
    assert err.startswith("standoff: ")
    assert said in err
    assert decode_reading(out.splitlines()[-1]).document.text == example_path().read_text("utf-8")


def test_a_text_in_another_language_still_has_its_page(tmp_path: Path) -> None:
    (tmp_path / "chinese.txt").write_text(
        "外交部发言人说,中国敦促有关各方保持冷静克制。\n\nSource link\n"
    )
    code, out, _ = standoff("read", str(tmp_path / "chinese.txt"), "--format", "json")
    record = json.loads(out)
    assert code == 1
    assert record["page"]["language"] == "zh"
    assert record["page"]["boilerplate"] == ["Source link"]
    assert record["moves"] == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["read"],
        ["read", EXAMPLE, "--published", "yesterday"],
        ["read", EXAMPLE, "--format", "pdf"],
        ["read", EXAMPLE, "-o", "no/such/folder/report.html"],
        ["write", EXAMPLE],
    ],
)
def test_wrong_usage_ends_with_2_and_no_traceback(tmp_path: Path, arguments: list[str]) -> None:
    code, _, err = standoff(*arguments, cwd=tmp_path)
    assert code == 2
    assert "Traceback" not in err


@pytest.mark.parametrize("name", ["no-such.txt", "*.nothing", "folder"])
def test_what_is_not_there_is_said(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    code, out, err = standoff("read", name, cwd=tmp_path)
    assert (code, out) == (1, "")
    assert err.startswith(f"standoff: {name}: ")
    assert len(err.splitlines()) == 1


def test_a_reader_that_goes_away_is_no_fault() -> None:
    running = subprocess.Popen(
        [sys.executable, "-m", "standoff", "read", *[EXAMPLE] * 40],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert running.stdout
    assert running.stderr
    running.stdout.readline()
    running.stdout.close()
    with running.stderr as errors:
        assert errors.read() == b""
    running.wait()


def test_the_demo_says_what_to_try_next() -> None:
    code, out, err = standoff("demo")
    assert (code, err) == (0, "")
    assert "Try next:" in out


def test_the_version_is_said() -> None:
    assert standoff("--version")[1].startswith("standoff 0.")
