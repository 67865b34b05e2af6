"""Our loop against argostranslate's own and against bare CTranslate2, on the same package.

Run by hand: `pytest -m benchmark -s tests/benchmarks/bench_engine.py`. The environment that
tests/bench.py names adds models, texts and references.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from bench import open_bench

from l10n.engines.metadata import MODEL, TOKENIZER, InstalledPackage

pytestmark = pytest.mark.benchmark

LEAST_OF_ARGOS = 2.0
"""Times its speed, the better of clock and CPU time; 3 is the goal at beam 4."""
LEAST_OF_BARE = 0.9
"""Of its speed, likewise; 0.95 is the goal at beam 4."""
CHRF_SLACK = 0.3
BATCHES = (512, 1024, 2048, 4096)


class OurSentences:
    """A sentencizer for argostranslate that knows our sentences of each paragraph."""

    def __init__(self, paragraphs: tuple[tuple[str, ...], ...]) -> None:
        self.known = {" ".join(sentences): list(sentences) for sentences in paragraphs}

    def split_sentences(self, text: str) -> list[str]:
        """Return the sentences of a paragraph."""
        return self.known[text]


def as_argos_lays_it(package: InstalledPackage, folder: Path) -> Path:
    """Return a folder that argostranslate reads: one direction, the same weights."""
    metadata = {
        "package_version": package.version,
        "from_code": package.from_code,
        "to_code": package.to_code,
        "target_prefix": package.target_prefix,
    }
    folder.mkdir()
    (folder / "metadata.json").write_text(json.dumps(metadata), encoding="utf-8")
    for name in (MODEL, TOKENIZER):
        (folder / name).symlink_to(package.weights / name)
    return folder


def without(text: str, prefix: str) -> str:
    """Return argostranslate's words less the target tokens, which it prints between sentences."""
    return text.replace(f"{prefix.replace('_', ' ')} ", "").strip() if prefix else text


def chrf(drafts: list[str], references: list[str]) -> float:
    import sacrebleu

    return sacrebleu.corpus_chrf(drafts, [references]).score


@pytest.mark.parametrize("beam", [4, 2, 1])
def test_against_argostranslate(
    beam: int, argos: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = open_bench(tmp_path / "packages")
    texts = bench.texts
    monkeypatch.setattr(argos.settings, "beam_size", beam)
    monkeypatch.setattr(argos.settings, "intra_threads", bench.threads)
    monkeypatch.setattr(argos, "MiniSBDSentencizer", lambda _: OurSentences(texts.paragraphs))
    paragraphs = [" ".join(sentences) for sentences in texts.paragraphs]
    ratios = []
    for package in bench.packages:
        engine, target = bench.open(package, beam)
        theirs = argos.PackageTranslation(
            None, None, argos.package.Package(as_argos_lays_it(package, tmp_path / package.name))
        )
        made: dict[str, list[str]] = {}

        def run_ours(engine: Any = engine, target: Any = target, made: Any = made) -> None:
            offered = iter(engine.translate(texts.sentences, target))
            made["ours"] = [
                " ".join(next(offered)[0].text for _ in sentences) for sentences in texts.paragraphs
            ]

        def run_theirs(
            theirs: Any = theirs, made: Any = made, prefix: str = package.target_prefix
        ) -> None:
            made["theirs"] = [without(theirs.translate(text), prefix) for text in paragraphs]

        theirs.translate(paragraphs[0])
        spent = bench.take_turns({"ours": run_ours, "theirs": run_theirs})
        ours, other = spent["ours"], spent["theirs"]
        count = len(texts.sentences)
        ratios.append(max(other.wall / ours.wall, other.cpu / ours.cpu))
        print(
            f"\n{package.name} {target} beam {beam}, {count} sentences, {bench.threads} threads: "
            f"ours {count / ours.wall:.1f}/s, argostranslate {count / other.wall:.1f}/s, "
            f"x{other.wall / ours.wall:.2f} by the clock, x{other.cpu / ours.cpu:.2f} by CPU time; "
            f"chrF of ours against theirs {chrf(made['ours'], made['theirs']):.1f}"
        )
        if texts.references and package.to_code == bench.packages[0].to_code:
            references = list(texts.references)
            scores = {name: chrf(drafts, references) for name, drafts in made.items()}
            print(f"chrF: ours {scores['ours']:.2f}, theirs {scores['theirs']:.2f}")
            assert scores["ours"] > scores["theirs"] - CHRF_SLACK
    assert min(ratios) >= LEAST_OF_ARGOS


@pytest.mark.parametrize("beam", [4, 2, 1])
def test_against_bare_ctranslate2(beam: int, tmp_path: Path) -> None:
    import ctranslate2
    import sentencepiece

    bench = open_bench(tmp_path / "packages")
    sentences = bench.texts.sentences
    ratios = []
    for package in bench.packages:
        engine, target = bench.open(package, beam)
        processor = sentencepiece.SentencePieceProcessor(
            model_file=str(package.weights / TOKENIZER)
        )
        tokens = processor.encode(sentences, out_type=str)
        bare = ctranslate2.Translator(str(package.weights / MODEL), intra_threads=bench.threads)
        prefix = [[package.target_prefix]] * len(tokens) if package.target_prefix else None

        def run_bare(
            batch: int, bare: Any = bare, tokens: Any = tokens, prefix: Any = prefix
        ) -> None:
            bare.translate_batch(
                tokens,
                target_prefix=prefix,
                batch_type="tokens",
                max_batch_size=batch,
                beam_size=beam,
                max_decoding_length=250,
            )

        def run_ours(engine: Any = engine, target: Any = target) -> None:
            engine.translate(sentences, target)

        run_bare(BATCHES[0])
        spent = bench.take_turns(
            {"ours": run_ours}
            | {f"bare {batch}": lambda batch=batch, run=run_bare: run(batch) for batch in BATCHES}
        )
        ours = spent.pop("ours")
        wall = min(timing.wall for timing in spent.values()) / ours.wall
        cpu = min(timing.cpu for timing in spent.values()) / ours.cpu
        ratios.append(max(wall, cpu))
        shown = ", ".join(f"{name} {len(tokens) / t.wall:.1f}/s" for name, t in spent.items())
        print(
            f"\n{package.name} {target} beam {beam}, {sum(map(len, tokens))} tokens, "
            f"{bench.threads} threads: ours {len(tokens) / ours.wall:.1f}/s, {shown}; "
            f"{wall:.2f} of the best by the clock, {cpu:.2f} by CPU time"
        )
    assert min(ratios) >= LEAST_OF_BARE
