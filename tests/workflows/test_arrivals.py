"""Arrivals against a clock that is only told."""

from __future__ import annotations

from pathlib import Path

import pytest

from l10n.desk import Desk
from l10n.errors import SourceError
from l10n.workflows.arrivals import EMPTY_SECONDS, Arrivals, Change, Stamp, look

STORM, PORT = "storm.txt", "port.txt"


def stamp(size: int, changed: int = 1) -> Stamp:
    return Stamp(size, changed, 7)


def test_a_file_that_grows_waits_until_it_lies_still() -> None:
    arrivals = Arrivals(2)
    assert arrivals.see(0, {STORM: stamp(10)}) == ()
    assert arrivals.see(1, {STORM: stamp(20)}) == ()
    assert arrivals.see(2.9, {STORM: stamp(20)}) == ()
    assert not arrivals.is_known(Path(STORM))
    assert arrivals.see(3, {STORM: stamp(20)}) == (Change(Path(STORM), new=True),)
    assert arrivals.is_known(Path(STORM))
    assert arrivals.see(9, {STORM: stamp(20)}) == ()


@pytest.mark.parametrize(
    "later",
    [stamp(10, 2), stamp(11), Stamp(10, 1, 8)],
    ids=["written again, as long", "written again within the clock's tick", "renamed over it"],
)
def test_a_known_file_that_changes(later: Stamp) -> None:
    arrivals = Arrivals(0)
    arrivals.see(0, {STORM: stamp(10)})
    assert arrivals.see(1, {STORM: later}) == (Change(Path(STORM)),)


def test_a_burst_is_one_answer() -> None:
    arrivals = Arrivals(2)
    arrivals.see(0, {STORM: stamp(10)})
    assert arrivals.see(1.5, {STORM: stamp(10), PORT: stamp(5)}) == ()
    assert arrivals.see(3, {STORM: stamp(10), PORT: stamp(5)}) == ()
    both = (Change(Path(PORT), new=True), Change(Path(STORM), new=True))
    assert arrivals.see(3.5, {STORM: stamp(10), PORT: stamp(5)}) == both


def test_an_endless_upload_does_not_hold_up_the_others() -> None:
    arrivals = Arrivals(2)
    told = [arrivals.see(t, {STORM: stamp(10), PORT: stamp(t + 1)}) for t in range(12)]
    assert [change for changes in told for change in changes] == [Change(Path(STORM), new=True)]
    assert told[10] != ()
    assert not arrivals.is_known(Path(PORT))


def test_an_empty_file_waits_longer_and_holds_nobody_up() -> None:
    arrivals = Arrivals(2)
    seen = {STORM: stamp(10), PORT: stamp(0)}
    arrivals.see(0, seen)
    assert arrivals.see(2, seen) == (Change(Path(STORM), new=True),)
    assert arrivals.see(EMPTY_SECONDS - 1, seen) == ()
    assert arrivals.see(EMPTY_SECONDS, seen) == (Change(Path(PORT), new=True),)


def test_a_file_that_goes_is_told_when_it_stays_away() -> None:
    arrivals = Arrivals(2)
    arrivals.see(0, {STORM: stamp(10)})
    arrivals.see(2, {STORM: stamp(10)})
    assert arrivals.see(3, {}) == ()
    # An editor that renames its new file over the old one.
    assert arrivals.see(4, {STORM: stamp(10)}) == ()
    arrivals.see(5, {})
    assert arrivals.see(7, {}) == (Change(Path(STORM), gone=True),)
    assert arrivals.see(9, {}) == ()
    arrivals.see(10, {STORM: stamp(10)})
    assert arrivals.see(12, {STORM: stamp(10)}) == (Change(Path(STORM), new=True),)


def test_a_file_that_goes_before_it_was_told_is_none() -> None:
    arrivals = Arrivals(2)
    arrivals.see(0, {STORM: stamp(10)})
    assert arrivals.see(1, {}) == ()
    assert arrivals.see(9, {}) == ()


def test_look_sees_what_a_run_reads_and_no_upload_on_its_way(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    catalog = desk.catalog("storm", desk.targets[0])
    wanted = ("l10n.toml", "sources/storm.txt", "sources/sport/cup.TXT", "terms/glossary.csv")
    others = (
        *("sources/a.txt.part", "sources/a.txt.filepart", "sources/a.txt~", "sources/.in.a.txt."),
        *("sources/.a.txt", "sources/notes.doc", "terms/~glossary.csv", "editions/text/a.txt"),
        *("locales/es/LC_MESSAGES/storm.mo", "locales/fr/LC_MESSAGES/storm.po"),
    )
    for name in (*wanted, *others, str(catalog)):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    (tmp_path / "sources" / "link.txt").symlink_to("nowhere")
    assert sorted(look(desk)) == sorted(map(str, [*(tmp_path / name for name in wanted), catalog]))


def test_look_says_which_folder_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "terms").write_text("a file", encoding="utf-8")
    with pytest.raises(SourceError, match="terms: not a directory"):
        look(Desk(tmp_path))
