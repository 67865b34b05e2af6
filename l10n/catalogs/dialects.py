"""PO text as other programs write it, turned into lines that polib reads without loss."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from l10n.errors import CatalogError

if TYPE_CHECKING:
    from pathlib import Path

_MARKERS = frozenset(" \t.:,|~")
"""What may follow `#` at the start of a line that polib knows."""
_STRING = re.compile(
    r"(?:#[~|]\s*)?(?:msg(?:ctxt|id|id_plural|str|str\[\d\])\s+)?\"(?:[^\"\\]|\\.)*\"\s*"
)


def readable_lines(content: bytes, path: Path) -> list[str]:
    """Return the lines of a PO file for polib, as many as the file has.

    polib skips `#~|`, which is how gettext keeps the previous msgid of an obsolete entry, and
    stops at `#comment`, at `##` and at the sticky flags (`#=`) of gettext 1.0.

    Raises CatalogError for a line that is neither comment nor string (polib lets some pass and
    loses their text), for bytes that are not UTF-8 and for the marks of an unfinished merge.
    """
    lines = []
    for number, raw in enumerate(content.replace(b"\r\n", b"\n").split(b"\n"), 1):
        if raw.startswith((b"<<<<<<<", b">>>>>>>")):
            reason = "an unfinished merge; resolve the conflict, then run again"
            raise CatalogError(reason, path=path, line=number)
        try:
            text = raw.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as error:
            reason = "not UTF-8; convert it with msgconv -t UTF-8"
            raise CatalogError(reason, path=path, line=number) from error
        line = _readable(text)
        if _holds_string(line) and not _STRING.fullmatch(line):
            reason = "broken PO: no whole string; mend it and check with msgfmt -c"
            raise CatalogError(reason, path=path, line=number)
        lines.append(line)
    return lines


def _holds_string(line: str) -> bool:
    if line.startswith("#~"):
        return not line[2:].lstrip().startswith("#") and line[2:].strip() != ""
    return line.startswith("#|") or (not line.startswith("#") and line.strip() != "")


def _readable(line: str) -> str:
    line = line.lstrip(" \t")
    if not line.startswith("#") or line.rstrip() == "#":
        return line
    if line.startswith("#~|"):
        return "#|" + line[3:]
    if line.startswith("#="):
        return "#," + line[2:]
    if line.rstrip() == "#|":
        return ""
    return line if line[1] in _MARKERS else f"# {line[1:]}"
