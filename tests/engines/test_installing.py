"""Packages from a file, a URL and an index, over a line that fails half-way."""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import subprocess
import sys
import threading
import time
import zipfile
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from l10n.cli import group
from l10n.engines import download, http, index, packages
from l10n.engines.download import part_name
from l10n.engines.index import Index, choose, fetch_index, index_url, parse_index, read_index
from l10n.engines.installing import install_from
from l10n.engines.metadata import read_origin
from l10n.errors import DownloadError, PackageError, UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = "translate-en_ru-1_9"
PATH = f"/v1/{ROOT}.argosmodel"


@dataclass
class Page:
    """What the server has under one path, and how it misbehaves."""

    content: bytes = b""
    status: int = 200
    cut: int | None = None
    """Close the connection after so many bytes of the body."""
    ranges: bool = True
    length: bool = True
    """State the length; without it the body is sent in chunks."""
    hang: float = 0.0
    """Stay silent for so many seconds before the end."""
    tag: str = '"one"'
    location: str = ""


@dataclass
class Shelf:
    """A small HTTP server: its pages by path, and the Range of each request, in order."""

    url: str
    pages: dict[str, Page] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    shelf: Shelf

    def log_message(self, *_: object) -> None:
        """Keep the test's output clean."""

    def do_GET(self) -> None:
        """Answer as the page says."""
        asked = self.headers.get("Range", "")
        self.shelf.asked.append((self.path, asked))
        page = self.shelf.pages.get(self.path, Page(status=404))
        self.close_connection = True
        content, status, extra = page.content, page.status, ""
        wanted = re.fullmatch(r"bytes=(\d+)-", asked)
        if wanted and page.ranges and self.headers.get("If-Range", page.tag) == page.tag:
            start, size = int(wanted[1]), len(page.content)
            status, extra = 206, f"bytes {start}-{size - 1}/{size}"
            content = content[start:]
            if start >= size:
                status, extra = 416, f"bytes */{size}"
        self.send_response(status)
        if page.location:
            self.send_header("Location", page.location)
        if extra:
            self.send_header("Content-Range", extra)
        self.send_header("ETag", page.tag)
        if page.length:
            self.send_header("Content-Length", str(len(content)))
        else:
            self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        body = content if page.cut is None else content[: page.cut]
        if page.length:
            self.wfile.write(body)
            self.wfile.flush()
            time.sleep(page.hang)
        else:
            end = b"0\r\n\r\n" if page.cut is None else b""
            self.wfile.write(b"%x\r\n%b\r\n%b" % (len(body), body, end))


@pytest.fixture
def shelf(monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    """Give an HTTP server on this machine, without a proxy in between."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    shelf = _Handler.shelf = Shelf(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield shelf
    server.shutdown()
    server.server_close()
    thread.join()


def package(code: str = "ru", weights: bytes = b"") -> bytes:
    root = f"translate-en_{code}-1_9"
    metadata = {"package_version": "1.9", "from_code": "en", "to_code": code}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(f"{root}/metadata.json", json.dumps(metadata))
        archive.writestr(f"{root}/model/model.bin", weights or bytes(range(256)) * 2000)
        archive.writestr(f"{root}/sentencepiece.model", "pieces")
    return made.getvalue()


CONTENT = package()


def row(url: str, code: str = "ru", version: str = "1.9", **more: Any) -> dict[str, Any]:
    return {
        "package_version": version,
        "argos_version": "1.9",
        "from_code": "en",
        "to_code": code,
        "code": f"translate-en_{code}",
        "links": [f"{url}/v1/translate-en_{code}-1_9.argosmodel"],
    } | more


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    installed = tmp_path / "installed"
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(installed))
    monkeypatch.setattr(packages, "STARTER", tmp_path / "starter")
    return installed


@pytest.fixture(name="stocked")
def _stocked(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    """Give the server with an index and one package on it."""
    monkeypatch.setenv("ARGOS_PACKAGE_INDEX", f"{shelf.url}/index/")
    shelf.pages["/index/index.json"] = Page(json.dumps([row(shelf.url)]).encode())
    shelf.pages[PATH] = Page(CONTENT)
    return shelf


def hidden(folder: Path) -> list[str]:
    """Return what lies beside the packages, other than the kept index and the lock."""
    names = {path.name for path in folder.iterdir() if path.name.startswith(".")}
    return sorted(names - {".index.json", ".lock"})


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


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"<html>", "is no index of packages: not JSON", id="html"),
        pytest.param(b"{}", "is no index of packages: not a list", id="object"),
        pytest.param(b"[]", "the index offers no translation package", id="empty"),
        pytest.param(b"[" * 100_000, "is no index of packages: not JSON", id="nested"),
        pytest.param(
            json.dumps([5, {}, row("file:///etc"), row("http://x", links="http://x"),
                        row("http://x", type="sbd"), row("http://x", to_code=3)]).encode(),
            "the index offers no translation package",
            id="no usable row",
        ),
    ],
)  # fmt: skip
def test_bad_index(stocked: Shelf, folder: Path, content: bytes, reason: str) -> None:
    stocked.pages["/index/index.json"] = Page(content)
    with pytest.raises(DownloadError) as caught:
        install_from("ru")
    assert str(caught.value) == f"{stocked.url}/index/index.json: {reason}"
    assert not folder.exists()


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


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"packages": 5, "url": "", "fetched": ""}'])
def test_unreadable_kept_index(folder: Path, content: str) -> None:
    folder.mkdir()
    (folder / ".index.json").write_text(content, encoding="utf-8")
    assert read_index() is None


@pytest.mark.parametrize(
    ("named", "variable", "url"),
    [
        ("", "http://a/b/", "http://a/b/index.json"),
        ("", "http://a/b", "http://a/b/index.json"),
        ("http://c", "http://a/b", "http://c/index.json"),
        ("http://c/mine.json", "http://a/b", "http://c/mine.json"),
    ],
    ids=["as Argos writes it", "no slash", "named", "a file"],
)
def test_index_url(monkeypatch: pytest.MonkeyPatch, named: str, variable: str, url: str) -> None:
    monkeypatch.setenv("ARGOS_PACKAGE_INDEX", variable)
    assert index_url(named) == url


def test_index_url_of_argos_itself(tmp_path: Path) -> None:
    # A fresh interpreter, since argostranslate reads its settings once, on import.
    code = "from l10n.engines.index import index_url; print(index_url())"
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path)}
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment
    )
    assert re.fullmatch(r"https://\S+/argospm-index/main/index\.json\n", found.stdout)


def test_choose_takes_the_newest_or_the_named_version() -> None:
    rows = [row("http://x", version=version) for version in ("1.9", "1.10", "1.2")]
    offered = Index("http://x", "", parse_index(json.dumps(rows).encode(), "http://x"))
    assert choose(offered, "ru").version == "1.10"
    assert choose(offered, "en-ru-1.2").version == "1.2"
    assert choose(offered, "translate-en_ru-1_9").version == "1.9"


@pytest.mark.parametrize("name", ["sr", "ru-en", "en-ru-2.0", "", "../ru", "r u"])
def test_name_that_is_not_in_the_index(stocked: Shelf, name: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        choose(fetch_index(), name)
    source = "ru" if name == "ru-en" else "en"
    offered = "nothing" if name == "ru-en" else "ru"
    assert str(caught.value) == (
        f"{stocked.url}/index/index.json: the index has no package {name!r}; from {source} it "
        f"has {offered}; others can be made by: l10n models convert"
    )


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
