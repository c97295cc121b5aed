"""Work on files in processes with limits, so that a hostile file harms nothing but itself.

pdfium ends its process where memory fails it, and a C loop hears no exception. So each task runs in
a process that the system itself stops; the process is replaced, the task is told as killed, and its
neighbours never notice.
"""

import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from multiprocessing.connection import wait
from typing import Generic, TypeVar

from extract.processes.worker import Job, Killed, Outcome, Task, Worker

Numbered = TypeVar("Numbered")


def run_apart(
    job: Job[Task, Outcome], tasks: Sequence[Task], workers: int
) -> Iterator[Outcome | Killed]:
    """What the job makes of each task, in the order of the tasks; `Killed` where it was stopped.

    The rest as `Crew.work_off`.
    """
    with closing(Crew(job, workers)) as crew:
        yield from in_order(crew.work_off([task] for task in enumerate(tasks)))


def in_order(numbered: Iterable[tuple[int, Numbered]]) -> Iterator[Numbered]:
    """What comes with numbers from 0, in their order."""
    early: dict[int, Numbered] = {}
    due = 0
    for number, each in numbered:
        early[number] = each
        while due in early:
            yield early.pop(due)
            due += 1


class Crew(Generic[Task, Outcome]):
    """Up to so many processes, which wait for more work once they are done; it must be closed."""

    def __init__(self, job: Job[Task, Outcome], size: int) -> None:
        self._job, self._size = job, size
        self._workers: list[Worker[Task, Outcome]] = []
        self._waiting: deque[deque[tuple[int, Task]]] = deque()
        self._to_do_alone: deque[tuple[int, Task]] = deque()

    def work_off(
        self, lines: Iterable[Iterable[tuple[int, Task]]]
    ) -> Iterator[tuple[int, Outcome | Killed]]:
        """What the job makes of each task, by its number, as soon as that is known.

        The tasks of a line are done one after the other, those of several lines side by side. A
        task that was stopped from outside is tried once more with no other beside it.

        Job and tasks travel to other processes, so they must be picklable and small. Raises
        WorkerError where a process cannot start or may not take the memory that the limits give
        it, and whatever ExtractError the work raises.
        """
        self._waiting.extend(line for each in lines if (line := deque(each)))
        try:
            while busy := self._busy_now():
                told = [heard for each in _ready(busy) if (heard := self._hear(each))]
                self._busy_now()  # before the caller looks at what is told
                yield from told
        finally:
            self._waiting.clear()
            self._to_do_alone.clear()
            self._close([worker for worker in self._workers if worker.in_hand])

    def close(self) -> None:
        """End all processes at once."""
        self._close(list(self._workers))

    def _close(self, workers: Sequence[Worker[Task, Outcome]]) -> None:
        for worker in workers:
            self._workers.remove(worker)
            worker.child.close()

    def _busy_now(self) -> list[Worker[Task, Outcome]]:
        """Hand out what can be begun: the workers with a task in hand."""
        busy = [worker for worker in self._workers if worker.in_hand]
        if self._to_do_alone:
            if not busy:
                self.close()
                alone = Worker(self._job)
                self._workers.append(alone)
                alone.take(deque([self._to_do_alone.popleft()]), alone=True)
                busy.append(alone)
            return busy
        while self._waiting and len(busy) < self._size:
            worker = self._idle()
            worker.take(self._waiting.popleft())
            busy.append(worker)
        return busy

    def _idle(self) -> Worker[Task, Outcome]:
        """One that waits for work, or a new one; one that did its number of tasks is replaced."""
        idle = [worker for worker in self._workers if not worker.in_hand]
        self._close([worker for worker in idle if worker.done >= worker.limits.tasks])
        for worker in idle:
            if worker in self._workers:
                return worker
        self._workers.append(Worker(self._job))
        return self._workers[-1]

    def _hear(self, worker: Worker[Task, Outcome]) -> tuple[int, Outcome | Killed] | None:
        """What came of the task that a worker has in hand; None where that is not known yet."""
        assert worker.in_hand is not None
        number = worker.in_hand[0]
        outcome: Outcome | Killed
        try:
            kind, outcome = worker.child.connection.recv()
        except (EOFError, OSError):  # the latter where it died in the middle of its answer
            if worker.has_another_try():
                self._replace(worker)
                return None
            outcome = worker.cause_of_death()
            self._close([worker])
            if outcome.from_outside and not worker.alone:
                self._to_do_alone.append(worker.in_hand)
                self._put_back(worker.line)
                return None
        else:
            if kind == "started":
                worker.started = True
                worker.wait_from_now()
                return None
            worker.in_hand = None
            if kind == "failed":
                assert isinstance(outcome, BaseException)
                raise outcome
            worker.done += 1
        self._put_back(worker.line)
        return number, outcome

    def _put_back(self, line: deque[tuple[int, Task]]) -> None:
        """What is left of a line comes next."""
        if line:
            self._waiting.appendleft(line)

    def _replace(self, worker: Worker[Task, Outcome]) -> None:
        """Start another in the place of a dead one, with its task."""
        assert worker.in_hand is not None
        self._close([worker])
        successor = Worker(self._job, 1 if worker.started else worker.starts + 1)
        self._workers.append(successor)
        successor.take(deque([worker.in_hand, *worker.line]), alone=worker.alone)


def _ready(busy: Sequence[Worker[Task, Outcome]]) -> list[Worker[Task, Outcome]]:
    """The workers with a message, or dead; the overdue are killed."""
    now = time.monotonic()
    for worker in busy:
        worker.stop_if_overdue(now)
    patience = max(0.1, min(worker.deadline for worker in busy) - now)
    ready = wait([worker.child.connection for worker in busy], timeout=patience)
    return [worker for worker in busy if worker.child.connection in ready]
