"""Places of a dateline and a byline: towns, and the country or state that stands behind them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from l10n.drafting.tables import read_table
from l10n.languages import country_code, country_name
from l10n.terms.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from l10n.languages import Language

    Row = Mapping[str, str]
_ABBREVIATED = 3
"""Letters of the longest region that is an abbreviation without full stops."""


def write_place(place: str, region: str, language: Language) -> str | None:
    """Return a place and its region in the nominative; None for what nobody listed.

    Towns with a slash between them are written one by one. None too where the region is not the
    town's: `ATHENS, Georgia` is no capital of Greece. `regions.csv` has states and lands, and
    countries that go by other names than CLDR's.

    >>> from l10n.languages import RUSSIAN, SPANISH
    >>> write_place("BELGRADE/CAIRO", "", SPANISH), write_place("Austin", "Texas", RUSSIAN)
    ('BELGRADO/EL CAIRO', 'Остин, Техас')
    """
    towns = place.split("/")
    rows = [_town(town) for town in towns]
    if not all(rows) or (region and len(towns) > 1):
        return None
    written = [
        row[language.code].upper() if town.isupper() else row[language.code]
        for row, town in zip(rows, towns, strict=True)
        if row
    ]
    if not region or rows[0] is None:
        return "/".join(written)
    behind = _region(rows[0], region, language)
    return None if behind is None else f"{written[0]}, {behind}" if behind else written[0]


def _town(name: str) -> Row | None:
    """Return the row of a town; `Gaza` is a strip in running text, and a town in a dateline."""
    key = fold(name.replace("\u2019", "'"))
    return read_table("datelines").get(key) or read_table("places").get(key)


def _region(town: Row, region: str, language: Language) -> str | None:
    """Return the region of a town, empty where the language needs none, None for another's."""
    name: str | None
    for row in _regions().get(fold(region), ()):
        within = row["within"].split("|")
        if town["en"] in within or (town["country"] and town["country"] in within):
            name = row[language.code]
            break
    else:
        listed = read_table("countries").get(fold(region))
        code = listed["country"] if listed else country_code(region)
        name = country_name(code, language) if code and code == town["country"] else None
    # `UAE`, `D.C.` and `Fla.` are abbreviations, in capitals or not.
    short = "." in region or len(region) <= _ABBREVIATED
    return name.upper() if name and region.isupper() and not short else name


@cache
def _regions() -> Mapping[str, tuple[Row, ...]]:
    """Return the rows of `regions.csv` by the names of each."""
    found: dict[str, tuple[Row, ...]] = {}
    for row in read_table("regions").values():
        for name in row["en"].split("|"):
            found[fold(name)] = (*found.get(fold(name), ()), row)
    return found
