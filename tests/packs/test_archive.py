"""The zip of a pack: the same for the same content, and read with suspicion."""

from __future__ import annotations

import stat
import unicodedata
import zipfile
from pathlib import Path

import pytest

from l10n.errors import PackError
from l10n.packs import Form, Manifest, PackedStory, archive, read_parcel, serialize_manifest
from l10n.packs.archive import serialize_pack

MANIFEST = Manifest("es", Form.PO, (PackedStory("storm", "1a2b", "3c4d"),))
FILES = {
    "l10n-pack.json": serialize_manifest(MANIFEST),
    "omegat.project": b"<omegat/>",
    "source/storm.po": b"source",
    "target/storm.po": b"target",
    "base/storm.po": b"base",
    "glossary/glossary.txt": b"# Glossary\nmayor\talcalde\nno tab\n",
    "README.txt": b"Hello",
}


def zipped(path: Path, files: dict[str, bytes], root: str = "pack/") -> Path:
    with zipfile.ZipFile(path, "w") as file:
        for name, content in files.items():
            file.writestr(root + name, content)
    return path


def read(parcel_path: Path) -> list[tuple[str, bytes, bool]]:
    parcel = read_parcel(parcel_path)
    return [
        (one.path.relative_to(parcel_path).as_posix(), one.content, one.finished)
        for one in parcel.sheets
    ]


def test_the_same_content_gives_the_same_bytes() -> None:
    backwards = dict(reversed(FILES.items()))
    assert serialize_pack("a", FILES, ("tm",)) == serialize_pack("a", backwards, ("tm",))


def test_what_is_in_it(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(serialize_pack("a", {"b/ж.po": b"x"}, ("tm",)))
    with zipfile.ZipFile(path) as file:
        assert [(one.filename, one.date_time[0]) for one in file.infolist()] == [
            ("a/b/ж.po", 1980),
            ("a/tm/", 1980),
        ]
        assert file.read("a/b/ж.po") == b"x"


@pytest.mark.parametrize("root", ["", "storm-es/", "mail/Ana's work/"])
def test_any_root_and_the_litter_of_a_mac(tmp_path: Path, root: str) -> None:
    litter = {"__MACOSX/._storm.po": b"x", f"{root}.DS_Store": b"x", f"{root}source/._a.po": b"x"}
    path = zipped(
        tmp_path / "a.zip", {root + name: each for name, each in FILES.items()} | litter, ""
    )
    parcel = read_parcel(path)
    assert parcel.manifest == MANIFEST
    assert read(path) == [
        (f"{root}target/storm.po", b"target", True),
        (f"{root}source/storm.po", b"source", False),
    ]
    assert [one.content for one in parcel.bases] == [b"base"]
    assert parcel.terms == ("mayor\talcalde",)


def test_a_target_folder_without_a_project_is_just_a_folder(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"target/storm.po": b"x", "b.XLF": b"y", "c.txt": b""})
    assert read(path) == [("pack/b.XLF", b"y", False), ("pack/target/storm.po", b"x", False)]
    assert read_parcel(path).manifest is None


def test_names_in_decomposed_unicode(tmp_path: Path) -> None:
    name = unicodedata.normalize("NFD", "café.po")
    assert name != "café.po"
    assert read(zipped(tmp_path / "a.zip", {name: b"x"})) == [("pack/café.po", b"x", False)]
    both = zipped(tmp_path / "b.zip", {name: b"x", "café.po": b"y"})
    with pytest.raises(PackError, match="two files are called"):
        read_parcel(both)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        pytest.param("../evil.po", "unsafe member '../evil.po'; refused", id="parent"),
        pytest.param("/etc/evil.po", "unsafe member '/etc/evil.po'; refused", id="absolute"),
        pytest.param("a\\evil.po", "unsafe member 'a\\\\evil.po'; refused", id="backslash"),
    ],
)
def test_names_that_lead_elsewhere(tmp_path: Path, name: str, said: str) -> None:
    path = zipped(tmp_path / "a.zip", {name: b"x"}, "")
    with pytest.raises(PackError) as caught:
        read_parcel(path)
    assert str(caught.value) == f"{path}: {said}"


def test_a_link(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    link = zipfile.ZipInfo("storm.po")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "w") as file:
        file.writestr(link, "/etc/passwd")
    with pytest.raises(PackError, match="is a link or device; refused"):
        read_parcel(path)


def test_an_encrypted_member(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"storm.po": b"x"})
    whole = bytearray(path.read_bytes())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        whole[whole.index(mark) + at] |= 1
    path.write_bytes(whole)
    with pytest.raises(PackError, match="is encrypted; refused"):
        read_parcel(path)


def test_a_bomb(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name in ("a.po", "b.po"):
            file.writestr(name, bytes(archive.LARGEST // 2 + 1))
    assert path.stat().st_size < archive.LARGEST / 500
    with pytest.raises(PackError, match="unpacks to more than 256 MiB; refused"):
        read_parcel(path)


def test_a_size_that_lies(tmp_path: Path) -> None:
    """A member that says it is small gives no more than it says."""
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("a.po", bytes(1_000_000))
    whole = bytearray(path.read_bytes())
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = whole.index(mark) + at
        whole[place : place + 4] = (10).to_bytes(4, "little")
    path.write_bytes(whole)
    with pytest.raises(PackError, match="damaged"):
        read_parcel(path)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(b"no zip", "not a whole zip archive; ask for it again", id="no-zip"),
        pytest.param(b"", "not a whole zip archive; ask for it again", id="empty"),
    ],
)
def test_no_zip(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(content)
    with pytest.raises(PackError, match=said):
        read_parcel(path)
    with pytest.raises(PackError, match="no such file or directory"):
        read_parcel(tmp_path / "none.zip")


def test_two_packs_in_one(tmp_path: Path) -> None:
    twice = {f"{root}/{name}": each for root in "ab" for name, each in FILES.items()}
    with pytest.raises(PackError, match="2 packs in one zip; unpack each by itself"):
        read_parcel(zipped(tmp_path / "a.zip", twice))
