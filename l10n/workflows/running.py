"""The whole day's work in one go: extract, draft, check, publish."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from l10n.engines import open_engine
from l10n.formats import slug_of
from l10n.meters import silent
from l10n.model import Severity
from l10n.workflows.checking import check
from l10n.workflows.drafting import draft
from l10n.workflows.extraction import Report, extract
from l10n.workflows.publishing import check_formats, publish
from l10n.workflows.reporting import progress

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from l10n.desk import Desk
    from l10n.errors import L10nError
    from l10n.languages import Language
    from l10n.meters import Meter
    from l10n.model import Finding
    from l10n.workflows.drafted import Opener
    from l10n.workflows.reporting import Progress


SETTLED = 800
"""Catalogs that are looked at once more while they are at hand; more would be read anew, which the
next run can do as well."""


@dataclass(frozen=True, slots=True)
class Run:
    """What a run did, step by step, and where every catalog stands after it."""

    extracted: Report
    drafted: Report
    findings: tuple[Finding, ...]
    published: Report
    rows: tuple[Progress, ...]

    @property
    def errors(self) -> int:
        """How many findings are errors."""
        return sum(finding.severity is Severity.ERROR for finding in self.findings)

    @property
    def problems(self) -> tuple[L10nError, ...]:
        """What went wrong in any step."""
        return (*self.extracted.problems, *self.drafted.problems, *self.published.problems)

    @property
    def written(self) -> tuple[Path, ...]:
        """The files that any step wrote, each once."""
        steps = (self.extracted, self.drafted, self.published)
        return tuple(dict.fromkeys(path for step in steps for path in step.written))

    @property
    def changed(self) -> bool:
        """Whether any file was written."""
        return bool(self.written)


def run(
    desk: Desk,
    paths: Sequence[Path],
    languages: Sequence[Language],
    meter: Meter = silent,
    *,
    opener: Opener = open_engine,
) -> Run:
    """Do all four steps for the stories; a story or catalog that fails does not stop the others.

    Raises UnknownNameError for an output format nobody knows, before anything is written.
    """
    check_formats(desk.settings.formats)
    slugs = tuple(dict.fromkeys(slug_of(path) for path in paths))
    extracted = extract(desk, paths, languages, meter)
    drafted = draft(desk, slugs, languages, meter, opener=opener)
    changed = {path.stem for path in (*extracted.written, *drafted.written)}
    if 0 < len(changed) * len(languages) <= SETTLED and not drafted.problems:
        # A look at what was written: nothing is left to do, which spares the next run its work.
        written = _settle(desk, [p for p in paths if slug_of(p) in changed], languages, opener)
        drafted = replace(drafted, written=tuple(dict.fromkeys((*drafted.written, *written))))
    findings = check(desk, slugs, languages, meter)
    published = publish(desk, paths, languages, meter)
    rows, _ = progress(desk, slugs, languages, findings)
    return Run(extracted, drafted, findings, published, rows)


def _settle(
    desk: Desk, paths: Sequence[Path], languages: Sequence[Language], opener: Opener
) -> tuple[Path, ...]:
    """Extract and draft once more, and return what that has written: nothing, by rights."""
    extracted = extract(desk, paths, languages)
    slugs = tuple(dict.fromkeys(map(slug_of, paths)))
    return (*extracted.written, *draft(desk, slugs, languages, opener=opener).written)
