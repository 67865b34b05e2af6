"""`l10n segment`: what the reader made of a file, by a desk's own settings."""

import json
from pathlib import Path

from click.testing import CliRunner

from l10n.cli import group

STORY = "Flood\n\nThe Natl. Guard came. Lt. Gov. Day called the Brig-Maj. Lee. All left.\n"


def _segment(desk: Path) -> list[str]:
    story = desk / "flood.txt"
    story.write_text(STORY, encoding="utf-8")
    outcome = CliRunner().invoke(group, ["-C", str(desk), "segment", str(story), "--json"])
    assert outcome.exit_code == 0, outcome.output
    return [row["text"] for row in json.loads(outcome.output) if row["role"] == "paragraph"]


def test_abbreviations_of_the_desk(tmp_path: Path) -> None:
    assert _segment(tmp_path)[:2] == ["The Natl.", "Guard came."]
    settings = '[segmentation]\nabbreviations = ["Natl.", "Brig-Maj"]\n'
    (tmp_path / "l10n.toml").write_text(settings, encoding="utf-8")
    assert _segment(tmp_path) == [
        "The Natl. Guard came.",
        "Lt. Gov. Day called the Brig-Maj. Lee.",
        "All left.",
    ]
