"""Names that change places between sentences."""

from __future__ import annotations

import pytest

from l10n.languages import RUSSIAN, SERBIAN, SERBIAN_LATIN, SPANISH, Language
from l10n.names import exchanged_names

SOURCE = "Marko Belic left on Monday. It was Ana Novak who stayed."


@pytest.mark.parametrize(
    ("language", "wrong"),
    [
        pytest.param(SPANISH, "Ana Novak se fue el lunes. Marko Belic se quedó.", id="es"),
        pytest.param(RUSSIAN, "Ушла Ана Новак. Остался Марко Белич.", id="ru"),
        pytest.param(SERBIAN, "Остала је Ана Новак. Марка Белића није било.", id="sr-declined"),
        pytest.param(SERBIAN_LATIN, "Ana Novak je otišla. Ostao je Marko Belić.", id="sr-Latn"),
    ],
)
def test_exchanged(language: Language, wrong: str) -> None:
    assert list(exchanged_names(SOURCE, wrong, language)) == [("Marko Belic", "Ana Novak")]


def test_a_word_of_meaning_takes_the_place_of_a_name() -> None:
    source = "According to the CBS, it rained. Ana Novak stayed."
    wrong = "Según Ana Novak, llovió. La CBS se quedó."
    assert list(exchanged_names(source, wrong, SPANISH)) == [("Ana Novak", "CBS")]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        pytest.param(SOURCE, "Marko Belic se fue el lunes. Ana Novak se quedó.", id="in-place"),
        pytest.param(SOURCE, "Ana Novak se quedó y Marko Belic se fue.", id="one-sentence"),
        pytest.param(
            "Mr. Belic met Novak.", "Novak vio al Sr. Belic.", id="a-title-ends-no-sentence"
        ),
        pytest.param(
            "Marko Belic left. He saw Novak. Belic stayed.",
            "Novak lo vio. Marko Belic se fue. Belic se quedó.",
            id="named-twice",
        ),
        pytest.param(SOURCE, "El lunes se fue. Marko Belic no, ni Ana Novak.", id="moved-alone"),
    ],
)
def test_in_their_places(source: str, target: str) -> None:
    assert list(exchanged_names(source, target, SPANISH)) == []
