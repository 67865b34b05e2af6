"""A story in the words of a catalog: what stands in an edition, and who answers for it."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from l10n.catalogs.credits import reviewer_of, revised_of
from l10n.model import TRANSLATED_ROLES, Drafts, Edition, Passage, State
from l10n.provenance import maker

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from l10n.languages import Language
    from l10n.model import Catalog, Entry, Segment, Story


def compose(
    story: Story,
    segments: Sequence[Segment],
    catalog: Catalog,
    language: Language,
    drafts: Drafts = Drafts.LABEL,
    *,
    origin: Catalog | None = None,
) -> Edition:
    """Return a story in the words of a catalog; the source stands where a target is missing.

    OUTDATED words are never published as if they were current: the source stands for them too.
    `origin` is the catalog in the other script that this one is derived from: who approved a
    sentence there approved it here. An edition without a reviewed sentence has no reviewers.
    """
    entries = {entry.key: entry for entry in catalog.entries if not entry.obsolete}
    passages = tuple(_passage(part, entries.get(part.key), drafts) for part in segments)
    reviewed = any(passage.state is State.REVIEWED for passage in passages)
    sources = [one for one in (catalog, origin) if one is not None] if reviewed else []
    names = dict.fromkeys(name for one in sources if (name := reviewer_of(one)))
    moments = [moment for one in sources if (moment := revised_of(one))]
    return Edition(
        story=story,
        locale=language.locale,
        passages=passages,
        reviewers=tuple(names),
        revised=max(moments, key=_in_utc, default=None),
    )


def compose_original(story: Story, segments: Sequence[Segment]) -> Edition:
    """Return a story in its own words, for readers to compare."""
    passages = tuple(Passage(part, part.text, State.REVIEWED) for part in segments)
    return Edition(story=story, locale=story.language, passages=passages)


def _in_utc(moment: datetime) -> datetime:
    """Return a moment that can be compared; one without a zone counts as UTC."""
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _passage(segment: Segment, entry: Entry | None, drafts: Drafts) -> Passage:
    if segment.role not in TRANSLATED_ROLES or entry is None:
        return Passage(segment, segment.text, State.EMPTY)
    usable = entry.state is State.REVIEWED or (
        entry.state is State.DRAFT and drafts is not Drafts.SOURCE
    )
    if not usable:
        return Passage(segment, segment.text, State.EMPTY)
    return Passage(segment, entry.target, entry.state, maker(entry) if entry.fuzzy else "")
