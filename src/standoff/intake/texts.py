"""Plain text and Markdown, kept character for character."""

from dataclasses import dataclass

from standoff.domain import Document, UnreadableDocument, content_id
from standoff.intake.encoding import decode
from standoff.intake.files import Documents, File, errors_in_place, read_whole
from standoff.intake.signatures import refuse_known_binary

DOCUMENT_LIMIT = 2_000_000
"""The most characters that one document may have: those of a thousand pages."""


def as_kept(text: str) -> str:
    r"""The text with CRLF and lone CR as LF and without a leading byte order mark.

    >>> as_kept("\ufeffone\r\ntwo\rthree")
    'one\ntwo\nthree'
    """
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def refuse_unfit(text: str, name: str) -> None:
    """Raises `UnreadableDocument` where `text` is blank, or longer than any one document."""
    if not text or text.isspace():
        raise UnreadableDocument(name, "it holds nothing but white space", "Leave it out")
    if len(text) > DOCUMENT_LIMIT:
        reason = f"it is one text of {len(text) / 1e6:,.1f} million characters"
        mend = f"Split it into documents of at most {DOCUMENT_LIMIT / 1e6:,.0f} million"
        raise UnreadableDocument(name, reason, mend)


@dataclass(frozen=True, slots=True)
class TextFile:
    """One text; Markdown keeps its marks and its front matter."""

    file: File

    @errors_in_place
    def documents(self) -> Documents:
        content = read_whole(self.file)
        refuse_known_binary(content, self.file.name)
        text = as_kept(decode(content, self.file.name))
        refuse_unfit(text, self.file.name)
        yield Document(id=content_id(text), text=text, source=self.file.name)
