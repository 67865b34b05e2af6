"""`l10n convert`."""

from __future__ import annotations

import sys
from io import BufferedIOBase
from pathlib import Path
from typing import cast

import click

from l10n.errors import SourceError, WriteError


@click.command("convert")
@click.option(
    "--script",
    required=True,
    type=click.Choice(["Latn", "Cyrl"], case_sensitive=False),
    help="The script to write Serbian in.",
)
@click.argument("file", required=False, type=click.Path(path_type=Path, allow_dash=True))
def command(script: str, file: Path | None) -> None:
    """Convert Serbian text from FILE, or from standard input, to the other script."""
    from l10n.workflows.conversion import convert_stream

    # A shell may start a program without the one or the other: `<&-`, `>&-`.
    if sys.stdout is None:
        raise WriteError("closed; send it to a file or a pipe", path="<stdout>")
    target = sys.stdout.buffer
    if file is None or str(file) == "-":
        if sys.stdin is None:
            raise SourceError("closed; name a file or pipe one in", path="<stdin>")
        convert_stream(cast("BufferedIOBase", sys.stdin.buffer), target, script, "<stdin>")
        return
    try:
        opened = file.open("rb")
    except OSError as error:
        raise SourceError((error.strerror or str(error)).lower(), path=file) from error
    with opened:
        convert_stream(opened, target, script, str(file))
