"""`l10n terms`: a group whose commands are imported when they are called."""

import click

from l10n.cli import LazyGroup

SUBCOMMANDS = {
    "check": "Bad rows, and terms that the catalogs call otherwise.",
    "import": "Take over terms of another tool, CSV or TBX.",
    "export": "Write the terms as CSV or TBX.",
    "search": "What a term or name is called.",
}
"""A name is that of its module, `terms_NAME_command`, which exposes `command`."""


class TermsGroup(LazyGroup):
    """The commands of SUBCOMMANDS."""

    table = SUBCOMMANDS
    module = "l10n.cli.terms_{}_command"


@click.command("terms", cls=TermsGroup)
def command() -> None:
    """Use the authority file: how this desk calls persons, organisations, places and titles.

    It is the CSV files in terms/. Countries, cities and organisations are shipped with l10n.
    """
