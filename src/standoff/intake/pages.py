"""Web pages: the main text and what the page says about itself."""

import codecs
import re
from dataclasses import dataclass, replace
from typing import Any

from standoff.domain import Document, UnreadableDocument, content_id
from standoff.intake.dates import iso_date
from standoff.intake.encoding import encoding_of, unknown_encoding
from standoff.intake.files import Documents, File, errors_in_place, read_whole
from standoff.intake.signatures import refuse_known_binary
from standoff.intake.texts import as_kept, refuse_unfit

PAGE_LIMIT = 20_000_000
"""The most bytes that one web page may have."""

_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_DECLARED_WITHIN = 4096
_BROWSERS_READ = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
_BODY = re.compile(r"<body\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class HtmlFile:
    """One web page. Paragraphs of its main text are parted by blank lines.

    `publisher` is the name of the site or else its host, `url` the canonical one.
    """

    file: File

    @errors_in_place
    def documents(self) -> Documents:
        content = read_whole(self.file, PAGE_LIMIT)
        refuse_known_binary(content, self.file.name)
        html = as_kept(_decode_page(content, self.file.name))
        yield _extract(html, self.file.name)


def _decode_page(content: bytes, name: str) -> str:
    """The page as browsers decode it.

    A declared encoding is believed unless the page is UTF-8 anyway, and a byte that does not
    fit costs one character, not the page.
    """
    encoding = encoding_of(content)
    if encoding is None or not encoding.startswith("utf"):
        encoding = _declared_encoding(content) or encoding
    if encoding is None:
        raise unknown_encoding(content, name)
    return content.decode(encoding, "replace")


def _declared_encoding(content: bytes) -> str | None:
    declared = _DECLARED.search(content[:_DECLARED_WITHIN])
    if declared is None or b"\0" in content:
        return None
    try:
        encoding = codecs.lookup(declared[1].decode("ascii")).name
        "".encode(encoding)
    except (LookupError, UnicodeError):
        return None
    return _BROWSERS_READ.get(encoding, encoding)


def _extract(html: str, name: str) -> Document:
    page = _main_text(html)
    text = _paragraphs(page.text or "") if page else _all_text(html)
    if not text:
        raise UnreadableDocument(name, "no text was found on the page", "Save its text as .txt")
    refuse_unfit(text, name)
    document = Document(id=content_id(text), text=text, source=name)
    if page is None:
        return document
    return replace(
        document,
        title=page.title,
        date=page.date and iso_date(page.date),
        publisher=page.sitename or page.hostname,
        url=page.url,
        license=page.license,
        author=page.author,
    )


def _paragraphs(text: str) -> str:
    lines = (line.strip() for line in text.split("\n"))
    return "\n\n".join(line for line in lines if line)


def _main_text(html: str) -> Any:  # trafilatura's Document is not typed for strict checks
    from trafilatura import bare_extraction  # noqa: PLC0415 - 1 s

    # Dates guessed from the whole page would mislead every "Friday" that rests on them.
    try:
        return bare_extraction(
            html,
            include_comments=False,
            with_metadata=True,
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
    except Exception:  # noqa: BLE001 - whatever a hostile page does to the parser, go on
        return None


def _all_text(html: str) -> str:
    """What stands on a page in which no main text was found, scripts and menus left out."""
    from trafilatura import html2txt  # noqa: PLC0415 - as above

    page = html if _BODY.search(html) else f"<html><body>{html}</body></html>"
    try:
        return str(html2txt(page))
    except Exception:  # noqa: BLE001 - as above
        return ""
