"""Names looked for in translations."""

from __future__ import annotations

import pytest

from l10n.languages import RUSSIAN, SERBIAN, SERBIAN_LATIN, SPANISH, Language, find_language
from l10n.names import find_names, missing_names


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        (
            RUSSIAN,
            "He met Boris Johnson in Zagreb.",
            "Встретил Бориса Джонсона в Загребе.",
        ),
        (SERBIAN, "He met Boris Johnson in Zagreb.", "Срели смо Бориса Џонсона у Загребу."),
        (SERBIAN_LATIN, "He met Boris Johnson in Zagreb.", "Sreli smo Borisa Džonsona u Zagrebu."),
        (SPANISH, "He met Boris Johnson in Zagreb.", "Nos vimos con Boris Johnson en Zagreb."),
        (RUSSIAN, "He saw Hughes and Jorge.", "Он видел Хьюза и Хорхе."),
        (SERBIAN, "He saw Wilson in Vienna.", "Видео је Вилсона у Бечу."),
        (
            RUSSIAN,
            "A London court and Germany's agreed.",
            "Лондонский и немецкий суды решили.",
        ),
        (SPANISH, "Khrushchev left Geneva.", "Jruschov se fue de Ginebra."),
        (RUSSIAN, "He bought a Renault from Gautier.", "Он купил «Рено» у Готье."),
        (SERBIAN, "It flew from New York to Hong Kong.", "Летео је из Њујорка за Хонгконг."),
        (RUSSIAN, "Mr. Donald Trump spoke at the White House.", "Трамп выступил в Белом доме."),
        (SERBIAN, "Microsoft told the United Nations.", "Microsoft је рекао Уједињеним нацијама."),
    ],
)
def test_names_that_are_there(language: Language, source: str, target: str) -> None:
    assert list(missing_names(find_names(source), target, language)) == []


@pytest.mark.parametrize(
    ("language", "source", "target", "missing"),
    [
        (RUSSIAN, "Peskov met Lavrov.", "Песков встретился с Медведевым.", ["Lavrov"]),
        (SERBIAN, "Peskov met Lavrov.", "Састао се са Лавровом.", ["Peskov"]),
        (SERBIAN_LATIN, "Peskov met Lavrov.", "Sastao se sa Lavrovom.", ["Peskov"]),
        (SPANISH, "Peskov left Zagreb.", "Peskov salió.", ["Zagreb"]),
        (RUSSIAN, "Vladimir Putin left.", "Владимир уехал.", ["Vladimir Putin"]),
        (RUSSIAN, "He flew to Iran.", "Он прилетел в Ирак.", ["Iran"]),
    ],
)
def test_names_that_are_not(
    language: Language, source: str, target: str, missing: list[str]
) -> None:
    assert list(missing_names(find_names(source), target, language)) == missing


def test_other_languages_are_not_judged() -> None:
    assert list(missing_names(find_names("Peskov left."), "X", find_language("fr"))) == []
