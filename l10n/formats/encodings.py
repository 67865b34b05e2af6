"""Encodings: a source file's bytes to text that encodes to the same bytes."""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from typing import TYPE_CHECKING

from l10n.characters import is_blank
from l10n.errors import SourceError
from l10n.model import Codec

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES = 16 * 1024 * 1024
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0e-\x1f\x7f]")


def decode(content: bytes, path: Path) -> tuple[str, Codec]:
    """Return the text of `content` and its codec; UTF-16 text keeps its byte order mark.

    A byte order mark decides; then UTF-8; then Windows-1252, if there are no control bytes.
    Raises SourceError with the line for an empty file, binary data or an invalid encoding.
    """
    if len(content) > MAX_BYTES:
        raise SourceError("over 16 MiB; split the file", path=path)
    codec = _codec(content)
    try:
        text = content.decode(codec)
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1  # utf-8-sig counts after its mark
        if codec is not Codec.UTF_8:
            reason = f"invalid {codec}; save the file as UTF-8"
            raise SourceError(reason, path=path, line=line) from error
        if control := _CONTROL.search(content):
            line = content.count(b"\n", 0, control.start()) + 1
            raise SourceError("binary data; only text can be read", path=path, line=line) from error
        codec = Codec.WINDOWS_1252
        try:
            text = content.decode(codec)
        except UnicodeDecodeError as second:
            line = content.count(b"\n", 0, second.start) + 1
            reason = "neither UTF-8 nor Windows-1252; save the file as UTF-8"
            raise SourceError(reason, path=path, line=line) from second
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise SourceError("binary data; only text can be read", path=path, line=line)
    if is_blank(text):
        raise SourceError("empty; write the story or remove the file", path=path)
    return text, codec


def _codec(content: bytes) -> Codec:
    if content.startswith(BOM_UTF8):
        return Codec.UTF_8_BOM
    if content.startswith(BOM_UTF16_LE):
        return Codec.UTF_16_LE
    if content.startswith(BOM_UTF16_BE):
        return Codec.UTF_16_BE
    return Codec.UTF_8
