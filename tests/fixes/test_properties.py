"""What holds for every text: fixes agree with themselves, and change no word and no figure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.fixes import FIXES, Case, mend
from l10n.fixes.letters import TO_LATIN
from l10n.fixes.shields import shielded
from l10n.languages import LANGUAGES, RUSSIAN, SERBIAN, SERBIAN_LATIN, SPANISH, Language
from l10n.restyling import restyle
from l10n.serbian import to_latin
from l10n.styles import Units, default_style

LANGUAGE = st.sampled_from([SPANISH, RUSSIAN, SERBIAN, SERBIAN_LATIN])
PIECES = (
    *("de", "de", "u", "у", "в", "да", "Si", "Qué", "Бeоград", "Kаže", "COBET", "Да", "го"),
    *("1.5", "1,5", "24,350", "24.350", "24 350", "5 p.m.", "17:00", "17.00", "5%", "5 %", "$5"),
    *("$1.5 million", "1,5 millones", "5km", "5 км", "1º", "1-ый", "14 маја", "May 14", "3-1"),
    *("50 miles", "50 millas", "50 миља", "90 degrees F", "90 grados F", "2022 године"),
    *("a@b.rs", "https://a.es/b%20c?d=5%d", "@ana", "#Beograd", "a**hole", "{name}", "%(x)s"),
    *("`a  b`", "<b>", "AT&T", "a_b", "\ue000", "O'Neil", "O\u2019Neil", "...", "\u2026"),
    *('"', "\u201c", "\u201d", "\u201e", "\u00ab", "\u00bb", "'", "\u2018", "\u2019"),
    *("-", "--", "\u2013", "\u2014", "?", "!", "\u00bf", "\u00a1", ".", ",", ";", ":", "(", ")"),
    *("\u2028", "\x85", "\x0c", "\u00a0", "\u202f", "\u200f", "\ufeff", "\\", "\n", "\t", "%"),
)
TEXT = st.lists(
    st.one_of(st.sampled_from(PIECES), st.sampled_from([" ", " ", "  "])), max_size=16
).map("".join)
CHOSEN = st.sampled_from(
    [
        {},
        {"quotes": "\u201c\u201d", "apostrophe": "'", "ellipsis": "...", "time": "17 h"},
        {
            "decimal": ".",
            "group": ",",
            "group_from": 4,
            "percent_space": "narrow",
            "dash": "\u2013",
        },
    ]
)
TYPE = [
    fix
    for fix in FIXES
    if fix.name not in {"doubled", "ordinals", "times", "dates", "units", "money"}
]
"""Fixes that may change marks and spaces, but no letter and no digit."""


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    # Babel reads CLDR from disk, which is no part of what is timed here.
    for language in LANGUAGES.values():
        default_style(language)


def case(source: str, language: Language, chosen: dict[str, object], ours: bool) -> Case:
    style = restyle(default_style(language), chosen)
    return Case(source, language, style, Units(convert=True, keep_source=ours), ours=ours)


@given(TEXT, TEXT, LANGUAGE, CHOSEN, st.booleans())
def test_a_second_run_finds_nothing(
    source: str, text: str, language: Language, chosen: dict[str, object], ours: bool
) -> None:
    here = case(source, language, chosen, ours)
    once = mend(text, here)
    assert mend(once, here) == once


@given(TEXT, TEXT, LANGUAGE, CHOSEN, st.booleans())
def test_letters_and_digits_stay(
    source: str, text: str, language: Language, chosen: dict[str, object], ours: bool
) -> None:
    assert signs(mend(text, case(source, language, chosen, ours), TYPE)) == signs(text)


@given(TEXT, TEXT, LANGUAGE, CHOSEN, st.booleans())
def test_shielded_words_stay(
    source: str, text: str, language: Language, chosen: dict[str, object], ours: bool
) -> None:
    mended = mend(text, case(source, language, chosen, ours))
    assert shielded(mended) == shielded(text)


@given(TEXT, TEXT)
def test_fixes_of_serbian_can_be_read_in_latin(source: str, text: str) -> None:
    here = Case(source, SERBIAN, default_style(SERBIAN))
    latin = to_latin(mend(text, here))
    assert to_latin(latin) == latin


def signs(text: str) -> list[str]:
    """Return the letters and digits, those that look the same in both alphabets as one."""
    return [TO_LATIN.get(sign, sign) for sign in text if sign.isalnum()]
