"""`l10n status`."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from l10n.cli.stories import choose_sources, finish, stories_argument
from l10n.cli.table import print_progress
from l10n.desk import open_desk


@click.command("status")
@stories_argument
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def command(folder: Path, stories: tuple[str, ...], as_json: bool) -> None:
    """Show stories by language and state, and what is ready to publish."""
    from l10n.formats import slug_of
    from l10n.workflows.reporting import progress

    desk = open_desk(folder)
    slugs = [slug_of(path) for path in choose_sources(desk, stories)]
    rows, problems = progress(desk, slugs, desk.targets)
    if as_json:
        click.echo(json.dumps([asdict(row) | {"ready": row.ready} for row in rows], indent=2))
    else:
        print_progress(rows)
    finish(problems)
