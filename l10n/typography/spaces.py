"""Spaces that belong to a figure: before a percent sign and between groups of three digits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from l10n.languages import number_marks

if TYPE_CHECKING:
    from l10n.languages import Language

_PERCENT = re.compile(r"(?<=\d)[ \u00a0\u202f]?%(?!-?\w|%)")
_PERCENT_SPACE = {"es": "\u00a0", "ru": "\u00a0", "sr": ""}
_GROUPED = re.compile(r"(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,]\d)")


def localise_spaces(text: str, source: str, language: Language) -> str:
    """Return a draft of the English `source` whose figures keep together as `language` asks."""
    space = _PERCENT_SPACE.get(language.code)
    if space is not None:
        text = _PERCENT.sub(space + "%", text)
    group = number_marks(language)[1]
    if group.isspace():
        for figure in dict.fromkeys(_GROUPED.findall(source)):
            spaced = re.escape(figure).replace(",", " ")
            text = re.sub(rf"(?<!\d){spaced}(?! ?\d)", figure.replace(",", group), text)
    return text
