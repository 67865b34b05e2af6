"""The program's own words are complete in every language we ship."""

import pytest

from l10n.languages import LANGUAGES, find_language
from l10n.strings import locales_folder, translator

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


def test_every_language_has_every_message() -> None:
    from babel.messages.pofile import read_po

    ids = {}
    for locale in LANGUAGES:
        path = locales_folder() / locale / "LC_MESSAGES" / "l10n.po"
        with path.open("rb") as file:
            ids[locale] = {str(m.id) for m in read_po(file) if m.id and m.string and not m.fuzzy}
    assert all(found == ids["en"] for found in ids.values())
    assert LABEL in ids["en"]
