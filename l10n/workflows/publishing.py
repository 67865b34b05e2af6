"""Catalogs to editions: nothing goes out silently."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n.editions import FORMATS, edition_path, render_index
from l10n.errors import L10nError, UnknownNameError
from l10n.files import write_atomic
from l10n.meters import metered, silent
from l10n.model import TRANSLATED_ROLES, Drafts, Edition, Passage, State
from l10n.provenance import maker
from l10n.workflows.extraction import Report, load, load_catalog

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from l10n.desk import Desk
    from l10n.languages import Language
    from l10n.meters import Meter
    from l10n.model import Catalog, Entry, Segment, Story


def publish(
    desk: Desk, paths: Sequence[Path], languages: Sequence[Language], meter: Meter = silent
) -> Report:
    """Write the editions of the stories in every format of the desk.

    With `drafts = "refuse"` an edition with any unreviewed sentence is a problem, not a file;
    with `"source"` unreviewed sentences stand in the source language; with `"label"` drafts are
    published and labelled. Raises UnknownNameError for a format nobody knows.
    """
    check_formats(desk.settings.formats)
    written: list[Path] = []
    problems: list[L10nError] = []
    every: list[Edition] = []
    for path in metered(paths, meter, "publish"):
        try:
            story, segments = load(desk, path)
        except L10nError as error:
            problems.append(error)
            continue
        editions = tuple(_editions(desk, story, segments, languages, problems))
        every += editions
        for edition in editions:
            written += _write_formats(desk, edition, editions, problems)
    if every and "html" in desk.settings.formats:
        index = desk.root / "editions" / "html" / "index.html"
        if write_atomic(index, render_index(every).encode()):
            written.append(index)
    return Report(tuple(written), len(every), tuple(problems))


def check_formats(names: Sequence[str]) -> None:
    """Raise UnknownNameError for the first of `names` that is no output format."""
    for name in names:
        if name not in FORMATS:
            raise UnknownNameError(f"{name!r} is no format; use {', '.join(FORMATS)}")


def _editions(
    desk: Desk,
    story: Story,
    segments: Sequence[Segment],
    languages: Sequence[Language],
    problems: list[L10nError],
) -> Iterator[Edition]:
    for language in languages:
        source = desk.catalog(story.slug, language)
        try:
            catalog = load_catalog(source)
        except L10nError as error:
            problems.append(error)
            continue
        if catalog is None:
            continue
        edition = compose(story, segments, catalog, language, desk.settings.drafts)
        if desk.settings.drafts is Drafts.REFUSE and edition.machine_count:
            reason = f"{edition.machine_count} sentences are not reviewed; not published"
            problems.append(L10nError(reason, path=source))
        else:
            yield edition


def _write_formats(
    desk: Desk, edition: Edition, siblings: Sequence[Edition], problems: list[L10nError]
) -> Iterator[Path]:
    for name in desk.settings.formats:
        target = desk.edition(edition_path(edition, name))
        try:
            content = FORMATS[name].render(edition, siblings, desk.settings.base_url)
            if write_atomic(target, content.encode()):
                yield target
        except L10nError as error:
            problems.append(error)


def compose(
    story: Story,
    segments: Sequence[Segment],
    catalog: Catalog,
    language: Language,
    drafts: Drafts = Drafts.LABEL,
) -> Edition:
    """Return a story in the words of a catalog; the source stands where a target is missing.

    OUTDATED words are never published as if they were current: the source stands for them too.
    """
    entries = {entry.key: entry for entry in catalog.entries if not entry.obsolete}
    return Edition(
        story=story,
        locale=language.locale,
        passages=tuple(_passage(part, entries.get(part.key), drafts) for part in segments),
    )


def _passage(segment: Segment, entry: Entry | None, drafts: Drafts) -> Passage:
    if segment.role not in TRANSLATED_ROLES or entry is None:
        return Passage(segment, segment.text, State.EMPTY)
    usable = entry.state is State.REVIEWED or (
        entry.state is State.DRAFT and drafts is not Drafts.SOURCE
    )
    if not usable:
        return Passage(segment, segment.text, State.EMPTY)
    return Passage(segment, entry.target, entry.state, maker(entry) if entry.fuzzy else "")
