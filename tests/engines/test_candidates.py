"""Which engines are compared, and what is said of those that cannot be."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from l10n.engines import packages
from l10n.engines.candidates import open_candidates
from l10n.errors import L10nError, MissingModelError, PackageError
from l10n.languages import RUSSIAN, SPANISH, find_language
from l10n.settings import Settings

SHIPPED = next(packages.STARTER.glob("translate-*"))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    installed = tmp_path / "installed"
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(installed))
    return installed


def lay(path: Path) -> Path:
    """Lay a Spanish package with the shipped weights in the folder `path`."""
    path.mkdir(parents=True)
    metadata = {
        "package_version": "9.0",
        "from_code": "en",
        "to_code": "es",
        "target_prefix": "__es__",
    }
    (path / "metadata.json").write_text(json.dumps(metadata), encoding="utf-8")
    (path / "model").symlink_to(SHIPPED / "model")
    (path / "sentencepiece.model").symlink_to(SHIPPED / "sentencepiece.model")
    return path


def names(*asked: str, to: str = "es", settings: Settings | None = None) -> list[str]:
    settings = settings or Settings(threads=1)
    scratch = Path("/nonexistent")
    return [name for name, _ in open_candidates(asked, settings, find_language(to), scratch)]


def test_all_that_translate_the_direction(folder: Path) -> None:
    lay(folder / "translate-en_es-9_0")
    assert names() == ["translate-en_es-9_0", SHIPPED.name]
    assert names(to="ru") == [SHIPPED.name]
    assert names(to="ru", settings=Settings(engine="pseudo"))[0] == "pseudo"


def test_by_name_folder_and_engine(tmp_path: Path) -> None:
    aside = lay(tmp_path / "aside")
    asked = ("pseudo", str(aside), SHIPPED.name, "pseudo")
    assert names(*asked) == ["pseudo", "aside", SHIPPED.name]


def test_a_file_is_unpacked_but_not_installed(tmp_path: Path, folder: Path) -> None:
    laid = lay(tmp_path / "translate-en_es-9_0")
    file = tmp_path / "mine.argosmodel"
    with zipfile.ZipFile(file, "w") as archive:
        for name in ("metadata.json", "model/model.bin", "sentencepiece.model"):
            archive.write(laid / name, f"{laid.name}/{name}")
        for name in ("model/config.json", "model/shared_vocabulary.json"):
            archive.write(laid / name, f"{laid.name}/{name}")
    scratch = tmp_path / "scratch"
    ((name, engine),) = open_candidates([str(file)], Settings(threads=1), SPANISH, scratch)
    assert name == "mine.argosmodel"
    assert engine.signature.startswith("argos en-es 9.0 sha256:")
    assert not folder.exists()
    with pytest.raises(MissingModelError, match=r"translates en-es, not en-ru"):
        list(open_candidates([str(file)], Settings(), RUSSIAN, scratch))


@pytest.mark.parametrize(
    ("name", "to", "error", "reason"),
    [
        ("none", "es", MissingModelError, "no package or file 'none'; see: l10n models list"),
        (SHIPPED.name, "fr", MissingModelError, "no package or file|translates en-es"),
        (".", "es", PackageError, "holds no metadata.json"),
    ],
    ids=["unknown", "other language", "folder without metadata"],
)
def test_no_such_candidate(name: str, to: str, error: type[L10nError], reason: str) -> None:
    with pytest.raises(error, match=reason):
        names(name, to=to)


def test_language_without_a_model() -> None:
    with pytest.raises(MissingModelError, match="no model from en into French"):
        names(to="fr")
