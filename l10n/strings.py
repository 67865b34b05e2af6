"""The program's own words, in the language of an edition: labels and navigation."""

from __future__ import annotations

import gettext
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path

from l10n.languages import Language

DOMAIN = "l10n"


def locales_folder() -> Path:
    """Return the folder of PO files: inside the package in a wheel, else beside it."""
    package = Path(__file__).parent
    inside = package / "locales"
    return inside if inside.is_dir() else package.parent / "locales"


@cache
def translator(language: Language) -> Callable[[str], str]:
    """Return a function from an English message to `language`.

    Messages that are missing or fuzzy, and languages without a PO file, stay English.
    """
    path = locales_folder() / language.locale / "LC_MESSAGES" / f"{DOMAIN}.po"
    if not path.is_file():
        return gettext.NullTranslations().gettext
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled).gettext
