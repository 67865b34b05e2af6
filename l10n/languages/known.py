"""Which languages there are: their names, scripts and marks.

Our four carry more than CLDR knows; any other locale of CLDR can be a target too, with
plain defaults. Typography follows the table in CLDR and the orthographies named there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from l10n.errors import UnknownNameError


@dataclass(frozen=True, slots=True)
class Quotes:
    """Quotation marks: opening and closing, and the same inside a quotation."""

    opening: str
    closing: str
    inner_opening: str
    inner_closing: str


ENGLISH_QUOTES = Quotes("\u201c", "\u201d", "\u2018", "\u2019")


@dataclass(frozen=True, slots=True)
class Language:
    """A target language in one script.

    `locale` is the gettext name (`sr@latin`), `tag` BCP 47 (`sr-Latn`), `code` what Argos
    packages call it (`sr`), `cldr` what Babel calls it (`sr_Latn`).
    """

    locale: str
    tag: str
    code: str
    cldr: str
    name: str
    autonym: str
    script: str
    """ISO 15924: `Latn`, `Cyrl`."""
    quotes: Quotes = ENGLISH_QUOTES
    derived_from: str | None = None
    """Gettext locale whose catalog is converted into this one, never translated twice."""

    def __str__(self) -> str:
        return self.locale

    def __hash__(self) -> int:
        # Caches ask for it many times a sentence; no two languages share a locale.
        return hash(self.locale)


SERBIAN = Language(
    "sr", "sr-Cyrl", "sr", "sr_Cyrl", "Serbian (Cyrillic)", "српски", "Cyrl",
    Quotes("\u201e", "\u201c", "\u2019", "\u2019"),
)  # fmt: skip
SERBIAN_LATIN = Language(
    "sr@latin", "sr-Latn", "sr", "sr_Latn", "Serbian (Latin)", "srpski", "Latn",
    Quotes("\u201e", "\u201c", "\u2019", "\u2019"), derived_from="sr",
)  # fmt: skip
RUSSIAN = Language(
    "ru", "ru", "ru", "ru", "Russian", "русский", "Cyrl",
    Quotes("\u00ab", "\u00bb", "\u201e", "\u201c"),
)  # fmt: skip
SPANISH = Language(
    "es", "es", "es", "es", "Spanish", "español", "Latn",
    Quotes("\u00ab", "\u00bb", "\u201c", "\u201d"),
)  # fmt: skip
ENGLISH = Language("en", "en", "en", "en", "English", "English", "Latn")

LANGUAGES = {
    language.locale: language for language in (SERBIAN, SERBIAN_LATIN, RUSSIAN, SPANISH, ENGLISH)
}

DEFAULT_TARGETS = ("sr", "sr@latin", "ru", "es")


@cache
def find_language(name: str) -> Language:
    """Return the language called `name`: a gettext locale or a BCP 47 tag, in any case.

    Raises UnknownNameError when neither we nor CLDR know it.

    >>> find_language("sr-Latn").locale
    'sr@latin'
    >>> find_language("fr").autonym
    'français'
    """
    for language in LANGUAGES.values():
        if name.lower() in {language.locale.lower(), language.tag.lower()}:
            return language
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(name.replace("-", "_"))
    except (UnknownLocaleError, ValueError, TypeError) as error:
        raise UnknownNameError(
            f"{name!r} is no language we know; use a tag such as sr, sr-Latn, ru or es"
        ) from error
    cldr = str(locale)
    return Language(
        locale=cldr,
        tag=cldr.replace("_", "-"),
        code=locale.language,
        cldr=cldr,
        name=locale.english_name or cldr,
        autonym=locale.display_name or cldr,
        script=locale.script or _likely_script(locale.language),
    )


def with_origins(languages: Sequence[Language]) -> tuple[Language, ...]:
    """Return `languages` with those that some are derived from, each after its origin.

    >>> [str(language) for language in with_origins([SERBIAN_LATIN, RUSSIAN])]
    ['sr', 'sr@latin', 'ru']
    """
    found: dict[str, Language] = {}
    for language in languages:
        if language.derived_from is not None:
            origin = find_language(language.derived_from)
            found.setdefault(origin.locale, origin)
        found.setdefault(language.locale, language)
    return tuple(found.values())


def _likely_script(code: str) -> str:
    """Return the script a language is written in by default (CLDR likely subtags)."""
    from babel.core import get_global

    return str(get_global("likely_subtags").get(code, "und_Latn")).split("_")[1]
