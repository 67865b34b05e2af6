"""Stories to templates and catalogs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from l10n.catalogs import make_template, merge, parse_catalog, serialize
from l10n.errors import DuplicateSlugError, L10nError
from l10n.files import read_bytes, write_atomic
from l10n.formats import read_story, slug_of
from l10n.languages import with_origins
from l10n.meters import metered, silent
from l10n.segmentation import segment
from l10n.workflows.ledger import content_of, open_ledger
from l10n.workflows.versions import hashed, keep, version_file, version_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from l10n.desk import Desk
    from l10n.languages import Language
    from l10n.meters import Meter
    from l10n.model import Catalog, Segment, Story
    from l10n.workflows.ledger import Ledger


OWN_DOMAIN = "l10n"
"""The catalogs of this name in `locales/` hold the program's labels."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a workflow did: the files it changed, how many it looked at, what went wrong.

    `engines` are the signatures of the engines that were asked, `notices` what an editor must
    know although nothing is wrong, `memory` how many entries the translation memory filled,
    `held` the slugs of stories under an embargo with the moment that it ends.
    """

    written: tuple[Path, ...]
    seen: int
    problems: tuple[L10nError, ...] = ()
    engines: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    memory: int = 0
    held: tuple[tuple[str, datetime], ...] = ()


def load(desk: Desk, path: Path) -> tuple[Story, tuple[Segment, ...]]:
    """Return a source file as a story and its segments. Raises SourceError."""
    story = read_story(path)
    return story, segment(story, desk.settings.abbreviations)


def slug_owners(desk: Desk, paths: Sequence[Path]) -> dict[str, Path]:
    """Return whose each slug is: the first of the desk's sources that has it, chosen or not."""
    owners: dict[str, Path] = {}
    for path in (*desk.sources(), *paths):
        owners.setdefault(slug_of(path), path)
    return owners


def refuse_shared(desk: Desk, path: Path, owners: Mapping[str, Path]) -> None:
    """Raise DuplicateSlugError for a source whose slug is another's or the program's own."""
    slug = slug_of(path)
    if slug == OWN_DOMAIN:
        reason = f"the slug {slug!r} is taken by the program's own strings; rename the file"
        raise DuplicateSlugError(reason, path=path)
    if desk.shown(owners[slug]) != desk.shown(path):
        reason = f"same slug {slug!r} as {desk.shown(owners[slug])}; rename one"
        raise DuplicateSlugError(reason, path=path)


def load_catalog(path: Path) -> Catalog | None:
    """Return the catalog in `path`, None where there is no file. Raises CatalogError."""
    return parse_catalog(path) if path.exists() else None


def read_catalogs(
    desk: Desk,
    slugs: Sequence[str],
    languages: Sequence[Language],
    problems: list[L10nError],
) -> Iterator[tuple[str, Language, Path, Catalog]]:
    """Yield every catalog there is of the stories; one that cannot be read joins `problems`."""
    for slug in slugs:
        for language in languages:
            path = desk.catalog(slug, language)
            try:
                catalog = load_catalog(path)
            except L10nError as error:
                problems.append(error)
                continue
            if catalog is not None:
                yield slug, language, path, catalog


def extract(
    desk: Desk, paths: Sequence[Path], languages: Sequence[Language], meter: Meter = silent
) -> Report:
    """Write the template and catalogs of each story; what is translated stays.

    A language that is derived from another brings that one along.

    A story that cannot be read, or a catalog that is broken, is reported and left alone; the
    others go on.
    """
    written: list[Path] = []
    problems: list[L10nError] = []
    owners = slug_owners(desk, paths)
    languages = with_origins(languages)
    seen = 0
    with open_ledger(desk) as ledger:
        for path in metered(paths, meter, "extract"):
            key = _state(desk, ledger, path, languages)
            name = f"{slug_of(path)} {' '.join(map(str, languages))}"
            try:
                refuse_shared(desk, path, owners)
                if ledger.known("extract", name, key) is None:
                    before = len(written) + len(problems)
                    _extract(desk, path, languages, written, problems)
                    # Only what was left as it is will be left as it is again.
                    if len(written) + len(problems) == before:
                        ledger.note("extract", name, key, [])
            except L10nError as error:
                problems.append(error)
            else:
                seen += len(languages)
    return Report(tuple(written), seen, tuple(problems))


def _state(desk: Desk, ledger: Ledger, path: Path, languages: Sequence[Language]) -> str:
    """Return a digest of all that is read and written for one story."""
    slug, content = slug_of(path), content_of(path)
    files = [desk.template(slug), *(desk.catalog(slug, one) for one in languages)]
    if isinstance(content, bytes):
        files.append(version_file(desk, slug, hashed(content)))
    return ledger.key(desk.shown(path), content, *map(content_of, files))


def _extract(
    desk: Desk,
    path: Path,
    languages: Sequence[Language],
    written: list[Path],
    problems: list[L10nError],
) -> None:
    """Write the files of one story. Raises L10nError where there can be none."""
    slug = slug_of(path)
    story, segments = load(desk, path)
    template = make_template(story, segments, desk.shown(path), desk.settings.locations)
    if write_atomic(desk.template(slug), serialize(template, wrap=desk.settings.wrap)):
        written.append(desk.template(slug))
    for language in languages:
        target = desk.catalog(slug, language)
        try:
            before = read_bytes(target)
            merged = merge(template, load_catalog(target), language)
            if write_atomic(target, serialize(merged, wrap=desk.settings.wrap), seen=before):
                written.append(target)
        except L10nError as error:
            problems.append(error)
    try:
        keep(desk, version_of(story, segments), slug)
    except L10nError as error:
        problems.append(error)
