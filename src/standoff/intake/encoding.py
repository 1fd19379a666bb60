"""Encodings: which one some bytes are in, and their text.

Decided in this order: a byte order mark; the pattern of NULs that UTF-16 leaves;
strict UTF-8; then Windows-1252 and the Cyrillic encodings by the shape of the words,
which holds for texts of one word, where statistics guess wrongly; charset-normalizer
for the rest.
"""

import codecs
import re
from collections.abc import Iterable
from itertools import islice

from standoff.domain import UnreadableDocument

_MARKS = (  # UTF-32 first: its little-endian mark starts with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CYRILLIC = ("cp1251", "koi8_u", "iso8859_5")  # KOI8-U is KOI8-R with four letters more
_OTHERS = [  # what charset-normalizer may choose from; left free, it takes Mac and DOS pages
    *("gb18030", "big5", "shift_jis", "euc_kr", "cp1252", "cp1251", "koi8_r"),
    *("iso8859_2", "cp1253", "cp1255", "cp1256", "iso8859_9"),
]
_SAMPLE = 1 << 16
_WORDS = 2000
_RAREST = 11.5  # mean rank of letters; Russian has 5 to 10, Greek or Hebrew read as Russian 12
_SHORT = 32  # bytes; in so few, letters may be rare by chance
_FEW = 6  # bytes; of so few, half may be accented letters

_ALPHABETS = b"\x00\x01\x03\x04\x05\x06\x1e\x20"  # upper bytes: Latin … Arabic, punctuation
_HIGH_WORD = re.compile(rb"(?<![A-Za-z\x80-\xff])[\x80-\xff]{2,}+(?![A-Za-z])")
_HIGH_BY_LATIN = re.compile(rb"[A-Za-z][\xc0-\xff]|[\xc0-\xff][A-Za-z]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CYRILLIC_WORD = re.compile(r"[А-ЯЁІЇЄҐЎ]?[а-яёіїєґў]+|[А-ЯЁІЇЄҐЎ]+")
_RARITY = {letter: rank for rank, letter in enumerate("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґў")}


def decode(content: bytes, name: str) -> str:
    """The text of some bytes, a byte order mark included.

    Raises `UnreadableDocument` about `name` where they are no text or do not decode whole.
    """
    encoding = encoding_of(content)
    if encoding is None:
        raise unknown_encoding(content, name)
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        reason = f"it looks like {encoding.upper()} but byte {error.start + 1} does not fit"
        raise UnreadableDocument(name, reason, "Save it again as UTF-8") from None


def unknown_encoding(content: bytes, name: str) -> UnreadableDocument:
    """Why bytes without an encoding cannot be read."""
    if b"\0" in content:
        return UnreadableDocument(name, "it is binary, not text", "Save its text as UTF-8")
    return UnreadableDocument(name, "its encoding is unknown", "Save it as UTF-8")


def encoding_of(content: bytes) -> str | None:
    """The Python name of the encoding that bytes are in; None for what is no text."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding
    if b"\0" in content:
        return _utf16_by_nuls(content[:_SAMPLE])
    if _is_utf8(content):
        return "utf-8"
    sample = _sample_around_high_bytes(content)
    return _latin(sample) or _cyrillic(sample) or _any_other(sample)


def _utf16_by_nuls(sample: bytes) -> str | None:
    """UTF-16 without a mark: every other byte is a NUL or names one of a few alphabets."""
    for encoding, uppers in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        foreign = len(uppers.translate(None, _ALPHABETS))
        if 0 in uppers and foreign * 10 <= len(uppers) and _decodes_to_prose(sample, encoding):
            return encoding
    return None


def _is_prose(text: str) -> bool:
    """Whether hardly any character is a control or does not decode."""
    odd_ones = len(_CONTROLS.findall(text)) + text.count("\ufffd")
    return odd_ones * 50 <= len(text)


def _is_utf8(content: bytes) -> bool:
    """Whether bytes are UTF-8, or so nearly that any other encoding would spoil them."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        around = content[max(0, error.start - _SAMPLE) : error.start + _SAMPLE]
        text = around.decode("utf-8", "replace")
        return sum(character > "\x7f" for character in text) > 2 * text.count("\ufffd")
    return True


def _sample_around_high_bytes(content: bytes) -> bytes:
    """The part by which to tell: some bytes from the first that is not ASCII on."""
    first = re.search(rb"[\x80-\xff]", content)
    start = max(0, first.start() - 64) if first else 0
    return content[start : start + _SAMPLE]


def _latin(sample: bytes) -> str | None:
    """Windows-1252: letters with accents stand beside plain ones, in a minority."""
    accented = sum(1 for _ in islice(_HIGH_BY_LATIN.finditer(sample), _WORDS))
    foreign = sum(1 for _ in islice(_HIGH_WORD.finditer(sample), _WORDS))
    high = len(re.findall(rb"[\x80-\xff]", sample))
    if accented < foreign or high * 2 > len(sample) > _FEW:
        return None
    return "cp1252" if _decodes_to_prose(sample, "cp1252") else None


def _cyrillic(sample: bytes) -> str | None:
    """The Cyrillic encoding in which the words are cased and spelt as words are."""
    words = [match.group() for match in islice(_HIGH_WORD.finditer(sample), _WORDS)]
    if not words:
        return None
    scores = {encoding: _likeness_to_words(words, encoding) for encoding in _CYRILLIC}
    best = max(scores, key=lambda encoding: scores[encoding])
    well_formed, commonness = scores[best]
    likely = well_formed >= 0.7 and (commonness >= -_RAREST or len(sample) < _SHORT)
    return best if likely and _decodes_to_prose(sample, best) else None


def _likeness_to_words(words: Iterable[bytes], encoding: str) -> tuple[float, float]:
    """The share of words cased as words are, and how common their letters are (0 at most)."""
    texts = [word.decode(encoding, "replace").strip("«»„“”–—…№") for word in words]
    formed = sum(bool(_CYRILLIC_WORD.fullmatch(text)) for text in texts)
    letters = "".join(texts).lower()
    rarity = sum(_RARITY.get(letter, len(_RARITY)) for letter in letters)
    return formed / len(texts), -rarity / max(1, len(letters))


def _decodes_to_prose(sample: bytes, encoding: str) -> bool:
    return _is_prose(sample.decode(encoding, "replace"))


def _any_other(sample: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - seldom needed

    best = from_bytes(sample, cp_isolation=_OTHERS).best()
    if best is None or not _decodes_to_prose(sample, best.encoding):
        return None
    return best.encoding
