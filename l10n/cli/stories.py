"""What most commands share: picking stories and languages, and telling what went wrong."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from l10n.cli.output import note, tell
from l10n.errors import UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n.desk import Desk
    from l10n.errors import L10nError
    from l10n.languages import Language

__all__ = [
    "choose_slugs",
    "choose_sources",
    "finish",
    "note_missing",
    "stories_argument",
    "tell",
    "to_option",
]

to_option = click.option("--to", "to", multiple=True, metavar="LANG", help="Only this language.")
stories_argument = click.argument("stories", nargs=-1)


def choose_sources(desk: Desk, stories: Sequence[str]) -> tuple[Path, ...]:
    """Return the source files for slugs, files or folders; all of the desk for none.

    Raises UnknownNameError for a story nobody knows and for a desk without a `sources` folder.
    """
    from l10n.desk import files_below
    from l10n.formats import slug_of

    folder = desk.root / "sources"
    if not stories and not folder.is_dir():
        raise UnknownNameError(
            "no folder 'sources' in this desk; type `l10n init` to start one", path=desk.root
        )
    if not stories and not desk.sources():
        note(f"no story in {folder}; put one there")
    chosen: list[Path] = [] if stories else list(desk.sources())
    by_slug = {slug_of(path): path for path in desk.sources()} if stories else {}
    for story in stories:
        path = Path(story) if Path(story).exists() else desk.root / story
        if story and path.is_dir():
            # `run .` means this desk, not its editions and notes.
            whole = path.samefile(desk.root)
            chosen += desk.sources() if whole else files_below(path)
        elif path.is_file():
            chosen.append(path)
        elif story in by_slug:
            chosen.append(by_slug[story])
        else:
            raise UnknownNameError(f"no story or file {story!r}; `l10n status` lists the stories")
    # Path.resolve crashes on a link that leads back to itself.
    return tuple({os.path.realpath(path): path for path in chosen}.values())


def choose_slugs(desk: Desk, stories: Sequence[str]) -> tuple[str, ...]:
    """Return the slugs of the chosen stories, each once."""
    from l10n.formats import slug_of

    return tuple(dict.fromkeys(slug_of(path) for path in choose_sources(desk, stories)))


def note_missing(desk: Desk, slugs: Sequence[str], languages: Sequence[Language]) -> None:
    """Say how many of the stories' catalogs are not there yet, which nothing else tells."""
    there = [desk.catalog(slug, one).exists() for slug in slugs for one in languages]
    if not all(there):
        missing = there.count(False)
        note(f"{missing} of {len(there)} catalogs are not there yet; type: l10n extract")


def finish(problems: Sequence[L10nError], *, failed: bool = False) -> None:
    """Print each problem as one line and exit with 1 if there was any, or if `failed`."""
    for line in dict.fromkeys(map(str, problems)):
        click.echo(line, err=True)
    if problems or failed:
        raise SystemExit(1)
