"""What building releases costs: `python -m benchmarks.releasing --votes 2000 --languages 24`.

Drawn note records (seeded, nothing of a real note) are published three times: all as the first
release, one note more as an update, and the same again. The same rows are then written with
pyarrow alone, one Parquet file a table, in the same process, to compare with.
"""

import argparse
import resource
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, astuple, dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks.drawn_notes import LANGUAGES, draw_notes, ledger_row
from councilvotes.facts import member_state_facts
from councilvotes.notes import load_notes
from extract.encode import to_json
from extract.records import NoteRecord
from publish.catalogue import TableSpec
from publish.readings import join_readings
from publish.records import DocumentState, MemberStateFacts
from publish.release import build_release
from publish.schema import arrow_schema
from publish.settings import PublishSettings
from publish.tables import build_tables

BUILD, UPDATE, MEMORY = 60.0, 10.0, 1024
"""Budgets for 2,000 votes in 24 languages: seconds, seconds, MiB."""
DAY = date(2026, 7, 2)


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of one call."""

    cpu: float
    """Of all threads."""
    main: float
    """Of the main thread: what it lasts at least where another core takes the rest."""
    wall: float


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
        costs = measure(paths, states, Path(folder))
    plain = costs["plain pyarrow"]
    print(f"{'':28}{'CPU s':>9}{'main s':>9}{'wall s':>9}{'ratio':>8}")
    for name, cost in costs.items():
        ratio = cost.cpu / plain.cpu
        seconds = f"{cost.cpu:9.2f}{cost.main:9.2f}{cost.wall:9.2f}"
        print(f"{name:28}{seconds}{ratio:8.2f}")
    print(f"memory: {peak_mib()} MiB at most")
    kept = costs["build"].wall < BUILD and costs["update by one note"].wall < UPDATE
    raise SystemExit(0 if kept and peak_mib() < MEMORY else 1)


def store(note: NoteRecord, folder: Path) -> Path:
    """Where a note lies that a run has read."""
    path = folder / note.source.path.replace(".pdf", ".json")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(to_json(note) + "\n", encoding="utf-8")
    return path


def measure(
    paths: Sequence[Path], states: Sequence[MemberStateFacts], folder: Path
) -> dict[str, Cost]:
    """What each kind of run costs."""
    notes: list[NoteRecord] = []
    loading = timed(lambda: notes.extend(load_notes(paths)))
    ledger = [ledger_row(note) for note in notes]
    settings = PublishSettings(folder / "releases", False)

    def build(count: int, day: date) -> Callable[[], object]:
        return lambda: build_release(notes[:count], ledger[:count], states, settings, today=day)

    (folder / "plain").mkdir()
    return {
        "load the notes": loading,
        "build": timed(build(len(notes) - 1, DAY)),
        "update by one note": timed(build(len(notes), DAY + timedelta(days=1))),
        "nothing changed": timed(build(len(notes), DAY + timedelta(days=2))),
        "plain pyarrow": write_plainly(notes, ledger, states, folder / "plain"),
    }


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
    before = time.process_time(), time.thread_time(), time.perf_counter()
    work()
    after = time.process_time(), time.thread_time(), time.perf_counter()
    return Cost(*(end - begin for begin, end in zip(before, after, strict=True)))


def peak_mib() -> int:
    """The most memory that this process ever held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
