"""`l10n pack`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from l10n.cli.output import hold, note
from l10n.cli.stories import choose_sources, finish
from l10n.desk import open_desk

if TYPE_CHECKING:
    from l10n.errors import L10nError
    from l10n.workflows.packing import Packed


@click.command("pack")
@click.argument("stories", nargs=-1, required=True)
@click.option("--to", metavar="LANG", required=True, help="The language to translate into.")
@click.option(
    "-o", "--output", metavar="ZIP", type=click.Path(path_type=Path), help="Write it here."
)
@click.option(
    "--format",
    "form",
    default="po",
    type=click.Choice(["po", "xliff12", "xliff21"]),
    help="What the translator's tool reads; PO without it.",
)
@click.pass_obj
def command(
    folder: Path, stories: tuple[str, ...], to: str, output: Path | None, form: str
) -> None:
    """Make one zip of STORIES for a translator: catalogs, glossary, memory, sources to read.

    Unzipped it is a project that OmegaT opens; Poedit opens the PO files in source/.
    """
    from l10n.packs import Form
    from l10n.workflows.packing import pack

    desk = open_desk(folder)
    [language] = desk.choose([to])
    paths = choose_sources(desk, stories)
    problems: list[L10nError] = []
    with hold(desk):
        done = pack(desk, paths, language, Form(form), problems, output=output)
    if done.stories:
        note(_told(done))
    for story in done.stories:
        if story.embargo:
            note(f"{story.slug} is under embargo ({story.embargo}); the pack says so")
    finish(problems)


def _told(done: Packed) -> str:
    return (
        f"{done.path}: stories: {len(done.stories)}, sentences: {done.entries} "
        f"({done.open} to approve), memory: {done.units}, terms: {done.terms}"
        + ("" if done.changed else "; no change")
    )
