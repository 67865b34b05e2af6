"""What a watch has done, a line a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n.errors import EditionError
from l10n.workflows.turns import START

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from l10n.errors import L10nError
    from l10n.workflows.running import Run
    from l10n.workflows.turns import Turn

_NAMED = 3
_EDITION = 4
"""Parts of the path of an edition, `editions/text/SLUG/es.txt`, and of a catalog."""


def lines_of(turn: Turn) -> Iterator[str]:
    """Yield what there is to say of a turn, beside its problems."""
    if turn.gone:
        yield f"{_some(turn.gone)}: the source is gone; catalogs and editions stay"
    if turn.done is None or (turn.again and not turn.done.changed):
        return
    if turn.whole:
        yield _summary(turn, turn.done)
    else:
        yield from _stories(turn, turn.done)
    yield from turn.done.published.notices


def problems_of(turn: Turn) -> tuple[L10nError, ...]:
    """Return what an operator must see: not that a desk's drafts wait for their review."""
    done = turn.done.problems if turn.done else ()
    return (*turn.problems, *(one for one in done if not _waits(one, turn)))


def _waits(problem: L10nError, turn: Turn) -> bool:
    catalogs = turn.desk.root / "locales"
    return isinstance(problem, EditionError) and str(problem.path).startswith(str(catalogs))


def _summary(turn: Turn, done: Run) -> str:
    stories = len({row.slug for row in done.rows})
    ready = sum(row.ready for row in done.rows)
    why = "" if turn.whole == START else f"{turn.whole} changed; "
    count = f"{stories} {'story' if stories == 1 else 'stories'}, {len(done.rows)} catalogs"
    return f"{why}{count}: {_made(turn, done.written)}, {ready} ready, {done.errors} errors"


def _stories(turn: Turn, done: Run) -> Iterator[str]:
    """Yield a line for each story that was run for itself."""
    saved: dict[str, list[str]] = {}
    for slug, locale in turn.saved:
        saved.setdefault(slug, []).append(locale)
    causes = [
        (turn.new, "arrived"),
        (turn.changed, "changed"),
        (turn.released, "released from its embargo"),
    ]
    written: dict[str, list[Path]] = {}
    for path in done.written:
        written.setdefault(_slug(turn, path), []).append(path)
    ran = {row.slug for row in done.rows}
    for slug in sorted(turn.slugs & ran):
        why = [word for slugs, word in causes if slug in slugs]
        if slug in saved:
            why.append(f"{', '.join(saved[slug])} saved")
        if not (why or slug in written):
            continue  # what the run before wrote, and nobody has touched since
        said = [_made(turn, written.get(slug, ()))]
        rows = [row for row in done.rows if row.slug == slug]
        if ready := [row.locale for row in rows if row.ready]:
            said.append(f"ready: {', '.join(ready)}")
        if any(row.errors for row in rows):
            counts = (f"{row.locale} {row.errors}" for row in rows if row.errors)
            said.append(f"errors: {', '.join(counts)}")
        yield f"{slug} {' and '.join(why) or 'saved'}: {'; '.join(said)}"


def _slug(turn: Turn, path: Path) -> str:
    """Return whose a file is: `locales/es/LC_MESSAGES/SLUG.po`, `editions/text/SLUG/es.txt`."""
    parts = path.relative_to(turn.desk.root).parts
    return path.stem if parts[0] == "locales" else parts[-2]


def _made(turn: Turn, written: Sequence[Path]) -> str:
    """Return how many catalogs and editions were written; templates and lists go without saying."""
    catalogs = sum(path.suffix == ".po" for path in written)
    editions = sum(len(path.relative_to(turn.desk.root).parts) == _EDITION for path in written)
    said = [
        f"{count} {one if count == 1 else one + 's'}"
        for count, one in ((catalogs, "catalog"), (editions - catalogs, "edition"))
        if count
    ]
    return " and ".join(said) + " written" if said else "no file changed"


def _some(names: tuple[str, ...]) -> str:
    shown = ", ".join(names[:_NAMED])
    more = len(names) - _NAMED
    return f"{shown} and {more} more" if more > 0 else shown
