"""How loud the program is: results go to stdout, notes and progress to stderr."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING

import click

from l10n.meters import silent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from l10n.desk import Desk
    from l10n.meters import Meter
    from l10n.workflows.extraction import Report

_KEY = "l10n.voice"


class Voice(StrEnum):
    """What is said beside results and errors."""

    QUIET = "quiet"
    NORMAL = "normal"
    VERBOSE = "verbose"


def set_voice(*, quiet: bool, verbose: bool) -> None:
    """Keep the choice of `-q` and `-v` for the command that follows."""
    if quiet and verbose:
        raise click.UsageError("-q and -v exclude each other")
    voice = Voice.QUIET if quiet else Voice.VERBOSE if verbose else Voice.NORMAL
    click.get_current_context().meta[_KEY] = voice


def voice() -> Voice:
    """Return how loud this run is."""
    return Voice(click.get_current_context().meta.get(_KEY, Voice.NORMAL))


def note(text: str) -> None:
    """Print a note to stderr, unless the run is quiet."""
    if voice() is not Voice.QUIET:
        click.echo(text, err=True)


def detail(text: str) -> None:
    """Print to stderr in a verbose run only."""
    if voice() is Voice.VERBOSE:
        click.echo(text, err=True)


def tell(verb: str, report: Report) -> None:
    """Print what a step did: one line, in a verbose run one for each file and engine too."""
    for engine in report.engines:
        detail(f"{verb}: engine {engine}")
    for notice in report.notices:
        note(f"{verb}: {notice}")
    for path in report.written:
        detail(f"{verb}: wrote {path}")
    if report.memory:
        entries = "entry" if report.memory == 1 else "entries"
        note(f"{verb}: {report.memory} {entries} from the memory")
    changed = len(report.written)
    files = "file" if changed == 1 else "files"
    note(f"{verb}: {changed} {files} written" if changed else f"{verb}: no file changed")


@contextmanager
def hold(desk: Desk) -> Iterator[None]:
    """Hold the desk's lock, and say so where another run has to be waited for."""
    with desk.lock(lambda: note("another run holds the desk; waiting for it")):
        yield


@contextmanager
def meter() -> Iterator[Meter]:
    """Give a meter that draws bars on stderr where that is a terminal, else a silent one."""
    if voice() is Voice.QUIET or not sys.stderr.isatty():
        yield silent
        return
    from rich.console import Console
    from rich.progress import Progress, TaskID

    tasks: dict[str, TaskID] = {}
    with Progress(console=Console(stderr=True), transient=True) as bars:

        def show(step: str, done: int, total: int) -> None:
            if step not in tasks:
                tasks[step] = bars.add_task(step, total=total)
            bars.update(tasks[step], completed=done, total=total)

        yield show
