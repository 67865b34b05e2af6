"""The web site that the pages of a desk make up: its name and the address of each page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from l10n.languages import Language, find_language
from l10n.model import Edition

_NAMES = {"sr": "Српски (ћирилица)", "sr@latin": "Srpski (latinica)"}


@dataclass(frozen=True, slots=True)
class Site:
    """What all pages share. `base_url` is where `editions/` is served, empty if unknown."""

    name: str = ""
    base_url: str = ""

    def address(self, edition: Edition) -> str:
        """Return the page's address: absolute with a base URL, else relative to its folder."""
        page = page_name(edition)
        if not self.base_url:
            return page
        return f"{self.base_url.rstrip('/')}/html/{quote(edition.story.slug, safe='')}/{page}"


@dataclass(frozen=True, slots=True)
class Link:
    """A page in one language, for a switcher and for `hreflang`."""

    language: Language
    name: str
    """The language in its own words, script included: `Srpski (latinica)`."""
    url: str
    """Relative to the page that links."""
    address: str
    current: bool
    original: bool


def page_name(edition: Edition) -> str:
    """Return the file name of a page: `sr-Latn.html`."""
    return f"{find_language(edition.locale).tag}.html"


def language_name(language: Language) -> str:
    """Return what a reader of the language calls it, with a capital and the script.

    >>> language_name(find_language("ru"))
    'Русский'
    """
    return _NAMES.get(language.locale, language.autonym[:1].upper() + language.autonym[1:])


def links(edition: Edition, siblings: Sequence[Edition], site: Site) -> list[Link]:
    """Return a link to each edition of the story, this one included or not."""
    editions = {sibling.locale: sibling for sibling in siblings}
    editions.setdefault(edition.locale, edition)
    return [_link(other, edition, site) for other in editions.values()]


def _link(other: Edition, edition: Edition, site: Site) -> Link:
    language = find_language(other.locale)
    return Link(
        language,
        language_name(language),
        page_name(other),
        site.address(other),
        current=other.locale == edition.locale,
        original=other.original,
    )
