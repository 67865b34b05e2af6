"""Git and catalogs: the merge driver, and telling git of it.

Git calls a driver for a file that both sides changed. It takes the driver's exit code for the
answer: 0 merged, 1 a conflict that a person must look at. What stands in the file `ours` then is
what lies in the working tree.
"""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from l10n.catalogs import merge_three, parse_catalog, serialize
from l10n.errors import CatalogError, RepositoryError, SettingsError, UnknownNameError
from l10n.files import read_bytes, write_atomic
from l10n.languages import Language, find_language
from l10n.model import Catalog
from l10n.settings import FILENAME, Settings, read_settings

ATTRIBUTES_FILE = ".gitattributes"
_RULES = tuple(f"locales/**/*{suffix} text eol=lf merge=l10n" for suffix in (".po", ".pot"))
ATTRIBUTES = "\n".join(("# Type `l10n merge-driver --install` once in each clone.", *_RULES, ""))
"""What a desk's `.gitattributes` says. Git merges by lines where nobody told it of the driver."""
_NAME = "l10n, PO catalogs entry by entry"
# Where the program is gone (126, 127), theirs would be missing from the file.
_DRIVER = (
    "{command} merge-driver %O %A %B %P || {{ code=$?; test $code -lt 126 && exit $code; "
    "git merge-file -L ours -L base -L theirs %A %O %B; }}"
)


@dataclass(frozen=True, slots=True)
class Installed:
    """What `install` did: the repository, its attributes file, and whether that was changed."""

    repository: Path
    attributes: Path
    changed: bool


def merge_files(base: Path, ours: Path, theirs: Path, shown: str) -> tuple[CatalogError, ...]:
    """Merge three catalogs into the file `ours`; return what a person has to look at.

    `shown` is the file's place in the repository. A file that is no whole PO is left to git's
    merge of lines, which marks conflicts, and is a conflict whatever that says.
    """
    try:
        old, our, their = (
            _read(path, side, shown)
            for path, side in ((base, "the base"), (ours, "ours"), (theirs, "theirs"))
        )
    except CatalogError as error:
        _merge_lines(base, ours, theirs)
        return (error,)
    merged = merge_three(old, our, their, _language(our, their))
    write_atomic(ours, serialize(merged.catalog, wrap=_wraps(Path(shown))))
    lines = {entry.key: entry.line for entry in parse_catalog(ours).entries if not entry.obsolete}
    return tuple(
        CatalogError(
            f"both sides translated {entry.source[:40]!r}, and differently; choose one, clear the "
            "fuzzy mark, then `git add`",
            path=shown,
            line=lines[entry.key],
        )
        for entry in merged.conflicts
    )


def _read(path: Path, side: str, shown: str) -> Catalog:
    if read_bytes(path) == b"":  # both sides added the file
        return Catalog("", ())
    try:
        return parse_catalog(path)
    except CatalogError as error:
        reason = f"git merged by lines: {side}: {error.reason}"
        raise CatalogError(reason, path=shown, line=error.line) from error


def _language(*catalogs: Catalog) -> Language | None:
    for catalog in catalogs:
        try:
            return find_language(catalog.locale)
        except UnknownNameError:
            continue
    return None


def _wraps(path: Path) -> bool:
    """Return whether the desk that holds a catalog wants its lines broken.

    Git calls a driver at the top of the working tree, and its paths start there. A desk whose
    settings are in conflict too has the default.
    """
    try:
        found = (read_settings(one) for one in path.parents if (one / FILENAME).exists())
        return next(found, Settings()).wrap
    except SettingsError:
        return True


def _merge_lines(base: Path, ours: Path, theirs: Path) -> None:
    labels = (word for side in ("ours", "base", "theirs") for word in ("-L", side))
    if shutil.which("git"):
        files = map(str, (ours, base, theirs))
        subprocess.run(["git", "merge-file", "-q", *labels, *files], check=False)  # noqa: S603, S607


def install(folder: Path) -> Installed:
    """Tell the repository that holds `folder` of the driver, and the desk's `.gitattributes` too.

    Raises RepositoryError where there is no git or no repository, WriteError for the file.
    """
    repository = Path(_git(folder, "rev-parse", "--show-toplevel").rstrip("\n"))
    _git(folder, "config", "merge.l10n.name", _NAME)
    _git(folder, "config", "merge.l10n.driver", _DRIVER.format(command=_command()))
    path = folder / ATTRIBUTES_FILE
    before = read_bytes(path) or b""
    known = before.decode("utf-8", "replace").splitlines()
    missing = [rule for rule in _RULES if rule not in known]
    text = ATTRIBUTES if len(missing) == len(_RULES) else "\n".join((*missing, ""))
    gap = b"" if not before or before.endswith(b"\n") else b"\n"
    if missing:
        write_atomic(path, before + gap + text.encode())
    return Installed(repository, path, changed=bool(missing))


def _command() -> str:
    """Return what calls this very program from a shell, whatever its PATH."""
    script = Path(sys.executable).with_name("l10n")
    words = [str(script)] if script.exists() else [sys.executable, "-m", "l10n"]
    return shlex.join(words).replace("%", "%%")


def _git(folder: Path, *words: str) -> str:
    try:
        done = subprocess.run(  # noqa: S603
            ["git", "-C", str(folder), *words],  # noqa: S607
            capture_output=True,
            text=True,
            check=True,
        )
    except FileNotFoundError as error:
        raise RepositoryError("git is not installed; install it first", path=folder) from error
    except subprocess.CalledProcessError as error:
        said = (error.stderr.strip().splitlines() or ["git failed"])[-1]
        advice = "type `git init` there first" if "not a git repository" in said else "mend that"
        reason = f"{said.removeprefix('fatal: ')}; {advice}"
        raise RepositoryError(reason, path=folder) from error
    return done.stdout
