"""Words a second of sentence splitters, and how far they agree with gold's sentence ends.

python benchmarks/sentences.py [GOLD.jsonl ...]

Without a file it measures on gold/dev-open.jsonl.
"""

import importlib
import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from standoff.page import split_sentences

OPEN_GOLD = Path(__file__).parent / "gold" / "dev-open.jsonl"
Splitter = Callable[[str], Iterable[str]]


def ours(text: str) -> list[str]:
    return [sentence.cut(text) for sentence in split_sentences(text)]


def others() -> Iterator[tuple[str, Splitter]]:
    """Splitters that happen to be installed."""
    for name, make in (("sentencex", _sentencex), ("syntok", _syntok), ("pysbd", _pysbd)):
        try:
            yield name, make()
        except ImportError:
            print(f"{name:10s} not installed")


def _sentencex() -> Splitter:
    segment = importlib.import_module("sentencex").segment
    return lambda text: segment("en", text)


def _syntok() -> Splitter:
    analyze = importlib.import_module("syntok.segmenter").analyze
    return lambda text: (
        text[tokens[0].offset : tokens[-1].offset + len(tokens[-1].value)]
        for paragraph in analyze(text)
        for tokens in paragraph
    )


def _pysbd() -> Splitter:
    return importlib.import_module("pysbd").Segmenter(language="en", clean=False).segment


def ends(text: str, sentences: Iterable[str]) -> set[int]:
    found, end = set(), 0
    for sentence in map(str.strip, sentences):
        at = text.find(sentence, end)
        if sentence and at >= 0:
            end = at + len(sentence)
            found.add(end)
    return found


def measure(name: str, split: Splitter, records: list[dict]) -> None:
    start = time.perf_counter()
    results = [list(split(record["text"])) for record in records]
    seconds = time.perf_counter() - start
    words = sum(len(record["text"].split()) for record in records)
    hit = gold = found = 0
    for record, sentences in zip(records, results, strict=True):
        theirs = {end for _, end in record["sentences"]}
        here = ends(record["text"], sentences)
        hit, gold, found = hit + len(theirs & here), gold + len(theirs), found + len(here)
    figures = f"P {hit / found:.3f}  R {hit / gold:.3f}  F1 {2 * hit / (gold + found):.3f}"
    print(f"{name:10s} {words / seconds:12,.0f} words/s   {figures}")


def main() -> None:
    paths = [Path(name) for name in sys.argv[1:]] or [OPEN_GOLD]
    records = [json.loads(line) for path in paths for line in path.open(encoding="utf-8")]
    for name, split in (("standoff", ours), *others()):
        measure(name, split, records)


if __name__ == "__main__":
    main()
