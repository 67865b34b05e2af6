"""The shipped authority data is whole and writes each language in its own letters."""

import re

import pytest

from l10n.languages import RUSSIAN, SERBIAN, SPANISH, country_names
from l10n.terms import Kind
from l10n.terms.shipped import countries, days, demonyms, shipped_terms
from l10n.terms.tables import table_rows

STATES = (
    "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD "
    "CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA "
    "GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI "
    "KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU "
    "MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA "
    "SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA "
    "UG US UY UZ VC VE VN VU WS YE ZA ZM ZW"
)
"""The members of the United Nations by ISO 3166-1."""
FOREIGN = {
    "es": re.compile("[\u0400-\u04ff]"),
    "ru": re.compile("[ђјљњћџ]", re.IGNORECASE),
    "sr": re.compile("[щъыьэюяёй]", re.IGNORECASE),
}


def test_every_country_has_a_name_and_its_people() -> None:
    assert len(STATES.split()) == 193
    assert [code for code in STATES.split() if code not in countries()] == []
    assert [code for code in STATES.split() if code not in demonyms()] == []
    assert [code for code in demonyms() if code not in country_names()] == []


@pytest.mark.parametrize("language", [SPANISH, RUSSIAN, SERBIAN], ids=str)
def test_every_term_has_every_language_in_its_letters(language: object) -> None:
    locale = str(language)
    lacking, foreign = [], []
    for term in shipped_terms():
        wording = term.wording(locale)
        if wording is None or not wording.names:
            lacking.append(term.sources[0])
        elif any(FOREIGN[locale].search(name) for name in wording.names):
            foreign.append(term.sources[0])
    assert (lacking, foreign) == ([], [])


def test_how_many() -> None:
    cities = {tuple(row[name] for name in ("es", "ru", "sr")) for row in table_rows("places")}
    assert len(cities) >= 700
    organisations = [term for term in shipped_terms() if term.kind is Kind.ORGANISATION]
    assert len(organisations) >= 70


def test_a_name_for_lists_is_no_name() -> None:
    assert countries()["MM"].sources == ("Myanmar", "Burma")
    assert [one.names[0] for one in countries()["MM"].wordings] == ["Myanmar", "Мьянма", "Мјанмар"]
    assert [one.names[0] for one in countries()["US"].wordings] == ["Estados Unidos", "США", "САД"]


def test_islands_are_written_out() -> None:
    assert [one.names[0] for one in countries()["SC"].wordings] == [
        "Seychelles",
        "Сейшельские острова",
        "Сејшели",
    ]
    short = re.compile(r"\bо-ва?\b")
    assert [one.sources for one in shipped_terms() if short.search(str(one.wordings))] == []


def test_months_and_weekdays_are_there() -> None:
    found = {term.sources[0]: [one.names for one in term.wordings] for term in days()}
    assert len(found) == 19
    assert found["Monday"] == [("lunes",), ("понедельник",), ("понедељак",)]


def test_no_city_stands_twice() -> None:
    names = [row["en"] for row in table_rows("places")]
    assert len(names) == len(set(names))
