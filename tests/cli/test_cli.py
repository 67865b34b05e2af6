"""The command line as a whole."""

import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner

from l10n.cli import COMMANDS, group

ROOT = Path(__file__).parents[2]


def test_readme_names_every_command() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [name for name in COMMANDS if f"`l10n {name}" not in readme] == []


def test_help_lists_every_command_without_heavy_imports() -> None:
    code = (
        "import sys; from l10n.cli import group; group(['--help'], standalone_mode=False);"
        "print(sorted({'babel', 'polib', 'ctranslate2', 'jinja2', 'rich'} & set(sys.modules)))"
    )
    shown = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout
    assert shown.splitlines()[-1] == "[]"
    assert [name for name in COMMANDS if f"  {name} " not in shown] == []


HEAVY = (
    *("argostranslate", "babel", "ctranslate2", "filelock", "jinja2", "lxml", "numpy", "polib"),
    *("rapidfuzz", "requests", "rich", "sentencepiece", "torch", "l10n.workflows", "l10n.engines"),
)


def test_importing_the_command_line_loads_nothing_heavy() -> None:
    code = f"import sys, l10n.cli; print(sorted(set({HEAVY!r}) & set(sys.modules)))"
    command = [sys.executable, "-c", code]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert shown == "[]\n"


def test_every_command_has_help() -> None:
    for name in COMMANDS:
        outcome = CliRunner().invoke(group, [name, "--help"])
        assert outcome.exit_code == 0, outcome.output
