"""A bar for a download, on a terminal only."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from l10n.engines.download import Progress


@contextmanager
def download_bar() -> Iterator[Progress]:
    """Give what a download may call with the bytes so far and in all; the bar is on stderr."""
    from rich import progress
    from rich.console import Console

    console = Console(stderr=True)
    bar = progress.Progress(
        progress.TextColumn("{task.description}"),
        progress.BarColumn(),
        progress.DownloadColumn(),
        progress.TransferSpeedColumn(),
        progress.TimeRemainingColumn(),
        console=console,
        disable=not console.is_terminal,
    )
    with bar:
        tasks: list[progress.TaskID] = []

        def show(done: int, total: int | None) -> None:
            if not tasks:  # the bar appears with the first byte, not for a file
                tasks.append(bar.add_task("fetching", total=total))
            bar.update(tasks[0], completed=done, total=total)

        yield show
