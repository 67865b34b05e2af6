"""A pretended translation with accents and brackets, to try layouts without a model."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from l10n.model import Hypotheses, Hypothesis

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n.languages import Language
    from l10n.meters import Advance

_ACCENTS = str.maketrans("aceinosuyzACEINOSUYZ", "áçéíñóšúýžÁÇÉÍÑÓŠÚÝŽ")
_PLACEHOLDER = re.compile(r"(\{[^{}]*\}|%\(\w+\)[a-z]|%[a-z])")


class PseudoEngine:
    """The engine `pseudo`: every text comes back accented, in square brackets."""

    @property
    def signature(self) -> str:
        """Name and version."""
        return "pseudo 1"

    def translate(
        self,
        texts: Sequence[str],
        target: Language,  # noqa: ARG002  # every language looks alike
        advance: Advance | None = None,
    ) -> list[Hypotheses]:
        """Return one hypothesis a text, in order; none for blank text."""
        if advance is not None:
            advance(len(texts))
        return [(Hypothesis(pseudo(text), 0.0),) if text.strip() else () for text in texts]


def pseudo(text: str) -> str:
    """Return `text` accented and in brackets, its placeholders untouched.

    >>> pseudo("Visa for {name}")
    '[Víšá fór {name}]'
    """
    parts = _PLACEHOLDER.split(text)
    parts[::2] = [part.translate(_ACCENTS) for part in parts[::2]]
    return f"[{''.join(parts)}]"
