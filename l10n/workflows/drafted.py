"""Stories that drafting would leave as they are, by the ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n.errors import L10nError
from l10n.languages import find_language
from l10n.workflows.authorities import contents
from l10n.workflows.ledger import content_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from l10n.desk import Desk
    from l10n.engines import Engine
    from l10n.languages import Language
    from l10n.settings import Settings
    from l10n.workflows.ledger import Ledger

    Opener = Callable[[Settings, Language], Engine]

STEP = "draft"


class Drafted:
    """Which stories were drafted to the end, with the memory, terms and engines as they are.

    `generation` is that of the memory, None without one: then nothing is known, and nothing noted.
    """

    def __init__(
        self,
        desk: Desk,
        ledger: Ledger,
        languages: Sequence[Language],
        generation: str | None,
        opener: Opener,
    ) -> None:
        self._desk, self._ledger, self._opener = desk, ledger, opener
        self._languages = languages
        self._usable = generation is not None
        self._base = ledger.key(generation, *contents(desk))
        self._keys: dict[str, str] = {}
        self._signatures: dict[str, str] = {}

    def due(self, slugs: Iterable[str]) -> list[str]:
        """Return the stories that are to be drafted, in their order."""
        return [slug for slug in slugs if not self._is_done(slug)]

    def _is_done(self, slug: str) -> bool:
        if not self._usable:
            return False
        key = self._keys[slug] = self._key(slug)
        rows = self._ledger.known(STEP, self._name(slug), key)
        # What an engine has failed on is for another engine to try.
        return rows is not None and all(
            isinstance(row, list) and self._signature(str(row[0])) == row[1] for row in rows
        )

    def note(self, slug: str, asked: dict[str, str]) -> None:
        """Note a story in which nothing was to do; `asked` are signatures by locale.

        They are of engines that can do nothing about what is open. A story that has changed since
        it was found to be due is not noted.
        """
        if self._usable and self._keys.get(slug) == self._key(slug):
            rows: list[object] = [[locale, signature] for locale, signature in asked.items()]
            self._ledger.note(STEP, self._name(slug), self._keys[slug], rows)

    def catalogs(self, slug: str) -> list[Path]:
        """Return the catalogs that drafting a story may touch."""
        touched = dict.fromkeys((*self._languages, *self._desk.targets))
        return [self._desk.catalog(slug, language) for language in touched]

    def _key(self, slug: str) -> str:
        return self._ledger.key(self._base, *map(content_of, self.catalogs(slug)))

    def _name(self, slug: str) -> str:
        return f"{slug} {' '.join(map(str, self._languages))}"

    def _signature(self, locale: str) -> str:
        if locale not in self._signatures:
            try:
                engine = self._opener(self._desk.settings, find_language(locale))
                self._signatures[locale] = engine.signature
            except L10nError:
                self._signatures[locale] = ""
        return self._signatures[locale]
