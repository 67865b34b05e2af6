"""Who worked on a catalog last, from the headers that translation editors write."""

from datetime import datetime

import pytest

from l10n.catalogs.credits import reviewer_of, revised_of
from l10n.model import Catalog


def catalog(**header: str) -> Catalog:
    return Catalog("sr", (), tuple((name.replace("_", "-"), text) for name, text in header.items()))


@pytest.mark.parametrize(
    ("header", "name"),
    [
        pytest.param("Ana Ilić <ana@example.org>", "Ana Ilić", id="Poedit, Lokalize"),
        pytest.param("Ana  Ilić", "Ana Ilić", id="no address"),
        pytest.param("Ana Ilić <>", "Ana Ilić", id="empty address"),
        pytest.param("Anna Weblate <a@example.org>", "Anna Weblate", id="a name alike"),
        pytest.param("FULL NAME <EMAIL@ADDRESS>", "", id="xgettext default"),
        pytest.param("Automatically generated", "", id="msginit default"),
        pytest.param("Anonymous <noreply@weblate.org>", "", id="Weblate, nobody"),
        pytest.param("Weblate <noreply@weblate.org>", "", id="Weblate itself"),
        pytest.param("ana@example.org", "", id="address alone"),
        pytest.param("<ana@example.org>", "", id="address in brackets"),
        pytest.param("", "", id="empty"),
    ],
)
def test_reviewer(header: str, name: str) -> None:
    assert reviewer_of(catalog(Last_Translator=header)) == name


def test_no_header_is_nobody() -> None:
    assert reviewer_of(catalog()) == ""
    assert revised_of(catalog()) is None


@pytest.mark.parametrize(
    ("header", "moment"),
    [
        pytest.param("2026-05-14 10:30+0200", "2026-05-14T10:30:00+02:00", id="gettext"),
        pytest.param("2026-05-14 10:30+02:00", "2026-05-14T10:30:00+02:00", id="colon"),
        pytest.param("2026-05-14 10:30:05+0000", "2026-05-14T10:30:05+00:00", id="seconds"),
        pytest.param("2026-05-14T10:30Z", "2026-05-14T10:30:00+00:00", id="ISO"),
        pytest.param("2026-05-14 10:30", "2026-05-14T10:30:00", id="no zone"),
    ],
)
def test_revised(header: str, moment: str) -> None:
    assert revised_of(catalog(PO_Revision_Date=header)) == datetime.fromisoformat(moment)


@pytest.mark.parametrize(
    "header", ["YEAR-MO-DA HO:MI+ZONE", "2026-13-40 10:30+0200", "2026-05-14", "yesterday", ""]
)
def test_no_date(header: str) -> None:
    assert revised_of(catalog(PO_Revision_Date=header)) is None
