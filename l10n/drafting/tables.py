"""The word lists of the rules: `tables/*.csv`, each with its columns named in the first line.

`places.csv` and the others hold what a dateline, a category line or a revision mark says, all
nominative; `country` is ISO 3166-1, empty where a place is disputed or CLDR's name of the
country is none that a newsroom writes. `countries.csv` holds the newsroom names of countries that
CLDR calls otherwise. `agencies.csv` holds agencies that Cyrillic print spells in its own letters.
"""

from __future__ import annotations

import csv
import unicodedata
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def read_table(name: str) -> Mapping[str, Mapping[str, str]]:
    """Return the rows of `tables/<name>.csv`, by `fold` of their column `en`."""
    text = (files("l10n.drafting") / "tables" / f"{name}.csv").read_text(encoding="utf-8")
    return {fold(row["en"]): row for row in csv.DictReader(text.splitlines())}


def fold(name: str) -> str:
    """Return a name as the tables find it: lower case and without accents.

    >>> fold("BOGOTÁ")
    'bogota'
    """
    plain = unicodedata.normalize("NFD", name.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
