"""Check of what a merge left to people: two translations of one sentence."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.languages import Language
from l10n.model import CONFLICT, Entry


def settled(entry: Entry, _language: Language) -> Iterator[str]:
    """Yield the other translation of a merge conflict that nobody has settled yet."""
    for line in entry.comments if entry.fuzzy else ():
        if line.startswith(CONFLICT):
            other = line.removeprefix(CONFLICT).strip()
            yield f"two people translated this differently; the other has {other!r}"
