"""Send lines of tasks to the workers of a cluster, and take what comes, whoever is lost."""

import pickle
import time
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, Generic

from councilvotes.cluster.batch import Answer, Batch, Packed, files_in, keep_files
from councilvotes.cluster.connection import Cluster, signs_of_loss
from councilvotes.cluster.versions import refuse_other, versions_here
from councilvotes.errors import ClusterError
from extract.processes.worker import Job, Killed, Outcome, Task

if TYPE_CHECKING:
    from distributed import Future

MOST_TRIES = 3
"""A task alone in its batch is sent so often."""
MOST_BYTES = 32 << 20
"""Of one batch; a larger task travels alone."""
MOST_TASKS = 24
"""Of one batch."""
_AGAIN = "it is tried again the next time; look at what the workers say"
AHEAD = 2
"""Batches on their way for each thread of the workers, so that none waits for the next."""


@dataclass(slots=True)
class Line(Generic[Task]):
    """Tasks to be done one after the other, with their numbers."""

    tasks: deque[tuple[int, Task]]
    folder: Path | None
    """What one task finds out the next ones know by the files in it."""
    alone: bool = False
    """Whether each is sent in a batch of its own: together they were lost."""


@dataclass(slots=True)
class _OnItsWay(Generic[Task]):
    """A batch, until its answer comes or is no longer waited for."""

    future: "Future"
    tasks: Sequence[tuple[int, Task]]
    line: Line[Task]
    until: float


