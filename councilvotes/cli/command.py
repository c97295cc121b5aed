"""What commands have in common: their options, their output, their errors and their exit code."""

import errno
import functools
import inspect
import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Annotated, Any, Concatenate, ParamSpec

import typer

from councilvotes.errors import FrontDoorError, describe
from councilvotes.options import CommandOptions
from councilvotes.output import Output
from crawler.errors import CrawlerError, WrongSettingError
from extract.errors import ExtractError
from publish.errors import PublishError

ROOMS = ("councilvotes", "crawler", "extract", "publish")
# What these say the rooms say themselves, on one line; the library's own words come with -v.
LIBRARIES = ("apscheduler", "stamina")
CONTEXT = inspect.Parameter("context", inspect.Parameter.KEYWORD_ONLY, annotation=typer.Context)
COMMON = tuple(inspect.signature(CommandOptions).parameters.values())
Own = ParamSpec("Own")
Executor = Annotated[
    str,
    typer.Option(
        "--executor",
        metavar="WHERE",
        help="local: processes of this machine; tcp://127.0.0.1:8786 or tls://HOST:8786: the "
        "cluster of that Dask scheduler.",
    ),
]


def command(body: Callable[Concatenate[Output, Own], int | None]) -> Callable[Own, None]:
    """The function as a command: typer sees its own options and the common ones after them.

    It is given an output in their place, and what it returns is the exit code. One that has a
    parameter `context` is given that too.
    """
    _, *own = inspect.signature(body).parameters.values()
    asks = any(each.name == CONTEXT.name for each in own)

    @functools.wraps(body)
    def with_common_options(*args: Own.args, **options: Own.kwargs) -> None:
        given: dict[str, Any] = {each.name: options.pop(each.name) for each in COMMON}
        context: Any = options[CONTEXT.name] if asks else options.pop(CONTEXT.name)
        with front_door(CommandOptions(**given), _name_in(context)) as out:
            code = body(out, *args, **options)
        if code:
            raise typer.Exit(code)

    added = COMMON if asks else (CONTEXT, *COMMON)
    common = [each.replace(kind=inspect.Parameter.KEYWORD_ONLY) for each in added]
    with_common_options.__signature__ = inspect.Signature([*own, *common])  # type: ignore[attr-defined]
    return with_common_options


def _name_in(context: typer.Context) -> str:
    """The command as a person writes it, without the program."""
    return context.command_path.removeprefix(context.find_root().command_path).strip()


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
            say = self._out.error
        elif record.levelno >= logging.WARNING:
            say = self._out.warning
        else:
            say = self._out.detail
        say(text, "logged", logger=record.name)


@contextmanager
def front_door(options: CommandOptions, name: str) -> Iterator[Output]:
    """An output for one command; every foreseen error becomes one line and an exit code."""
    out = Output(options, name)
    _route_logs(out)
    _shorten_unforeseen_errors(out)
    try:
        yield out
    except (FrontDoorError, CrawlerError, ExtractError, PublishError, OSError) as error:
        if isinstance(error, OSError) and error.errno == errno.EPIPE:
            raise  # the reader of a pipe has left: the command line ends quietly
        code = _exit_code(error)
        out.failure(describe(error), error, exit_code=code)
        raise typer.Exit(code) from error
    except MemoryError as error:
        text = f"the memory that this process may take is used up ({str(error) or 'MemoryError'})"
        out.failure(f"{text}: give it more; the last release stays, the next run goes on", error)
        raise typer.Exit(1) from error
    except KeyboardInterrupt as error:
        out.error("interrupted; what was done so far is kept", "interrupted", exit_code=130)
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
    """Without -v an error that nobody foresaw is one line too; its exit code stays 1.

    Under -v Python shows it, except among lines of JSON: there the traceback is a field.
    """

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        out.failure(
            f"unforeseen {kind.__name__}: {error}; run again with -v and report the traceback",
            error,
        )

    sys.excepthook = sys.__excepthook__ if out.verbose and not out.as_json else hook
