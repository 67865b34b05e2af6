"""What is asked of an engine a second time."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from l10n.drafting.entries import choose
from l10n.engines import Persistent
from l10n.languages import SPANISH, Language
from l10n.meters import Advance
from l10n.model import Hypotheses, Hypothesis
from l10n.settings import Settings
from l10n.terms import Authority
from l10n.workflows.translating import faults_found, translate

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
    assert made["Some \u201c70\u201d people fled."] == offers(LOST, LOST, KEPT)


def test_a_sentence_with_a_finding_is_asked_for_again_and_the_best_answer_is_taken() -> None:
    source, lost, kept = (
        "Eleven men fled to Spain.",
        "Unos huyeron a España.",
        "Once huyeron a España.",
    )

    class Found(Twice):
        """An engine that loses a word of number first, which no firewall refuses."""

        def translate(
            self, texts: Sequence[str], _target: Language, _advance: Advance | None = None
        ) -> list[Hypotheses]:
            return [offers(RAIN if text == "It rained." else lost) for text in texts]

        def retry(self, texts: Sequence[str], _target: Language) -> list[Hypotheses]:
            self.again += texts
            return [offers("Once huyeron.", kept) for _ in texts]

    engine, authority = Found(), Authority()
    faults = faults_found(SPANISH, Settings(), authority)
    made = translate(engine, ["It rained.", source], SPANISH, authority=authority, faults=faults)
    assert engine.again == [source]
    chosen, reasons = choose(source, made[source], SPANISH, authority, faults)
    assert (chosen, reasons) == (offers(kept)[0], ())


@pytest.mark.parametrize(
    ("draft", "weight"),
    [
        ("Once hombres huyeron a España.", 0),
        ("Once hombres huyeron a a España.", 1),
        ("Unos hombres huyeron a España.", 3),
        ("Unos hombres huyeron a a España.", 4),
        ('Once hombres "huyeron" a España.', 0),
        ("Once hombres huyeron a la kuća España.", 0),
    ],
    ids=[
        "right",
        "doubled",
        "lost number",
        "both",
        "marks are set as a translator gets them",
        "a foreign word tells of itself",
    ],
)
def test_faults_found(draft: str, weight: int) -> None:
    faults = faults_found(SPANISH, Settings(), Authority())
    assert faults("Eleven men \u201cfled\u201d to Spain.", draft) == weight


@pytest.mark.parametrize("sources", [[], ["Some 70 people fled."]], ids=["none", "one"])
def test_an_engine_without_a_second_try(sources: list[str]) -> None:
    assert not isinstance(Once(), Persistent)
    assert translate(Once(), sources, SPANISH) == dict.fromkeys(sources, offers(LOST))
