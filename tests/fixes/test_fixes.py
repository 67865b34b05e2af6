"""Every fix has cases that it mends, and near misses that it leaves alone."""

from __future__ import annotations

from dataclasses import replace
from time import process_time

import pytest

from l10n.fixes import FIXES, Case, mend
from l10n.languages import RUSSIAN, SERBIAN, SERBIAN_LATIN, SPANISH, Language
from l10n.restyling import restyle
from l10n.styles import Units, default_style

NBSP = "\u00a0"
DESK = {
    "quotes": "\u201c\u201d",
    "inner_quotes": "\u2018\u2019",
    "apostrophe": "\u2019",
    "ellipsis": "\u2026",
    "time": "17.00",
    "money": "words",
}


def case(source: str, language: Language, *, ours: bool = False) -> Case:
    return Case(source, language, default_style(language), ours=ours)


MENDED = [
    pytest.param("letters", "In Belgrade", SERBIAN, "У Бeограду", "У Београду", id="letters-sr"),
    pytest.param("letters", "War", RUSSIAN, "Bойна", "Война", id="letters-ru"),
    pytest.param("letters", "COVID", RUSSIAN, "СOVID", "COVID", id="letters-latin"),
    pytest.param("letters", "He says", SERBIAN_LATIN, "Kаže", "Kaže", id="letters-sr-latin"),
    pytest.param("spaces", "a b", SPANISH, "uno  dos", "uno dos", id="doubled-space"),
    pytest.param("spaces", "a, b", RUSSIAN, "да , нет .", "да, нет.", id="space-before-mark"),
    pytest.param("doubled", "end of it", SPANISH, "fin de de ello", "fin de ello", id="de-de"),
    pytest.param("doubled", "in town", SERBIAN, "У у граду", "У граду", id="u-u"),
    pytest.param("doubled", "in town", SERBIAN_LATIN, "u u gradu", "u gradu", id="u-u-latin"),
    pytest.param("doubled", "in town", RUSSIAN, "и в в городе", "и в городе", id="v-v"),
    pytest.param("ellipsis", "So\u2026", SPANISH, "Así...", "Así\u2026", id="ellipsis"),
    pytest.param("apostrophes", "O\u2019Neil", RUSSIAN, "O'Neil", "O\u2019Neil", id="apostrophe"),
    pytest.param("quotes", "\u201cYes\u201d", SPANISH, '"Sí"', "«Sí»", id="straight"),
    pytest.param(
        "quotes", "\u201cA \u2018b\u2019\u201d", RUSSIAN, '"А "б""', "«А „б“»", id="nested-ru"
    ),
    pytest.param(
        "quotes", "\u201cA \u2018b\u2019\u201d", SERBIAN, "\"А 'б'\"", "„А ’б’“", id="nested"
    ),
    pytest.param("opening-marks", "Who?", SPANISH, "Quién viene?", "¿Quién viene?", id="asks"),
    pytest.param("opening-marks", "Go!", SPANISH, "Vete ya!", "¡Vete ya!", id="calls"),
    pytest.param(
        "opening-marks",
        "He left. Who?",
        SPANISH,
        "Se fue. Quién viene?",
        "Se fue. ¿Quién viene?",
        id="second-sentence",
    ),
    pytest.param(
        "opening-marks", "“Who?” he said", SPANISH, "«Quién?», dijo", "«¿Quién?», dijo", id="quoted"
    ),
    pytest.param("dashes", "It is", RUSSIAN, "Это - да", f"Это{NBSP}— да", id="copula"),
    pytest.param("dashes", "It is", RUSSIAN, "Это — да", f"Это{NBSP}— да", id="tied"),
    pytest.param("dashes", "It rained, too", SERBIAN, "Киша - опет", "Киша – опет", id="sr-dash"),
    pytest.param("figures", "1.5 percent", SPANISH, "1.5 por ciento", "1,5 por ciento", id="point"),
    pytest.param("figures", "24,350 homes", SPANISH, "24,350 casas", "24.350 casas", id="comma"),
    pytest.param("figures", "1,500 homes", SPANISH, "1,500 casas", "1500 casas", id="four-digits"),
    pytest.param(
        "figures", "24,350 homes", RUSSIAN, "24,350 домов", f"24{NBSP}350 домов", id="group-ru"
    ),
    pytest.param(
        "figures", "24,350 homes", RUSSIAN, "24 350 домов", f"24{NBSP}350 домов", id="group-space"
    ),
    pytest.param(
        "figures", "1,250.75 euros", SERBIAN, "1,250.75 евра", "1.250,75 евра", id="both-marks"
    ),
    pytest.param("times", "at 5 p.m. on", RUSSIAN, "в 5 p.m. в", "в 17:00 в", id="half-day"),
    pytest.param(
        "times", "Come at 5:30 p.m.", SERBIAN, "Дођи у 5:30 p.m.", "Дођи у 17:30.", id="full-stop"
    ),
    pytest.param("dates", "on May 14", SPANISH, "el May 14", "el 14 de mayo", id="date"),
    pytest.param(
        "dates", "on May 14, 2022", SERBIAN, "на May 14, 2022", "на 14. маја 2022.", id="year"
    ),
    pytest.param("dates", "on 5/14/2022", RUSSIAN, "5/14/2022", "14.05.2022", id="american"),
    pytest.param("ordinals", "the 21st game", SPANISH, "el 21º", "el 21.º", id="es-ordinal"),
    pytest.param("ordinals", "the 1st", RUSSIAN, "1-ый и 5-ого", "1-й и 5-го", id="ru-ordinal"),
    pytest.param("ordinals", "1st", RUSSIAN, "1ый", "1-й", id="ru-hyphen"),
    pytest.param("ordinals", "on March 1", RUSSIAN, "с 1. марта", "с 1 марта", id="ru-day"),
    pytest.param("ordinals", "May 14", SERBIAN, "14 маја", "14. маја", id="sr-day"),
    pytest.param("ordinals", "in 2022", SERBIAN_LATIN, "2022 godine", "2022. godine", id="sr-year"),
    pytest.param("unit-space", "5 km", SERBIAN, "5km", f"5{NBSP}km", id="unit"),
    pytest.param("unit-space", "5 kg", RUSSIAN, "5 кг", f"5{NBSP}кг", id="unit-ru"),
    pytest.param("unit-space", "at 1 C", SPANISH, "1º C", f"1{NBSP}°C", id="degrees"),
    pytest.param("unit-space", "35 C", RUSSIAN, "35° C", f"35{NBSP}°C", id="degrees-apart"),
    pytest.param(
        "ordinals", "on March 1", SPANISH, "el 1º de marzo", "el 1.º de marzo", id="first"
    ),
    pytest.param(
        "dashes", "It - so - is", SPANISH, "Es - así - hoy", "Es —así— hoy", id="pair-of-dashes"
    ),
    pytest.param("quotes", "“Yes”", SERBIAN, "”Да”", "„Да“", id="high-marks"),
    pytest.param("quotes", "“Yes”", SERBIAN, "“Да”", "„Да“", id="english-marks"),
    pytest.param("quotes", "“Dawn”", SPANISH, "''Alba''", "«Alba»", id="two-apostrophes"),
    pytest.param("quotes", "“No,” he", SERBIAN, "„Не,“, он", "„Не“, он", id="two-commas"),
    pytest.param("quotes", "“No,” he", RUSSIAN, "«Нет,» он", "«Нет», он", id="comma-inside"),
    pytest.param(
        "apostrophes", "O’Neil", SPANISH, "O´Neil y D`Ana", "O’Neil y D’Ana", id="accents"
    ),
    pytest.param("spaces", "a, b", RUSSIAN, "да,нет ,или", "да, нет, или", id="tight-comma"),
    pytest.param("dashes", "It—so", RUSSIAN, "Это—да", f"Это{NBSP}— да", id="tight-dash"),
    pytest.param("dashes", "It—so—is", SPANISH, "Es—así—hoy", "Es —así— hoy", id="tight-pair"),
    pytest.param("ordinals", "in 2025", RUSSIAN, "2025г.", f"2025{NBSP}г.", id="tight-year"),
    pytest.param("ordinals", "May 14", SERBIAN, "14.маја", "14. маја", id="tight-day"),
    pytest.param(
        "unit-space", "5 km", SPANISH, f"a 5{NBSP}km. de", f"a 5{NBSP}km de", id="dotted-unit"
    ),
    pytest.param("percent", "5%-7%", SPANISH, "5%-7%", f"5{NBSP}%-7{NBSP}%", id="percent-range"),
    pytest.param("percent", "5%", SPANISH, "5%", f"5{NBSP}%", id="percent"),
    pytest.param("percent", "5%", SERBIAN, "5 %", "5%", id="percent-sr"),
]


