"""What models are scored on, and that their words are those a translator gets."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from l10n.desk import Desk
from l10n.errors import SourceError
from l10n.evaluation import ParallelText
from l10n.languages import RUSSIAN, SERBIAN_LATIN, SPANISH, Language
from l10n.meters import Advance
from l10n.model import Hypotheses, Hypothesis
from l10n.settings import Settings
from l10n.workflows import evaluating
from l10n.workflows.evaluating import evaluate_models, reviewed_text
from l10n.workflows.extraction import extract

STORY = """STORM CLOSES PORT

By Harbour Desk

Belgrade, May 14 (EFE).- A storm closed the port. Nobody was hurt.
"""
REVIEWED = {
    "STORM CLOSES PORT": "EL TEMPORAL CIERRA EL PUERTO",
    "By Harbour Desk": "Por la redacción",
    "Belgrade, May 14 (EFE).-": "Belgrado, 14 de mayo (EFE).-",
    "Nobody was hurt.": "No hubo heridos.",
}


class Scripted:
    """An engine that knows its answers; it stands in where a real model would not obey."""

    signature = "scripted 1"

    def __init__(self, answers: dict[str, Sequence[str]]) -> None:
        self.answers = answers
        self.spoken: list[Language] = []

    def translate(
        self, texts: Sequence[str], target: Language, advance: Advance | None = None
    ) -> list[Hypotheses]:
        """Return the answers, and remember the language."""
        self.spoken.append(target)
        if advance is not None:
            advance(len(texts))
        return [tuple(Hypothesis(a, 0.0) for a in self.answers[text]) for text in texts]


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Scripted:
    made = Scripted({})
    monkeypatch.setattr(
        evaluating, "open_candidates", lambda *_: (pair for pair in [("scripted", made)])
    )
    return made


def drafts(text: ParallelText, language: Language) -> tuple[str, ...]:
    (outcome,) = evaluate_models(text, language, (), Settings()).outcomes
    return outcome.attempt.drafts


def test_drafts_are_what_a_translator_gets(engine: Scripted) -> None:
    engine.answers = {
        'Storm "ana" closes port': ['La tormenta "Ana" cierra el puerto'],
        "In 2024 it rose 5%.": ["Subió un 7% en 2024.", "En 2024 subió un 5%."],
        "It fell in 1999.": ["Cayó.", "Bajó."],
    }
    text = ParallelText(
        "a",
        ("STORM \u201cANA\u201d CLOSES PORT", "In 2024 it rose 5%.", "It fell in 1999."),
        ("LA TORMENTA", "En 2024 subió.", "Cayó en 1999."),
    )
    assert drafts(text, SPANISH) == (
        "LA TORMENTA «ANA» CIERRA EL PUERTO",
        "En 2024 subió un 5\u00a0%.",
        "",
    )


def test_raw_is_what_the_model_says_first(engine: Scripted) -> None:
    source = "IN 2024 IT ROSE \u201c5%\u201d."
    engine.answers = {source: ['Subió un "7%".', 'En 2024 subió un "5%".'], "It rose.": []}
    # The model is warmed up with sentences as a draft would have them.
    engine.answers['In 2024 it rose "5%".'] = ["Subió."]
    text = ParallelText("a", (source, "It rose."), ("En 2024 subió.", "Subió."))
    (outcome,) = evaluate_models(text, SPANISH, (), Settings(), raw=True).outcomes
    assert outcome.attempt.drafts == ('Subió un "7%".', "")


def test_serbian_latin_is_converted_from_cyrillic(engine: Scripted) -> None:
    engine.answers = {"Love.": ["Љубав."]}
    text = ParallelText("a", ("Love.",), ("Ljubav.",))
    assert drafts(text, SERBIAN_LATIN) == ("Ljubav.",)
    assert {language.locale for language in engine.spoken} == {"sr"}


def test_a_model_of_which_nothing_is_usable_scores_nothing(engine: Scripted) -> None:
    engine.answers = {"It fell in 1999.": ["Упало."]}
    text = ParallelText("a", ("It fell in 1999.",), ("Упало в 1999.",))
    (outcome,) = evaluate_models(text, RUSSIAN, (), Settings()).outcomes
    assert (outcome.chrf.value, outcome.bleu.value, outcome.rejected) == (0, 0, 1)


def test_an_empty_set_is_an_error() -> None:
    with pytest.raises(SourceError, match="holds no sentence"):
        evaluate_models(ParallelText("a", (), ()), RUSSIAN, (), Settings())


def test_shipped_model_beats_pseudo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path))
    text = ParallelText(
        "a",
        ("The president arrived on Monday.", "Nobody was hurt.", "The port is closed."),
        ("El presidente llegó el lunes.", "No hubo heridos.", "El puerto está cerrado."),
    )
    told: list[tuple[str, int, int]] = []
    names = ("pseudo", "translate-en_mul-0_2")
    evaluation = evaluate_models(
        text, SPANISH, names, Settings(beam=1, threads=1), lambda *news: told.append(news)
    )
    pseudo, shipped = evaluation.outcomes
    assert told == [(name, done, 3) for name in names for done in (0, 3)]
    assert shipped.attempt.signature.endswith("beam 1")
    assert shipped.chrf.value > pseudo.chrf.value + 20
    assert shipped.attempt.seconds > 0


def test_reviewed_entries_an_engine_would_be_asked_for(tmp_path: Path) -> None:
    source = tmp_path / "sources" / "storm.txt"
    source.parent.mkdir()
    source.write_text(STORY, encoding="utf-8", newline="")
    desk = Desk(tmp_path)
    extract(desk, [source], [SPANISH])
    assert reviewed_text(desk, SPANISH) == (None, ())
    path = desk.catalog("storm", SPANISH)
    content = path.read_text(encoding="utf-8")
    for before, after in REVIEWED.items():
        wanted = f'msgid "{before}"\nmsgstr "'
        assert wanted in content
        content = content.replace(wanted, wanted + after)
    path.write_text(content, encoding="utf-8", newline="")
    text, problems = reviewed_text(desk, SPANISH)
    assert problems == ()
    assert text is not None
    assert text.sources == ("STORM CLOSES PORT", "Nobody was hurt.")
    assert text.references == ("EL TEMPORAL CIERRA EL PUERTO", "No hubo heridos.")
    path.write_bytes(b"<<<<<<< ours\n")
    text, problems = reviewed_text(desk, SPANISH)
    assert (text, len(problems)) == (None, 1)
