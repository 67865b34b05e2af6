"""`l10n draft`."""

from pathlib import Path

import click

from l10n.cli.output import hold, meter, tell
from l10n.cli.stories import (
    choose_slugs,
    finish,
    note_missing,
    stories_argument,
    to_option,
)
from l10n.desk import open_desk


@click.command("draft")
@stories_argument
@to_option
@click.pass_obj
def command(folder: Path, stories: tuple[str, ...], to: tuple[str, ...]) -> None:
    """Fill what is empty or an older draft: memory first, then rules, then the engine."""
    from l10n.workflows.drafting import draft

    desk = open_desk(folder)
    slugs, languages = choose_slugs(desk, stories), desk.choose(to)
    note_missing(desk, slugs, languages)
    with hold(desk), meter() as progress:
        report = draft(desk, slugs, languages, progress)
    tell("draft", report)
    finish(report.problems)
