"""Meters: how long work tells how far it is. The library prints nothing; a command may."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

Advance = Callable[[int], None]
"""Is told how many more texts are done."""


_T = TypeVar("_T")


class Meter(Protocol):
    """Is told how far a step is, as often as there is news."""

    def __call__(self, step: str, done: int, total: int) -> None:
        """Take the news: `done` of `total` stories, catalogs or sentences of `step`."""


def silent(step: str, done: int, total: int) -> None:
    """Tell nobody: the default meter."""


def counter(meter: Meter, step: str, total: int) -> Advance:
    """Return a function that adds up what is done and tells `meter`, at 0 to begin with."""
    done = 0

    def advance(count: int) -> None:
        nonlocal done
        done += count
        meter(step, done, total)

    advance(0)
    return advance


def metered(things: Sequence[_T], meter: Meter, step: str) -> Iterator[_T]:
    """Yield `things`, and tell `meter` of each when the next one is asked for."""
    advance = counter(meter, step, len(things))
    for thing in things:
        yield thing
        advance(1)
