"""What a person or a log sees: lines, progress, errors."""

import json
import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import PurePath

import typer

from councilvotes.errors import StopRequestedError
from councilvotes.options import CommandOptions, LogFormat
from councilvotes.settings.files import own_config


class Output:
    """Where a command speaks: results and lines on stdout, progress and faults on stderr."""

    def __init__(self, options: CommandOptions) -> None:
        self._json = options.log_format is LogFormat.json
        self._quiet = options.quiet
        self.options = options
        self.verbose = options.verbose
        self.stop = threading.Event()
        """Set it from outside to end the work at its next step."""

    def stop_if_told(self) -> None:
        """Raise StopRequestedError where `stop` is set."""
        if self.stop.is_set():
            raise StopRequestedError("told to end; what was done so far is kept")

    def line(self, text: str) -> None:
        """Say one line; nothing under -q."""
        if not self._quiet:
            self._write("info", text, to_errors=False)

    def detail(self, text: str) -> None:
        """Say one line under -v only."""
        if self.verbose and not self._quiet:
            self._write("debug", text, to_errors=False)

    def warning(self, text: str) -> None:
        """Name something that a person should look at; also under -q."""
        self._write("warning", text, to_errors=True)

    def error(self, text: str) -> None:
        """Name what went wrong, on one line; also under -q."""
        self._write("error", " ".join(text.split()), to_errors=True)

    def result(self, text: str) -> None:
        """Write what was asked for, as it is, whatever the options."""
        typer.echo(text)

    def table(self, content: bytes) -> None:
        """Write a file that was asked for, byte for byte, whatever the terminal's encoding."""
        typer.echo(content, nl=False)

    @contextmanager
    def progress(self, title: str, total: int) -> Iterator[Callable[[], None]]:
        """A bar on a terminal, one plain line elsewhere; call what you get once per piece."""
        if not total or self._quiet or self._json or not sys.stderr.isatty():
            if total and not self._quiet:
                self._write("info", f"{title}: {total}", to_errors=True)
            yield lambda: None
            return
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        columns = (TextColumn(title), BarColumn(), MofNCompleteColumn())
        with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task(title, total=total)
            yield lambda: bar.advance(task)

    @contextmanager
    def transfer(self, title: str, total: int) -> Iterator[Callable[[int], None]]:
        """A bar of bytes on a terminal, nothing elsewhere; call what you get with each piece."""
        if not total or self._quiet or self._json or not sys.stderr.isatty():
            yield lambda more: None
            return
        from rich.console import Console
        from rich.progress import (
            BarColumn,
            DownloadColumn,
            Progress,
            TextColumn,
            TimeRemainingColumn,
        )

        columns = (TextColumn(title), BarColumn(), DownloadColumn(), TimeRemainingColumn())
        with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task(title, total=total)
            yield lambda more: bar.advance(task, more)

    @contextmanager
    def activity(self, title: str) -> Iterator[Callable[[str], None]]:
        """A turning sign with the newest line on a terminal, plain lines elsewhere.

        What you get says one line, and raises StopRequestedError where `stop` is set.
        """
        if self._quiet or self._json or self.verbose or not sys.stderr.isatty():
            yield self._stoppable(self.line)
            return
        from rich.console import Console
        from rich.markup import escape

        with Console(stderr=True).status(title) as status:
            yield self._stoppable(lambda text: status.update(f"{title}: {escape(text)}"))

    def _stoppable(self, say: Callable[[str], None]) -> Callable[[str], None]:
        def report_or_stop(text: str) -> None:
            self.stop_if_told()
            say(text)

        return report_or_stop

    def _write(self, level: str, text: str, *, to_errors: bool) -> None:
        if self._json:
            now = datetime.now(UTC).isoformat(timespec="milliseconds")
            text = json.dumps({"time": now, "level": level, "message": text}, ensure_ascii=False)
        elif level in ("warning", "error"):
            text = f"{level}: {text}"
        typer.echo(text, err=to_errors)


def describe(error: Exception) -> str:
    """One line on a foreseen error; the operating system's with the file it is about."""
    if isinstance(error, OSError) and error.strerror:
        place = f"{error.filename}: " if error.filename else ""
        return f"{place}{error.strerror}: check that the place exists and may be written"
    return str(error) or type(error).__name__


def readable(path: PurePath | str) -> str:
    """A path with a sign in place of every byte that is no UTF-8."""
    return os.fsencode(path).decode("utf-8", "replace")


def report_settings_file(out: Output) -> None:
    """Name the configuration that is taken without being named by --config."""
    if out.options.config is None and (path := own_config()):
        out.line(f"settings: {path}")