@pytest.mark.parametrize(("name", "source", "language", "text", "expected"), MENDED)
def test_mends(name: str, source: str, language: Language, text: str, expected: str) -> None:
    here = case(source, language)
    assert mend(text, here) == expected
    assert mend(expected, here) == expected
    only = [fix for fix in FIXES if fix.name == name]
    assert mend(text, here, only) == expected


@pytest.mark.parametrize(
    ("source", "language", "text"),
    [
        pytest.param("Council", RUSSIAN, "COBET", id="all letters are alike"),
        pytest.param("X", SERBIAN, "Вesъ", id="letters of another language"),
        pytest.param("UN-ова", SERBIAN, "UN-ова", id="a hyphen parts words"),
        pytest.param("a  b", SPANISH, "uno  dos", id="a table"),
        pytest.param("Bad, bad", SPANISH, "muy muy malo", id="doubled for style"),
        pytest.param("He wants to give", SERBIAN, "Жели да да прилог", id="da da"),
        pytest.param("the the band", SPANISH, "de de", id="doubled in the source"),
        pytest.param("See La La Land", SPANISH, "la La La Land", id="a name"),
        pytest.param("So...", SPANISH, "Así...", id="three dots in the source"),
        pytest.param("“Yes”", SPANISH, "“Sí”", id="quotes of many desks"),
        pytest.param("“Yes”", SERBIAN, "„Да”", id="quotes of many Serbian desks"),
        pytest.param("“Yes”", SPANISH, '"Sí', id="quotes unlike the source"),
        pytest.param("If it rains, what?", SPANISH, "Si llueve, qué hacemos?", id="asks later"),
        pytest.param("Who?", SPANISH, "¿Quién?", id="asks already"),
        pytest.param("He came.", SPANISH, "Quién viene?", id="no question in the source"),
        pytest.param("by 3-1", RUSSIAN, "счёт 3 - 1", id="score"),
        pytest.param("a 5-2 win", SERBIAN, "5 - 2", id="Serbian score"),
        pytest.param("one, two", SPANISH, "uno - dos", id="Spanish hyphen"),
        pytest.param("the new iOS 17.5", SPANISH, "el nuevo iOS 17.5", id="version"),
        pytest.param("version 2.0", SERBIAN, "верзија 2.0", id="version in small letters"),
        pytest.param("1.5 or 1,5", SPANISH, "1.5 o 1,5", id="both in the source"),
        pytest.param("6,925 million", RUSSIAN, "6,925 миллиона", id="a decimal comma"),
        pytest.param("5 percent", SPANISH, "5.5 por ciento", id="figure not in the source"),
        pytest.param("on 5.12.2022", SERBIAN, "5.12.2022", id="date in figures"),
        pytest.param("at 5 p.m.", SPANISH, "a las 5 p. m.", id="Spanish half of the day"),
        pytest.param("at 5 p.m.", RUSSIAN, "в 17.00", id="a time of another desk"),
        pytest.param("on 5/6/2022", RUSSIAN, "5/6/2022", id="a date that may be either"),
        pytest.param("30 degrees", SPANISH, "30º a la sombra", id="degrees"),
        pytest.param(
            "the law - of old", SPANISH, "la ley - de - antaño", id="no pair in the source"
        ),
        pytest.param("a - b - c", SPANISH, "uno - dos - tres - cuatro", id="three Spanish hyphens"),
        pytest.param("March 1", SPANISH, "el 1º, de marzo", id="no first of a month"),
        pytest.param("5 degrees", SPANISH, "5º curso", id="no degrees Celsius"),
        pytest.param("“Yes”", SERBIAN, "„Да”, каже", id="a high mark closes"),
        pytest.param("A 5' 10'' man", SPANISH, "de 5' 10''", id="feet and inches"),
        pytest.param("“Yes”, he", RUSSIAN, "«Да,» он", id="comma outside in the source"),
        pytest.param("Rock 'n' roll", SPANISH, "rock 'n' roll", id="apostrophes of a name"),
        pytest.param("a,b", SPANISH, "uno,dos", id="tight comma in the source"),
        pytest.param("1,2-di", SPANISH, "1,2-di", id="comma of figures"),
        pytest.param("Moscow-Kazan train", RUSSIAN, "поезд Москва—Казань", id="a route"),
        pytest.param("It—so", SPANISH, "Es—así", id="a lone Spanish dash"),
        pytest.param("It is 5 km", SPANISH, f"Son 5{NBSP}km. Llueve", id="a sentence ends"),
        pytest.param("5%", RUSSIAN, "5%-ный", id="percent in a word"),
        pytest.param("5 men", RUSSIAN, "5-летний, 5-х, 5м", id="no ordinal"),
        pytest.param("in 2021. In", RUSSIAN, "в 2021. марта; 5. мартовские", id="no Russian day"),
        pytest.param("4,700 men", RUSSIAN, "4.700 человек", id="a full stop that people set"),
        pytest.param("2,022 years", SERBIAN, "2022 године", id="so many years"),
        pytest.param("$5 million", SPANISH, "$5 millones", id="money as many desks have it"),
        pytest.param("50 miles", SPANISH, "50 millas", id="units stay"),
        pytest.param("5 kms5", SPANISH, "5 kms5", id="no unit"),
        pytest.param("a%20b", SPANISH, "https://a.es/a%20b?c=5%d", id="address"),
        pytest.param("x", SPANISH, "`a  b` y <b  c>", id="code"),
    ],
)
def test_leaves_alone(source: str, language: Language, text: str) -> None:
    assert mend(text, case(source, language)) == text


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        pytest.param("“Yes”", "«Sí»", "“Sí”", id="quotes"),
        pytest.param("“A ‘b’”", "«A “b”»", "“A ‘b’”", id="nested"),
        pytest.param("So...", "Así...", "Así…", id="ellipsis"),
        pytest.param("O'Neil", "O'Neil", "O’Neil", id="apostrophe"),
        pytest.param("at 5 p.m. there", "a las 17:00 allí", "a las 17.00 allí", id="time"),
        pytest.param("5 p.m. May 7", "5 p.m. 7 de mayo", "17.00 7 de mayo", id="before a date"),
        pytest.param("at 1 p.m. there", "a la 1 p. m. allí", "a las 13.00 allí", id="one o'clock"),
        pytest.param("at 5 p.m. it", "a las 17 h eso", "a las 17.00 eso", id="hours"),
        pytest.param("$5 for it", "$5 por eso", "5 dólares por eso", id="money"),
    ],
)
def test_what_the_desk_has_chosen(source: str, text: str, expected: str) -> None:
    here = replace(case(source, SPANISH), style=restyle(default_style(SPANISH), DESK))
    assert mend(text, here) == expected
    assert mend(expected, here) == expected


