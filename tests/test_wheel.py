"""The wheel, installed in an empty environment elsewhere, does the desk's job with its own data."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

pytestmark = pytest.mark.wheel

ROOT = Path(__file__).parents[1]
STORY = (
    "Weather\n\nStorm closes port\n\nBelgrade, May 14 (EFE).- A storm closed the port on Monday.\n"
)


def test_installed_wheel_drafts_and_publishes(tmp_path: Path) -> None:
    def run(*words: str | Path) -> None:
        subprocess.run(list(map(str, words)), cwd=tmp_path, check=True)

    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    overrides = tmp_path / "overrides.txt"
    overrides.write_text("\n".join(settings["tool"]["uv"]["override-dependencies"]))
    run("uv", "build", "-q", "--wheel", "-o", tmp_path / "dist", ROOT)
    run("uv", "venv", "-q", "-p", sys.executable, "venv")
    wheel = next((tmp_path / "dist").glob("*.whl"))
    python = tmp_path / "venv" / "bin" / "python"
    run("uv", "pip", "install", "-q", "-p", python, "--overrides", overrides, wheel)
    command = tmp_path / "venv" / "bin" / "l10n"
    run(command, "init", "desk")
    (tmp_path / "desk" / "sources" / "storm.txt").write_text(STORY, encoding="utf-8")
    run(command, "-C", "desk", "run")
    edition = tmp_path / "desk" / "editions" / "text" / "storm" / "es.txt"
    text = edition.read_text(encoding="utf-8")
    assert "Contiene traducción automática que ningún editor ha revisado." in text
    assert "Belgrado, 14 de mayo (EFE).-" in text
    assert (tmp_path / "desk" / "editions" / "html" / "index.html").exists()
