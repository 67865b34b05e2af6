"""Common names of Hungary, Turkey, the Arab lands, Albania and Japan, by their English spelling.

`names.csv` is our own list, from general knowledge. It has no form where the rules give it, so that
most rows only say where a name comes from.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


def listed_names(word: str) -> Mapping[str, tuple[str, str]]:
    """Return the Serbian and Russian forms of a name in lower case, by its origin.

    Empty forms are those of the rules.

    >>> listed_names("kilicdaroglu")["turkish"]
    ('Киличдароглу', 'Кылычдароглу')
    """
    return _names().get(word, {})


@cache
def _names() -> Mapping[str, Mapping[str, tuple[str, str]]]:
    text = (files("l10n.transcription") / "names.csv").read_text(encoding="utf-8")
    found: dict[str, dict[str, tuple[str, str]]] = {}
    for row in csv.DictReader(line for line in text.splitlines() if not line.startswith("#")):
        for name in row["en"].split("|"):
            found.setdefault(name.lower(), {})[row["origin"]] = (row["sr"], row["ru"])
    return found
