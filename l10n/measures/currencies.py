"""Currencies: the signs and ISO 4217 codes that English has, and their names behind a number.

The table is `currencies.csv`. `before` and `behind` are regular expressions of what may stand
there; names are given in the order of CLDR's plural categories, the Serbian ones in Cyrillic. A
dollar alone is that of the United States.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from l10n.languages import plural_category
from l10n.serbian import to_latin

if TYPE_CHECKING:
    from l10n.languages import Language

_CATEGORIES = {
    "es": ("one", "other"),
    "ru": ("one", "few", "many", "other"),
    "sr": ("one", "few", "other"),
}
_SCALED = {"es": "other", "ru": "many", "sr": "other"}
"""The form after a scale: `millones de dólares`, `млн долларов`, `милиона долара`."""
SIGNS = frozenset("$\u20ac\u00a3\u00a5\u20bd\u20b4\u20b9\u20ba")
"""Signs of which a text with money has one, unless it has a code in capitals."""
_SPACE = "[ \u00a0\u202f]"
_ROOM = 8
"""Characters that a sign and a space before a figure take at most: `U.S. $ `."""
_CODE = re.compile(r"[A-Z]{3}|SFr|K\u010d|Ft|z\u0142")


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency: its ISO code, its unit in the table of units, and its names by language."""

    code: str
    unit: str
    before: str
    behind: str
    names: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Sign:
    """A currency's sign where it stands, as offsets: its currency, and where it is alone."""

    currency: Currency
    start: int
    end: int


@cache
def currencies() -> tuple[Currency, ...]:
    """Return the currencies; those whose sign ends as another's go before it."""
    text = (files("l10n.measures") / "currencies.csv").read_text(encoding="utf-8")
    return tuple(
        Currency(
            row["code"],
            row["unit"],
            row["before"],
            row["behind"],
            {code: tuple(row[code].split("|")) for code in _CATEGORIES},
        )
        for row in csv.DictReader(text.splitlines())
    )


def knows_money(language: Language) -> bool:
    """Whether we know what currencies are called in a language."""
    return language.code in _CATEGORIES


def may_have_money(text: str) -> bool:
    """Whether a text may have a sign or a code of a currency: most have none, and this is fast."""
    return not SIGNS.isdisjoint(text) or _CODE.search(text) is not None


def sign_before(text: str, start: int) -> Sign | None:
    """Return the sign that stands right before an offset.

    >>> found = sign_before("some C$5", 7)
    >>> (found.currency.code, found.start) if found else None
    ('CAD', 5)
    """
    found = _before().search(text, max(0, start - _ROOM), start)
    return None if found is None else _sign(found)


def sign_behind(text: str, end: int) -> Sign | None:
    """Return the sign that stands right behind an offset."""
    found = _behind().match(text, end)
    return None if found is None else _sign(found)


def name_of(currency: Currency, value: str | None, language: Language) -> str:
    """Return what a currency is called behind a number; `value` None stands for a scale.

    >>> from l10n.languages import RUSSIAN
    >>> [name_of(currencies()[2], value, RUSSIAN) for value in ("21", "22", "1.5", None)]
    ['доллар', 'доллара', 'доллара', 'долларов']
    """
    categories = _CATEGORIES[language.code]
    category = _SCALED[language.code] if value is None else plural_category(language, value)
    at = categories.index(category) if category in categories else len(categories) - 1
    name = currency.names[language.code][at]
    return to_latin(name) if language.script == "Latn" else name


def _sign(found: re.Match[str]) -> Sign:
    at = int((found.lastgroup or "c0")[1:])
    return Sign(currencies()[at], found.start(), found.end())


@cache
def _before() -> re.Pattern[str]:
    signs = "|".join(f"(?P<c{at}>{one.before})" for at, one in enumerate(currencies()))
    return re.compile(rf"(?<![\w$])(?:{signs}){_SPACE}?\Z")


@cache
def _behind() -> re.Pattern[str]:
    signs = "|".join(f"(?P<c{at}>{one.behind})" for at, one in enumerate(currencies()))
    return re.compile(rf"{_SPACE}?(?:de )?(?:{signs})(?![\w$\u20ac\u00a3])")
