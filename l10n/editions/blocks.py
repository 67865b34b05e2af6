"""An edition as a page shows it: paragraphs of sentences, each with what is to be said of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from l10n.editions.labels import is_untranslated
from l10n.model import PUBLISHED_ROLES, TRANSLATED_ROLES, Edition, Passage, Role, State

_RUNNING = frozenset({Role.DATELINE, Role.PARAGRAPH})
_BIDI = re.compile(r"[\u202a-\u202e\u2066-\u2069]")


class Mark(StrEnum):
    """What a reader must know of a sentence; the value is its class on the page."""

    NONE = ""
    DRAFT = "draft"
    SOURCE = "untranslated"


@dataclass(frozen=True, slots=True)
class Span:
    """A sentence on a page; `space` is the white space that follows."""

    role: Role
    text: str
    space: str
    mark: Mark
    starts: bool = False
    """Whether the sentence before it has another mark."""
    ends: bool = False
    """Whether the sentence after it has another mark."""

    @property
    def isolated(self) -> bool:
        """Whether it holds controls that could turn the text around it."""
        return _BIDI.search(self.text) is not None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block on a page."""

    role: Role
    spans: tuple[Span, ...]
    body: bool
    """Whether it stands below the head of the story."""
    title: bool = False
    """Whether it is the one heading of the page."""

    @property
    def mark(self) -> Mark:
        """The mark that all its sentences share; NONE where they differ."""
        marks = {span.mark for span in self.spans}
        return marks.pop() if len(marks) == 1 else Mark.NONE


def paragraphs(edition: Edition) -> list[Paragraph]:
    """Return the published blocks of an edition; a dateline runs into its paragraph."""
    shown = [p for p in edition.passages if p.segment.role in PUBLISHED_ROLES]
    spans = _with_edges([_span(passage) for passage in shown])
    found: list[Paragraph] = []
    body = titled = False
    for index, (passage, span) in enumerate(zip(shown, spans, strict=True)):
        if index and _runs_on(shown[index - 1], passage):
            found[-1] = replace(found[-1], spans=(*found[-1].spans, span))
            continue
        body = body or span.role in _RUNNING
        title = span.role is Role.HEADLINE and not titled
        titled = titled or title
        found.append(Paragraph(span.role, (span,), body=body, title=title))
    return found


def _span(passage: Passage) -> Span:
    segment, mark = passage.segment, Mark.NONE
    if segment.role in TRANSLATED_ROLES and passage.state is not State.REVIEWED:
        mark = Mark.SOURCE if is_untranslated(passage) else Mark.DRAFT
    text = passage.text
    if segment.role is Role.REVISION:
        # `CORRECTED-` stands on a line of its own here, so that nothing is left to join.
        text = text.rstrip("-: ")
    return Span(segment.role, text, segment.space, mark)


def _with_edges(spans: list[Span]) -> list[Span]:
    before = [Mark.NONE, *(span.mark for span in spans)]
    after = [*(span.mark for span in spans[1:]), Mark.NONE]
    return [
        replace(span, starts=left is not span.mark, ends=right is not span.mark)
        for left, span, right in zip(before, spans, after, strict=False)
    ]


def _runs_on(last: Passage, passage: Passage) -> bool:
    """Return whether the passage continues the paragraph; a dateline runs into its sentence."""
    before, after = last.segment, passage.segment
    if before.block == after.block:
        return True
    same_line = not set(before.space) & {"\n", "\r"}
    return same_line and {before.role, after.role} <= _RUNNING
