"""The ledger: a desk that keeps it and one that loses it before every run come out the same."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from l10n.catalogs import parse_catalog, serialize
from l10n.desk import Desk, open_desk
from l10n.workflows import checking, drafting, extraction, ledger, publishing
from l10n.workflows.ledger import FILE, open_ledger
from l10n.workflows.running import Run, run

SETTINGS = '[desk]\ntargets = ["es", "ru", "sr", "sr@latin"]\n\n[engine]\nengine = "pseudo"\n'
STORY = """Weather

Storm {0} closes ferry port

By Harbour Desk

Belgrade, May 14 (EFE).- A storm closed the port on Monday. Ferry {0} stays in harbour.

Nobody was hurt, the port said. Milan Resic waits "since 1999".
"""


@pytest.fixture(scope="module")
def _done(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("done") / "desk"
    (root / "sources").mkdir(parents=True)
    (root / "l10n.toml").write_text(SETTINGS, encoding="utf-8")
    for number in (1, 2):
        source(root, number).write_text(STORY.format(number), encoding="utf-8")
    run_desk(root)
    mistranslate(catalog(root, number=2))
    run_desk(root)
    return root


def mistranslate(path: Path) -> None:
    """Put words into a catalog that checks have much to say about."""
    read = parse_catalog(path)
    words = 'Hubo 3 heridos, 5 % en "Port" .'
    entries = [
        replace(e, target=words, fuzzy=False) if e.source.startswith("Nobody") else e
        for e in read.entries
    ]
    path.write_bytes(serialize(replace(read, entries=tuple(entries))))


@pytest.fixture
def root(_done: Path, tmp_path: Path) -> Path:
    """Return a desk with two stories, after a run."""
    return Path(shutil.copytree(_done, tmp_path / "desk"))


def source(root: Path, number: int = 1) -> Path:
    return root / "sources" / f"storm-{number}.txt"


def catalog(root: Path, locale: str = "es", number: int = 1) -> Path:
    return root / "locales" / locale / "LC_MESSAGES" / f"storm-{number}.po"


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8", newline="")


def write(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def review(root: Path, locale: str = "es", number: int = 1) -> None:
    rewrite(catalog(root, locale, number), "#, fuzzy\n", "")


def spoil_page(root: Path) -> None:
    rewrite(root / "editions" / "html" / "storm-1" / "es.html", "<html", "<html data-x")


def edit_both(root: Path) -> None:
    rewrite(catalog(root, "sr@latin"), '"[', '"[A')
    rewrite(catalog(root, "sr"), '"[', '"[Б')


def move(root: Path) -> None:
    (root / "sources" / "old").mkdir()
    source(root).rename(root / "sources" / "old" / "storm-1.txt")


STEPS: dict[str, Callable[[Path], object]] = {
    "nothing": lambda _: None,
    "approved": review,
    "approved elsewhere": lambda root: review(root, "ru", 2),
    "an edit in Latin": lambda root: rewrite(catalog(root, "sr@latin"), "Beograd", "Bg"),
    "edits in both scripts": edit_both,
    "a correction": lambda root: rewrite(source(root), "Monday", "Tuesday"),
    "a kill": lambda root: rewrite(source(root), "Weather\n", "KILL-Storm\n\nWeather\n"),
    "an embargo": lambda root: rewrite(source(root), "Weather\n", "EMBARGOED\n\nWeather\n"),
    "a new story": lambda root: source(root, 3).write_text(STORY.format(3), encoding="utf-8"),
    "a broken story": lambda root: source(root, 4).write_bytes(b"\0\1\2" * 99),
    "a story moved": move,
    "a broken catalog": lambda root: catalog(root).write_bytes(b"<<<<<<< ours\n"),
    "a catalog of another layout": lambda root: rewrite(catalog(root), 'msgid "', 'msgid ""\n"'),
    "a catalog deleted": lambda root: catalog(root).unlink(),
    "a term": lambda root: write(root / "terms" / "a.csv", "source,es\nferry,barco\n"),
    "a broken term": lambda root: write(root / "terms" / "a.csv", "source,es\n,barco\n"),
    "a style": lambda root: write(
        root / "style" / "es.toml", '[[rule]]\nname = "x"\npattern = "ó"\nmessage = "no"\n'
    ),
    "settings": lambda root: rewrite(root / "l10n.toml", "[desk]\n", '[desk]\nname = "Desk"\n'),
    "refused drafts": lambda root: write(
        root / "l10n.toml", SETTINGS + '[publish]\ndrafts = "refuse"\n'
    ),
    "an imported memory": lambda root: write(
        root / "memory" / "a.csv",
        'source,target,language\n"Nobody was hurt, the port said.",Nadie.,es\n',
    ),
    "a page deleted": lambda root: (root / "editions" / "html" / "storm-1" / "es.html").unlink(),
    "a page spoilt": spoil_page,
    "an index deleted": lambda root: (root / "editions" / "html" / "index.html").unlink(),
    "versions deleted": lambda root: shutil.rmtree(root / ".l10n" / "stories"),
    "a memory deleted": lambda root: (root / ".l10n" / "memory.sqlite").unlink(),
}


def run_desk(root: Path) -> Run:
    desk = open_desk(root)
    with desk.lock():
        return run(desk, desk.sources(), desk.targets)


def files(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and path.suffix != ".sqlite"
    }


def told(done: Run, root: Path) -> object:
    """Return all that a run says, with the desk's folder left out of it."""
    places = [
        (finding, finding.entry, finding.correction, finding.path.relative_to(root))
        for finding in done.findings
    ]
    said = [str(words).replace(str(root), "") for words in (*places, *done.problems)]
    written = [path.relative_to(root) for path in done.written]
    steps = (done.extracted, done.drafted, done.published)
    counts = [(step.seen, step.notices, step.engines, step.memory) for step in steps]
    return said, written, counts, done.rows


