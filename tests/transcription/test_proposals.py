"""Foreign names as Serbian and Russian write them."""

from __future__ import annotations

import pytest

from l10n.languages import RUSSIAN, SERBIAN, SERBIAN_LATIN, SPANISH, find_language
from l10n.transcription import Origin, propose

CERTAIN = [
    ("Snezana Stanojevic", "Снежана Станојевић", "Снежана Станоевич"),
    ("Aleksandar Vucic", "Александар Вучић", "Александар Вучич"),
    ("Aleksandar Vučić", "Александар Вучић", "Александар Вучич"),
    ("Novak Djokovic", "Новак Ђоковић", "Новак Джокович"),
    ("Zoran Belic", "Зоран Белић", "Зоран Белич"),
    ("Ljiljana Smajlovic", "Љиљана Смајловић", "Лиляна Смайлович"),
    ("Kolinda Grabar-Kitarovic", "Колинда Грабар-Китаровић", "Колинда Грабар-Китарович"),
    ("Yevgeny Prigozhin", "Јевгениј Пригожин", "Евгений Пригожин"),
    ("Dmitry Peskov", "Дмитриј Песков", "Дмитрий Песков"),
    ("Volodymyr Zelensky", "Володимир Зеленски", "Владимир Зеленский"),
    ("Mikhail Gorbachev", "Михаил Горбачов", "Михаил Горбачев"),
    ("Alexei Navalny", "Алексеј Наваљни", "Алексей Навальный"),
    ("Natalia Poklonskaya", "Наталија Поклонскаја", "Наталья Поклонская"),
    ("Boris Johnson", "Борис Џонсон", "Борис Джонсон"),
    ("Pedro Sanchez", "Педро Санчез", "Педро Санчес"),
    ("Jorge Hernandez", "Хорхе Ернандез", "Хорхе Эрнандес"),
    ("Jaroslaw Kaczynski", "Јарослав Качињски", "Ярослав Качиньский"),
    ("Petr Ivanov", "Петар Иванов", "Петр Иванов"),
    ("Vaclav Havel", "Вацлав Хавел", "Вацлав Гавел"),
    ("Olaf Scholz", "Олаф Шолц", "Олаф Шольц"),
]
DOUBTFUL = [
    ("Elena Vasilyeva", "Јелена Васиљева", "Елена Васильева"),
    ("Mateusz Morawiecki", "Матеуш Моравјецки", "Матеуш Моравецкий"),
    ("Kevin McCarthy", "Кевин Мекарти", "Кевин Маккарти"),
    ("Matteo Salvini", "Матео Салвини", "Маттео Сальвини"),
    ("Javier Cardona", "Хавијер Кардона", "Хавьер Кардона"),
    ("Ursula von der Leyen", "Урсула фон дер Лајен", "Урсула фон дер Лайен"),
    ("Petr Pavel", "Петр Павел", "Петр Павел"),
    ("Milan Resic", "Милан Ресић", "Милан Ресич"),
]


@pytest.mark.parametrize(("name", "serbian", "russian"), CERTAIN, ids=[row[0] for row in CERTAIN])
def test_certain(name: str, serbian: str, russian: str) -> None:
    found = [propose(name, language) for language in (SERBIAN, RUSSIAN)]
    assert [(one.form, one.certain) for one in found if one] == [(serbian, True), (russian, True)]


@pytest.mark.parametrize(("name", "serbian", "russian"), DOUBTFUL, ids=[row[0] for row in DOUBTFUL])
def test_doubtful(name: str, serbian: str, russian: str) -> None:
    found = [propose(name, language) for language in (SERBIAN, RUSSIAN)]
    assert [(one.form, one.certain) for one in found if one] == [(serbian, False), (russian, False)]


def test_latin_is_the_cyrillic_converted() -> None:
    found = propose("Yevgeny Prigozhin", SERBIAN_LATIN)
    assert found is not None
    assert (found.form, found.language) == ("Jevgenij Prigožin", "sr@latin")


def test_usage_that_is_divided_has_an_alternative() -> None:
    found = propose("Pedro Sanchez", SERBIAN)
    assert found is not None
    assert (found.origin, found.alternatives) == (Origin.SPANISH, ("Педро Санчес",))


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Pedro Sanchez", "Pedro Sánchez"),
        ("Boris Johnson", "Boris Johnson"),
        ("Maria Zakharova", "Maria Zakharova"),
    ],
)
def test_spanish_keeps_the_spelling_and_gets_accents(name: str, form: str) -> None:
    found = propose(name, SPANISH)
    assert found is not None
    assert found.form == form


@pytest.mark.parametrize("name", ["Xi Beach", "", "Qwrt", "Jayson Patric", "Miroslav Čepický"])
def test_no_idea(name: str) -> None:
    assert propose(name, RUSSIAN) is None


def test_other_languages_are_left_alone() -> None:
    assert propose("Boris Johnson", find_language("fr")) is None
