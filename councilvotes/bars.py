"""Bars that move on a terminal, with what is left; rich is imported once one is shown."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Literal

from councilvotes.pace import Progress

Unit = Literal["items", "bytes"]


@contextmanager
def bar(title: str, unit: Unit = "items") -> Iterator[tuple[Callable[[str], None], Progress]]:
    """A bar that counts pieces or bytes: what changes the words beside it, and what moves it."""
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        MofNCompleteColumn,
        SpinnerColumn,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.progress import Progress as Bar
    from rich.table import Column

    count = DownloadColumn() if unit == "bytes" else MofNCompleteColumn()
    # Last and cut where the terminal ends: a line may be long.
    words = TextColumn(
        "{task.description}", markup=False, table_column=Column(no_wrap=True, overflow="ellipsis")
    )
    with Bar(
        *(SpinnerColumn(), BarColumn(bar_width=20), count, TimeRemainingColumn(), words),
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=sys.stdout.isatty(),  # what goes into a file stays out of the terminal
    ) as shown:
        task = shown.add_task(title, total=None)
        yield (
            lambda line: shown.update(task, description=line),
            lambda done, of: shown.update(task, completed=done, total=of),
        )
