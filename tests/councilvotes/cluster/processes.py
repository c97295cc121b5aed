"""Schedulers and workers as the command `dask` starts them."""

import os
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import IO

QUIET = {
    "DASK_DISTRIBUTED__WORKER__MEMORY__TERMINATE": "False",
    "DASK_DISTRIBUTED__WORKER__PROFILE__ENABLED": "False",
    "DASK_DISTRIBUTED__ADMIN__LOG_FORMAT": "%(message)s",
}


@dataclass(slots=True)
class Started:
    """A process of a cluster."""

    process: "subprocess.Popen[str]"
    address: str

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def stop(self) -> None:
        """Let it do nothing from now on, and be there still."""
        self.process.send_signal(signal.SIGSTOP)

    def state(self) -> str:
        """The letter by which Linux tells what a process is at: T where it is stopped."""
        return Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()[0]


@contextmanager
def start_scheduler(folder: Path, *options: str, port: int = 0) -> Iterator[Started]:
    """A scheduler that listens."""
    words = ("scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard", *options)
    with _started(folder, words, {}, "Scheduler at:") as started:
        yield started


@contextmanager
def start_worker(folder: Path, address: str, *options: str) -> Iterator[Started]:
    """A worker of one thread that the scheduler knows."""
    words = ("worker", address, "--nthreads", "1", "--no-nanny", "--no-dashboard", *options)
    with _started(folder, words, {}, "Registered to:") as started:
        yield started


@contextmanager
def _started(
    folder: Path, words: tuple[str, ...], environment: Mapping[str, str], until: str
) -> Iterator[Started]:
    """The process, once it has said that; the address is what follows it."""
    folder.mkdir(exist_ok=True)
    process = subprocess.Popen(
        [sys.executable, "-m", "dask", *words],
        cwd=folder,
        env={
            **os.environ,
            **QUIET,
            **environment,
            "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        },
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
    )
    rest = Thread(target=_read_on, args=(process.stderr,))
    try:
        address = _address_in(process, until)
        rest.start()
        yield Started(process, address)
    finally:
        process.kill()
        process.wait()
        if rest.ident:
            rest.join()


def _address_in(process: "subprocess.Popen[str]", until: str) -> str:
    assert process.stderr is not None
    told = ""
    for line in process.stderr:
        told += line
        if until in line:
            return line.partition(until)[2].split()[0]
    raise AssertionError(told)


def _read_on(stderr: IO[str]) -> None:
    """Read what a process says, or it would wait for that."""
    with stderr:
        deque(stderr, 0)
