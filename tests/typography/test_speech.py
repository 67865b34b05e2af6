"""Commas and full stops beside a closing mark; the dash of Russian speech."""

import pytest

from l10n.languages import ENGLISH, RUSSIAN, SERBIAN, SPANISH, Language
from l10n.typography import localise


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param('"Sí," dijo.', SPANISH, "«Sí», dijo.", id="es comma"),
        pytest.param('Es "así."', SPANISH, "Es «así».", id="es full stop"),
        pytest.param('Va a "EE. UU."', SPANISH, "Va a «EE. UU.»", id="abbreviation"),
        pytest.param('Es "así..."', SPANISH, "Es «así...»", id="three dots"),
        pytest.param('¿"Sí?"', SPANISH, "¿«Sí?»", id="question"),
        pytest.param('"Да," и то.', RUSSIAN, "«Да», и то.", id="ru comma"),
        pytest.param('"Да," каже.', SERBIAN, "„Да“, каже.", id="sr comma"),
        pytest.param('Каже: "Да."', SERBIAN, "Каже: „Да.“", id="sr sentence"),
        pytest.param('"Да."', SERBIAN, "„Да.“", id="sr sentence alone"),
        pytest.param('Да. "Не."', SERBIAN, "Да. „Не.“", id="sr sentence after another"),
        pytest.param('То је "крај."', SERBIAN, "То је „крај“.", id="sr part"),
        pytest.param(
            '"Не," каже, "и то је све."', SERBIAN, "„Не“, каже, „и то је све“.", id="sr interrupted"
        ),
        pytest.param('Чита "Данас" и "Време."', SERBIAN, "Чита „Данас“ и „Време“.", id="sr titles"),
        pytest.param('"Не,", каже.', SERBIAN, "„Не“, каже.", id="sr two commas"),
        pytest.param('"Yes," he.', ENGLISH, "“Yes,” he.", id="English keeps it"),
    ],
)
def test_outside(text: str, language: Language, expected: str) -> None:
    assert localise(text, "“It,” it.", language) == expected


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        pytest.param('"¡Vete!" dijo.', "“Go!” he said.", "«¡Vete!», dijo.", id="calls"),
        pytest.param('"¿Sí?", dijo.', "“Yes?” he said.", "«¿Sí?», dijo.", id="comma there"),
        pytest.param('"¿Sí?" dice.', "The play “Yes?” is on.", "«¿Sí?» dice.", id="a title"),
        pytest.param('"¿Sí?" Luego calló.', "“Yes?” he said.", "«¿Sí?» Luego calló.", id="capital"),
    ],
)
def test_spanish_comma_behind_what_asks(text: str, source: str, expected: str) -> None:
    assert localise(text, source, SPANISH) == expected


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        pytest.param('"Да", сказал он.', "“Yes,” he said.", "«Да»,\u00a0— сказал он.", id="comma"),
        pytest.param(
            '"Да", - сказал он.', "“Yes,” he said.", "«Да»,\u00a0— сказал он.", id="dash there"
        ),
        pytest.param(
            '"Да" - сказал он.', "“Yes,” he said.", "«Да»,\u00a0— сказал он.", id="no comma"
        ),
        pytest.param(
            '"Да?" спросил он.', "“Yes?” he asked.", "«Да?»\u00a0— спросил он.", id="question"
        ),
        pytest.param(
            'Да", сказал он.', "Yes,” he said.", "Да»,\u00a0— сказал он.", id="later sentence"
        ),
        pytest.param(
            '"Война и мир", который идёт, сказал он.',
            "“War and Peace,” which is on, he said.",
            "«Война и мир», который идёт, сказал он.",
            id="a title",
        ),
        pytest.param(
            '"Заря", клуб из Риги.', "“Dawn,” a Riga club.", "«Заря», клуб из Риги.", id="no report"
        ),
        pytest.param(
            'Он назвал его "Заря", сказал он.',
            "He called it “Dawn,” he said.",
            "Он назвал его «Заря», сказал он.",
            id="not speech from the start",
        ),
        pytest.param('"Да", Москва.', "“Yes,” said Moscow.", "«Да», Москва.", id="capital"),
    ],
)
def test_russian_dash(text: str, source: str, expected: str) -> None:
    assert localise(text, source, RUSSIAN) == expected


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        pytest.param(
            '"Да", сказал он, "и точка."',
            "“Yes,” he said, “and that is it.”",
            "«Да,\u00a0— сказал он,\u00a0— и точка».",
            id="comma",
        ),
        pytest.param(
            '"Да", - сказал он, - "и точка".',
            "“Yes,” he said, “and that is it.”",
            "«Да,\u00a0— сказал он,\u00a0— и точка».",
            id="dashes there",
        ),
        pytest.param(
            '"Да?" спросил он, "и точка?"',
            "“Yes?” he asked, “and that is it?”",
            "«Да?\u00a0— спросил он,\u00a0— и точка?»",
            id="question",
        ),
        pytest.param(
            '"Да, - сказал он, - и точка".',
            "“Yes,” he said, “and that is it.”",
            "«Да,\u00a0— сказал он,\u00a0— и точка».",
            id="right already",
        ),
        pytest.param(
            '"Да", сказал он, "Заря" ушла.',
            "“Yes,” he said, “Dawn” is gone.",
            "«Да»,\u00a0— сказал он, «Заря» ушла.",
            id="a name",
        ),
        pytest.param(
            '"Да", сказал он о "войне".',
            "“Yes,” he said of “war.”",
            "«Да»,\u00a0— сказал он о «войне».",
            id="no comma",
        ),
    ],
)
def test_russian_speech_that_goes_on(text: str, source: str, expected: str) -> None:
    assert localise(text, source, RUSSIAN) == expected
