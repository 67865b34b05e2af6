"""Packs of real stories: what is in them, and what is not handed over."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from handover import approve, edit

from l10n.catalogs import parse_catalog
from l10n.desk import Desk
from l10n.errors import L10nError
from l10n.files import digest
from l10n.languages import SERBIAN_LATIN, SPANISH, Language
from l10n.memory import read_units
from l10n.packs import Form
from l10n.workflows.handing import KEPT, handed, remember_handed
from l10n.workflows.packing import Packed, pack
from l10n.xliff import parse_xliff

STORM, EXILES = "spain-winter-storm", "serbia-russian-exiles"


def packed(desk: Desk, form: Form = Form.PO, language: Language = SPANISH) -> Packed:
    problems: list[L10nError] = []
    done = pack(desk, desk.sources(), language, form, problems, output=desk.root / "out.zip")
    assert problems == []
    return done


def members(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}


def test_a_pack_in_full(stocked_desk: Desk) -> None:
    done = packed(stocked_desk)
    found = members(done.path)
    assert set(found) == {
        *("README.txt", "l10n-pack.json", "omegat.project"),
        *("dictionary/", "glossary/", "omegat/", "target/", "tm/"),
        *(f"{folder}/{slug}.po" for folder in ("base", "source") for slug in (STORM, EXILES)),
        *(f"reading/{slug}.txt" for slug in (STORM, EXILES)),
    }
    rows = json.loads(found["l10n-pack.json"])["stories"]
    for slug, row in zip((EXILES, STORM), rows, strict=True):
        content = stocked_desk.catalog(slug, SPANISH).read_bytes()
        assert found[f"source/{slug}.po"] == found[f"base/{slug}.po"] == content
        source = stocked_desk.root / "sources" / f"{slug}.txt"
        assert found[f"reading/{slug}.txt"] == source.read_bytes()
        assert (row["slug"], row["sha256"]) == (slug, digest(content))
        assert digest(source.read_bytes()).startswith(row["version"])
    assert (done.entries, done.open, done.units, done.terms) == (41, 30, 0, 0)


def test_a_second_pack_is_the_same_to_the_byte(stocked_desk: Desk) -> None:
    first = packed(stocked_desk)
    before = first.path.read_bytes()
    second = packed(stocked_desk)
    assert (first.changed, second.changed) == (True, False)
    assert second.path.read_bytes() == before


@pytest.mark.parametrize("form", [Form.XLIFF_12, Form.XLIFF_21])
def test_xliff_in_place_of_po(stocked_desk: Desk, form: Form) -> None:
    found = members(packed(stocked_desk, form, SERBIAN_LATIN).path)
    path = stocked_desk.catalog(EXILES, SERBIAN_LATIN)
    [file] = parse_xliff(found[f"source/{EXILES}.xlf"], path)
    entries = parse_catalog(path).entries
    assert [(unit.source, unit.target) for unit in file.units] == [
        (entry.source, entry.target) for entry in entries
    ]
    assert file.target_language == "sr-Latn"
    assert f"source/{EXILES}.po" not in found
    assert found[f"base/{EXILES}.po"] == path.read_bytes()


def test_the_memory_of_these_sentences_only(stocked_desk: Desk, tmp_path: Path) -> None:
    sentence = parse_catalog(stocked_desk.catalog(EXILES, SPANISH)).entries[5].source
    rows = (sentence, sentence.replace("the", "a", 1), "A sentence of another story.")
    (stocked_desk.root / "memory").mkdir()
    lines = "".join(f'"{row}","Palabras {at}.",es\n' for at, row in enumerate(rows))
    content = f"source,target,language\n{lines}"
    (stocked_desk.root / "memory" / "client.csv").write_text(content, encoding="utf-8")
    done = packed(stocked_desk)
    (tmp_path / "m.tmx").write_bytes(members(done.path)["tm/memory.tmx"])
    assert done.units == 2
    assert {(one.source, one.target) for one in read_units(tmp_path / "m.tmx")} == {
        (rows[0], "Palabras 0."),
        (rows[1], "Palabras 1."),
    }


def test_other_stories_feed_the_pack_and_its_own_do_not(stocked_desk: Desk) -> None:
    """What stands in the packed catalogs is there already."""
    edit(stocked_desk.catalog(EXILES, SPANISH), approve)
    assert packed(stocked_desk).units == 0
    other = stocked_desk.catalog("other", SPANISH)
    other.write_bytes(stocked_desk.catalog(EXILES, SPANISH).read_bytes())
    assert packed(stocked_desk).units == 30


def test_terms_of_the_desk(stocked_desk: Desk) -> None:
    folder = stocked_desk.root / "terms"
    folder.mkdir()
    for name, line in (("a", "visa,visado"), ("b", "visa,visado\nEFE,EFE")):
        (folder / f"{name}.csv").write_text(f"source,es\n{line}\n", encoding="utf-8")
    done = packed(stocked_desk)
    found = members(done.path)
    assert found["glossary/terms.txt"] == b"visa\tvisado\nEFE\tEFE\n"
    assert found["reading/terms/a.csv"] == b"source,es\nvisa,visado\n"
    assert done.terms == 2


def test_a_bad_row_of_the_terms_is_named_and_the_others_go(stocked_desk: Desk) -> None:
    (stocked_desk.root / "terms").mkdir()
    path = stocked_desk.root / "terms" / "A.CSV"
    path.write_text("source,kind,es\nvisa,what,x\nport,,puerto\n", encoding="utf-8")
    problems: list[L10nError] = []
    output = stocked_desk.root / "out.zip"
    done = pack(stocked_desk, stocked_desk.sources(), SPANISH, Form.PO, problems, output=output)
    assert members(done.path)["glossary/terms.txt"] == b"port\tpuerto\n"
    assert [str(one) for one in problems] == [
        f"{path}:2: unknown kind 'what'; use one of person, organisation, place, title, term"
    ]


def change_source(desk: Desk) -> None:
    path = desk.root / "sources" / f"{EXILES}.txt"
    path.write_bytes(path.read_bytes().replace(b"6,000", b"7,000", 1))


def withdraw(desk: Desk) -> None:
    path = desk.root / "sources" / f"{EXILES}.txt"
    path.write_bytes(b"KILL\n\n" + path.read_bytes())


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        pytest.param(change_source, "the story has changed since; type: l10n extract", id="old"),
        pytest.param(withdraw, "is withdrawn; nobody is to translate it", id="kill"),
        pytest.param(
            lambda desk: desk.catalog(EXILES, SPANISH).unlink(),
            "no catalog yet; type: l10n extract",
            id="missing",
        ),
        pytest.param(
            lambda desk: desk.catalog(EXILES, SPANISH).write_bytes(b"<<<<<<< ours\n"),
            "an unfinished merge",
            id="merge-marks",
        ),
    ],
)
def test_what_is_not_handed_over(stocked_desk: Desk, spoil: object, said: str) -> None:
    assert callable(spoil)
    spoil(stocked_desk)
    problems: list[L10nError] = []
    path = stocked_desk.root / "out.zip"
    done = pack(stocked_desk, stocked_desk.sources(), SPANISH, Form.PO, problems, output=path)
    assert [story.slug for story in done.stories] == [STORM]
    assert said in str(problems[0])
    problems.clear()
    alone = [stocked_desk.root / "sources" / f"{EXILES}.txt"]
    lost = stocked_desk.root / "none.zip"
    done = pack(stocked_desk, alone, SPANISH, Form.PO, problems, output=lost)
    assert (done.stories, done.changed, lost.exists(), len(problems)) == ((), False, False, 1)


def test_the_desk_remembers_what_it_handed_over(stocked_desk: Desk) -> None:
    packed(stocked_desk)
    content = stocked_desk.catalog(EXILES, SPANISH).read_bytes()
    assert [hash_ for hash_, _ in handed(stocked_desk, EXILES, SPANISH)] == [digest(content)]
    for number in range(KEPT + 3):
        added = content + f"# {number}\n".encode()
        remember_handed(stocked_desk, EXILES, SPANISH, added)
    kept = [hash_ for hash_, _ in handed(stocked_desk, EXILES, SPANISH)]
    assert len(kept) == KEPT
    assert kept[0] == digest(added)


def test_a_copy_that_was_damaged_is_passed_over(stocked_desk: Desk) -> None:
    packed(stocked_desk)
    [copy] = (stocked_desk.root / ".l10n" / "packs" / EXILES / "es").glob("*.po")
    copy.write_bytes(b'msgid "')
    assert list(handed(stocked_desk, EXILES, SPANISH)) == []
