"""`l10n draft`."""

from pathlib import Path

import click

from l10n.cli.stories import choose_sources, finish, stories_argument, tell, to_option
from l10n.desk import open_desk


@click.command("draft")
@stories_argument
@to_option
@click.pass_obj
def command(folder: Path, stories: tuple[str, ...], to: tuple[str, ...]) -> None:
    """Fill empty entries: rules first, then the engine."""
    from l10n.formats import slug_of
    from l10n.workflows.drafting import draft

    desk = open_desk(folder)
    with desk.lock():
        slugs = [slug_of(path) for path in choose_sources(desk, stories)]
        report = draft(desk, slugs, desk.choose(to))
    tell("draft", report)
    finish(report.problems)
