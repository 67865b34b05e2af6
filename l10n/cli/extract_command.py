"""`l10n extract`."""

from pathlib import Path

import click

from l10n.cli.output import hold, meter, tell
from l10n.cli.stories import choose_sources, finish, stories_argument
from l10n.desk import open_desk


@click.command("extract")
@stories_argument
@click.pass_obj
def command(folder: Path, stories: tuple[str, ...]) -> None:
    """Write templates and catalogs; a revised story is merged into what is there."""
    from l10n.workflows.extraction import extract

    desk = open_desk(folder)
    paths = choose_sources(desk, stories)
    with hold(desk), meter() as progress:
        report = extract(desk, paths, desk.targets, progress)
    tell("extract", report)
    finish(report.problems)
