"""`l10n check`."""

from pathlib import Path

import click

from l10n.cli.stories import choose_sources, finish, stories_argument, to_option
from l10n.desk import open_desk
from l10n.model import Severity


@click.command("check")
@stories_argument
@to_option
@click.pass_obj
def command(folder: Path, stories: tuple[str, ...], to: tuple[str, ...]) -> None:
    """Print findings as `path:line: severity check: message`; exit 1 on an error."""
    from l10n.formats import slug_of
    from l10n.workflows.checking import check

    desk = open_desk(folder)
    slugs = [slug_of(path) for path in choose_sources(desk, stories)]
    findings, problems = check(desk, slugs, desk.choose(to))
    for finding in findings:
        click.echo(str(finding))
    finish(problems, failed=any(f.severity is Severity.ERROR for f in findings))
