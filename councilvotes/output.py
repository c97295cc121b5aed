"""What a person or a log sees: lines, progress, errors."""

import os
import sys
import threading
import time
import traceback
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import count
from pathlib import PurePath
from typing import Literal

import typer

from councilvotes.bars import Unit, bar
from councilvotes.errors import StopRequestedError
from councilvotes.options import CommandOptions, LogFormat
from councilvotes.pace import Pace, Progress, span
from councilvotes.settings.files import own_config

Level = Literal["debug", "info", "warning", "error"]
_FAULTS: tuple[Level, ...] = ("warning", "error")


class Output:
    """Where a command speaks: results and lines on stdout, progress and faults on stderr.

    With `--log-format json` a line is an object of time, level, command, run_id, event and message,
    and of the fields that are given with it; in text only the message is said.
    """

    def __init__(
        self,
        options: CommandOptions,
        command: str,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._run = (command, _new_id())
        self._aside = threading.local()
        self.as_json = options.log_format is LogFormat.json
        self._quiet = options.quiet
        self.options = options
        self.verbose = options.verbose
        self.stop = threading.Event()
        """Set it from outside to end the work at its next step."""
        self._clock = clock
        if self.as_json:
            from councilvotes.json_lines import json_logger

            self._json = {False: json_logger(sys.stdout), True: json_logger(sys.stderr)}

    @property
    def command(self) -> str:
        """As a person writes it: `run`, `releases prune`."""
        return self._said_of()[0]

    @property
    def run_id(self) -> str:
        """The same in all lines of one run."""
        return self._said_of()[1]

    def _said_of(self) -> tuple[str, str]:
        run: tuple[str, str] = getattr(self._aside, "run", self._run)
        return run

    def stop_if_told(self) -> None:
        """Raise StopRequestedError where `stop` is set."""
        if self.stop.is_set():
            raise StopRequestedError("told to end; what was done so far is kept")

    @contextmanager
    def run(self, command: str) -> Iterator[None]:
        """A name and an id of its own for all that is said of one run of the daemon."""
        before, self._run = self._run, (command, _new_id())
        try:
            yield
        finally:
            self._run = before

    @contextmanager
    def aside(self, command: str) -> Iterator[None]:
        """The same for what this thread alone says, while another one may be in a run."""
        self._aside.run = (command, _new_id())
        try:
            yield
        finally:
            del self._aside.run

    def line(self, text: str, event: str = "told", **fields: object) -> None:
        """Say one line; nothing under -q."""
        if not self._quiet:
            self._write("info", text, event, fields)

    def beside(self, text: str, event: str = "told", **fields: object) -> None:
        """Say one line beside a result that others may read: on stderr; nothing under -q."""
        if not self._quiet:
            self._write("info", text, event, fields, to_errors=True)

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
    def counting(self, title: str) -> Iterator[Progress]:
        """A bar on a terminal, a line a minute elsewhere; tell what you get done and total."""
        with self._shown(title, "items") as progress:
            yield progress

    @contextmanager
    def progress(self, title: str, total: int) -> Iterator[Callable[[], None]]:
        """The same for work of known length; call what you get once per piece."""
        done = count(1)
        with self.counting(title) as progress:
            progress(0, total)
            yield lambda: progress(next(done), total)

    @contextmanager
    def transfer(self, title: str, total: int) -> Iterator[Callable[[int], None]]:
        """The same for bytes; call what you get with the size of each piece."""
        done = 0
        with self._shown(title, "bytes") as progress:

            def advance(more: int) -> None:
                nonlocal done
                done += more
                progress(done, total)

            progress(0, total)
            yield advance

    @contextmanager
    def activity(self, title: str) -> Iterator[tuple[Callable[[str], None], Progress]]:
        """What says one line, and what takes how far it is of a length that shows in time.

        On a terminal a bar with the newest line, elsewhere plain lines and one a minute. Saying a
        line raises StopRequestedError where `stop` is set.
        """
        if self.verbose or not self._has_bars:
            with self._shown(title, "items") as progress:
                yield self._stoppable(partial(self.line, event="step")), progress
            return
        with bar(title) as (say, progress):
            yield self._stoppable(lambda line: say(f"{title}: {line}")), progress

    @property
    def _has_bars(self) -> bool:
        return not (self._quiet or self.as_json) and sys.stderr.isatty()

    @contextmanager
    def _shown(self, title: str, unit: Unit) -> Iterator[Progress]:
        """A bar, or what tells once a minute how far the work is; nothing under -q."""
        if self._has_bars:
            with bar(title, unit) as (_, progress):
                yield progress
        else:
            yield Pace(partial(self._tell_progress, title, unit), self._clock)

    def _tell_progress(self, title: str, unit: str, done: int, of: int, left: float) -> None:
        if not self._quiet:
            amount = (
                f"{done / 1e6:.1f} of {of / 1e6:.1f} MB" if unit == "bytes" else f"{done} of {of}"
            )
            told = {"work": title, "done": done, "total": of, "unit": unit}
            fields = told | {"seconds_left": round(left)}
            text = f"{title}: {amount}, about {span(left)} to go"
            self._write("info", text, "progress", fields, to_errors=True)

    def _stoppable(self, say: Callable[[str], None]) -> Callable[[str], None]:
        def report_or_stop(text: str) -> None:
            self.stop_if_told()
            say(text)

        return report_or_stop

    def _write(
        self,
        level: Level,
        text: str,
        event: str,
        fields: dict[str, object],
        *,
        to_errors: bool = False,
    ) -> None:
        to_errors = to_errors or level in _FAULTS
        if self.as_json:
            logger = self._json[to_errors].bind(command=self.command, run_id=self.run_id)
            getattr(logger, level)(event, message=text, **fields)
        else:
            typer.echo(f"{level}: {text}" if level in _FAULTS else text, err=to_errors)


def _new_id() -> str:
    return uuid.uuid4().hex[:12]


def readable(path: PurePath | str) -> str:
    """A path with a sign in place of every byte that is no UTF-8."""
    return os.fsencode(path).decode("utf-8", "replace")


def report_settings_file(out: Output) -> None:
    """Name the configuration that is taken without being named by --config."""
    if out.options.config is None and (path := own_config()):
        out.line(f"settings: {path}", "settings", path=path)
