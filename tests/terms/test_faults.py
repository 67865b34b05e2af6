"""What `l10n terms check` says of rows."""

from pathlib import Path

import pytest

from l10n.languages import RUSSIAN, SERBIAN, SERBIAN_LATIN, SPANISH
from l10n.model import Severity
from l10n.terms import faults, parse_sheet

HEADER = "source,kind,es,ru,sr,gender,ru_forms,sr_forms,do_not_translate,note\n"
LANGUAGES = (SERBIAN, SERBIAN_LATIN, RUSSIAN, SPANISH)


def found(rows: str, header: str = HEADER) -> list[str]:
    sheet = parse_sheet((header + rows).encode(), Path("terms/x.csv"))
    assert sheet.problems == ()
    return [str(one) for one in faults(sheet.terms, LANGUAGES)]


BAD = [
    pytest.param(
        "Nis,place,,,Ниш\nNis,place,,,Нишевац",
        "terms/x.csv:3: error authority: 'Nis' stands in x.csv:2 with other words; that one counts",
        id="contradiction",
    ),
    pytest.param(
        "Nis|Niš,place,,,Ниш\nNiš,place,,,Ниш",
        "terms/x.csv:3: warning authority: 'Niš' stands in x.csv:2 too; delete one row",
        id="doubled",
    ),
    pytest.param(
        "Nis,place,,,Hиш",
        "terms/x.csv:2: error authority: sr: 'Hиш' mixes Latin and Cyrillic letters",
        id="mixed",
    ),
    pytest.param(
        "Nis,place,,Ђавоља варош,",
        "terms/x.csv:2: error authority: ru: 'Ђавоља варош' has 'Ђ', no letter of the language",
        id="serbian-in-russian",
    ),
    pytest.param(
        "Nis,place,Ниш,,",
        "terms/x.csv:2: error authority: es: 'Ниш' has 'Н', no letter of the language",
        id="cyrillic-in-spanish",
    ),
    pytest.param(
        "Nis,place,,Nish",
        "terms/x.csv:2: warning authority: ru: 'Nish' is in Latin letters, not in Cyrillic",
        id="latin-in-cyrillic",
    ),
    pytest.param(
        "port,term,,порт,,,порта|гавани",
        "terms/x.csv:2: note authority: ru: 'гавани' looks like no form of 'порт'",
        id="form-of-another-word",
    ),
    pytest.param(
        "port,term",
        "terms/x.csv:2: warning authority: 'port' has no translation in any language",
        id="nothing-said",
    ),
    pytest.param(
        "Meta,term,Metas,,,,,,yes",
        "terms/x.csv:2: warning authority: es: 'Metas' beside do_not_translate; it is not used",
        id="kept-and-translated",
    ),
    pytest.param(
        "&,term,y",
        "terms/x.csv:2: error authority: '&' has no letter or figure and is never found",
        id="no-word",
    ),
    pytest.param(
        "on,term,en",
        "terms/x.csv:2: warning authority: 'on' is so short that much else is taken for it",
        id="short",
    ),
]


@pytest.mark.parametrize(("rows", "expected"), BAD)
def test_fires(rows: str, expected: str) -> None:
    assert found(rows) == [expected]


GOOD = [
    pytest.param("turkey,term,pavo\nTurkey,place,Turquía", id="two-words"),
    pytest.param("NATO,organisation,OTAN,НАТО,NATO", id="acronym-in-latin"),
    pytest.param("iPhone,term,iPhone,,,,,,yes", id="kept"),
    pytest.param("EU,organisation,UE", id="short-acronym"),
    pytest.param("day,term,,день,,,дня|дней", id="fleeting-vowel"),
]


@pytest.mark.parametrize("rows", GOOD)
def test_near_miss(rows: str) -> None:
    assert found(rows) == []


def test_a_language_that_is_no_target_is_said_once() -> None:
    assert found("a dog,ein Hund\na cat,eine Katze", "source,de\n") == [
        "terms/x.csv:2: warning authority: 'de' is no target of this desk; add it to l10n.toml"
    ]


def test_errors_and_warnings_are_told_apart() -> None:
    sheet = parse_sheet((HEADER + "port,term").encode(), Path("x.csv"))
    assert [one.severity for one in faults(sheet.terms, LANGUAGES)] == [Severity.WARNING]
