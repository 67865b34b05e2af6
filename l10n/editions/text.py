"""Plain text editions, paragraph for paragraph in the layout of the source."""

from __future__ import annotations

import re

from l10n.languages import find_language
from l10n.model import PUBLISHED_ROLES, Edition, Passage, State
from l10n.strings import translator

_BLANK_LINES = re.compile(r"\n[ \t]*\n(?:[ \t]*\n)+")


def is_untranslated(passage: Passage) -> bool:
    """Return whether the passage stands in the edition in the language of the source."""
    if passage.state is State.EMPTY:
        return True
    same = passage.text in {passage.segment.raw, passage.segment.text}
    return passage.state is not State.REVIEWED and not passage.engine and same


def draft_label(edition: Edition) -> str:
    """Return the warning for unreviewed text in the edition's language, empty if there is none."""
    if not edition.machine_count:
        return ""
    gettext = translator(find_language(edition.locale))
    open_passages = [p for p in edition.translated if p.state is not State.REVIEWED]
    if all(is_untranslated(passage) for passage in open_passages):
        return gettext("Contains sentences that are not translated yet.")
    return gettext("Contains machine translation that no editor has reviewed.")


def render_text(edition: Edition) -> str:
    """Return the edition as text whose lines end in a line feed.

    Only published roles stand in it; a run of blank lines becomes one.
    """
    parts: list[str] = []
    gap = ""
    for passage in edition.passages:
        space = passage.segment.space.replace("\r\n", "\n").replace("\r", "\n")
        if passage.segment.role in PUBLISHED_ROLES:
            parts += (gap, passage.text)
            gap = space
        elif parts:
            # What is dropped between two paragraphs must not pull them together.
            gap = max(gap, space, key=lambda white: white.count("\n"))
    body = _BLANK_LINES.sub("\n\n", "".join(parts)).strip("\n")
    label = draft_label(edition)
    return (f"{label}\n\n{body}" if label else body) + "\n"
