"""`l10n init`."""

from pathlib import Path

import click

from l10n.cli.output import note


@click.command("init")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@click.pass_obj
def command(desk: Path, folder: Path | None) -> None:
    """Start a desk in FOLDER, or in the one that -C names; what is there already stays."""
    from l10n.workflows.starting import GLOSSARY_COLUMNS, start

    folder = desk if folder is None else desk / folder
    made, kept = start(folder)
    for path in made:
        click.echo(f"made {path}")
    for path in kept:
        click.echo(f"was there: {path}")
    note("no file changed" if not made else f"columns of the glossary: {GLOSSARY_COLUMNS}")
    where = "" if folder == Path() else f"-C {folder} "
    note(f"put stories into {folder / 'sources'} and type: l10n {where}run")
