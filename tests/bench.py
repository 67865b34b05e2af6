"""What benchmarks of engines share: texts, packages, and sides that are timed in turns.

The environment may name more than a clone holds:

- `L10N_BENCH_MODELS`: `.argosmodel` files, parted as in PATH, measured beside the shipped model;
- `L10N_BENCH_TSV`: English, tab, reference; the texts to translate, and what chrF is against;
- `L10N_BENCH_TO`: the language of those references, `es` by default;
- `L10N_BENCH_SENTENCES`: how many sentences to take, 64 by default;
- `L10N_BENCH_ROUNDS`: how many times each side runs, 3 by default;
- `L10N_BENCH_THREADS`: CPU threads for every side, 0 (all) by default.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import pytest

from l10n.engines.argos import ArgosEngine
from l10n.engines.metadata import InstalledPackage
from l10n.engines.packages import find_package, install
from l10n.evaluation import read_tsv
from l10n.formats import read_story
from l10n.languages import SPANISH, Language, find_language
from l10n.model import Role
from l10n.segmentation import segment, split_sentences
from l10n.typography import normalise

SOURCES = Path(__file__).parents[1] / "sources"


@dataclass(frozen=True, slots=True)
class Texts:
    """Paragraphs as their sentences, and a reference for each paragraph where there is one."""

    paragraphs: tuple[tuple[str, ...], ...]
    references: tuple[str, ...] = ()

    @property
    def sentences(self) -> list[str]:
        """All sentences, in order."""
        return [sentence for paragraph in self.paragraphs for sentence in paragraph]


@dataclass(frozen=True, slots=True)
class Timing:
    """Medians of one side, in seconds: by the wall clock, and of CPU time over all threads."""

    wall: float
    cpu: float


Sides = Mapping[str, Callable[[], object]]


@dataclass(frozen=True, slots=True)
class Bench:
    """Texts, packages and settings of a benchmark of engines."""

    texts: Texts
    packages: tuple[InstalledPackage, ...]
    threads: int
    rounds: int

    def open(self, package: InstalledPackage, beam: int) -> tuple[ArgosEngine, Language]:
        """Return our engine for a package, warmed up, and its language."""
        target = find_language(package.to_code)
        engine = ArgosEngine(package, beam=beam, hypotheses=beam, threads=self.threads)
        engine.translate(self.texts.sentences[:2], target)
        return engine, target

    def take_turns(self, sides: Sides) -> dict[str, Timing]:
        """Run the sides in turns, so that a busy machine is unfair to none."""
        spent: dict[str, list[tuple[float, float]]] = {name: [] for name in sides}
        for turn in range(self.rounds):
            names = list(sides)
            for name in names if turn % 2 == 0 else names[::-1]:
                wall, cpu = time.perf_counter(), time.process_time()
                sides[name]()
                spent[name].append((time.perf_counter() - wall, time.process_time() - cpu))
        return {
            name: Timing(median(wall for wall, _ in rows), median(cpu for _, cpu in rows))
            for name, rows in spent.items()
        }


def story_texts() -> Texts:
    """Return the paragraphs of the stories in `sources/`."""
    found: dict[tuple[str, int], list[str]] = {}
    for path in sorted(SOURCES.glob("*.txt")):
        for part in segment(read_story(path)):
            if part.role is Role.PARAGRAPH and part.text:
                found.setdefault((path.name, part.block), []).append(normalise(part.text))
    return Texts(tuple(map(tuple, found.values())))


def open_bench(folder: Path) -> Bench:
    """Return what the environment asks for; packages that it names are unpacked in `folder`."""
    named = os.environ.get("L10N_BENCH_TSV")
    texts = _read(Path(named)) if named else story_texts()
    language = find_language(os.environ.get("L10N_BENCH_TO", SPANISH.locale))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ARGOS_PACKAGES_DIR", str(folder))
        shipped = find_package(language)
    files = filter(None, os.environ.get("L10N_BENCH_MODELS", "").split(os.pathsep))
    return Bench(
        texts=_cut(texts, int(os.environ.get("L10N_BENCH_SENTENCES", "64"))),
        packages=(shipped, *(install(Path(name), folder=folder)[0] for name in files)),
        threads=int(os.environ.get("L10N_BENCH_THREADS", "0")),
        rounds=int(os.environ.get("L10N_BENCH_ROUNDS", "3")),
    )


def _read(path: Path) -> Texts:
    text = read_tsv(path)
    paragraphs = tuple(tuple(split_sentences(normalise(source))) for source in text.sources)
    return Texts(paragraphs, text.references)


def _cut(texts: Texts, wanted: int) -> Texts:
    kept = 0
    for count, paragraph in enumerate(texts.paragraphs, 1):
        kept += len(paragraph)
        if kept >= wanted:
            return Texts(texts.paragraphs[:count], texts.references[:count])
    return texts
