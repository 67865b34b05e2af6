"""`l10n check --fix` and `--diff`: what was mended, by story and rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from l10n.cli.output import detail, hold, meter, note

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n.desk import Desk
    from l10n.errors import L10nError
    from l10n.languages import Language


def mend(
    desk: Desk,
    slugs: Sequence[str],
    languages: Sequence[Language],
    *,
    reviewed: bool,
    preview: bool,
    shown: bool,
) -> tuple[L10nError, ...]:
    """Fix, tell what was done and return what went wrong; `shown` says it line by line too."""
    from l10n.workflows.fixing import fix

    with hold(desk), meter() as progress:
        fixes = fix(desk, slugs, languages, reviewed=reviewed, preview=preview, meter=progress)
    if preview and fixes.diff:
        click.echo(fixes.diff, nl=False)
    elif shown:
        for one in fixes.mended:
            click.echo(str(one))
    for slug, counts in fixes.by_story().items():
        note(f"fix: {slug}: {', '.join(f'{name} {count}' for name, count in counts.most_common())}")
    for path in fixes.written:
        detail(f"fix: wrote {path}")
    if fixes.left:
        entries = "1 entry" if fixes.left == 1 else f"{fixes.left} entries"
        note(f"fix: left {entries} that the two Serbian scripts say differently; l10n draft first")
    would = "would be " if preview else ""
    note(f"fix: {len(fixes.mended)} {would}mended, {len(fixes.written)} files written")
    return fixes.problems
