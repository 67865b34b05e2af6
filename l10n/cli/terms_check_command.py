"""`l10n terms check`."""

from pathlib import Path

import click

from l10n.cli.findings import format_option, tell
from l10n.cli.output import meter
from l10n.cli.stories import choose_slugs, finish, stories_argument, to_option
from l10n.desk import open_desk


@click.command("check")
@stories_argument
@to_option
@format_option
@click.pass_obj
def command(folder: Path, stories: tuple[str, ...], to: tuple[str, ...], form: str) -> None:
    """Print bad rows of terms/, and entries that call a term of the desk otherwise.

    Exit 1 on an error. The terms that come with l10n are checked by `l10n check`.
    """
    from l10n.workflows.authorities import check_terms
    from l10n.workflows.checking import check_use

    desk = open_desk(folder)
    languages = desk.choose(to)
    slugs = choose_slugs(desk, stories) if stories or desk.sources() else ()
    with meter() as progress:
        findings = (*check_terms(desk, desk.targets), *check_use(desk, slugs, languages, progress))
    finish((), failed=tell("terms check", findings, form))
