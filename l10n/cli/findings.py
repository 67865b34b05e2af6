"""Findings on standard output, and how many there are on standard error."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from l10n.checks.reports import REPORTS
from l10n.cli.output import Voice, note, voice
from l10n.model import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n.model import Finding

format_option = click.option("--format", "form", type=click.Choice(list(REPORTS)), default="text")


def tell(command: str, findings: Sequence[Finding], form: str) -> bool:
    """Print findings, the errors alone to who asked for quiet; return whether there are any."""
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    shown = errors if form == "text" and voice() is Voice.QUIET else findings
    report = REPORTS[form](shown, Path.cwd())
    if report:
        click.echo(report)
    note(f"{command}: {len(errors)} errors, {len(findings) - len(errors)} others")
    return bool(errors)
