"""Bytes from anywhere become documents."""

from standoff.intake.entrance import documents_from
from standoff.intake.files import TEXT_LIMIT, File, file_at
from standoff.intake.folders import Folder, Pattern
from standoff.intake.kinds import SniffedFile
from standoff.intake.pages import PAGE_LIMIT, HtmlFile
from standoff.intake.tables import CsvTable, JsonLines, ParquetTable
from standoff.intake.texts import TextFile

__all__ = [
    "PAGE_LIMIT",
    "TEXT_LIMIT",
    "CsvTable",
    "File",
    "Folder",
    "HtmlFile",
    "JsonLines",
    "ParquetTable",
    "Pattern",
    "SniffedFile",
    "TextFile",
    "documents_from",
    "file_at",
]
