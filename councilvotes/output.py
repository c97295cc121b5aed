"""What a person or a log sees: lines, progress, errors."""

import json
import os
import sys
import threading
import traceback
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import PurePath

import typer

from councilvotes.errors import StopRequestedError
from councilvotes.options import CommandOptions, LogFormat
from councilvotes.settings.files import own_config

_FAULTS = ("warning", "error")


class Output:
    """Where a command speaks: results and lines on stdout, progress and faults on stderr.

    With `--log-format json` a line is an object of time, level, command, run_id, event and message,
    and of the fields that are given with it; in text only the message is said.
    """

    def __init__(self, options: CommandOptions, command: str) -> None:
        self.command = command
        """As a person writes it: `run`, `releases prune`."""
        self.run_id = _new_id()
        self.as_json = options.log_format is LogFormat.json
        self._quiet = options.quiet
        self.options = options
        self.verbose = options.verbose
        self.stop = threading.Event()
        """Set it from outside to end the work at its next step."""

    def stop_if_told(self) -> None:
        """Raise StopRequestedError where `stop` is set."""
        if self.stop.is_set():
            raise StopRequestedError("told to end; what was done so far is kept")

    @contextmanager
    def run(self) -> Iterator[None]:
        """An id of its own for all that is said of one run of the daemon."""
        before, self.run_id = self.run_id, _new_id()
        try:
            yield
        finally:
            self.run_id = before

    def line(self, text: str, event: str = "told", **fields: object) -> None:
        """Say one line; nothing under -q."""
        if not self._quiet:
            self._write("info", text, event, fields)

    def detail(self, text: str, event: str = "told", **fields: object) -> None:
        """Say one line under -v only."""
        if self.verbose and not self._quiet:
            self._write("debug", text, event, fields)

    def warning(self, text: str, event: str = "told", **fields: object) -> None:
        """Name something that a person should look at; also under -q."""
        self._write("warning", text, event, fields)

    def error(self, text: str, event: str = "told", **fields: object) -> None:
        """Name what went wrong, on one line; also under -q."""
        self._write("error", " ".join(text.split()), event, fields)

    def failure(self, text: str, error: BaseException, **fields: object) -> None:
        """Name an error that ends the command; under -v with its traceback."""
        fields["error"] = type(error).__name__
        if self.verbose:
            trace = "".join(traceback.format_exception(error))
            if self.as_json:
                fields["traceback"] = trace
            else:
                typer.echo(trace, err=True, nl=False)
        self.error(text, "failed", **fields)

    def result(self, text: str) -> None:
        """Write what was asked for, as it is, whatever the options."""
        typer.echo(text)

    def table(self, content: bytes) -> None:
        """Write a file that was asked for, byte for byte, whatever the terminal's encoding."""
        typer.echo(content, nl=False)

    @contextmanager
    def progress(self, title: str, total: int) -> Iterator[Callable[[], None]]:
        """A bar on a terminal, one plain line elsewhere; call what you get once per piece."""
        if not total or self._quiet or self.as_json or not sys.stderr.isatty():
            if total and not self._quiet:
                self._write("info", f"{title}: {total}", "begun", {"total": total}, to_errors=True)
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
        if not total or self._quiet or self.as_json or not sys.stderr.isatty():
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
        if self._quiet or self.as_json or self.verbose or not sys.stderr.isatty():
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

    def _write(
        self,
        level: str,
        text: str,
        event: str,
        fields: dict[str, object],
        *,
        to_errors: bool = False,
    ) -> None:
        if self.as_json:
            told = {
                "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
                "level": level,
                "command": self.command,
                "run_id": self.run_id,
                "event": event,
                "message": text,
            }
            text = json.dumps(told | fields, ensure_ascii=False, default=str)
        elif level in _FAULTS:
            text = f"{level}: {text}"
        typer.echo(text, err=to_errors or level in _FAULTS)


def _new_id() -> str:
    return uuid.uuid4().hex[:12]


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
