"""Processes that read files, forked off one that has loaded the reader once."""

import multiprocessing
import os
from contextlib import chdir
from functools import cache
from multiprocessing import Pipe, forkserver
from multiprocessing.context import ForkServerContext
from pathlib import Path

from extract.processes.child import Child
from extract.processes.serve import serve

LOADED_BY_READERS = ("councilvotes.reading.one_file", "extract.inspect", "extract.read")
LOADED_FOR_PICTURES = ("tests.recognised_once", "rapidocr.main")


class ForkedChild(Child):
    """The same process at the other end of a pipe, a second of CPU earlier."""

    def __init__(self) -> None:
        self.connection, other_end = Pipe()
        with other_end:
            self._forked = _context().Process(target=serve, args=(other_end,), daemon=True)
            self._forked.start()

    def kill(self) -> None:
        self._forked.kill()

    def exit_code(self) -> int:
        self._forked.join()
        assert self._forked.exitcode is not None
        return self._forked.exitcode


@cache
def _context() -> ForkServerContext:
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # as the limits of a reader set it
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([*LOADED_BY_READERS, *LOADED_FOR_PICTURES])
    with chdir(Path(__file__).parents[1]):  # where it finds `tests`, whatever a test is in
        forkserver.ensure_running()
    return context
