"""Sentences through an engine: prepared, and asked for again where the answer is doubtful."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from l10n.checks import checks_of
from l10n.drafting.entries import choose
from l10n.drafting.naming import kept_words
from l10n.drafting.wording import prepare, settle
from l10n.engines import Persistent
from l10n.model import Entry, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n.drafting.entries import Faults
    from l10n.engines import Engine
    from l10n.languages import Language
    from l10n.meters import Advance
    from l10n.model import Hypotheses
    from l10n.settings import Settings
    from l10n.terms import Authority

_WEIGHTS = {Severity.ERROR: 3, Severity.WARNING: 1, Severity.NOTE: 0}
"""A lost number is worse than two doubled words."""
_HONEST = frozenset({"foreign", "untranslated"})
"""A model without a word leaves a foreign one; pressed, it says another: `boxing` for `boss`."""


def translate(
    engine: Engine,
    sources: Sequence[str],
    language: Language,
    advance: Advance | None = None,
    *,
    authority: Authority | None = None,
    faults: Faults | None = None,
) -> dict[str, Hypotheses]:
    """Return what `engine` offers for each source, in one large call and a small second one.

    Words that the `authority` wants letter for letter do not reach the engine.

    A second try costs several times as much as the first, and is for the few sentences of which
    the firewall refuses every hypothesis, or of which the best has `faults`; what it finds comes
    behind what was there.
    """
    if not sources:
        return {}  # without a look at the model
    texts = [prepare(source, kept_words(source, authority)) for source in sources]
    offered = dict(zip(sources, engine.translate(texts, language, advance), strict=True))
    if isinstance(engine, Persistent):
        doubtful = [
            source
            for source, found in offered.items()
            if not _is_good(source, found, language, authority, faults)
        ]
        prepared = dict(zip(sources, texts, strict=True))
        again = engine.retry([prepared[source] for source in doubtful], language)
        for source, found in zip(doubtful, again, strict=True):
            offered[source] = (*offered[source], *found)
    return offered


def _is_good(
    source: str,
    hypotheses: Hypotheses,
    language: Language,
    authority: Authority | None,
    faults: Faults | None,
) -> bool:
    chosen, _ = choose(source, hypotheses, language, authority, faults)
    return chosen is not None and (faults is None or not faults(source, chosen.text))


def faults_found(language: Language, settings: Settings, authority: Authority) -> Faults:
    """Return what weighs the errors and warnings that a desk's checks would find in a draft.

    A draft is judged as a translator would get it. Of two that are as good to the model, one
    without a finding is nearer to what people write: measured on news, wider beams for drafts
    with findings alone halve the findings, and chrF rises a little.
    """
    checks = [
        one
        for one in checks_of(settings, authority)
        if _WEIGHTS[one.severity] and one.name not in _HONEST
    ]
    style, units = settings.style(language), settings.units

    @cache  # a draft is weighed when it comes, and again when the best is taken
    def weigh(source: str, text: str) -> int:
        draft = settle(text, source, language, style=style, units=units)
        entry = Entry(source, draft, fuzzy=True)
        return sum(_WEIGHTS[one.severity] for one in checks for _ in one.function(entry, language))

    return weigh
