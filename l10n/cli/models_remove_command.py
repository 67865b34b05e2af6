"""`l10n models remove`."""

import click


@click.command("remove")
@click.argument("name")
def command(name: str) -> None:
    """Remove the installed model NAME, as `models list` calls it, or a direction like en-ru."""
    from l10n.engines.packages import remove

    click.echo(f"removed {remove(name).name}")
