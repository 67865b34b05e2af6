"""What says a name that stands in no word of a translation, and what is none."""

from __future__ import annotations

import pytest

from l10n.languages import RUSSIAN, SERBIAN, SPANISH, Language
from l10n.names import find_names, missing_names


def missing(language: Language, source: str, target: str) -> list[str]:
    return list(missing_names(find_names(source), target, language))


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        (RUSSIAN, "He left Paris Saint-Germain.", "Он ушёл из ПСЖ."),
        (RUSSIAN, "They flew All Nippon Airways.", "Они летели рейсом АНА."),
        (RUSSIAN, "He spoke to A Just Russia.", "Он говорил со справороссами."),
        (RUSSIAN, "He left for Kabardino-Balkaria.", "Он уехал в КБР."),
        (SPANISH, "It was in Setember.", "Fue en otoño."),
        (SPANISH, "The Associaiton agreed.", "La entidad aceptó."),
        (SERBIAN, "He bought Lycra.", "Купио је тканину."),
        (SERBIAN, "He saw DeNiro.", "Видео је Нира."),
    ],
)
def test_excused(language: Language, source: str, target: str) -> None:
    assert missing(language, source, target) == []


@pytest.mark.parametrize(
    ("language", "source", "target", "names"),
    [
        (RUSSIAN, "He left Paris Saint-Germain.", "Он ушёл из ЦСКА.", ["Paris Saint-Germain"]),
        (RUSSIAN, "He asked Boris Nadezhdin.", "Он спросил БНП.", ["Boris Nadezhdin"]),
        (RUSSIAN, "He left Abkhazia.", "Он уехал.", ["Abkhazia"]),
        (RUSSIAN, "He left Chukotka.", "Он уехал.", ["Chukotka"]),
        (SPANISH, "He left Indiana.", "Se fue.", ["Indiana"]),
        (SPANISH, "He met Madison.", "Habló con él.", ["Madison"]),
    ],
)
def test_not_excused(language: Language, source: str, target: str, names: list[str]) -> None:
    assert missing(language, source, target) == names
