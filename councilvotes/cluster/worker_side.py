"""What a worker of the cluster does with a batch, in a process of its own with the limits."""

import pickle
import tempfile
import threading
from pathlib import Path
from typing import Any

from distributed import Worker, WorkerPlugin, get_worker

from councilvotes.cluster.batch import Answer, Batch, files_in, keep_files
from councilvotes.cluster.versions import Versions, versions_here
from extract.errors import ExtractError
from extract.processes.crew import Crew
from extract.processes.worker import Job

NAME = "councilvotes-readers"


class Readers(WorkerPlugin):  # type: ignore[misc] # as seen without distributed's types
    """The processes of a worker that read notes, one of each of its threads, kept for the next."""

    name = NAME

    def __init__(self) -> None:
        self._crews: dict[int, tuple[Job[Any, Any], Crew[Any, Any]]] = {}

    def of_this_thread(self, job: Job[Any, Any]) -> Crew[Any, Any]:
        """The one that does this job."""
        thread = threading.get_ident()
        known, crew = self._crews.get(thread, (None, None))
        if crew is None or known != job:
            if crew is not None:
                crew.close()
            crew = Crew(job, 1)
            self._crews[thread] = (job, crew)
        return crew

    def teardown(self, worker: Worker) -> None:
        """End them with the worker."""
        for _, crew in self._crews.values():
            crew.close()
        self._crews.clear()


def do_batch(ours: Versions, packed: bytes) -> tuple[str, Versions, bytes | None]:
    """The worker's address, its versions, and where they are ours the answer, packed.

    The batch is packed apart: another version might not be able to unpack it.
    """
    worker = get_worker()
    theirs = versions_here()
    if theirs != ours:
        return worker.address, theirs, None
    batch: Batch = pickle.loads(packed)
    readers = worker.plugins.setdefault(NAME, Readers())
    assert isinstance(readers, Readers)
    try:
        crew = readers.of_this_thread(batch.job)
        answer = answer_of(batch, crew, Path(worker.local_directory))
    except ExtractError as error:
        raise type(error)(f"the worker {worker.address}: {error}") from error
    return worker.address, theirs, pickle.dumps(answer)


def answer_of(batch: Batch, crew: Crew[Any, Any], place: Path) -> Answer:
    """What the processes of a worker make of a batch.

    `place` is the worker's own folder, which Dask clears away even after one that was killed.
    """
    with tempfile.TemporaryDirectory(prefix="councilvotes-", dir=place) as name:
        folder = Path(name) if batch.kept is not None else None
        before = batch.kept or {}
        keep_files(Path(name), before)
        line = [(number, (task, folder)) for number, task in enumerate(batch.tasks)]
        outcomes = dict(crew.work_off([line]))
        after = files_in(Path(name))
    return Answer(
        tuple(outcomes[number] for number, _ in line),
        {name: data for name, data in after.items() if name not in before},
    )
