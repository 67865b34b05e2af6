"""Money, times, dates and units of the source, as the languages write them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from l10n.languages import RUSSIAN, SERBIAN, SERBIAN_LATIN, SPANISH, Language
from l10n.measures import (
    convert_units,
    localise_days,
    localise_money,
    localise_times,
    metric_values,
    restore_money,
)
from l10n.measures.conversions import convert, unit_after
from l10n.restyling import restyle
from l10n.styles import Clock, Units, default_style

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("source", "language", "text", "expected"),
    [
        ("$1.5 million", SPANISH, "$1,5 millones", "1,5 millones de dólares"),
        ("$1 million", SPANISH, "$1 millón", "1 millón de dólares"),
        ("$5,000", SPANISH, "$5000 más", "5000 dólares más"),
        ("$5 thousand", SPANISH, "$5 mil", "5 mil dólares"),
        ("US$1.5 million", SPANISH, "US$1,5 millones", "1,5 millones de dólares"),
        ("€1", SPANISH, "1 €", "1 euro"),
        ("$1.5 million", RUSSIAN, "$1,5 млн", "1,5 млн долларов"),
        ("$1.5 million", RUSSIAN, "$1.5 million", "1.5 млн долларов"),
        ("$1.5 million", RUSSIAN, "$1,5 млн. за всё", "1,5 млн долларов за всё"),
        ("$1.5 million", RUSSIAN, "$1,5 млн.", "1,5 млн долларов."),
        ("$21", RUSSIAN, "$21", "21 доллар"),
        ("$22", RUSSIAN, "$22", "22 доллара"),
        ("$25", RUSSIAN, "25$", "25 долларов"),
        ("£2.5", RUSSIAN, "£2,5", "2,5 фунта"),
        ("$1.5 million", SERBIAN, "$1,5 милиона", "1,5 милиона долара"),
        ("$1 billion", SERBIAN, "$1 billion", "1 милијарда долара"),
        ("$21", SERBIAN, "$21", "21 долар"),
        ("£2", SERBIAN, "£2", "2 фунте"),
        ("€1.5 million", SERBIAN_LATIN, "€1,5 miliona", "1,5 miliona evra"),
        ("$5", SPANISH, "$5 dólares", "5 dólares"),
        ("$5", SERBIAN, "$5 долара", "5 долара"),
        ("$5", SPANISH, "$6", "$6"),
        ("$5 million", SPANISH, "$5", "$5"),
        ("A$5", SPANISH, "A$5", "5 dólares australianos"),
        ("A$5", SPANISH, "$5", "5 dólares australianos"),
        ("$5", SPANISH, "A$5", "A$5"),
        ("C$1.5 million", RUSSIAN, "C$1,5 млн", "1,5 млн канадских долларов"),
        ("C$22", RUSSIAN, "$22", "22 канадских доллара"),
        ("C$5 and $5", SPANISH, "C$5 y $5", "5 dólares canadienses y 5 dólares"),
        ("USD 1.5 million", SPANISH, "USD 1,5 millones", "1,5 millones de dólares"),
        ("1.5 million USD", SPANISH, "1,5 millones de USD", "1,5 millones de dólares"),
        ("1.5 million USD", SERBIAN, "1,5 милиона USD", "1,5 милиона долара"),
        ("EUR 21", SERBIAN_LATIN, "EUR 21", "21 evro"),
        ("¥500", SPANISH, "¥500", "500 yenes"),
        ("¥500 million", RUSSIAN, "¥500 млн", "500 млн иен"),
        ("¥21", RUSSIAN, "21 ¥", "21 иена"),
        ("₽2 billion", SPANISH, "₽2000 millones", "2000 millones de rublos"),
        ("RUB 500", SERBIAN, "RUB 500", "500 рубаља"),
        ("CHF 22", RUSSIAN, "CHF 22", "22 швейцарских франка"),
        ("CHF 2.5 million", SERBIAN_LATIN, "CHF 2,5 miliona", "2,5 miliona švajcarskih franaka"),
        ("RSD 1,500", SPANISH, "RSD 1500", "1500 dinares"),
        ("1,500 RSD", RUSSIAN, "1500 RSD", "1500 динаров"),
        ("₴21", SERBIAN, "₴21", "21 гривна"),
        ("UAH 500", RUSSIAN, "UAH 500", "500 гривен"),
        ("US$5", RUSSIAN, "US$5", "5 долларов"),
        ("C$5", RUSSIAN, "C$5 канадских долларов", "5 канадских долларов"),
        ("THE 500 WON", SPANISH, "LOS 500 WON", "LOS 500 WON"),
        ("R$5", SPANISH, "R$5", "R$5"),
        ("$5", SPANISH, "€5", "€5"),
        ("five", SPANISH, "$5", "$5"),
        ("$20-30", RUSSIAN, "$20-30", "$20-30"),
        ("$20-30", RUSSIAN, "20-$30", "20-$30"),
        ("37 rubles to $1", RUSSIAN, "37 руб./$1", "37 руб./$1"),
    ],
)
def test_money(source: str, language: Language, text: str, expected: str) -> None:
    assert localise_money(text, source, language) == expected
    assert localise_money(expected, source, language) == expected


@pytest.mark.parametrize(
    ("source", "language", "text", "expected"),
    [
        ("paid $1.5 million", RUSSIAN, "дали 1,5 миллиона.", "дали 1,5 миллиона долларов."),
        ("paid $500,", SERBIAN, "дали 500, рекла", "дали 500 долара, рекла"),
        ("paid $500 to 500", SPANISH, "dio 500 a 500", "dio 500 a 500"),
        ("paid $500", SPANISH, "dio quinientos", "dio quinientos"),
        ("paid $500", SPANISH, "dio 500 dólares", "dio 500 dólares"),
        ("paid $500", SPANISH, "dio 500 %", "dio 500 %"),
        ("paid $500", RUSSIAN, "дали 500-летие", "дали 500-летие"),
        ("paid 500", SPANISH, "dio 500", "dio 500"),
        ("paid ¥500,", RUSSIAN, "дали 500, сказала", "дали 500 иен, сказала"),
        ("paid CHF 500", SPANISH, "dio 500", "dio 500 francos suizos"),
        ("paid CHF 500", SPANISH, "dio 500 en francos", "dio 500 en francos"),
        ("paid CHF 500", SPANISH, "dio CHF 500", "dio CHF 500"),
        ("paid $500", SPANISH, "la ONU dio 500", "la ONU dio 500 dólares"),
    ],
)
def test_money_that_an_engine_dropped(
    source: str, language: Language, text: str, expected: str
) -> None:
    assert restore_money(text, source, language) == expected
    assert restore_money(expected, source, language) == expected


@pytest.mark.parametrize(
    ("source", "language", "clock", "text", "expected"),
    [
        ("at 5 p.m. on", SERBIAN, Clock("."), "у 5 p.m. у", "у 17.00 у"),
        ("at 5:30 p.m. on", SERBIAN, Clock("."), "у 5:30 п.м. у", "у 17.30 у"),
        ("at 5:30 a.m. on", SERBIAN, Clock("."), "у 5:30 a.m. у", "у 5.30 у"),
        ("at 5 p.m.", SERBIAN, Clock(".", " h", full=False), "у 17:00", f"у 17{NBSP}h"),
        ("at 5:30 p.m.", SERBIAN, Clock(".", " h", full=False), "у 17:30", f"у 17:30{NBSP}h"),
        ("at 5 PM today", SPANISH, Clock(), "a las 5PM de hoy", "a las 17:00 de hoy"),
        ("at 5 p.m.", RUSSIAN, Clock(), "в 17 часов", "в 17 часов"),
        ("at 5:30 p.m.", RUSSIAN, Clock(), "в 17.30 часов", "в 17:30 часов"),
        ("at 5 p.m.", RUSSIAN, Clock(), "в 17 ч", "в 17:00"),
        ("at 5 p.m.", SPANISH, Clock(), "17:00 hora local", "17:00 hora local"),
        ("at 12 a.m. on", RUSSIAN, Clock(), "в 12 a.m. в", "в 0:00 в"),
        ("at 12 p.m. on", RUSSIAN, Clock(), "в 12 p.m. в", "в 12:00 в"),
        ("at 5 p.m. He", SPANISH, Clock(), "a las 5 p.m. Él", "a las 17:00. Él"),
        ("at 5 p.m.", SPANISH, Clock(), "17 personas", "17 personas"),
        ("at 5 p.m.", SPANISH, Clock("."), "18:00", "18:00"),
        ("at 15 p.m.", SPANISH, Clock("."), "15 p.m.", "15 p.m."),
        ("at 17:00", SPANISH, Clock("."), "17:00", "17.00"),
        ("in 17:00", SPANISH, Clock("."), "en 17:00", "en 17:00"),
        ("at 9:30", SPANISH, Clock("."), "9:30 de la noche", "9:30 de la noche"),
        ("at 1330 GMT", SPANISH, Clock(), "a las 1330 GMT", "a las 13:30 GMT"),
        ("at 1330 GMT", SPANISH, Clock(), "a 1330 metros", "a 1330 metros"),
        ("at 0600 GMT", SPANISH, Clock("."), "a las 06:00 GMT", "a las 6.00 GMT"),
        ("at 14:30 hours", SPANISH, Clock(".", " h"), "14:30 horas", f"14.30{NBSP}h"),
        ("at 2:30 p.m. on", SPANISH, Clock(":", " h"), "14:30 horas del", f"14:30{NBSP}h del"),
        ("at 2:30 p.m. on", SPANISH, Clock(), "a las 14.30 horas del", "a las 14:30 del"),
        ("at 5 p.m.", SPANISH, Clock(":", " h"), "17 horas", "17 horas"),
        ("at 2:30 p.m.", SPANISH, Clock(".", " h"), "14:30 hora local", "14.30 hora local"),
        ("at 2:30 p.m.", SPANISH, Clock(".", " h"), "14:30 horas locales", "14.30 horas locales"),
        ("at 2:30 p.m.", RUSSIAN, Clock(":"), "в 14.30 по Москве", "в 14:30 по Москве"),
    ],
)
def test_times(source: str, language: Language, clock: Clock, text: str, expected: str) -> None:
    shown = f"17{clock.mark}00{clock.suffix}" if clock.full else f"17{clock.suffix}"
    style = restyle(default_style(language), {"time": shown})
    assert localise_times(text, source, language, style).startswith(expected)


@pytest.mark.parametrize(
    ("source", "language", "text", "expected"),
    [
        ("on May 14", RUSSIAN, "в May 14", "в 14 мая"),
        ("on Dec. 5, 2022,", SPANISH, "Dec. 5, 2022,", "5 de diciembre de 2022,"),
        ("on May 14, 2022.", SERBIAN_LATIN, "May 14, 2022.", "14. maja 2022."),
        ("on 5/14/2022", SPANISH, "5/14/2022", "14/5/2022"),
        ("on 5/14/2022", SERBIAN, "5/14/2022", "14. 5. 2022."),
        ("on May 40", SPANISH, "May 40", "May 40"),
        ("on 5/6/2022", SPANISH, "5/6/2022", "5/6/2022"),
        ("in May", SPANISH, "en May 14", "en May 14"),
    ],
)
def test_days(source: str, language: Language, text: str, expected: str) -> None:
    assert localise_days(text, source, language) == expected
    assert localise_days(expected, source, language) == expected


@pytest.mark.parametrize(
    ("source", "language", "text", "expected"),
    [
        ("50 miles", SPANISH, "50 millas", f"80{NBSP}km"),
        ("50 miles", SPANISH, "50 kilómetros", f"80{NBSP}km"),
        ("60 mph", RUSSIAN, "60 миль в час", f"97{NBSP}км/ч"),
        ("6 feet", SERBIAN, "6 стопа", f"1,8{NBSP}m"),
        ("6 feet", SERBIAN_LATIN, "6 stopa", f"1,8{NBSP}m"),
        ("500 pounds of it", RUSSIAN, "500 фунтов", f"230{NBSP}кг"),
        ("1,200 acres", SPANISH, "1.200 acres", f"490{NBSP}ha"),
        ("1.5 million acres", SPANISH, "1,5 millones de acres", f"610.000{NBSP}ha"),
        ("10 gallons", SERBIAN, "10 галона", f"38{NBSP}l"),
        ("90 degrees Fahrenheit", SPANISH, "90 grados Fahrenheit", f"32{NBSP}°C"),
        ("98.6 F", RUSSIAN, "98,6 °F", f"37{NBSP}°C"),
        ("5 square miles", SPANISH, "5 millas cuadradas", f"13{NBSP}km²"),
        ("4 inches", RUSSIAN, "4 дюйма", f"10{NBSP}см"),
        ("three miles", SPANISH, "tres millas", f"4,8{NBSP}km"),
        ("twenty feet", RUSSIAN, "двадцать футов", f"6,1{NBSP}м"),
        ("three miles", SERBIAN, "3 миље", f"4,8{NBSP}km"),
        ("one of the miles", SPANISH, "una milla", "una milla"),
        ("three acres", SERBIAN, "три јутра", "три јутра"),
        ("50 miles", SPANISH, "60 millas", "60 millas"),
        ("50 men", SPANISH, "50 millas", "50 millas"),
        ("500 pounds", SPANISH, "500 libras", "500 libras"),
        ("50 miles (80 km)", SPANISH, "50 millas (80 km)", "50 millas (80 km)"),
        ("80 km (50 miles)", SPANISH, "80 km (50 millas)", "80 km (50 millas)"),
        ("rose by 10 degrees F", SPANISH, "subió 10 grados F", "subió 10 grados F"),
        ("50-60 miles", SPANISH, "50-60 millas", "50-60 millas"),
    ],
)
def test_units(source: str, language: Language, text: str, expected: str) -> None:
    style = default_style(language)
    found = convert_units(text, source, language, style, Units(convert=True))
    assert found == expected
    assert convert_units(found, source, language, style, Units(convert=True)) == expected
    assert convert_units(text, source, language, style, Units()) == text


def test_the_figure_of_the_source_stays_in_brackets() -> None:
    style, units = default_style(RUSSIAN), Units(convert=True, keep_source=True)
    found = convert_units("в 50 милях", "50 miles", RUSSIAN, style, units)
    assert found == f"в 80{NBSP}км (50 милях)"
    assert convert_units(found, "50 miles", RUSSIAN, style, units) == found


@pytest.mark.parametrize(
    ("figure", "unit", "expected"),
    [
        ("100", "miles", "160"),
        ("1", "mile", "1.6"),
        ("62", "mph", "100"),
        ("29,029".replace(",", ""), "feet", "8848"),
        ("0", "feet", "0"),
        ("0.5", "miles", "0.8"),
        ("-4", "degrees F", "-20"),
    ],
)
def test_rounding_keeps_the_precision_of_the_figure(figure: str, unit: str, expected: str) -> None:
    found = unit_after(f"{figure} {unit}", len(figure))
    assert found is not None
    assert str(convert(Decimal(figure), found)) == expected


@pytest.mark.parametrize(
    ("source", "accepted", "refused"),
    [
        ("50 miles", {"80", "80.5"}, {"50", "81"}),
        ("100 miles", {"160", "161", "200"}, {"150"}),
        ("90 degrees Fahrenheit", {"32"}, {"90"}),
        ("6 feet", {"1.8", "1.83"}, {"6"}),
    ],
)
def test_what_the_numbers_check_may_accept(
    source: str, accepted: set[str], refused: set[str]
) -> None:
    figure = source.split(" ", 1)[0]
    found = metric_values([Decimal(figure)], source, 0, len(figure))
    assert {Decimal(one) for one in accepted} <= found
    assert not {Decimal(one) for one in refused} & found
    assert metric_values([Decimal(figure)], f"{figure} men", 0, len(figure)) == frozenset()
