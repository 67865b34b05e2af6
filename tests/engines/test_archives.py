"""Archives from strangers: what is refused, and that nothing of it reaches the disk."""

from __future__ import annotations

import stat
import zipfile
from pathlib import Path

import pytest
from packing import ROOT, members, names, pack

from l10n import archives
from l10n.engines import packages
from l10n.errors import PackageError

pytestmark = pytest.mark.usefixtures("folder")


@pytest.mark.parametrize(
    ("extra", "reason"),
    [
        pytest.param("../evil", "unsafe member '../evil'; refused", id="parent"),
        pytest.param(f"{ROOT}/../../e", f"unsafe member '{ROOT}/../../e'; refused", id="inner"),
        pytest.param("/etc/evil", "unsafe member '/etc/evil'; refused", id="absolute"),
        pytest.param("C:/evil", "unsafe member 'C:/evil'; refused", id="drive"),
        pytest.param("a\\evil", "unsafe member 'a\\\\evil'; refused", id="backslash"),
        pytest.param("other/x", "has to hold one folder, with the package in it", id="two roots"),
    ],
)
def test_hostile_member(tmp_path: Path, folder: Path, extra: str, reason: str) -> None:
    file = pack(tmp_path / "a.argosmodel", members() | {extra: "x"})
    with pytest.raises(PackageError) as caught:
        packages.install(file)
    assert str(caught.value) == f"{file}: {reason}"
    assert not folder.exists()


def test_dots_in_a_name_are_no_climb(tmp_path: Path, folder: Path) -> None:
    packages.install(pack(tmp_path / "a.argosmodel", members() | {f"{ROOT}/a..b": "x"}))
    assert (folder / ROOT / "a..b").read_text(encoding="utf-8") == "x"


def test_link_is_refused(tmp_path: Path, folder: Path) -> None:
    file = pack(tmp_path / "a.argosmodel", members())
    link = zipfile.ZipInfo(f"{ROOT}/link")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(PackageError, match="is a link or device; refused"):
        packages.install(file)
    assert not folder.exists()


def test_truncated_and_damaged(tmp_path: Path, folder: Path) -> None:
    whole = pack(tmp_path / "a.argosmodel", members()).read_bytes()
    file = tmp_path / "b.argosmodel"
    file.write_bytes(whole[:-30])
    with pytest.raises(PackageError, match="not a whole zip archive"):
        packages.install(file)
    at = whole.index(b"model.bin") + len("model.bin") + 2
    file.write_bytes(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
    with pytest.raises(PackageError, match=r"damaged \("):
        packages.install(file)
    assert names(folder) == []


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(PackageError, match="no such file or directory"):
        packages.install(tmp_path / "none.argosmodel")


def test_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = pack(tmp_path / "a.argosmodel", members())
    with zipfile.ZipFile(file) as archive:
        size = sum(member.file_size for member in archive.infolist())
    monkeypatch.setattr(archives, "PACKAGE", archives.Terms(largest=size - 1))
    with pytest.raises(PackageError, match="unpacks to more than"):
        packages.install(file)
    monkeypatch.setattr(archives, "PACKAGE", archives.Terms(largest=size))
    assert len(packages.install(file)) == 1
