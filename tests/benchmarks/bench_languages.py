"""Sentences a second of the shipped model, a language: `pytest -m benchmark -s` on this file."""

import time
from pathlib import Path

import pytest

from l10n.engines import open_engine
from l10n.formats import read_story
from l10n.languages import RUSSIAN, SERBIAN, SPANISH, Language
from l10n.segmentation import segment
from l10n.settings import Settings

pytestmark = pytest.mark.benchmark

SOURCES = Path(__file__).parents[2] / "sources"


@pytest.mark.parametrize("language", [SPANISH, RUSSIAN, SERBIAN], ids=str)
def test_sentences_a_second(language: Language) -> None:
    texts = [
        part.text for path in sorted(SOURCES.glob("*.txt")) for part in segment(read_story(path))
    ]
    engine = open_engine(Settings(), language)
    engine.translate(texts[:4], language)
    begin = time.perf_counter()
    made = engine.translate(texts, language)
    spent = time.perf_counter() - begin
    print(f"\n{language}: {len(texts)} texts, {len(texts) / spent:.1f} a second")
    assert len(made) == len(texts)
