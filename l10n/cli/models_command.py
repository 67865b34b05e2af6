"""`l10n models`: a group whose commands are imported when they are called."""

import click

from l10n.cli import LazyGroup

SUBCOMMANDS = {
    "list": "What is shipped, installed, and available.",
    "install": "Install from a file, a URL, or the index by name.",
    "remove": "Remove an installed model.",
    "convert": "Make a package out of an OPUS-MT archive.",
    "evaluate": "Score models on sentences that people translated.",
    "train": "Make a model out of parallel text, or go on from one.",
}
"""A name is that of its module, `models_NAME_command`, which exposes `command`."""


class ModelsGroup(LazyGroup):
    """The commands of SUBCOMMANDS."""

    table = SUBCOMMANDS
    module = "l10n.cli.models_{}_command"


@click.command("models", cls=ModelsGroup)
def command() -> None:
    """Manage translation models in the Argos format.

    Only `install` (by name or URL) and `list --refresh` use a network.
    """
