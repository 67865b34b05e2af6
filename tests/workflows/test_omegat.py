"""A pack in the real OmegaT, without its window: it opens as a project, and the work comes back."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from handover import rezip, unzip

from l10n.catalogs import parse_catalog
from l10n.catalogs.settling import Outcome
from l10n.desk import Desk
from l10n.errors import L10nError
from l10n.languages import SERBIAN_LATIN, SPANISH, Language
from l10n.packs import Form
from l10n.workflows.packing import pack
from l10n.workflows.unpacking import unpack

JAR = Path("/usr/share/omegat/OmegaT.jar")
EXILES = "serbia-russian-exiles"
SAVED = (
    '<?xml version="1.0" encoding="UTF-8"?><tmx version="1.1"><header creationtool="OmegaT" '
    'o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext" creationtoolversion="3.6.0" '
    'segtype="paragraph" srclang="en"/><body>{}</body></tmx>'
)
"""What OmegaT keeps of each segment that the translator has confirmed."""

pytestmark = pytest.mark.skipif(
    not JAR.exists() or shutil.which("java") is None, reason="no OmegaT; apt-get install omegat"
)


def confirm(root: Path, language: Language, *pairs: tuple[str, str]) -> None:
    units = (
        f'<tu><tuv xml:lang="en"><seg>{escape(source)}</seg></tuv>'
        f'<tuv xml:lang="{language.tag}"><seg>{escape(target)}</seg></tuv></tu>'
        for source, target in pairs
    )
    content = SAVED.format("".join(units))
    (root / "omegat" / "project_save.tmx").write_text(content, encoding="utf-8")


def create_translated_documents(root: Path, home: Path) -> str:
    command = [
        *("java", "--add-opens", "java.base/java.lang=ALL-UNNAMED", "-Djava.awt.headless=true"),
        *(f"-Duser.home={home}", "-jar", str(JAR), str(root), "--mode=console-translate"),
    ]
    environment = {**os.environ, "HOME": str(home)}
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, timeout=120, env=environment
    )
    return done.stdout + done.stderr


@pytest.mark.parametrize("language", [SPANISH, SERBIAN_LATIN], ids=str)
def test_a_translator_works_in_omegat(
    stocked_desk: Desk, tmp_path: Path, language: Language
) -> None:
    problems: list[L10nError] = []
    before = parse_catalog(stocked_desk.catalog(EXILES, language))
    one, two, three, *_ = (entry for entry in before.entries if entry.context is None)
    memory = stocked_desk.root / "memory"
    memory.mkdir()
    (memory / "client.csv").write_text(
        f'source,target,language\n"{three.source}",Palabras.,{language.tag}\n', encoding="utf-8"
    )
    zipped = tmp_path / "out.zip"
    done = pack(stocked_desk, stocked_desk.sources(), language, Form.PO, problems, output=zipped)
    assert done.units == 1
    root = unzip(zipped, tmp_path / "translator")
    confirm(root, language, (one.source, one.target), (two.source, "Marija & Miloš „ovde“."))
    said = create_translated_documents(root, tmp_path / "home")
    assert "tm/memory.tmx" in said
    received = unpack(stocked_desk, rezip(root, tmp_path / "back.zip"), problems)
    assert problems == []
    story = next(one for one in received.stories if one.slug == EXILES)
    assert (story.done.count(Outcome.APPROVED), story.done.open) == (2, 28)
    assert not next(one for one in received.stories if one.slug != EXILES).changed
    after = {entry.key: entry for entry in parse_catalog(story.path).entries}
    assert (after[one.key].target, after[one.key].fuzzy) == (one.target, False)
    assert after[two.key].target == "Marija & Miloš „ovde“."
    assert after[two.key].machine == two.machine
    untouched = [entry for entry in before.entries if entry.key not in {one.key, two.key}]
    assert [after[entry.key] for entry in untouched] == untouched
