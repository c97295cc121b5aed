"""Processes that read files, forked off one that has loaded the reader once.

Commands in processes of their own fork their readers off the same one.
"""

import multiprocessing
import os
from contextlib import chdir
from functools import cache
from multiprocessing import Pipe, forkserver, resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext
from pathlib import Path
from typing import Any, ClassVar

from extract.processes import worker
from extract.processes.child import Child
from extract.processes.serve import serve

LOADED_BY_READERS = (
    "councilvotes.reading.other_processes",
    "councilvotes.review.inspecting_jobs",
    "extract.evidence",
    "extract.read",
)
FORKED_OFF, READ_IN = "READERS_FORKED_OFF", "READERS_READ_IN"
"""The variables that tell a command where the process listens that readers are forked off, and in
which folder it lies what they found before."""
LOADED_FOR_TESTS = ("tests.recognised_once", "tests.read_once", "tests.known", "rapidocr.main")


class ForkedChild(Child):
    """The same process at the other end of a pipe, a second of CPU earlier."""

    read_in: ClassVar[Path | None] = None
    """The folder of what was found in files before; None to read each time."""

    def __init__(self) -> None:
        self.connection, other_end = Pipe()
        with other_end:
            self._forked = _context().Process(
                target=serve_once, args=(other_end, self.read_in), daemon=True
            )
            self._forked.start()

    def kill(self) -> None:
        self._forked.kill()

    def exit_code(self) -> int:
        self._forked.join()
        assert self._forked.exitcode is not None
        return self._forked.exitcode


def serve_once(connection: "Connection[Any, Any]", folder: Path | None) -> None:
    """What such a process does; with a folder it finds out once what a file says."""
    if folder is not None:
        import pytest  # which commands in processes of their own do without

        from tests.read_once import read_once  # loads the reader

        read_once(pytest.MonkeyPatch(), folder)
    serve(connection)


@cache
def _context() -> ForkServerContext:
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # as the limits of a reader set it
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([*LOADED_BY_READERS, *LOADED_FOR_TESTS])
    with chdir(Path(__file__).parents[1]):  # where it finds `tests`, whatever a test is in
        forkserver.ensure_running()
    return context


def shared_with_commands() -> dict[str, str]:
    """The variables of commands whose readers are forked as those of this process are; of others
    there are none."""
    if vars(worker)["Child"] is not ForkedChild:
        return {}
    _context()
    address: str = vars(forkserver._forkserver)["_forkserver_address"]
    return {FORKED_OFF: address, READ_IN: str(ForkedChild.read_in or "")}


def fork_readers() -> None:
    """From now on this process, a command, forks its readers off that of the variables."""
    server, nothing = vars(forkserver._forkserver), os.open(os.devnull, os.O_RDONLY)
    server["_forkserver_address"] = os.environ[FORKED_OFF]
    server["_forkserver_alive_fd"] = nothing
    server["ensure_running"] = forkserver.ensure_running = lambda: None
    resource_tracker.getfd = lambda: nothing  # its readers share nothing that is to be tracked
    folder = os.environ[READ_IN]
    ForkedChild.read_in = Path(folder) if folder else None
    vars(worker)["Child"] = ForkedChild
