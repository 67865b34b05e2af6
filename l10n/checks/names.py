"""Check of names: who and where the story is about, in any case form and any spelling of it."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.languages import Language
from l10n.model import Entry, Role
from l10n.names import missing_names, swapped_speakers

WITHOUT = frozenset({Role.CATEGORY, Role.REVISION})
"""What names nobody."""


def names_kept(entry: Entry, language: Language) -> Iterator[str]:
    """Yield every name of a person or a place that the translation does not have."""
    if entry.context in WITHOUT:
        return
    for name in missing_names(entry.source, entry.target, language):
        yield f"{name} is in the source but not in the translation"


def speakers_kept(entry: Entry, language: Language) -> Iterator[str]:
    """Yield everybody whose words another is said to have spoken."""
    for one, other in swapped_speakers(entry.source, entry.target, language):
        yield f"{one} speaks in the source, {other} in the translation"
