"""Atomic writes that never overwrite somebody else's change."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from l10n.errors import ConflictError, CorpusError, WriteError
from l10n.files import stream_atomic, write_atomic


def test_write_tells_whether_bytes_changed(tmp_path: Path) -> None:
    path = tmp_path / "new" / "story.po"
    assert write_atomic(path, b"one")
    assert not write_atomic(path, b"one")
    assert path.read_bytes() == b"one"


def test_change_by_another_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "story.po"
    path.write_bytes(b"theirs")
    with pytest.raises(ConflictError):
        write_atomic(path, b"ours", seen=b"before")
    assert path.read_bytes() == b"theirs"


def test_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "story.po"
    path.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("l10n.files.os.fsync", full)
    with pytest.raises(WriteError, match=r"story\.po: no space left on device"):
        write_atomic(path, b"new")
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["story.po"]


def test_pieces_are_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "new" / "memory.tmx"
    assert stream_atomic(path, [b"one", b"two"])
    assert not stream_atomic(path, iter([b"onetwo"]))

    def broken() -> Iterator[bytes]:
        yield b"three"
        raise CorpusError("broken")

    with pytest.raises(CorpusError):
        stream_atomic(path, broken())
    assert path.read_bytes() == b"onetwo"
    assert [entry.name for entry in path.parent.iterdir()] == ["memory.tmx"]
