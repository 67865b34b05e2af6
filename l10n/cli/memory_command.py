"""`l10n memory`: a group whose commands are imported when they are called."""

import click

from l10n.cli import LazyGroup

SUBCOMMANDS = {
    "import": "Take over another tool's memory, TMX or CSV.",
    "export": "Write the memory as TMX or CSV.",
    "search": "What was translated like this before.",
}
"""A name is that of its module, `memory_NAME_command`, which exposes `command`."""


class MemoryGroup(LazyGroup):
    """The commands of SUBCOMMANDS."""

    table = SUBCOMMANDS
    module = "l10n.cli.memory_{}_command"


@click.command("memory", cls=MemoryGroup)
def command() -> None:
    """Use the translation memory: what people approved in any story of the desk.

    It is made of the catalogs and the files in memory/; .l10n/memory.sqlite can always be deleted.
    """
