"""Catalogs to editions: nothing goes out silently."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from l10n.editions import FORMATS, Site, edition_path, record
from l10n.embargoes import release_time
from l10n.errors import EditionError, L10nError, UnknownNameError
from l10n.languages import find_language
from l10n.meters import metered, silent
from l10n.model import Drafts, Revision
from l10n.workflows.composing import compose, compose_original
from l10n.workflows.extraction import Report, load, load_catalog, refuse_shared, slug_owners
from l10n.workflows.ledger import open_ledger
from l10n.workflows.listing import list_pages
from l10n.workflows.rounds import WEB, Round, page_of
from l10n.workflows.standing import is_out, note_out
from l10n.workflows.versions import keep, mark_published, version_of
from l10n.workflows.withdrawing import withdraw

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from l10n.desk import Desk
    from l10n.languages import Language
    from l10n.meters import Meter
    from l10n.model import Edition, Segment, Story


def publish(
    desk: Desk, paths: Sequence[Path], languages: Sequence[Language], meter: Meter = silent
) -> Report:
    """Write the editions of the stories in every format of the desk; no file is removed.

    With `drafts = "refuse"` an edition with any unreviewed sentence is a problem, not a file,
    and a file of it from an earlier time is named as a problem too and leaves the index; with
    `"source"` unreviewed sentences stand in the source language; with `"label"` drafts are
    published and labelled. Of a withdrawn story a notice takes the place of every edition that
    lies there, whatever was asked for. A story under embargo waits, and what went out before its
    embargo stays. The index lists every page that lies there, of other stories too.
    Raises UnknownNameError for a format nobody knows.
    """
    check_formats(desk.settings.formats)
    with open_ledger(desk) as ledger:
        now = Round(desk, ledger)
        _publish(now, paths, languages, meter)
    return Report(
        tuple(now.written),
        now.count,
        tuple(now.problems),
        notices=tuple(now.notices),
        held=tuple(now.held),
    )


def _publish(
    now: Round, paths: Sequence[Path], languages: Sequence[Language], meter: Meter
) -> None:
    desk = now.desk
    owners = slug_owners(desk, paths)
    for path in metered(paths, meter, "publish"):
        try:
            refuse_shared(desk, path, owners)
            if is_out(now, path, languages):
                continue
            story, segments = load(desk, path)
            if story.kind is Revision.WITHDRAWN:
                _withdraw(now, story)
                continue
            if desk.settings.hold_embargoed and _is_held(now, story):
                continue
            _publish_story(now, story, segments, languages, path)
        except L10nError as error:
            now.problems.append(error)
    if WEB in desk.settings.formats or now.notices:
        list_pages(now)


def check_formats(names: Sequence[str]) -> None:
    """Raise UnknownNameError for the first of `names` that is no output format."""
    for name in names:
        if name not in FORMATS:
            raise UnknownNameError(f"{name!r} is no format; use {', '.join(FORMATS)}")


def _publish_story(
    now: Round,
    story: Story,
    segments: Sequence[Segment],
    languages: Sequence[Language],
    path: Path,
) -> None:
    desk = now.desk
    failed = len(now.problems)
    due = list(_editions(now, story, segments, languages))
    if not due:
        return
    if story.language not in {edition.locale for edition in due}:
        due.insert(0, compose_original(story, segments))
    # Languages that were not asked for are linked to where their pages lie already; what is
    # wrong with them is not this call's to tell.
    others = [language for language in desk.targets if language not in languages]
    linked = [other for other in others if desk.edition(page_of(story.slug, other)).exists()]
    siblings = [*due, *_editions(Round(desk, now.ledger), story, segments, linked)]
    order = [story.language, *desk.settings.targets]
    siblings.sort(key=lambda edition: order.index(edition.locale))
    site = Site(desk.settings.name, desk.settings.base_url)
    files: dict[Path, str] = {}
    for edition in due:
        for name in desk.settings.formats:
            if edition.original and not FORMATS[name].shows_original:
                continue
            target = edition_path(edition, name)
            content = FORMATS[name].render(edition, siblings, site)
            now.write(desk.edition(target), content)
            files[target] = content
    pages = [record(edition) for edition in due]
    now.add(pages)
    keep(desk, version_of(story, segments), story.slug)
    mark_published(desk, story.slug, story.version, [one.locale for one in due if not one.original])
    if len(now.problems) == failed:
        note_out(now, path, languages, pages, files)


def _withdraw(now: Round, story: Story) -> None:
    """Put a notice in the place of every edition of the story that lies there, and say so."""
    tags: set[str] = set()
    for name, path, content, edition in withdraw(now.desk, story, now.problems):
        now.write(path, content)
        tags.add(path.stem)
        if name == WEB:
            now.add([record(edition)])
    out = ", ".join(sorted(tags))
    said = f"a notice stands in its editions: {out}" if out else "it was never published"
    now.notices.append(f"{story.slug} is withdrawn ({story.revision}); {said}")


def _is_held(now: Round, story: Story) -> bool:
    """Whether a story has to wait, and if so, say until when."""
    if not story.embargo:
        return False
    until = release_time(story.embargo)
    if until is None:
        how = "when it is over, publish with --past-embargo or take the line out of the source"
        now.notices.append(f"{story.slug} is held ({story.embargo}); {how}")
        return True
    if _clock() >= until:
        return False
    now.held.append((story.slug, until))
    now.notices.append(f"{story.slug} is held until {until:%Y-%m-%d %H:%M} UTC")
    return True


def _clock() -> datetime:
    return datetime.now(UTC)


def _editions(
    now: Round, story: Story, segments: Sequence[Segment], languages: Sequence[Language]
) -> Iterator[Edition]:
    """Yield the editions that may go out; what may not, or cannot be read, is a problem."""
    desk = now.desk
    for language in languages:
        source = desk.catalog(story.slug, language)
        try:
            catalog = load_catalog(source)
            if catalog is None:
                continue
            origin = None
            if language.derived_from is not None:
                derived_from = find_language(language.derived_from)
                origin = load_catalog(desk.catalog(story.slug, derived_from))
        except L10nError as error:
            now.problems.append(error)
            continue
        mode = desk.settings.drafts
        edition = compose(story, segments, catalog, language, mode, origin=origin)
        if mode is Drafts.REFUSE and edition.machine_count:
            _withhold(now, edition, source)
        else:
            yield edition


def _withhold(now: Round, edition: Edition, source: Path) -> None:
    now.withheld.append(edition)
    reason = f"{edition.machine_count} sentences are not reviewed; not published"
    now.problems.append(EditionError(reason, path=source))
    for name in now.desk.settings.formats:
        earlier = now.desk.edition(edition_path(edition, name))
        if earlier.exists():
            reason = "published earlier and refused now; review the story or delete this file"
            now.problems.append(EditionError(reason, path=earlier))
