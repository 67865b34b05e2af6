"""`l10n status`."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from l10n.cli.stories import (
    choose_slugs,
    finish,
    note_missing,
    stories_argument,
    to_option,
)
from l10n.cli.table import print_progress
from l10n.desk import open_desk


@click.command("status")
@stories_argument
@to_option
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def command(folder: Path, stories: tuple[str, ...], to: tuple[str, ...], as_json: bool) -> None:
    """Show stories by language and state, and what is ready to publish."""
    from l10n.workflows.reporting import progress

    desk = open_desk(folder)
    slugs, languages = choose_slugs(desk, stories), desk.choose(to)
    note_missing(desk, slugs, languages)
    rows, problems = progress(desk, slugs, languages)
    if as_json:
        click.echo(json.dumps([asdict(row) | {"ready": row.ready} for row in rows], indent=2))
    else:
        print_progress(rows)
    finish(problems)
