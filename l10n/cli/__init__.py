"""The command line. Commands are imported when they are called, so that help is quick."""

from __future__ import annotations

import errno
import importlib
import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, TextIO

import click

from l10n import __version__
from l10n.cli.output import set_voice
from l10n.errors import L10nError

if TYPE_CHECKING:
    from collections.abc import Callable

COMMANDS = {
    "init": "Start a desk: l10n.toml, sources/, locales/, terms/.",
    "extract": "Stories to templates and catalogs.",
    "draft": "Fill open entries by memory, rules and the engine.",
    "check": "Findings over the catalogs; exit 1 on an error.",
    "publish": "Write the editions.",
    "run": "Extract, draft, check and publish in one go.",
    "watch": "Do run as stories arrive and catalogs are saved.",
    "diff": "What changed in a story since each language was last published.",
    "status": "Stories by language and state; what is ready to publish.",
    "models": "List, install, convert, evaluate and train translation models.",
    "pack": "Hand stories to a translator: one zip for OmegaT, Poedit or a CAT tool.",
    "unpack": "Take a translator's work back.",
    "memory": "Look into the translation memory; TMX and CSV in and out.",
    "terms": "How names and terms are called; CSV and TBX in and out.",
    "convert": "Serbian text to the other script, as a filter.",
    "segment": "What the reader and the splitter made of a file.",
    "merge-driver": "Let git merge catalogs entry by entry.",
    "doctor": "Is this machine ready, and with which models.",
}


class LazyGroup(click.Group):
    """A group that knows its commands' names and lines of help without importing them."""

    table: ClassVar[dict[str, str]] = COMMANDS
    module: ClassVar[str] = "l10n.cli.{}_command"

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """Return the names in the order of the work."""
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import and return one command."""
        if cmd_name not in self.table:
            return None
        name = cmd_name.replace("-", "_")
        command = importlib.import_module(self.module.format(name)).command
        assert isinstance(command, click.Command)  # noqa: S101 (for the type checker)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the table of commands without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self.table.items()))


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "-C",
    "folder",
    default=".",
    type=click.Path(path_type=Path),
    help="The desk's folder, instead of this one.",
)
@click.option("-q", "--quiet", is_flag=True, help="Only results and errors.")
@click.option("-v", "--verbose", is_flag=True, help="Every file written, every engine used.")
@click.version_option(__version__, prog_name="l10n")
@click.pass_context
def group(ctx: click.Context, folder: Path, quiet: bool, verbose: bool) -> None:
    """Translate and localize news wire stories, offline."""
    ctx.obj = folder
    set_voice(quiet=quiet, verbose=verbose)


def _silence(stream: TextIO) -> None:
    """Let what is still in a stream's buffer go nowhere, so that the exit does not try again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def main(call: Callable[..., object] = group) -> None:
    """Run the command line; an L10nError becomes one line and exit code 1.

    All output is UTF-8, as our files are: a terminal or a pipe set to ASCII loses no word.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        call()
    except OSError as error:
        # Only writing to a full disk by way of a pipe or `>`: for our files it is a WriteError.
        if error.errno != errno.ENOSPC or error.filename is not None:
            raise
        _silence(sys.stdout)
        click.echo("standard output: no space left on device", err=True)
        raise SystemExit(1) from None
    except L10nError as error:
        click.echo(str(error), err=True)
        raise SystemExit(1) from None
