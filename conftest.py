"""The examples in the code and the documents are run as tests, beside the bundled article."""

import os
import tempfile
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE
from pathlib import Path
from typing import Any

from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser

from standoff.views.demo import example_path


def stand_beside_the_article(namespace: dict[str, Any]) -> None:
    namespace["_home"] = Path.cwd()
    namespace["_folder"] = tempfile.TemporaryDirectory()
    os.chdir(namespace["_folder"].name)
    Path("article.txt").write_bytes(example_path().read_bytes())


def go_home(namespace: dict[str, Any]) -> None:
    os.chdir(namespace["_home"])
    namespace["_folder"].cleanup()


_doctests = DocTestParser(optionflags=ELLIPSIS | NORMALIZE_WHITESPACE)

pytest_collect_file = (
    Sybil(
        parsers=[_doctests],
        patterns=["*.py"],
        path="src",
        setup=stand_beside_the_article,
        teardown=go_home,
    )
    + Sybil(
        parsers=[PythonCodeBlockParser(doctest_optionflags=ELLIPSIS | NORMALIZE_WHITESPACE)],
        patterns=["*.md"],
        setup=stand_beside_the_article,
        teardown=go_home,
    )
).pytest()
