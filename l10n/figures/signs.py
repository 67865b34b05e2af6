"""The sign of a number: twelve degrees of frost are no twelve degrees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from l10n.serbian.patterns import written

if TYPE_CHECKING:
    from l10n.languages import Language

_NEGATIVE = re.compile(
    r"(?:(?<![^\s(\[\"\u201c])(?<!\d )[-\u2212]|\b[Mm]inus )[$€£]?"
    r"(?P<figure>\d[\d.,]*(?<=\d))(?![-/:\u2013]\d)"
)
"""`-12`, `minus 12`; no range (`1990 -2000`), score or date."""
_SIGN = re.compile(r"(?<!\d)[-\u2212\u2013][ \u00a0\u202f]?[$€£]?\d")
_WORDS = {
    "es": r"\bmenos\b|bajo cero|negativ|pérdida|déficit|\bca[eíy]|descen|baj[aóo]|reduc|perdi",
    "ru": r"минус|ниже нул|мороз|отрицат|убыт|паден|упал|сниж|сниз|сокра|потер",
    "sr": r"минус|испод нул|негатив|мраз|губит|дефицит|пад|опа|смањ|изгуб",
}
"""How a translation says that a number is below zero, or that something fell by so much."""


def lost_signs(source: str, target: str, language: Language) -> Iterator[str]:
    """Yield the figures that are negative in an English sentence and not in its translation.

    >>> from l10n.languages import SPANISH
    >>> list(lost_signs("It was -12 degrees.", "Hacía 12 grados.", SPANISH))
    ['-12']
    >>> list(lost_signs("It was minus 12 degrees.", "Había 12 grados bajo cero.", SPANISH))
    []
    """
    if not ("-" in source or "\u2212" in source or "inus " in source):
        return  # fast path: nothing is negative
    words = _words(language)
    if words is None or words.search(target):
        return
    found = list(_NEGATIVE.finditer(source))
    for one in found[len(_SIGN.findall(target)) :]:
        yield f"-{one['figure']}"


@cache
def _words(language: Language) -> re.Pattern[str] | None:
    words = _WORDS.get(language.code)
    return None if words is None else re.compile(written(words, language), re.IGNORECASE)
