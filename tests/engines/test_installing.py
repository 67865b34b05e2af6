"""Packages from a file, a URL and an index."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import pytest
from shelf import CONTENT, PATH, ROOT, Page, Shelf, hidden, row

from l10n.engines import index
from l10n.engines.index import fetch_index, read_index
from l10n.engines.installing import install_from
from l10n.engines.metadata import read_origin
from l10n.errors import DownloadError

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("folder")


@pytest.mark.parametrize(
    "name", ["ru", "en-ru", "en_ru", "translate-en_ru", "translate-en_ru-1_9", "EN-RU"]
)
def test_install_by_name(stocked: Shelf, folder: Path, name: str) -> None:
    (installed,) = install_from(name)
    assert installed.path == folder / ROOT
    origin = read_origin(installed.path)
    assert origin.source == f"{stocked.url}{PATH}"
    assert origin.sha256 == hashlib.sha256(CONTENT).hexdigest()
    assert hidden(folder) == []
    index = read_index()
    assert index is not None
    assert index.url == f"{stocked.url}/index/index.json"
    assert [package.name for package in index.packages] == ["translate-en_ru"]


def test_folder_of_the_same_name_is_no_file(
    stocked: Shelf, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ru").mkdir()
    install_from("ru")
    assert stocked.asked[-1] == (PATH, "")
    assert (folder / ROOT).is_dir()


def test_install_by_url_and_file_ask_no_index(stocked: Shelf, folder: Path, tmp_path: Path) -> None:
    install_from(f"{stocked.url}{PATH}")
    assert [path for path, _ in stocked.asked] == [PATH]
    file = tmp_path / "a.argosmodel"
    file.write_bytes(CONTENT)
    (installed,) = install_from(str(file))
    assert read_origin(installed.path).source == "a.argosmodel"
    assert len(stocked.asked) == 1
    assert not (folder / ".index.json").exists()


@pytest.mark.usefixtures("stocked")
def test_progress_reaches_the_end() -> None:
    told: list[tuple[int, int | None]] = []
    install_from("ru", progress=lambda done, total: told.append((done, total)))
    assert told[0] == (0, len(CONTENT))
    assert told[-1] == (len(CONTENT), len(CONTENT))
    assert told == sorted(told)


def test_index_cut_and_too_long(stocked: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    stocked.pages["/index/index.json"].cut = 20
    with pytest.raises(DownloadError, match="the connection ended half-way"):
        fetch_index()
    stocked.pages["/index/index.json"].cut = None
    monkeypatch.setattr(index, "LONGEST", 100)
    with pytest.raises(DownloadError, match="is longer than 0 MB; refused"):
        fetch_index()


def test_failed_refresh_keeps_the_last_index(stocked: Shelf) -> None:
    fetched = fetch_index()
    stocked.pages["/index/index.json"] = Page(b"")
    with pytest.raises(DownloadError):
        fetch_index()
    assert read_index() == fetched


def test_checksum_of_the_index(stocked: Shelf, folder: Path) -> None:
    def state(sha256: str) -> None:
        content = json.dumps([row(stocked.url, sha256=sha256)]).encode()
        stocked.pages["/index/index.json"] = Page(content)

    state("0" * 64)
    with pytest.raises(DownloadError, match="the index says 000000000000; refused"):
        install_from("ru")
    assert not (folder / ROOT).exists()
    assert [name for name in hidden(folder) if not name.endswith(".lock")] == []
    state(hashlib.sha256(CONTENT).hexdigest().upper())
    install_from("ru")
    assert (folder / ROOT).is_dir()


def test_next_mirror(stocked: Shelf, folder: Path) -> None:
    links = ["ipfs://x", f"{stocked.url}/gone.argosmodel", f"{stocked.url}{PATH}"]
    content = json.dumps([row(stocked.url, links=links)]).encode()
    stocked.pages["/index/index.json"] = Page(content)
    install_from("ru")
    assert [path for path, _ in stocked.asked[1:]] == ["/gone.argosmodel", PATH]
    assert read_origin(folder / ROOT).source == f"{stocked.url}{PATH}"
