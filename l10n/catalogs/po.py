"""PO text: files parsed with polib, catalogs serialized as GNU `msgcat` writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from l10n.catalogs.dialects import NOTHING, readable_lines
from l10n.catalogs.layout import PAGE_WIDTH, quoted_lines
from l10n.errors import CatalogError, SourceError
from l10n.files import read_bytes
from l10n.model import Catalog, Entry

if TYPE_CHECKING:
    import polib


LARGEST = 256 * 1024 * 1024
"""Bytes of a catalog that are read."""
_ESCAPED = re.compile(r"(?:%[0-9A-F]{2})+")


class _Text(str):
    """PO text that polib splits at newlines: `str.splitlines` splits at U+2028 and more."""

    __slots__ = ()

    def splitlines(self, keepends: bool = False) -> list[str]:  # noqa: ARG002 (as str has it)
        return self.split("\n")


def parse_catalog(path: Path) -> Catalog:
    """Return the catalog a PO or POT file holds, every entry with its line.

    Raises CatalogError, with the line, for broken PO, an entry that is there twice, bytes that
    are not UTF-8 and the marks of an unfinished merge.
    """
    try:
        content = read_bytes(path, LARGEST)
    except SourceError as error:
        raise CatalogError(error.reason, path=path) from error
    if content is None:
        raise CatalogError("no such file; check the name", path=path)
    return parse_content(content, path)


def parse_content(content: bytes, path: Path) -> Catalog:
    """Return the catalog that the bytes of a PO file hold; `path` is what errors name.

    Raises CatalogError as `parse_catalog` does.
    """
    return _parse(path, content)


# A run reads each catalog four times over, once a stage, and polib is slow.
@lru_cache(maxsize=1024)
def _parse(path: Path, content: bytes) -> Catalog:
    lines = readable_lines(content, path)
    import polib

    try:
        # polib takes text for a file's name where there is such a file: none ends in a newline.
        file = polib.pofile(_Text("\n".join((*lines, ""))), encoding="utf-8", wrapwidth=0)
    except (OSError, ValueError, IndexError) as error:
        raise _explain(path, error) from error
    entries = tuple(_entry(message) for message in file)
    flags: object = file.metadata_is_fuzzy  # a list, whatever its name and its type stub say
    _refuse_doubles(entries, path)
    return Catalog(
        locale=file.metadata.get("Language", ""),
        entries=entries,
        header=tuple(file.metadata.items()),
        comments=_lines(file.header),
        header_fuzzy=isinstance(flags, list) and "fuzzy" in flags,
    )


def _refuse_doubles(entries: tuple[Entry, ...], path: Path) -> None:
    seen: set[tuple[str | None, str]] = set()
    for entry in entries:
        if entry.obsolete and entry.source:
            continue
        if entry.key in seen or entry.key == (None, ""):
            reason = f"{entry.source[:40]!r} is there twice; keep one of the two entries"
            raise CatalogError(reason, path=path, line=entry.line)
        seen.add(entry.key)


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
    lines = comment.split("\n") if comment else ()
    return tuple(line.removesuffix(NOTHING) for line in lines)


def _entry(message: polib.POEntry) -> Entry:
    plurals = message.msgstr_plural
    return Entry(
        source=message.msgid,
        target=message.msgstr,
        context=message.msgctxt,
        fuzzy="fuzzy" in message.flags,
        previous=message.previous_msgid,
        previous_context=message.previous_msgctxt,
        previous_plural=message.previous_msgid_plural,
        comments=_lines(message.tcomment),
        notes=_lines(message.comment),
        references=tuple(
            (_ESCAPED.sub(_unescaped, name), int(line) if line else None)
            for name, line in message.occurrences
        ),
        flags=tuple(flag for flag in dict.fromkeys(message.flags) if flag not in {"fuzzy", ""}),
        obsolete=bool(message.obsolete),
        plural=message.msgid_plural or None,
        plural_targets=tuple(plurals[index] for index in sorted(plurals)),
        line=message.linenum,
    )


# A run serializes a catalog after each stage, mostly to find that it is as it was.
@lru_cache(maxsize=1024)
def serialize(catalog: Catalog, *, wrap: bool = True) -> bytes:
    """Return the PO file in UTF-8, laid out as GNU `msgcat` does; obsolete entries come last.

    Without `wrap` as `msgcat --no-wrap`: lines end after newlines of the text only.
    """
    header = Entry(
        source="",
        target="".join(f"{name}: {value}\n" for name, value in catalog.header),
        comments=catalog.comments,
        fuzzy=catalog.header_fuzzy,
    )
    entries = sorted(catalog.entries, key=lambda entry: entry.obsolete)
    blocks = [
        "".join(f"{line}\n" for line in _message(entry, wrap=wrap)) for entry in (header, *entries)
    ]
    return "\n".join(blocks).encode("utf-8")


def entry_lines(entry: Entry, *, wrap: bool = True) -> tuple[str, ...]:
    """Return the lines that an entry takes in a file laid out as `serialize` does."""
    return tuple(_message(entry, wrap=wrap))


def _message(entry: Entry, *, wrap: bool) -> Iterator[str]:
    yield from (f"# {line}" if line else "#" for line in entry.comments)
    yield from (f"#. {line}" if line else "#." for line in entry.notes)
    yield from _references(entry)
    others = sorted(entry.flags, key=lambda flag: flag == "no-wrap")  # where msgcat sets it
    # As in msgcat, which asks for the first byte: nothing there is no doubtful translation.
    fuzzy = entry.fuzzy and (entry.plural_targets[:1] if entry.plural else (entry.target,)) > ("",)
    flags = (*(("fuzzy",) if fuzzy else ()), *others)
    if flags:
        yield f"#, {', '.join(flags)}"
    wrap = wrap and "no-wrap" not in entry.flags
    prefix = "#~ " if entry.obsolete else ""
    before = "#~| " if entry.obsolete else "#| "
    if entry.previous_context is not None:
        yield from quoted_lines("msgctxt", entry.previous_context, before, wrap=wrap)
    if entry.previous is not None:
        yield from quoted_lines("msgid", entry.previous, before, wrap=wrap)
    if entry.previous_plural is not None:
        yield from quoted_lines("msgid_plural", entry.previous_plural, before, wrap=wrap)
    if entry.context is not None:
        yield from quoted_lines("msgctxt", entry.context, prefix, wrap=wrap)
    yield from quoted_lines("msgid", entry.source, prefix, wrap=wrap)
    if entry.plural is None:
        yield from quoted_lines("msgstr", entry.target, prefix, wrap=wrap)
        return
    yield from quoted_lines("msgid_plural", entry.plural, prefix, wrap=wrap)
    for index, target in enumerate(entry.plural_targets or ("",)):
        yield from quoted_lines(f"msgstr[{index}]", target, prefix, wrap=wrap)


def _unescaped(found: re.Match[str]) -> str:
    """Return the white space or control characters that `_references` escaped."""
    text = unquote(found[0])
    return found[0] if text.isprintable() and not text.isspace() else text


def _references(entry: Entry) -> Iterator[str]:
    line = "#:"
    for name, number in dict.fromkeys(entry.references):
        # A space would split the reference in two for polib and for msgcat before 0.22.
        shown = re.sub(r"[\s\x00-\x1f\x7f]", lambda found: quote(found[0]), name)
        reference = shown if number is None else f"{shown}:{number}"
        # msgcat counts the bytes here, not the columns.
        if line != "#:" and len(f"{line} {reference}".encode()) > PAGE_WIDTH:
            yield line
            line = "#:"
        line += f" {reference}"
    if line != "#:":
        yield line
