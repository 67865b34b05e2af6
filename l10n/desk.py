"""A desk: the folder that holds sources, catalogs and editions, and where each file lies in it."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from l10n.errors import DeskBusyError, SettingsError, SourceError, UnknownNameError, WriteError
from l10n.files import explain, sweep
from l10n.languages import Language, find_language
from l10n.settings import Settings, read_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

SOURCE_SUFFIXES = frozenset({".txt"})
LOCK_SECONDS = 60.0
"""How long a run waits for another one."""


@dataclass(frozen=True, slots=True)
class Desk:
    """A folder with `sources/`, `locales/` and `editions/`, and its settings."""

    root: Path
    settings: Settings = field(default_factory=Settings)

    @property
    def targets(self) -> tuple[Language, ...]:
        """The languages of this desk, each after the one it is derived from."""
        languages = [find_language(name) for name in self.settings.targets]
        return tuple(sorted(languages, key=lambda language: language.derived_from is not None))

    def choose(self, names: Sequence[str]) -> tuple[Language, ...]:
        """Return the desk's languages, or only those in `names`. Raises UnknownNameError."""
        if not names:
            return self.targets
        wanted = {find_language(name) for name in names}
        strangers = wanted - set(self.targets)
        if strangers:
            raise UnknownNameError(
                f"{min(map(str, strangers))!r} is no target of this desk; add it to l10n.toml"
            )
        return tuple(language for language in self.targets if language in wanted)

    def sources(self) -> tuple[Path, ...]:
        """Return the source files below `sources/`, in the order of their names.

        Raises SourceError for a folder that cannot be read.
        """
        return files_below(self.root / "sources")

    def catalog(self, slug: str, language: Language) -> Path:
        """Return where the catalog of a story in one language lies."""
        return self.root / "locales" / language.locale / "LC_MESSAGES" / f"{slug}.po"

    def template(self, slug: str) -> Path:
        """Return where the template of a story lies."""
        return self.root / "locales" / "templates" / f"{slug}.pot"

    def edition(self, relative: Path) -> Path:
        """Return where an edition lies."""
        return self.root / "editions" / relative

    def versions(self, slug: str) -> Path:
        """Return the folder that keeps the versions of a story."""
        return self.root / ".l10n" / "stories" / slug

    def shown(self, path: Path) -> str:
        """Return `path` as people and references see it: relative to the desk, with `/`."""
        # Links are not followed: a story may be one, and its place is here.
        full, root = (Path(os.path.abspath(name)) for name in (path, self.root))  # noqa: PTH100
        shown = (full.relative_to(root) if full.is_relative_to(root) else path).as_posix()
        # Names that are not UTF-8 come with lone surrogates, which no file of ours can hold.
        return shown.encode("utf-8", "surrogateescape").decode("utf-8", "replace")

    @contextmanager
    def lock(self, waiting: Callable[[], None] | None = None) -> Iterator[None]:
        """Hold the desk; the lock dies with the process. `waiting` is called where that takes time.

        Raises DeskBusyError after a minute, WriteError where there can be no lock.
        """
        import filelock

        folder = self.root / ".l10n"
        lock = filelock.FileLock(folder / "lock")
        try:
            _make_hidden(folder)
            try:
                lock.acquire(timeout=0)
            except filelock.Timeout:
                if waiting is not None:
                    waiting()
                lock.acquire(timeout=LOCK_SECONDS)
        except filelock.Timeout as error:
            raise DeskBusyError(
                "another run holds the desk; try again when it is done", path=folder
            ) from error
        except OSError as error:
            reason = f"the desk cannot be written: {explain(error)}"
            raise WriteError(reason, path=folder) from error
        try:
            with self._mark(folder / "running"):
                yield
        finally:
            lock.release()

    @contextmanager
    def _mark(self, path: Path) -> Iterator[None]:
        """Mark a run while it goes on, and sweep up after one that was killed with its mark."""
        try:
            if path.exists():
                sweep(*(self.root / name for name in ("locales", "editions", ".l10n/stories")))
            path.touch()
        except OSError as error:
            raise WriteError(explain(error), path=path) from error
        try:
            yield
        finally:
            path.unlink(missing_ok=True)


def _make_hidden(folder: Path) -> None:
    """Make a folder that git leaves alone, in a desk without a `.gitignore` for it too."""
    try:
        folder.mkdir()
    except FileExistsError:
        if not folder.is_dir():
            raise
    else:
        (folder / ".gitignore").write_text("*\n", encoding="ascii", newline="\n")


def files_below(folder: Path) -> tuple[Path, ...]:
    """Return the source files below `folder`, in the order of their names; none for no folder.

    Raises SourceError for a folder that cannot be read: a story must not vanish in silence.
    """

    def complain(error: OSError) -> None:
        if not isinstance(error, FileNotFoundError):
            raise SourceError(explain(error), path=error.filename) from error

    return tuple(
        sorted(
            Path(parent, name)
            for parent, _, names in os.walk(folder, onerror=complain)
            for name in names
            if Path(name).suffix.lower() in SOURCE_SUFFIXES and not name.startswith(".")
        )
    )


def open_desk(root: Path) -> Desk:
    """Return the desk in `root`. Raises SettingsError for a bad `l10n.toml` or no folder at all."""
    if not root.is_dir():
        reason = "no such folder; type `l10n init DIR` to start a desk"
        raise SettingsError(reason, path=root)
    return Desk(root, read_settings(root))
