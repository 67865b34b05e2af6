"""Progress as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from l10n.workflows.reporting import Progress


def print_progress(rows: Iterable[Progress]) -> None:
    """Print a row a catalog to stdout."""
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    table.add_column("story", overflow="fold")
    table.add_column("language")
    for name in ("empty", "draft", "outdated", "reviewed", "words"):
        table.add_column(name, justify="right")
    table.add_column("ready")
    for row in rows:
        figures = (row.empty, row.draft, row.outdated, row.reviewed, row.words)
        table.add_row(row.slug, row.locale, *map(str, figures), "yes" if row.ready else "no")
    # Piped output has no width of its own; 80 columns would break long slugs.
    console = Console()
    Console(width=None if console.is_terminal else 120).print(table)
