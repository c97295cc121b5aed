"""What every command has in common: its options, its output, its errors and its exit code."""

import errno
import functools
import inspect
import logging
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Concatenate, ParamSpec

import typer

from councilvotes.errors import FrontDoorError
from councilvotes.options import CommandOptions
from councilvotes.output import Output, describe
from crawler.errors import CrawlerError, WrongSettingError
from extract.errors import ExtractError
from publish.errors import PublishError

ROOMS = ("councilvotes", "crawler", "extract", "publish")
# What these say the rooms say themselves, on one line; the library's own words come with -v.
LIBRARIES = ("apscheduler", "stamina")
COMMON = tuple(inspect.signature(CommandOptions).parameters.values())
Own = ParamSpec("Own")


def command(body: Callable[Concatenate[Output, Own], int | None]) -> Callable[Own, None]:
    """The function as a command: typer sees its own options and the common ones after them.

    It is given an output in their place, and what it returns is the exit code.
    """
    _, *own = inspect.signature(body).parameters.values()

    @functools.wraps(body)
    def with_common_options(*args: Own.args, **options: Own.kwargs) -> None:
        given: dict[str, Any] = {each.name: options.pop(each.name) for each in COMMON}
        with front_door(CommandOptions(**given)) as out:
            code = body(out, *args, **options)
        if code:
            raise typer.Exit(code)

    common = [each.replace(kind=inspect.Parameter.KEYWORD_ONLY) for each in COMMON]
    with_common_options.__signature__ = inspect.Signature([*own, *common])  # type: ignore[attr-defined]
    return with_common_options


class _ToOutput(logging.Handler):
    """Hands the log records of the rooms to the output."""

    def __init__(self, out: Output) -> None:
        super().__init__()
        self._out = out

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage()
        if record.exc_info and record.exc_info[1]:
            text = f"{text} {type(record.exc_info[1]).__name__}: {record.exc_info[1]}"
        if record.levelno >= logging.ERROR:
            self._out.error(text)
        elif record.levelno >= logging.WARNING:
            self._out.warning(text)
        else:
            self._out.detail(text)


@contextmanager
def front_door(options: CommandOptions) -> Iterator[Output]:
    """An output for one command; every foreseen error becomes one line and an exit code."""
    out = Output(options)
    _route_logs(out)
    _shorten_unforeseen_errors(out)
    try:
        yield out
    except (FrontDoorError, CrawlerError, ExtractError, PublishError, OSError) as error:
        if isinstance(error, OSError) and error.errno == errno.EPIPE:
            raise  # the reader of a pipe has left: the command line ends quietly
        if out.verbose:
            typer.echo(traceback.format_exc(), err=True, nl=False)
        out.error(describe(error))
        raise typer.Exit(_exit_code(error)) from error
    except KeyboardInterrupt as error:
        out.error("interrupted; what was done so far is kept")
        raise typer.Exit(130) from error


def _exit_code(error: Exception) -> int:
    """That of the error; 2 where the crawler cannot use a setting."""
    if isinstance(error, FrontDoorError):
        return error.exit_code
    return 2 if isinstance(error, WrongSettingError) else 1


def _route_logs(out: Output) -> None:
    """Send the rooms' log records to this output, in place of an earlier one."""
    for name in (*ROOMS, *LIBRARIES):
        logger = logging.getLogger(name)
        logger.handlers = [_ToOutput(out)]
        logger.propagate = False
        least = logging.CRITICAL if name in LIBRARIES else logging.WARNING
        logger.setLevel(logging.DEBUG if out.verbose else least)


def _shorten_unforeseen_errors(out: Output) -> None:
    """Without -v an error that nobody foresaw is one line too; its exit code stays 1."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        out.error(
            f"unforeseen {kind.__name__}: {error}; run again with -v and report the traceback"
        )

    sys.excepthook = sys.__excepthook__ if out.verbose else hook
