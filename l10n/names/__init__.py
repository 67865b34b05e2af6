"""Names of people and places: found in English text, and found again in a translation."""

from __future__ import annotations

from l10n.names.exchanges import exchanged_names
from l10n.names.finding import Name, find_names, is_title_case
from l10n.names.matching import missing_names
from l10n.names.speakers import swapped_speakers

__all__ = [
    "Name",
    "exchanged_names",
    "find_names",
    "is_title_case",
    "missing_names",
    "swapped_speakers",
]
