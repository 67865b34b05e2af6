"""Latin and Cyrillic letters: what is out of place, and what only looks so."""

import pytest

from l10n.alphabets import foreign_words, mixed_words, wrong_letters
from l10n.languages import RUSSIAN, SERBIAN, SERBIAN_LATIN, SPANISH, Language, find_language


def test_a_mixed_word_is_found() -> None:
    assert list(mixed_words("In Belgrade", "У Бeограду")) == ["Бeограду"]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        pytest.param("IT company", "IT-компанија", id="hyphen"),
        pytest.param("The Tочка club", "Клуб Tочка", id="in-the-source"),
    ],
)
def test_near_miss_of_a_mixed_word(source: str, target: str) -> None:
    assert list(mixed_words(source, target)) == []


@pytest.mark.parametrize(
    ("target", "language", "expected"),
    [
        pytest.param("Мы овде.", SERBIAN, ["Мы"], id="russian-in-serbian"),
        pytest.param("Наш коњ.", RUSSIAN, ["коњ"], id="serbian-in-russian"),
        pytest.param("Мы здесь.", RUSSIAN, [], id="russian"),
        pytest.param("Siento гнев.", SPANISH, ["гнев"], id="cyrillic-in-spanish"),
        pytest.param("La firma IBM.", SPANISH, [], id="spanish"),
        pytest.param("Фирма IBM.", RUSSIAN, [], id="latin-name-in-russian"),
    ],
)
def test_foreign_words(target: str, language: Language, expected: list[str]) -> None:
    assert list(foreign_words("We are here.", target, language)) == expected


@pytest.mark.parametrize(
    ("target", "language", "expected"),
    [
        pytest.param("Stigao je kasno.", SERBIAN, (13, 13), id="latin"),
        pytest.param("Стигао је касно.", SERBIAN_LATIN, (13, 13), id="cyrillic"),
        pytest.param("Stigao je on.", SERBIAN, None, id="few"),
        pytest.param("Manchester United је победио јуче увече.", SERBIAN, None, id="fewer"),
        pytest.param("Stigao je kasno.", find_language("ja"), None, id="no-such-alphabet"),
    ],
)
def test_wrong_letters(target: str, language: Language, expected: tuple[int, int] | None) -> None:
    assert wrong_letters("He arrived late.", target, language) == expected
