"""One process with limits and the task it has in hand; why it died, if it did."""

import signal
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from extract.errors import WorkerError
from extract.processes.child import Child
from extract.processes.limits import LIMITS, OUT_OF_MEMORY, Limits, address_space_allowed

Task = TypeVar("Task")
Outcome = TypeVar("Outcome")
MOST_STARTS = 3
"""So often in a row a process may be ended from outside before it begins: that is no fault of its
file; of one that is ended each time it is told."""
_ADVICE = "open it by hand, and report it"
_AGAIN = "it is tried again the next time; give the machine more memory or less other work"


@dataclass(frozen=True, slots=True)
class Job(Generic[Task, Outcome]):
    """What a process is to do with each task."""

    work: Callable[[Task], Outcome]
    prepare: Callable[[], None]
    """Done before the first task, so that a broken installation is no task's fault."""
    limits: Limits = LIMITS


@dataclass(frozen=True, slots=True)
class Killed:
    """What came of a task whose process did not survive it."""

    reason: str
    from_outside: bool = False
    """Whether the task may be as good as any, and would have been done at another time."""


class Worker(Generic[Task, Outcome]):
    """One process, with a task in hand or idle; it must be closed.

    Raises WorkerError where it may not take the memory that the limits give it.
    """

    def __init__(self, job: Job[Task, Outcome], starts: int = 1) -> None:
        _refuse_less_memory(job.limits)
        self.limits = job.limits
        self.started, self.overdue, self.done, self.starts = False, False, 0, starts
        self.in_hand: tuple[int, Task] | None = None
        self.line: deque[tuple[int, Task]] = deque()
        self.alone = False
        self.child = Child()
        self.child.send(job.limits)
        self.child.send(job)

    def take(self, line: deque[tuple[int, Task]], *, alone: bool = False) -> None:
        """Begin with the first task of a line; the others wait until it is done.

        `alone`: no other process works beside it.
        """
        self.in_hand, self.line, self.alone = line.popleft(), line, alone
        self.wait_from_now()
        self.child.send(self.in_hand[1])

    def wait_from_now(self) -> None:
        """Set the time until which the next message has to come."""
        limits = self.limits
        patience = limits.wall_seconds if self.started else limits.start_seconds
        self.deadline = time.monotonic() + patience

    def stop_if_overdue(self, now: float) -> None:
        """End the process where its time is up and no message waits."""
        if self.deadline <= now and not self.child.connection.poll():
            self.overdue = True
            self.child.kill()

    def has_another_try(self) -> bool:
        """Whether its death may not be the task's fault: tasks before it, or a stop from outside.

        Raises WorkerError where the process died before it took any task, and so did others in its
        place.
        """
        code = self.child.exit_code()
        if code == -signal.SIGTERM:
            return True
        if not self.started and code == -signal.SIGKILL and self.starts < MOST_STARTS:
            return True
        if not self.started:
            raise WorkerError(
                f"the process that reads notes cannot start (exit code {code}): is the "
                "installation whole, and are at least 2 GB of memory free?"
            )
        return self.done > 0 and code != -signal.SIGXCPU and not self.overdue

    def cause_of_death(self) -> Killed:
        """Why the process died, for the person who is to look at the file."""
        code, limits = self.child.exit_code(), self.limits
        memory = f"{limits.address_space // (1024 * 1024)} MB of memory"
        # No limit of ours ends a process by SIGKILL: it was the system for want of memory, or a
        # person.
        overdue = self.overdue or code == -signal.SIGALRM
        from_outside = overdue or code == -signal.SIGKILL
        if code == -signal.SIGXCPU:
            cause = f"reading it took more than {limits.cpu_seconds} s of computing"
        elif overdue:
            cause = f"reading it was not done after {limits.wall_seconds:.0f} s"
        elif from_outside:
            cause = "the process that read it was ended from outside (SIGKILL: short of memory?)"
        elif code == OUT_OF_MEMORY:
            cause = f"reading it needed more than {memory}"
        elif code < 0:
            name = signal.Signals(-code).name
            cause = f"reading it ended the process ({name}: damaged, or more than {memory} needed)"
        else:
            cause = "the reader itself failed on it (what it said went to standard error)"
        advice = _AGAIN if from_outside else _ADVICE
        return Killed(f"{cause}: {advice}", from_outside)


def _refuse_less_memory(limits: Limits) -> None:
    """Raise WorkerError where files would be refused for want of memory, as if it were theirs."""
    allowed = address_space_allowed()
    if allowed is not None and allowed < limits.address_space:
        raise WorkerError(
            f"a process here may take {allowed >> 20} MB of memory, and one that reads notes needs "
            f"{limits.address_space >> 20} MB: raise the limit (`ulimit -v`, `LimitAS=` of systemd)"
        )
