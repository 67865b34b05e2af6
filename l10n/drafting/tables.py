"""The word lists of the rules: `tables/*.csv`, each with its columns named in the first line.

They hold what a category line or a revision mark says, and what stands in datelines alone: states
and lands (`regions.csv`: within which country, by its code, or around which towns) and towns that
are words or persons elsewhere (`datelines.csv`). Other places, countries and agencies are those of
the authority data in `l10n.terms.tables`.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from l10n.terms.tables import table_rows
from l10n.terms.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Mapping


_SHARED = frozenset({"agencies", "countries", "places"})


@cache
def read_table(name: str) -> Mapping[str, Mapping[str, str]]:
    """Return the rows of `tables/<name>.csv`, by `fold` of their column `en`."""
    if name in _SHARED:
        return {fold(row["en"]): row for row in table_rows(name)}
    text = (files("l10n.drafting") / "tables" / f"{name}.csv").read_text(encoding="utf-8")
    return {fold(row["en"]): row for row in csv.DictReader(text.splitlines())}
