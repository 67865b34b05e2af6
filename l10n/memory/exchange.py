"""Memories of other tools: TMX and CSV, in and out, unit by unit.

The language of a unit is as its file spells it here; the desk decides which of its own it is.
CSV has a header line with `source`, `target`, `language` and, if known, `context` and `seen`;
`origin` is for the reader, as it is in TMX. A byte order mark makes spreadsheets read it as UTF-8.
"""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING, TextIO

from l10n import __version__
from l10n.errors import CorpusError
from l10n.files import explain
from l10n.memory.units import Unit
from l10n.tmx import TmxUnit, parse_tmx, serialize_tmx

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

SUFFIXES = (".tmx", ".csv")
_CONTEXT, _ORIGIN = "x-context", "x-origin"
_LONGEST = 1024 * 1024
"""Characters of a line of CSV."""
_NEEDED = ("source", "target", "language")
_COLUMNS = (*_NEEDED, "context", "origin", "seen")


def read_units(path: Path) -> Iterator[Unit]:
    """Yield the units of a TMX or CSV file whose source is English; `locale` is the file's tag.

    White space is folded as in our msgids; a unit without source or target is passed over.
    Raises CorpusError, with the line where there is one.
    """
    _refuse_strangers(path)
    try:
        if path.stat().st_size == 0:
            raise CorpusError("empty; export it again", path=path)
        if path.suffix.lower() == ".tmx":
            with path.open("rb") as file:
                yield from _filled(_read_tmx(path, parse_tmx(file, path)))
        else:
            with path.open(encoding="utf-8-sig", newline="") as text:
                yield from _filled(_read_csv(path, text))
    except OSError as error:
        raise CorpusError(explain(error), path=path) from error


def write_units(path: Path, units: Iterable[Unit], tags: Mapping[str, str]) -> Iterator[bytes]:
    """Yield a TMX or CSV file, as the suffix of `path` says, piece by piece.

    `tags` gives the BCP 47 tag of each locale. Raises CorpusError for another suffix.
    """
    _refuse_strangers(path)
    if path.suffix.lower() == ".tmx":
        return serialize_tmx((_tmx_unit(unit, tags[unit.locale]) for unit in units), __version__)
    return _write_csv(units, tags)


def _refuse_strangers(path: Path) -> None:
    if path.suffix.lower() not in SUFFIXES:
        raise CorpusError(f"its name must end in {' or '.join(SUFFIXES)}", path=path)


def _filled(units: Iterable[Unit]) -> Iterator[Unit]:
    return (unit for unit in units if unit.source and unit.target)


def _fold(text: str) -> str:
    return " ".join(text.split())


def _read_tmx(path: Path, units: Iterable[TmxUnit]) -> Iterator[Unit]:
    for unit in units:
        properties = dict(unit.properties)
        english = [text for tag, text in unit.texts if _is_english(tag)]
        for tag, text in unit.texts:
            if english and not _is_english(tag):
                yield Unit(
                    _fold(english[0]),
                    _fold(text),
                    tag,
                    properties.get(_CONTEXT) or None,
                    path.name,
                    unit.changed,
                )


def _is_english(tag: str) -> bool:
    return tag.replace("_", "-").partition("-")[0].lower() == "en"


def _tmx_unit(unit: Unit, tag: str) -> TmxUnit:
    context = ((_CONTEXT, unit.context),) if unit.context else ()
    return TmxUnit(
        (("en", unit.source), (tag, unit.target)),
        (*context, (_ORIGIN, unit.origin)),
        unit.seen,
    )


def _read_csv(path: Path, text: TextIO) -> Iterator[Unit]:
    reader = csv.DictReader(_lines(path, text))
    try:
        missing = [name for name in _NEEDED if name not in (reader.fieldnames or ())]
        if missing:
            reason = f"no column {missing[0]!r}; the first line must name {', '.join(_NEEDED)}"
            raise CorpusError(reason, path=path, line=1)
        for row in reader:
            if any(row[name] is None for name in _NEEDED):
                raise CorpusError("too few columns", path=path, line=reader.line_num)
            yield Unit(
                _fold(row["source"]),
                _fold(row["target"]),
                row["language"].strip(),
                row.get("context") or None,
                path.name,
                row.get("seen") or "",
            )
    except csv.Error as error:
        raise CorpusError(f"not CSV: {error}", path=path, line=reader.line_num) from error
    except UnicodeDecodeError as error:
        raise CorpusError("not UTF-8; save it as UTF-8", path=path) from error


def _lines(path: Path, text: TextIO) -> Iterator[str]:
    while line := text.readline(_LONGEST):
        if len(line) == _LONGEST:
            raise CorpusError(f"a line of over {_LONGEST} characters; this is no CSV", path=path)
        yield line


def _write_csv(units: Iterable[Unit], tags: Mapping[str, str]) -> Iterator[bytes]:
    yield "\ufeff".encode()
    yield _line(_COLUMNS)
    for unit in units:
        language = tags[unit.locale]
        yield _line(
            (unit.source, unit.target, language, unit.context or "", unit.origin, unit.seen)
        )


def _line(cells: Iterable[str]) -> bytes:
    line = StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue().encode("utf-8", "replace")
