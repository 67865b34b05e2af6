"""Whole trainings on a corpus that must be learned by heart, from the command line."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from types import ModuleType

import ctranslate2
import pytest
from click.testing import CliRunner

torch = pytest.importorskip("torch")
pytest.importorskip("sacrebleu")

from l10n.cli.models_train_command import command  # noqa: E402
from l10n.engines import packages  # noqa: E402
from l10n.engines.argos import ArgosEngine  # noqa: E402
from l10n.languages import SPANISH  # noqa: E402
from l10n.training.corpora import Pair  # noqa: E402

SIZE = (
    *("--vocabulary", "400", "--width", "64", "--encoder-layers", "2", "--decoder-layers", "1"),
    *("--tokens", "1000", "--learning-rate", "4e-3", "--threads", "1"),
)


def write_lines(path: Path, pairs: list[Pair]) -> str:
    path.write_text("".join(f"{p.source}\t{p.target}\n" for p in pairs), encoding="utf-8")
    return f"es:{path}"


def train(folder: Path, *words: str) -> str:
    done = CliRunner().invoke(command, [str(folder / "out"), *words], obj=folder)
    assert done.exit_code == 0, (done.output, done.exception)
    return done.output


def score(output: str, when: str) -> float:
    (line,) = [line for line in output.splitlines() if line.endswith(when)]
    return float(line.split()[2])


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory, sentences: list[Pair]) -> tuple[Path, str]:
    folder = tmp_path_factory.mktemp("trained")
    text = write_lines(folder / "train.tsv", sentences[:270])
    held_out = write_lines(folder / "held-out.tsv", sentences[270:])
    output = train(folder, "--text", text, "--validate", held_out, "--steps", "400", *SIZE)
    return folder, output


def test_a_tiny_corpus_is_learned_and_generalised(trained: tuple[Path, str]) -> None:
    assert score(trained[1], "after") > 90


def test_the_package_translates_in_our_loop(
    trained: tuple[Path, str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "packages"))
    packages.install(trained[0] / "out" / "translate-en_es-1_0.argosmodel")
    engine = ArgosEngine(packages.find_package(SPANISH), beam=2, threads=1)
    ((best, *_),) = engine.translate(["The mayor opened the bridge on Monday."], SPANISH)
    # The noise of training teaches that a full stop may be missing.
    assert best.text.rstrip(".") == "El alcalde abrió el puente el lunes"


class OneSentence:
    """A sentencizer for argostranslate that leaves the text alone."""

    def split_sentences(self, text: str) -> list[str]:
        """Return the text as its only sentence."""
        return [text]


def test_the_package_translates_in_argostranslate(
    trained: tuple[Path, str], argos: ModuleType, tmp_path: Path
) -> None:
    from argostranslate.package import Package

    with zipfile.ZipFile(trained[0] / "out" / "translate-en_es-1_0.argosmodel") as archive:
        archive.extractall(tmp_path)
    package = Package(tmp_path / "translate-en_es-1_0")
    translator = ctranslate2.Translator(str(package.package_path / "model"), intra_threads=1)
    text = "The mayor opened the bridge on Monday."
    best, *_ = argos.apply_packaged_translation(package, text, translator, OneSentence(), 1)
    assert best.value.strip().rstrip(".") == "El alcalde abrió el puente el lunes"


def test_the_card_says_what_was_used(trained: tuple[Path, str]) -> None:
    package = trained[0] / "out" / "translate-en_es-1_0.argosmodel"
    with zipfile.ZipFile(package) as archive:
        card = archive.read("translate-en_es-1_0/README.md").decode()
        metadata = json.loads(archive.read("translate-en_es-1_0/metadata.json"))
    assert "- train.tsv: 270 pairs\n" in card
    assert f"- es: chrF {score(trained[1], 'after')} on held-out text" in card
    assert metadata["target_prefix"] == "<2es>"
    assert metadata["to_name"] == "Spanish"


def test_the_same_order_again_trains_nothing_and_changes_nothing(
    trained: tuple[Path, str],
) -> None:
    folder, output = trained
    package = folder / "out" / "translate-en_es-1_0.argosmodel"
    before = package.read_bytes()
    again = train(
        folder,
        *("--text", f"es:{folder / 'train.tsv'}", "--validate", f"es:{folder / 'held-out.tsv'}"),
        *("--steps", "400", *SIZE),
    )
    assert "step" not in again
    assert score(again, "after") == score(output, "after")
    assert package.read_bytes() == before


def test_a_killed_training_goes_on(tmp_path: Path, sentences: list[Pair]) -> None:
    text = write_lines(tmp_path / "train.tsv", sentences)
    words = [sys.executable, "-m", "l10n", "-C", str(tmp_path), "models", "train",
             str(tmp_path / "out"), "--text", text, *SIZE, "--save-every", "0"]  # fmt: skip
    state = tmp_path / "out" / "training" / "checkpoint.pt"
    with subprocess.Popen(words, stderr=subprocess.DEVNULL) as running:
        while not state.exists():
            assert running.poll() is None
            time.sleep(0.1)
        running.send_signal(signal.SIGKILL)
    done_before = torch.load(state, weights_only=True)["step"]
    assert done_before > 0
    train(tmp_path, "--text", text, *SIZE, "--steps", str(done_before + 50))
    assert torch.load(state, weights_only=True)["step"] == done_before + 50


def test_a_damaged_checkpoint_is_named(tmp_path: Path, sentences: list[Pair]) -> None:
    text = write_lines(tmp_path / "train.tsv", sentences)
    train(tmp_path, "--text", text, "--steps", "1", *SIZE)
    state = tmp_path / "out" / "training" / "checkpoint.pt"
    state.write_bytes(state.read_bytes()[:1000])
    done = CliRunner().invoke(
        command, [str(tmp_path / "out"), "--text", text, "--steps", "2", *SIZE], obj=tmp_path
    )
    assert str(done.exception) == f"{state}: damaged checkpoint; remove it to start again"


def test_another_training_is_not_mixed_in(tmp_path: Path, sentences: list[Pair]) -> None:
    text = write_lines(tmp_path / "train.tsv", sentences)
    train(tmp_path, "--text", text, "--steps", "1", *SIZE)
    words = ["--text", text, "--steps", "2", *SIZE, "--width", "32"]
    done = CliRunner().invoke(command, [str(tmp_path / "out"), *words], obj=tmp_path)
    assert "a checkpoint of another training" in str(done.exception)


def test_adaptation_learns_the_desk_and_keeps_the_rest(
    trained: tuple[Path, str],
    tmp_path: Path,
    sentences: list[Pair],
) -> None:
    def style(pair: Pair) -> Pair:
        target = pair.target.replace("abrió", "inauguró").replace("cerró", "clausuró")
        return Pair(pair.source, target)

    touched = ("opened", "closed")
    styled = [style(p) for p in sentences if any(word in p.source for word in touched)]
    general = [p for p in sentences[270:] if "watched" in p.source or "praised" in p.source]
    text = write_lines(tmp_path / "desk.tsv", styled[:100])
    name = str(trained[0] / "out" / "translate-en_es-1_0.argosmodel")
    common = ("--text", text, "--from", name, "--tokens", "1000", "--threads", "1")
    plan = ("--steps", "80", "--learning-rate", "1e-3")
    desk = train(
        tmp_path, *common, *plan, "--validate", write_lines(tmp_path / "styled.tsv", styled[100:])
    )
    assert score(desk, "after") > score(desk, "before") + 8
    (tmp_path / "out" / "training" / "checkpoint.pt").unlink()
    rest = train(
        tmp_path, *common, *plan, "--validate", write_lines(tmp_path / "general.tsv", general)
    )
    assert score(rest, "after") > score(rest, "before") - 6


def test_a_training_goes_on_from_a_folder(
    trained: tuple[Path, str], tmp_path: Path, sentences: list[Pair]
) -> None:
    with zipfile.ZipFile(trained[0] / "out" / "translate-en_es-1_0.argosmodel") as archive:
        archive.extractall(tmp_path)
    text = write_lines(tmp_path / "train.tsv", sentences[:270])
    held_out = write_lines(tmp_path / "held-out.tsv", sentences[270:])
    start = str(tmp_path / "translate-en_es-1_0")
    words = ("--text", text, "--validate", held_out, "--from", start, "--anchor", "1")
    output = train(tmp_path, *words, "--steps", "1", "--tokens", "1000", "--threads", "1")
    assert score(output, "before") == score(output, "after") == score(trained[1], "after")


def test_a_training_goes_on_from_the_shipped_model(tmp_path: Path, sentences: list[Pair]) -> None:
    text = write_lines(tmp_path / "train.tsv", sentences[:40])
    held_out = write_lines(tmp_path / "held-out.tsv", sentences[40:50])
    words = ("--text", text, "--validate", held_out, "--from", "translate-en_mul-0_2")
    output = train(tmp_path, *words, "--anchor", "1", "--steps", "1", "--tokens", "300")
    assert score(output, "before") == score(output, "after") > 40
