"""Units in a translation: the space before them, and American ones made metric."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from l10n.languages import ENGLISH, Language
from l10n.measures.conversions import Unit, convert, is_difference, unit_after
from l10n.measures.figures import write_figure
from l10n.numerals import Number, read_numbers
from l10n.quantities import FAHRENHEIT, knows_units, unit_named, words_of_unit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from l10n.styles import Style, Units

_TOLD = re.compile(r"[^.,;()\d]{0,30}\([^()\d]{0,12}\d")
"""A source that has both: `50 miles (80 km)`."""
_METRIC = re.compile(r"[ \u00a0](?:de )?(?:kil|кил|km|км)")
_SIGNS = ("km/h", "km\u00b2", "m\u00b2", "km", "kg", "cm", "mm", "\u00b0C", "\u00b0F", "mph")
_RUSSIAN = {
    "km/h": "км/ч", "km\u00b2": "км\u00b2", "m\u00b2": "м\u00b2", "km": "км", "kg": "кг",
    "cm": "см", "mm": "мм", "m": "м", "l": "л", "ha": "га",
}  # fmt: skip
"""Serbian has Latin signs in either script (Pravopis)."""
_FIGURE_AND_SIGN = re.compile(r"\d[ \u00a0\u202f]?[^\s\d.,;:!?)-]")
_TIED = re.compile(
    r"(?<=\d)[ \u00a0\u202f]?("
    + "|".join(map(re.escape, (*_SIGNS, *(_RUSSIAN[s] for s in _SIGNS if s in _RUSSIAN))))
    + r")(?![\w\u00b2\u00b3])"
)
_NOT_BEFORE = r"(?! esterlin| por galón| стерлинг| sterling)"
"""What makes another unit of a name: pounds sterling, miles to the gallon."""


def tie_units(text: str, style: Style) -> str:
    r"""Return `text` with the space before each unit's sign that `style` asks for.

    >>> from l10n.languages import SPANISH
    >>> from l10n.styles import default_style
    >>> tie_units("5km, 5 mm", default_style(SPANISH))
    '5\xa0km, 5\xa0mm'
    """
    if not _FIGURE_AND_SIGN.search(text):  # fast path
        return text
    return _TIED.sub(lambda unit: style.unit_space + unit[1], text)


def convert_units(text: str, source: str, language: Language, style: Style, units: Units) -> str:
    r"""Return a translation with metric units for the American ones of the source.

    >>> from l10n.languages import RUSSIAN
    >>> from l10n.styles import Units, default_style
    >>> style, units = default_style(RUSSIAN), Units(convert=True, keep_source=True)
    >>> convert_units("в 50 милях", "50 miles away", RUSSIAN, style, units)
    'в 80\xa0км (50 милях)'
    """
    if not units.convert or not knows_units(language):
        return text
    numbers = read_numbers(text, language)
    edits: dict[int, tuple[int, str]] = {}
    for number in read_numbers(source, ENGLISH):
        unit = unit_after(source, number.end) if number.figure or number.firm else None
        told = source[number.start - 1 : number.start] == "(" or _TOLD.match(source, number.end)
        if unit is None or told or _is_rise(unit, source, number):
            continue
        same = [one for one in numbers if one.values & number.values and one.start not in edits]
        edit = _converted(text, number, same, unit, language, style=style, units=units)
        if edit is not None:
            start, end, written = edit
            edits[start] = end, written
    for start, (end, written) in sorted(edits.items(), reverse=True):
        text = text[:start] + written + text[end:]
    return text


def _converted(
    text: str,
    number: Number,
    found: Iterable[Number],
    unit: Unit,
    language: Language,
    *,
    style: Style,
    units: Units,
) -> tuple[int, int, str] | None:
    """Return where one of `found` stands with its unit, and what to write there."""
    names = _named(unit, language)
    sign = _RUSSIAN.get(unit.metric, unit.metric) if language.code == "ru" else unit.metric
    for one in found:
        name = names.match(text, one.end) if one.figure or one.counts else None
        if name is None:
            continue
        if text[one.start - 1 : one.start] in {"(", "-", "\u2013"}:
            # `80 km (50 millas)` is done already, and the end of a range has no place of its own.
            return None
        value = min(one.values & number.values)
        metric = write_figure(convert(value, unit), style) + style.unit_space + sign
        # An engine that wrote kilometres for miles leaves nothing worth keeping.
        kept = units.keep_source and not _METRIC.match(text, one.end)
        behind = f" ({text[one.start : name.end()]})" if kept else ""
        return one.start, name.end(), metric + behind
    return None


def _is_rise(unit: Unit, source: str, number: Number) -> bool:
    return unit.name == FAHRENHEIT and is_difference(source, number.start, number.end)


@cache
def _named(unit: Unit, language: Language) -> re.Pattern[str]:
    """Return what an American unit is called behind a figure."""
    american = unit_named(unit.name)
    # Engines like to write kilometres for miles and leave the figure.
    engines = [unit_named(american.metric)] if unit.name == "miles" else []
    words = "|".join(words_of_unit(one, language) for one in (american, *engines))
    return re.compile(rf"[ \u00a0](?:de )?(?:{words})(?![^\W\d_]){_NOT_BEFORE}")
