"""Check of names: who and where the story is about, in any case form and any spelling of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n.checks.terms import shipped_authority
from l10n.model import Role
from l10n.names import exchanged_names, find_names, missing_names, swapped_speakers
from l10n.names.pronouns import is_pronoun
from l10n.names.proper import is_proper
from l10n.terms import is_asked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from l10n.languages import Language
    from l10n.model import Entry
    from l10n.names import Name
    from l10n.terms import Authority

WITHOUT = frozenset({Role.CATEGORY, Role.REVISION})
"""What names nobody."""


def names_kept(
    entry: Entry, language: Language, authority: Authority | None = None
) -> Iterator[str]:
    """Yield every name of a person or a place that the translation does not have.

    What the authority has words for is left to `terms`. Without an `authority` only shipped
    terms are known.
    """
    if entry.context in WITHOUT:
        return
    names = find_names(entry.source)
    if not names:
        return
    found = (authority or shipped_authority()).found(entry.source)
    terms = [(one.start, one.end) for one in found if is_asked(one, language)]
    asked = tuple(name for name in names if not _is_term(name, terms)) if terms else names
    for name in missing_names(names, entry.target, language, asked):
        if is_pronoun(name, entry.source, entry.target, language.locale):
            continue
        yield f"{name} is in the source but not in the translation"


def _is_term(name: Name, terms: list[tuple[int, int]]) -> bool:
    """Whether a term is what a name is known by: its last word, or any of an institution's."""
    last = name.words[-1]
    end = name.start + len(name.text)
    start = end - len(last) if is_proper(last) else name.start
    return any(first < end and start < after for first, after in terms)


def speakers_kept(entry: Entry, language: Language) -> Iterator[str]:
    """Yield everybody whose words another is said to have spoken, and who else changed places."""
    exchanged = list(exchanged_names(entry.source, entry.target, language))
    for one, other in exchanged:
        yield f"{one} and {other} have changed places in the translation"
    if exchanged:
        return
    for one, other in swapped_speakers(entry.source, entry.target, language):
        yield f"{one} speaks in the source, {other} in the translation"
