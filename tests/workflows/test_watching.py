"""A desk that is watched in this process: between two looks a test does what people do."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from l10n.engines import argos, open_engine
from l10n.engines.loading import load_translator
from l10n.engines.metadata import InstalledPackage
from l10n.errors import L10nError, SettingsError, UnknownNameError
from l10n.languages import find_language
from l10n.settings import Settings
from l10n.workflows import watching
from l10n.workflows.keeping import KeptEngines
from l10n.workflows.running import run as plain_run
from l10n.workflows.turns import Turn
from l10n.workflows.watching import Manner, watch

STORY = "Storm closes port\n\nBelgrade, May 14 (EFE).- Ferries stay in harbour.\n"
ENGINE = '[desk]\ntargets = ["es", "sr", "sr@latin"]\n\n[engine]\nengine = "pseudo"\n'


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "sources").mkdir()
    (tmp_path / "l10n.toml").write_text(ENGINE, encoding="utf-8")
    write(tmp_path, "storm")
    return tmp_path


def write(desk: Path, slug: str, text: str = STORY) -> None:
    (desk / "sources" / f"{slug}.txt").write_text(text, encoding="utf-8")


def catalog(desk: Path, slug: str = "storm") -> Path:
    return desk / "locales" / "es" / "LC_MESSAGES" / f"{slug}.po"


def review(desk: Path, slug: str = "storm") -> None:
    """Approve every sentence of the Spanish catalog."""
    path = catalog(desk, slug)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("#, fuzzy\n", ""), encoding="utf-8", newline="")


def watched(desk: Path, *steps: Callable[[], object], looks: int = 2) -> list[list[Turn]]:
    """Return the turns of the start and those after each step; files count as still at once."""
    told: list[list[Turn]] = [[]]
    done = 0
    pending = list(steps)

    def wait(_seconds: float) -> bool:
        nonlocal done
        done += 1
        if done % (looks + 1):
            return True
        if not pending:
            return False
        told.append([])
        pending.pop(0)()
        return True

    for turn in watch(desk, wait, Manner(settle=0, interval=0)):
        told[-1].append(turn)
    return told


def test_all_stories_first_and_then_nothing_of_our_own(desk: Path) -> None:
    (start,), quiet = watched(desk, lambda: None, looks=4)
    assert (start.whole, start.problems) == ("start", ())
    assert start.done is not None
    assert catalog(desk) in start.done.written
    assert quiet == []


def test_a_burst_of_stories_is_one_run_of_them_alone(desk: Path) -> None:
    def burst() -> None:
        for slug in ("cup", "port"):
            write(desk, slug)

    _, (turn,) = watched(desk, burst)
    assert (turn.new, turn.changed, turn.whole) == (("cup", "port"), (), "")
    assert turn.done is not None
    assert {row.slug for row in turn.done.rows} == {"cup", "port"}
    assert (desk / "editions" / "text" / "cup" / "es.txt").exists()


def test_a_story_that_changes(desk: Path) -> None:
    _, (turn,) = watched(desk, lambda: write(desk, "storm", STORY + "\nNobody was hurt.\n"))
    assert (turn.new, turn.changed) == ((), ("storm",))
    assert "Nobody was hurt." in catalog(desk).read_text(encoding="utf-8")


def test_a_saved_catalog_is_published(desk: Path) -> None:
    edition = desk / "editions" / "html" / "storm" / "es.html"
    drafts = []

    def save() -> None:
        drafts.append(edition.read_text(encoding="utf-8"))
        review(desk)

    _, (turn,) = watched(desk, save)
    assert turn.saved == (("storm", "es"),)
    assert turn.done is not None
    assert [row.locale for row in turn.done.rows if row.ready] == ["es"]
    assert ' class="draft"' in drafts[0]
    assert ' class="draft"' not in edition.read_text(encoding="utf-8")


def test_what_a_person_saves_while_we_write_is_published_too(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs = 0

    def run(*words: object, **named: object) -> object:
        nonlocal runs
        done = plain_run(*words, **named)  # type: ignore[arg-type]
        runs += 1
        if runs == 1:
            review(desk)  # after the run has read the catalog, before anybody looks
        return done

    monkeypatch.setattr(watching, "run", run)
    first, *_ = watched(desk, looks=6)
    assert first[1].echoed == ("storm",)
    assert (len(first), runs) == (2, 2)
    saved = first[1].done
    assert saved is not None
    assert [row.locale for row in saved.rows if row.ready] == ["es"]


def test_a_broken_story_is_told_and_the_others_go_on(desk: Path) -> None:
    def arrive() -> None:
        (desk / "sources" / "bad.txt").write_bytes(b"\x00\x01\x02\x03" * 100)
        write(desk, "cup")

    _, (turn,), later = watched(desk, arrive, lambda: None)
    assert turn.done is not None
    assert {Path(str(one.path)).name for one in turn.done.problems} == {"bad.txt"}
    assert {row.slug for row in turn.done.rows} == {"cup"}
    assert later == []


def test_a_broken_catalog_is_told_and_kept(desk: Path) -> None:
    _, (turn,) = watched(desk, lambda: catalog(desk).write_bytes(b"<<<<<<< ours\n"))
    assert turn.done is not None
    assert any("unfinished merge" in str(one) for one in turn.done.problems)
    assert catalog(desk).read_bytes() == b"<<<<<<< ours\n"


def test_sources_that_go_and_move(desk: Path) -> None:
    source = desk / "sources" / "storm.txt"

    def move() -> None:
        (desk / "sources" / "today").mkdir()
        source.rename(desk / "sources" / "today" / "storm.txt")

    def remove() -> None:
        (desk / "sources" / "today" / "storm.txt").unlink()

    _, (moved,), (gone,) = watched(desk, move, remove)
    assert (moved.new, moved.changed, moved.gone) == (("storm",), (), ())
    assert gone.gone == ("storm",)
    assert gone.done is None
    assert catalog(desk).exists()


def test_new_settings_are_for_all_stories(desk: Path) -> None:
    settings = desk / "l10n.toml"

    def fewer() -> None:
        settings.write_text(ENGINE.replace('"es", ', ""), encoding="utf-8")

    _, (turn,), (arrived,) = watched(desk, fewer, lambda: write(desk, "cup"), looks=3)
    assert turn.whole == "l10n.toml"
    assert turn.desk.settings.targets == ("sr", "sr@latin")
    assert arrived.new == ("cup",)
    assert not catalog(desk, "cup").exists()


def test_broken_settings_leave_those_before_in_force(desk: Path) -> None:
    settings = desk / "l10n.toml"
    _, (broken,), (arrived,) = watched(
        desk, lambda: settings.write_text("engine = ", encoding="utf-8"), lambda: write(desk, "cup")
    )
    assert [type(one) for one in broken.problems] == [SettingsError]
    assert broken.done is None
    assert arrived.done is not None
    assert catalog(desk, "cup").exists()


def test_a_new_term_is_for_all_stories(desk: Path) -> None:
    def add() -> None:
        (desk / "terms").mkdir()
        (desk / "terms" / "desk.csv").write_text("source,es\nferries,barcos\n", encoding="utf-8")

    _, (turn,) = watched(desk, add)
    assert turn.whole == "terms/desk.csv"
    assert turn.done is not None
    assert turn.done.drafted.written != ()


def test_a_broken_style_file_is_told_once(desk: Path) -> None:
    def spoil() -> None:
        (desk / "style").mkdir()
        (desk / "style" / "es.toml").write_text("[[rule]]\n", encoding="utf-8")

    _, (turn,), quiet = watched(desk, spoil, lambda: None)
    assert [Path(str(one.path)).name for one in turn.problems] == ["es.toml"]
    assert turn.done is None
    assert quiet == []


def test_an_embargo_ends(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    line = "EMBARGOED until 0001 GMT, May 14, 2026\n\n"
    moment = datetime(2026, 5, 13, 12, 0, tzinfo=UTC)

    def clock() -> datetime:
        return moment

    def later() -> None:
        nonlocal moment
        moment = datetime(2026, 5, 14, 0, 1, tzinfo=UTC)

    monkeypatch.setattr(watching, "_clock", clock)
    monkeypatch.setattr("l10n.workflows.publishing._clock", clock)
    edition = desk / "editions" / "text" / "secret" / "es.txt"
    there = []

    def note() -> None:
        there.append(edition.exists())

    arrive = lambda: write(desk, "secret", line + STORY)  # noqa: E731
    _, (arrived,), quiet, (released,) = watched(desk, arrive, note, later)
    assert arrived.new == ("secret",)
    assert (there, quiet) == ([False], [])
    assert released.released == ("secret",)
    assert edition.exists()


HOLD = """
import sys
from pathlib import Path
from l10n.desk import open_desk
with open_desk(Path(sys.argv[1])).lock():
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_desk_that_another_run_holds_too_long_is_tried_again(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("l10n.desk.LOCK_SECONDS", 0.05)
    monkeypatch.setattr(watching, "RETRY", 0)
    command = [sys.executable, "-c", HOLD, str(desk)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        busy, (late,) = watched(desk, lambda: other.communicate() and None, looks=2)
    assert str(busy[0].problems[0]).endswith("when it is done")
    assert [turn.again for turn in busy] == [False, True]
    assert late.done is not None
    assert catalog(desk).exists()


def test_what_could_not_be_written_is_tried_again(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "RETRY", 0)
    (desk / "editions").write_text("in the way", encoding="utf-8")
    failed, (mended,), quiet = watched(desk, (desk / "editions").unlink, lambda: None, looks=3)
    assert [turn.again for turn in failed] == [False, False, True]
    assert all(turn.done and turn.done.problems for turn in failed)
    assert mended.again
    assert mended.problems == ()
    assert (desk / "editions" / "text" / "storm" / "es.txt").exists()
    assert quiet == []


def test_a_folder_that_is_away_is_told_once(desk: Path) -> None:
    sources = desk / "sources"

    def away() -> None:
        sources.rename(desk / "elsewhere")
        sources.write_text("no folder", encoding="utf-8")

    def back() -> None:
        sources.unlink()
        (desk / "elsewhere").rename(sources)
        write(desk, "cup")

    _, (told,), (arrived,) = watched(desk, away, back, looks=3)
    assert "not a directory" in str(told.problems[0])
    assert arrived.new == ("cup",)


@pytest.mark.parametrize(
    ("settings", "languages", "error"),
    [("engine = ", (), SettingsError), (ENGINE, ("fr",), UnknownNameError)],
    ids=["broken settings", "a language of nobody's"],
)
def test_a_desk_that_cannot_be_watched_at_all(
    desk: Path, settings: str, languages: tuple[str, ...], error: type[L10nError]
) -> None:
    (desk / "l10n.toml").write_text(settings, encoding="utf-8")
    with pytest.raises(error):
        list(watch(desk, lambda _: False, Manner(languages=languages)))


def test_a_model_is_loaded_once(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded = []

    def load(package: InstalledPackage, threads: int) -> object:
        loaded.append(package.name)
        return load_translator(package, threads)

    monkeypatch.setattr(argos, "load_translator", load)
    settings = '[desk]\ntargets = ["es"]\n\n[engine]\nbeam = 1\nhypotheses = 1\n'
    (desk / "l10n.toml").write_text(settings, encoding="utf-8")
    (start,), (turn,) = watched(desk, lambda: write(desk, "cup", "Cup\n\nA team won the cup.\n"))
    for one in (start, turn):
        assert one.done is not None
        assert one.done.drafted.engines != ()
    assert len(loaded) == 1


def test_engines_stay_loaded_until_settings_change() -> None:
    opener, spanish = KeptEngines(), find_language("es")
    settings = Settings(engine="pseudo")
    first = opener(settings, spanish)
    assert opener(settings, spanish) is first
    assert opener(settings, find_language("ru")) is not first
    assert opener(Settings(engine="pseudo", beam=1), spanish) is not first
    assert open_engine(settings, spanish) is not first
