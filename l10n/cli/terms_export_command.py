"""`l10n terms export`."""

from pathlib import Path

import click

from l10n.cli.output import hold, note
from l10n.cli.stories import finish, to_option
from l10n.desk import open_desk
from l10n.errors import L10nError


@click.command("export")
@click.argument("file", type=click.Path(path_type=Path))
@to_option
@click.option("--shipped", is_flag=True, help="With the terms that come with l10n.")
@click.pass_obj
def command(folder: Path, file: Path, to: tuple[str, ...], shipped: bool) -> None:
    """Write the desk's terms to FILE, whose name ends in .csv or .tbx."""
    from l10n.workflows.glossaries import export_terms

    desk = open_desk(folder)
    languages = desk.choose(to)
    problems: list[L10nError] = []
    with hold(desk):
        changed, count = export_terms(desk, file, languages, problems, shipped=shipped)
    note(f"{file}: terms: {count}" + ("" if changed else "; no change"))
    finish(problems)
