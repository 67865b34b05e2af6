"""Sentences through an engine: prepared, and asked for again where all it said was refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n.drafting.entries import choose
from l10n.drafting.naming import kept_words
from l10n.drafting.wording import prepare
from l10n.engines import Persistent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n.engines import Engine
    from l10n.languages import Language
    from l10n.meters import Advance
    from l10n.model import Hypotheses
    from l10n.terms import Authority


def translate(
    engine: Engine,
    sources: Sequence[str],
    language: Language,
    advance: Advance | None = None,
    authority: Authority | None = None,
) -> dict[str, Hypotheses]:
    """Return what `engine` offers for each source, in one large call and a small second one.

    Words that the `authority` wants letter for letter do not reach the engine.

    A second try costs several times as much as the first, and is for the few sentences of which
    the firewall refuses every hypothesis.
    """
    if not sources:
        return {}  # without a look at the model
    texts = [prepare(source, kept_words(source, authority)) for source in sources]
    offered = dict(zip(sources, engine.translate(texts, language, advance), strict=True))
    if isinstance(engine, Persistent):
        refused = [
            source
            for source, found in offered.items()
            if not choose(source, found, language, authority)[0]
        ]
        prepared = dict(zip(sources, texts, strict=True))
        again = engine.retry([prepared[source] for source in refused], language)
        offered.update(zip(refused, again, strict=True))
    return offered
