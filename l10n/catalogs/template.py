"""Templates: what a story gives its translators to translate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from l10n.model import TRANSLATED_ROLES, Catalog, Entry, Locations, Role, Segment, Story


def make_template(
    story: Story,
    segments: Sequence[Segment],
    reference: str,
    locations: Locations = Locations.FULL,
) -> Catalog:
    """Return the template of a story: one entry a context and msgid, in story order.

    A repeated sentence is one entry with a note and a reference for every place. `reference`
    is the source file's path as the catalogs name it.
    """
    places = [at for at, block in enumerate(story.blocks) if block.role is Role.PARAGRAPH]
    paragraphs = {block: number for number, block in enumerate(places, 1)}
    entries: dict[tuple[str | None, str], Entry] = {}
    for segment in segments:
        # The empty msgid belongs to the header.
        if segment.role not in TRANSLATED_ROLES or not segment.text:
            continue
        entry = entries.get(segment.key) or Entry(source=segment.text, context=segment.context)
        note = _note(segment, paragraphs)
        entries[segment.key] = replace(
            entry,
            notes=entry.notes if note in entry.notes else (*entry.notes, note),
            references=tuple(
                dict.fromkeys((*entry.references, *_place(reference, segment.line, locations)))
            ),
        )
    header = (
        ("Project-Id-Version", story.slug),
        ("Language", ""),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("X-Generator", "l10n"),
    )
    return Catalog(locale="", entries=tuple(entries.values()), header=header)


def _place(reference: str, line: int, locations: Locations) -> tuple[tuple[str, int | None], ...]:
    if locations is Locations.NEVER:
        return ()
    return ((reference, line if locations is Locations.FULL else None),)


def _note(segment: Segment, paragraphs: dict[int, int]) -> str:
    name = str(segment.role)
    if segment.role is Role.PARAGRAPH:
        name = f"paragraph {paragraphs[segment.block]}"
    elif segment.count == 1:
        return name
    return f"{name}, sentence {segment.number} of {segment.count}"
