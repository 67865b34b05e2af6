"""The Argos engine with a real model, and how it cuts long texts."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace

import pytest

from l10n.alphabets import foreign_letters
from l10n.engines import Persistent, metadata, open_engine, packages
from l10n.engines.argos import ROUNDS, ArgosEngine
from l10n.errors import MissingModelError, PackageError
from l10n.languages import RUSSIAN, SERBIAN, SPANISH, find_language
from l10n.settings import Settings

MODEL = Path(__file__).parents[2].parent / "shared/models/translate-en_fr-1_0.argosmodel"
FRENCH = find_language("fr")


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> ArgosEngine:
    if not MODEL.is_file():
        pytest.skip("needs shared/models/translate-en_fr-1_0.argosmodel beside the repository")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path_factory.mktemp("packages")))
        packages.install(MODEL)
        opened = open_engine(Settings(beam=2, hypotheses=2, threads=1), FRENCH)
    assert isinstance(opened, ArgosEngine)
    return opened


def test_signature(engine: ArgosEngine) -> None:
    assert re.fullmatch(r"argos en-fr 1\.0 sha256:[0-9a-f]{12} beam 2", engine.signature)


def test_order_and_blank_texts(engine: ArgosEngine) -> None:
    cat, dog = "The cat is sleeping in the garden.", "The dog is black."
    texts = ["", dog, cat, "  ", dog]
    found = engine.translate(texts, FRENCH)
    assert [len(offered) for offered in found] == [0, 2, 2, 0, 2]
    assert "chien" in found[1][0].text
    assert "chat" in found[2][0].text
    assert found[1] == found[4]
    assert all(offered[0].score >= offered[1].score for offered in found if offered)
    assert engine.translate([], FRENCH) == []


def test_long_text_loses_no_end(engine: ArgosEngine) -> None:
    text = "The minister spoke to the press on Monday, " * 25 + "and the dog was black."
    (offered,) = engine.translate([text], FRENCH)
    assert len(offered) == 2
    assert "chien" in offered[0].text


def test_other_language(engine: ArgosEngine) -> None:
    with pytest.raises(MissingModelError, match="translates into fr, not ru"):
        engine.translate(["Yes."], find_language("ru"))


def test_damaged_model(tmp_path: Path) -> None:
    (tmp_path / "model").mkdir()
    (tmp_path / "model/model.bin").write_bytes(b"no model")
    package = metadata.InstalledPackage(tmp_path, tmp_path, "en", "fr", "1.0")
    with pytest.raises(PackageError, match="the model cannot be loaded") as caught:
        ArgosEngine(package).translate(["Yes."], FRENCH)
    assert caught.value.path == tmp_path


def test_advance_hears_of_every_text_once(engine: ArgosEngine) -> None:
    news: list[int] = []
    long = "The minister spoke to the press on Monday, " * 25
    engine.translate([long, "", "The dog is black."], FRENCH, news.append)
    assert sum(news) == 2


def test_target_prefix_is_no_part_of_the_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = MODEL.with_name("translate-en_es-0_1.argosmodel")
    if not file.is_file():
        pytest.skip("needs shared/models/translate-en_es-0_1.argosmodel beside the repository")
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path))
    assert packages.install(file)[0].target_prefix == "__es__"
    spanish = find_language("es")
    (offered,) = open_engine(Settings(threads=1), spanish).translate(["The dog is black."], spanish)
    assert "perro" in offered[0].text
    assert not any("__es__" in hypothesis.text for hypothesis in offered)


def test_a_model_for_three_languages_keeps_to_the_letters_of_one() -> None:
    """A word of another alphabet that the unbridled model prefers is never written."""
    texts = ["I feel great anger, despair and fear.", "He went to the market in shock and anger."]
    for language in (SPANISH, RUSSIAN, SERBIAN):
        engine = open_engine(Settings(threads=1), language)
        letters = foreign_letters(language)
        assert letters is not None
        for offered in engine.translate(texts, language):
            assert offered
            assert not any(letters.search(hypothesis.text) for hypothesis in offered)


class Mixing:
    """A decoder that writes `netom` in two alphabets for as long as it may."""

    def __init__(self) -> None:
        self.beams: list[int] = []

    def translate_batch(
        self,
        batch: list[list[str]],
        *,
        beam_size: int,
        suppress_sequences: list[list[str]],
        **_options: object,
    ) -> list[SimpleNamespace]:
        """Return one hypothesis a text, and remember the beam."""
        self.beams.append(beam_size)
        word = ["\u2581\u0434\u043e\u0445\u043e\u0434"]
        if ["\u2581net"] not in suppress_sequences:
            word = ["\u2581net", "\u043e\u043c"]
        return [SimpleNamespace(hypotheses=[word], scores=[-1.0]) for _ in batch]


def test_a_second_try_takes_the_pieces_of_mixed_words_away(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = open_engine(Settings(beam=2, threads=1), RUSSIAN)
    decoder = Mixing()
    monkeypatch.setattr(engine, "_translator", decoder)
    assert isinstance(engine, Persistent)
    ((mixed,),) = engine.translate(["Net income"], RUSSIAN)
    (again, _) = engine.retry(["Net income", "Income"], RUSSIAN)
    assert mixed.text == "net\u043e\u043c"
    assert [hypothesis.text for hypothesis in again] == ["\u0434\u043e\u0445\u043e\u0434"]
    assert decoder.beams == [2, 6, 2, 2]


def test_a_second_try_gives_up(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = open_engine(Settings(beam=1, threads=1), RUSSIAN)
    decoder = Mixing()
    monkeypatch.setattr(engine, "_translator", decoder)
    monkeypatch.setattr("l10n.engines.argos.mixed_pieces", lambda _: frozenset({"x"}))
    assert isinstance(engine, Persistent)
    engine.retry(["Net income"], RUSSIAN)
    assert len(decoder.beams) == 1 + ROUNDS
