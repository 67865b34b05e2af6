"""Segments of a story, and the story's text from its segments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from l10n.characters import without_unseen
from l10n.model import Block, Role, Segment, Story
from l10n.segmentation.sentences import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LINE_BREAK = re.compile(r"\r\n|\r|\n")


def segment(story: Story, abbreviations: Iterable[str] = ()) -> tuple[Segment, ...]:
    """Return the story's segments in order: sentences of paragraphs, other blocks whole.

    `abbreviations` are more words after which a full stop ends no sentence.
    """
    words = tuple(abbreviations)
    return tuple(
        part
        for index, block in enumerate(story.blocks)
        for part in _block_segments(block, index, story.language, words)
    )


def join(story: Story, segments: Iterable[Segment]) -> str:
    """Return the source text: the story's lead, then every segment's raw text and space."""
    return story.lead + "".join(part.raw + part.space for part in segments)


def _block_segments(
    block: Block, index: int, language: str, abbreviations: tuple[str, ...]
) -> Iterator[Segment]:
    text = block.text
    spans = []
    if block.role is Role.PARAGRAPH:
        spans = sentence_spans(text, language, abbreviations)
    elif text.strip():
        spans = [(len(text) - len(text.lstrip()), len(text.rstrip()))]
    # A block without words still holds characters that must survive the round trip.
    spans = spans or [(0, len(text))]
    following = [start for start, _ in spans[1:]] + [len(text)]
    line, counted = block.line, 0
    for number, ((start, end), after) in enumerate(zip(spans, following, strict=True), 1):
        line += len(_LINE_BREAK.findall(text, counted, start))
        counted = start
        raw = text[0 if number == 1 else start : end]
        space = text[end:after] + (block.space if number == len(spans) else "")
        folded = " ".join(without_unseen(raw).split())
        yield Segment(block.role, raw, folded, space, line, index, number, len(spans))
