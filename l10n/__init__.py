"""Translation and localization of news wire stories.

The package reads in the order of the work::

    sources -> story -> segments -> catalogs -> drafts -> checks -> editions

What a program needs is here by name; each name is imported when it is first asked for, so that
`import l10n` costs nothing. Everything else has its documented place below.

>>> from l10n import split_sentences
>>> split_sentences("It rained in St. Louis. Trains ran late.")
['It rained in St. Louis.', 'Trains ran late.']
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from l10n.catalogs import parse_catalog
    from l10n.desk import Desk, open_desk
    from l10n.engines import open_engine
    from l10n.errors import L10nError
    from l10n.formats import read_story
    from l10n.languages import Language, find_language
    from l10n.segmentation import segment, split_sentences
    from l10n.serbian import to_cyrillic, to_latin
    from l10n.settings import Settings
    from l10n.workflows.checking import check
    from l10n.workflows.drafting import draft
    from l10n.workflows.extraction import extract
    from l10n.workflows.publishing import publish
    from l10n.workflows.reporting import progress
    from l10n.workflows.running import run

__version__ = "0.1.0"

__all__ = [
    "Desk",
    "L10nError",
    "Language",
    "Settings",
    "check",
    "draft",
    "extract",
    "find_language",
    "open_desk",
    "open_engine",
    "parse_catalog",
    "progress",
    "publish",
    "read_story",
    "run",
    "segment",
    "split_sentences",
    "to_cyrillic",
    "to_latin",
]

_MODULES = {
    "desk": ("Desk", "open_desk"),
    "settings": ("Settings",),
    "errors": ("L10nError",),
    "languages": ("Language", "find_language"),
    "formats": ("read_story",),
    "segmentation": ("segment", "split_sentences"),
    "catalogs": ("parse_catalog",),
    "engines": ("open_engine",),
    "serbian": ("to_cyrillic", "to_latin"),
    "workflows.extraction": ("extract",),
    "workflows.drafting": ("draft",),
    "workflows.checking": ("check",),
    "workflows.publishing": ("publish",),
    "workflows.reporting": ("progress",),
    "workflows.running": ("run",),
}


if not TYPE_CHECKING:  # a type checker knows the names from the imports above, and no others

    def __getattr__(name: str) -> object:
        """Return a public name from its module. Raises AttributeError for any other name."""
        from importlib import import_module

        for module, names in _MODULES.items():
            if name in names:
                return getattr(import_module(f"l10n.{module}"), name)
        raise AttributeError(f"module 'l10n' has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
