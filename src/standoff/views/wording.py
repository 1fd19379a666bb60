"""Values as words: names, dates, numbers and kinds the way people read them."""

import re
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from standoff.domain import (
    DateRange,
    LinkKind,
    MoveType,
    Quantity,
    Status,
    ThreadKind,
    Unclear,
    Voice,
    When,
)


class Family(StrEnum):
    """The four families of acts, each shown in one colour (the quad classes of PLOVER)."""

    VERBAL_COOPERATION = "verbal cooperation"
    MATERIAL_COOPERATION = "material cooperation"
    VERBAL_CONFLICT = "verbal conflict"
    MATERIAL_CONFLICT = "material conflict"


_FAMILY_OF = {
    MoveType.DEMAND: Family.VERBAL_CONFLICT,
    MoveType.RED_LINE: Family.VERBAL_CONFLICT,
    MoveType.THREATEN: Family.VERBAL_CONFLICT,
    MoveType.REFUSE: Family.VERBAL_CONFLICT,
    MoveType.DENY: Family.VERBAL_CONFLICT,
    MoveType.ACCUSE: Family.VERBAL_CONFLICT,
    MoveType.PLEDGE: Family.VERBAL_COOPERATION,
    MoveType.OFFER: Family.VERBAL_COOPERATION,
    MoveType.ACCEPT: Family.VERBAL_COOPERATION,
    MoveType.AGREE: Family.VERBAL_COOPERATION,
    MoveType.ENDORSE: Family.VERBAL_COOPERATION,
    MoveType.CONSULT: Family.VERBAL_COOPERATION,
    MoveType.AID: Family.MATERIAL_COOPERATION,
    MoveType.COOPERATE: Family.MATERIAL_COOPERATION,
    MoveType.RETREAT: Family.MATERIAL_COOPERATION,
    MoveType.DEPLOY: Family.MATERIAL_CONFLICT,
    MoveType.SANCTION: Family.MATERIAL_CONFLICT,
    MoveType.COERCE: Family.MATERIAL_CONFLICT,
    MoveType.ASSAULT: Family.MATERIAL_CONFLICT,
    MoveType.PROTEST: Family.MATERIAL_CONFLICT,
}
_COOPERATIVE_THREADS = {ThreadKind.PLEDGE, ThreadKind.OFFER}

_VOICES = {Voice.OWN: None, Voice.INDIRECT: "reported speech", Voice.DIRECT: "quoted words"}
_STATUSES = {Status.DONE: None, Status.NEGATED: "said not to have happened"}
_LINKS = {LinkKind.OR_ELSE: "or else behind"}

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
_LONGEST_NUMBER = 30  # digits; beyond it a number is written with its power of ten

# Control characters would move the cursor; direction overrides would reorder what stands beside.
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def family_of(act: MoveType) -> Family:
    return _FAMILY_OF[act]


def family_of_thread(kind: ThreadKind) -> Family:
    return Family.VERBAL_COOPERATION if kind in _COOPERATIVE_THREADS else Family.VERBAL_CONFLICT


def mark_words(kind: str) -> str | None:
    """What a mark on the page is a sign of; None where its record does not say."""
    return None if kind == "unstated" else printable(kind)


def kind_words(kind: StrEnum) -> str:
    """The plain words of a type, kind or status.

    >>> kind_words(MoveType.RED_LINE)
    'red line'
    """
    return kind.value.replace("_", " ")


def kebab(member: StrEnum) -> str:
    """A member as a name for style sheets.

    >>> kebab(Family.VERBAL_CONFLICT)
    'verbal-conflict'
    """
    return kind_words(member).replace(" ", "-")


def voice_words(voice: Voice) -> str | None:
    """In whose words an act is told; None for the text's own voice."""
    return _VOICES[voice]


def status_words(status: Status) -> str | None:
    """How real an act is; None where it is told as done."""
    return _STATUSES.get(status, kind_words(status))


def link_words(kind: LinkKind) -> str:
    """The words that stand before the linked move.

    >>> link_words(LinkKind.CARRIES_OUT)
    'carries out'
    """
    return _LINKS.get(kind, kind_words(kind))


def printable(words: str) -> str:
    r"""Words on one line: white space is one space, control characters are seen, not obeyed.

    >>> printable("no  further\n\x1b[2Jexpansion")
    'no further ␛[2Jexpansion'
    """
    return _UNPRINTABLE.sub(_visible, " ".join(words.split()))


