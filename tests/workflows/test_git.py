"""The merge driver in real repositories: `git merge`, `git rebase`, and what a person then sees."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from l10n.catalogs import merge, parse_catalog, serialize
from l10n.errors import RepositoryError
from l10n.languages import SPANISH
from l10n.model import CONFLICT, Catalog, Entry, State
from l10n.provenance import stamp
from l10n.workflows.git import ATTRIBUTES, install, merge_files

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="no git")
PLACE = "locales/es/LC_MESSAGES/port.po"
HEADER = (
    ("Project-Id-Version", "port"),
    ("Language", "es"),
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=UTF-8"),
    ("Content-Transfer-Encoding", "8bit"),
)
OLD, NEW = "In all, 69 people died in the port.", "In all, 70 people died in the port."
TEXTS = ("Storm closes port", OLD, "Nobody else was hurt.")


@dataclass(frozen=True)
class Repository:
    """A repository with one catalog, driven by the git of this machine."""

    folder: Path

    def git(self, *words: str, code: int = 0) -> str:
        """Run git, check its exit code and return all that it said."""
        settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        names = {"GIT_AUTHOR_NAME": "Desk", "GIT_COMMITTER_NAME": "Desk",
                 "GIT_AUTHOR_EMAIL": "d@example.org", "GIT_COMMITTER_EMAIL": "d@example.org",
                 "GIT_EDITOR": "true"}  # fmt: skip
        done = subprocess.run(
            ["git", "-C", str(self.folder), *words],
            capture_output=True, text=True, check=False, env=os.environ | settings | names,
        )  # fmt: skip
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout + done.stderr

    @property
    def path(self) -> Path:
        """Return where the catalog lies."""
        return self.folder / PLACE

    def commit(self, catalog: Catalog, message: str = "work") -> Catalog:
        """Commit the catalog and return it."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_bytes(serialize(catalog))
        self.git("add", ".")
        self.git("commit", "-q", "--allow-empty", "-m", message)
        return catalog

    def branch(self, name: str, catalog: Catalog) -> None:
        """Commit a catalog on a new branch of the first commit, and go back to `main`."""
        self.git("checkout", "-q", "-b", name, self.git("rev-list", "--max-parents=0", "HEAD")[:40])
        self.commit(catalog, name)
        self.git("checkout", "-q", "main")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    repository = Repository(tmp_path / "desk")
    repository.folder.mkdir()
    repository.git("init", "-q", "-b", "main")
    install(repository.folder)
    return repository


def translated(*texts: str) -> Catalog:
    entries = [stamp(Entry(one, f"es: {one}", fuzzy=True), "argos") for one in texts]
    return Catalog("es", tuple(entries), HEADER)


def written(catalog: Catalog, source: str, target: str) -> Catalog:
    """Return the catalog with an approved translation of one sentence."""
    return replace(
        catalog,
        entries=tuple(
            replace(entry, target=target, fuzzy=False) if entry.source == source else entry
            for entry in catalog.entries
        ),
    )


def found(repository: Repository) -> dict[str, Entry]:
    return {entry.source: entry for entry in parse_catalog(repository.path).entries}


def test_neighbours_edited_on_two_branches_merge(repository: Repository) -> None:
    base = repository.commit(translated(*TEXTS))
    repository.branch("ana", written(base, TEXTS[2], "Nadie más."))
    repository.commit(written(base, OLD, "Murieron 69."))
    repository.git("merge", "-q", "ana")
    assert [(e.target, e.state) for e in found(repository).values()] == [
        ("es: Storm closes port", State.DRAFT),
        ("Murieron 69.", State.REVIEWED),
        ("Nadie más.", State.REVIEWED),
    ]
    assert repository.git("status", "--porcelain") == ""


def test_a_merge_of_lines_would_put_words_below_another_sentence(repository: Repository) -> None:
    # Why there is a driver: https://github.com/python/python-docs-fr/issues/1908
    base = repository.commit(translated(*TEXTS))
    revised = merge(Catalog("", tuple(Entry(one) for one in (TEXTS[0], NEW))), base, SPANISH)
    repository.branch("revised", revised)
    repository.commit(written(base, OLD, "Murieron 69 personas en el puerto."))
    repository.git("merge", "-q", "revised")
    entry = found(repository)[NEW]
    assert (entry.state, entry.previous) == (State.OUTDATED, OLD)
    assert entry.target == "Murieron 70 personas en el puerto."


