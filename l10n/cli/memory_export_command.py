"""`l10n memory export`."""

from pathlib import Path

import click

from l10n.cli.output import hold, note
from l10n.cli.stories import finish, to_option
from l10n.desk import open_desk
from l10n.errors import L10nError


@click.command("export")
@click.argument("file", type=click.Path(path_type=Path))
@to_option
@click.pass_obj
def command(folder: Path, file: Path, to: tuple[str, ...]) -> None:
    """Write the memory to FILE, whose name ends in .tmx or .csv."""
    from l10n.workflows.exchanging import export

    desk = open_desk(folder)
    languages = desk.choose(to)
    problems: list[L10nError] = []
    with hold(desk):
        changed, count = export(desk, file, languages, problems)
    note(f"{file}: translations: {count}" + ("" if changed else "; no change"))
    finish(problems)
