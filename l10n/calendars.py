"""Months and weekdays as running text has them, in cases that a date takes.

A form is listed with the word that governs it where that changes with the name: Russian has
`в среду` and `во вторник`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from l10n.serbian import to_latin

if TYPE_CHECKING:
    from l10n.languages import Language

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

_FORMS: dict[str, tuple[str, ...]] = {
    "es": (
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "lunes,martes,miércoles,jueves,viernes,sábado,domingo",
    ),
    "ru": (
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
        "в понедельник,во вторник,в среду,в четверг,в пятницу,в субботу,в воскресенье",
    ),
    "sr": (
        "јануар фебруар март април мај јун јул август септембар октобар новембар децембар",
        "јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра",
        "јануару фебруару марту априлу мају јуну јулу августу септембру октобру новембру децембру",
        "у понедељак,у уторак,у среду,у четвртак,у петак,у суботу,у недељу",
    ),
}


@cache
def forms(english: str, language: Language) -> tuple[str, ...]:
    """Return an English month or weekday in each case, empty where we do not know them.

    The same place in two answers is the same case.

    >>> from l10n.languages import RUSSIAN
    >>> forms("Tuesday", RUSSIAN), forms("May", RUSSIAN)
    (('во вторник',), ('мая', 'мае'))
    """
    names = kind_of(english)
    if not names:
        return ()
    rows = [row.split("," if "," in row else " ") for row in _FORMS.get(language.code, ())]
    found = tuple(row[names.index(english)] for row in rows if len(row) == len(names))
    return tuple(map(to_latin, found)) if language.script == "Latn" else found


def kind_of(english: str) -> tuple[str, ...]:
    """Return the list an English month or weekday stands in, empty for other words."""
    return next((names for names in (MONTHS, WEEKDAYS) if english in names), ())
