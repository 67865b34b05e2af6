"""Datelines: the forms the agencies use, and brackets that are none."""

import pytest

from l10n.datelines import Dateline, parse_dateline


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Belgrade, May 14 (EFE).- Thousands",
         ("Belgrade", "", 5, 14, "EFE", "Belgrade, May 14 (EFE).-")),
        ("BELGRADE, Serbia (AP) \u2014 Thousands",
         ("BELGRADE", "Serbia", None, None, "AP", "BELGRADE, Serbia (AP) \u2014")),
        ("LONDON, Jan 5 (Reuters) - The",
         ("LONDON", "", 1, 5, "Reuters", "LONDON, Jan 5 (Reuters) -")),
        ("PARIS (AFP) - The",
         ("PARIS", "", None, None, "AFP", "PARIS (AFP) -")),
        ("Berlin (dpa) - The",
         ("Berlin", "", None, None, "dpa", "Berlin (dpa) -")),
        ("Novi Sad, Serbia, Sept. 3 (AP) -- A",
         ("Novi Sad", "Serbia", 9, 3, "AP", "Novi Sad, Serbia, Sept. 3 (AP) --")),
    ],
    ids=["efe", "ap", "reuters", "afp", "dpa", "region-and-date"],
)  # fmt: skip
def test_dateline(text: str, expected: tuple[str, str, int | None, int | None, str, str]) -> None:
    assert parse_dateline(text) == Dateline(*expected)


@pytest.mark.parametrize(
    "text",
    [
        "Paris (the capital) - a city",
        "He said in Paris (AFP) and left",
        "paris (AFP) - The",
        "LONDON, Jan 45 (Reuters) - The",
        "(AFP) - The",
        "",
    ],
)
def test_no_dateline(text: str) -> None:
    assert parse_dateline(text) is None
