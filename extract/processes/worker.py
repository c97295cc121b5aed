"""Work on files in processes with limits, so that a hostile file harms nothing but itself.

pdfium ends its process where memory fails it, and a C loop hears no exception. So each task runs in
a process that the system itself stops; the process is replaced, the task is told as killed, and its
neighbours never notice.
"""

import multiprocessing
import os
import signal
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, TypeVar

from extract.errors import ExtractError, WorkerError
from extract.processes.limits import LIMITS, Limits, address_space_allowed, allow_cpu, bind

Task = TypeVar("Task")
Outcome = TypeVar("Outcome")
OUT_OF_MEMORY = 77
"""Exit code of a process that Python itself ran out of memory in."""
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


def run_apart(
    job: Job[Task, Outcome], tasks: Sequence[Task], workers: int
) -> Iterator[Outcome | Killed]:
    """What the job makes of each task, in the order of the tasks; `Killed` where it was stopped.

    A task that was stopped from outside is tried once more with no other beside it.

    Job and tasks travel to other processes, so they must be picklable and small. Raises
    WorkerError where a process cannot start or may not take the memory that the limits give it, and
    whatever ExtractError the work raises.
    """
    if tasks:
        _refuse_less_memory(job.limits)
    waiting = deque(enumerate(tasks))
    outcomes: dict[int, Outcome | Killed] = {}
    crew: list[Worker[Task, Outcome]] = []
    try:
        for number, task in enumerate(tasks):
            while number not in outcomes:
                while waiting and len(crew) < workers:
                    crew.append(Worker(job, *waiting.popleft()))
                for worker in ready_workers(crew):
                    handle_message(worker, crew, waiting, outcomes)
            outcome = outcomes.pop(number)
            if isinstance(outcome, Killed) and outcome.from_outside:
                finish(crew, outcomes)
                crew.append(Worker(job, number, task))
                finish(crew, outcomes)
                outcome = outcomes.pop(number)
            yield outcome
    finally:
        for worker in crew:
            worker.close()


def _refuse_less_memory(limits: Limits) -> None:
    """Raise WorkerError where files would be refused for want of memory, as if it were theirs."""
    allowed = address_space_allowed()
    if allowed is not None and allowed < limits.address_space:
        raise WorkerError(
            f"a process here may take {allowed >> 20} MB of memory, and one that reads notes needs "
            f"{limits.address_space >> 20} MB: raise the limit (`ulimit -v`, `LimitAS=` of systemd)"
        )


class Worker(Generic[Task, Outcome]):
    """One process and the task it has in hand; it must be closed."""

    def __init__(self, job: Job[Task, Outcome], number: int, task: Task, starts: int = 1) -> None:
        # Fresh processes: a fork would copy threads of whoever calls this.
        context = multiprocessing.get_context("spawn")
        self.connection, other_end = context.Pipe()
        self.job = job
        self.started, self.overdue, self.done, self.starts = False, False, 0, starts
        self.process = context.Process(target=serve, args=(other_end, job.limits), daemon=True)
        self.process.start()
        other_end.close()  # so that the end of the process is the end of the pipe
        self.send(job)
        self.give(number, task)

    def give(self, number: int, task: Task) -> None:
        """Hand over the next task."""
        self.number, self.task = number, task
        limits = self.job.limits
        patience = limits.wall_seconds if self.started else limits.start_seconds
        self.deadline = time.monotonic() + patience
        self.send(task)

    def send(self, message: object) -> None:
        """Send job or task; if the process has just died, the next receive tells."""
        with suppress(BrokenPipeError, ConnectionResetError):
            self.connection.send(message)

    def replaced(self, number: int, task: Task) -> "Worker[Task, Outcome]":
        """Close this one and start another with a task."""
        self.close()
        return Worker(self.job, number, task, 1 if self.started else self.starts + 1)

    def close(self) -> None:
        """End the process at once."""
        self.process.kill()
        self.process.join()
        self.connection.close()


