"""Sentences a second of the shipped model on the stories, a language.

Run by hand: `pytest -m benchmark -s tests/benchmarks/bench_languages.py`.
"""

from __future__ import annotations

import time

import pytest
from bench import story_texts

from l10n.engines import open_engine
from l10n.languages import RUSSIAN, SERBIAN, SPANISH, Language
from l10n.settings import Settings

pytestmark = pytest.mark.benchmark


@pytest.mark.parametrize("language", [SPANISH, RUSSIAN, SERBIAN], ids=str)
def test_sentences_a_second(language: Language) -> None:
    sentences = story_texts().sentences
    engine = open_engine(Settings(), language)
    engine.translate(sentences[:4], language)
    wall, cpu = time.perf_counter(), time.process_time()
    made = engine.translate(sentences, language)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    print(
        f"\n{language}: {len(sentences)} sentences, {len(sentences) / wall:.1f} a second, "
        f"{len(sentences) / cpu:.1f} a second of CPU time"
    )
    assert len(made) == len(sentences)
