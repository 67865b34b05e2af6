"""A sentence on its way into an engine, and a draft on its way to a translator."""

from __future__ import annotations

from collections.abc import Sequence

from l10n.drafting import casing, shields
from l10n.fixes import Case, mend
from l10n.languages import Language
from l10n.styles import KEEP_UNITS, Style, Units, default_style
from l10n.typography import localise, normalise


def prepare(source: str, kept: Sequence[str] = ()) -> str:
    """Return `source` as an engine gets it: plain marks, capital headlines in sentence case.

    Words that must not change, `kept` among them, travel as stand-ins; `shields.unveil` brings
    them back.

    >>> prepare("NATO AND SERBIA \u2014 \u201cTALKS\u201d")
    'NATO and Serbia - "talks"'
    """
    plain = normalise(shields.veil(source, kept))
    return casing.truecase(plain) if casing.is_capitals(source) else plain


def settle(
    text: str,
    source: str,
    language: Language,
    *,
    inside: bool = False,
    style: Style | None = None,
    units: Units = KEEP_UNITS,
) -> str:
    """Return what an engine said for `source` as a translator gets it: capitals, marks, figures.

    `inside` says that the source starts in the middle of a quotation; `style` and `units` are
    the desk's.
    """
    style = style or default_style(language)
    cased = casing.start_as(source, text)
    if casing.is_capitals(source):
        cased = casing.restore(text)
    localised = localise(cased, source, language, inside=inside, style=style)
    return mend(localised, Case(source, language, style, units, inside, ours=True))
