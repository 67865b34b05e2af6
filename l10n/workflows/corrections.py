"""Findings with what would mend them: the words, and the lines of the file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from l10n.catalogs import entry_lines
from l10n.checks import ignored_by, known_by
from l10n.checks.typography import case_of
from l10n.drafting.quotations import inside_quotations
from l10n.files import read_bytes
from l10n.fixes import FIXES, fix_entry
from l10n.model import Correction

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from l10n.desk import Desk
    from l10n.languages import Language
    from l10n.model import Catalog, Entry, Finding

_CHECKS = frozenset(fix.check for fix in FIXES)


def with_corrections(
    findings: Iterable[Finding], desk: Desk, catalog: Catalog, path: Path, language: Language
) -> Iterator[Finding]:
    """Yield the findings of a catalog, each that `--fix` would mend with its correction."""
    entries: dict[tuple[str, int | None], Entry] | None = None
    known: dict[tuple[str, int | None], tuple[frozenset[str], Correction]] = {}
    inside: frozenset[tuple[str | None, str]] = frozenset()
    lines: list[str] = []
    for finding in findings:
        if finding.check not in _CHECKS or not finding.entry:
            yield finding
            continue
        if entries is None:
            entries = {(known_by(e), e.line): e for e in catalog.entries if not e.obsolete}
            inside = inside_quotations(catalog.entries)
            lines = (read_bytes(path) or b"").decode("utf-8", "replace").split("\n")
        key = (finding.entry, finding.line)
        if key not in known:
            entry = entries[key]
            case = case_of(entry, language, desk.settings)
            case = replace(case, inside=entry.key in inside)
            mended, repairs = fix_entry(entry, case, ignored_by(entry))
            mends = frozenset(repair.check for repair in repairs)
            known[key] = (mends, _correction(entry, mended, lines, wrap=desk.settings.wrap))
        mends, correction = known[key]
        yield replace(finding, correction=correction) if finding.check in mends else finding


def _correction(entry: Entry, mended: Entry, lines: list[str], *, wrap: bool) -> Correction:
    """Return the least of the file's lines that change, where they are laid out as ours."""
    target = mended.target or "".join(mended.plural_targets[:1])
    before, after = entry_lines(entry, wrap=wrap), entry_lines(mended, wrap=wrap)
    at = (entry.line or 0) - 1
    first = next(
        (n for n in range(at, max(-1, at - len(before)), -1) if not n or not lines[n - 1].strip()),
        None,
    )
    if entry.line is None or first is None:
        return Correction(target)
    if tuple(lines[first : first + len(before)]) != before:
        return Correction(target)
    same = next((n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), 0)
    end = 0
    while end < min(len(before), len(after)) - same - 1 and before[-1 - end] == after[-1 - end]:
        end += 1
    return Correction(
        target,
        first + same + 1,
        first + len(before) - end,
        after[same : len(after) - end],
    )
