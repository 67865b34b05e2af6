"""Progress as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.table import Table

    from l10n.workflows.reporting import Progress

STATES = ("empty", "draft", "outdated", "reviewed")


def print_progress(rows: Sequence[Progress]) -> None:
    """Print a row a catalog to stdout."""
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    table.add_column("story", overflow="fold")
    table.add_column("language")
    for name in (*STATES, "words", "left", "errors"):
        table.add_column(name, justify="right")
    table.add_column("ready")
    for row in rows:
        figures = (row.empty, row.draft, row.outdated, row.reviewed)
        work = (row.words, row.left, row.errors)
        ready = "yes" if row.ready else "no"
        table.add_row(row.slug, row.locale, *map(str, (*figures, *work)), ready)
    print_table(table)
    print_ready(rows)


def print_ready(rows: Sequence[Progress]) -> None:
    """Print how many catalogs are ready to publish."""
    click.echo(f"ready to publish: {sum(row.ready for row in rows)} of {len(rows)}")


def print_table(table: Table) -> None:
    """Print a table to stdout, wide enough where there is no terminal."""
    from rich.console import Console

    # Piped output has no width of its own; 80 columns would break long slugs.
    console = Console()
    Console(width=None if console.is_terminal else 120).print(table)
