"""What can go wrong, as one tree.

::

    L10nError
    ├── SourceError            a story that cannot be read
    │   └── DuplicateSlugError two stories with one slug
    ├── CatalogError           a PO file that cannot be read
    ├── ScriptsDifferError     an entry that says two things in two scripts
    ├── SettingsError          a bad value in l10n.toml
    ├── StyleError             a bad rule in a desk's style file
    ├── BaselineError          a baseline of findings that is missing, damaged or in the way
    ├── PackError              work handed over or taken back that is not as it must be
    ├── CorpusError            parallel text that nothing can be learned from
    ├── TermsError             an authority file, or a row of it, that cannot be used
    ├── MemoryFileError        a translation memory that cannot be used
    ├── CheckpointError        a training's state that cannot be gone on from
    ├── UnknownNameError       a story, language, engine or format nobody knows
    ├── EngineError            an engine that cannot work
    │   ├── MissingModelError  no model for a language
    │   ├── PackageError       a damaged or hostile model package
    │   └── DownloadError      a fetch that failed: no network, no such page, cut half-way
    ├── RepositoryError        a repository that git cannot work in
    ├── EditionError           an edition that may not stand as it is
    ├── WriteError             a file that cannot be written
    │   └── ConflictError      a file that somebody else changed while we worked
    └── DeskBusyError          another run holds the desk

Anything else that is raised is a bug. A bad translation is a `Finding`, not an error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class L10nError(Exception):
    """A failure that a person can mend; prints as `path:line: reason`.

    `reason` says what is wrong and what to do about it, in one line.
    """

    def __init__(
        self, reason: str, *, path: Path | str | None = None, line: int | None = None
    ) -> None:
        super().__init__(reason, path, line)
        self.reason = reason
        self.path = path
        self.line = line

    def __str__(self) -> str:
        # A file's name may hold a line break or bytes that are no text.
        name = "" if self.path is None else str(self.path)
        where = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in name) + ":" * bool(name)
        if where and self.line is not None:
            where += f"{self.line}:"
        return f"{where} {self.reason}".strip()


class SourceError(L10nError):
    """A story that cannot be read."""


class DuplicateSlugError(SourceError):
    """Two source files that would share one set of catalogs."""


class CatalogError(L10nError):
    """A PO file that cannot be read."""


class ScriptsDifferError(L10nError):
    """An entry that people changed in both scripts of a language, and differently."""


class SettingsError(L10nError):
    """A bad value in `l10n.toml`."""


class StyleError(L10nError):
    """A style file that cannot be read, or a rule in it that cannot be used."""


class BaselineError(L10nError):
    """A baseline of known findings that is missing, damaged or in the way."""


class PackError(L10nError):
    """A pack that cannot be made, or one that came back damaged, hostile or from elsewhere."""


class CorpusError(L10nError):
    """Parallel text that cannot be read, or that nothing can be learned from."""


class TermsError(L10nError):
    """An authority file that cannot be read, or a row of it that says nothing certain."""


class MemoryFileError(L10nError):
    """The file of the translation memory, which cannot be used; nothing stands there alone."""


class CheckpointError(L10nError):
    """A training's state on disk that is damaged or belongs to another training."""


class UnknownNameError(L10nError):
    """A story, language, engine or format that nobody knows."""


class EngineError(L10nError):
    """An engine that cannot do its work."""


class MissingModelError(EngineError):
    """No translation model for a language."""


class PackageError(EngineError):
    """A model package that is damaged or hostile."""


class DownloadError(EngineError):
    """A fetch from the network that failed; `path` is the URL."""


class RepositoryError(L10nError):
    """No git, no repository, or one whose settings cannot be written."""


class EditionError(L10nError):
    """An edition that is refused, stands from earlier, or cannot be listed."""


class WriteError(L10nError):
    """A file that cannot be written."""


class ConflictError(WriteError):
    """A file that somebody else changed while we worked; theirs was kept."""


class DeskBusyError(L10nError):
    """Another run holds the desk."""
