"""Numbers in digits and in words come out as the same values in every language."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.languages import ENGLISH, RUSSIAN, SERBIAN, SERBIAN_LATIN, SPANISH, Language
from l10n.numerals import read_numbers

HOSTILE = '09.,: axдве\u2028\x85\x0c\u00a0\u202f\u200f\u2068\ufeff\\"%{}\n\t'


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(ENGLISH, "1,234.5", ["1234.5"], id="english"),
        pytest.param(ENGLISH, "10 000", ["10000"], id="plain-space"),
        pytest.param(ENGLISH, "2,06,737", ["206737"], id="indian-groups"),
        pytest.param(ENGLISH, "8,36%", ["8.36"], id="decimal-comma"),
        pytest.param(ENGLISH, "2,3,4", ["2", "3", "4"], id="list"),
        pytest.param(ENGLISH, "G20 and COVID-19", ["20", "19"], id="in-words"),
        pytest.param(ENGLISH, "May 14, 2022.", ["14", "2022"], id="date"),
        pytest.param(ENGLISH, "twenty-five", ["25"], id="hyphen"),
        pytest.param(ENGLISH, "two hundred and five", ["205"], id="and"),
        pytest.param(ENGLISH, "between twenty and thirty", ["20", "30"], id="no-sum"),
        pytest.param(ENGLISH, "one, two", ["1", "2"], id="comma"),
        pytest.param(ENGLISH, "1.5 million", ["1500000"], id="million"),
        pytest.param(ENGLISH, "two dozen", ["24"], id="dozen"),
        pytest.param(SPANISH, "1.234,5", ["1234.5"], id="spanish"),
        pytest.param(SPANISH, "1.200 millones", ["1200000000"], id="thousand-millions"),
        pytest.param(SPANISH, "mil millones", ["1000000000"], id="mil-millones"),
        pytest.param(SPANISH, "18 miles de millones", ["18000000000"], id="miles-de-millones"),
        pytest.param(SPANISH, "ciento treinta y uno", ["131"], id="spanish-words"),
        pytest.param(SPANISH, "siglo XXI", ["100", "21"], id="roman"),
        pytest.param(RUSSIAN, "1\u00a0234,5", ["1234.5"], id="russian"),
        pytest.param(RUSSIAN, "двадцать пятого", ["25"], id="russian-ordinal"),
        pytest.param(RUSSIAN, "5 млн 400 тыс.", ["5400000"], id="two-scales"),
        pytest.param(RUSSIAN, "15-ти миллионов", ["15000000"], id="ending"),
        pytest.param(RUSSIAN, "двадцатипятилетний", ["25"], id="compound"),
        pytest.param(RUSSIAN, "трёхдневный", ["3"], id="compound-yo"),
        pytest.param(RUSSIAN, "полтора миллиона", ["1500000"], id="one-and-a-half"),
        pytest.param(SERBIAN, "1.234.567", ["1234567"], id="serbian"),
        pytest.param(SERBIAN, "14.5.2022.", ["14", "5", "2022"], id="dotted-date"),
        pytest.param(SERBIAN, "троје", ["3"], id="collective"),
        pytest.param(SERBIAN, "двадесет и један", ["21"], id="serbian-and"),
        pytest.param(SERBIAN, "тридесетпетогодишњи", ["35"], id="serbian-compound"),
        pytest.param(SERBIAN, "две стотине хиљада", ["200000"], id="hundreds"),
        pytest.param(SERBIAN_LATIN, "sedmoro", ["7"], id="latin"),
        pytest.param(SERBIAN_LATIN, "tridesetpetogodišnji", ["35"], id="latin-compound"),
        pytest.param(SERBIAN_LATIN, "u petak", [], id="friday"),
        pytest.param(RUSSIAN, "в пятницу", [], id="russian-friday"),
        pytest.param(SPANISH, "noventa", ["90"], id="ninety"),
        pytest.param(ENGLISH, "no figures here", ["0"], id="no"),
    ],
)
def test_values(language: Language, text: str, expected: list[str]) -> None:
    numbers = read_numbers(text, language)
    assert [True for n, v in zip(numbers, expected, strict=True) if Decimal(v) in n.values] == (
        [True] * len(expected)
    )


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        pytest.param(SPANISH, "10,000", "10000", id="english-group"),
        pytest.param(SPANISH, "1.5", "1.5", id="english-point"),
        pytest.param(ENGLISH, "5m", "5000000", id="letter"),
        pytest.param(ENGLISH, "50 to 80 thousand", "50000", id="shared-scale"),
        pytest.param(RUSSIAN, "с 50 до 80 тысяч", "50000", id="shared-scale-russian"),
    ],
)
def test_another_reading(language: Language, text: str, value: str) -> None:
    assert Decimal(value) in read_numbers(text, language)[0].values


def test_what_has_no_scale_of_its_own_shares_none_at_a_distance() -> None:
    assert read_numbers("5 of 80 thousand", ENGLISH)[0].values == {Decimal(5)}


@given(st.text(alphabet=HOSTILE))
def test_numbers_stand_where_they_say(text: str) -> None:
    for language in (ENGLISH, RUSSIAN, SPANISH):
        last = 0
        for number in read_numbers(text, language):
            assert number.start >= last
            assert text[number.start : number.end] == number.text
            last = number.end


@given(st.integers(0, 10**12))
def test_grouping_changes_nothing(number: int) -> None:
    english = f"{number:,}"
    assert read_numbers(english, ENGLISH)[0].values == {Decimal(number)}
    for text, language in ((english.replace(",", "."), SPANISH), (english, RUSSIAN)):
        assert Decimal(number) in read_numbers(text, language)[0].values
