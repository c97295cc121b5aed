"""Bars that move on a terminal, with what is left; rich is imported once one is shown."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from councilvotes.pace import Progress

if TYPE_CHECKING:
    from rich import progress


@contextmanager
def bar_of_pieces(title: str) -> Iterator[Progress]:
    """A bar that counts pieces."""
    from rich.progress import MofNCompleteColumn

    with _bar(title, MofNCompleteColumn()) as (_, progress):
        yield progress


@contextmanager
def bar_of_bytes(title: str) -> Iterator[Progress]:
    """A bar that counts bytes."""
    from rich.progress import DownloadColumn

    with _bar(title, DownloadColumn()) as (_, progress):
        yield progress


@contextmanager
def bar_with_lines(title: str) -> Iterator[tuple[Callable[[str], None], Progress]]:
    """A bar that counts pieces, and shows the newest of the lines that are said."""
    from rich.progress import MofNCompleteColumn

    with _bar(title, MofNCompleteColumn()) as (say, progress):
        yield lambda line: say(f"{title}: {line}"), progress


@contextmanager
def _bar(
    title: str, count: "progress.ProgressColumn"
) -> Iterator[tuple[Callable[[str], None], Progress]]:
    """What changes the words beside the bar, and what moves it."""
    from rich.console import Console
    from rich.progress import BarColumn, SpinnerColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar
    from rich.table import Column

    # Last and cut where the terminal ends: a line may be long.
    words = TextColumn(
        "{task.description}", markup=False, table_column=Column(no_wrap=True, overflow="ellipsis")
    )
    with Bar(
        *(SpinnerColumn(), BarColumn(bar_width=20), count, TimeRemainingColumn(), words),
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=sys.stdout.isatty(),  # what goes into a file stays out of the terminal
    ) as bar:
        task = bar.add_task(title, total=None)
        yield (
            lambda line: bar.update(task, description=line),
            lambda done, of: bar.update(task, completed=done, total=of),
        )
