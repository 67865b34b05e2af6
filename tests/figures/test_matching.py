"""A number may be written either way; what is lost, invented or swapped is told."""

from collections import Counter
from time import process_time

import pytest

from l10n.figures import compare, match_numbers
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
        pytest.param(SPANISH, "18 per cent", "18 por ciento", id="por-ciento"),
        pytest.param(SPANISH, "the last 12 months", "el último año", id="months-a-year"),
        pytest.param(RUSSIAN, "for 18 months", "в течение полутора лет", id="months-and-a-half"),
        pytest.param(RUSSIAN, "a six-month search", "полугодовые поиски", id="half-year"),
        pytest.param(SPANISH, "in two weeks", "en quince días", id="fortnight"),
        pytest.param(SPANISH, "7.5 million", "7 millones y medio", id="half-apart"),
        pytest.param(RUSSIAN, "7.5 million", "7 с половиной миллионов", id="half-before-scale"),
        pytest.param(SERBIAN_LATIN, "7.5 million", "sedam i po miliona", id="half-serbian"),
        pytest.param(RUSSIAN, "an $18-billion order", "18-миллиардный заказ", id="scale-adjective"),
        pytest.param(RUSSIAN, "nine million", "девятимиллионный", id="scale-in-compound"),
        pytest.param(RUSSIAN, "1 million 47 thousand", "1 млн. 47 тыс.", id="short-scales"),
        pytest.param(RUSSIAN, "2.600 million", "2,6 миллиарда", id="source-groups-with-points"),
        pytest.param(SPANISH, "60 milliards", "60.000 millones", id="milliards"),
        pytest.param(SPANISH, "Rs 127 crore", "1.270 millones de rupias", id="crore"),
        pytest.param(RUSSIAN, "the last 16", "одна восьмая финала", id="last-16"),
        pytest.param(RUSSIAN, "from FY18 on", "с 2018 финансового года", id="fiscal-year"),
        pytest.param(RUSSIAN, "Miss USA 1986", "Мисс США-86", id="short-year"),
        pytest.param(RUSSIAN, "in their 20s", "в возрасте 20–29 лет", id="twenties"),
        pytest.param(RUSSIAN, "1 1/2 seasons", "полтора сезона", id="mixed-fraction"),
        pytest.param(RUSSIAN, "a 2-way zip", "двунаправленный замок", id="two-way"),
        pytest.param(SPANISH, "at half past six", "a las 6.30", id="half-past"),
        pytest.param(RUSSIAN, "at half past twelve", "в половине первого", id="half-of-the-next"),
        pytest.param(RUSSIAN, "at 0500 sharp", "ровно в 5 утра", id="military-alone"),
        pytest.param(RUSSIAN, "at 23.45", "в 23:45", id="time-with-a-point"),
        pytest.param(SPANISH, "in 3:51.943", "en 3:51.943", id="time-of-a-race"),
        pytest.param(
            RUSSIAN, "at 9 p.m. they won 45-30", "в 21:00 победили 45:30", id="score-and-time"
        ),
        pytest.param(
            SPANISH, "22 million of the 30 million", "22 de los 30 millones", id="shared-scale-es"
        ),
        pytest.param(RUSSIAN, "in 2019 the rate of 2019", "в 2019-м ставка", id="year-named-twice"),
        pytest.param(SPANISH, "about one percent", "en torno a un 1%", id="article-and-figure"),
        pytest.param(
            SERBIAN, "three million and five million", "три милиона и пет милиона", id="two-scales"
        ),
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
        pytest.param(
            SPANISH, "December 1, a day", "el de diciembre, un día", ["1"], [], id="day-1"
        ),
        pytest.param(
            SPANISH, "2.5 million", "2 millones y medio, 3", [], ["3"], id="half-and-more"
        ),
        pytest.param(SPANISH, "18 months", "un año", ["18"], [], id="not-a-year"),
        pytest.param(SPANISH, "2 million", "2 de ellos", ["2 million"], ["2"], id="no-scale-near"),
        pytest.param(
            SPANISH, "50 people", "50 por ciento, 100", [], ["100"], id="percent-is-no-100"
        ),
    ],
)
def test_another_number(
    language: Language, source: str, target: str, lost: list[str], invented: list[str]
) -> None:
    assert compare(source, target, language) == (Counter(lost), Counter(invented))


@pytest.mark.parametrize(
    ("language", "source", "target", "added"),
    [
        pytest.param(SPANISH, "the parties", "las diez partes", ("diez",), id="count"),
        pytest.param(RUSSIAN, "sales doubled", "в тридцать раз", ("тридцать",), id="times"),
        pytest.param(SERBIAN_LATIN, "the fields", "sedam polja", ("sedam",), id="latin"),
        pytest.param(SPANISH, "the parties", "las dos partes", (), id="two"),
        pytest.param(SPANISH, "the trio", "los tres", (), id="said-otherwise"),
        pytest.param(SPANISH, "the last round", "los octavos de final", (), id="ordinal"),
        pytest.param(SPANISH, "dozens of men", "una docena de hombres", (), id="noun"),
        pytest.param(SERBIAN, "the WTO", "СТО", (), id="initials"),
        pytest.param(SPANISH, "it rained", "llovió", (), id="nothing"),
    ],
)
def test_counts_that_only_the_translation_has(
    language: Language, source: str, target: str, added: tuple[str, ...]
) -> None:
    assert match_numbers(source, target, language).added == added


def test_what_is_no_sentence_is_not_compared_for_minutes() -> None:
    began = process_time()
    assert compare("two 7:30 " * 200_000, "3 " * 200_000, SPANISH) == (Counter(), Counter())
    assert process_time() - began < 1