@pytest.mark.parametrize("step", STEPS)
def test_a_desk_with_and_without_its_ledger_come_out_the_same(root: Path, step: str) -> None:
    other = root.parent / "forgetful"
    shutil.copytree(root, other)
    for change in (STEPS[step], STEPS["nothing"], STEPS["a correction"]):
        if change is STEPS["a correction"] and step in {"a correction", "a story moved"}:
            continue
        (other / ".l10n" / FILE).unlink(missing_ok=True)
        change(root)
        change(other)
        kept, fresh = run_desk(root), run_desk(other)
        assert told(kept, root) == told(fresh, other)
        assert files(root) == files(other)


def test_nothing_is_done_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> object:
        raise AssertionError

    for module, name in (
        (extraction, "read_story"),
        (extraction, "parse_catalog"),
        (drafting, "note_names"),
        (checking, "check_catalog"),
        (publishing, "compose"),
    ):
        monkeypatch.setattr(module, name, refuse)
    done = run_desk(root)
    assert (done.written, done.problems, len(done.rows)) == ((), (), 8)
    monkeypatch.undo()
    review(root)
    monkeypatch.setattr(drafting, "note_names", refuse)
    with pytest.raises(AssertionError):
        run_desk(root)


def spoil(path: Path, how: str) -> None:
    if how == "garbage":
        path.write_bytes(b"no database " * 400)
    elif how == "cut":
        path.write_bytes(path.read_bytes()[:5000])
    elif how == "a folder":
        path.unlink()
        path.mkdir()
    else:
        with closing(sqlite3.connect(path)) as connection, connection:
            if how == "another table":
                connection.execute("DROP TABLE done")
                connection.execute("CREATE TABLE done (a)")
            else:
                value = "value || '0'" if how == "longer" else "replace(value, '[', '[1,')"
                connection.execute(f"UPDATE done SET value = {value}")  # noqa: S608 (ours)


@pytest.mark.parametrize(
    "how", ["garbage", "cut", "a folder", "another table", "longer", "other rows"]
)
def test_a_damaged_ledger_is_none(root: Path, how: str) -> None:
    first = run_desk(root)
    before = files(root)
    spoil(root / ".l10n" / FILE, how)
    again = run_desk(root)
    assert (again.written, again.problems) == ((), ())
    assert told(again, root) == told(first, root)
    assert any(finding.correction for finding in again.findings)
    assert files(root) == before


def test_a_ledger_that_another_program_holds_is_none(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = run_desk(root)
    monkeypatch.setattr(ledger, "_SECONDS", 0.01)
    with closing(sqlite3.connect(root / ".l10n" / FILE)) as other:
        other.execute("BEGIN EXCLUSIVE")
        again = run_desk(root)
    assert again.findings == first.findings
    assert (again.written, again.problems) == ((), ())


def test_another_program_or_other_settings_know_nothing(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_desk(root)
    with open_ledger(desk) as opened:
        opened.note("step", "storm", opened.key("a", None, b"b"), [1, "\ud800", None])
    with open_ledger(desk) as opened:
        key = opened.key("a", None, b"b")
        assert opened.known("step", "storm", key) == [1, "\ud800", None]
        assert opened.known("step", "port", key) is None
        others = [opened.key("a", "", b"b"), opened.key("a", None, "b"), opened.key("ab", None)]
    (root / "l10n.toml").write_text(SETTINGS + "beam = 1\n", encoding="utf-8")
    with open_ledger(open_desk(root)) as opened:
        others.append(opened.key("a", None, b"b"))
    monkeypatch.setattr(ledger, "program", lambda: "another")
    with open_ledger(desk) as opened:
        others.append(opened.key("a", None, b"b"))
    assert len({key, *others}) == 6


def test_who_only_reads_makes_no_folder(root: Path) -> None:
    shutil.rmtree(root / ".l10n")
    desk: Desk = open_desk(root)
    assert checking.check(desk, ["storm-2"], desk.targets) != ()
    assert not (root / ".l10n").exists()


def test_rows_that_nobody_asks_for_are_dropped(root: Path) -> None:
    desk = open_desk(root)
    with open_ledger(desk) as opened:
        for name in ("old", "asked"):
            opened.note("step", name, "key", [])
    path = root / ".l10n" / FILE
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE done SET day = day - 40")
    with open_ledger(desk) as opened:
        assert opened.known("step", "asked", "key") == []
        opened.note("step", "new", "key", [])
    with closing(sqlite3.connect(path)) as connection:
        names = {name for (name,) in connection.execute("SELECT name FROM done")}
    assert names == {"asked", "new"}
