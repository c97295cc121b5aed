"""What a cluster costs and gains: `python -m benchmarks.cluster --notes 2000`.

Drawn notes whose sheets are pictures, each another, are read three times with nothing kept of
before: by one process of this machine, by one worker of a cluster, by two. The records must be the
same bytes. Seconds by the clock: it needs the machine to itself, with a core for each worker.
"""

import argparse
import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from councilvotes.cluster.connection import open_cluster
from councilvotes.reading.executors import Executor, Local
from councilvotes.reading.files_to_read import seen_of_note
from councilvotes.reading.many_files import read_files
from councilvotes.reading.one_file import FileToRead
from extract.encode import to_json
from tests.councilvotes.cluster.processes import start_scheduler, start_worker
from tests.drawing.random_notes import random_notes

GAIN, OVERHEAD = 1.7, 1.15
"""Two workers to one, at least; one worker to one process, at most."""
SEED = 1601


def main() -> None:
    """Print the table; exit 1 where a bar is not kept or a record differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--notes", type=int, default=2000)
    wanted = parser.parse_args()
    with TemporaryDirectory() as name:
        folder = Path(name)
        files = draw_files(folder / "notes", wanted.notes)
        print(f"{len(files)} notes, {size_of(folder / 'notes') / 1e6:.0f} MB")
        local, records = timed(files, folder, Local(1))
        print(f"{'one process of this machine':<34}{local:>8.1f} s", flush=True)
        seconds = []
        for workers in (1, 2):
            with cluster_of(workers, folder) as address, open_cluster(address, print) as cluster:
                taken, found = timed(files, folder, cluster)
            assert found == records, "the records differ"
            seconds.append(taken)
            print(f"{f'cluster, workers: {workers}':<34}{taken:>8.1f} s", flush=True)
    overhead, gain = seconds[0] / local, seconds[0] / seconds[1]
    print(f"{'one worker to one process':<34}{overhead:>8.2f}   at most {OVERHEAD}")
    print(f"{'two workers to one':<34}{gain:>8.2f}   at least {GAIN}")
    print(f"{sum(b'ok' in each[:20] for each in records)} ok; all records the same bytes")
    raise SystemExit(0 if overhead <= OVERHEAD and gain >= GAIN else 1)


def draw_files(folder: Path, count: int) -> list[FileToRead]:
    """So many notes, drawn into a folder, each as the only language of its document."""
    folder.mkdir()
    files = []
    for number, note in enumerate(random_notes(count, "picture", SEED, jbig2=False)):
        path = folder / f"{number:05}.pdf"
        path.write_bytes(note.draw())
        files.append(FileToRead(path, path.name, sample=True))
    return files


def size_of(folder: Path) -> int:
    """The bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.iterdir())


def timed(
    files: Sequence[FileToRead], folder: Path, executor: Executor
) -> tuple[float, list[bytes]]:
    """The seconds that reading all takes with nothing kept of before, and the records."""
    seen = folder / "seen"
    shutil.rmtree(seen, ignore_errors=True)
    told = [replace(f, seen=seen_of_note(seen, f"ST-{n}-2026")) for n, f in enumerate(files)]
    # The processes load the reader first, which is no note's cost.
    list(read_files(files[:4], executor))
    start = time.perf_counter()
    records = [to_json(record).encode() for record in read_files(told, executor)]
    return time.perf_counter() - start, records


@contextmanager
def cluster_of(workers: int, folder: Path) -> Iterator[str]:
    """The address of a scheduler with so many workers of one thread, each a process."""
    with ExitStack() as stack:
        scheduler = stack.enter_context(start_scheduler(folder / f"scheduler-{workers}"))
        for number in range(workers):
            place = folder / f"worker-{workers}-{number}"
            stack.enter_context(start_worker(place, scheduler.address))
        yield scheduler.address


if __name__ == "__main__":
    main()
