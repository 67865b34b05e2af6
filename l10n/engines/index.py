"""The index of packages that can be fetched: Argos', or another of the same form."""

from __future__ import annotations

import json
import os
import re
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from l10n.engines.download import fetch_bytes
from l10n.engines.folders import argos_settings, packages_folder
from l10n.errors import DownloadError, UnknownNameError
from l10n.files import write_atomic

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LONGEST = 16_000_000
"""Bytes that an index may have; Argos' own has some 60,000."""
KEPT = ".index.json"
_NAME = re.compile(
    r"(?:translate-)?(?:(?P<source>[a-z]+)[-_])?(?P<target>[a-z]+)(?:-(?P<version>\d[\d._]*))?"
)


@dataclass(frozen=True, slots=True)
class AvailablePackage:
    """One package of an index. `sha256` is that of the archive, where the index states it."""

    from_code: str
    to_code: str
    version: str
    links: tuple[str, ...]
    sha256: str = ""

    @property
    def name(self) -> str:
        """What `install` takes: `translate-en_ru`."""
        return f"translate-{self.from_code}_{self.to_code}"


@dataclass(frozen=True, slots=True)
class Index:
    """An index as it was fetched: from which URL, when (UTC, ISO 8601), and what it offers."""

    url: str
    fetched: str
    packages: tuple[AvailablePackage, ...]


def index_url(named: str = "") -> str:
    """Return the URL of the index: `named`, or what ARGOS_PACKAGE_INDEX or Argos' settings say."""
    url = named or os.environ.get("ARGOS_PACKAGE_INDEX") or argos_settings().remote_package_index
    assert isinstance(url, str)  # noqa: S101 (for the type checker)
    return url if url.endswith(".json") else f"{url.rstrip('/')}/index.json"


def fetch_index(named: str = "") -> Index:
    """Fetch the index and keep it on disk, for `read_index`. Raises DownloadError.

    argostranslate's own fetch hides why it failed, and keeps whatever came.
    """
    url = index_url(named)
    packages = parse_index(fetch_bytes(url, LONGEST), url)
    index = Index(url, datetime.now(UTC).isoformat(timespec="seconds"), packages)
    text = json.dumps(asdict(index), ensure_ascii=False, indent=1)
    write_atomic(packages_folder() / KEPT, text.encode())
    return index


def read_index() -> Index | None:
    """Return the index that was fetched last; None where there is none that can be read."""
    try:
        kept = json.loads((packages_folder() / KEPT).read_bytes())
        rows = tuple(_rows(kept["packages"], "version"))
        return Index(str(kept["url"]), str(kept["fetched"]), rows)
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def parse_index(content: bytes, url: str) -> tuple[AvailablePackage, ...]:
    """Return the translation packages in an `index.json` that can be fetched over HTTP.

    Raises DownloadError for what is no index or offers nothing.
    """
    try:
        rows = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise DownloadError("is no index of packages: not JSON", path=url) from error
    if not isinstance(rows, list):
        raise DownloadError("is no index of packages: not a list", path=url)
    packages = tuple(_rows(rows, "package_version"))
    if not packages:
        raise DownloadError("the index offers no translation package", path=url)
    return packages


def choose(index: Index, name: str) -> AvailablePackage:
    """Return the newest package that `name` fits: `translate-en_ru`, `en-ru`, or `ru` alone.

    A version may follow (`en-ru-1.9`). Raises UnknownNameError, which lists what there is.
    """
    wanted = _NAME.fullmatch(name.strip().lower())
    source = wanted["source"] or "en" if wanted else "en"
    targets = [p for p in index.packages if p.from_code == source]
    fitting = [
        package
        for package in targets
        if wanted
        and package.to_code == wanted["target"]
        and _figures(wanted["version"] or package.version) == _figures(package.version)
    ]
    if fitting:
        return max(fitting, key=lambda package: _figures(package.version))
    offered = ", ".join(dict.fromkeys(package.to_code for package in targets)) or "nothing"
    raise UnknownNameError(
        f"the index has no package {name!r}; from {source} it has {offered}; "
        "others can be made by: l10n models convert",
        path=index.url,
    )


def _figures(version: str) -> list[int]:
    return [int(digits) for digits in re.findall(r"\d+", version)]


def _rows(rows: Sequence[object], version: str) -> Iterator[AvailablePackage]:
    for row in rows:
        if not isinstance(row, dict) or row.get("type", "translate") != "translate":
            continue
        words = [row.get(key) for key in ("from_code", "to_code", version)]
        links = row.get("links")
        if not all(isinstance(w, str) and w.isprintable() and w for w in words):
            continue
        if not isinstance(links, list):
            continue
        fetchable = tuple(
            link for link in links if isinstance(link, str) and re.match("https?://", link)
        )
        if fetchable:
            from_code, to_code, number = map(str, words)
            sha256 = str(row.get("sha256") or "")
            yield AvailablePackage(from_code, to_code, number, fetchable, sha256.lower())
