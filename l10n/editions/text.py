"""Plain text editions, paragraph for paragraph in the layout of the source."""

from __future__ import annotations

import re

from l10n.characters import without_unseen
from l10n.editions.labels import correction_note, credits_of, draft_label, withdrawal
from l10n.model import PUBLISHED_ROLES, Edition

_BLANK_LINES = re.compile(r"\n[ \t]*\n(?:[ \t]*\n)+")


def render_text(edition: Edition) -> str:
    """Return the edition as text whose lines end in a line feed.

    Only published roles stand in it; a run of blank lines becomes one. An edition with
    unreviewed text starts with a label and ends, as wire copy does, with its credits in
    parentheses; one that is all reviewed is the story and nothing else, but for the note on a
    correction. Of a withdrawn story a notice is all there is.
    """
    if edition.withdrawn:
        return withdrawal(edition)[1] + "\n"
    parts: list[str] = []
    gap = ""
    for passage in edition.passages:
        space = without_unseen(passage.segment.space.replace("\r\n", "\n").replace("\r", "\n"))
        if passage.segment.role in PUBLISHED_ROLES:
            parts += (gap, passage.text)
            gap = space
        elif parts:
            # What is dropped between two paragraphs must not pull them together.
            gap = max(gap, space, key=lambda white: white.count("\n"))
    body = _BLANK_LINES.sub("\n\n", "".join(parts)).strip("\n")
    body = "\n\n".join(filter(None, (correction_note(edition), body)))
    label = draft_label(edition)
    if not label:
        return body + "\n"
    trailer = "; ".join(f"{name}: {value}" for name, value in credits_of(edition))
    return f"{label}\n\n{body}\n\n({trailer})\n"
