"""`l10n diff`."""

from pathlib import Path

import click

from l10n.cli.differences import print_comparison
from l10n.cli.output import note
from l10n.cli.stories import choose_sources, finish, stories_argument, to_option
from l10n.desk import open_desk
from l10n.errors import L10nError


@click.command("diff")
@stories_argument
@to_option
@click.option("--html", "page", type=click.Path(path_type=Path), help="Write a web page too.")
@click.pass_obj
def command(folder: Path, stories: tuple[str, ...], to: tuple[str, ...], page: Path | None) -> None:
    """Show what changed since each language was last published, word by word."""
    from l10n.workflows.comparing import compare, write_page

    desk = open_desk(folder)
    paths, languages = choose_sources(desk, stories), desk.choose(to)
    problems: list[L10nError] = []
    found = tuple(compare(desk, paths, languages, problems))
    for comparison in found:
        print_comparison(comparison)
    if page is not None:
        changed = write_page(page, found)
        note(f"diff: wrote {page}" if changed else "diff: no file changed")
    finish(problems)