def test_a_desk_may_want_other_marks() -> None:
    mexican = {
        "decimal": ".",
        "group": ",",
        "group_from": 4,
        "money": "sign",
        "percent_space": "none",
    }
    style = restyle(default_style(SPANISH), mexican)
    here = Case("It cost $1,250.5 million, or 5%.", SPANISH, style, ours=True)
    assert mend("Costó $1.250,5 millones, o 5 %.", here) == "Costó $1,250.5 millones, o 5%."


def test_words_of_a_machine_follow_the_desk() -> None:
    source = "He paid $1.5 million at 5 p.m. on Monday."
    text = "Заплатил $1.5 миллиона в 17.00 в понедельник."
    ours = case(source, RUSSIAN, ours=True)
    assert mend(text, ours) == "Заплатил 1,5 миллиона долларов в 17:00 в понедельник."
    theirs = replace(ours, ours=False)
    assert mend(text, theirs) == "Заплатил $1,5 миллиона в 17.00 в понедельник."


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(RUSSIAN, "4.700 из 10.000", f"4{NBSP}700 из 10{NBSP}000", id="ru"),
        pytest.param(SERBIAN, "4.700 од 10.000", "4.700 од 10.000", id="sr"),
        pytest.param(SPANISH, "4.700 de 10.000", "4.700 de 10.000", id="es"),
        pytest.param(RUSSIAN, "4.701", "4.701", id="not in the source"),
    ],
)
def test_a_machine_takes_no_group_mark_of_a_neighbour(
    language: Language, text: str, expected: str
) -> None:
    here = case("Of 10,000 men 4,700 came.", language, ours=True)
    assert mend(text, here) == expected
    assert mend(expected, here) == expected