def _visible(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "" if 0x2000 <= code < 0xD800 else "\N{REPLACEMENT CHARACTER}"


def quoted(words: str) -> str:
    """Words of the text, on one line, in quotation marks."""
    return f"“{printable(words)}”"


def shortened(words: str, limit: int) -> str:
    """`words`, cut at a space and closed by an ellipsis where longer than `limit` characters.

    >>> shortened("Your email address will not be published.", 20)
    'Your email address …'
    """
    if len(words) <= limit:
        return words
    head = words[: limit - 1]
    return (head.rsplit(" ", 1)[0] if " " in head else head) + " …"


def capitalized(words: str) -> str:
    """`words` with a capital first letter and the rest as it is."""
    return words[:1].upper() + words[1:]


def count_words(count: int, noun: str) -> str:
    """A number with its noun; one, or more with an s.

    >>> count_words(1, "move"), count_words(0, "quote")
    ('1 move', '0 quotes')
    """
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def sides_words(holder: str | None, towards: tuple[str, ...]) -> str:
    """Who acts, and towards whom.

    >>> sides_words("Russia", ("United States", "NATO"))
    'Russia → United States, NATO'
    """
    names = ", ".join(printable(name) for name in towards)
    head = printable(holder) if holder else "?"
    return f"{head} → {names}" if names else head


def day_words(day: date) -> str:
    """A calendar day.

    >>> day_words(date(2021, 12, 17))
    '17 December 2021'
    """
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def range_words(days: DateRange) -> str:
    """The days of a range, both ends included as people say them.

    >>> range_words(DateRange(date(2022, 1, 1), date(2022, 2, 1)))
    'January 2022'
    """
    if days.start is None:
        return "at any time" if days.end is None else f"before {day_words(days.end)}"
    if days.end is None:
        return f"since {day_words(days.start)}"
    return _between_words(days.start, days.end)


def _between_words(start: date, end: date) -> str:
    last = end - timedelta(days=1)
    if start == last:
        return day_words(start)
    if start.day == 1 and end.day == 1:
        return _months_words(start, last)
    if (start.year, start.month) == (last.year, last.month):
        return f"{start.day}–{day_words(last)}"
    if start.year == last.year:
        return f"{start.day} {_MONTHS[start.month - 1]} – {day_words(last)}"
    return f"{day_words(start)} – {day_words(last)}"


def _months_words(first: date, last: date) -> str:
    if first.month == 1 and last.month == 12:
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    month = f"{_MONTHS[last.month - 1]} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return month
    year = "" if first.year == last.year else f" {first.year}"
    return f"{_MONTHS[first.month - 1]}{year} – {month}"


def when_words(when: When) -> str:
    """What a time comes to, or why that stays unclear."""
    if isinstance(when, Unclear):
        return f"unclear: {printable(when.reason)}"
    return range_words(when)


def last_day(when: When | None) -> date | None:
    """The last day on which a deadline can still be kept; None where no day is known."""
    if isinstance(when, DateRange) and when.end is not None:
        return when.end - timedelta(days=1)
    return None


def due_words(due: When) -> str:
    """What a deadline comes to, or why that stays unclear.

    >>> due_words(DateRange(None, date(2022, 2, 1)))
    'by 31 January 2022'
    """
    day = last_day(due)
    return when_words(due) if day is None else f"by {day_words(day)}"


def distance_words(day: date, as_of: date) -> str:
    """How far a day lies ahead or back.

    >>> distance_words(date(2022, 1, 31), as_of=date(2021, 12, 28))
    'in 34 days'
    """
    days = (day - as_of).days
    if abs(days) <= 1:
        return ("yesterday", "today", "tomorrow")[days + 1]
    span = _length_words(abs(days))
    return f"in {span}" if days > 0 else f"{span} ago"


def _length_words(days: int) -> str:
    if days < 100:
        return f"{days} days"
    return f"{days // 30} months" if days < 730 else f"{days // 365} years"


def quantity_words(quantity: Quantity) -> str:
    """A quantity with its unit; money by its ISO 4217 code.

    >>> quantity_words(Quantity(Decimal(2_500_000_000), None, "USD"))
    'at least USD 2.5 billion'
    """
    bound, number = _numbers_words(quantity.low, quantity.high)
    unit = printable(quantity.unit)
    is_money = re.fullmatch("[A-Z]{3}", unit)
    return " ".join(filter(None, (bound, unit, number) if is_money else (bound, number, unit)))


def _numbers_words(low: Decimal | None, high: Decimal | None) -> tuple[str, str]:
    """The words before the number, and the number."""
    if low is not None and high is not None:
        return "", number_words(low) + ("" if low == high else f"–{number_words(high)}")
    if low is not None:
        return "at least", number_words(low)
    return ("up to", number_words(high)) if high is not None else ("some", "")


def number_words(number: Decimal) -> str:
    """A number with its thousands marked, from a million on in words.

    >>> number_words(Decimal("175000")), number_words(Decimal("1.2E9"))
    ('175,000', '1.2 billion')
    """
    if not number.is_finite() or abs(number.adjusted()) > _LONGEST_NUMBER:
        return str(number)
    for power, name in _SCALES:
        scaled = number.scaleb(-power)
        if abs(scaled) >= 1 and scaled == round(scaled, 2):
            return f"{_plain(scaled)} {name}"
    return _plain(number)


def _plain(number: Decimal) -> str:
    digits = f"{number:,f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits
