"""What a cluster costs and gains: `python -m benchmarks.cluster --folder NOTES`.

Drawn notes, one sheet in twenty a picture and each sheet in ten language versions, are read
three times with nothing kept of before: by one process of this machine, kind after kind; then as
they come by one worker of a cluster, and by two. The records must be the same bytes. Seconds by the
clock, which need the machine to itself with a core for each worker; the CPU time does not.
"""

import argparse
import os
import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from councilvotes.cluster.connection import open_cluster
from councilvotes.notes.note_store import store_note
from councilvotes.reading.executors import Local
from councilvotes.reading.files_to_read import seen_of_note
from councilvotes.reading.many_files import read_files
from councilvotes.reading.one_file import FileToRead
from extract.records import NoteRecord
from tests.councilvotes.cluster.processes import start_scheduler, start_worker
from tests.drawing.random_notes import RandomNote, random_notes
from tests.drawing.spec import Language

GAIN, OVERHEAD = 1.7, 1.15
"""Two workers to one, at least; one worker to one process, at most."""
SEED = 1601
COVERS: Sequence[Language] = ("en", "da")
"""The languages of drawn covers: of more versions of a note, several have the same."""
EMPTY, EMPTY_BYTES, LANGUAGES = 480, 100_000, 24
"""Files that are no notes, as large as one, so that nothing but the way there and back is paid."""
_TICKS = os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Print the table; exit 1 where a bar is not kept or a record differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--notes", type=int, default=2000)
    parser.add_argument("--picture-every", type=int, default=20, help="1: all; 0: none")
    parser.add_argument("--versions", type=int, default=10, help="of each sheet")
    parser.add_argument("--folder", type=Path, help="where drawn notes are kept for the next time")
    wanted = parser.parse_args()
    with TemporaryDirectory() as name:
        kept = wanted.folder or Path(name) / "notes"
        files = draw_files(kept, wanted.notes, wanted.picture_every, wanted.versions)
        size = sum(path.stat().st_size for path in kept.iterdir())
        send_empty(Path(name))
        print(f"{wanted.notes} notes, {size / 1e6:.0f} MB", flush=True)
        local = 0.0
        records: dict[str, bytes] = {}
        for kind, some in files.items():
            taken, found = read_here(some, Path(name))
            told = f"one process, {len(some)} {kind} notes"
            print(f"{told:<34}{taken:>8.1f} s {len(some) / taken:>8.2f} notes a second", flush=True)
            local, records = local + taken, records | found
        seconds = [read_there(files, workers, Path(name), records) for workers in (1, 2)]
    overhead, gain = seconds[0] / local, seconds[0] / seconds[1]
    print(f"{'one worker to one process':<34}{overhead:>8.2f}   at most {OVERHEAD}")
    print(f"{'two workers to one':<34}{gain:>8.2f}   at least {GAIN}")
    print(f"{sum(b'ok' in each[:20] for each in records.values())} ok; all records the same bytes")
    raise SystemExit(0 if overhead <= OVERHEAD and gain >= GAIN else 1)


def draw_files(
    folder: Path, count: int, picture_every: int, versions: int
) -> dict[str, list[FileToRead]]:
    """So many notes by kind, each drawn unless it lies there; so many versions have one sheet."""
    folder.mkdir(parents=True, exist_ok=True)
    files: dict[str, list[FileToRead]] = {}
    sheets = -(-count // versions)
    drawn = [random_notes(sheets, kind, SEED, jbig2=False) for kind in ("text", "picture")]
    for number, (text, picture) in enumerate(zip(*drawn, strict=True)):
        is_picture = picture_every and not number % picture_every
        kind, note = ("picture", picture) if is_picture else ("text", text)
        for version in range(min(versions, count - number * versions)):
            path = folder / f"{number:05}-{version:02}-{kind}.pdf"
            if not path.exists():
                path.write_bytes(version_of(note, version).draw())
            files.setdefault(kind, []).append(FileToRead(path, path.name, sample=True))
    return files


def version_of(note: RandomNote, version: int) -> RandomNote:
    """The same sheet behind a cover of its own."""
    spec = note.spec
    codes = (*spec.codes, f"INF {901 + version}")
    language = COVERS[version % len(COVERS)]
    return replace(note, spec=replace(spec, language=language, codes=codes))


def anew(files: Sequence[FileToRead], folder: Path) -> list[FileToRead]:
    """The files with folders in which nothing is kept of before, one for the versions of a note."""
    seen = folder / "seen"
    shutil.rmtree(seen, ignore_errors=True)
    return [
        replace(f, seen=seen_of_note(seen, f"ST-{f.shown_path.partition('-')[0]}-2026"))
        for f in files
    ]


def stored(records: Iterator[NoteRecord], folder: Path) -> dict[str, bytes]:
    """The records as they lie in a data folder, by their files: to store them is a part of it."""
    found = {}
    for record in records:
        path = folder / "notes" / f"{record.source.path}.json"
        store_note(path, record)
        found[record.source.path] = path.read_bytes()
    return found


def read_here(files: Sequence[FileToRead], folder: Path) -> tuple[float, dict[str, bytes]]:
    """Seconds and records of a process of this machine, once it has loaded all that it needs."""
    records = read_files([files[0], *anew(files, folder)], Local(1))
    next(records)
    start = time.perf_counter()
    found = stored(records, folder)
    return time.perf_counter() - start, found


def read_there(
    files: dict[str, list[FileToRead]], workers: int, folder: Path, records: dict[str, bytes]
) -> float:
    """Print what so many workers take; their seconds. Each has loaded all that it needs."""
    told = anew(sorted(chain(*files.values()), key=lambda file: file.shown_path), folder)
    with (
        processes_of(workers, folder) as processes,
        open_cluster(processes.address, print) as cluster,
    ):
        list(read_files([kind[0] for kind in files.values() for _ in range(workers)], cluster))
        before, start = processes.cpu(), time.perf_counter()
        found = stored(read_files(told, cluster), folder)
        seconds, after = time.perf_counter() - start, processes.cpu()
    assert found == records, "the records differ"
    print(f"{f'cluster, workers: {workers}':<34}{seconds:>8.1f} s")
    tell_cpu(before, after, len(told))
    return seconds


def tell_cpu(before: dict[str, float], after: dict[str, float], files: int) -> None:
    """Print who computed for how long."""
    cpu = [f"{name} {(after[name] - before[name]) * 1000 / files:.2f}" for name in after]
    print(f"  CPU ms a file: {', '.join(cpu)}", flush=True)


def send_empty(folder: Path) -> None:
    """Print what the way there and back costs: of files alone, then of all languages in one."""
    path = folder / "empty.pdf"
    path.write_bytes(b"<html>".ljust(EMPTY_BYTES))
    file = FileToRead(path, path.name)
    with processes_of(1, folder) as processes, open_cluster(processes.address, print) as cluster:
        list(read_files([file], cluster))
        for of_a_note in (1, LANGUAGES):
            told = [replace(file, seen=folder / str(n // of_a_note)) for n in range(EMPTY)]
            before = processes.cpu()
            stored(read_files(told, cluster), folder)
            print(f"no notes, {of_a_note} together")
            tell_cpu(before, processes.cpu(), EMPTY)


@dataclass(frozen=True, slots=True)
class Processes:
    """Those of a cluster, by their numbers."""

    address: str
    scheduler: int
    workers: tuple[int, ...]

    def cpu(self) -> dict[str, float]:
        """Seconds of CPU so far, by who used them."""
        readers = sum(cpu_of(child) for each in self.workers for child in children_of(each))
        return {
            "client": time.process_time(),
            "scheduler": cpu_of(self.scheduler),
            "workers": sum(cpu_of(each) for each in self.workers),
            "readers": readers + sum(cpu_of(each, of_ended=True) for each in self.workers),
        }


def cpu_of(process: int, *, of_ended: bool = False) -> float:
    """CPU seconds of a process, or of those of its children that have ended."""
    told = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, told[13:15] if of_ended else told[11:13])) / _TICKS


def children_of(process: int) -> list[int]:
    """The processes that any thread of it has started and that live."""
    lists = Path(f"/proc/{process}/task").glob("*/children")
    return [int(child) for each in lists for child in each.read_text().split()]


@contextmanager
def processes_of(workers: int, folder: Path) -> Iterator[Processes]:
    """A scheduler with so many workers of one thread."""
    with ExitStack() as stack:
        scheduler = stack.enter_context(start_scheduler(folder / "scheduler"))
        started = [
            stack.enter_context(start_worker(folder / f"worker-{n}", scheduler.address))
            for n in range(workers)
        ]
        pids = tuple(each.process.pid for each in started)
        yield Processes(scheduler.address, scheduler.process.pid, pids)


if __name__ == "__main__":
    main()
