"""The command line for tests: in this process, or in one of its own where that is the promise."""

import contextlib
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

from typer.testing import CliRunner

from councilvotes.cli.app import app
from councilvotes.cli.command import LIBRARIES, ROOMS
from tests.forked import shared_with_commands


def councilvotes(*arguments: object, cwd: Any = None, **environment: str) -> CompletedProcess[str]:
    """What one command ends with and says, run in this process."""
    words = [str(argument) for argument in arguments]
    with contextlib.chdir(cwd or Path.cwd()), outlets_kept():
        done = CliRunner().invoke(app, words, env=environment, prog_name="councilvotes")
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return CompletedProcess(words, done.exit_code, done.stdout, done.stderr)


def process_of(*arguments: object, cwd: Any = None, **environment: str) -> CompletedProcess[str]:
    """What one command ends with and says, run in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "councilvotes", *map(str, arguments)],
        capture_output=True,
        text=True,
        cwd=cwd,
        env={**os.environ, **paths_of_processes(), **environment},
        check=False,
    )


def paths_of_processes() -> dict[str, str]:
    """The variables by which another process finds what this one does, but for pandas, and forks
    its readers as this one does."""
    without = Path(__file__).with_name("without_pandas")
    paths = {"PYTHONPATH": os.pathsep.join([str(without), *filter(None, sys.path)])}
    return paths | shared_with_commands()


@contextlib.contextmanager
def outlets_kept() -> Iterator[None]:
    """Afterwards log records and unforeseen errors go where they went before the command."""
    hook = sys.excepthook
    kept = {}
    for name in (*ROOMS, *LIBRARIES):
        logger = logging.getLogger(name)
        kept[logger] = (logger.handlers, logger.propagate, logger.level)
    try:
        yield
    finally:
        sys.excepthook = hook
        for logger, (handlers, propagate, level) in kept.items():
            logger.handlers, logger.propagate = handlers, propagate
            logger.setLevel(level)
