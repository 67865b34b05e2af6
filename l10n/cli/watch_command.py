"""`l10n watch`."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from l10n.cli.output import detail, meter, note
from l10n.cli.stopping import Stopper
from l10n.cli.stories import to_option
from l10n.errors import EngineError

if TYPE_CHECKING:
    from l10n.workflows.turns import Turn

UNDER_SYSTEMD = "JOURNAL_STREAM"
"""Is set where the journal keeps the output, with a time of its own."""


@click.command("watch")
@to_option
@click.option(
    "--settle",
    type=click.FloatRange(0, 3600),
    default=2.0,
    show_default=True,
    metavar="SECONDS",
    help="How long a file must lie still; more where uploads stall.",
)
@click.option(
    "--interval",
    type=click.FloatRange(0.05, 3600),
    default=1.0,
    show_default=True,
    metavar="SECONDS",
    help="Time between two looks; more where a share is slow.",
)
@click.pass_obj
def command(folder: Path, to: tuple[str, ...], settle: float, interval: float) -> None:
    """Do `run` as stories arrive and catalogs are saved; Ctrl-C or SIGTERM ends it.

    Begins with all stories. A story is run when its file lies still, one run for a burst; all are
    when l10n.toml, terms/, style/ or memory/ change. Works on network shares too. What fails is
    one line, and the watch goes on. A line for each story on standard output, for a terminal or
    the journal; exit 0 when it is stopped.
    """
    from l10n.desk import open_desk
    from l10n.workflows.watching import Manner, watch

    stopper = Stopper()

    def waiting() -> None:
        note("another run holds the desk; waiting for it")
        stopper.rest()

    try:
        with stopper.listening(), meter() as progress:
            manner = Manner(settle, interval, to, stopper.during(progress), waiting)
            turns = watch(folder, stopper.wait, manner)
            count = len(open_desk(folder).sources())
            _say(f"watching {folder.absolute()}, {count} sources; Ctrl-C stops")
            told: set[str] = set()
            for turn in turns:
                _tell(turn, told)
    except KeyboardInterrupt:
        _say("stopped")


def _tell(turn: Turn, told: set[str]) -> None:
    """Print a turn; what was `told` before and would be told each time is not told again."""
    from l10n.cli.turns import lines_of, problems_of

    for line in lines_of(turn):
        _say(line)
    for path in turn.done.written if turn.done else ():
        detail(f"wrote {path}")
    if turn.whole and not turn.again:
        told.clear()
    # Several steps stumble over one broken story.
    for line, problem in {str(one): one for one in problems_of(turn)}.items():
        # A language without a model, or a disk that is full, is so for every story.
        if line not in told or not (turn.again or isinstance(problem, EngineError)):
            click.echo(line, err=True)
        told.add(line)


def _say(line: str) -> None:
    at = "" if UNDER_SYSTEMD in os.environ else f"{datetime.now().astimezone():%H:%M:%S} "
    click.echo(at + line)
