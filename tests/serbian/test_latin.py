"""Serbian Cyrillic to Latin."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.serbian import to_latin

CYRILLIC = "АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШабвгдђежзијклљмнњопрстћуфхцчџш"
HOSTILE = '\u2028\x85\x0c\u00a0\u202f\u200f\u2068\ufeff\\"%{}\n\tabNJ .'


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        pytest.param("ЉУБАВ", "LJUBAV", id="capitals"),
        pytest.param("Љубав", "Ljubav", id="title"),
        pytest.param("КОЊ", "KONJ", id="last in capitals"),
        pytest.param("Њ. Петровић", "Nj. Petrović", id="initial"),
        pytest.param("ТРГ Њ. ПЕТРОВИЋА", "TRG NJ. PETROVIĆA", id="initial in a headline"),
        pytest.param("Њ", "Nj", id="alone"),
        pytest.param("конјункција и коњ", "konjunkcija i konj", id="nj twice over"),
        pytest.param("надживети, џак", "nadživeti, džak", id="dž twice over"),
        pytest.param("New York и Београд", "New York i Beograd", id="Latin stays"),
        pytest.param("види https://срб.срб/а и пиши", "vidi https://срб.срб/а i piši", id="URL"),
        pytest.param("пиши на пера@пример.срб", "piši na пера@пример.срб", id="e-mail"),
        pytest.param("ђак, ћуфте, шљива", "đak, ćufte, šljiva", id="marks"),
        pytest.param("пише @пера #Београд", "piše @пера #Београд", id="handle and hashtag"),
        pytest.param("види мапа.pdf и срб.rs", "vidi мапа.pdf i срб.rs", id="file and site"),
        pytest.param("дошао.Онда", "došao.Onda", id="a forgotten space is no site"),
        pytest.param("ко\u0302д", "k\u00f4d", id="circumflex"),
    ],
)
def test_converts(cyrillic: str, latin: str) -> None:
    assert to_latin(cyrillic) == latin


@given(st.text(st.sampled_from(CYRILLIC + HOSTILE)))
def test_no_serbian_cyrillic_is_left_and_twice_is_once(text: str) -> None:
    latin = to_latin(text)
    assert not set(latin) & set(CYRILLIC)
    assert to_latin(latin) == latin


@given(st.text(st.sampled_from("čćđšžČĆĐŠŽ" + HOSTILE)))
def test_latin_is_untouched(text: str) -> None:
    assert to_latin(text) == text
