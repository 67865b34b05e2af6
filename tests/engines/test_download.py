"""Downloads over a line that fails half-way, from servers that do as they like."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from shelf import CONTENT, PATH, ROOT, Page, Shelf, hidden, package

from l10n.cli import group
from l10n.engines import download, http, packages
from l10n.engines.download import part_name
from l10n.engines.installing import install_from
from l10n.engines.metadata import read_origin
from l10n.errors import DownloadError, PackageError

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("folder")


def test_cut_connection_is_resumed(stocked: Shelf, folder: Path) -> None:
    stocked.pages[PATH].cut = 200_000
    with pytest.raises(
        DownloadError, match=r"after 0\.2 of 0\.5 MB; run the command again, it goes"
    ):
        install_from("ru")
    assert packages.find_packages() == ()
    assert len(hidden(folder)) == 3
    stocked.pages[PATH].cut = None
    told: list[int] = []
    install_from("ru", progress=lambda done, _: told.append(done))
    assert stocked.asked[-1] == (PATH, "bytes=200000-")
    assert told[0] == 200_000
    assert read_origin(folder / ROOT).sha256 == hashlib.sha256(CONTENT).hexdigest()
    assert hidden(folder) == []


def test_whole_download_of_a_killed_run_is_used(stocked: Shelf, folder: Path) -> None:
    part = folder / part_name(f"{stocked.url}{PATH}")
    folder.mkdir()
    part.write_bytes(CONTENT)
    install_from("ru")
    assert stocked.asked[-1] == (PATH, f"bytes={len(CONTENT)}-")
    assert (folder / ROOT).is_dir()


def test_too_long_a_part_is_fetched_anew(stocked: Shelf, folder: Path) -> None:
    part = folder / part_name(f"{stocked.url}{PATH}")
    folder.mkdir()
    part.write_bytes(CONTENT + b"more")
    install_from("ru")
    assert stocked.asked[-1] == (PATH, "")
    assert (folder / ROOT).is_dir()


def test_server_without_ranges(stocked: Shelf, folder: Path) -> None:
    stocked.pages[PATH].cut = 200_000
    stocked.pages[PATH].ranges = False
    with pytest.raises(DownloadError):
        install_from("ru")
    stocked.pages[PATH].cut = None
    install_from("ru")
    assert read_origin(folder / ROOT).sha256 == hashlib.sha256(CONTENT).hexdigest()


def test_file_that_changed_meanwhile(stocked: Shelf, folder: Path) -> None:
    stocked.pages[PATH].cut = 200_000
    with pytest.raises(DownloadError):
        install_from("ru")
    other = package(weights=b"other weights" * 50_000)
    stocked.pages[PATH] = Page(other, tag='"two"')
    install_from("ru")
    assert read_origin(folder / ROOT).sha256 == hashlib.sha256(other).hexdigest()


def test_no_length_stated(stocked: Shelf, folder: Path) -> None:
    stocked.pages[PATH].length = False
    install_from("ru")
    assert (folder / ROOT).is_dir()
    packages.remove(ROOT)
    stocked.pages[PATH].cut = 1000
    with pytest.raises(DownloadError, match="the connection ended after"):
        install_from("ru")
    assert not (folder / ROOT).exists()


def test_part_of_another_run(stocked: Shelf, folder: Path) -> None:
    import filelock

    folder.mkdir()
    part = folder / part_name(f"{stocked.url}{PATH}")
    with (
        filelock.FileLock(part.with_suffix(".lock")),
        pytest.raises(PackageError, match="is being fetched by another run; wait for it"),
    ):
        install_from("ru")


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        pytest.param(Page(status=404), "the server answers 404 Not Found", id="404"),
        pytest.param(Page(status=503), "the server answers 503 Service Unavailable", id="503"),
        pytest.param(Page(status=999), "the server answers 999", id="nonsense"),
        pytest.param(
            Page(status=302, location="file:///etc/passwd"),
            "redirects to 'file:///etc/passwd'; refused",
            id="redirect to a file",
        ),
        pytest.param(
            Page(status=302, location="ftp://127.0.0.1/a"),
            "redirects to 'ftp://127.0.0.1/a'; refused",
            id="redirect to ftp",
        ),
        pytest.param(Page(status=302, location=PATH), f"redirects to '{PATH}'; refused", id="loop"),
        pytest.param(
            Page(b"<html>Sign in to the hotel's network</html>"),
            "not a whole zip archive; fetch it again",
            id="web page",
        ),
        pytest.param(Page(CONTENT[:-50]), "not a whole zip archive; fetch it again", id="short"),
        pytest.param(Page(), "not a whole zip archive; fetch it again", id="empty"),
        pytest.param(
            Page(CONTENT[:300] + b"~" + CONTENT[301:]),
            f"damaged ('{ROOT}/model/model.bin'); fetch it again",
            id="damaged",
        ),
    ],
)  # fmt: skip
def test_failure_is_one_line_and_leaves_nothing(
    stocked: Shelf, folder: Path, page: Page, reason: str
) -> None:
    stocked.pages[PATH] = page
    outcome = CliRunner().invoke(group, ["models", "install", "ru"])
    assert str(outcome.exception) == f"{stocked.url}{PATH}: {reason}"
    assert packages.find_packages() == ()
    assert [name for name in hidden(folder) if not name.endswith(".lock")] == []


def test_redirect_within_http_is_followed(stocked: Shelf, folder: Path) -> None:
    stocked.pages["/moved"] = Page(status=302, location=PATH)
    install_from(f"{stocked.url}/moved")
    assert (folder / ROOT).is_dir()


def test_no_network(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with pytest.raises(DownloadError) as caught:
        install_from("ru", index="http://127.0.0.1:9/")
    expected = "http://127.0.0.1:9/index.json: cannot be fetched: connection refused"
    assert str(caught.value) == expected
    assert not folder.exists()


def test_silent_server(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "TIMEOUT", 0.2)
    shelf.pages["/slow.argosmodel"] = Page(CONTENT, cut=1000, hang=1.0)
    with pytest.raises(DownloadError, match="no answer for 0 seconds after"):
        install_from(f"{shelf.url}/slow.argosmodel")


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://127.0.0.1/a", "data://x", "http://"])
def test_other_schemes(url: str) -> None:
    with pytest.raises(DownloadError) as caught:
        install_from(url)
    assert caught.value.path == url


def test_endless_file(stocked: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(download, "LARGEST", 100_000)
    stocked.pages[PATH].length = False
    with pytest.raises(DownloadError, match=r"is larger than \d GiB; refused"):
        install_from("ru")


@pytest.mark.usefixtures("stocked")
def test_no_room_for_the_download(monkeypatch: pytest.MonkeyPatch) -> None:
    class Disk:
        free = len(CONTENT) - 1

    monkeypatch.setattr("shutil.disk_usage", lambda _: Disk)
    with pytest.raises(PackageError, match="1 MB are needed and 1 MB are free; make room"):
        install_from("ru")


def test_disk_that_fills_up(stocked: Shelf, folder: Path) -> None:
    # A limit on the size of files stands for the disk; only a process of its own may bear it.
    code = (
        "import resource, signal, sys; from l10n.cli import main, group\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))\n"
        "sys.argv = ['l10n', 'models', 'install', sys.argv[1]]\nmain()"
    )
    found = subprocess.run(
        [sys.executable, "-c", code, "ru"], capture_output=True, text=True, check=False
    )
    part = folder / part_name(f"{stocked.url}{PATH}")
    assert found.stderr.endswith(f"{part}: file too large; make room and run it again\n")
    assert found.returncode == 1
    assert packages.find_packages() == ()
    install_from("ru")
    assert stocked.asked[-1] == (PATH, "bytes=300000-")
    assert hidden(folder) == []
