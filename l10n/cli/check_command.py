"""`l10n check`."""

from pathlib import Path

import click

from l10n.checks.reports import REPORTS
from l10n.cli.output import Voice, meter, note, voice
from l10n.cli.stories import (
    choose_slugs,
    finish,
    note_missing,
    stories_argument,
    to_option,
)
from l10n.desk import open_desk
from l10n.model import Severity


@click.command("check")
@stories_argument
@to_option
@click.option("--format", "form", type=click.Choice(list(REPORTS)), default="text")
@click.pass_obj
def command(folder: Path, stories: tuple[str, ...], to: tuple[str, ...], form: str) -> None:
    """Print findings as `path:line: severity check: message`; exit 1 on an error."""
    from l10n.workflows.checking import check

    desk = open_desk(folder)
    slugs, languages = choose_slugs(desk, stories), desk.choose(to)
    note_missing(desk, slugs, languages)
    with meter() as progress:
        findings = check(desk, slugs, languages, progress)
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    shown = errors if form == "text" and voice() is Voice.QUIET else findings
    report = REPORTS[form](shown, Path.cwd())
    if report:
        click.echo(report)
    note(f"check: {len(errors)} errors, {len(findings) - len(errors)} others")
    finish((), failed=bool(errors))
