"""`l10n unpack`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from l10n.cli.output import detail, hold, note
from l10n.cli.stories import finish
from l10n.desk import open_desk

if TYPE_CHECKING:
    from l10n.desk import Desk
    from l10n.errors import L10nError
    from l10n.workflows.unpacking import Received, Unpacked


@click.command("unpack")
@click.argument("file", metavar="ZIP", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Say what would change, and change nothing.")
@click.option("--json", "as_json", is_flag=True, help="For scripts, entry by entry.")
@click.pass_obj
def command(folder: Path, file: Path, dry_run: bool, as_json: bool) -> None:
    """Take back a pack, or one PO or XLIFF file, and say what changed.

    What people changed here too is left as it is and shown. Exit 1 for that, and for anything that
    does not belong.
    """
    from l10n.workflows.unpacking import unpack

    desk = open_desk(folder)
    problems: list[L10nError] = []
    with hold(desk):
        received = unpack(desk, file, problems, dry_run=dry_run)
    if as_json:
        rows = [_json(desk, story) for story in received.stories]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        for story in received.stories:
            _print(desk, story)
    _tell(received, dry_run=dry_run)
    conflicts = any(_conflicts(story) for story in received.stories)
    finish(problems, failed=conflicts)


def _conflicts(story: Unpacked) -> bool:
    from l10n.catalogs.settling import Outcome

    return story.done.count(Outcome.CONFLICT) > 0


def _print(desk: Desk, story: Unpacked) -> None:
    """Print one line a story, and each entry on which a person has to decide."""
    from l10n.catalogs.settling import Outcome

    done = story.done
    counts = [f"{done.count(one)} {one}" for one in Outcome if one is not Outcome.KEPT]
    told = [count for count in counts if not count.startswith("0 ")]
    if done.missing:
        told.append(f"{done.missing} missing")
    news = ", ".join(told) or "nothing new"
    click.echo(f"{story.slug} {story.language}: {news}; {done.open} still open")
    for row in done.rows:
        line = "" if row.entry.line is None else f":{row.entry.line}"
        where = desk.shown(story.path) + line
        if row.outcome is Outcome.CONFLICT:
            click.echo(f"{where}: changed here and there; left as it is here")
            click.echo(f"      {row.entry.source}")
            click.echo(f"  here  {row.entry.target}")
            click.echo(f"  there {row.returned.target}")
        elif row.outcome is not Outcome.KEPT:
            detail(f"{where}: {row.outcome}: {row.entry.source}")
        for line in row.said:
            click.echo(f"{where}: the translator says: {line}")


def _tell(received: Received, *, dry_run: bool) -> None:
    for story in received.stories:
        if not story.known:
            note(f"{story.slug}: what was handed over is not known; only what is certain was taken")
    if received.terms:
        note(f"terms that the translator added to the glossary: {len(received.terms)}")
        for line in received.terms:
            note("  " + line.replace("\t", " = ", 1).replace("\t", " "))
    changed = sum(story.changed for story in received.stories)
    files = "file" if changed == 1 else "files"
    verb = "would change" if dry_run else "written"
    note(f"unpack: {changed} {files} {verb}" if changed else "unpack: no file changed")


def _json(desk: Desk, story: Unpacked) -> dict[str, object]:
    from l10n.catalogs.settling import Outcome

    done = story.done
    return {
        "story": story.slug,
        "language": story.language.locale,
        "path": desk.shown(story.path),
        "changed": story.changed,
        "known": story.known,
        "open": done.open,
        "missing": done.missing,
        "counts": {str(one): done.count(one) for one in Outcome},
        "entries": [
            {
                "outcome": row.outcome,
                "context": row.entry.context,
                "source": row.entry.source,
                "target": row.entry.target,
                "state": row.entry.state,
                "returned": row.returned.target,
                "said": row.said,
                "line": row.entry.line,
            }
            for row in done.rows
            if row.outcome is not Outcome.KEPT or row.said
        ],
    }
