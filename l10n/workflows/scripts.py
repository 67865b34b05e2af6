"""Serbian in two scripts on disk: each story's two catalogs, brought in step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n.catalogs import parse_catalog, serialize
from l10n.drafting import scripts
from l10n.errors import L10nError, ScriptsDifferError
from l10n.files import read_bytes, write_atomic
from l10n.languages import find_language
from l10n.serbian import to_latin
from l10n.workflows.extraction import Report
from l10n.workflows.ledger import content_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from l10n.desk import Desk
    from l10n.languages import Language
    from l10n.workflows.ledger import Ledger

STEP = "scripts"
_SHOWN = 4
"""Words that a message quotes."""


def synchronise(
    desk: Desk,
    slugs: Sequence[str],
    languages: Sequence[Language],
    ledger: Ledger | None = None,
) -> Report:
    """Carry edits between the two Serbian catalogs of each story, where `languages` has either.

    Catalogs that the `ledger` knows to be in step are left out. An entry edited in both scripts,
    and differently, is a problem and is left alone.
    """
    written: list[Path] = []
    problems: list[L10nError] = []
    for latin in dict.fromkeys((*languages, *desk.targets)):
        if latin.derived_from is None:
            continue
        cyrillic = find_language(latin.derived_from)
        if not {cyrillic, latin} & set(languages):
            continue
        for slug in slugs:
            paths = (desk.catalog(slug, cyrillic), desk.catalog(slug, latin))
            if not paths[1].exists():
                continue
            try:
                key = ledger.key(*map(content_of, paths)) if ledger else ""
                if ledger and ledger.known(STEP, slug, key) is not None:
                    continue
                disputes = len(problems)
                changed = _bring_in_step(desk, *paths, problems)
                written += changed
                if ledger and not changed and len(problems) == disputes:
                    ledger.note(STEP, slug, key, [])
            except L10nError as error:
                problems.append(error)
    return Report(tuple(written), 0, tuple(problems))


def _bring_in_step(
    desk: Desk, cyrillic: Path, latin: Path, problems: list[L10nError]
) -> list[Path]:
    seen = (read_bytes(cyrillic), read_bytes(latin))
    ours, theirs, disputes = scripts.synchronise(parse_catalog(cyrillic), parse_catalog(latin))
    problems += (_problem(desk, dispute, cyrillic, latin) for dispute in disputes)
    # Cyrillic first: if the second write fails, the next run finds both saying the same.
    return [
        path
        for path, catalog, before in ((cyrillic, ours, seen[0]), (latin, theirs, seen[1]))
        if write_atomic(path, serialize(catalog, wrap=desk.settings.wrap), seen=before)
    ]


def _problem(desk: Desk, dispute: scripts.Dispute, cyrillic: Path, latin: Path) -> L10nError:
    other = f"{desk.shown(latin)}:{dispute.latin.line}"
    ours, theirs = _apart(dispute.cyrillic.target, dispute.latin.target)
    words = f" ({ours!r} and {theirs!r})" if ours != theirs else ""
    return ScriptsDifferError(
        f"{dispute.reason}{words}; see {other}, make them agree or empty the one that is to follow",
        path=cyrillic,
        line=dispute.cyrillic.line,
    )


def _apart(cyrillic: str, latin: str) -> tuple[str, str]:
    """Return the first words in which two texts differ, a few of them and no line break."""
    ours, theirs = cyrillic.split(), latin.split()
    same = 0
    for one, other in zip(ours, theirs, strict=False):
        if to_latin(one) != other:
            break
        same += 1
    return " ".join(ours[same : same + _SHOWN]), " ".join(theirs[same : same + _SHOWN])
