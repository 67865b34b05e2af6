"""Serbian script conversion of a stream of bytes, as a filter does it."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from l10n.errors import SourceError
from l10n.serbian import to_cyrillic, to_latin

if TYPE_CHECKING:
    from collections.abc import Callable
    from io import BufferedIOBase

SCRIPTS: dict[str, Callable[[str], str]] = {"Latn": to_latin, "Cyrl": to_cyrillic}
"""ISO 15924 code of the script to convert to."""

_BLOCK = 1 << 16
_LONGEST = 1 << 20
"""Bytes of a line that are kept back to be converted in one piece."""
_INSIDE = range(0x80, 0xC0)
"""Bytes of UTF-8 that go on with a character."""


def convert_stream(source: BufferedIOBase, target: BinaryIO, script: str, name: str) -> None:
    """Write `source`, UTF-8 text, to `target` in `script`; line ends stay as they are.

    What has come in is written at the end of its last line, so that memory stays small and a
    slow pipe is served as it goes. Only a line over a mebibyte is cut, at a space if it has one.
    Raises SourceError at the first byte that is not UTF-8, with all lines before it written;
    `name` is what the error calls the source.
    """
    pending, line = b"", 1
    while block := source.read1(_BLOCK):
        pending += block
        cut = _cut(pending)
        if cut:
            _write(pending[:cut], target, script, name, line)
            line += pending.count(b"\n", 0, cut)
            pending = pending[cut:]
    _write(pending, target, script, name, line)


def _cut(pending: bytes) -> int:
    cut = pending.rfind(b"\n") + 1
    if cut or len(pending) < _LONGEST:
        return cut
    cut = pending.rfind(b" ") + 1 or len(pending) - 1
    while cut < len(pending) and pending[cut] in _INSIDE:
        cut -= 1
    return cut


def _write(content: bytes, target: BinaryIO, script: str, name: str, line: int) -> None:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        start = content.rfind(b"\n", 0, error.start) + 1
        target.write(SCRIPTS[script](content[:start].decode("utf-8")).encode("utf-8"))
        target.flush()
        raise SourceError(
            "not UTF-8; convert it first, as in iconv -t UTF-8",
            path=name,
            line=line + content.count(b"\n", 0, start),
        ) from error
    target.write(SCRIPTS[script](text).encode("utf-8"))
    target.flush()
