"""The authority file as CSV: one row a term, one column a language.

The first line names the columns::

    source,kind,es,ru,sr,gender,es_forms,ru_forms,sr_forms,do_not_translate,note

Only `source` must be there. Serbian in `sr` may be written in either script, or in `sr-Latn`. A
cell may hold several names with `|` between, the preferred one first. `ru_forms` holds declined
forms with `|` between, or `-` for a name that never declines; where it is empty they are
generated. What spreadsheets write is read as well: semicolons or tabs between the columns, a byte
order mark, UTF-16.
"""

from __future__ import annotations

import csv
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING

from l10n.errors import TermsError, UnknownNameError
from l10n.languages import find_language
from l10n.terms.rows import BETWEEN, FIELDS, FORMS, forms_cell, parse_row

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from l10n.terms.records import Term

LARGEST = 64 * 1024 * 1024
"""Bytes of a file at most."""
_OLD = {"part": "kind"}
"""Columns of the glossary that earlier versions made; `part` said noun, verb or name."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What was read of a file: its terms, and an error for every row or column that is bad."""

    terms: tuple[Term, ...]
    problems: tuple[TermsError, ...] = ()


def parse_sheet(content: bytes, path: Path, encoding: str | None = None) -> Sheet:
    """Return the terms of a CSV file; a bad row is left out and is one problem.

    Raises TermsError for a file that cannot be read as a whole; `path` is what errors name.
    """
    text = _decode(content, path, encoding)
    first = text.partition("\n")[0].strip("\r")
    skipped = 0
    if first.lower().startswith("sep=") and len(first) == len("sep=,"):  # Excel's own hint
        text = text.partition("\n")[2]
        first, skipped = text.partition("\n")[0], 1
    reader = csv.reader(StringIO(text, newline=""), delimiter=_delimiter(first), strict=True)
    problems: list[TermsError] = []
    terms: list[Term] = []
    try:
        header = [cell.strip() for cell in next(reader, [])]
        columns = _columns(header, path, 1 + skipped, problems)
        line = reader.line_num + 1 + skipped
        for row in reader:
            try:
                term = parse_row(row, columns, path, line)
            except TermsError as error:
                problems.append(error)
            else:
                terms += [] if term is None else [term]
            line = reader.line_num + 1 + skipped
    except csv.Error as error:
        reason = f"not CSV: {error}; save it again as CSV UTF-8"
        raise TermsError(reason, path=path, line=reader.line_num + skipped) from error
    return Sheet(tuple(terms), tuple(problems))


def _decode(content: bytes, path: Path, encoding: str | None) -> str:
    if len(content) > LARGEST:
        raise TermsError(f"over {LARGEST // 2**20} MiB; this is no list of terms", path=path)
    if encoding is None:
        wide = content.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
        encoding = "utf-16" if wide and not content.startswith(BOM_UTF8) else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except LookupError as error:
        raise TermsError(f"{encoding!r} is no encoding we know; try cp1251", path=path) from error
    except UnicodeError as error:
        line = content.count(b"\n", 0, getattr(error, "start", 0)) + 1
        reason = (
            f"not {encoding.removesuffix('-sig').upper()}; save it as CSV UTF-8, "
            "or import it with --encoding cp1250 or cp1251"
        )
        raise TermsError(reason, path=path, line=line) from error
    if "\0" in text:
        raise TermsError("binary data; save it as CSV UTF-8", path=path)
    return text


def _delimiter(header: str) -> str:
    """Return what stands between the columns: Excel writes semicolons where commas are decimal."""
    return max(",;\t", key=header.count)


def _columns(
    header: Sequence[str], path: Path, line: int, problems: list[TermsError]
) -> dict[str, int]:
    """Return where each column stands; a language by its locale, its forms with `_forms`."""
    columns: dict[str, int] = {}
    for at, title in enumerate(header):
        try:
            name = _column(title)
        except UnknownNameError:
            reason = f"unknown column {title!r}; use {', '.join(FIELDS)}, or a language such as ru"
            problems.append(TermsError(reason, path=path, line=line))
            continue
        if name in columns:
            problems.append(TermsError(f"two columns {title!r}; keep one", path=path, line=line))
        elif name:
            columns[name] = at
    if "source" not in columns:
        reason = "no column 'source'; the first line must name the columns, as source,kind,es,ru,sr"
        raise TermsError(reason, path=path, line=line)
    return columns


def _column(title: str) -> str:
    name = title.strip().lower()
    name = _OLD.get(name, name)
    if name in FIELDS or not name:
        return name
    tag, forms = (name.removesuffix(FORMS), FORMS) if name.endswith(FORMS) else (name, "")
    return find_language(tag).locale + forms


def _title(locale: str) -> str:
    """Return the column of a language: `sr-Latn` reads better in a spreadsheet than `sr@latin`."""
    language = find_language(locale)
    return language.locale if language.derived_from is None else language.tag


def serialize_sheet(terms: Iterable[Term], locales: Sequence[str]) -> bytes:
    """Return terms as CSV in UTF-8, in the columns that they need; `locales` come first.

    A byte order mark makes spreadsheets read it as UTF-8.
    """
    terms = tuple(terms)
    spoken = {one.locale for term in terms for one in term.wordings}
    names = (*locales, *sorted(spoken - set(locales)))
    forms = [
        name
        for name in names
        if any(
            (one := term.wording(name)) is not None and (one.forms or one.fixed) for term in terms
        )
    ]
    titles = {name: _title(name) for name in names}
    header = ["source", "kind", *titles.values(), "gender"]
    header += [titles[name] + FORMS for name in forms]
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([*header, "do_not_translate", "note"])
    for term in terms:
        writer.writerow(
            [
                BETWEEN.join(term.sources),
                term.kind,
                *(BETWEEN.join(one.names) if (one := term.wording(n)) else "" for n in names),
                term.gender or "",
                *(forms_cell(term.wording(name)) for name in forms),
                "yes" if term.keep else "",
                term.note,
            ]
        )
    return BOM_UTF8 + text.getvalue().encode("utf-8", "replace")