def test_a_machine_takes_no_numero_of_a_neighbour() -> None:
    source, text = "No. 10 won.", "Победио је № 10."
    assert mend(text, case(source, SERBIAN, ours=True)) == "Победио је бр. 10."
    assert mend(text, case(source, SERBIAN)) == text
    assert mend(text, case(source, RUSSIAN, ours=True)) == text


def test_units_are_converted_where_the_desk_asks() -> None:
    here = replace(case("It is 50 miles away.", SPANISH), units=Units(convert=True))
    assert mend("Está a 50 millas.", here) == f"Está a 80{NBSP}km."
    kept = replace(here, units=Units(convert=True, keep_source=True))
    assert mend("Está a 50 millas.", kept) == f"Está a 80{NBSP}km (50 millas)."
    assert mend(f"Está a 80{NBSP}km (50 millas).", kept) == f"Está a 80{NBSP}km (50 millas)."


@pytest.mark.parametrize("piece", ["50 miles ", "$5 ", "a*", "`a", '"', "5 p.m. ", "¿", "- ", "Бe"])
def test_a_long_line_costs_little(piece: str) -> None:
    text = piece * (9_000 // len(piece))
    here = Case(text, SPANISH, default_style(SPANISH), Units(convert=True), ours=True)
    began = process_time()
    mend(text, here)
    assert process_time() - began < 5
    assert mend(text * 2, here) == text * 2
