"""`l10n run`."""

from pathlib import Path

import click

from l10n.cli.output import Voice, hold, meter, note, tell, voice
from l10n.cli.stories import choose_sources, finish, stories_argument, to_option
from l10n.cli.totals import print_totals
from l10n.desk import open_desk


@click.command("run")
@stories_argument
@to_option
@click.pass_obj
def command(folder: Path, stories: tuple[str, ...], to: tuple[str, ...]) -> None:
    """Extract, draft, check and publish; a second run changes no byte."""
    from l10n.workflows.running import run

    desk = open_desk(folder)
    paths, languages = choose_sources(desk, stories), desk.choose(to)
    with hold(desk), meter() as progress:
        done = run(desk, paths, languages, progress)
    tell("extract", done.extracted)
    tell("draft", done.drafted)
    note(f"check: {done.errors} errors, {len(done.findings) - done.errors} others")
    tell("publish", done.published)
    if not done.changed:
        note("nothing has changed since the last run")
    if voice() is not Voice.QUIET:
        print_totals(done.rows)
    finish(done.problems, failed=done.errors > 0)
