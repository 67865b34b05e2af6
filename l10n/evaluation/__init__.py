"""Evaluation: models scored against what people wrote."""

from __future__ import annotations

from l10n.evaluation.report import render_report
from l10n.evaluation.scores import Attempt, Evaluation, Outcome, Score, evaluate
from l10n.evaluation.texts import ParallelText, check_script, read_aligned, read_tsv

__all__ = [
    "Attempt",
    "Evaluation",
    "Outcome",
    "ParallelText",
    "Score",
    "check_script",
    "evaluate",
    "read_aligned",
    "read_tsv",
    "render_report",
]
