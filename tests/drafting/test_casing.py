"""Capital headlines and back."""

from __future__ import annotations

import pytest

from l10n.drafting.casing import is_capitals, restore, start_as, truecase


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("WAR ENDS", True, id="capitals"),
        pytest.param("РАТ ЈЕ ГОТОВ", True, id="Cyrillic"),
        pytest.param("War ends", False, id="sentence"),
        pytest.param("NATO", False, id="acronym"),
        pytest.param("U.S., EU", False, id="acronyms"),
        pytest.param("14-5", False, id="figures"),
        pytest.param("", False, id="empty"),
    ],
)
def test_is_capitals(text: str, expected: bool) -> None:
    assert is_capitals(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("NATO AND EU MEET UN", "NATO and EU meet UN", id="acronyms"),
        pytest.param("U.S. SENDS AID", "U.S. sends aid", id="dotted"),
        pytest.param("THE U.S. AND RUSSIA", "The U.S. and Russia", id="dotted inside"),
        pytest.param("WAR ENDS. TALKS BEGIN", "War ends. Talks begin", id="two sentences"),
        pytest.param("SERBIA'S VUCIC SPEAKS", "Serbia's Vucic speaks", id="names"),
        pytest.param("\u201cNO\u201d TO WAR", "\u201cNo\u201d to war", id="quote first"),
        pytest.param("A NEW YORK DAY", "A New York day", id="two-word city"),
        pytest.param("A NEW YORKER", "A new yorker", id="not the city"),
        pytest.param("EU-RUSSIA TALKS", "EU-Russia talks", id="hyphen"),
        pytest.param("NATO Meets", "NATO Meets", id="not capitals"),
    ],
)
def test_truecase(text: str, expected: str) -> None:
    assert truecase(text) == expected


def test_restore() -> None:
    assert restore("Љубав у Србији") == "ЉУБАВ У СРБИЈИ"


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        pytest.param("Nobody came.", "нико није дошао.", "Нико није дошао.", id="lower"),
        pytest.param("\u201cNo.\u201d", "\u201eне.\u201c", "\u201eНе.\u201c", id="quotation"),
        pytest.param("Who?", "\u00bfquién?", "\u00bfQuién?", id="opening mark"),
        pytest.param("Njegoš wrote.", "njegoš je pisao.", "Njegoš je pisao.", id="digraph"),
        pytest.param("and went.", "и отишао.", "и отишао.", id="lower in the source"),
        pytest.param("Phones rose.", "iPhone је скупљи.", "iPhone је скупљи.", id="iPhone"),
        pytest.param("Shops: eBay.", "eBay y otros.", "eBay y otros.", id="eBay"),
        pytest.param("The de Gaulle era.", "de Gaulle ", "de Gaulle ", id="word of the source"),
        pytest.param("Ana said.", "@ana dijo.", "@ana dijo.", id="handle"),
        pytest.param("Write us.", "a@b.rs es.", "a@b.rs es.", id="address"),
        pytest.param("He is an a**hole.", "a**hole он.", "a**hole он.", id="masked"),
        pytest.param("5 men.", "пет људи.", "пет људи.", id="figure in the source"),
        pytest.param("Five men.", "5 људи.", "5 људи.", id="figure in the draft"),
        pytest.param("Five.", "", "", id="nothing"),
    ],
)
def test_a_draft_starts_as_the_source_does(source: str, text: str, expected: str) -> None:
    assert start_as(source, text) == expected
