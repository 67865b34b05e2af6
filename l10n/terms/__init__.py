"""The authority file: persons, organisations, places, titles and terms in every language.

Terms are found in running text by their inflected forms, never by replacing letters between word
boundaries. A desk's own are in its `terms/`; those shipped are its floor.
"""

from l10n.terms import russian, serbian
from l10n.terms.authority import Authority, Found, digest, is_asked, spelt, stands, wording_of
from l10n.terms.faults import faults, unreadable
from l10n.terms.records import Gender, Kind, Term, Wording
from l10n.terms.sheets import Sheet, parse_sheet, serialize_sheet
from l10n.terms.tbx import parse_tbx
from l10n.terms.tbx_writing import serialize_tbx

__all__ = [
    "Authority",
    "Found",
    "Gender",
    "Kind",
    "Sheet",
    "Term",
    "Wording",
    "digest",
    "faults",
    "is_asked",
    "parse_sheet",
    "parse_tbx",
    "russian",
    "serbian",
    "serialize_sheet",
    "serialize_tbx",
    "spelt",
    "stands",
    "unreadable",
    "wording_of",
]
