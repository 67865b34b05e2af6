"""Marks and masked words on their way through an engine and back, in a whole run."""

from pathlib import Path

from click.testing import CliRunner

from l10n.cli import group

STORY = """Weather

Storm closes ferry port

“We waited all night long. Nobody told us ‘go home’ at all. He is an a**hole,” the sailor said.

“Now we know,” she said, “and we wrote to desk@example.org…”
"""


def test_marks_of_a_run(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "storm.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "l10n.toml").write_text('[engine]\nengine = "pseudo"\n', encoding="utf-8")
    CliRunner().invoke(group, ["-C", str(tmp_path), "run"])
    path = tmp_path / "locales" / "es" / "LC_MESSAGES" / "storm.po"
    text = "".join(path.read_text(encoding="utf-8").replace('"\n"', "").splitlines(keepends=True))
    targets = [line.removeprefix('msgstr "')[:-1] for line in text.splitlines() if "msgstr" in line]
    assert targets[-4:] == [
        "[«Wé wáítéd áll ñíght lóñg.]",
        "[Ñóbódý tóld úš “gó hómé” át áll.]",
        "[Hé íš áñ a**hole», thé šáílór šáíd.]",
        "[«Ñów wé kñów», šhé šáíd, «áñd wé wróté tó desk@example.org…»]",
    ]
