"""`l10n memory search`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from l10n.cli.output import hold, note
from l10n.cli.stories import finish, to_option
from l10n.desk import open_desk

if TYPE_CHECKING:
    from l10n.errors import L10nError
    from l10n.memory import Match


@click.command("search")
@click.argument("text")
@to_option
@click.option("--limit", default=5, type=click.IntRange(1), help="Most results a language.")
@click.option("--json", "as_json", is_flag=True, help="For scripts.")
@click.pass_obj
def command(folder: Path, text: str, to: tuple[str, ...], limit: int, as_json: bool) -> None:
    """Show what was translated like TEXT before: the same, like it, or with TEXT in it."""
    from l10n.workflows.exchanging import search

    if not text.strip():
        raise click.UsageError("TEXT is empty; name what to look for")
    desk = open_desk(folder)
    languages = desk.choose(to)
    problems: list[L10nError] = []
    with hold(desk):
        matches = search(desk, text, languages, limit, problems)
    if as_json:
        click.echo(json.dumps([_row(match) for match in matches], ensure_ascii=False, indent=2))
    else:
        for match in matches:
            unit = match.unit
            likeness = f"{match.ratio:4.0%}" if match.ratio else "   \u2026"
            context = f" ({unit.context})" if unit.context else ""
            killed = ", withdrawn" if unit.withdrawn else ""
            click.echo(f"{likeness}  {unit.locale}  {unit.origin}{context}{killed}")
            click.echo(f"      {unit.source}\n      {unit.target}")
    if not matches:
        note("nothing like it in the memory")
    finish(problems)


def _row(match: Match) -> dict[str, object]:
    unit = match.unit
    return {
        "ratio": round(match.ratio, 2),
        "language": unit.locale,
        "source": unit.source,
        "target": unit.target,
        "context": unit.context,
        "origin": unit.origin,
        "seen": unit.seen,
        "withdrawn": unit.withdrawn,
    }
