"""What is asked of an engine a second time."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from l10n.engines import Persistent
from l10n.languages import SPANISH, Language
from l10n.meters import Advance
from l10n.model import Hypotheses, Hypothesis
from l10n.workflows.translating import translate

LOST, KEPT, RAIN = "Unas personas huyeron.", "Huyeron 70 personas.", "Llovía."


def offers(*texts: str) -> Hypotheses:
    return tuple(Hypothesis(text, 0.0) for text in texts)


class Once:
    """An engine that has one answer, which loses the figure."""

    signature = "once 1"

    def translate(
        self, texts: Sequence[str], _target: Language, _advance: Advance | None = None
    ) -> list[Hypotheses]:
        """Return the answer to each text."""
        return [offers(RAIN if text == "It rained." else LOST) for text in texts]


class Twice(Once):
    """An engine that finds the figure when it is asked again."""

    def __init__(self) -> None:
        self.again: list[str] = []

    def retry(self, texts: Sequence[str], _target: Language) -> list[Hypotheses]:
        """Return two answers to each text, and remember them."""
        self.again += texts
        return [offers(LOST, KEPT) for _ in texts]


def test_only_refused_sentences_are_asked_for_again() -> None:
    engine = Twice()
    made = translate(engine, ["It rained.", "Some \u201c70\u201d people fled."], SPANISH)
    assert engine.again == ['Some "70" people fled.']
    assert made["It rained."] == offers(RAIN)
    assert made["Some \u201c70\u201d people fled."] == offers(LOST, KEPT)


@pytest.mark.parametrize("sources", [[], ["Some 70 people fled."]], ids=["none", "one"])
def test_an_engine_without_a_second_try(sources: list[str]) -> None:
    assert not isinstance(Once(), Persistent)
    assert translate(Once(), sources, SPANISH) == dict.fromkeys(sources, offers(LOST))
