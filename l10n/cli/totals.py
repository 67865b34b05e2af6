"""Where a desk stands after a run, as a table on stdout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n.cli.table import STATES, print_ready, print_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n.workflows.reporting import Progress


def print_totals(rows: Sequence[Progress]) -> None:
    """Print a row a language, and how many catalogs are ready to publish."""
    from rich.table import Table

    from l10n.workflows.reporting import totals

    table = Table(box=None, pad_edge=False)
    table.add_column("language")
    for name in ("stories", *STATES, "words", "left", "errors", "ready"):
        table.add_column(name, justify="right")
    for row in totals(rows):
        figures = (row.stories, row.empty, row.draft, row.outdated, row.reviewed)
        work = (row.words, row.left, row.errors, row.ready)
        table.add_row(row.locale, *map(str, (*figures, *work)))
    print_table(table)
    print_ready(rows)
