"""An OPUS-MT archive becomes a package that our engine and argostranslate both run."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

from l10n.engines import open_engine, packages
from l10n.engines.argos import LONGEST_OUTPUT, ArgosEngine
from l10n.engines.opus import convert
from l10n.errors import L10nError, PackageError, UnknownNameError, WriteError
from l10n.languages import SERBIAN
from l10n.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXT = "The ministers will meet on Monday."
CYRILLIC = ">>srp_Cyrl<<"
VOCABULARY = "opus.spm32k-spm32k.vocab.yml"
WEIGHTS = "opus.model1.npz.best-perplexity.npz"

pytestmark = pytest.mark.usefixtures("folder")


def make(archive: Path, output: Path, token: str = CYRILLIC) -> Path:
    return convert(archive, "en", "sr", target_token=token, output=output)


def unpacked(archive: Path, folder: Path) -> Path:
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(folder)
    return folder


def test_convert_install_translate(opus_archive: Path, tmp_path: Path) -> None:
    package = make(opus_archive, tmp_path / "translate-en_sr-1_0.argosmodel")
    (installed,) = packages.install(package)
    assert (installed.from_code, installed.to_code, installed.version) == ("en", "sr", "1.0")
    assert installed.source_prefix == CYRILLIC
    engine = open_engine(Settings(beam=2, hypotheses=2, threads=1), SERBIAN)
    offered, blank = engine.translate([TEXT, ""], SERBIAN)
    assert len(offered) == 2
    assert offered[0].text
    assert not {"<unk>", "</s>", CYRILLIC, "\u2581"} & set(offered[0].text.split())
    assert blank == ()


def test_package_holds_what_it_should(opus_archive: Path, tmp_path: Path) -> None:
    package = make(opus_archive, tmp_path / "a.argosmodel")
    with zipfile.ZipFile(package) as opened:
        metadata = json.loads(opened.read("translate-en_sr-1_0/metadata.json"))
        names = {name.removeprefix("translate-en_sr-1_0/") for name in opened.namelist()}
        readme = opened.read("translate-en_sr-1_0/README.md").decode()
    assert metadata == {
        "package_version": "1.0",
        "argos_version": "1.9",
        "from_code": "en",
        "from_name": "English",
        "to_code": "sr",
        "to_name": "Serbian (Cyrillic)",
        "links": [],
        "source_prefix": CYRILLIC,
    }
    assert names == {
        "LICENSE", "README.md", "metadata.json", "sentencepiece.model", "target.spm",
        "model/config.json", "model/model.bin", "model/shared_vocabulary.json",
    }  # fmt: skip
    assert "# opus-2021-01-01.zip" in readme


def test_weights_are_int8(opus_archive: Path, tmp_path: Path) -> None:
    import ctranslate2

    (installed,) = packages.install(make(opus_archive, tmp_path / "a.argosmodel"))
    translator = ctranslate2.Translator(str(installed.path / "model"), compute_type="default")
    assert translator.compute_type == "int8_float32"


def test_equal_input_makes_equal_bytes(opus_archive: Path, tmp_path: Path) -> None:
    first = make(opus_archive, tmp_path / "a.argosmodel").read_bytes()
    assert make(opus_archive, tmp_path / "b.argosmodel").read_bytes() == first
    folder = unpacked(opus_archive, tmp_path / opus_archive.name)
    assert make(folder, tmp_path / "c.argosmodel").read_bytes() == first


def test_the_token_reaches_the_model_just_once(opus_archive: Path, tmp_path: Path) -> None:
    import ctranslate2
    import sentencepiece

    (installed,) = packages.install(make(opus_archive, tmp_path / "a.argosmodel"))
    (ours,) = ArgosEngine(installed, beam=1, threads=1).translate([TEXT], SERBIAN)
    tokenizer = sentencepiece.SentencePieceProcessor(
        model_file=str(installed.path / "sentencepiece.model")
    )
    pieces = tokenizer.encode(TEXT, out_type=str)

    def score(source: list[str]) -> float:
        translator = ctranslate2.Translator(str(installed.path / "model"), intra_threads=1)
        result = translator.translate_batch(
            [source],
            beam_size=1,
            return_scores=True,
            disable_unk=True,
            max_decoding_length=LONGEST_OUTPUT,
        )
        return float(result[0].scores[0])

    # As argostranslate runs it: the model's own configuration adds the token.
    assert score(pieces) == pytest.approx(ours[0].score)
    config = installed.path / "model" / "config.json"
    settings = json.loads(config.read_text(encoding="utf-8"))
    config.write_text(json.dumps(settings | {"add_source_bos": False}), encoding="utf-8")
    assert score([CYRILLIC, *pieces]) == pytest.approx(ours[0].score)
    assert score(pieces) != pytest.approx(ours[0].score)
    assert score([CYRILLIC, CYRILLIC, *pieces]) != pytest.approx(ours[0].score)
    # A package of another maker, whose model adds nothing: the engine does.
    (again,) = ArgosEngine(installed, beam=1, threads=1).translate([TEXT], SERBIAN)
    assert again == ours


def test_each_token_is_another_language(opus_archive: Path, tmp_path: Path) -> None:
    texts, signatures = set(), set()
    for number, token in enumerate((">>hrv<<", CYRILLIC, ">>srp_Latn<<")):
        (installed,) = packages.install(make(opus_archive, tmp_path / f"{number}.zip", token))
        engine = ArgosEngine(installed, beam=1, threads=1)
        (offered,) = engine.translate([TEXT], SERBIAN)
        texts.add((offered[0].text, offered[0].score))
        assert engine.signature.endswith(f" {token} beam 1")
        signatures.add(engine.signature.replace(token, ""))
    assert len(texts) == 3
    assert len(signatures) == 1  # the weights are the same, so the token has to tell


def test_argostranslate_reads_and_decodes_it(opus_archive: Path, tmp_path: Path) -> None:
    import ctranslate2
    from argostranslate.package import Package

    (installed,) = packages.install(make(opus_archive, tmp_path / "a.argosmodel"))
    package = Package(installed.path)
    assert (package.from_code, package.to_code, package.target_prefix) == ("en", "sr", "")
    translator = ctranslate2.Translator(str(installed.path / "model"), intra_threads=1)
    result = translator.translate_batch(
        [package.tokenizer.encode(TEXT)],
        beam_size=1,
        disable_unk=True,
        max_decoding_length=LONGEST_OUTPUT,
    )
    (ours,) = ArgosEngine(installed, beam=1, threads=1).translate([TEXT], SERBIAN)
    assert package.tokenizer.decode(result[0].hypotheses[0]).strip() == ours[0].text


def test_no_torch(opus_archive: Path, tmp_path: Path) -> None:
    code = (
        "import sys; sys.modules['torch'] = None\n"
        "from pathlib import Path; from l10n.engines.opus import convert\n"
        "convert(Path(sys.argv[1]), 'en', 'sr', target_token='>>hrv<<', output=Path(sys.argv[2]))\n"
        "print(sys.modules['torch'], 'transformers' in sys.modules)"
    )
    output = tmp_path / "a.argosmodel"
    found = subprocess.run(
        [sys.executable, "-c", code, opus_archive, output],
        capture_output=True,
        text=True,
        check=True,
    )
    assert found.stdout == "None False\n"
    assert output.is_file()


@pytest.mark.parametrize(
    ("token", "reason"),
    [
        pytest.param(
            "",
            "translates into several languages; choose with --target-token: "
            ">>hrv<<, >>srp_Cyrl<<, >>srp_Latn<<",
            id="none",
        ),
        pytest.param(
            ">>srp<<",
            "'>>srp<<' is not in the vocabulary; it has: >>hrv<<, >>srp_Cyrl<<, >>srp_Latn<<",
            id="unknown",
        ),
    ],
)
def test_token_trouble(opus_archive: Path, tmp_path: Path, token: str, reason: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        make(opus_archive, tmp_path / "a.argosmodel", token)
    assert str(caught.value) == f"{opus_archive}: {reason}"
    assert list(tmp_path.iterdir()) == []


def edit_vocabulary(change: Callable[[str], str]) -> Callable[[Path], None]:
    def apply(folder: Path) -> None:
        path = folder / VOCABULARY
        path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")

    return apply


def test_one_token_needs_no_choice(opus_archive: Path, tmp_path: Path) -> None:
    folder = unpacked(opus_archive, tmp_path / "one")
    edit_vocabulary(lambda text: text.replace(">>hrv<<", "x1").replace(">>srp_Latn<<", "x2"))(
        folder
    )
    (installed,) = packages.install(make(folder, tmp_path / "a.argosmodel", ""))
    assert installed.source_prefix == CYRILLIC
    edit_vocabulary(lambda text: text.replace(CYRILLIC, "x3"))(folder)
    (installed,) = packages.install(make(folder, tmp_path / "b.argosmodel", ""))
    assert installed.source_prefix == ""
    with pytest.raises(UnknownNameError, match="into one language; leave --target-token out"):
        make(folder, tmp_path / "c.argosmodel")


def without(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).unlink()


def write(name: str, content: bytes) -> Callable[[Path], None]:
    def apply(folder: Path) -> None:
        (folder / name).write_bytes(content)

    return apply


def truncate(name: str) -> Callable[[Path], None]:
    def apply(folder: Path) -> None:
        content = (folder / name).read_bytes()
        (folder / name).write_bytes(content[: len(content) // 2])

    return apply


def drop_weight(name: str) -> Callable[[Path], None]:
    def apply(folder: Path) -> None:
        whole = zipfile.ZipFile(folder / WEIGHTS)
        contents = {n: whole.read(n) for n in whole.namelist() if n != f"{name}.npy"}
        with zipfile.ZipFile(folder / WEIGHTS, "w") as archive:
            for member, content in contents.items():
                archive.writestr(member, content)

    return apply


def other_type(folder: Path) -> None:
    whole = zipfile.ZipFile(folder / WEIGHTS)
    contents = {n: whole.read(n) for n in whole.namelist()}
    with zipfile.ZipFile(folder / WEIGHTS, "w") as archive:
        for member, content in contents.items():
            archive.writestr(member, content.replace(b"type: transformer", b"type: transfermer"))


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        pytest.param(without("decoder.yml"), "holds no decoder.yml; no OPUS", id="decoder"),
        pytest.param(without(VOCABULARY), f"holds no {VOCABULARY}, which", id="vocabulary"),
        pytest.param(without(WEIGHTS), f"holds no {WEIGHTS}, which", id="weights"),
        pytest.param(without("source.spm"), "holds no source.spm; ", id="tokenizer"),
        pytest.param(write("source.spm", b"x"), "source.spm is no SentencePiece", id="bad spm"),
        pytest.param(write("decoder.yml", b"a: [1"), "decoder.yml is not YAML", id="bad yaml"),
        pytest.param(write("decoder.yml", b"5"), "has to name one model", id="other yaml"),
        pytest.param(write("decoder.yml", b"models: [a, b]"), "name one model", id="ensemble"),
        pytest.param(
            write("decoder.yml", b"models: [../a]\nvocabs: [b, c]"),
            r"names '\.\./a', no file of the archive",
            id="way out",
        ),
        pytest.param(write(WEIGHTS, b"x"), "npz is damaged", id="no npz"),
        pytest.param(truncate(WEIGHTS), "npz is damaged", id="cut npz"),
        pytest.param(drop_weight("special:model.yml"), "holds no Marian model", id="other npz"),
        pytest.param(drop_weight("encoder_l1_self_Wq"), "holds no encoder_l1_self_Wq", id="hole"),
        pytest.param(other_type, "no Marian transformer", id="other model"),
        pytest.param(write(VOCABULARY, b"a: b\n"), "is no Marian vocabulary", id="no number"),
        pytest.param(write(VOCABULARY, b"a: 0\n"), "has no </s>", id="no end"),
        pytest.param(
            edit_vocabulary(lambda text: text + "extra: 5000\n"),
            "do not belong together",
            id="vocabulary of another model",
        ),
    ],
)  # fmt: skip
def test_spoiled_archive(
    opus_archive: Path, tmp_path: Path, spoil: Callable[[Path], None], reason: str
) -> None:
    folder = unpacked(opus_archive, tmp_path / "opus")
    spoil(folder)
    with pytest.raises(PackageError, match=reason) as caught:
        make(folder, tmp_path / "a.argosmodel")
    assert caught.value.path == folder
    assert "\n" not in str(caught.value)
    assert [path.name for path in tmp_path.iterdir()] == ["opus"]


def test_spm_of_another_model(opus_archive: Path, tmp_path: Path) -> None:
    folder = unpacked(opus_archive, tmp_path / "opus")
    edit_vocabulary(lambda text: text.replace('"', '"#').replace('#"', '"').replace('#"', '"'))
    lines = (folder / VOCABULARY).read_text(encoding="utf-8").splitlines()
    kept = [*lines[:5], *(f"w{number}: {number}" for number in range(5, len(lines)))]
    (folder / VOCABULARY).write_text("\n".join(kept), encoding="utf-8")
    with pytest.raises(PackageError, match=r"source\.spm does not go with the vocabulary"):
        make(folder, tmp_path / "a.argosmodel")


def test_install_of_the_archive_itself_says_what_to_type(opus_archive: Path) -> None:
    with pytest.raises(PackageError) as caught:
        packages.install(opus_archive)
    hint = f"an OPUS-MT archive; type: l10n models convert {opus_archive.name} --to LANG"
    assert str(caught.value) == f"{opus_archive}: {hint}"


def test_truncated_zip(opus_archive: Path, tmp_path: Path) -> None:
    cut = tmp_path / "cut.zip"
    cut.write_bytes(opus_archive.read_bytes()[:-100])
    with pytest.raises(PackageError) as caught:
        make(cut, tmp_path / "a.argosmodel")
    assert str(caught.value) == f"{cut}: not a whole zip archive; fetch it again"


def test_hostile_zip(opus_archive: Path, tmp_path: Path) -> None:
    hostile = tmp_path / "hostile.zip"
    hostile.write_bytes(opus_archive.read_bytes())
    with zipfile.ZipFile(hostile, "a") as archive:
        archive.writestr("../evil", "x")
    with pytest.raises(PackageError, match=r"unsafe member '\.\./evil'; refused"):
        make(hostile, tmp_path / "a.argosmodel")


@pytest.mark.parametrize(
    ("from_code", "version"), [("../x", "1.0"), ("en", "one"), ("", "1.0"), ("en", "1/0")]
)
def test_bad_names(opus_archive: Path, from_code: str, version: str) -> None:
    with pytest.raises(L10nError, match=r"is no (language code|version)"):
        convert(opus_archive, from_code, "sr", target_token=CYRILLIC, version=version)


def test_output_that_cannot_be_written(opus_archive: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(WriteError, match=r"not a directory|file exists"):
        make(opus_archive, tmp_path / "file" / "a.argosmodel")
