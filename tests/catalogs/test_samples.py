"""Catalogs as other programs save them: nothing of theirs is lost, and msgcat agrees.

`samples/` holds one file in the style of each: Poedit, Lokalize, OmegaT, Weblate, msgmerge, Babel.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from l10n.catalogs import merge, parse_catalog, serialize
from l10n.languages import RUSSIAN
from l10n.model import Catalog, Entry, State

SAMPLES = sorted(Path(__file__).with_name("samples").glob("*.po"))
UNKNOWN = ("read-only, max-length:64", "ignore-end-stop")
"""Flags of Weblate that msgcat itself drops."""
needs_gettext = pytest.mark.skipif(shutil.which("msgcat") is None, reason="no gettext tools")


def sample(name: str) -> Path:
    return Path(__file__).parent / "samples" / f"{name}.po"


def test_there_is_a_sample_of_each() -> None:
    names = {path.stem for path in SAMPLES}
    assert names == {"babel", "lokalize", "msgmerge", "omegat", "poedit", "weblate"}


@needs_gettext
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_nothing_is_lost(path: Path) -> None:
    command = ["msgcat", str(path)]
    wanted = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    ours = serialize(parse_catalog(path)).decode()
    for flags in UNKNOWN:
        ours = ours.replace(f"#, {flags}\n", "").replace(f", {flags}\n", "\n")
    assert ours == wanted


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_merging_keeps_what_is_theirs(path: Path) -> None:
    before = parse_catalog(path)
    live = tuple(Entry(e.source, context=e.context) for e in before.entries if not e.obsolete)
    after = merge(Catalog("", live), before, RUSSIAN)
    assert after.comments == before.comments
    assert (
        dict(before.header).items()
        - {
            ("Language", dict(before.header)["Language"]),
            ("Plural-Forms", dict(before.header).get("Plural-Forms")),
        }
        <= dict(after.header).items()
    )
    kept = {entry.key: (entry.comments, entry.flags, entry.target) for entry in after.entries}
    for entry in before.entries:
        if entry.target or any(entry.plural_targets):
            assert kept[entry.key] == (entry.comments, entry.flags, entry.target)


def test_flags_and_comments_of_others() -> None:
    headline, body = parse_catalog(sample("weblate")).entries
    assert headline.flags == ("read-only", "max-length:64")
    assert (body.flags, body.machine) == (("ignore-end-stop",), "argos en-ru 1.9")
    first, gone = parse_catalog(sample("msgmerge")).entries
    assert first.flags == ("no-wrap", "no-c-format", "range: 0..10")
    assert first.comments == (" translator's own indent",)
    assert (gone.state, gone.previous_context) == (State.OUTDATED, "headline")


def test_the_previous_plural_is_kept() -> None:
    plural = parse_catalog(sample("lokalize")).entries[1]
    assert (plural.previous, plural.previous_plural) == ("%1 visa", "%1 visas")


def test_sticky_flags_are_flags(tmp_path: Path) -> None:
    path = tmp_path / "sticky.po"
    path.write_text('#, fuzzy\n#= no-wrap\nmsgid "a"\nmsgstr "b"\n', encoding="utf-8")
    (entry,) = parse_catalog(path).entries
    assert (entry.fuzzy, entry.flags) == (True, ("no-wrap",))


@pytest.mark.parametrize("end", ["\r\n", "\n"], ids=["crlf", "lf"])
def test_a_mark_and_other_line_ends_are_read(tmp_path: Path, end: str) -> None:
    path = tmp_path / "windows.po"
    text = sample("poedit").read_text(encoding="utf-8").replace("\n", end)
    path.write_text(text, encoding="utf-8-sig", newline="")
    assert parse_catalog(path) == parse_catalog(sample("poedit"))


@pytest.mark.parametrize(
    ("written", "text"),
    [
        pytest.param(r"a\x41b", "aAb", id="hexadecimal"),
        pytest.param(r"\101\x42", "AB", id="octal"),
        pytest.param(r"\a\b\f\v\t", "\a\b\f\v\t", id="letters"),
        pytest.param(r"\x22\x5c\12", '"\\\n', id="those-that-are-escaped-again"),
        pytest.param(r"\\x41\\a", r"\x41\a", id="no-escape"),
    ],
)
def test_escapes_are_read_as_gettext_reads_them(tmp_path: Path, written: str, text: str) -> None:
    path = tmp_path / "escapes.po"
    path.write_text(f'msgid "a"\nmsgstr "{written}"\n', encoding="utf-8")
    (entry,) = parse_catalog(path).entries
    assert entry.target == text


def test_empty_comment_lines_stay_where_they_are(tmp_path: Path) -> None:
    path = tmp_path / "comments.po"
    head = '#\n# Translators:\n#\nmsgid ""\nmsgstr "Language: ru\\n"\n'
    text = f'{head}\n#\n#.\n#. x\nmsgid "a"\nmsgstr "b"\n'
    path.write_text(text, encoding="utf-8", newline="\n")
    assert parse_catalog(path).comments == ("", "Translators:", "")
    assert serialize(parse_catalog(path)).decode() == text
