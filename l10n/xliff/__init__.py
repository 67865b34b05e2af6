"""XLIFF 1.2 and 2.1 (OASIS): the text of a catalog as translation tools exchange it."""

from __future__ import annotations

from l10n.xliff.reading import parse_xliff
from l10n.xliff.units import Note, Version, XliffFile, XliffUnit
from l10n.xliff.writing import serialize_xliff

__all__ = ["Note", "Version", "XliffFile", "XliffUnit", "parse_xliff", "serialize_xliff"]
