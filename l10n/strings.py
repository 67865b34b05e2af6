"""The program's own words, in the language of an edition: labels and navigation."""

from __future__ import annotations

import gettext
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path

from l10n.languages import ENGLISH, Language

DOMAIN = "l10n"


def locales_folder() -> Path:
    """Return the folder of PO files: inside the package in a wheel, else beside it."""
    package = Path(__file__).parent
    inside = package / "locales"
    return inside if inside.is_dir() else package.parent / "locales"


def _path(language: Language) -> Path:
    return locales_folder() / language.locale / "LC_MESSAGES" / f"{DOMAIN}.po"


@cache
def wording(language: Language) -> Language:
    """Return the language our words are in beside a text in `language`: the same, or English.

    >>> from l10n.languages import find_language
    >>> [wording(find_language(name)).tag for name in ("ru", "fr")]
    ['ru', 'en']
    """
    return language if _path(language).is_file() else ENGLISH


@cache
def translator(language: Language) -> Callable[[str], str]:
    """Return a function from an English message to `language`.

    Messages that are missing or fuzzy, and languages without a PO file, stay English.
    """
    path = _path(language)
    if not path.is_file():
        return gettext.NullTranslations().gettext
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled).gettext
