"""The program's own words are complete in every language we ship."""

import re
from pathlib import Path

import pytest

import l10n
from l10n.languages import LANGUAGES, find_language
from l10n.strings import locales_folder, translator

PACKAGE = Path(l10n.__file__).parent
LABEL = "Contains machine translation that no editor has reviewed."


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("en", LABEL),
        ("sr", "Садржи машински превод који уредник није прегледао."),
        ("sr@latin", "Sadrži mašinski prevod koji urednik nije pregledao."),
        ("ru", "Содержит машинный перевод, не проверенный редактором."),
        ("es", "Contiene traducción automática que ningún editor ha revisado."),
        ("fr", LABEL),
    ],
)
def test_label(locale: str, expected: str) -> None:
    assert translator(find_language(locale))(LABEL) == expected


def test_unknown_message_stays() -> None:
    assert translator(find_language("sr"))("No such message") == "No such message"


@pytest.mark.parametrize("locale", sorted(LANGUAGES))
def test_every_string_of_code_and_templates_is_there_and_no_other(locale: str) -> None:
    from babel.messages.pofile import read_po

    path = locales_folder() / locale / "LC_MESSAGES" / "l10n.po"
    with path.open("rb") as file:
        messages = [message for message in read_po(file) if message.id]
    done = [str(m.id) for m in messages if m.string and not m.fuzzy]
    assert sorted(done) == sorted(used_strings())
    brackets = re.compile(r"\{\w*\}")
    for message in messages:
        assert brackets.findall(str(message.string)) == brackets.findall(str(message.id))


def used_strings() -> set[str]:
    """Return every literal that code and templates hand to `_`."""
    from babel.messages.extract import extract_from_dir

    found = extract_from_dir(
        PACKAGE,
        method_map=[("**.py", "python"), ("**/templates/**.j2", "jinja2.ext:babel_extract")],
        options_map={"**/templates/**.j2": {"trimmed": "true"}},
        keywords={"_": None},
    )
    return {str(message) for _, _, message, _, _ in found}


def test_extraction_finds_strings_of_both_kinds() -> None:
    assert {LABEL, "All stories"} <= used_strings()
