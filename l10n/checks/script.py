"""Checks of script: Latin and Cyrillic letters where they belong."""

from __future__ import annotations

from collections.abc import Iterator

from l10n import alphabets
from l10n.languages import Language
from l10n.model import Entry


def mixed_words(entry: Entry, _language: Language) -> Iterator[str]:
    """Yield every word that mixes Latin and Cyrillic letters, which look alike."""
    for word in alphabets.mixed_words(entry.source, entry.target):
        yield f"{word!r} mixes Latin and Cyrillic letters"


def wrong_script(entry: Entry, language: Language) -> Iterator[str]:
    """Yield a message where most letters are of another script; the source's words may be."""
    found = alphabets.wrong_letters(entry.source, entry.target, language)
    if found:
        yield f"{found[0]} of {found[1]} letters are not {language.script}"
