"""The style file of a desk, found, read and refused."""

from pathlib import Path

import pytest

from l10n.desk import open_desk
from l10n.errors import StyleError
from l10n.languages import SERBIAN, SERBIAN_LATIN, SPANISH
from l10n.workflows.styles import house_rules

RULE = '[[rule]]\nname = "чаша"\nwords = ["чаша"]\nmessage = "x"\n'


def write(root: Path, name: str, content: bytes) -> None:
    (root / "style").mkdir()
    (root / "style" / name).write_bytes(content)


def test_without_a_file_there_are_the_shipped_rules(tmp_path: Path) -> None:
    assert "preveer" in {rule.name for rule in house_rules(open_desk(tmp_path), SPANISH)}


def test_one_file_for_both_scripts(tmp_path: Path) -> None:
    write(tmp_path, "sr.toml", RULE.encode())
    desk = open_desk(tmp_path)
    assert house_rules(desk, SERBIAN)[-1].name == "чаша"
    assert "čaša" in house_rules(desk, SERBIAN_LATIN)[-1].pattern


def test_a_file_in_another_encoding(tmp_path: Path) -> None:
    write(tmp_path, "es.toml", b"# \xe1\n")
    with pytest.raises(StyleError, match="not UTF-8; save it as UTF-8") as caught:
        house_rules(open_desk(tmp_path), SPANISH)
    assert caught.value.path == tmp_path / "style" / "es.toml"
