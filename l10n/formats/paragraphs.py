"""Paragraphs: where the parts of a plain text start and end, however its lines are broken."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from l10n.characters import is_blank
from l10n.datelines import parse_dateline
from l10n.errors import SourceError
from l10n.formats.marks import own_role
from l10n.model import Role

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MAX_LINE = 1024 * 1024
"""Longest line, in characters."""

Span = tuple[int, int]
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")
_BULLET = re.compile(r"[*\u2022]\s")
_END = re.compile(r"[.!?:\u2026][\"'\u201d\u2019)]*\Z")
_INDENT = 2
_HEADER_LINES = 6
_HEAD_WIDTH = 60
"""A line of a hard-wrapped headline is longer than this, in characters, unless it is the last."""
_PAGE_WIDTH = 120
"""Hard-wrapped lines are no longer than this, in characters."""
_LEAST_WIDTH = 40
"""Hard-wrapped lines are no shorter than this, in characters."""
_STANDALONE = frozenset(
    {
        Role.BYLINE,
        Role.EMBARGO,
        Role.COPYRIGHT,
        Role.FURNITURE,
        Role.REVISION,
        Role.SIGN_OFF,
        Role.SLUG,
    }
)


def units(text: str, path: Path) -> Iterator[Span]:
    """Yield where each paragraph or line of a header starts and ends, white space left out.

    Blank lines end paragraphs; so do indented lines, and where the body has neither, lines
    that end a sentence although the next word had room. Raises SourceError for a long line.
    """
    groups = list(_groups(text, path))
    whole = sum(any(_is_end(text, trim(text, line)) for line in group) for group in groups) == 1
    body = False
    for group in groups:
        lines = [trim(text, span) for span in group]
        if not body and _is_header(text, lines):
            yield from lines
            continue
        starts = [_starts(text, span) for span in group]
        indented = any(starts) and not all(starts)
        for part in _parts(text, lines, starts if indented else [], loose=len(groups) == 1):
            body = body or _opens_body(text, part)
            if whole and not indented:
                yield from _divided(text, part)
            else:
                count = _own_lines(text, part)
                if count > 0:
                    yield part[0][0], part[count - 1][1]
                yield from part[count:]


def trim(text: str, span: Span) -> Span:
    """Return `span` without white space and characters that show nothing at its ends."""
    start, end = span
    while start < end and is_blank(text[start]):
        start += 1
    while start < end and is_blank(text[end - 1]):
        end -= 1
    return start, end


def _groups(text: str, path: Path) -> Iterator[list[Span]]:
    """Yield runs of lines that are not blank."""
    group: list[Span] = []
    for number, match in enumerate(_LINE.finditer(text), start=1):
        if match.end() - match.start() > MAX_LINE:
            raise SourceError("a line over 1 MiB; break it", path=path, line=number)
        start, end = trim(text, match.span())
        if start < end:
            group.append(match.span())
        elif group:
            yield group
            group = []
    if group:
        yield group


def _is_header(text: str, lines: list[Span]) -> bool:
    """Tell header lines set without blank lines between them from one wrapped paragraph."""
    if len(lines) > _HEADER_LINES or any(parse_dateline(text[s:e]) for s, e in lines):
        return False
    if any(own_role(text[s:e]) in _STANDALONE for s, e in lines):
        return True
    short = all(end - start < _HEAD_WIDTH for start, end in lines[:-1])
    return short and not any(_is_end(text, line) for line in lines)


def _parts(
    text: str, lines: list[Span], starts: list[bool], *, loose: bool
) -> Iterator[list[Span]]:
    """Yield the paragraphs of a run of lines; header lines before the body stand alone."""
    bullets = [_BULLET.match(text, start) is not None for start, _ in lines]
    marks = bullets if any(bullets) else starts
    opening = next((at for at, (s, e) in enumerate(lines) if parse_dateline(text[s:e])), None)
    if opening is None and starts and not any(bullets):
        opening = starts.index(True)
    if opening is None and loose:
        opening = next((at for at, line in enumerate(lines) if not _is_head(text, line)), 0)
    part: list[Span] = []
    for at, line in enumerate(lines):
        if part and (at <= (opening or 0) or (marks and marks[at])):
            yield part
            part = []
        part.append(line)
    yield part


def _starts(text: str, span: Span) -> bool:
    indent = trim(text, span)[0] - span[0]
    return indent >= _INDENT or text[span[0]] == "\t"


def _opens_body(text: str, lines: list[Span]) -> bool:
    first = text[slice(*lines[0])]
    return parse_dateline(first) is not None or (
        _is_end(text, lines[-1]) and own_role(first) is None
    )


def _own_lines(text: str, lines: list[Span]) -> int:
    """Return how many lines are left of a paragraph without a sign-off or furniture under it."""
    count = len(lines)
    while count and own_role(text[slice(*lines[count - 1])]) in _STANDALONE:
        count -= 1
    # The last words of a sentence may look like furniture: `... fell to 3 euros a\nshare.`
    return count if count == 0 or _is_end(text, lines[count - 1]) else len(lines)


def _divided(text: str, lines: list[Span]) -> Iterator[Span]:
    """Yield paragraphs that no blank line divides.

    Whoever wrapped the lines filled them: where one ends a sentence and the next word would
    have had room, a paragraph ends. Lines that were not wrapped are paragraphs as they stand.
    """
    alone = [own_role(text[start:end]) in _STANDALONE for start, end in lines]
    ends = [_is_end(text, line) for line in lines]
    width = max(end - start for start, end in lines)
    broken = not all(end or own for end, own in zip(ends[:-1], alone[:-1], strict=True))
    wrapped = broken and _LEAST_WIDTH <= width <= _PAGE_WIDTH
    first = lines[0][0]
    for at, (after, stop) in enumerate(lines[1:]):
        word = text[after:stop].split(maxsplit=1)[0]
        room = lines[at][1] - lines[at][0] + 1 + len(word) <= width
        if not wrapped or alone[at] or alone[at + 1] or (ends[at] and room):
            yield first, lines[at][1]
            first = after
    yield first, lines[-1][1]


def _is_end(text: str, line: Span) -> bool:
    # 20 characters hold any run of closing marks and keep long lines quick.
    return _END.search(text, max(line[0], line[1] - 20), line[1]) is not None


def _is_head(text: str, line: Span) -> bool:
    """Tell a line that stands above a body, which no blank line divides from it."""
    if own_role(text[slice(*line)]) in _STANDALONE:
        return True
    return line[1] - line[0] < _HEAD_WIDTH and not _is_end(text, line)
