"""What a watch says of a turn."""

from __future__ import annotations

from pathlib import Path

import pytest

from l10n.cli.turns import lines_of, problems_of
from l10n.desk import Desk
from l10n.errors import EditionError, SourceError
from l10n.workflows.extraction import Report
from l10n.workflows.reporting import Progress
from l10n.workflows.running import Run
from l10n.workflows.turns import Turn

DESK = Desk(Path("/desk"))
NOTHING = Report((), 0)
CATALOG = DESK.root / "locales" / "es" / "LC_MESSAGES" / "storm.po"
PAGE = DESK.root / "editions" / "html" / "storm" / "es.html"


def ran(*written: str, draft: int = 0, reviewed: int = 0, errors: int = 0) -> Run:
    """Return a run over the Spanish catalog of one story."""
    paths = tuple(DESK.root / name for name in written)
    row = Progress("storm", "es", 0, draft, 0, reviewed, words=9, errors=errors)
    return Run(Report(paths, 1), NOTHING, (), NOTHING, (row,))


@pytest.mark.parametrize(
    ("turn", "lines"),
    [
        pytest.param(
            Turn(DESK, new=("storm",), done=ran("locales/es/LC_MESSAGES/storm.po", draft=1)),
            ["storm arrived: 1 catalog written"],
            id="arrived",
        ),
        pytest.param(
            Turn(
                DESK,
                changed=("storm",),
                saved=(("storm", "es"), ("storm", "ru")),
                done=ran(
                    *("locales/templates/storm.pot", "editions/html/storm/es.html"),
                    *("editions/text/storm/es.txt", "editions/html/index.html"),
                    reviewed=3,
                ),
            ),
            ["storm changed and es, ru saved: 2 editions written; ready: es"],
            id="changed and saved",
        ),
        pytest.param(
            Turn(DESK, released=("storm",), done=ran(draft=1, errors=2)),
            ["storm released from its embargo: no file changed; errors: es 2"],
            id="released",
        ),
        pytest.param(Turn(DESK, echoed=("storm",), done=ran(draft=1)), [], id="an echo"),
        pytest.param(
            Turn(DESK, echoed=("storm",), done=ran("editions/text/storm/es.txt", draft=1)),
            ["storm saved: 1 edition written"],
            id="saved while we wrote",
        ),
        pytest.param(
            Turn(DESK, gone=("a", "b", "c", "d", "e")),
            ["a, b, c and 2 more: the source is gone; catalogs and editions stay"],
            id="gone",
        ),
        pytest.param(
            Turn(DESK, whole="terms/a.csv", done=ran(reviewed=1)),
            ["terms/a.csv changed; 1 story, 1 catalogs: no file changed, 1 ready, 0 errors"],
            id="all stories",
        ),
        pytest.param(Turn(DESK, new=("storm",), done=ran(), again=True), [], id="again in vain"),
    ],
)
def test_lines(turn: Turn, lines: list[str]) -> None:
    assert list(lines_of(turn)) == lines


def test_that_drafts_wait_for_review_is_no_problem_but_a_page_that_stays_is() -> None:
    waits = EditionError("3 sentences are not reviewed; not published", path=CATALOG)
    stays = EditionError("published earlier and refused now", path=PAGE)
    broken = SourceError("binary data", path=DESK.root / "sources" / "bad.txt")
    published = Report((), 0, (waits, stays))
    done = Run(Report((), 0, (broken,)), NOTHING, (), published, ())
    assert problems_of(Turn(DESK, done=done)) == (broken, stays)
