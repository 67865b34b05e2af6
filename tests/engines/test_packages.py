"""Packages: what is found, what is refused, what is replaced and removed."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from packing import METADATA, ROOT, members, names, pack

from l10n.engines import folders, packages
from l10n.engines.metadata import InstalledPackage, Origin, read_origin
from l10n.errors import MissingModelError, PackageError, UnknownNameError
from l10n.languages import find_language

pytestmark = pytest.mark.usefixtures("folder")


def test_install_find_and_remove(tmp_path: Path, folder: Path) -> None:
    file = pack(tmp_path / "a.argosmodel", members(target_prefix="__es__"))
    path = folder / ROOT
    expected = InstalledPackage(path, path, "en", "es", "1.0", "__es__", "", "installed")
    assert packages.install(file) == (expected,)
    assert packages.find_packages() == (expected,)
    assert packages.model_digest(expected) == "0ff384125007"
    assert packages.remove(ROOT) == path
    assert names(folder) == []
    assert packages.find_packages() == ()


def test_install_again_replaces(tmp_path: Path, folder: Path) -> None:
    packages.install(pack(tmp_path / "a.argosmodel", members() | {f"{ROOT}/old": ""}))
    packages.install(pack(tmp_path / "b.argosmodel", members(package_version="1.1")))
    assert [package.version for package in packages.find_packages()] == ["1.1"]
    assert names(folder) == [ROOT]
    assert not (folder / ROOT / "old").exists()


@pytest.mark.parametrize("missing", ["metadata.json", "model/model.bin", "sentencepiece.model"])
def test_missing_part(tmp_path: Path, missing: str) -> None:
    contents = members()
    del contents[f"{ROOT}/{missing}"]
    with pytest.raises(PackageError, match=f"holds no {missing}; "):
        packages.install(pack(tmp_path / "a.argosmodel", contents))


@pytest.mark.parametrize(
    ("metadata", "reason"),
    [
        pytest.param("{", "is not JSON", id="broken"),
        pytest.param("[]", "holds no object", id="list"),
        pytest.param('{"from_code": "en", "to_code": 3}', "to_code is missing", id="number"),
        pytest.param('{"targets": 3}', "targets is no list", id="targets"),
        pytest.param('{"type": "sbd"}', "translates nothing", id="no translation"),
    ],
)
def test_bad_metadata(tmp_path: Path, metadata: str, reason: str) -> None:
    contents = members() | {f"{ROOT}/metadata.json": metadata}
    with pytest.raises(PackageError, match=reason):
        packages.install(pack(tmp_path / "a.argosmodel", contents))


def test_shipped_expands_and_installed_wins(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "starter" / "translate-en_mul-0_2"
    path.mkdir(parents=True)
    targets = [{"to_code": code, "target_prefix": f"__{code}__"} for code in ("es", "ru", "sr")]
    metadata = {"package_version": "0.2", "from_code": "en", "targets": targets}
    (path / "metadata.json").write_text(json.dumps(metadata), encoding="utf-8")
    (path / "model").mkdir()
    for part in ("model/model.bin", "sentencepiece.model"):
        (path / part).write_bytes(b"")
    shipped = tuple(
        InstalledPackage(path, path, "en", code, "0.2", f"__{code}__", "", "shipped")
        for code in ("es", "ru", "sr")
    )
    assert packages.find_packages() == shipped
    packages.install(pack(tmp_path / "a.argosmodel", members(package_version="0.1")))
    assert packages.find_package(find_language("es")).path == folder / ROOT
    assert packages.find_package(find_language("sr@latin")) == shipped[2]
    with pytest.raises(UnknownNameError, match="ships with the program"):
        packages.remove(path.name)


def test_newest_version_first(tmp_path: Path) -> None:
    for version in ("1.9", "1.10", "1.2"):
        contents = members(f"es-{version}", package_version=version)
        packages.install(pack(tmp_path / "a.argosmodel", contents))
    assert [p.version for p in packages.find_packages()] == ["1.10", "1.9", "1.2"]


@pytest.mark.parametrize("name", ["none", "", ".", "..", "../installed"])
def test_remove_unknown(name: str, folder: Path) -> None:
    folder.mkdir()
    with pytest.raises(UnknownNameError, match="is installed; see: l10n models list"):
        packages.remove(name)
    assert folder.is_dir()


def test_missing_model_says_what_to_type() -> None:
    with pytest.raises(MissingModelError) as caught:
        packages.find_package(find_language("ru"))
    assert str(caught.value) == (
        "no model from en into Russian; type: l10n models install translate-en_ru"
    )


def test_argos_own_folder_without_the_variable(tmp_path: Path) -> None:
    # A fresh interpreter, since argostranslate reads its folders once, on import.
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path / "share"),
    }
    file = pack(tmp_path / "a.argosmodel", members())
    code = (
        "import sys; from pathlib import Path; from l10n.engines import packages;"
        "print(packages.install(Path(sys.argv[1]))[0].path, 'stanza' in sys.modules)"
    )
    found = subprocess.run(
        [sys.executable, "-c", code, file],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    expected = tmp_path / "share" / "argos-translate" / "packages" / ROOT
    assert found.stdout == f"{expected} False\n"


def broken(folder: Path, name: str, metadata: str | None, *parts: str) -> Path:
    path = folder / name
    (path / "model").mkdir(parents=True)
    if metadata is not None:
        (path / "metadata.json").write_text(metadata, encoding="utf-8")
    for part in parts:
        (path / part).write_text("x", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("metadata", "parts", "reason"),
    [
        pytest.param(None, (), "holds no metadata.json", id="no metadata"),
        pytest.param("{", ("model/model.bin",), "metadata.json is not JSON", id="not JSON"),
        pytest.param(
            json.dumps(METADATA), ("sentencepiece.model",), "holds no model/model.bin", id="weights"
        ),
        pytest.param(
            json.dumps(METADATA), ("model/model.bin",), "holds no sentencepiece.model", id="pieces"
        ),
    ],
)
def test_broken_package_is_passed_over_told_and_removable(
    tmp_path: Path, folder: Path, metadata: str | None, parts: tuple[str, ...], reason: str
) -> None:
    packages.install(pack(tmp_path / "a.argosmodel", members()))
    path = broken(folder, "bad", metadata, *parts)
    assert [package.name for package in packages.find_packages()] == [ROOT]
    assert packages.find_package(find_language("es")).name == ROOT
    (problem,) = packages.broken_packages()
    assert str(problem) == f"{path}: {reason}; type: l10n models remove bad"
    assert packages.remove("bad") == path
    assert packages.broken_packages() == ()


def test_what_is_not_ours_is_no_problem(folder: Path) -> None:
    folder.mkdir()
    (folder / "notes").mkdir()
    (folder / ".hidden" / "model").mkdir(parents=True)
    (folder / "file.argosmodel").write_bytes(b"")
    broken(folder, "sbd", '{"type": "sbd", "from_codes": ["en"]}')
    broken(folder, "bpe", json.dumps(METADATA), "model/model.bin", "bpe.model")
    assert packages.find_packages() == ()
    assert packages.broken_packages() == ()


def test_bpe_package_is_refused(tmp_path: Path) -> None:
    contents = members()
    contents[f"{ROOT}/bpe.model"] = contents.pop(f"{ROOT}/sentencepiece.model")
    with pytest.raises(PackageError, match=r"cuts words by bpe\.model, which we cannot read"):
        packages.install(pack(tmp_path / "a.argosmodel", contents))


def test_control_characters_in_metadata(tmp_path: Path) -> None:
    file = pack(tmp_path / "a.argosmodel", members(to_code="es\x1b[2J"))
    with pytest.raises(PackageError, match="to_code is missing or no string"):
        packages.install(file)


def test_origin_is_kept(tmp_path: Path, folder: Path) -> None:
    file = pack(tmp_path / "a.argosmodel", members())
    packages.install(file)
    origin = read_origin(folder / ROOT)
    assert origin == Origin("a.argosmodel", hashlib.sha256(file.read_bytes()).hexdigest())
    packages.install(file, source="https://example.org/a.argosmodel")
    assert read_origin(folder / ROOT).source == "https://example.org/a.argosmodel"
    (folder / ROOT / "origin.json").write_text("[]", encoding="utf-8")
    assert read_origin(folder / ROOT) == Origin()


def test_remove_by_direction(tmp_path: Path, folder: Path) -> None:
    packages.install(pack(tmp_path / "a.argosmodel", members()))
    assert packages.remove("en-es") == folder / ROOT
    packages.install(pack(tmp_path / "a.argosmodel", members()))
    assert packages.remove("es") == folder / ROOT
    for name in ("one", "two"):
        packages.install(pack(tmp_path / "a.argosmodel", members(name)))
    with pytest.raises(UnknownNameError, match="fits more than one package; say which: one, two"):
        packages.remove("translate-en_es")
    assert names(folder) == ["one", "two"]


def test_what_a_killed_install_left_is_cleared_away(tmp_path: Path, folder: Path) -> None:
    (folder / ".passing-abc" / "model").mkdir(parents=True)
    packages.install(pack(tmp_path / "a.argosmodel", members()))
    assert names(folder) == [ROOT]


def test_package_that_a_killed_install_had_put_aside_comes_back(
    tmp_path: Path, folder: Path
) -> None:
    packages.install(pack(tmp_path / "a.argosmodel", members()))
    # As if the run died between the two renames.
    aside = folder / ".passing-abc" / ".aside"
    aside.mkdir(parents=True)
    (folder / ROOT).rename(aside / ROOT)
    assert packages.find_packages() == ()
    packages.install(pack(tmp_path / "b.argosmodel", members("translate-en_ru-1_0", to_code="ru")))
    assert names(folder) == [ROOT, "translate-en_ru-1_0"]


def test_failed_swap_keeps_the_old_package(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packages.install(pack(tmp_path / "a.argosmodel", members()))
    rename = Path.rename

    def fail_for_the_new(self: Path, target: Path) -> Path:
        if ".passing-" in str(self.parent) and self.parent.name != ".aside":
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail_for_the_new)
    with pytest.raises(PackageError, match="no space left on device"):
        packages.install(pack(tmp_path / "b.argosmodel", members(package_version="2.0")))
    assert [package.version for package in packages.find_packages()] == ["1.0"]
    assert names(folder) == [ROOT]


def test_no_room(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Disk:
        free = 10

    file = pack(tmp_path / "a.argosmodel", members())
    monkeypatch.setattr("shutil.disk_usage", lambda _: Disk)
    with pytest.raises(PackageError, match="0 MB are needed and 0 MB are free; make room"):
        packages.install(file)
    assert names(folder) == []


def test_disk_that_fills_up_while_unpacking(tmp_path: Path, folder: Path) -> None:
    # A limit on the size of files stands for the disk; only a process of its own may bear it.
    code = (
        "import resource, signal, sys; from l10n.cli import main\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (300, 300))\n"
        "sys.argv = ['l10n', 'models', 'install', sys.argv[1]]\nmain()"
    )
    file = pack(tmp_path / "a.argosmodel", members())
    found = subprocess.run(
        [sys.executable, "-c", code, file], capture_output=True, text=True, check=False
    )
    assert found.stderr == f"{file}: file too large\n"
    assert found.returncode == 1
    assert names(folder) == []


def test_another_install_at_work(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import filelock

    folder.mkdir()
    monkeypatch.setattr(folders, "PATIENCE", 0.1)
    with (
        filelock.FileLock(folder / ".lock"),
        pytest.raises(PackageError, match="another install is at work here; wait for it"),
    ):
        packages.install(pack(tmp_path / "a.argosmodel", members()))


def test_folder_that_cannot_be_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "file"))
    with pytest.raises(PackageError) as caught:
        packages.install(pack(tmp_path / "a.argosmodel", members()))
    assert str(caught.value) == f"{tmp_path / 'file'}: file exists"


def test_unreadable_folder_is_one_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"")
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(file))
    assert packages.find_packages() == ()
    assert [str(problem) for problem in packages.broken_packages()] == [f"{file}: not a directory"]
