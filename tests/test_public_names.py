"""What a developer finds who imports `l10n`, and the example in the README."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import l10n

README = Path(__file__).parents[1] / "README.md"


def test_import_alone_imports_nothing_else() -> None:
    code = "import sys; before = set(sys.modules); import l10n; print(set(sys.modules) - before)"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    names = set(re.findall(r"'([^']+)'", found.stdout))
    assert "l10n" in names
    assert {name for name in names if name.startswith("l10n.")} == set()


def test_names_bring_no_heavy_library_along() -> None:
    code = (
        "import sys; from l10n import *;"
        "print({'argostranslate', 'ctranslate2', 'sentencepiece', 'jinja2', 'polib', 'babel',"
        " 'click', 'rich', 'torch', 'sacrebleu'} & set(sys.modules))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout == "set()\n"


@pytest.mark.parametrize("name", l10n.__all__)
def test_every_public_name_is_there_and_says_what_it_is(name: str) -> None:
    assert getattr(l10n, name).__doc__
    assert name in dir(l10n)


def test_another_name_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="module 'l10n' has no attribute 'translate'"):
        l10n.translate  # type: ignore[attr-defined]  # noqa: B018


def test_the_example_of_the_readme(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "sources").mkdir()
    (tmp_path / "l10n.toml").write_text('[engine]\nengine = "pseudo"\n', encoding="utf-8")
    story = "Storm closes port\n\nBelgrade, May 14 (EFE).- A storm closed the port.\n"
    (tmp_path / "sources" / "storm.txt").write_text(story, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    exec(compile(example, "README.md", "exec"), {})  # noqa: S102  # our own text
    assert capsys.readouterr().out.splitlines() == [
        *(f"storm {locale} 3" for locale in ("sr", "ru", "es", "sr@latin")),
        "['It rained in St. Louis.', 'Trains ran late.']",
        "Ljubav",
    ]
    assert (tmp_path / "editions" / "text" / "storm" / "es.txt").is_file()
