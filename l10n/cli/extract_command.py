"""`l10n extract`."""

from pathlib import Path

import click

from l10n.cli.stories import choose_sources, finish, stories_argument, tell
from l10n.desk import open_desk


@click.command("extract")
@stories_argument
@click.pass_obj
def command(folder: Path, stories: tuple[str, ...]) -> None:
    """Write templates and catalogs; a revised story is merged into what is there."""
    from l10n.workflows.extraction import extract

    desk = open_desk(folder)
    with desk.lock():
        report = extract(desk, choose_sources(desk, stories), desk.targets)
    tell("extract", report)
    finish(report.problems)
