"""`l10n merge-driver`."""

from pathlib import Path

import click

from l10n.cli.output import note
from l10n.cli.stories import finish

FEWEST, MOST = 3, 4


@click.command("merge-driver")
@click.argument("files", nargs=-1, metavar="[BASE OURS THEIRS [PATH]]")
@click.option("--install", "wanted", is_flag=True, help="Tell git of it, in this clone.")
@click.pass_obj
def command(desk: Path, files: tuple[str, ...], wanted: bool) -> None:
    """Merge three versions of a catalog into OURS, entry by entry; git calls this.

    PATH is the file's place, for messages. Exit 0: merged. Exit 1: two people translated a
    sentence differently; OURS is a whole PO file, and the other words stand in a comment of the
    entry.
    """
    from l10n.workflows.git import install, merge_files

    if wanted and not files:
        done = install(desk)
        click.echo(f"git merges the catalogs of {done.repository} by l10n now")
        note(f"{'wrote' if done.changed else 'no need to change'} {done.attributes}; commit it")
        return
    if wanted or not FEWEST <= len(files) <= MOST:
        raise click.UsageError("name BASE, OURS and THEIRS, or --install alone")
    base, ours, theirs = map(Path, files[:FEWEST])
    finish(merge_files(base, ours, theirs, files[-1] if len(files) == MOST else str(ours)))
