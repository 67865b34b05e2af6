"""What changed in a story since each language was last published."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from l10n.catalogs.changes import compare_sentences
from l10n.comparisons import Comparison, Kind
from l10n.editions.changes import render_changes
from l10n.errors import L10nError, UnknownNameError
from l10n.files import write_atomic
from l10n.model import Revision
from l10n.workflows.extraction import load, load_catalog
from l10n.workflows.versions import Version, published, read_version, version_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from l10n.comparisons import Row
    from l10n.desk import Desk
    from l10n.languages import Language
    from l10n.model import State


_MEANINGS = {
    Revision.UPDATE: "a fuller story; readers see the new text, and no note",
    Revision.REFILE: "sent again with small repairs; readers see the new text, and no note",
    Revision.CORRECTED: "something was wrong; every edition says that it was corrected",
    Revision.WITHDRAWN: "not to be used; a notice takes the place of every edition",
}
"""What a revision mark does to editions, for the editor."""


def compare(
    desk: Desk, paths: Sequence[Path], languages: Sequence[Language], problems: list[L10nError]
) -> Iterator[Comparison]:
    """Yield what changed in each story, languages that share a published version together.

    The source as it stands is compared with the version last published or, where that one is
    out already, with the one published before it. What cannot be read or was never published
    joins `problems`.
    """
    for path in paths:
        try:
            story, segments = load(desk, path)
            now = version_of(story, segments)
            since = _since(desk, story.slug, now, languages)
            if not since:
                reason = "never published; `l10n publish` comes first"
                problems.append(UnknownNameError(reason, path=path))
            for (name, out), group in since.items():
                yield _compare(desk, story.slug, name, now, group, out=out)
        except L10nError as error:
            problems.append(error)


def write_page(path: Path, comparisons: Sequence[Comparison]) -> bool:
    """Write the comparisons as a web page and return whether any byte changed."""
    return write_atomic(path, render_changes(comparisons).encode())


def _since(
    desk: Desk, slug: str, now: Version, languages: Sequence[Language]
) -> dict[tuple[str, bool], list[Language]]:
    """Return the languages by the version to compare with, and whether `now` is out in them."""
    out = published(desk, slug)
    found: dict[tuple[str, bool], list[Language]] = {}
    for language in languages:
        names = out.get(language.locale, ())
        if names:
            earlier = [name for name in names if name != now.name]
            since = earlier[-1] if earlier else now.name
            found.setdefault((since, names[-1] == now.name), []).append(language)
    return found


def _compare(
    desk: Desk, slug: str, name: str, now: Version, languages: Sequence[Language], *, out: bool
) -> Comparison:
    before = now if name == now.name else read_version(desk, slug, name)
    if before is None:
        reason = f"{slug}: the version {name!r} is not kept on this machine any more"
        raise UnknownNameError(f"{reason}; compare after the next `l10n publish`")
    pairs = (
        ("revision", before.revision, now.revision),
        ("embargo", before.embargo, now.embargo),
    )
    facts = tuple(f"{what}: {old or '∅'} → {new or '∅'}" for what, old, new in pairs if old != new)
    if before.revision != now.revision and now.kind in _MEANINGS:
        facts += (f"{now.kind}: {_MEANINGS[now.kind]}",)
    states: dict[tuple[str, str], list[tuple[str, State]]] = {}
    for language in languages:
        catalog = load_catalog(desk.catalog(slug, language))
        for entry in catalog.entries if catalog else ():
            if not entry.obsolete:
                key = (entry.context or "paragraph", entry.source)
                states.setdefault(key, []).append((language.locale, entry.state))
    rows = tuple(
        _with_states(row, states) for row in compare_sentences(before.sentences, now.sentences)
    )
    locales = tuple(language.locale for language in languages)
    return Comparison(slug, locales, name, now.name, out, facts, rows)


def _with_states(row: Row, states: dict[tuple[str, str], list[tuple[str, State]]]) -> Row:
    if row.kind is Kind.REMOVED:
        return row
    text = " ".join(word for change in row.words for word in change.after)
    return replace(row, states=tuple(states.get((row.role, text), ())))
