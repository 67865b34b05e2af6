"""Plain text: a wire story to blocks and back, byte for byte."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from l10n.characters import without_unseen
from l10n.datelines import parse_dateline
from l10n.files import digest
from l10n.formats.encodings import decode
from l10n.formats.marks import revision_of
from l10n.formats.paragraphs import Span, trim, units
from l10n.formats.roles import find_roles
from l10n.model import Block, Role, Story

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SIGNED = re.compile(
    r"(?<=[.!?\"\u201d\u2019])\s+"
    r"(?P<mark>(?:EFE(?:[-/]EPA)?(?:\s+[a-z]{2,5}(?:[/-][a-z]{2,4})*)?|Enditem))\Z"
)
"""What an agency sets after the last full stop; a line of its own is a unit of its own."""
_SIGNED_LENGTH = 60


def slug_of(path: Path) -> str:
    """Return the slug of a source file: its stem in NFC, letters of any script kept.

    White space becomes `-`; what is neither letter, mark, digit, `-`, `_` nor `.` goes.
    """
    stem = unicodedata.normalize("NFC", path.stem)
    joined = "-".join(stem.split())
    kept = (c for c in joined if c in "-_." or unicodedata.category(c)[0] in "LMN")
    return "".join(kept).strip(".") or "story"


def parse_story(content: bytes, path: Path) -> Story:
    """Return the story in `content`. Raises SourceError with path, line and reason."""
    text, codec = decode(content, path)
    spans = tuple(units(text, path))
    roles = find_roles(tuple(without_unseen(text[start:end]) for start, end in spans))
    pieces = [
        piece
        for span, role in zip(spans, roles, strict=True)
        for piece in _pieces(text, span, role)
    ]
    blocks: list[Block] = []
    line, counted = 1, 0
    ends = [start for _, start, _ in pieces[1:]] + [len(text)]
    for (role, start, end), following in zip(pieces, ends, strict=True):
        line += _breaks(text[counted:start])
        counted = start
        blocks.append(Block(role, text[start:end], line, text[end:following]))
    revision = next((b.text.rstrip("-: ") for b in blocks if b.role is Role.REVISION), "")
    hashed = digest(content)[:12]
    return Story(
        slug=slug_of(path),
        path=path,
        blocks=tuple(blocks),
        version=f"{revision} {hashed}".strip(),
        codec=codec,
        lead=text[: pieces[0][1]],
        revision=revision,
        embargo=next((b.text for b in blocks if b.role is Role.EMBARGO), ""),
        keywords=_keywords(blocks),
    )


def serialize(story: Story) -> bytes:
    """Return the bytes of the source file that `story` was parsed from."""
    text = story.lead + "".join(block.text + block.space for block in story.blocks)
    return text.encode(story.codec)


def _pieces(text: str, span: Span, role: Role) -> Iterator[tuple[Role, int, int]]:
    start, end = span
    unit = text[start:end]
    mark, kind = "", role
    if role is Role.PARAGRAPH and (dateline := parse_dateline(unit)):
        mark, kind = dateline.text, Role.DATELINE
    elif role is Role.HEADLINE:
        mark, kind = revision_of(unit), Role.REVISION
    if mark:
        yield kind, start, start + len(mark)
        start, end = trim(text, (start + len(mark), end))
    signed = _SIGNED.search(text, max(start, end - _SIGNED_LENGTH), end)
    if role is Role.PARAGRAPH and signed:
        yield role, start, signed.start()
        yield Role.SIGN_OFF, signed.end() - len(signed["mark"]), end
    elif start < end:
        yield role, start, end


def _breaks(text: str) -> int:
    return text.count("\n") + text.count("\r") - text.count("\r\n")


def _keywords(blocks: list[Block]) -> tuple[str, ...]:
    slug = next((b.text for b in blocks if b.role is Role.SLUG), "")
    words = re.sub(r"\(.*\)|^Slug:", "", slug, flags=re.IGNORECASE)
    return tuple(word.lower() for word in re.split(r"[\s/\-,]+", words) if word)
