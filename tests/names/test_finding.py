"""Names in English text."""

from __future__ import annotations

import pytest

from l10n.names import find_names, is_title_case


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Serbia's president, Aleksandar Vucic, spoke.", ["Serbia", "Aleksandar Vucic"]),
        ("The minister spoke.", []),
        ("Prigozhin spoke on Monday in May.", ["Prigozhin"]),
        ("Lt. Gen. Arno Velt, who led it, left.", ["Arno Velt"]),
        ("Mr. Fico met Foreign Minister Sergei Lavrov.", ["Fico", "Sergei Lavrov"]),
        ("It was Ursula von der Leyen and Hans of Bonn.", ["Ursula von der Leyen", "Hans", "Bonn"]),
        ("He saw Bashar al-Assad and Osama bin Laden.", ["Bashar al-Assad", "Osama bin Laden"]),
        ("Russian and German Muslims, Serbs and Londoners left.", []),
        ("NATO, the U.S. and the UN agreed.", []),
        ("We're here, and I'll stay.", []),
        ("WAR ENDS IN BELGRADE", []),
        ("Thousands of Putin Opponents Heading to Serbia", ["Putin", "Serbia"]),
        ("He joined the Bank of England.", ["England"]),
        ("“Nobody has asked us,” said union leader Zoran Belic.", ["Zoran Belic"]),
        ("John F. Kennedy Jr. flew from St. Petersburg.", ["John F. Kennedy", "Petersburg"]),
        ("The Moscow-based bank left.", ["Moscow"]),
        ("He met Putin's Lavrov.", ["Putin", "Lavrov"]),
        ("White House Press Secretary Ola Berg left.", ["Ola Berg"]),
        ("Oslo Police Chief Inspector Ola Berg left.", ["Oslo Police", "Ola Berg"]),
        ("Then Mr Brown and a brown dog left.", ["Brown"]),
        ("He saw Mr President.", []),
        ("He wrote for Aktualne.cz and #NovakTour.", []),
        ("Tapwater was clean.", []),
        ("He spoke of the Romanisation of Spain.", ["Spain"]),
        ("He uses YouTube and PMQs.", ["YouTube"]),
        ("“It hurts,” Marina, a nurse, said at the marina.", ["Marina"]),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert [name.text for name in find_names(text)] == names


def test_titles_and_articles_are_told() -> None:
    dame, kremlin = find_names("He said Mr. Belic left the Kremlin.")
    assert (dame.titled, dame.articled) == (True, False)
    assert (kremlin.titled, kremlin.articled) == (False, True)


def test_offsets_name_the_words() -> None:
    text = "Then President Boris Tadic left."
    (name,) = find_names(text)
    assert text[name.start : name.end] == "Boris Tadic"


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Parliament Backs Free Buses After Long Debate", True),
        ("Parliament backs free buses after long debate", False),
        ("PARLIAMENT BACKS FREE BUSES", None),
        ("", False),
    ],
)
def test_title_case(text: str, answer: bool | None) -> None:
    assert is_title_case(text) is answer
