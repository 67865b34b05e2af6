"""The desk's lists of terms as OmegaT reads them: term, translation and comment between tabs."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from l10n.errors import UnknownNameError
from l10n.languages import find_language
from l10n.serbian import to_latin

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from l10n.languages import Language

_YES = frozenset({"yes", "y", "x", "1", "true"})


def glossary_lines(content: bytes, language: Language) -> Iterator[str]:
    """Yield a line for each term of a CSV file that has a translation into `language`.

    The first line names the columns: `source`, a language each, `note`; a cell may hold several
    names with `|` between. What cannot be read is passed over: a translator can do without.
    """
    text = content.decode("utf-8-sig", "replace")
    first = text.partition("\n")[0]
    rows = csv.reader(StringIO(text), delimiter=max(",;\t", key=first.count))
    try:
        names = [name.strip().lower() for name in next(rows, [])]
        wanted = _column(names, language)
        for row in rows:
            cells = dict(zip(names, (" ".join(cell.split()) for cell in row), strict=False))
            yield from _lines(cells, wanted, language)
    except csv.Error:
        return


def _column(names: Sequence[str], language: Language) -> str:
    """Return the name of the column in a language, or in that which it is derived from."""
    known: dict[str, str] = {}
    for name in names:
        try:
            known.setdefault(find_language(name).locale, name)
        except UnknownNameError:
            continue
    return known.get(language.locale) or known.get(language.derived_from or "", "")


def _lines(cells: Mapping[str, str], wanted: str, language: Language) -> Iterator[str]:
    kept = cells.get("do_not_translate", "").lower() in _YES
    note = cells.get("note", "")
    for source in _names(cells.get("source", "")):
        if source.startswith("#"):  # a comment in OmegaT's eyes
            continue
        for name in (source,) if kept else _names(cells.get(wanted, "")):
            target = to_latin(name) if language.locale == "sr@latin" and not kept else name
            yield "\t".join((source, target, note) if note else (source, target))


def _names(cell: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, (part.strip() for part in cell.split("|")))))
