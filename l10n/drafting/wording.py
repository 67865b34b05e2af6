"""A sentence on its way into an engine, and a draft on its way to a translator."""

from __future__ import annotations

from l10n.drafting import casing
from l10n.languages import Language
from l10n.typography import localise, normalise


def prepare(source: str) -> str:
    """Return `source` as an engine gets it: plain marks, capital headlines in sentence case.

    >>> prepare("NATO AND SERBIA \u2014 \u201cTALKS\u201d")
    'NATO and Serbia - "talks"'
    """
    plain = normalise(source)
    return casing.truecase(plain) if casing.is_capitals(source) else plain


def settle(text: str, source: str, language: Language) -> str:
    """Return what an engine said for `source` as a translator gets it: capitals, quotes, spaces."""
    restored = casing.restore(text) if casing.is_capitals(source) else text
    return localise(restored, source, language)
