"""What building releases costs: `python -m benchmarks.releasing --votes 2000 --languages 24`.

Drawn note records (seeded, nothing of a real note) are published four times: all as the first
release, one note more as an update, the same again, and all but that one as another reader would
read them, so that every row that names its reader differs. The same rows are then written with
pyarrow alone, one Parquet file a table, to compare with. Each is done in a process of its own, as
runs are, which loads the notes first, without garbage collection; so each has its own figure of
memory.
"""

import argparse
import resource
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, astuple, dataclass, replace
from datetime import date, timedelta
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks.drawn_notes import LANGUAGES, draw_notes, ledger_row
from councilvotes.notes.note_store import load_notes, note_text
from councilvotes.releases.facts import member_state_facts
from extract.processes.garbage_collection import paused_collection
from extract.records import NoteRecord
from publish.catalogue import TableSpec
from publish.formats.arrow import arrow_schema
from publish.records import DocumentState, MemberStateFacts
from publish.release.build import build_release
from publish.rows.readings import join_readings
from publish.rows.tables import build_tables
from publish.settings import PublishSettings

BUDGETS = {"build": 60.0, "update by one note": 10.0, "every row changes": 60.0}
"""Seconds, for 2,000 votes in 24 languages."""
MEMORY = 1024
"""MiB, for each process that publishes, the drawn notes included."""
DAY = date(2026, 7, 2)


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of one call."""

    cpu: float
    wall: float


@dataclass(frozen=True, slots=True)
class Measured:
    """What one process did."""

    costs: dict[str, Cost]
    mib: int
    """The most memory that it ever held."""


def main() -> None:
    """Print the table; exit 1 where a budget is not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--votes", type=int, default=2000)
    parser.add_argument("--languages", type=int, default=24, choices=range(1, 25))
    wanted = parser.parse_args()
    states = member_state_facts()
    drawn = draw_notes(wanted.votes + 1, LANGUAGES[: wanted.languages], states)
    with TemporaryDirectory() as folder:
        paths = [store(note, Path(folder) / "notes") for note in drawn]
        print(f"{wanted.votes} votes in {wanted.languages} languages, {len(paths)} notes")
        works = (measure_build, measure_update, measure_another_reader, measure_plainly)
        done = [alone(work, paths, states, Path(folder)) for work in works]
    costs = {name: cost for each in done for name, cost in each.costs.items()}
    print(f"{'':28}{'CPU s':>9}{'wall s':>9}{'ratio':>8}")
    for name, cost in costs.items():
        ratio = cost.cpu / costs["plain pyarrow"].cpu
        seconds = f"{cost.cpu:9.2f}{cost.wall:9.2f}"
        print(f"{name:28}{seconds}{ratio:8.2f}")
    *releases, _ = done
    memory = ", ".join(f"{' and '.join(each.costs)} {each.mib} MiB" for each in releases)
    print(f"memory at most: {memory}")
    kept = all(costs[name].wall < seconds for name, seconds in BUDGETS.items())
    raise SystemExit(0 if kept and max(each.mib for each in releases) < MEMORY else 1)


def alone(work: Callable[..., Measured], *given: object) -> Measured:
    """What a process of its own measures."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(work, *given).result()


def store(note: NoteRecord, folder: Path) -> Path:
    """Where a note lies that a run has read."""
    path = folder / note.source.path.replace(".pdf", ".json")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(note_text(note), encoding="utf-8")
    return path


@paused_collection()
def measure_build(
    paths: Sequence[Path], states: Sequence[MemberStateFacts], folder: Path
) -> Measured:
    """What the first release costs, of all notes but the last."""
    notes: list[NoteRecord] = []
    loading = timed(lambda: notes.extend(load_notes(paths[:-1])))
    ledger = [ledger_row(note) for note in notes]
    settings = PublishSettings(folder / "releases", False)
    building = timed(lambda: build_release(notes, ledger, states, settings, today=DAY))
    return Measured({"load the notes": loading, "build": building}, peak_mib())


@paused_collection()
def measure_update(
    paths: Sequence[Path], states: Sequence[MemberStateFacts], folder: Path
) -> Measured:
    """What the next run costs, which finds one note more, and one that finds nothing."""
    notes = list(load_notes(paths))
    ledger = [ledger_row(note) for note in notes]
    settings = PublishSettings(folder / "releases", False)

    def build(days: int) -> Callable[[], object]:
        today = DAY + timedelta(days=days)
        return lambda: build_release(notes, ledger, states, settings, today=today)

    costs = {"update by one note": timed(build(1)), "nothing changed": timed(build(2))}
    return Measured(costs, peak_mib())


@paused_collection()
def measure_another_reader(
    paths: Sequence[Path], states: Sequence[MemberStateFacts], folder: Path
) -> Measured:
    """What a release costs in which every row that names its reader differs."""
    # One note less: another reader alone that reads the same makes no release.
    notes = [replace(note, extractor_version="0.2.0") for note in load_notes(paths[:-1])]
    ledger = [ledger_row(note) for note in notes]
    settings = PublishSettings(folder / "releases", False)
    day = DAY + timedelta(days=3)
    cost = timed(lambda: build_release(notes, ledger, states, settings, today=day))
    return Measured({"every row changes": cost}, peak_mib())


@paused_collection()
def measure_plainly(
    paths: Sequence[Path], states: Sequence[MemberStateFacts], folder: Path
) -> Measured:
    """What pyarrow alone takes."""
    notes = list(load_notes(paths))
    ledger = [ledger_row(note) for note in notes]
    (folder / "plain").mkdir()
    cost = write_plainly(notes, ledger, states, folder / "plain")
    return Measured({"plain pyarrow": cost}, peak_mib())


def write_plainly(
    notes: Sequence[NoteRecord],
    ledger: Sequence[DocumentState],
    states: Sequence[MemberStateFacts],
    folder: Path,
) -> Cost:
    """What pyarrow takes for the same rows, given as one dict each, as Parquet alone."""
    tables = build_tables(join_readings(notes, ledger, sample=False), states, sample=False)
    costs = [
        timed(partial(write_rows, [asdict(row) for row in table.rows], table.spec, folder))
        for table in tables
    ]
    return Cost(*(sum(figures) for figures in zip(*map(astuple, costs), strict=True)))


def write_rows(rows: list[dict[str, Any]], spec: TableSpec, folder: Path) -> None:
    """One Parquet file."""
    content = pa.Table.from_pylist(rows, schema=arrow_schema(spec.row))
    pq.write_table(content, folder / f"{spec.name}.parquet")


def timed(work: Callable[[], object]) -> Cost:
    """What one call costs."""
    before = time.process_time(), time.perf_counter()
    work()
    after = time.process_time(), time.perf_counter()
    return Cost(*(end - begin for begin, end in zip(before, after, strict=True)))


def peak_mib() -> int:
    """The most memory that this process ever held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
