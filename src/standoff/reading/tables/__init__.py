"""The first reader: open tables of cues and a small clause grammar."""

from standoff.reading.tables.reader import TableReader

__all__ = ["TableReader"]