class Dispatcher(Generic[Task, Outcome]):
    """The work of one job on a cluster.

    `pack` gives what travels in place of a task, or at once what comes of it.
    """

    def __init__(
        self,
        cluster: Cluster,
        job: Job[tuple[Any, Path | None], Outcome],
        pack: Callable[[Task], Packed | Outcome],
    ) -> None:
        self._cluster, self._job, self._pack = cluster, job, pack
        self._ours = versions_here()
        self._waiting: deque[Line[Task]] = deque()
        self._on_their_way: dict[str, _OnItsWay[Task]] = {}
        self._arrived: SimpleQueue[str] = SimpleQueue()
        self._tries: Counter[int] = Counter()
        self._workers: Mapping[str, int] = {}
        self._stopped: frozenset[str] = frozenset()  # they let the time of a batch pass
        self._looked_at = 0.0

    def outcomes(self, lines: Iterable[Line[Task]]) -> Iterator[tuple[int, Outcome | Killed]]:
        """What comes of each task, by its number, as soon as it is known.

        Raises ClusterError where scheduler or workers are lost, OtherVersionError where a worker
        runs another version, and whatever ExtractError the work raises.
        """
        self._waiting.extend(line for line in lines if line.tasks)
        if not self._waiting:
            return
        self._workers = self._cluster.wait_for_workers()
        self._cluster.compare_versions()
        try:
            while self._waiting or self._on_their_way:
                yield from self._send()
                yield from self._take()
        finally:
            self._cluster.call_back([each.future for each in self._on_their_way.values()])

    def _send(self) -> Iterator[tuple[int, Outcome | Killed]]:
        """Send what the workers have room for; yield what comes of a task without being sent."""
        room = AHEAD * sum(self._workers.values())
        while self._waiting and len(self._on_their_way) < room:
            line = self._waiting.popleft()
            most, size = 1 if line.alone else MOST_TASKS, 0
            tasks: list[tuple[int, Task]] = []
            packed: list[Any] = []
            while line.tasks and len(tasks) < most and size < MOST_BYTES:
                number, task = line.tasks.popleft()
                found = self._pack(task)
                if isinstance(found, Packed):
                    tasks.append((number, task))
                    packed.append(found.task)
                    size += found.size
                else:
                    yield number, found
            if tasks:
                self._submit(line, tasks, packed)

    def _submit(
        self, line: Line[Task], tasks: Sequence[tuple[int, Task]], packed: Sequence[Any]
    ) -> None:
        from councilvotes.cluster.worker_side import do_batch

        kept = None if line.folder is None else files_in(line.folder)
        batch = pickle.dumps(Batch(self._job, tuple(packed), kept))
        future = self._cluster.submit(
            do_batch,
            self._ours,
            batch,
            workers=list(self._workers) if self._stopped else None,
            allow_other_workers=bool(self._stopped),
        )
        limits = self._job.limits
        patience = AHEAD * (limits.start_seconds + len(tasks) * limits.wall_seconds)
        until = time.monotonic() + patience + self._cluster.patience.answer
        self._on_their_way[future.key] = _OnItsWay(future, tasks, line, until)
        future.add_done_callback(lambda done: self._arrived.put(done.key))

    def _take(self) -> Iterator[tuple[int, Outcome | Killed]]:
        """What has come, or comes within a moment; now and then who is there is looked at."""
        look = self._cluster.patience.look
        with suppress(Empty):
            batch = self._on_their_way.pop(self._arrived.get(timeout=look), None)
            if batch is not None:  # else it comes late, and others were asked meanwhile
                yield from self._received(batch)
        if time.monotonic() - self._looked_at >= look:
            yield from self._look_around()
            self._looked_at = time.monotonic()

    def _received(self, batch: _OnItsWay[Task]) -> Iterator[tuple[int, Outcome | Killed]]:
        from distributed import KilledWorker

        line, answer = batch.line, None
        try:
            answer = self._answer_in(batch)
        except KilledWorker:
            yield from self._lost(batch, "the workers that read it were ended, one by one")
        except TimeoutError:  # its worker has stopped with the answer in its hands
            yield from self._lost(batch, "what came of it could not be fetched from its worker")
        except signs_of_loss() as error:
            raise self._cluster.lost() from error
        if answer is None:
            return
        if line.folder is not None:
            keep_files(line.folder, answer.kept)
        if line.tasks:
            self._waiting.appendleft(line)
        for (number, _), outcome in zip(batch.tasks, answer.outcomes, strict=True):
            yield number, outcome

    def _answer_in(self, batch: _OnItsWay[Task]) -> Answer:
        """The answer. Raises OtherVersionError, ClusterError, whatever Dask and the work raise."""
        try:
            worker, theirs, packed = batch.future.result(timeout=self._cluster.patience.answer)
        except (ImportError, AttributeError, pickle.UnpicklingError, TypeError) as error:
            self._cluster.compare_versions()  # whose worker could not even begin is named there
            raise ClusterError(
                f"a worker cannot do what it is told ({type(error).__name__}: {error}): look at "
                "what the workers say"
            ) from error
        refuse_other(worker, theirs, self._ours)
        answer: Answer = pickle.loads(packed)
        return answer

    def _look_around(self) -> Iterator[tuple[int, Outcome | Killed]]:
        """See who is there; what a stopped worker has in hand is given to others."""
        before = time.monotonic()
        overdue = {key for key, batch in self._on_their_way.items() if batch.until <= before}
        if overdue:
            held = self._cluster.held_by_workers(self._on_their_way.keys())
            stopped = {worker for worker, keys in held.items() if keys & overdue}
            self._stopped |= stopped
            for key in overdue.union(*(held[worker] for worker in stopped)):
                batch = self._on_their_way.pop(key)
                self._cluster.call_back([batch.future])
                yield from self._lost(batch, "the worker that read it has stopped")
        self._workers = self._cluster.wait_for_workers(self._stopped)
        waited = time.monotonic() - before
        for batch in self._on_their_way.values():
            batch.until += waited

    def _lost(self, batch: _OnItsWay[Task], cause: str) -> Iterator[tuple[int, Outcome | Killed]]:
        """Have the tasks of a batch sent once more, each alone; one sent too often is told."""
        line, tasks = batch.line, batch.tasks
        line.alone = True
        if len(tasks) == 1:
            number = tasks[0][0]
            self._tries[number] += 1
            if self._tries[number] >= MOST_TRIES:
                yield number, Killed(f"{cause}: {_AGAIN}", from_outside=True)
                tasks = ()
        line.tasks.extendleft(reversed(tasks))
        if line.tasks:
            self._waiting.appendleft(line)
