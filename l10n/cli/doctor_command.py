"""`l10n doctor`."""

from pathlib import Path

import click

from l10n.cli.stories import finish
from l10n.desk import open_desk


@click.command("doctor")
@click.pass_obj
def command(folder: Path) -> None:
    """Translate one sentence with each language's engine and say which engine it was."""
    from l10n.engines import open_engine
    from l10n.errors import L10nError

    desk = open_desk(folder)
    problems = []
    for language in desk.targets:
        if language.derived_from is not None:
            click.echo(f"{language}: derived from {language.derived_from}")
            continue
        try:
            engine = open_engine(desk.settings, language)
            best = engine.translate(["Good morning."], language)[0][0]
        except L10nError as error:
            problems.append(error)
            continue
        click.echo(f"{language}: {engine.signature}: {best.text}")
    finish(problems)