def test_a_conflict_is_gits_conflict_and_the_file_opens_everywhere(repository: Repository) -> None:
    base = repository.commit(translated(*TEXTS))
    repository.branch("ana", written(base, OLD, "Murieron 69."))
    repository.commit(written(base, OLD, "Fallecieron 69."))
    said = repository.git("merge", "-q", "ana", code=1)
    line = found(repository)[OLD].line
    assert f"{PLACE}:{line}: both sides translated {OLD!r}, and differently; choose one" in said
    assert f"Merge conflict in {PLACE}" in said
    assert repository.git("status", "--porcelain").startswith("UU ")
    entry = found(repository)[OLD]
    assert (entry.target, entry.fuzzy) == ("Fallecieron 69.", True)
    assert entry.comments[0] == f"{CONFLICT} Murieron 69."
    if shutil.which("msgfmt"):
        command = ["msgfmt", "-c", "-o", os.devnull, str(repository.path)]
        subprocess.run(command, check=True)
    repository.commit(written(parse_catalog(repository.path), OLD, "Murieron 69."), "settled")
    assert "UU" not in repository.git("status", "--porcelain")


def test_a_rebase_replays_each_commit(repository: Repository) -> None:
    base = repository.commit(translated(*TEXTS))
    repository.git("checkout", "-q", "-b", "ana")
    first = repository.commit(written(base, TEXTS[0], "Cierra el puerto"), "one")
    repository.commit(written(first, TEXTS[2], "Nadie más."), "two")
    repository.git("checkout", "-q", "main")
    repository.commit(written(base, OLD, "Murieron 69."))
    repository.git("checkout", "-q", "ana")
    repository.git("rebase", "-q", "main")
    assert [e.target for e in found(repository).values()] == [
        "Cierra el puerto", "Murieron 69.", "Nadie más."
    ]  # fmt: skip
    assert repository.git("log", "--format=%s").split() == ["two", "one", "work", "work"]


def test_a_rebase_stops_at_a_conflict_and_goes_on(repository: Repository) -> None:
    base = repository.commit(translated(*TEXTS))
    repository.branch("ana", written(base, OLD, "Murieron 69."))
    repository.commit(written(base, OLD, "Fallecieron 69."))
    repository.git("checkout", "-q", "ana")
    repository.git("rebase", "-q", "main", code=1)
    entry = found(repository)[OLD]
    # In a rebase ours is what the commit is put upon.
    assert (entry.target, entry.comments[0]) == ("Fallecieron 69.", f"{CONFLICT} Murieron 69.")
    settled = written(parse_catalog(repository.path), OLD, "Murieron 69.")
    repository.path.write_bytes(serialize(settled))
    repository.git("add", ".")
    repository.git("rebase", "--continue")
    assert found(repository)[OLD].target == "Murieron 69."


def test_both_sides_add_the_file(repository: Repository) -> None:
    repository.git("add", ".gitattributes")
    repository.git("commit", "-q", "-m", "start")
    base = translated(*TEXTS)
    repository.branch("ana", written(base, OLD, "Murieron 69."))
    repository.commit(written(base, TEXTS[2], "Nadie más."))
    repository.git("merge", "-q", "ana")
    assert [e.state for e in found(repository).values()] == [
        State.DRAFT, State.REVIEWED, State.REVIEWED
    ]  # fmt: skip


