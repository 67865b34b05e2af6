"""Progress and scores as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.table import Table

    from l10n.evaluation import Evaluation, Score
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
    revised = any(row.revision for row in rows)
    if revised:
        table.add_column("revision")
    for row in rows:
        figures = (row.empty, row.draft, row.outdated, row.reviewed)
        work = (row.words, row.left, row.errors)
        ready = "-" if row.withdrawn else "yes" if row.ready else "no"
        kind = (row.revision,) if revised else ()
        table.add_row(row.slug, row.locale, *map(str, (*figures, *work)), ready, *kind)
    print_table(table)
    print_ready(rows)


def print_ready(rows: Sequence[Progress]) -> None:
    """Print how many catalogs are ready to publish."""
    alive = [row for row in rows if not row.withdrawn]
    gone = len(rows) - len(alive)
    withdrawn = f", {gone} of stories that are withdrawn" if gone else ""
    click.echo(f"ready to publish: {sum(row.ready for row in alive)} of {len(alive)}{withdrawn}")


def print_scores(evaluation: Evaluation) -> None:
    """Print a row a model, what the first and each other differ by, and the signatures."""
    from rich.table import Table

    from l10n.evaluation.report import verdicts

    table = Table(box=None, pad_edge=False)
    table.add_column("model", overflow="fold")
    for name in ("chrF", "BLEU", "p (chrF)", "rejected", "sentences/s", "tokens/s"):
        table.add_column(name, justify="right", no_wrap=True)
    for outcome in evaluation.outcomes:
        seconds, chance = outcome.attempt.seconds, outcome.chrf.chance
        table.add_row(
            outcome.attempt.name,
            _with_margin(outcome.chrf),
            _with_margin(outcome.bleu),
            "" if chance is None else f"{chance:.3f}",
            str(outcome.rejected),
            f"{len(evaluation.text) / seconds:.1f}",
            f"{evaluation.tokens / seconds:.0f}",
        )
    print_table(table)
    for line in (*verdicts(evaluation), evaluation.chrf_signature, evaluation.bleu_signature):
        click.echo(line)


def _with_margin(score: Score) -> str:
    return f"{score.value:.1f} ± {score.margin:.1f}"


def print_table(table: Table) -> None:
    """Print a table to stdout, wide enough where there is no terminal."""
    from rich.console import Console

    # Piped output has no width of its own, and 80 columns would break long slugs. A terminal of
    # fewer would squeeze figures to nothing: better that it breaks the lines.
    console = Console()
    console.width = max(console.width, 80) if console.is_terminal else 120
    console.print(table)
