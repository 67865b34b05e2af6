"""Stopping a command that would go on for ever: at once while it waits, else after a step."""

from __future__ import annotations

import signal
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

    from l10n.meters import Meter

SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Stopper:
    """Turns Ctrl-C and SIGTERM into KeyboardInterrupt where nothing is being written.

    A second signal does not wait: files are written in one step, so that nothing is lost by it.
    """

    def __init__(self) -> None:
        self._asked = False
        self._idle = False

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Hear the signals as long as the block goes on."""
        before = {number: signal.signal(number, self._hear) for number in SIGNALS}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _hear(self, _number: int, _frame: FrameType | None) -> None:
        if self._idle or self._asked:
            raise KeyboardInterrupt
        self._asked = True

    def wait(self, seconds: float) -> bool:
        """Sleep, and return True; a signal before or meanwhile raises KeyboardInterrupt."""
        self.rest()
        time.sleep(seconds)
        self._idle = False
        return True

    def rest(self) -> None:
        """Let a signal from now on stop the command at once, and one from before."""
        self._idle = True
        self.check()

    def check(self) -> None:
        """Raise KeyboardInterrupt if a signal has come."""
        if self._asked:
            raise KeyboardInterrupt

    def during(self, meter: Meter) -> Meter:
        """Return a meter that stops the work between two steps."""

        def metered(step: str, done: int, total: int) -> None:
            self._idle = False
            self.check()
            meter(step, done, total)

        return metered
