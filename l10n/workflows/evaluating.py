"""Models against what people wrote, through all that drafting does to a sentence."""

from __future__ import annotations

import tempfile
from contextlib import closing
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from l10n.drafting.entries import RULES_ONLY, fill
from l10n.drafting.rules import apply_rule
from l10n.drafting.wording import prepare
from l10n.engines.candidates import open_candidates
from l10n.errors import SourceError
from l10n.evaluation import Attempt, Evaluation, ParallelText, check_script, evaluate
from l10n.evaluation.scores import require_sacrebleu
from l10n.formats import slug_of
from l10n.languages import find_language
from l10n.meters import counter, silent
from l10n.model import Entry, State
from l10n.serbian import to_latin
from l10n.terms import Authority
from l10n.workflows.extraction import read_catalogs
from l10n.workflows.translating import faults_found, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n.desk import Desk
    from l10n.engines import Engine
    from l10n.errors import L10nError
    from l10n.languages import Language
    from l10n.meters import Meter
    from l10n.settings import Settings

_WARM_UP = 2
"""Sentences translated before the clock starts: the first batch allocates memory."""


def reviewed_text(
    desk: Desk, language: Language
) -> tuple[ParallelText | None, tuple[L10nError, ...]]:
    """Return what people reviewed in the desk's catalogs, and the catalogs that cannot be read.

    Only sentences that an engine would be asked for, each once; None where there are none.
    Words that began as a model's draft favour that model.
    """
    problems: list[L10nError] = []
    slugs = [slug_of(path) for path in desk.sources()]
    pairs: dict[tuple[str, str], None] = {}
    for _, _, _, catalog in read_catalogs(desk, slugs, [language], problems):
        for entry in catalog.entries:
            ruled = entry.context in RULES_ONLY or apply_rule(entry.context, entry.source, language)
            if entry.state is State.REVIEWED and not (entry.obsolete or entry.plural or ruled):
                pairs.setdefault((entry.source, entry.target))
    if not pairs:
        return None, tuple(problems)
    sources, references = zip(*pairs, strict=True)
    return ParallelText(f"reviewed entries, {language}", sources, references), tuple(problems)


def evaluate_models(
    text: ParallelText,
    language: Language,
    names: Sequence[str],
    settings: Settings,
    meter: Meter = silent,
    *,
    raw: bool = False,
) -> Evaluation:
    """Return the scores of the models `names`, or of all there are, on `text`.

    Every sentence is prepared, judged and localised as in a draft; one whose hypotheses are all
    rejected counts as empty. With `raw` it is what the model says first, and nothing is done to
    it, as scores that others publish are. Of terms only the shipped ones are used. `sr@latin` is
    what `sr` says, converted. `meter` hears of each model as its turn comes.
    Raises SourceError for text in the wrong script, MissingModelError and PackageError for the
    models, EngineError where sacrebleu is not installed.
    """
    require_sacrebleu()
    if not text.sources:
        raise SourceError("holds no sentence; there is nothing to score", path=text.path)
    check_script(text, language)
    with (
        tempfile.TemporaryDirectory(prefix="l10n-") as scratch,
        closing(open_candidates(names, settings, _spoken(language), Path(scratch))) as candidates,
    ):
        attempts = [
            _attempt(text, language, name, engine, meter, settings=settings, raw=raw)
            for name, engine in candidates
        ]
    return evaluate(text, attempts, language)


def _spoken(language: Language) -> Language:
    """Return the language that engines are asked for."""
    return find_language(language.derived_from) if language.derived_from else language


def _attempt(
    text: ParallelText,
    language: Language,
    name: str,
    engine: Engine,
    meter: Meter,
    *,
    settings: Settings,
    raw: bool,
) -> Attempt:
    spoken = _spoken(language)
    engine.translate([prepare(source) for source in text.sources[:_WARM_UP]], spoken)
    advance = counter(meter, name, len(text.sources))
    began = perf_counter()
    if raw:
        said = engine.translate(text.sources, spoken, advance)
        drafts = [hypotheses[0].text if hypotheses else "" for hypotheses in said]
        seconds = perf_counter() - began
    else:
        authority = Authority()
        faults = faults_found(spoken, settings, authority)
        offered = translate(
            engine, text.sources, spoken, advance, authority=authority, faults=faults
        )
        seconds = perf_counter() - began
        drafts = [
            fill(
                Entry(source),
                offered[source],
                engine.signature,
                spoken,
                authority=authority,
                faults=faults,
            ).target
            for source in text.sources
        ]
    if language.derived_from == "sr":
        drafts = [to_latin(draft) for draft in drafts]
    return Attempt(name, engine.signature, tuple(drafts), seconds)
