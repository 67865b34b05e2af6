"""What the README says of Weblate, tried on real files in the way Weblate does it."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from l10n.catalogs import parse_catalog
from l10n.cli import group
from l10n.model import State

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
GUIDE = README.partition("\n### Weblate\n")[2].partition("\n## ")[0]
STORY = (
    "Storm closes port\n\nBelgrade, May 14 (EFE).- A storm closed the port on Monday, and all "
    "ferries to the islands stayed in harbour until the evening.\n\nNobody was hurt.\n"
)
SETTINGS = '[desk]\ntargets = ["sr", "sr@latin", "ru", "es"]\n[engine]\nengine = "pseudo"\n'


def setting(name: str) -> str:
    """Return the value in backticks that the guide gives for a setting, the first of its row."""
    (row,) = [line for line in GUIDE.splitlines() if line.startswith(f"| {name} |")][:1]
    return row.split("`")[1]


@dataclass(frozen=True)
class Component:
    """What Weblate's discovery makes of files that share a mask."""

    name: str
    base: str
    languages: frozenset[str]


def discover(root: Path, language_filter: str) -> dict[str, Component]:
    """Return components by mask: a full match of the relative path, the language part a `*`."""
    pattern = setting("Regular expression to match translation files against")
    base = setting("Define the base file for new translations")
    found: dict[str, Component] = {}
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        match = re.match(f"^{pattern}$", name)
        if match is None or not re.match(language_filter, match["language"]):
            continue
        mask = f"{name[: match.start('language')]}*{name[match.end('language') :]}"
        earlier = found.get(mask)
        found[mask] = Component(
            match["component"],
            base.replace("{{ component }}", match["component"]),
            (earlier.languages if earlier else frozenset()) | {match["language"]},
        )
    # A component whose base file is not there is passed over.
    return {mask: one for mask, one in found.items() if (root / one.base).exists()}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "sources").mkdir()
    (tmp_path / "l10n.toml").write_text(SETTINGS, encoding="utf-8")
    for slug in ("storm", "port-2.1"):
        (tmp_path / "sources" / f"{slug}.txt").write_text(STORY, encoding="utf-8")
    run(tmp_path)
    return tmp_path


def run(desk: Path) -> str:
    return CliRunner().invoke(group, ["-C", str(desk), "run"]).stderr


def test_discovery_finds_each_story_once_with_its_template(desk: Path) -> None:
    labels = desk / "locales" / "es" / "LC_MESSAGES" / "l10n.po"
    labels.write_bytes((desk / "locales/es/LC_MESSAGES/storm.po").read_bytes())
    everything, one_script = r"^[^.]+$", setting("Language filter")
    languages = frozenset({"es", "ru", "sr", "sr@latin"})
    for language_filter, wanted in (
        (everything, languages),
        (one_script, languages - {"sr@latin"}),
    ):
        assert discover(desk, language_filter) == {
            f"locales/*/LC_MESSAGES/{slug}.po": Component(
                slug, f"locales/templates/{slug}.pot", wanted
            )
            for slug in ("storm", "port-2.1")
        }


def test_the_main_component_is_one_that_discovery_would_find() -> None:
    mask = setting("File mask")
    story = Path(mask).stem
    assert mask == f"locales/*/LC_MESSAGES/{story}.po"
    assert setting("Template for new translations") == f"locales/templates/{story}.pot"
    root = Path(__file__).parents[2]
    found = discover(root, setting("Language filter"))
    assert found[mask].languages == {"es", "ru", "sr"}


def saved(path: Path, source: str, target: str) -> bytes:
    """Return the file as Weblate saves it after a translation: toolkit's PO class, and header."""
    pypo = pytest.importorskip("translate.storage.pypo", reason="a peer, GPL; tests only")
    store = pypo.pofile.parsefile(str(path))
    (unit,) = [unit for unit in store.units if str(unit.source) == source]
    unit.target = target
    unit.markfuzzy(False)
    store.updateheader(
        add=True,
        PO_Revision_Date="2026-11-24 09:00+0000",
        Last_Translator="Ana Ilić <ana@example.org>",
        Language_Team="Spanish <https://weblate.example.org/projects/w/es/>",
        Plural_Forms="nplurals=3; plural=(n % 10 == 1 ? 0 : n % 10 < 5 ? 1 : 2);",
        X_Generator="Weblate 2026.11",
    )
    return bytes(store)


def changed_lines(before: bytes, after: bytes) -> list[str]:
    old, new = before.decode().splitlines(), after.decode().splitlines()
    rows = difflib.unified_diff(old, new, lineterm="", n=0)
    return [row for row in rows if row[0] in "+-" and not row.startswith(("+++", "---"))]


def test_reading_and_writing_in_weblate_changes_no_byte(desk: Path) -> None:
    pypo = pytest.importorskip("translate.storage.pypo", reason="a peer, GPL; tests only")
    paths = sorted(desk.glob("locales/*/LC_MESSAGES/*.po"))
    assert len(paths) == 8
    for path in paths:
        assert bytes(pypo.pofile.parsefile(str(path))) == path.read_bytes()


@pytest.mark.parametrize("locale", ["es", "ru", "sr"])
def test_a_save_in_weblate_changes_one_entry_and_our_run_none(desk: Path, locale: str) -> None:
    source = "Nobody was hurt."
    path = desk / "locales" / locale / "LC_MESSAGES" / "storm.po"
    before, target = path.read_bytes(), "Готово." if locale in {"ru", "sr"} else "Nadie."
    others = {one.source: one for one in parse_catalog(path).entries if one.source != source}
    path.write_bytes(saved(path, source, target))
    lines = changed_lines(before, path.read_bytes())
    assert [line for line in lines if line.startswith(("-#", "+#"))] == ["-#, fuzzy"]
    assert [line for line in lines if line.startswith("+msgstr")] == [f'+msgstr "{target}"']
    header = [line for line in lines if line[1] == '"']
    assert len(lines) - len(header) == 3
    theirs = path.read_bytes()
    run(desk)
    assert path.read_bytes() == theirs
    after = {one.source: one for one in parse_catalog(path).entries}
    assert (after[source].target, after[source].state) == (target, State.REVIEWED)
    assert {name: after[name] for name in others} == others


def test_a_correction_after_a_save_in_weblate_keeps_what_it_saved(desk: Path) -> None:
    source = "Nobody was hurt."
    path = desk / "locales" / "es" / "LC_MESSAGES" / "storm.po"
    path.write_bytes(saved(path, source, "Nadie resultó herido."))
    revised = STORY.replace("until the evening", "until the morning")
    (desk / "sources" / "storm.txt").write_text(revised, encoding="utf-8")
    run(desk)
    after = parse_catalog(path)
    (entry,) = [one for one in after.entries if one.source == source]
    assert (entry.target, entry.state) == ("Nadie resultó herido.", State.REVIEWED)
    assert dict(after.header)["Last-Translator"] == "Ana Ilić <ana@example.org>"
    assert dict(after.header)["Language-Team"].startswith("Spanish <https://weblate")


def test_the_alias_of_the_guide_is_built_in() -> None:
    language = pytest.importorskip("weblate_language_data.aliases", reason="Weblate's own list")
    assert language.ALIASES["sr@latin"] == "sr_Latn"
