"""Plain text: a wire story to blocks and back, byte for byte."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from l10n.datelines import parse_dateline
from l10n.errors import SourceError
from l10n.files import digest
from l10n.formats.encodings import decode
from l10n.formats.roles import find_roles, own_role, revision_of
from l10n.model import Block, Role, Story

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MAX_LINE = 1024 * 1024
"""Longest line, in characters."""

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")
_HEADER_LINES = 6
_STANDALONE = frozenset({Role.BYLINE, Role.EMBARGO, Role.COPYRIGHT, Role.FURNITURE, Role.SLUG})
Span = tuple[int, int]


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
    spans = tuple(_units(text, path))
    roles = find_roles(tuple(text[start:end] for start, end in spans))
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


def _units(text: str, path: Path) -> Iterator[Span]:
    """Yield where each paragraph starts and ends, white space around it left out."""
    begin = 1 if text.startswith("\ufeff") else 0
    groups: list[list[Span]] = [[]]
    for number, match in enumerate(_LINE.finditer(text, begin), start=1):
        if match.end() - match.start() > MAX_LINE:
            raise SourceError("a line over 1 MiB; break it", path=path, line=number)
        if not match[0].strip():
            groups.append([])
        else:
            groups[-1].append(match.span())
    groups = [group for group in groups if group]
    loose = len(groups) == 1
    body = False
    for group in groups:
        lines = [_trim(text, span) for span in group]
        header = not body and len(lines) <= _HEADER_LINES and _stacked(text, lines)
        body = body or any(parse_dateline(text[s:e]) for s, e in lines)
        if loose or header:
            yield from lines
        else:
            yield lines[0][0], lines[-1][1]


def _trim(text: str, span: Span) -> Span:
    line = text[span[0] : span[1]]
    return span[1] - len(line.lstrip()), span[0] + len(line.rstrip())


def _stacked(text: str, lines: list[Span]) -> bool:
    """Tell header lines set without blank lines between them from one wrapped paragraph."""
    return any(own_role(text[start:end]) in _STANDALONE for start, end in lines)


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
        rest = unit[len(mark) :]
        start = end - len(rest.lstrip())
    if start < end:
        yield role, start, end


def _breaks(text: str) -> int:
    return text.count("\n") + text.count("\r") - text.count("\r\n")


def _keywords(blocks: list[Block]) -> tuple[str, ...]:
    slug = next((b.text for b in blocks if b.role is Role.SLUG), "")
    words = re.sub(r"\(.*\)|^Slug:", "", slug, flags=re.IGNORECASE)
    return tuple(word.lower() for word in re.split(r"[\s/\-,]+", words) if word)
