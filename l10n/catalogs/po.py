"""PO text: files parsed with polib, catalogs serialized as GNU `msgcat` writes them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from l10n.catalogs.layout import PAGE_WIDTH, columns, quoted_lines
from l10n.errors import CatalogError
from l10n.model import Catalog, Entry

if TYPE_CHECKING:
    import polib


def parse_catalog(path: Path) -> Catalog:
    """Return the catalog a PO or POT file holds, every entry with its line.

    Raises CatalogError, with the line, for broken PO, bytes that are not UTF-8 and the marks
    of an unfinished merge.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise CatalogError((error.strerror or str(error)).lower(), path=path) from error
    return _parse(path, content)


# A run reads each catalog four times over, once a stage, and polib is slow.
@lru_cache(maxsize=1024)
def _parse(path: Path, content: bytes) -> Catalog:
    _refuse_conflicts(path, content)
    import polib

    try:
        # Always a path: parsing text splits lines at U+2028, U+0085 and form feeds.
        file = polib.pofile(str(path), encoding="utf-8", wrapwidth=0)
    except (OSError, ValueError, IndexError) as error:
        raise _explain(path, error) from error
    return Catalog(
        locale=file.metadata.get("Language", ""),
        entries=tuple(_entry(message) for message in file),
        header=tuple(file.metadata.items()),
        comments=_lines(file.header),
        header_fuzzy=bool(file.metadata_is_fuzzy),
    )


def _refuse_conflicts(path: Path, content: bytes) -> None:
    for number, line in enumerate(content.split(b"\n"), 1):
        if line.startswith((b"<<<<<<<", b">>>>>>>")):
            reason = "an unfinished merge; resolve the conflict, then run again"
            raise CatalogError(reason, path=path, line=number)
        try:
            line.decode("utf-8")
        except UnicodeDecodeError as error:
            reason = "not UTF-8; convert it with msgconv -t UTF-8"
            raise CatalogError(reason, path=path, line=number) from error


def _explain(path: Path, error: Exception) -> CatalogError:
    # polib says "Syntax error in po file PATH (line N): reason".
    _, found, rest = str(error).partition("(line ")
    number, _, reason = rest.partition(")")
    line = int(number) if found and number.isdigit() else None
    said = reason.lstrip(": ") or "syntax error"
    return CatalogError(
        f"broken PO: {said}; mend it and check with msgfmt -c", path=path, line=line
    )


def _lines(comment: str) -> tuple[str, ...]:
    return tuple(comment.split("\n")) if comment else ()


def _entry(message: polib.POEntry) -> Entry:
    plurals = message.msgstr_plural
    return Entry(
        source=message.msgid,
        target=message.msgstr,
        context=message.msgctxt,
        fuzzy="fuzzy" in message.flags,
        previous=message.previous_msgid,
        previous_context=message.previous_msgctxt,
        comments=_lines(message.tcomment),
        notes=_lines(message.comment),
        references=tuple(
            (name.replace("%20", " "), int(line) if line else None)
            for name, line in message.occurrences
        ),
        flags=tuple(flag for flag in message.flags if flag != "fuzzy"),
        obsolete=bool(message.obsolete),
        plural=message.msgid_plural or None,
        plural_targets=tuple(plurals[index] for index in sorted(plurals)),
        line=message.linenum,
    )


def serialize(catalog: Catalog) -> bytes:
    """Return the PO file in UTF-8, laid out as GNU `msgcat` does; obsolete entries come last."""
    header = Entry(
        source="",
        target="".join(f"{name}: {value}\n" for name, value in catalog.header),
        comments=catalog.comments,
        fuzzy=catalog.header_fuzzy,
    )
    entries = sorted(catalog.entries, key=lambda entry: entry.obsolete)
    blocks = ["".join(f"{line}\n" for line in _message(entry)) for entry in (header, *entries)]
    return "\n".join(blocks).encode("utf-8")


def _message(entry: Entry) -> Iterator[str]:
    yield from (f"# {line}" if line else "#" for line in entry.comments)
    yield from (f"#. {line}" if line else "#." for line in entry.notes)
    yield from _references(entry)
    flags = (*(("fuzzy",) if entry.fuzzy else ()), *entry.flags)
    if flags:
        yield f"#, {', '.join(flags)}"
    wrap = "no-wrap" not in entry.flags
    prefix = "#~ " if entry.obsolete else ""
    before = "#~| " if entry.obsolete else "#| "
    if entry.previous_context is not None:
        yield from quoted_lines("msgctxt", entry.previous_context, before, wrap=wrap)
    if entry.previous is not None:
        yield from quoted_lines("msgid", entry.previous, before, wrap=wrap)
    if entry.context is not None:
        yield from quoted_lines("msgctxt", entry.context, prefix, wrap=wrap)
    yield from quoted_lines("msgid", entry.source, prefix, wrap=wrap)
    if entry.plural is None:
        yield from quoted_lines("msgstr", entry.target, prefix, wrap=wrap)
        return
    yield from quoted_lines("msgid_plural", entry.plural, prefix, wrap=wrap)
    for index, target in enumerate(entry.plural_targets or ("",)):
        yield from quoted_lines(f"msgstr[{index}]", target, prefix, wrap=wrap)


def _references(entry: Entry) -> Iterator[str]:
    line = "#:"
    for name, number in entry.references:
        # A space would split the reference in two for polib and for msgcat before 0.22.
        shown = name.replace(" ", "%20")
        reference = shown if number is None else f"{shown}:{number}"
        if line != "#:" and sum(map(columns, f"{line} {reference}")) > PAGE_WIDTH:
            yield line
            line = "#:"
        line += f" {reference}"
    if line != "#:":
        yield line
