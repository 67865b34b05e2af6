"""`l10n models evaluate`."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from l10n.cli.output import meter, note
from l10n.cli.stories import finish
from l10n.cli.table import print_scores
from l10n.desk import open_desk
from l10n.errors import SourceError

if TYPE_CHECKING:
    from l10n.desk import Desk
    from l10n.evaluation import Evaluation, ParallelText, Score
    from l10n.languages import Language

_file = click.Path(path_type=Path)


@click.command("evaluate")
@click.argument("tsv", required=False, type=_file)
@click.option("--source", type=_file, help="English sentences, one a line.")
@click.option("--reference", type=_file, help="Their translations, line by line.")
@click.option("--desk", "reviewed", is_flag=True, help="Score on the desk's reviewed entries.")
@click.option("--to", required=True, metavar="LANG", help="The language of the references.")
@click.option(
    "--model",
    "models",
    multiple=True,
    metavar="NAME",
    help="A package, its folder or .argosmodel file; the first is compared with the others.",
)
@click.option("--limit", type=click.IntRange(min=1), help="Only the first so many sentences.")
@click.option("--beam", type=click.IntRange(min=1), help="Instead of the desk's.")
@click.option("--raw", is_flag=True, help="Score what models say first, as it is.")
@click.option("--json", "as_json", is_flag=True)
@click.option("--html", type=_file, help="Write a page with the worst sentences side by side.")
@click.pass_obj
def command(
    folder: Path,
    *,
    tsv: Path | None,
    source: Path | None,
    reference: Path | None,
    reviewed: bool,
    to: str,
    models: tuple[str, ...],
    limit: int | None,
    beam: int | None,
    raw: bool,
    as_json: bool,
    html: Path | None,
) -> None:
    """Score translation models on TSV (English, tab, translation), two files or the desk.

    chrF and BLEU by sacrebleu with 95 % intervals, speed, and a paired bootstrap test against
    the first model. Sentences pass through all that drafting does to them, so that the score is
    that of what a translator gets; --raw leaves that out, as published scores do.
    """
    from l10n.evaluation import render_report
    from l10n.files import write_atomic
    from l10n.languages import find_language
    from l10n.workflows.evaluating import evaluate_models

    desk = open_desk(folder)
    language = find_language(to)
    text = _read(
        desk, language, tsv=tsv, source=source, reference=reference, reviewed=reviewed
    ).head(limit)
    settings = replace(desk.settings, beam=beam) if beam else desk.settings
    with meter() as progress:
        evaluation = evaluate_models(text, language, models, settings, progress, raw=raw)
    if as_json:
        click.echo(json.dumps(_summary(evaluation), ensure_ascii=False, indent=2))
    else:
        print_scores(evaluation)
    if html:
        write_atomic(html, render_report(evaluation).encode())
        note(f"wrote {html}")


def _read(
    desk: Desk,
    language: Language,
    *,
    tsv: Path | None,
    source: Path | None,
    reference: Path | None,
    reviewed: bool,
) -> ParallelText:
    from l10n.evaluation import read_aligned, read_tsv
    from l10n.workflows.evaluating import reviewed_text

    if [tsv is not None, source is not None or reference is not None, reviewed].count(True) != 1:
        raise click.UsageError("give one of TSV, --source with --reference, or --desk")
    if tsv:
        return read_tsv(tsv)
    if source and reference:
        return read_aligned(source, reference)
    if not reviewed:
        raise click.UsageError("--source and --reference go together")
    text, problems = reviewed_text(desk, language)
    if problems:
        finish(problems)
    if text is None:
        raise SourceError(
            f"no reviewed entry in {language}; review some drafts first", path=desk.root / "locales"
        )
    return text


def _summary(evaluation: Evaluation) -> dict[str, object]:
    """Return what `--json` prints."""
    return {
        "language": evaluation.language.tag,
        "text": evaluation.text.name,
        "sentences": len(evaluation.text),
        "tokens": evaluation.tokens,
        "chrf": evaluation.chrf_signature,
        "bleu": evaluation.bleu_signature,
        "models": [
            {
                "name": outcome.attempt.name,
                "signature": outcome.attempt.signature,
                "chrf": _figures(outcome.chrf),
                "bleu": _figures(outcome.bleu),
                "rejected": outcome.rejected,
                "seconds": round(outcome.attempt.seconds, 3),
                "sentences_a_second": round(len(evaluation.text) / outcome.attempt.seconds, 2),
                "tokens_a_second": round(evaluation.tokens / outcome.attempt.seconds, 1),
            }
            for outcome in evaluation.outcomes
        ],
    }


def _figures(score: Score) -> dict[str, float | None]:
    return {
        "score": round(score.value, 2),
        "margin": round(score.margin, 2),
        "p": None if score.chance is None else round(score.chance, 4),
    }
