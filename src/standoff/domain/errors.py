"""What can go wrong, as one tree.

StandoffError
├── IntakeError              nothing can be read from there
│   ├── UnreadableDocument   one file or row is left out, the rest is read
│   └── UnsupportedLanguage  the page is described, its moves are not read
├── SpanError                a span that does not lie in its text
├── RecordError              a record that is not of the codebook's shape
└── MissingExtra             an optional part is not installed

Each carries its facts as plain arguments, so that it survives a trip between
processes, and each message ends in the next step.
"""


class StandoffError(Exception):
    """Base of all errors that Standoff raises on purpose."""


class IntakeError(StandoffError):
    """Nothing can be read from `name`: `reason`, and what to do about it (`mend`)."""

    def __init__(self, name: str, reason: str, mend: str) -> None:
        super().__init__(name, reason, mend)
        self.name = name
        self.reason = reason
        self.mend = mend

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}. {self.mend}"


class UnreadableDocument(IntakeError):
    """One file or one row of a table cannot be read and is left out."""


class UnsupportedLanguage(IntakeError):
    """The text's language is known by name, but its moves cannot be read."""


class SpanError(StandoffError):
    """A span does not lie inside its text."""

    def __init__(self, start: int, end: int, length: int) -> None:
        super().__init__(start, end, length)
        self.start = start
        self.end = end
        self.length = length

    def __str__(self) -> str:
        return (
            f"[{self.start}, {self.end}) is no span of a text of {self.length} characters. "
            "A span needs 0 <= start < end <= length; offsets count Unicode code points."
        )


class RecordError(StandoffError):
    """A JSON record is not of the codebook's shape; `where` names the line or file."""

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(where, reason)
        self.where = where
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}. docs/record.md lists every field."


class MissingExtra(StandoffError):
    """`what` needs the optional dependencies named `extra`."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(what, extra)
        self.what = what
        self.extra = extra

    @property
    def reason(self) -> str:
        return f"{self.what} needs the {self.extra!r} extra"

    @property
    def mend(self) -> str:
        return f"Install it with: pip install 'standoff[{self.extra}]'"

    def __str__(self) -> str:
        return f"{self.reason}. {self.mend}"
