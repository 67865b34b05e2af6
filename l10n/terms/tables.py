"""The word lists shipped with the package: `tables/*.csv`, written for it by its authors.

`places.csv` has capitals and large cities, all nominative, as datelines and texts name them:
`country` is ISO 3166-1, empty where a place is disputed or CLDR's name of the country is none
that a newsroom writes; `word` is `yes` where English has an ordinary word of these letters.
`countries.csv` holds the newsroom names of countries that CLDR calls otherwise, `spellings.csv`
other names of places and countries that are right as well, `demonyms.csv` adjectives and people
by country, `organisations.csv` organisations in the columns of an authority file, and
`agencies.csv` agencies that Cyrillic print spells in its own letters.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    Row = dict[str, str]


def table_bytes(name: str) -> bytes:
    """Return `tables/<name>.csv` as it is."""
    return (files("l10n.terms") / "tables" / f"{name}.csv").read_bytes()


@cache
def table_rows(name: str) -> Sequence[Row]:
    """Return the rows of `tables/<name>.csv` by the names of its columns."""
    return tuple(csv.DictReader(table_bytes(name).decode("utf-8").splitlines()))
