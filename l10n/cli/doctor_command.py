"""`l10n doctor`."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from l10n.desk import open_desk


@click.command("doctor")
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def command(folder: Path, as_json: bool) -> None:
    """Say whether this machine is ready: tools, each model tried, which one each language gets."""
    from l10n.cli.models_table import print_readiness
    from l10n.workflows.readiness import examine

    readiness = examine(open_desk(folder))
    if as_json:
        found = asdict(readiness) | {"problems": readiness.problems}
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        print_readiness(readiness)
    for problem in readiness.problems:
        click.echo(problem, err=True)
    if readiness.problems:
        raise SystemExit(1)
    click.echo("ready", err=True)
