"""The file: new, damaged, of others, locked."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from l10n.errors import MemoryFileError
from l10n.memory import Origin, Unit, database, open_memory

UNIT = Unit("One.", "Uno.", "es", origin="storm", own=True)


def learn(path: Path) -> None:
    with open_memory(path) as memory:
        memory.learn(Origin("storm.po", "storm", "1", own=True), [UNIT])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / ".l10n" / "memory.sqlite"


def test_what_is_learnt_is_there_the_next_time(path: Path) -> None:
    learn(path)
    with open_memory(path) as memory:
        assert memory.exact("One.", "es") == (UNIT,)


def test_opening_changes_no_byte(path: Path) -> None:
    learn(path)
    before = path.read_bytes()
    with open_memory(path) as memory, memory.change():
        assert memory.stamps() == {"storm.po": "1"}
    assert path.read_bytes() == before


def damage(path: Path, kind: str) -> None:
    if kind == "not SQLite":
        path.write_bytes(b"no database " * 500)
    elif kind == "empty":
        path.write_bytes(b"")
    else:
        path.unlink()
        with sqlite3.connect(path) as other:
            other.execute('CREATE TABLE "units" (a)' if kind == "stranger" else "SELECT 1")
            other.execute(f"PRAGMA application_id = {database.APPLICATION}")
            other.execute("PRAGMA user_version = 99")
        other.close()


@pytest.mark.parametrize("kind", ["not SQLite", "empty", "stranger", "other version"])
def test_a_file_that_is_of_no_use_is_made_again(path: Path, kind: str) -> None:
    learn(path)
    damage(path, kind)
    with open_memory(path) as memory:
        assert memory.stamps() == {}
    learn(path)
    with open_memory(path) as memory:
        assert memory.exact("One.", "es") == (UNIT,)


def test_damage_found_later_says_what_to_do(path: Path) -> None:
    learn(path)
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    with (
        pytest.raises(MemoryFileError, match=r"damaged \(.*\); delete it, the next run makes it"),
        open_memory(path) as memory,
    ):
        memory.exact("One.", "es")


def test_a_locked_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    learn(path)
    monkeypatch.setattr(database, "SECONDS", 0.05)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(MemoryFileError) as caught, open_memory(path):
        pass
    other.close()
    assert (
        str(caught.value) == f"{path}: another program holds the memory; close it, then run again"
    )


def test_a_folder_in_its_place(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(MemoryFileError, match="cannot be opened; move away"), open_memory(path):
        pass


def test_a_file_in_place_of_the_folder(path: Path) -> None:
    path.parent.write_bytes(b"")
    with pytest.raises(MemoryFileError, match="move away"), open_memory(path):
        pass
