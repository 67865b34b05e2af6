"""A number may be written either way; what is lost, invented or swapped is told."""

from collections import Counter
from time import process_time

import pytest

from l10n.figures import compare
from l10n.languages import RUSSIAN, SERBIAN, SERBIAN_LATIN, SPANISH, Language


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        pytest.param(SPANISH, "five men", "5 hombres", id="word-to-figure"),
        pytest.param(SPANISH, "5 men", "cinco hombres", id="figure-to-word"),
        pytest.param(SPANISH, "the 2nd", "el segundo", id="ordinal"),
        pytest.param(SPANISH, "a dozen, half", "12, el 50%", id="dozen-half"),
        pytest.param(SPANISH, "$1.2 billion", "1.200 millones de dólares", id="billion"),
        pytest.param(SPANISH, "at 5:30 p.m.", "a las 17.30", id="time"),
        pytest.param(SPANISH, "at 5 p.m.", "a las 17:00", id="full-hour"),
        pytest.param(SPANISH, "at 12:15 a.m.", "a las 0.15", id="midnight"),
        pytest.param(SPANISH, "at 5:30 p.m.", "a las 5 y media", id="half-past"),
        pytest.param(SPANISH, "on Dec. 5", "el 05.12.", id="date"),
        pytest.param(SPANISH, "the 1990s", "los años 90", id="decade"),
        pytest.param(SPANISH, "the 20th century", "el siglo XX", id="century"),
        pytest.param(SPANISH, "in 2012-13", "en 2012/2013", id="range"),
        pytest.param(SPANISH, "a two-seat jet", "un biplaza", id="word-made-of-a-number"),
        pytest.param(SPANISH, "the two met", "se reunieron", id="the-two"),
        pytest.param(SPANISH, "Ocean's Eleven", "La gran estafa", id="name"),
        pytest.param(SPANISH, "fifty seconds", "cincuenta segundos", id="seconds"),
        pytest.param(SPANISH, "5 1/2 hours", "5 horas y media", id="half-hour"),
        pytest.param(
            SPANISH, "three and a half million", "tres millones y medio", id="and-a-half-million"
        ),
        pytest.param(SPANISH, "a 140mph train", "un tren a 225 km/h", id="converted-speed"),
        pytest.param(
            RUSSIAN,
            "it was 86 degrees Fahrenheit",
            "было 30 градусов Цельсия",
            id="converted-temperature",
        ),
        pytest.param(RUSSIAN, "They won 3-1.", "Они выиграли 3:1.", id="score"),
        pytest.param(RUSSIAN, "$1.5 million", "1,5 млн долларов", id="money"),
        pytest.param(SERBIAN_LATIN, "10-15 people", "10 do 15 ljudi", id="range"),
        pytest.param(SERBIAN_LATIN, "Charles III", "Čarls Treći", id="roman-in-words"),
        pytest.param(SPANISH, "at 0600 GMT", "a las 6.00 GMT", id="military-time"),
        pytest.param(SPANISH, "half a million", "500.000", id="half-a-million"),
        pytest.param(SPANISH, "the 9/11 attacks", "los atentados", id="nine-eleven"),
        pytest.param(RUSSIAN, "a 41-year-old", "41-летняя", id="age"),
        pytest.param(RUSSIAN, "a twenty-year-old", "двадцатилетний", id="compound"),
        pytest.param(RUSSIAN, "7 men", "семеро мужчин", id="collective"),
        pytest.param(RUSSIAN, "$1 billion", "миллиард долларов", id="one-left-out"),
        pytest.param(RUSSIAN, "£50,000 to £80,000", "от 50 до 80 тысяч", id="shared-scale"),
        pytest.param(RUSSIAN, "the Pantsir", "«Панцирь-С1»", id="name-with-figure"),
        pytest.param(RUSSIAN, "the ’90s", "90-е", id="nineties"),
        pytest.param(SERBIAN, "three people", "троје људи", id="serbian-collective"),
        pytest.param(SERBIAN, "three decades", "тридесет година", id="decades"),
        pytest.param(SERBIAN, "the 1980s", "осамдесетих година 20. века", id="serbian-decade"),
        pytest.param(SERBIAN_LATIN, "a 7-year-old", "sedmogodišnja", id="latin-compound"),
    ],
)
def test_the_same_number(language: Language, source: str, target: str) -> None:
    assert compare(source, target, language) == (Counter(), Counter())


@pytest.mark.parametrize(
    ("language", "source", "target", "lost", "invented"),
    [
        pytest.param(SPANISH, "5 of 7", "5 de 8", ["7"], ["8"], id="figure"),
        pytest.param(SPANISH, "7 men", "ocho hombres", ["7"], [], id="figure-to-wrong-word"),
        pytest.param(SPANISH, "seven men", "8 hombres", ["seven"], ["8"], id="word-to-figure"),
        pytest.param(SPANISH, "seven men", "ocho hombres", ["seven"], [], id="word"),
        pytest.param(SPANISH, "the two met", "los tres", ["two"], [], id="the-two-replaced"),
        pytest.param(SPANISH, "10 miles", "a 30 km", ["10"], ["30"], id="converted-wrongly"),
        pytest.param(RUSSIAN, "King Charles III", "король Карл II", ["III"], [], id="roman"),
        pytest.param(SPANISH, "2 million", "2", ["2 million"], ["2"], id="lost-scale"),
        pytest.param(
            SPANISH, "at 5:30 p.m.", "a las 18.30", ["5:30 p.m"], ["18.30"], id="wrong-time"
        ),
        pytest.param(SPANISH, "on Dec. 5", "el 05.11.", ["5"], ["05.11"], id="wrong-month"),
        pytest.param(SPANISH, "It costs 17.30.", "cuesta 5:30", ["17.30"], ["5", "30"], id="price"),
        pytest.param(RUSSIAN, "5 men", "в пятницу", ["5"], [], id="friday"),
        pytest.param(RUSSIAN, "twenty years", "тридцать лет", ["twenty"], [], id="another-word"),
        pytest.param(SERBIAN, "on G20", "на Г29", ["20"], [], id="changed-in-name"),
    ],
)
def test_another_number(
    language: Language, source: str, target: str, lost: list[str], invented: list[str]
) -> None:
    assert compare(source, target, language) == (Counter(lost), Counter(invented))


def test_what_is_no_sentence_is_not_compared_for_minutes() -> None:
    began = process_time()
    assert compare("two 7:30 " * 200_000, "3 " * 200_000, SPANISH) == (Counter(), Counter())
    assert process_time() - began < 1
