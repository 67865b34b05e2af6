"""`l10n models`."""

import importlib
from pathlib import Path

import click


@click.group("models")
def command() -> None:
    """List, install and remove translation models in the Argos format."""


@command.command("list")
def list_models() -> None:
    """Show the shipped and installed models."""
    from l10n.engines.packages import find_packages

    for package in find_packages():
        click.echo(
            f"{package.from_code}-{package.to_code} {package.version} {package.origin} "
            f"{package.path}"
        )


@command.command("install")
@click.argument("file", type=click.Path(path_type=Path))
def install_model(file: Path) -> None:
    """Install a package from FILE; nothing is fetched from a network."""
    from l10n.engines import packages

    packages.install(file)
    click.echo(f"installed {file.name}")


@command.command("remove")
@click.argument("name")
def remove_model(name: str) -> None:
    """Remove an installed package."""
    from l10n.engines import packages

    packages.remove(name)
    click.echo(f"removed {name}")


command.add_command(importlib.import_module("l10n.cli.models_train_command").command)
