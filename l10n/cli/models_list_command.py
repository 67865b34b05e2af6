"""`l10n models list`."""

import json
from dataclasses import asdict

import click

from l10n.cli.stories import finish


@click.command("list")
@click.option("--json", "as_json", is_flag=True)
@click.option("--all", "everything", is_flag=True, help="Also from other languages.")
@click.option("--refresh", is_flag=True, help="Fetch the index first.")
@click.option("--index", default="", metavar="URL", help="Another index than Argos' own.")
def command(as_json: bool, everything: bool, refresh: bool, index: str) -> None:
    """Show the models that are shipped, installed, and available in the index last fetched."""
    from l10n.cli.models_table import print_models
    from l10n.engines.index import fetch_index, read_index
    from l10n.engines.inventory import inventory
    from l10n.engines.packages import broken_packages

    if refresh or index:
        fetch_index(index)
    models = inventory()
    if as_json:
        click.echo(json.dumps([asdict(model) for model in models], ensure_ascii=False, indent=2))
    else:
        print_models(models, read_index(), everything=everything)
    finish(broken_packages())
