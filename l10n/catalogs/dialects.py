"""PO text as other programs write it, turned into lines that polib reads without loss."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from l10n.errors import CatalogError

if TYPE_CHECKING:
    from pathlib import Path

_MEND = "mend it and check with msgfmt -c"
_MARKERS = frozenset(" \t.:,|~")
"""What may follow `#` at the start of a line that polib knows."""
NOTHING = "\0"
"""What ends a comment line that is empty or ends in a space: polib forgets both."""
_STRING = re.compile(
    r"(?P<mark>#[~|]\s*)?(?:(?P<word>msg(?:ctxt|id|id_plural|str|str\[\d\]))\s+)?"
    r"\"(?:[^\"\\]|\\.)*\"\s*"
)
_ESCAPE = re.compile(r"\\(?:(?P<octal>[0-7]{1,3})|x(?P<hex>[0-9a-fA-F]{1,2})|.)")
_AGAIN = {'"': '\\"', "\\": "\\\\", "\n": "\\n"}
_AFTER = {
    "msgctxt": ("", "msgstr", "msgstr["),
    "msgid": ("", "msgctxt", "msgstr", "msgstr["),
    "msgid_plural": ("msgid",),
    "msgstr": ("msgid",),
    "msgstr[": ("msgid_plural", "msgstr["),
}
"""Which words each may follow; `` is the start of the file."""


def readable_lines(content: bytes, path: Path) -> list[str]:
    """Return the lines of a PO file for polib, as many as the file has.

    polib skips `#~|`, which is how gettext keeps the previous msgid of an obsolete entry, and
    stops at `#comment`, at `##` and at the sticky flags (`#=`) of gettext 1.0.

    Raises CatalogError for a line that is neither comment nor string and for one out of its place
    (polib lets some pass and loses their text), for bytes that are not UTF-8 and for the marks
    of an unfinished merge.
    """
    lines: list[str] = []
    last = ""
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
        if _holds_string(line):
            last = _follow(last, line, path, number)
            line = _ESCAPE.sub(_readable_escape, line)
        lines.append(line)
    if last not in {"", "msgstr", "msgstr["}:
        raise CatalogError(f"broken PO: {last} without msgstr; {_MEND}", path=path, line=len(lines))
    return lines


def _follow(last: str, line: str, path: Path, number: int) -> str:
    """Return the word that counts as the last one after `line`."""
    match = _STRING.fullmatch(line)
    if match is None:
        raise CatalogError(f"broken PO: no whole string; {_MEND}", path=path, line=number)
    if (match["mark"] or "").startswith("#|"):
        return last
    if match["word"] is None:
        if not last:
            raise CatalogError(f"broken PO: a string of no entry; {_MEND}", path=path, line=number)
        return last
    word = "msgstr[" if match["word"].startswith("msgstr[") else match["word"]
    if last not in _AFTER[word]:
        reason = f"broken PO: {match['word']} after {last or 'nothing'}; {_MEND}"
        raise CatalogError(reason, path=path, line=number)
    return word


def _readable_escape(found: re.Match[str]) -> str:
    """Return an escape that polib leaves as it is (BEL, octal, hexadecimal) in a way it reads."""
    octal, hexadecimal = found["octal"], found["hex"]
    if found[0] == "\\a":
        return "\a"
    code = int(octal, 8) if octal else int(hexadecimal, 16) if hexadecimal else None
    # More than ASCII is a byte of the file's old encoding: nobody can tell.
    if code is None or not chr(code).isascii():
        return found[0]
    return _AGAIN.get(chr(code), chr(code))


def _holds_string(line: str) -> bool:
    if line.startswith("#~"):
        return not line[2:].lstrip().startswith("#") and line[2:].strip() != ""
    return line.startswith("#|") or (not line.startswith("#") and line.strip() != "")


def _readable(line: str) -> str:
    line = line.lstrip(" \t")
    if line.rstrip() in {"#", "#."}:
        return f"{line.rstrip()} {NOTHING}"
    if not line.startswith("#"):
        return line
    if line.startswith("#~|"):
        return "#|" + line[3:]
    if line.startswith("#="):
        return "#," + line[2:]
    if line.rstrip() == "#|":
        return ""
    line = line if line[1] in _MARKERS else f"# {line[1:]}"
    spaced = line[1] in " ." and line.endswith((" ", "\t"))
    return line + NOTHING if spaced else line
