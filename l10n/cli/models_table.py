"""Models and a machine's readiness, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.table import Table

    from l10n.engines.inventory import Model
    from l10n.workflows.readiness import Readiness


def print_models(models: Sequence[Model], *, everything: bool) -> None:
    """Print a row a model; of those available only the ones from English, unless `everything`."""
    table = _table("name", "languages", "version", "size", "sha256", "place", "origin or path")
    shown = [m for m in models if everything or m.place != "available" or m.from_code == "en"]
    for model in shown:
        table.add_row(
            model.name,
            f"{model.from_code} \u2192 {', '.join(model.to_codes)}",
            model.version,
            "" if model.size is None else f"{model.size / 1e6:.1f} MB",
            model.sha256,
            model.place,
            model.origin or model.path,
        )
    _print(table)
    hidden = len(models) - len(shown)
    if hidden:
        import click

        click.echo(
            f"{hidden} more translate from other languages: l10n models list --all", err=True
        )


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
        table.add_column(name, overflow="fold", justify="right" if name == "size" else "left")
    return table


def _print(*parts: Table | str) -> None:
    from rich.console import Console

    console = Console(highlight=False, markup=False)
    if not console.is_terminal:
        console.width = 200  # piped output has no width of its own; 80 columns break paths
    console.print(*parts, sep="\n")
