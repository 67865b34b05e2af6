"""`l10n segment`."""

import json
from pathlib import Path

import click

from l10n.desk import open_desk


@click.command("segment")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def command(folder: Path, file: Path, as_json: bool) -> None:
    """Show what the reader and the sentence splitter made of FILE."""
    from l10n.workflows.extraction import load

    # As STORY elsewhere: a path from here, else from the desk.
    _, segments = load(open_desk(folder), file if file.exists() else folder / file)
    if as_json:
        rows = [{"line": s.line, "role": s.role, "text": s.text} for s in segments]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for part in segments:
        click.echo(f"{part.line:4} {part.role:10} {part.text}")
