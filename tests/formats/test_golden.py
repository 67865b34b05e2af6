"""Stories in the styles of the agencies, each beside what the reader must make of it.

`tests/golden/<case>/story.txt` holds the story, `expected.json` its segments as
`l10n segment --json` prints them.
"""

import json
from pathlib import Path

import pytest

from l10n.formats import read_story, serialize
from l10n.segmentation import join, segment

CASES = sorted((Path(__file__).parents[1] / "golden").glob("*/story.txt"))


def test_there_are_cases() -> None:
    assert len(CASES) > 15


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_golden(path: Path) -> None:
    story = read_story(path)
    parts = segment(story)
    found = [{"line": part.line, "role": part.role, "text": part.text} for part in parts]
    assert found == json.loads(path.with_name("expected.json").read_text(encoding="utf-8"))
    assert serialize(story) == path.read_bytes()
    assert join(story, parts).encode(story.codec) == path.read_bytes()
