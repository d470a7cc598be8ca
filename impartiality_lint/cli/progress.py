"""A progress bar for people who wait longer than a second, and for nobody else."""

import sys
import time
from collections.abc import Iterable, Iterator

from impartiality_lint.document import Document
from impartiality_lint.finding import Unread

_PATIENCE_IN_SECONDS = 1.0


def with_progress(read: Iterable[Document | Unread]) -> Iterator[Document | Unread]:
    """Pass documents on; on a terminal, after a second, show on standard error which one is being checked."""
    if not sys.stderr.isatty():
        yield from read
        return
    yield from _watched(read)


def _watched(read: Iterable[Document | Unread]) -> Iterator[Document | Unread]:
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    started = time.monotonic()
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        TextColumn("{task.completed} checked"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True, disable=False) as progress:
        task = progress.add_task("Checking", total=None, visible=False)
        for item in read:
            progress.update(
                task, description=f"Checking {item.path}", visible=time.monotonic() - started > _PATIENCE_IN_SECONDS
            )
            yield item
            progress.advance(task)
