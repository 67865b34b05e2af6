"""`l10n terms import`."""

from pathlib import Path

import click

from l10n.cli.output import hold, note
from l10n.cli.stories import finish
from l10n.desk import open_desk
from l10n.errors import L10nError


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--encoding", help="Of CSV that is not UTF-8: cp1250, cp1251, ...")
@click.pass_obj
def command(folder: Path, files: tuple[Path, ...], encoding: str | None) -> None:
    """Put the new terms of CSV or TBX files into terms/; what the desk has already stays.

    CSV starts with a line that names the columns, as source,kind,es,ru,sr.
    """
    from l10n.workflows.glossaries import import_terms

    desk = open_desk(folder)
    problems: list[L10nError] = []
    with hold(desk):
        imported = import_terms(desk, files, encoding, problems)
    for one in imported:
        for own, other in one.different:
            where = f"{desk.shown(own.path)}:{own.line}: " if own.path else ""
            note(f"{where}{own.sources[0]!r} stays; {one.path} says {_said(other)}")
        kept = f"kept in {desk.shown(one.kept)}" if one.kept else "no change"
        known = f", {one.same + len(one.different)} known" if one.same or one.different else ""
        note(f"{one.path}: terms: {one.new}{known}; {kept}")
    finish(problems)


def _said(term: object) -> str:
    from l10n.terms import Term

    assert isinstance(term, Term)  # noqa: S101 (for the type checker)
    if term.keep:
        return "that it is not translated"
    return ", ".join(f"{one.locale} {one.names[0]!r}" for one in term.wordings) or "nothing"
