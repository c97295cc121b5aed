"""The proof at its full numbers: whoever is killed when, each note has its outcome, and one."""

import random
import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from councilvotes.cluster.connection import open_cluster
from councilvotes.errors import ClusterError
from councilvotes.reading.executors import Local
from councilvotes.reading.many_files import readings
from councilvotes.reading.one_file import FileToRead
from extract.encode import to_json
from tests.councilvotes.cluster.conftest import PATIENCE
from tests.councilvotes.cluster.processes import Started, start_scheduler, start_worker
from tests.drawing.random_notes import random_notes
from tests.extract.hostile.files import files as hostile_files

KILLS, NOTES, SEED = 50, 200, 1602
PATIENT = replace(PATIENCE, workers=300.0)


class Chaos:
    """A scheduler and two workers; one of the workers is killed at each of many instants."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._folder, self._stack, self._chance = folder, stack, random.Random(SEED)
        self.scheduler = stack.enter_context(start_scheduler(folder / "scheduler"))
        self.kills, self._started, self._over = 0, 0, threading.Event()
        self._one_at_a_time = threading.Lock()
        self._workers = [self._start(), self._start()]
        self._killer = threading.Thread(target=self._kill_in_turn)
        self._killer.start()
        stack.callback(self.end)

    def end(self) -> None:
        self._over.set()
        self._killer.join()

    def lose_the_scheduler(self) -> None:
        """Kill it and start another at its address; the workers go with it and others come."""
        port = int(self.scheduler.address.rpartition(":")[2])
        place = self._folder / "second-scheduler"
        with self._one_at_a_time:
            self.scheduler.kill()
            self.scheduler = self._stack.enter_context(start_scheduler(place, port=port))
            for each in self._workers:
                each.kill()
            self._workers = [self._start(), self._start()]

    def _start(self) -> Started:
        self._started += 1
        place = self._folder / f"worker-{self._started}"
        return self._stack.enter_context(start_worker(place, self.scheduler.address))

    def _kill_in_turn(self) -> None:
        while self.kills < KILLS and not self._over.wait(self._chance.uniform(0.0, 3.0)):
            with self._one_at_a_time:
                place = self._chance.randrange(len(self._workers))
                self._workers[place].kill()
                self.kills += 1
                self._workers[place] = self._start()


@contextmanager
def chaos(folder: Path) -> Iterator[Chaos]:
    with ExitStack() as stack:
        yield Chaos(folder, stack)


def notes_in(folder: Path) -> list[FileToRead]:
    """Good notes of one and of several languages, and one hostile among them."""
    files = []
    for number, note in enumerate(random_notes(NOTES, "text", SEED, jbig2=False)):
        path = folder / f"{number:03}.pdf"
        path.write_bytes(note.draw())
        seen = folder / "seen" / str(number // 4)
        files.append(FileToRead(path, path.name, sample=True, seen=seen))
    hostile = folder / "hostile.pdf"
    hostile.write_bytes(hostile_files(2048)["content bomb"]())
    files.insert(NOTES // 2, replace(files[NOTES // 2], place=hostile, shown_path=hostile.name))
    return files


def read_once(
    files: Sequence[FileToRead], address: str, stored: dict[str, str], times: Counter[str]
) -> Iterator[None]:
    """Read and store what is not stored as the program itself would do it again."""
    left = [file for file in files if file.shown_path not in stored]
    with open_cluster(address, lambda told: None, PATIENT) as cluster:
        for place, record in readings(left, cluster):
            if not record.extractor_version.endswith(".unread"):
                stored[left[place].shown_path] = to_json(record)
                times[left[place].shown_path] += 1
            yield


@pytest.mark.long
@pytest.mark.usefixtures("fresh_processes")
def test_each_note_has_its_outcome_once_whoever_is_killed(tmp_path):
    files = notes_in(tmp_path)
    here = {files[place].shown_path: to_json(note) for place, note in readings(files, Local(2))}
    assert "memory needed" in here["hostile.pdf"]
    lost = 0
    with chaos(tmp_path) as whole:
        while whole.kills < KILLS or not lost:
            fresh = tmp_path / f"seen-{whole.kills}-{lost}"
            anew = [replace(f, seen=f.seen and fresh / f.seen.name) for f in files]
            stored: dict[str, str] = {}
            times: Counter[str] = Counter()
            while len(stored) < len(files):
                try:
                    for _ in read_once(anew, whole.scheduler.address, stored, times):
                        if not lost and len(stored) == NOTES // 3:
                            lost += 1
                            whole.lose_the_scheduler()
                except ClusterError as error:
                    assert "does not answer any more" in str(error)
            assert stored == here
            assert set(times.values()) == {1}
