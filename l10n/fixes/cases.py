"""What a fix has to know of the sentence it looks at."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from l10n.styles import KEEP_UNITS, Units, default_style

if TYPE_CHECKING:
    from l10n.languages import Language
    from l10n.styles import Style


@dataclass(frozen=True, slots=True)
class Case:
    """The English source of a translation, its language, and how the desk sets type in it."""

    source: str
    language: Language
    style: Style
    units: Units = KEEP_UNITS
    inside: bool = False
    """Whether the source starts in the middle of a quotation."""
    ours: bool = False
    """Whether a machine wrote the words and nobody has touched them."""

    @property
    def usual(self) -> Style:
        """The language's style without what the desk has chosen."""
        return default_style(self.language)

    def decided(self, *keys: str) -> bool:
        """Whether a matter of taste is settled: a machine's words follow the desk anyway."""
        return self.ours or bool(self.style.chosen.intersection(keys))

    def of(self, source: str) -> Case:
        """Return the same with another source."""
        return replace(self, source=source)
