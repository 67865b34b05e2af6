"""What most commands share: picking stories and languages, and telling what went wrong."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from l10n.errors import UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n.desk import Desk
    from l10n.errors import L10nError
    from l10n.workflows.extraction import Report

to_option = click.option("--to", "to", multiple=True, metavar="LANG", help="Only this language.")
stories_argument = click.argument("stories", nargs=-1)


def choose_sources(desk: Desk, stories: Sequence[str]) -> tuple[Path, ...]:
    """Return the source files for slugs, files or folders; all of the desk for none."""
    from l10n.formats import slug_of

    if not stories:
        return desk.sources()
    chosen: list[Path] = []
    by_slug = {slug_of(path): path for path in desk.sources()}
    for story in stories:
        path = Path(story) if Path(story).exists() else desk.root / story
        if path.is_dir():
            chosen += sorted(path.rglob("*.txt"))
        elif path.is_file():
            chosen.append(path)
        elif story in by_slug:
            chosen.append(by_slug[story])
        else:
            raise UnknownNameError(f"no story or file {story!r}; `l10n status` lists the stories")
    return tuple(chosen)


def tell(verb: str, report: Report) -> None:
    """Print what a step did, to stderr."""
    changed = len(report.written)
    click.echo(
        f"{verb}: {changed} files written" if changed else f"{verb}: no file changed", err=True
    )


def finish(problems: Sequence[L10nError], *, failed: bool = False) -> None:
    """Print each problem as one line and exit with 1 if there was any, or if `failed`."""
    for line in dict.fromkeys(map(str, problems)):
        click.echo(line, err=True)
    if problems or failed:
        raise SystemExit(1)
