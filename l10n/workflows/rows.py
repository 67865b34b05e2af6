"""Findings as rows of a ledger, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from l10n.model import Correction, Finding, Severity

if TYPE_CHECKING:
    from pathlib import Path


def row_of(finding: Finding) -> list[object]:
    """Return a finding as a list of plain values, without its path."""
    mend = finding.correction
    correction = None if mend is None else [mend.target, mend.first, mend.last, list(mend.lines)]
    return [
        finding.line,
        str(finding.severity),
        finding.check,
        finding.message,
        finding.entry,
        correction,
    ]


def finding_of(row: Any, path: Path) -> Finding:  # what JSON gives
    """Return the finding that `row_of` made a row of."""
    line, severity, check, message, entry, correction = row
    mend = None
    if correction is not None:
        target, first, last, lines = correction
        mend = Correction(target, first, last, tuple(lines))
    return Finding(path, line, Severity(severity), check, message, entry, mend)
