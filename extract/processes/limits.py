"""What a process that works on a file may use, and how it is bound to that."""

import logging
import os
import resource
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What one process may use. A note read by OCR peaks at 720 MB of addresses and 5 s of CPU."""

    address_space: int = 1536 * 1024 * 1024
    """Bytes, of which much is only reserved."""
    cpu_seconds: int = 30
    """For one task; its time by the clock is bounded apart."""
    wall_seconds: float = 60.0
    """For one task: for a process that waits, or that a busy machine keeps from its CPU time."""
    start_seconds: float = 120.0
    """For a process to load what it works with, before its first task."""
    tasks: int = 200
    """A process is replaced after so many, so that its memory stays flat."""


LIMITS = Limits()
OUT_OF_MEMORY = 77
"""Exit code of a process that Python itself ran out of memory in."""


def bind(limits: Limits) -> None:
    """Put this process under the limits."""
    # Ctrl-C reaches every process of a terminal; the parent alone decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # One thread a process: more only reserve addresses, by the number of the machine's cores, and
    # take longer for the small pictures of words and marks.
    threads = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
    for name in (*threads, "OPENCV_FOR_THREADS_NUM"):
        os.environ[name] = "1"
    logging.disable(logging.WARNING)  # what libraries think of a file is no news: the record tells
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":  # macOS takes no such limit
        lower(resource.RLIMIT_AS, limits.address_space)


def address_space_allowed() -> int | None:
    """The bytes that no process of ours may go beyond; None where nobody bounds it."""
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    return None if hard == resource.RLIM_INFINITY else hard


def allow_cpu(seconds: int) -> None:
    """Let this process compute for at most so many seconds more; then the system ends it."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    lower(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + seconds)


@contextmanager
def ended_in_time(limits: Limits) -> Iterator[None]:
    """The system ends this process where it waits for long after whoever started it is gone."""
    signal.setitimer(signal.ITIMER_REAL, 2 * limits.wall_seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def lower(kind: int, limit: int) -> None:
    """Set a soft limit, within the hard one that was given to the process."""
    _, hard = resource.getrlimit(kind)
    resource.setrlimit(kind, (limit if hard == resource.RLIM_INFINITY else min(limit, hard), hard))
