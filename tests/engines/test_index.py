"""The index: where it is, what is read from it, and what a name picks."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from shelf import Page, Shelf, row

from l10n.engines.index import Index, choose, fetch_index, index_url, parse_index, read_index
from l10n.engines.installing import install_from
from l10n.errors import DownloadError, UnknownNameError

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("folder")


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
