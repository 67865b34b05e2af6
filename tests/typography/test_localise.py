"""Plain punctuation for engines, proper punctuation for readers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.languages import ENGLISH, RUSSIAN, SERBIAN, SERBIAN_LATIN, SPANISH, Language
from l10n.typography import localise, normalise

HOSTILE = "\u2028\x85\x0c\u00a0\u202f\u200f\u2068\ufeff\\\"%{}\n\tab5.?' \u2014\u2026\u201c\u00ab"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        pytest.param("\u201cWe won\u2019t\u201d", '"We won\'t"', id="quotes"),
        pytest.param("one\u2014two \u2014 three", "one - two - three", id="em dash"),
        pytest.param("2010\u20132015", "2010-2015", id="en dash"),
        pytest.param("so\u2026", "so...", id="ellipsis"),
        pytest.param("5\u00a0%\u202fnow", "5 % now", id="no-break spaces"),
        pytest.param("``No''", '"No"', id="wire quotes"),
        pytest.param("\ufeffso\u00adft", "soft", id="invisible"),
    ],
)
def test_normalise(text: str, plain: str) -> None:
    assert normalise(text) == plain


@given(st.text(st.sampled_from(HOSTILE)))
def test_normalise_twice_is_once(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param('a "b" c', SERBIAN, "a \u201eb\u201c c", id="sr"),
        pytest.param('a "b" c', SERBIAN_LATIN, "a \u201eb\u201c c", id="sr Latin"),
        pytest.param('a "b" c', RUSSIAN, "a \u00abb\u00bb c", id="ru"),
        pytest.param('a "b" c', SPANISH, "a \u00abb\u00bb c", id="es"),
        pytest.param("\"a 'b' c\"", SPANISH, "\u00aba \u201cb\u201d c\u00bb", id="nested single"),
        pytest.param('"a "b" c"', RUSSIAN, "\u00aba \u201eb\u201c c\u00bb", id="nested double"),
        pytest.param("a 'b' c", RUSSIAN, "a \u00abb\u00bb c", id="single alone"),
        pytest.param('a "b c', SPANISH, 'a "b c', id="unbalanced"),
        pytest.param('a 5" b', SPANISH, 'a 5" b', id="inches"),
        pytest.param("O'Neil d'Or", SPANISH, "O'Neil d'Or", id="apostrophe"),
        pytest.param('\u00aba "b" c\u00bb', SPANISH, "\u00aba \u201cb\u201d c\u00bb", id="mixed"),
        pytest.param("\u00abla '90s\u00bb", SPANISH, "\u00abla '90s\u00bb", id="elision"),
        pytest.param(
            '"la \'90s" "b"', SPANISH, "\u00abla '90s\u00bb \u00abb\u00bb", id="elision in"
        ),
        pytest.param('\u00bf"Va" hoy', SPANISH, "\u00bf\u00abVa\u00bb hoy", id="after \u00bf"),
        pytest.param("5% a", SPANISH, "5\u00a0% a", id="es percent"),
        pytest.param("5 % a", RUSSIAN, "5\u00a0% a", id="ru percent"),
        pytest.param("5 % a", SERBIAN, "5% a", id="sr percent"),
        pytest.param("5 % a", ENGLISH, "5% a", id="other percent"),
        pytest.param("a5%20b", SPANISH, "a5%20b", id="no percent sign"),
    ],
)
def test_localise(text: str, language: Language, expected: str) -> None:
    assert localise(text, "Source", language) == expected


@pytest.mark.parametrize(
    ("text", "source", "language", "expected"),
    [
        pytest.param("Rat", "War.", SERBIAN_LATIN, "Rat.", id="added"),
        pytest.param("Rat je gotov.", "War over", SERBIAN_LATIN, "Rat je gotov", id="removed"),
        pytest.param("Rat.", "War?", SERBIAN_LATIN, "Rat?", id="replaced"),
        pytest.param("Rat!", "War.", SERBIAN_LATIN, "Rat!", id="a stronger mark stays"),
        pytest.param("Guerra.", "War?", SPANISH, "Guerra.", id="no lone Spanish mark"),
        pytest.param("\u00bfGuerra.", "War?", SPANISH, "\u00bfGuerra?", id="Spanish pair"),
        pytest.param("Va a EE.UU.", "Off to U.S.", SPANISH, "Va a EE.UU.", id="abbreviation"),
        pytest.param("В 2022 г.", "In 2022", RUSSIAN, "В 2022 г.", id="Russian year"),
        pytest.param('Он "там".', 'He is "there."', RUSSIAN, "Он \u00abтам\u00bb.", id="outside"),
        pytest.param("Rat...", "War", SERBIAN_LATIN, "Rat...", id="ellipsis stays"),
        pytest.param("", "War.", SPANISH, "", id="empty"),
    ],
)
def test_final_mark(text: str, source: str, language: Language, expected: str) -> None:
    assert localise(text, source, language) == expected


@given(st.text(st.sampled_from(HOSTILE)), st.sampled_from([SERBIAN, RUSSIAN, SPANISH]))
def test_localise_keeps_every_letter_and_figure(text: str, language: Language) -> None:
    localised = localise(text, text, language)
    assert [c for c in localised if c.isalnum()] == [c for c in text if c.isalnum()]
