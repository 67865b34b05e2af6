"""The unit that a number of a text comes with."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from l10n.quantities.units import Dimension, Unit, unit_named, units
from l10n.serbian.patterns import written

if TYPE_CHECKING:
    from l10n.languages import Language

_SPACE = "[ \u00a0\u202f\u2009]"
# What may stand between a number and its unit: `millones de`, `млн американских`.
_BETWEEN = {
    "en": r"(?:(?:more|full|working|business|whole|consecutive|straight|metric|short|long|US"
    r"|extra|additional|complete|entire|following|remaining|further|solid|odd|U\.S\.|American"
    r"|Canadian|Australian|Czech|British|Swiss|Swedish|Serbian|Russian|Mexican|Turkish|Japanese"
    r") )??",
    "es": r"(?:de )?",
    # Not before `квадратных`, which is part of the unit.
    "ru": r"(?:\w+(?:их|ых) )??",
    "sr": r"(?:\w+их )??",
}
_RANGE = re.compile(
    rf"{_SPACE}?(?:[-\u2013\u2014]|to|and|or|a|y|o|до|и|или|do|i|ili){_SPACE}?\Z", re.IGNORECASE
)
_MARKS = frozenset(("", ",", ";", ":", ")", "!", "?", "/"))
_SIGNS = frozenset("$\u20ac\u00a3\u00a5\u20bd\u20b4\u20ba\u20b9\u20aa\u20b8\u20a9")
_SIGN_ROOM = 5
"""Characters that a sign before a number takes at most: `HK$ `."""


# Several checks ask for the units of a text's numbers one after the other.
@lru_cache(maxsize=64)
def unit_of(text: str, start: int, end: int, language: Language) -> Unit | None:
    """Return the unit of the number between two offsets of a text in `language`, if any.

    >>> from l10n.languages import ENGLISH, SPANISH
    >>> unit_of("some 1.5 km away", 5, 8, ENGLISH).name
    'kilometers'
    >>> unit_of("1,5 millones de dólares", 0, 12, SPANISH).name
    'dollars'
    """
    if not knows_units(language):
        return None
    behind, before = _patterns(language)
    # Fast paths: a mark behind the number, or no sign before it.
    found = None if text[end : end + 1] in _MARKS else behind.match(text, end)
    if found is None and _may_be_sign(text, start):
        found = before.search(text, max(0, start - _SIGN_ROOM), start)
    return None if found is None else _named(found)


def _may_be_sign(text: str, start: int) -> bool:
    """Whether a currency's sign or letters may stand before the number that starts there."""
    last = text[max(0, start - _SIGN_ROOM) : start].rstrip()[-1:]
    return last in _SIGNS or last.isupper() or last == "č"


def knows_units(language: Language) -> bool:
    """Whether we know the words of a language for units."""
    return language.code in _BETWEEN


def is_span(unit: Unit) -> bool:
    """Whether a unit measures time and nothing else."""
    return unit.dimensions == {Dimension.TIME}


def is_range(text: str, end: int, start: int) -> bool:
    """Whether two numbers share a unit: what stands between `end` and `start` is `to`, `-`..."""
    return start - end <= _SIGN_ROOM and _RANGE.match(text[end:start]) is not None


def names(text: str, unit: Unit, language: Language) -> bool:
    """Whether `text` names a unit anywhere, in words or by its sign."""
    return _anywhere(unit.name, language).search(text) is not None


def _named(found: re.Match[str]) -> Unit:
    return units()[int((found.lastgroup or "u0")[1:])]


@cache
def _anywhere(name: str, language: Language) -> re.Pattern[str]:
    unit = unit_named(name)
    words = "|".join(filter(None, (words_of_unit(unit, language), unit.sign)))
    return re.compile(rf"(?<![^\W\d_])(?:{words})(?![^\W\d_])", re.IGNORECASE)


@cache
def _patterns(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what matches a unit behind a number, and one before it; groups are `u7`."""
    behind = "|".join(
        f"(?P<u{at}>{words_of_unit(unit, language)})" for at, unit in enumerate(units())
    )
    before = "|".join(f"(?P<u{at}>{unit.sign})" for at, unit in enumerate(units()) if unit.sign)
    between = _BETWEEN[language.code]
    return (
        re.compile(rf"(?:{_SPACE}|-)?{between}(?:{behind})(?![^\W\d_])", re.IGNORECASE),
        re.compile(rf"(?<![^\W\d_])(?:{before}){_SPACE}?\Z"),
    )


def words_of_unit(unit: Unit, language: Language) -> str:
    """Return a regular expression of the words of a unit, in the script of `language`."""
    return written(unit.words[language.code], language)
