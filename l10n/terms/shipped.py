"""The authority data that comes with the package: countries, cities, people, organisations.

Names of countries, months and weekdays are CLDR's, read at run time; the rest is in
`l10n.terms.tables`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from l10n.languages import (
    ENGLISH,
    RUSSIAN,
    SERBIAN,
    SPANISH,
    country_name,
    country_names,
    month_names,
    weekday_names,
)
from l10n.terms.records import Kind, Term, Wording
from l10n.terms.rows import split
from l10n.terms.sheets import parse_sheet
from l10n.terms.tables import table_bytes, table_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

AGENCY = "agency"
"""The note of an organisation that is a news agency."""
LANGUAGES = (SPANISH, RUSSIAN, SERBIAN)


@cache
def shipped_terms() -> tuple[Term, ...]:
    """Return every shipped term: organisations, countries, cities, demonyms, months and weekdays.

    >>> [one.wording("sr").names[0] for one in shipped_terms() if "Vienna" in one.sources]
    ['Беч']
    """
    return (*named_terms(), *demonyms().values(), *days())


@cache
def named_terms() -> tuple[Term, ...]:
    """Return the terms that are names: organisations, countries and cities."""
    organisations = parse_sheet(table_bytes("organisations"), Path("organisations.csv")).terms
    return (*organisations, *countries().values(), *_cities())


@cache
def countries() -> Mapping[str, Term]:
    """Return the countries by ISO 3166-1 code."""
    aliases: dict[str, list[str]] = {}
    for row in table_rows("countries"):
        aliases.setdefault(row["country"], []).append(row["en"])
    spellings = _spellings()
    found: dict[str, Term] = {}
    for code, english in country_names().items():
        other = spellings.get(english, {})
        sources = (english, *split(other.get("also", "")), *aliases.get(code, ()))
        wordings = tuple(
            Wording(language.locale, names)
            for language in LANGUAGES
            if (names := _names(other.get(language.code, ""), country_name(code, language) or ""))
        )
        # `Myanmar (Burma)` is a name for lists.
        usual = tuple(dict.fromkeys(one for one in sources if "(" not in one and "&" not in one))
        if usual and len(wordings) == len(LANGUAGES):
            found[code] = Term(usual, Kind.PLACE, wordings)
    return found


@cache
def demonyms() -> Mapping[str, Term]:
    """Return what a country's people and things are called, by ISO 3166-1 code."""
    return {
        row["country"]: Term(
            split(row["en"]),
            Kind.TERM,
            tuple(Wording(one.locale, split(row[one.code])) for one in LANGUAGES),
        )
        for row in table_rows("demonyms")
    }


@cache
def days() -> tuple[Term, ...]:
    """Return the months, then the weekdays, from Monday on.

    >>> [one.names[0] for one in days()[0].wordings]
    ['enero', 'январь', 'јануар']
    """
    said = [(*month_names(one), *weekday_names(one)) for one in (ENGLISH, *LANGUAGES)]
    return tuple(
        Term(
            (english,),
            Kind.TERM,
            tuple(
                Wording(language.locale, (name,))
                for language, name in zip(LANGUAGES, names, strict=True)
            ),
        )
        for english, *names in zip(*said, strict=True)
    )


def ambiguous() -> frozenset[str]:
    """Return the names of cities that are ordinary English words too."""
    return frozenset(row["en"] for row in table_rows("places") if row["word"])


@cache
def _spellings() -> Mapping[str, Mapping[str, str]]:
    return {row["en"]: row for row in table_rows("spellings")}


def _cities() -> Iterator[Term]:
    """Yield the cities; rows that say the same of one country are spellings of one name."""
    together: dict[tuple[str, ...], list[str]] = {}
    for row in table_rows("places"):
        key = (row["country"], *(row[language.code] for language in LANGUAGES))
        together.setdefault(key, []).append(row["en"])
    spellings = _spellings()
    for (_, *names), sources in together.items():
        others = [spellings.get(source, {}) for source in sources]
        yield Term(
            tuple(sources),
            Kind.PLACE,
            tuple(
                Wording(
                    language.locale,
                    _names(name, *(other.get(language.code, "") for other in others)),
                )
                for language, name in zip(LANGUAGES, names, strict=True)
            ),
        )


def _names(*cells: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for cell in cells for name in split(cell)))
