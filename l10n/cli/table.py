"""Progress as a table, on stdout."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n.workflows.reporting import Progress

_STATES = ("empty", "draft", "outdated", "reviewed")


def print_progress(rows: Sequence[Progress]) -> None:
    """Print a row a catalog, and how many of them are ready to publish."""
    _print(
        ("story", "language", *_STATES, "words", "left", "errors", "ready"),
        [
            (row.slug, row.locale, row.empty, row.draft, row.outdated, row.reviewed, row.words,
             row.left, row.errors, "yes" if row.ready else "no")
            for row in rows
        ],
    )  # fmt: skip
    click.echo(_ready(rows))


def print_totals(rows: Sequence[Progress]) -> None:
    """Print a row a language, and how many catalogs are ready to publish."""
    from l10n.workflows.reporting import totals

    _print(
        ("language", "stories", *_STATES, "words", "left", "errors", "ready"),
        [
            (row.locale, row.stories, row.empty, row.draft, row.outdated, row.reviewed, row.words,
             row.left, row.errors, row.ready)
            for row in totals(rows)
        ],
    )  # fmt: skip
    click.echo(_ready(rows))


def _ready(rows: Sequence[Progress]) -> str:
    return f"ready to publish: {sum(row.ready for row in rows)} of {len(rows)}"


def _print(heads: tuple[str, ...], rows: Sequence[tuple[str | int, ...]]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    for head in heads:
        words = head in {"story", "language"} or (head == "ready" and heads[0] == "story")
        table.add_column(head, justify="left" if words else "right", overflow="fold")
    for row in rows:
        table.add_row(*map(str, row))
    # Piped output has no width of its own; 80 columns would break long slugs.
    console = Console()
    Console(width=None if console.is_terminal else 120).print(table)
