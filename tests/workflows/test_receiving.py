"""What came back and does not belong: it is named, and all else is taken."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from handover import (
    approve,
    bodies,
    edit,
    hand_over,
    read,
    rezip,
    snapshot,
    take,
)

from l10n.catalogs import serialize
from l10n.catalogs.settling import Outcome
from l10n.desk import Desk
from l10n.errors import PackError
from l10n.languages import SPANISH
from l10n.model import Catalog, Entry
from l10n.packs import Form
from l10n.xliff import Version, XliffFile, parse_xliff, serialize_xliff

STORM, EXILES = "spain-winter-storm", "serbia-russian-exiles"


def other_language(root: Path) -> None:
    edit(root / "source" / f"{EXILES}.po", approve, Language="ru")


def broken(root: Path) -> None:
    path = root / "source" / f"{EXILES}.po"
    path.write_bytes(path.read_bytes() + b'msgid "')


def merge_marks(root: Path) -> None:
    path = root / "source" / f"{EXILES}.po"
    path.write_bytes(b"<<<<<<< ours\n" + path.read_bytes())


def latin_1(root: Path) -> None:
    path = root / "source" / f"{EXILES}.po"
    path.write_bytes(path.read_bytes() + b"# caf\xe9\n")


def another_story(root: Path) -> None:
    path = root / "source" / f"{STORM}.po"
    (root / "source" / f"{EXILES}.po").write_bytes(path.read_bytes())


def no_file(root: Path) -> None:
    (root / "source" / f"{EXILES}.po").unlink()


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        pytest.param(other_language, "'ru' is no target of this desk", id="language"),
        pytest.param(broken, "broken PO: no whole string", id="broken"),
        pytest.param(merge_marks, ":1: an unfinished merge", id="merge-marks"),
        pytest.param(latin_1, "not UTF-8; convert it with msgconv", id="encoding"),
        pytest.param(another_story, "no sentence of it belongs to this story", id="story"),
        pytest.param(no_file, f"no file of the story '{EXILES}' came back", id="no-file"),
    ],
)
def test_a_bad_file_spoils_only_its_story(
    stocked_desk: Desk, tmp_path: Path, spoil: Callable[[Path], None], said: str
) -> None:
    root = hand_over(stocked_desk, tmp_path)
    edit(root / "source" / f"{STORM}.po", lambda entry: replace(entry, target="Otra cosa."))
    spoil(root)
    before = stocked_desk.catalog(EXILES, SPANISH).read_bytes()
    done, problems = take(stocked_desk, rezip(root, tmp_path / "back.zip"))
    assert said in problems[0]
    assert set(done) == {STORM}
    assert done[STORM].done.count(Outcome.CHANGED) == 11
    assert stocked_desk.catalog(EXILES, SPANISH).read_bytes() == before


def test_a_catalog_for_another_language_of_the_desk(stocked_desk: Desk, tmp_path: Path) -> None:
    root = hand_over(stocked_desk, tmp_path)
    edit(root / "source" / f"{EXILES}.po", approve, Language="sr")
    _, problems = take(stocked_desk, rezip(root, tmp_path / "back.zip"))
    where = f"back/source/{EXILES}.po: it is for 'sr', not for es; left alone"
    assert problems[0].endswith(where)


def test_a_msgid_that_a_tool_changed(stocked_desk: Desk, tmp_path: Path) -> None:
    root = hand_over(stocked_desk, tmp_path)
    one = bodies(read(stocked_desk, EXILES))[0]
    edit(
        root / "source" / f"{EXILES}.po",
        lambda entry: (
            replace(approve(entry), source=entry.source.replace("\u2019", "'"))
            if entry.source == one.source
            else approve(entry)
        ),
    )
    done, problems = take(stocked_desk, rezip(root, tmp_path / "back.zip"))
    assert "\u2019" in one.source
    assert len(problems) == 1
    assert "was not handed over; if a tool changed it, mend the msgid" in problems[0]
    story = done[EXILES].done
    assert (story.count(Outcome.APPROVED), story.missing, story.open) == (29, 1, 1)
    assert bodies(read(stocked_desk, EXILES))[0] == one


def test_what_was_not_handed_over_is_left(stocked_desk: Desk, tmp_path: Path) -> None:
    root = hand_over(stocked_desk, tmp_path)
    (root / "source" / "extra.po").write_bytes(b'msgid ""\nmsgstr ""\n')
    _, problems = take(stocked_desk, rezip(root, tmp_path / "back.zip"))
    assert [one.partition("/source/")[2] for one in problems] == [
        "extra.po: not among what was handed over; if it is work, unpack it by itself"
    ]


@pytest.mark.parametrize("slug", ["../../../evil", "l10n", "unknown", "", "a/b"])
def test_slugs_that_lead_elsewhere(stocked_desk: Desk, tmp_path: Path, slug: str) -> None:
    catalog = Catalog("es", (Entry("No.", "No."),), (("Language", "es"),))
    manifest = (
        f'{{"pack": 1, "language": "es", "form": "po", "stories": '
        f'[{{"slug": "{slug}", "version": "", "sha256": ""}}]}}'
    )
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("l10n-pack.json", manifest)
        archive.writestr(f"{Path(slug).name or 'x'}.po", serialize(catalog))
    before = snapshot(stocked_desk)
    done, problems = take(stocked_desk, path)
    assert done == {}
    assert problems
    assert snapshot(stocked_desk) == before


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        pytest.param("a.po", None, "a.po: no such file", id="no-file"),
        pytest.param("a.zip", b"x", "a.zip: not a whole zip archive", id="no-zip"),
        pytest.param("a.docx", b"x", "a.docx: no zip, PO or XLIFF file", id="word"),
    ],
)
def test_what_is_no_work(
    stocked_desk: Desk, tmp_path: Path, name: str, content: bytes | None, said: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(PackError, match=said):
        take(stocked_desk, tmp_path / name)


def test_a_zip_without_work(stocked_desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("holiday.jpg", b"x")
    with pytest.raises(PackError, match="no PO or XLIFF file in it"):
        take(stocked_desk, path)


@pytest.mark.parametrize(
    ("header", "said"),
    [
        pytest.param({}, "it does not say its language", id="none"),
        pytest.param({"Language": "klingon"}, "'klingon' is no language we know", id="unknown"),
        pytest.param({"Language": "ru"}, "'ru' is no target of this desk", id="not-ours"),
        pytest.param({"Language": "es"}, "no story 'x' with a catalog in es", id="story"),
    ],
)
def test_lone_files_that_do_not_belong(
    stocked_desk: Desk, tmp_path: Path, header: dict[str, str], said: str
) -> None:
    path = tmp_path / "x.po"
    path.write_bytes(serialize(Catalog("", (Entry("No.", "No."),), tuple(header.items()))))
    done, problems = take(stocked_desk, path)
    assert done == {}
    assert said in problems[0]


def test_xliff_of_two_stories_in_one_file_is_no_trap(stocked_desk: Desk, tmp_path: Path) -> None:
    """A tool may join files: units of another story are named, those of this one are taken."""
    root = hand_over(stocked_desk, tmp_path, Form.XLIFF_21)
    units = [
        unit
        for slug in (EXILES, STORM)
        for file in parse_xliff((root / "source" / f"{slug}.xlf").read_bytes(), Path("x"))
        for unit in file.units
    ]
    joined = XliffFile(f"{EXILES}.po", "en", "es", tuple(units))
    path = tmp_path / "joined.xlf"
    path.write_bytes(serialize_xliff(joined, Version.V2_1, "1.0"))
    done, problems = take(stocked_desk, path)
    assert len(problems) == 11
    assert set(done) == {EXILES}
