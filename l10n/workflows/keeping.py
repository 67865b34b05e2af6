"""Engines that stay loaded between runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n.engines import open_engine

if TYPE_CHECKING:
    from l10n.engines import Engine
    from l10n.languages import Language
    from l10n.settings import Settings


class KeptEngines:
    """Opens engines as `open_engine` does, and keeps each until another takes its place."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[Settings, Engine]] = {}

    def __call__(self, settings: Settings, target: Language) -> Engine:
        """Return the engine of a language: the one in use, if nothing that made it has changed.

        Opening anew only reads what the model is; a model is loaded with its first text. So one
        that was installed meanwhile is used from then on. Raises as `open_engine` does.
        """
        found = open_engine(settings, target)
        before = self._kept.get(target.locale)
        if before is not None and (before[0], before[1].signature) == (settings, found.signature):
            return before[1]
        self._kept[target.locale] = (settings, found)
        return found
