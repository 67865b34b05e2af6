"""Spaces that belong to a figure: before a percent sign and between groups of three digits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from l10n.styles import Style

_PERCENT = re.compile(r"(?<=\d)[ \u00a0\u202f]?%(?!-?[^\W\d]|\d|%)")
_GROUPED = re.compile(r"(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,]\d)")


def localise_percents(text: str, style: Style) -> str:
    """Return `text` with the space before each percent sign that `style` asks for."""
    return _PERCENT.sub(style.percent_space + "%", text) if "%" in text else text


def localise_groups(text: str, source: str, style: Style) -> str:
    """Return a draft whose figures of the source keep together where spaces group them."""
    group = style.group
    if group.isspace():
        for figure in dict.fromkeys(_GROUPED.findall(source)):
            spaced = figure.replace(",", " ")
            if spaced in text:  # a pattern is dear
                text = re.sub(rf"(?<!\d){spaced}(?! ?\d)", figure.replace(",", group), text)
    return text
