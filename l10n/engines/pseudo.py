"""A pretended translation with brackets, accents or Cyrillic, to try layouts without a model."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from l10n.model import Hypotheses, Hypothesis

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n.languages import Language
    from l10n.meters import Advance

_ACCENTS = str.maketrans("aceinosuyzACEINOSUYZ", "áçéíñóšúýžÁÇÉÍÑÓŠÚÝŽ")
# Only letters that Serbian and Russian share, so that no check takes them for a foreign alphabet,
# and other vowels, so that none finds the English again once they are converted to Serbian Latin.
_CYRILLIC = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "обчдафгхужклмнепкрштивввужОБЧДАФГХУЖКЛМНЕПКРШТИВВВУЖ",
)
_PLACEHOLDER = re.compile(r"(\{[^{}]*\}|%\(\w+\)[a-z]|%[a-z])")


class PseudoEngine:
    """The engine `pseudo`: every text comes back accented or in Cyrillic, in square brackets."""

    @property
    def signature(self) -> str:
        """Name and version."""
        return "pseudo 1"

    def translate(
        self,
        texts: Sequence[str],
        target: Language,
        advance: Advance | None = None,
    ) -> list[Hypotheses]:
        """Return one hypothesis a text, in order; none for blank text."""
        if advance is not None:
            advance(len(texts))
        return [
            (Hypothesis(pseudo(text, target.script), 0.0),) if text.strip() else ()
            for text in texts
        ]


def pseudo(text: str, script: str = "Latn") -> str:
    """Return `text` accented, or in Cyrillic, and in brackets; its placeholders are untouched.

    >>> pseudo("Visa for {name}"), pseudo("Visa for {name}", "Cyrl")
    ('[Víšá fór {name}]', '[Вушо фер {name}]')
    """
    letters = _CYRILLIC if script == "Cyrl" else _ACCENTS
    parts = _PLACEHOLDER.split(text)
    parts[::2] = [part.translate(letters) for part in parts[::2]]
    return f"[{''.join(parts)}]"
