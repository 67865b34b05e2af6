"""`l10n terms search`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from l10n.cli.output import note
from l10n.cli.stories import finish, to_option
from l10n.desk import open_desk

if TYPE_CHECKING:
    from l10n.errors import L10nError
    from l10n.terms import Term


@click.command("search")
@click.argument("text")
@to_option
@click.option("--limit", default=20, type=click.IntRange(1), help="Most terms.")
@click.option("--json", "as_json", is_flag=True, help="For scripts.")
@click.pass_obj
def command(folder: Path, text: str, to: tuple[str, ...], limit: int, as_json: bool) -> None:
    """Show what a term is called; TEXT is English or in any of the languages."""
    from l10n.workflows.glossaries import search_terms

    if not text.strip():
        raise click.UsageError("TEXT is empty; name what to look for")
    desk = open_desk(folder)
    problems: list[L10nError] = []
    found = search_terms(desk, text, desk.choose(to), problems)[:limit]
    if as_json:
        rows = [_row(term, own=own) for term, own in found]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        for term, own in found:
            where = f"{desk.shown(term.path)}:{term.line}" if own and term.path else "shipped"
            click.echo(f"{' | '.join(term.sources)}  ({term.kind}, {where})")
            for wording in term.wordings:
                click.echo(f"      {wording.locale:9} {' | '.join(wording.names)}")
    if not found:
        note("no such term")
    finish(problems)


def _row(term: Term, *, own: bool) -> dict[str, object]:
    return {
        "source": list(term.sources),
        "kind": term.kind,
        "do_not_translate": term.keep,
        "names": {one.locale: list(one.names) for one in term.wordings},
        "note": term.note,
        "own": own,
    }
