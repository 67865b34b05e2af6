"""The word lists are whole: a row that lacks a language would print nothing in a dateline."""

import pytest

from l10n.drafting.tables import read_table
from l10n.languages import SPANISH, country_code, country_name
from l10n.terms.tokens import fold


@pytest.mark.parametrize("name", ["places", "datelines", "categories", "revisions", "agencies"])
def test_every_row_has_every_language(name: str) -> None:
    rows = read_table(name)
    assert rows
    assert [
        row["en"]
        for row in rows.values()
        if not all(row[code] and row[code] == row[code].strip() for code in ("es", "ru", "sr"))
    ] == []


def test_a_region_has_every_language_or_none_and_lies_around_known_towns() -> None:
    towns = {row["en"] for name in ("places", "datelines") for row in read_table(name).values()}
    for row in read_table("regions").values():
        assert len({bool(row[code]) for code in ("es", "ru", "sr")}) == 1
        for name in row["within"].split("|"):
            assert name in towns or country_name(name, SPANISH) is not None


def test_every_country_of_the_tables_is_known() -> None:
    codes = {
        row["country"] for name in ("places", "countries") for row in read_table(name).values()
    }
    assert [code for code in sorted(codes - {""}) if country_name(code, SPANISH) is None] == []


def test_a_name_is_found_without_its_accents() -> None:
    assert read_table("places")[fold("S\u00c3O PAULO")]["country"] == "BR"


def test_a_state_is_no_country() -> None:
    assert country_code("Texas") is None
    assert country_code("serbia") == "RS"


def test_a_name_for_lists_is_no_name_for_a_dateline() -> None:
    assert country_name("MM", SPANISH) is None
    assert country_name("RS", SPANISH) == "Serbia"
