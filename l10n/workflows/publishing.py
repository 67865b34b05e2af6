"""Catalogs to editions: nothing goes out silently."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from l10n.editions import (
    FORMATS,
    INDEX,
    RECORDS,
    Site,
    edition_path,
    parse_records,
    record,
    render_index,
    serialize_records,
)
from l10n.embargoes import release_time
from l10n.errors import EditionError, L10nError, UnknownNameError
from l10n.files import digest, read_bytes, write_atomic
from l10n.formats import slug_of
from l10n.languages import find_language, with_origins
from l10n.meters import metered, silent
from l10n.model import Drafts, Revision
from l10n.workflows.composing import compose, compose_original
from l10n.workflows.extraction import Report, load, load_catalog, refuse_shared, slug_owners
from l10n.workflows.ledger import content_of, open_ledger
from l10n.workflows.versions import (
    hashed,
    keep,
    mark_published,
    published_file,
    version_file,
    version_of,
)
from l10n.workflows.withdrawing import withdraw

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from l10n.desk import Desk
    from l10n.editions import Record
    from l10n.languages import Language
    from l10n.meters import Meter
    from l10n.model import Edition, Segment, Story
    from l10n.workflows.ledger import Ledger

WEB = "html"
STEP = "publish"


@dataclass(slots=True)
class _Round:
    """One call of `publish`: what was written, withheld and went wrong so far."""

    desk: Desk
    ledger: Ledger
    written: list[Path] = field(default_factory=list)
    pages: list[Record] = field(default_factory=list)
    count: int = 0
    withheld: list[Edition] = field(default_factory=list)
    problems: list[L10nError] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    held: list[tuple[str, datetime]] = field(default_factory=list)

    def write(self, path: Path, content: str) -> None:
        """Write a file if it changed; a failure is a problem."""
        try:
            if write_atomic(path, content.encode()):
                self.written.append(path)
        except L10nError as error:
            self.problems.append(error)


def publish(
    desk: Desk, paths: Sequence[Path], languages: Sequence[Language], meter: Meter = silent
) -> Report:
    """Write the editions of the stories in every format of the desk; no file is removed.

    With `drafts = "refuse"` an edition with any unreviewed sentence is a problem, not a file,
    and a file of it from an earlier time is named as a problem too and leaves the index; with
    `"source"` unreviewed sentences stand in the source language; with `"label"` drafts are
    published and labelled. Of a withdrawn story a notice takes the place of every edition that
    lies there, whatever was asked for. A story under embargo waits, and what went out before its
    embargo stays. The index lists every page that lies there, of other
    stories too.
    Raises UnknownNameError for a format nobody knows.
    """
    check_formats(desk.settings.formats)
    with open_ledger(desk) as ledger:
        now = _Round(desk, ledger)
        _publish(now, paths, languages, meter)
    return Report(
        tuple(now.written),
        now.count,
        tuple(now.problems),
        notices=tuple(now.notices),
        held=tuple(now.held),
    )


def _publish(
    now: _Round, paths: Sequence[Path], languages: Sequence[Language], meter: Meter
) -> None:
    desk = now.desk
    owners = slug_owners(desk, paths)
    for path in metered(paths, meter, "publish"):
        try:
            refuse_shared(desk, path, owners)
            if _is_out(now, path, languages):
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
        _list(now)


def check_formats(names: Sequence[str]) -> None:
    """Raise UnknownNameError for the first of `names` that is no output format."""
    for name in names:
        if name not in FORMATS:
            raise UnknownNameError(f"{name!r} is no format; use {', '.join(FORMATS)}")


def _publish_story(
    now: _Round,
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
    linked = [other for other in others if desk.edition(_page(story.slug, other)).exists()]
    siblings = [*due, *_editions(_Round(desk, now.ledger), story, segments, linked)]
    order = [story.language, *desk.settings.targets]
    siblings.sort(key=lambda edition: order.index(edition.locale))
    site = Site(desk.settings.name, desk.settings.base_url)
    files: list[object] = []
    for edition in due:
        for name in desk.settings.formats:
            if edition.original and not FORMATS[name].shows_original:
                continue
            target = edition_path(edition, name)
            content = FORMATS[name].render(edition, siblings, site)
            now.write(desk.edition(target), content)
            files.append([target.as_posix(), digest(content.encode())])
    pages = [record(edition) for edition in due]
    now.pages += pages
    count = sum(not edition.original for edition in due)
    now.count += count
    keep(desk, version_of(story, segments), story.slug)
    mark_published(desk, story.slug, story.version, [one.locale for one in due if not one.original])
    if len(now.problems) == failed:
        key, name = _state(now, path, languages)
        now.ledger.note(STEP, name, key, [count, serialize_records(pages), *files])


def _is_out(now: _Round, path: Path, languages: Sequence[Language]) -> bool:
    """Whether all editions of a story lie there as they would be written; if so, list them."""
    key, name = _state(now, path, languages)
    rows = now.ledger.known(STEP, name, key)
    if rows is None:
        return False
    count, pages, *files = rows
    for file, wanted in files:
        content = content_of(now.desk.edition(Path(file)))
        if not isinstance(content, bytes) or digest(content) != wanted:
            return False
    now.count += count
    now.pages += parse_records(pages, path)
    return True


def _state(now: _Round, path: Path, languages: Sequence[Language]) -> tuple[str, str]:
    """Return a digest of all that editions of a story are made of, and what the ledger calls it.

    Time is no part of it: a story under an embargo is noted when that is over.
    """
    desk, slug = now.desk, slug_of(path)
    targets = dict.fromkeys((*languages, *desk.targets))
    there = [str(desk.edition(_page(slug, one)).exists()) for one in targets]
    catalogs = [desk.catalog(slug, one) for one in with_origins([*targets])]
    content = content_of(path)
    files = [published_file(desk, slug), *catalogs]
    if isinstance(content, bytes):
        files.append(version_file(desk, slug, hashed(content)))
    parts = (desk.shown(path), content, *map(content_of, files))
    return now.ledger.key(*parts, *there), f"{slug} {' '.join(map(str, languages))}"


def _withdraw(now: _Round, story: Story) -> None:
    """Put a notice in the place of every edition of the story that lies there, and say so."""
    tags: set[str] = set()
    for name, path, content, edition in withdraw(now.desk, story, now.problems):
        now.write(path, content)
        tags.add(path.stem)
        if name == WEB:
            now.pages.append(record(edition))
            now.count += not edition.original
    out = ", ".join(sorted(tags))
    said = f"a notice stands in its editions: {out}" if out else "it was never published"
    now.notices.append(f"{story.slug} is withdrawn ({story.revision}); {said}")


def _is_held(now: _Round, story: Story) -> bool:
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


def _page(slug: str, language: Language) -> Path:
    return Path(WEB, slug, f"{language.tag}{FORMATS[WEB].suffix}")


def _editions(
    now: _Round, story: Story, segments: Sequence[Segment], languages: Sequence[Language]
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


def _withhold(now: _Round, edition: Edition, source: Path) -> None:
    now.withheld.append(edition)
    reason = f"{edition.machine_count} sentences are not reviewed; not published"
    now.problems.append(EditionError(reason, path=source))
    for name in now.desk.settings.formats:
        earlier = now.desk.edition(edition_path(edition, name))
        if earlier.exists():
            reason = "published earlier and refused now; review the story or delete this file"
            now.problems.append(EditionError(reason, path=earlier))


def _list(now: _Round) -> None:
    """Bring the list of pages and the index up to date."""
    desk = now.desk
    path = desk.edition(RECORDS)
    try:
        content = read_bytes(path)
        known = parse_records(content.decode("utf-8", "replace"), path) if content else ()
    except L10nError as error:
        now.problems.append(error)
        return
    withheld = {record(edition).page for edition in now.withheld}
    pages = {one.page: one for one in (*known, *now.pages)}
    records = [
        one for page, one in pages.items() if page not in withheld and desk.edition(page).exists()
    ]
    if records or known:
        text = serialize_records(records)
        now.write(path, text)
        index, key = desk.edition(INDEX), now.ledger.key(text)
        there = content_of(index)
        shown = digest(there) if isinstance(there, bytes) else ""
        if now.ledger.known(STEP, "", key) != [shown]:
            page = render_index(records, Site(desk.settings.name, desk.settings.base_url))
            now.write(index, page)
            now.ledger.note(STEP, "", key, [digest(page.encode())])