def ready_workers(crew: Sequence[Worker[Task, Outcome]]) -> list[Worker[Task, Outcome]]:
    """The workers with a message, or dead; the overdue are killed."""
    now = time.monotonic()
    busy = [worker for worker in crew if not worker.connection.closed]
    for worker in busy:
        if worker.deadline <= now and not worker.connection.poll():
            worker.overdue = True
            worker.process.kill()
    patience = max(0.1, min(worker.deadline for worker in busy) - now)
    ready = wait([worker.connection for worker in busy], timeout=patience)
    return [worker for worker in busy if worker.connection in ready]


def finish(crew: list[Worker[Task, Outcome]], outcomes: dict[int, Outcome | Killed]) -> None:
    """Let each worker end the task in hand and give it no other; the crew is empty then."""
    while any(not worker.connection.closed for worker in crew):
        for worker in ready_workers(crew):
            handle_message(worker, crew, deque(), outcomes)
    crew.clear()


def handle_message(
    worker: Worker[Task, Outcome],
    crew: list[Worker[Task, Outcome]],
    waiting: deque[tuple[int, Task]],
    outcomes: dict[int, Outcome | Killed],
) -> None:
    """Take a worker's message, and give it or its successor the next task."""
    try:
        kind, outcome = worker.connection.recv()
    except (EOFError, OSError):  # the latter where it died in the middle of its answer
        worker.process.join()
        if has_another_try(worker):
            crew[crew.index(worker)] = worker.replaced(worker.number, worker.task)
            return
        outcomes[worker.number] = cause_of_death(worker)
        worker.done = worker.job.limits.tasks
    else:
        if kind == "started":
            worker.started = True
            worker.deadline = time.monotonic() + worker.job.limits.wall_seconds
            return
        if kind == "failed":
            raise outcome
        outcomes[worker.number] = outcome
        worker.done += 1
    if not waiting:
        worker.close()
    elif worker.done < worker.job.limits.tasks:
        worker.give(*waiting.popleft())
    else:
        crew[crew.index(worker)] = worker.replaced(*waiting.popleft())


def has_another_try(worker: Worker[Task, Outcome]) -> bool:
    """Whether the death may not be the task's fault: tasks before it, or a stop from outside.

    Raises WorkerError where the process died before it took any task, and so did others in its
    place.
    """
    code = worker.process.exitcode
    if code == -signal.SIGTERM:
        return True
    if not worker.started and code == -signal.SIGKILL and worker.starts < MOST_STARTS:
        return True
    if not worker.started:
        raise WorkerError(
            f"the process that reads notes cannot start (exit code {code}): is the installation "
            "whole, and are at least 2 GB of memory free?"
        )
    return worker.done > 0 and code != -signal.SIGXCPU and not worker.overdue


def cause_of_death(worker: Worker[Task, Outcome]) -> Killed:
    """Why the process died, for the person who is to look at the file."""
    code, limits = worker.process.exitcode or 0, worker.job.limits
    memory = f"{limits.address_space // (1024 * 1024)} MB of memory"
    # No limit of ours ends a process by SIGKILL: it was the system for want of memory, or a person.
    from_outside = worker.overdue or code == -signal.SIGKILL
    if code == -signal.SIGXCPU:
        cause = f"reading it took more than {limits.cpu_seconds} s of computing"
    elif worker.overdue:
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


def serve(connection: "Connection[Any, Any]", limits: Limits) -> None:
    """Do the tasks that come through the pipe until it closes; run in a process of its own."""
    bind(limits)
    job: Job[Any, Any] = connection.recv()  # its modules are loaded here, under the limits
    job.prepare()
    connection.send(("started", None))
    while True:
        try:
            task = connection.recv()
        except EOFError:
            return
        allow_cpu(limits.cpu_seconds)
        try:
            answer = ("done", job.work(task))
        except MemoryError:
            os._exit(OUT_OF_MEMORY)
        except ExtractError as error:
            answer = ("failed", error)
        try:
            connection.send(answer)
        except BrokenPipeError:  # the one who asked was killed meanwhile
            return
