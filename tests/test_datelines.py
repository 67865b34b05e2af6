"""Datelines: the forms the agencies use, and brackets that are none."""

from typing import Any

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
        ("LONDON/PORTO, Jan 5 (Reuters) - A",
         ("LONDON/PORTO", "", 1, 5, "Reuters", "LONDON/PORTO, Jan 5 (Reuters) -")),
        ("Jan 5 (Reuters) - A",
         ("", "", 1, 5, "Reuters", "Jan 5 (Reuters) -")),
        ("Paris, France, Jan 20, 2026 (AFP) - A",
         ("Paris", "France", 1, 20, "AFP", "Paris, France, Jan 20, 2026 (AFP) -", 2026)),
        ("Madrid, 19 Jan (efe-epa).- A",
         ("Madrid", "", 1, 19, "efe-epa", "Madrid, 19 Jan (efe-epa).-")),
        ("MOSCOW, January 20. /TASS/. A",
         ("MOSCOW", "", 1, 20, "TASS", "MOSCOW, January 20. /TASS/.")),
        ("BEIJING, Jan. 20 (Xinhua) -- A",
         ("BEIJING", "", 1, 20, "Xinhua", "BEIJING, Jan. 20 (Xinhua) --")),
        ("BUENOS AIRES, Argentina (AP) _ A",
         ("BUENOS AIRES", "Argentina", None, None, "AP", "BUENOS AIRES, Argentina (AP) _")),
        ("Mexico City, Jan 5 (EFE). - A",
         ("Mexico City", "", 1, 5, "EFE", "Mexico City, Jan 5 (EFE). -")),
        ("MOSCOW. Nov 24 (Interfax) - A",
         ("MOSCOW", "", 11, 24, "Interfax", "MOSCOW. Nov 24 (Interfax) -")),
        ("Berlin (dpa/AFX) - A", ("Berlin", "", None, None, "dpa/AFX", "Berlin (dpa/AFX) -")),
    ],
    ids=["efe", "ap", "reuters", "afp", "dpa", "region-and-date", "two-places", "no-place",
         "year", "small-letters", "tass", "xinhua", "underscore",
         "space-in-the-closing", "interfax", "two-agencies"],
)  # fmt: skip
def test_dateline(text: str, expected: tuple[Any, ...]) -> None:
    assert parse_dateline(text) == Dateline(*expected)


@pytest.mark.parametrize(
    "text",
    [
        "Paris (the capital) - a city",
        "He said in Paris (AFP) and left",
        "paris (AFP) - The",
        "LONDON, Jan 45 (Reuters) - The",
        "(AFP) - The",
        "Jan 45 (Reuters) - The",
        "May 5 (the day) - The",
        "The 5 (AFP) - The",
        "paris, Jan 5 (AFP) - The",
        "He spoke on January 20. /TASS/.",
        "",
    ],
)
def test_no_dateline(text: str) -> None:
    assert parse_dateline(text) is None
