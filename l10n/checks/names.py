"""Check of names: who and where the story is about, in any case form and any spelling of it."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.languages import Language
from l10n.model import Entry, Role
from l10n.names import missing_names, swapped_speakers
from l10n.terms import Authority

WITHOUT = frozenset({Role.CATEGORY, Role.REVISION})
"""What names nobody."""


def names_kept(
    entry: Entry, language: Language, authority: Authority | None = None
) -> Iterator[str]:
    """Yield every name of a person or a place that the translation does not have.

    What the check of terms says of the `authority` is not said twice.
    """
    if entry.context in WITHOUT:
        return
    missing = tuple(missing_names(entry.source, entry.target, language))
    told: tuple[str, ...] = ()
    if missing and authority is not None:
        found = authority.found(entry.source)
        told = tuple(one.text for one, _ in authority.lacking(found, entry.target, language))
    for name in missing:
        if not any(name in text for text in told):
            yield f"{name} is in the source but not in the translation"


def speakers_kept(entry: Entry, language: Language) -> Iterator[str]:
    """Yield everybody whose words another is said to have spoken."""
    for one, other in swapped_speakers(entry.source, entry.target, language):
        yield f"{one} speaks in the source, {other} in the translation"
