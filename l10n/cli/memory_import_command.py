"""`l10n memory import`."""

from pathlib import Path

import click

from l10n.cli.output import hold, note
from l10n.cli.stories import finish
from l10n.desk import open_desk
from l10n.errors import L10nError


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.pass_obj
def command(folder: Path, files: tuple[Path, ...]) -> None:
    """Keep TMX or CSV files in memory/ and translate with them from now on.

    CSV starts with a line that names the columns source, target and language.
    """
    from l10n.workflows.exchanging import import_files

    desk = open_desk(folder)
    problems: list[L10nError] = []
    with hold(desk):
        imported = import_files(desk, files, problems)
    for one in imported:
        others = f", {one.others} in other languages left out" if one.others else ""
        kept = f"kept as {desk.shown(one.kept)}" if one.changed else "no change"
        note(f"{one.path}: translations: {one.units}{others}; {kept}")
    finish(problems)
