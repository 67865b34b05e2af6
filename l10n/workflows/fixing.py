"""Fixes on disk: what is certain is mended, and each file that changed is written once.

Both scripts of Serbian are mended in one step: the Cyrillic words, which the Latin ones follow.
Where the two do not say the same, somebody has yet to carry an edit over, and both are left.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from difflib import unified_diff
from typing import TYPE_CHECKING

from l10n.catalogs import parse_catalog, serialize
from l10n.checks import ignored_by
from l10n.checks.typography import case_of
from l10n.drafting import scripts
from l10n.drafting.quotations import inside_quotations
from l10n.errors import L10nError
from l10n.files import read_bytes, write_atomic
from l10n.fixes import fix_entry
from l10n.languages import find_language, with_origins
from l10n.meters import metered, silent
from l10n.model import State

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from l10n.desk import Desk
    from l10n.fixes import Repair
    from l10n.languages import Language
    from l10n.meters import Meter
    from l10n.model import Catalog, Entry

    Fixed = Mapping[tuple[str | None, str], Entry]


@dataclass(frozen=True, slots=True)
class Mended:
    """One repair where it was made; a Latin entry that follows its Cyrillic one has none."""

    slug: str
    path: Path
    line: int | None
    repair: Repair

    def __str__(self) -> str:
        line = "" if self.line is None else f"{self.line}:"
        repair = self.repair
        return f"{self.path}:{line} {repair.fix}: {repair.before!r} \u2192 {repair.after!r}"


@dataclass(frozen=True, slots=True)
class Fixes:
    """What was mended, the files that were written, or would be, and what was left alone."""

    mended: tuple[Mended, ...] = ()
    written: tuple[Path, ...] = ()
    diff: str = ""
    """What changes in the files, as `diff -u` shows it; only where nothing was written."""
    left: int = 0
    """Entries that two scripts say differently."""
    problems: tuple[L10nError, ...] = ()

    def by_story(self) -> dict[str, Counter[str]]:
        """Return how often each fix was made in each story."""
        found: dict[str, Counter[str]] = {}
        for one in self.mended:
            found.setdefault(one.slug, Counter())[one.repair.fix] += 1
        return found


@dataclass(slots=True)
class _Work:
    """What has come together so far."""

    desk: Desk
    reviewed: bool
    preview: bool
    mended: list[Mended]
    written: list[Path]
    diffs: list[str]
    left: int = 0


def fix(
    desk: Desk,
    slugs: Sequence[str],
    languages: Sequence[Language],
    *,
    reviewed: bool = False,
    preview: bool = False,
    meter: Meter = silent,
) -> Fixes:
    """Mend what is certain in the fuzzy entries of the stories' catalogs.

    With `reviewed` also in those that people approved; with `preview` nothing is written. A
    catalog that cannot be read or written is a problem, and the others go on. Doing it again
    changes nothing.
    """
    work = _Work(desk, reviewed, preview, [], [], [])
    problems: list[L10nError] = []
    originals = [one for one in with_origins(languages) if one.derived_from is None]
    for slug, language in metered(
        [(slug, language) for slug in slugs for language in originals], meter, "fix"
    ):
        try:
            _fix_story(work, slug, language)
        except L10nError as error:
            problems.append(error)
    return Fixes(
        tuple(work.mended),
        tuple(work.written),
        "".join(work.diffs),
        work.left,
        tuple(problems),
    )


def _fix_story(work: _Work, slug: str, language: Language) -> None:
    path = work.desk.catalog(slug, language)
    latin = _latin_of(work.desk, slug, language)
    if not path.exists():
        if latin is not None:
            before = read_bytes(latin)
            fixed = _fixed(work, slug, latin, find_language("sr@latin"), {})
            _write(work, latin, before, parse_catalog(latin), fixed)
        return
    seen, before = read_bytes(path), None
    partners: dict[tuple[str | None, str], Entry] = {}
    if latin is not None:
        before = read_bytes(latin)
        partners = {e.key: e for e in parse_catalog(latin).entries if not e.obsolete}
    fixed = _fixed(work, slug, path, language, partners)
    _write(work, path, seen, parse_catalog(path), fixed)
    if latin is not None:
        # Cyrillic first: if the second write fails, the next run carries the fixes over.
        followers = {
            key: scripts.follow(entry, partners[key])
            for key, entry in fixed.items()
            if key in partners
        }
        _write(work, latin, before, parse_catalog(latin), followers)


def _latin_of(desk: Desk, slug: str, language: Language) -> Path | None:
    for one in with_origins([*desk.targets, find_language("sr@latin")]):
        if one.derived_from == language.locale and desk.catalog(slug, one).exists():
            return desk.catalog(slug, one)
    return None


def _fixed(
    work: _Work, slug: str, path: Path, language: Language, partners: Fixed
) -> dict[tuple[str | None, str], Entry]:
    """Return the entries that were mended, by their keys."""
    catalog = parse_catalog(path)
    inside = inside_quotations(catalog.entries)
    found: dict[tuple[str | None, str], Entry] = {}
    for entry in catalog.entries:
        if entry.obsolete:
            continue
        mended, repairs = _mend(work, entry, language, inside=entry.key in inside)
        partner = partners.get(entry.key)
        if partner is not None and not scripts.agree(entry, partner):
            latin = _mend(work, partner, find_language("sr@latin"), inside=entry.key in inside)
            work.left += bool(repairs or latin[1])
        elif repairs:
            found[entry.key] = mended
            work.mended += (Mended(slug, path, entry.line, repair) for repair in repairs)
    return found


def _mend(
    work: _Work, entry: Entry, language: Language, *, inside: bool
) -> tuple[Entry, tuple[Repair, ...]]:
    """Return an entry mended, and what was; nothing of what people approved unless asked for."""
    if entry.state is State.REVIEWED and not work.reviewed:
        return entry, ()
    case = replace(case_of(entry, language, work.desk.settings), inside=inside)
    return fix_entry(entry, case, ignored_by(entry))


def _write(work: _Work, path: Path, seen: bytes | None, catalog: Catalog, fixed: Fixed) -> None:
    if not fixed:
        return
    entries = tuple(
        entry if entry.obsolete else fixed.get(entry.key, entry) for entry in catalog.entries
    )
    content = serialize(replace(catalog, entries=entries), wrap=work.desk.settings.wrap)
    if work.preview:
        work.diffs += _diff(work.desk.shown(path), seen or b"", content)
    elif write_atomic(path, content, seen=seen):
        work.written.append(path)


def _diff(name: str, before: bytes, after: bytes) -> Iterator[str]:
    # Not `splitlines`, which takes U+2028 inside a translation for the end of a line.
    old, new = (
        text.decode("utf-8", "replace").replace("\r\n", "\n").split("\n")
        for text in (before, after)
    )
    for line in unified_diff(old, new, f"a/{name}", f"b/{name}", lineterm=""):
        yield f"{line}\n"
