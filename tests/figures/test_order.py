"""Figures in each other's place are told, and figures that moved with their words are not."""

import pytest

from l10n.figures import swapped
from l10n.languages import RUSSIAN, SERBIAN, SERBIAN_LATIN, SPANISH, Language


@pytest.mark.parametrize(
    ("language", "source", "target", "expected"),
    [
        pytest.param(SPANISH, "from 5% to 7%", "del 7% al 5%", [("5", "7")], id="percents"),
        pytest.param(SPANISH, "37 in 103", "103 en 37", [("37", "103")], id="whole"),
        pytest.param(SPANISH, "25% in 2020", "en 2020 el 25%", [], id="moved-with-its-mark"),
        pytest.param(
            SPANISH, "45 liters in 12 hours", "en 12 horas 45 litros", [], id="moved-with-its-unit"
        ),
        pytest.param(
            SPANISH,
            "45 liters in 12 hours",
            "en 45 horas 12 litros",
            [("45", "12")],
            id="unit-stays",
        ),
        pytest.param(
            RUSSIAN, "255 roads by 2020", "к 2020 г. 255 дорог", [], id="moved-with-its-year"
        ),
        pytest.param(SERBIAN, "45 bridges by 2030", "до 2030. 45 мостова", [], id="serbian-year"),
        pytest.param(SPANISH, "25% in 2020", "en 25 el 2020%", [("25", "2020")], id="mark-stays"),
        pytest.param(SPANISH, "from 5% to 7%", "del 5% al 7%", [], id="order-kept"),
        pytest.param(RUSSIAN, "They lost 2-0.", "Они проиграли 0:2.", [], id="score-of-loser"),
        pytest.param(SPANISH, "five of 7", "7 de cinco", [], id="words-move"),
        pytest.param(
            SPANISH, "20 A380 jets", "380 aviones A20", [("20", "380")], id="letters-stay"
        ),
        pytest.param(SPANISH, "20 A380 jets", "20 aviones A380", [], id="letters-move"),
        pytest.param(
            RUSSIAN, "the S-400 on Sept. 5", "С-5, 400 сентября", [("400", "5")], id="other-letters"
        ),
        pytest.param(
            SPANISH,
            "March 15 and October 23",
            "el 23 de marzo y el 15 de octubre",
            [("15", "23")],
            id="months-stay",
        ),
        pytest.param(
            SPANISH,
            "March 15 and October 23",
            "el 23 de octubre y el 15 de marzo",
            [],
            id="days-move-with-months",
        ),
        pytest.param(
            SPANISH,
            "60 years, until 2008",
            "hasta 60, 2008 años",
            [("60", "2008")],
            id="no-2008-years",
        ),
        pytest.param(
            SERBIAN,
            "45 plants by 2030",
            "до 45. градити 2030 централа",
            [("45", "2030")],
            id="ordinal",
        ),
        pytest.param(
            RUSSIAN, "100 crimes in 2015", "за 100 год 2015 дел", [("100", "2015")], id="one-year"
        ),
        pytest.param(RUSSIAN, "21 crimes in 2015", "21 год и 2015 дел", [], id="plain-count"),
        pytest.param(
            SPANISH,
            "twelve percent, then 14 percent",
            "14 %, luego 12 %",
            [("twelve", "14")],
            id="percent-in-words",
        ),
        pytest.param(
            SPANISH,
            "from 4 to 13 feet, or 4 meters",
            "de 4 a 13 pies, o 4 metros",
            [],
            id="equal-figures",
        ),
        pytest.param(
            RUSSIAN,
            "a 27-foot (8.2-meter) mast",
            "мачта в 8,2 фута (27 метров)",
            [("27", "8.2")],
            id="both-units",
        ),
        pytest.param(SPANISH, "They won 2-0.", "Ganaron 0-2.", [("2", "0")], id="score-of-winner"),
        pytest.param(SPANISH, "on 5/14/2022", "el 14/5/2022", [], id="date-in-figures"),
        pytest.param(SPANISH, "open 24/7", "abierto 7/24", [("24", "7")], id="no-date"),
        pytest.param(
            SPANISH,
            "In 1999 five of 7, in 2008 five of 9",
            "5 de 9 en 2008, 5 de 7 en 1999",
            [],
            id="clauses-move",
        ),
        pytest.param(
            SERBIAN_LATIN,
            "100 died since 2011, on July 25",
            "100 umrlo od 25, na dan 2011. jula",
            [("2011", "25")],
            id="no-such-day",
        ),
    ],
)
def test_swapped(
    language: Language, source: str, target: str, expected: list[tuple[str, str]]
) -> None:
    assert list(swapped(source, target, language)) == expected
