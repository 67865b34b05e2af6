"""A desk finds its stories, its files and its lock."""

import os
from pathlib import Path

import filelock
import pytest

from l10n import desk as desk_module
from l10n.desk import Desk, files_below, open_desk
from l10n.errors import DeskBusyError, SettingsError, SourceError, WriteError


def test_sources_are_found_below_and_sorted(tmp_path: Path) -> None:
    for name in ("b.txt", "a.TXT", ".hidden.txt", "more/c.txt", "notes.md"):
        path = tmp_path / "sources" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")
    found = Desk(tmp_path).sources()
    assert [path.relative_to(tmp_path / "sources").as_posix() for path in found] == [
        "a.TXT",
        "b.txt",
        "more/c.txt",
    ]


def test_no_sources_folder_has_no_stories(tmp_path: Path) -> None:
    assert Desk(tmp_path).sources() == ()


def test_a_folder_that_cannot_be_read_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    # Root, who runs the tests in a container, may read everything.
    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(SourceError, match="permission denied"):
        files_below(tmp_path)


def test_open_desk_needs_a_folder(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="no such folder"):
        open_desk(tmp_path / "nowhere")


def test_the_lock_is_held_and_given_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk_module, "LOCK_SECONDS", 0.05)
    waited: list[str] = []
    desk = Desk(tmp_path)
    with (
        filelock.FileLock(tmp_path / ".l10n" / "lock"),
        pytest.raises(DeskBusyError),
        desk.lock(lambda: waited.append("waited")),
    ):
        pass
    with desk.lock(lambda: waited.append("again")):
        pass
    assert waited == ["waited"]


def test_git_leaves_alone_what_is_ours(tmp_path: Path) -> None:
    with Desk(tmp_path).lock():
        assert (tmp_path / ".l10n" / ".gitignore").read_bytes() == b"*\n"


def test_a_folder_that_is_there_is_not_hidden(tmp_path: Path) -> None:
    (tmp_path / ".l10n").mkdir()
    with Desk(tmp_path).lock():
        assert not (tmp_path / ".l10n" / ".gitignore").exists()


def test_a_desk_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / ".l10n").write_bytes(b"")
    with pytest.raises(WriteError, match="the desk cannot be written"), Desk(tmp_path).lock():
        pass
