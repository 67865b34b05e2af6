"""`l10n run`."""

from pathlib import Path

import click

from l10n.cli.stories import choose_sources, finish, stories_argument, tell
from l10n.cli.table import print_progress
from l10n.desk import open_desk
from l10n.model import Severity


@click.command("run")
@stories_argument
@click.pass_obj
def command(folder: Path, stories: tuple[str, ...]) -> None:
    """Extract, draft, check and publish; a second run changes no byte."""
    from l10n.formats import slug_of
    from l10n.workflows.checking import check
    from l10n.workflows.drafting import draft
    from l10n.workflows.extraction import extract
    from l10n.workflows.publishing import publish
    from l10n.workflows.reporting import progress

    desk = open_desk(folder)
    with desk.lock():
        paths = choose_sources(desk, stories)
        slugs = list(dict.fromkeys(slug_of(path) for path in paths))
        extracted = extract(desk, paths, desk.targets)
        tell("extract", extracted)
        drafted = draft(desk, slugs, desk.targets)
        tell("draft", drafted)
        findings, _ = check(desk, slugs, desk.targets)
        errors = sum(finding.severity is Severity.ERROR for finding in findings)
        click.echo(f"check: {errors} errors, {len(findings) - errors} others", err=True)
        published = publish(desk, paths, desk.targets)
        tell("publish", published)
    rows, _ = progress(desk, slugs, desk.targets)
    print_progress(rows)
    problems = (*extracted.problems, *drafted.problems, *published.problems)
    finish(problems, failed=errors > 0)
