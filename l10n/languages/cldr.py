"""What CLDR says of a language: plural rules, dates, times, number marks, countries."""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from l10n.languages.known import Language

_NO_COUNTRY = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
"""Two letters in CLDR that are no country or territory."""


@cache
def territory_locale(language: Language) -> str:
    """Return the language with the territory it is most spoken in, as Open Graph has locales.

    >>> from l10n.languages import find_language
    >>> [territory_locale(find_language(name)) for name in ("sr@latin", "es", "pt_BR")]
    ['sr_RS', 'es_ES', 'pt_BR']
    """
    from babel import Locale
    from babel.core import get_global

    locale = Locale.parse(language.cldr)
    likely = str(get_global("likely_subtags").get(locale.language, "und_Latn_001"))
    return f"{locale.language}_{locale.territory or likely.split('_')[2]}"


@cache
def plural_forms(language: Language) -> str:
    """Return the `Plural-Forms` header: `nplurals=2; plural=(n != 1);`."""
    from babel.messages.plurals import get_plural

    return str(get_plural(language.cldr).plural_forms)


@cache
def plural_category(language: Language, number: str) -> str:
    """Return the CLDR category of a number, which is how the noun after it is inflected.

    >>> from l10n.languages import find_language
    >>> [plural_category(find_language("ru"), number) for number in ("69", "71", "72", "1.5")]
    ['many', 'one', 'few', 'other']
    """
    from decimal import Decimal

    from babel import Locale

    return str(Locale.parse(language.cldr).plural_form(Decimal(number)))


@lru_cache(maxsize=4096)
def format_day(language: Language, month: int, day: int) -> str:
    """Return a day and month as running text has them.

    >>> from l10n.languages import find_language
    >>> [format_day(find_language(name), 5, 14) for name in ("sr", "sr@latin", "ru", "es")]
    ['14. мај', '14. maj', '14 мая', '14 de mayo']
    """
    from babel import Locale
    from babel.dates import format_skeleton

    # A leap year, so that 29 February is a day.
    return str(format_skeleton("MMMMd", date(2000, month, day), locale=Locale.parse(language.cldr)))


@lru_cache(maxsize=1024)
def format_date(language: Language, day: date) -> str:
    """Return a full date in the language's long form: `14 мая 2022 г.`."""
    from babel.dates import format_date as babel_format_date

    return str(babel_format_date(day, format="long", locale=language.cldr))


@cache
def number_marks(language: Language) -> tuple[str, str]:
    """Return the decimal mark and the group mark: a comma and a no-break space for Russian."""
    from babel.numbers import get_decimal_symbol, get_group_symbol

    return (str(get_decimal_symbol(language.cldr)), str(get_group_symbol(language.cldr)))


@cache
def percent_space(language: Language) -> str:
    r"""Return what CLDR sets between a figure and its percent sign: a no-break space or nothing.

    >>> from l10n.languages import find_language
    >>> [percent_space(find_language(name)) for name in ("ru", "sr", "es")]
    ['\xa0', '', '\xa0']
    """
    from babel import Locale

    pattern = str(Locale.parse(language.cldr).percent_formats[None].pattern)
    before = pattern.partition("%")[0]
    return before[len(before.rstrip("\u00a0\u202f ")) :]


@cache
def clock_pattern(language: Language) -> str:
    """Return CLDR's short time: `H:mm`, `HH:mm`, `h:mm a`."""
    from babel import Locale

    return str(Locale.parse(language.cldr).time_formats["short"].pattern)


@cache
def day_pattern(language: Language) -> str:
    """Return CLDR's date in figures: `d/M/y`, `dd.MM.y`, `d. M. y.`."""
    from babel import Locale

    return str(Locale.parse(language.cldr).datetime_skeletons["yMd"].pattern)


@cache
def country_code(english: str) -> str | None:
    """Return the ISO 3166-1 code of a country by its English name in CLDR, None for others.

    >>> country_code("Serbia"), country_code("Ohio")
    ('RS', None)
    """
    from babel import Locale

    names = {str(name).casefold(): str(code) for code, name in Locale("en").territories.items()}
    return names.get(english.casefold())


@cache
def country_names() -> Mapping[str, str]:
    """Return the English names of countries and territories in CLDR by ISO 3166-1 code.

    >>> country_names()["RS"]
    'Serbia'
    """
    from babel import Locale

    names = {str(code): str(name) for code, name in Locale("en").territories.items()}
    return {
        code: name for code, name in names.items() if code.isalpha() and code not in _NO_COUNTRY
    }


@cache
def month_names(language: Language) -> tuple[str, ...]:
    """Return the months in the nominative, January first."""
    from babel.dates import get_month_names

    names = get_month_names("wide", context="stand-alone", locale=language.cldr)
    return tuple(str(names[number]) for number in range(1, 13))


@cache
def weekday_names(language: Language) -> tuple[str, ...]:
    """Return the weekdays in the nominative, Monday first."""
    from babel.dates import get_day_names

    names = get_day_names("wide", context="stand-alone", locale=language.cldr)
    return tuple(str(names[number]) for number in range(7))


@cache
def country_name(code: str, language: Language) -> str | None:
    """Return what CLDR calls a country; None where that is a form for lists: `Myanmar (Burma)`."""
    from babel import Locale

    name = Locale.parse(language.cldr).territories.get(code)
    listed = name is None or "(" in name or " - " in name
    # CLDR shortens islands in Russian; a text does not.
    return None if listed else str(name).replace("о-ва", "острова").replace("о-в", "остров")
