"""A row of an authority file: its cells to a term, and a term to cells."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from l10n.errors import TermsError
from l10n.languages import SERBIAN, SERBIAN_LATIN, find_language
from l10n.serbian import to_cyrillic
from l10n.terms.records import Gender, Kind, Term, Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from l10n.languages import Language

    Fail = Callable[[str], TermsError]

LONGEST = 500
"""Characters of a cell at most, but for a note or a list of forms."""
LONGEST_NOTE = 5000
BETWEEN = "|"
FIXED = "-"
FORMS = "_forms"
FIELDS = ("source", "kind", "gender", "do_not_translate", "note")
YES = frozenset({"yes", "y", "x", "1", "true", "да", "da", "sí", "si"})
NO = frozenset({"", "no", "n", "0", "false", "не", "ne", "нет"})
_OLD_PARTS = frozenset({"noun", "verb", "name", "adjective", "adverb", "phrase"})
"""What the column `part` of the glossary of earlier versions said."""
_SPELLINGS = {"organization": Kind.ORGANISATION, "org": Kind.ORGANISATION}
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\ufeff\u200b-\u200f\u2028-\u202e\u2066-\u2069]")


def parse_row(row: Sequence[str], columns: Mapping[str, int], path: Path, line: int) -> Term | None:
    """Return the term of a row, None for an empty one. Raises TermsError."""

    def fail(reason: str) -> TermsError:
        return TermsError(reason, path=path, line=line)

    cells = {name: _clean(row[at]) if at < len(row) else "" for name, at in columns.items()}
    if not any(cells.values()):
        return None
    if len(row) > len(columns) and any(cell.strip() for cell in row[max(columns.values()) + 1 :]):
        raise fail("more cells than columns; put a cell that holds a comma into quotes")
    for name, cell in cells.items():
        longest = LONGEST_NOTE if name == "note" or name.endswith(FORMS) else LONGEST
        if len(cell) > longest:
            raise fail(f"{name}: {len(cell)} characters; at most {longest} fit")
    sources = split(cells["source"])
    if not sources:
        raise fail("no source; write the English term")
    kind = _kind(cells.get("kind", ""), fail)
    return Term(
        sources,
        kind,
        tuple(_wordings(cells, kind, fail)),
        _gender(cells.get("gender", ""), fail),
        _flag(cells.get("do_not_translate", ""), fail),
        cells.get("note", ""),
        path,
        line,
    )


def _clean(cell: str) -> str:
    return " ".join(_UNSEEN.sub(" ", cell).split())


def split(cell: str) -> tuple[str, ...]:
    """Return the names in a cell, each once.

    >>> split("Kiev | Kyiv|")
    ('Kiev', 'Kyiv')
    """
    return tuple(dict.fromkeys(filter(None, (part.strip() for part in cell.split(BETWEEN)))))


def _kind(cell: str, fail: Fail) -> Kind:
    name = cell.lower()
    if name in _OLD_PARTS or not name:
        return Kind.TERM
    try:
        return _SPELLINGS.get(name) or Kind(name)
    except ValueError as error:
        raise fail(f"unknown kind {cell!r}; use one of {', '.join(Kind)}") from error


def _gender(cell: str, fail: Fail) -> Gender | None:
    try:
        return Gender(cell.lower()) if cell else None
    except ValueError as error:
        raise fail(f"unknown gender {cell!r}; use one of {', '.join(Gender)}") from error


def _flag(cell: str, fail: Fail) -> bool:
    if cell.lower() not in YES | NO:
        raise fail(f"do_not_translate: {cell!r} is neither yes nor no")
    return cell.lower() in YES


def _wordings(cells: Mapping[str, str], kind: Kind, fail: Fail) -> Iterator[Wording]:
    found: dict[str, Wording] = {}
    for name, cell in cells.items():
        if name in FIELDS or name.endswith(FORMS) or not cell:
            continue
        forms = split(cells.get(name + FORMS, ""))
        fixed = FIXED in forms
        wording = Wording(name, split(cell), () if fixed else forms, fixed)
        language = find_language(name)
        if language.derived_from is None:
            found[name] = in_its_script(wording, split(cells["source"]), kind)
        elif not cells.get(language.derived_from):
            found.setdefault(language.derived_from, _in_cyrillic(wording, language))
    for name in cells:
        if name.endswith(FORMS) and cells[name] and not cells.get(name.removesuffix(FORMS)):
            raise fail(f"{name} without {name.removesuffix(FORMS)}; write the name too")
    yield from found.values()


def in_its_script(wording: Wording, sources: tuple[str, ...], kind: Kind) -> Wording:
    """Return Serbian in Cyrillic where it is written in Latin letters, as many tools do.

    A name as it is in English, and an acronym, may stand in Cyrillic text as they are; but not a
    person's or a place's.
    """
    kept = () if kind in {Kind.PERSON, Kind.PLACE} else sources
    latin = wording.locale == SERBIAN.locale and not any(
        name in kept or name.isupper() or _CYRILLIC.search(name) for name in wording.names
    )
    if latin or wording.locale == SERBIAN_LATIN.locale:
        return _in_cyrillic(wording, SERBIAN_LATIN)
    return wording


def _in_cyrillic(wording: Wording, language: Language) -> Wording:
    return replace(
        wording,
        locale=language.derived_from or wording.locale,
        names=tuple(map(to_cyrillic, wording.names)),
        forms=tuple(map(to_cyrillic, wording.forms)),
    )


def forms_cell(wording: Wording | None) -> str:
    """Return the declined forms of a wording as a cell has them."""
    if wording is None:
        return ""
    return FIXED if wording.fixed else BETWEEN.join(wording.forms)
