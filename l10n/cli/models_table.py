"""Models and a machine's readiness, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console
    from rich.table import Table

    from l10n.engines.index import Index
    from l10n.engines.inventory import Model
    from l10n.workflows.readiness import Readiness

_NEVER = "not known yet; type: l10n models list --refresh"
_WIDE = 110
"""Columns that the origin needs beside the rest."""
_LONG = frozenset({"into", "origin", "found", "answer", "drafted by"})
"""Columns that may be folded where the terminal is narrow."""


def print_models(models: Sequence[Model], index: Index | None, *, everything: bool) -> None:
    """Print a row a model; of those available only the ones from English, unless `everything`.

    `index` is the one fetched last: from where and when goes to stderr.
    """
    names = ["name", "from", "into", "version", "size", "sha256", "place", "origin"]
    # On a narrow terminal a path would take ten lines.
    columns = len(names) if _console().width >= _WIDE else len(names) - 1
    table = _table(*names[:columns])
    shown = [m for m in models if everything or m.place != "available" or m.from_code == "en"]
    for model in shown:
        row = (
            model.name,
            model.from_code,
            ", ".join(model.to_codes),
            model.version,
            "" if model.size is None else f"{model.size / 1e6:.1f} MB",
            model.sha256,
            model.place,
            model.origin or model.path,
        )
        table.add_row(*row[:columns])
    _print(table)
    hidden = len(models) - len(shown)
    if hidden:
        click.echo(f"{hidden} more from other languages: l10n models list --all", err=True)
    as_of = f"as of {index.fetched}, {index.url}" if index else _NEVER
    click.echo(f"available: {as_of}", err=True)


def print_readiness(readiness: Readiness) -> None:
    """Print the checks, what each model answered, and what drafts each language."""
    checks = _table("check", "", "found")
    for check in readiness.checks:
        mark = "ok" if check.passed else "missing" if check.needed else "absent"
        checks.add_row(check.name, mark, check.found)
    _print(checks, "")
    trials = _table("model", "direction", "seconds", "answer")
    for trial in readiness.trials:
        seconds = f"{trial.seconds:.2f}" if trial.answer else ""
        trials.add_row(trial.model, trial.direction, seconds, trial.answer or "fails, see below")
    _print(trials, "")
    languages = _table("language", "drafted by")
    for assignment in readiness.assignments:
        languages.add_row(assignment.locale, assignment.drafted_by or "nothing, see below")
    _print(languages)


def _table(*names: str) -> Table:
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    for name in names:
        table.add_column(
            name,
            overflow="fold",
            no_wrap=name not in _LONG,
            justify="right" if name == "size" else "left",
        )
    return table


def _print(*parts: Table | str) -> None:
    _console().print(*parts, sep="\n")


def _console() -> Console:
    from rich.console import Console

    console = Console(highlight=False, markup=False)
    # Piped output has no width of its own; 80 columns break paths, fewer break all.
    console.width = max(console.width, 80) if console.is_terminal else 200
    return console
