"""Plain text and Markdown, kept character for character."""

from dataclasses import dataclass

from standoff.domain import Document, UnreadableDocument, content_id
from standoff.intake.encoding import decode
from standoff.intake.files import Documents, File, errors_in_place, read_whole
from standoff.intake.signatures import refuse_known_binary


def as_kept(text: str) -> str:
    r"""The text with CRLF and lone CR as LF and without a leading byte order mark.

    >>> as_kept("\ufeffone\r\ntwo\rthree")
    'one\ntwo\nthree'
    """
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def refuse_blank(text: str, name: str) -> None:
    """Raises `UnreadableDocument` where there is nothing to read in `text`."""
    if not text or text.isspace():
        raise UnreadableDocument(name, "it holds nothing but white space", "Leave it out")


@dataclass(frozen=True, slots=True)
class TextFile:
    """One text; Markdown keeps its marks and its front matter."""

    file: File

    @errors_in_place
    def documents(self) -> Documents:
        content = read_whole(self.file)
        refuse_known_binary(content, self.file.name)
        text = as_kept(decode(content, self.file.name))
        refuse_blank(text, self.file.name)
        yield Document(id=content_id(text), text=text, source=self.file.name)