@pytest.mark.parametrize("broken", ["ana", "main"])
def test_a_broken_file_is_left_to_the_merge_of_lines(repository: Repository, broken: str) -> None:
    base = repository.commit(translated(*TEXTS))
    repository.branch("ana", written(base, OLD, "Murieron 69."))
    repository.commit(written(base, OLD, "Fallecieron 69."))
    repository.git("checkout", "-q", broken)
    with repository.path.open("a", encoding="utf-8") as file:
        file.write("\nnonsense\n")
    repository.git("commit", "-qam", "broken")
    repository.git("checkout", "-q", "main")
    said = repository.git("merge", "-q", "ana", code=1)
    side = "ours" if broken == "main" else "theirs"
    assert f"{PLACE}:23: git merged by lines: {side}: broken PO" in said
    text = repository.path.read_text(encoding="utf-8")
    assert "<<<<<<< ours" in text
    assert ("Murieron 69." in text, "Fallecieron 69." in text, "nonsense" in text) == (True,) * 3


def test_where_the_program_is_gone_lines_are_merged(repository: Repository) -> None:
    driver = repository.git("config", "merge.l10n.driver")
    gone = driver.replace(driver.split(" merge-driver")[0], "/nowhere/l10n").strip()
    repository.git("config", "merge.l10n.driver", gone)
    base = repository.commit(translated(*TEXTS))
    repository.branch("ana", written(base, OLD, "Murieron 69."))
    repository.commit(written(base, OLD, "Fallecieron 69."))
    repository.git("merge", "-q", "ana", code=1)
    text = repository.path.read_text(encoding="utf-8")
    assert ("Murieron 69." in text, "Fallecieron 69." in text) == (True, True)


@pytest.mark.parametrize("seed", range(6))
def test_random_work_of_two_branches(repository: Repository, seed: int) -> None:
    chance = random.Random(seed)
    texts = [f"Ferry {number} waits for {chance.randint(2, 99)} hours." for number in range(20)]
    base = repository.commit(translated(*texts))
    sides: dict[str, dict[str, str]] = {}
    catalogs: dict[str, Catalog] = {}
    for name in ("ana", "main"):
        now, sides[name] = base, {}
        for source in chance.sample(texts, 8):
            sides[name][source] = f"{name}: {source}"
            now = written(now, source, sides[name][source])
        catalogs[name] = now
    both = set(sides["ana"]) & set(sides["main"])
    assert both
    repository.branch("ana", catalogs["ana"])
    repository.commit(catalogs["main"])
    said = repository.git("merge", "-q", "ana", code=1)
    assert said.count("both sides translated") == len(both)
    for source, entry in found(repository).items():
        if source in both:
            assert entry.target == sides["main"][source]
            assert f"{CONFLICT} {sides['ana'][source]}" in entry.comments
        else:
            wanted = sides["main"].get(source) or sides["ana"].get(source) or f"es: {source}"
            assert entry.target == wanted


def test_installing_twice_and_beside_other_rules(repository: Repository) -> None:
    path = repository.folder / ".gitattributes"
    assert path.read_text(encoding="utf-8") == ATTRIBUTES
    assert not install(repository.folder).changed
    path.write_text("*.png binary", encoding="utf-8")
    assert install(repository.folder).changed
    assert path.read_text(encoding="utf-8") == f"*.png binary\n{ATTRIBUTES}"
    assert "merge: l10n" in repository.git("check-attr", "merge", PLACE)
    assert "eol: lf" in repository.git("check-attr", "eol", "locales/templates/port.pot")
    assert "unspecified" in repository.git("check-attr", "merge", "sources/port.txt")


def test_a_folder_without_a_repository_is_named(tmp_path: Path) -> None:
    with pytest.raises(RepositoryError, match="not a git repository"):
        install(tmp_path)


def test_without_git_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(RepositoryError, match="git is not installed"):
        install(tmp_path)
    file = tmp_path / "ours.po"
    file.write_text("nonsense\n", encoding="utf-8")
    (problem,) = merge_files(file, file, file, "x.po")
    assert str(problem).startswith("x.po:1: git merged by lines: the base: broken PO")
    assert file.read_text(encoding="utf-8") == "nonsense\n"


@pytest.mark.parametrize("words", [(), ("a.po",), ("a.po", "b.po", "c.po", "d.po", "e.po")])
def test_too_few_or_too_many_files(words: tuple[str, ...]) -> None:
    command = [sys.executable, "-m", "l10n", "merge-driver", *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, "name BASE, OURS and THEIRS" in done.stderr) == (2, True)
