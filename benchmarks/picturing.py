"""What pictures of sheets cost: `python -m benchmarks.picturing --text 150 --scanned 60`.

So many different notes are drawn (seeded, nothing of a real note), imported, read and released, and
the site of that release is made three times: as a whole, again without the pictures that it made,
and with them. The last two differ in nothing else, so the pictures cost what the second takes
longer than the third. Each command is a process of its own.
"""

import argparse
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.drawing.random_notes import RandomNote, random_notes

SEED = 20260702
SHEETS = 2000
BUDGET = 450.0
"""Seconds for the pictures of so many sheets on two cores: the previews of the votes have the
rest of ten minutes."""
CORES = 2
LARGEST = 60_000
"""Bytes of one picture."""


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds of one command, its workers included."""

    cpu: float
    wall: float


def main() -> None:
    """Print the figures; exit 1 where a budget is not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--text", type=int, default=150)
    parser.add_argument("--scanned", type=int, default=60)
    given = parser.parse_args()
    with TemporaryDirectory() as name:
        folder = Path(name)
        for number, note in enumerate(drawn(given.text, given.scanned)):
            (folder / f"{number}.pdf").write_bytes(note.draw())
        data_dir = folder / "data"
        reading = spent("import", str(folder), data_dir=data_dir)
        spent("site", "build", data_dir=data_dir)
        shutil.rmtree(data_dir / "pictures")
        anew, again = (spent("site", "build", data_dir=data_dir) for _ in range(2))
        sizes = [each.stat().st_size for each in (data_dir / "pictures").glob("*.webp")]
    print(f"{given.text} text notes and {given.scanned} picture notes, {len(sizes)} pictures")
    for what, cost in {"read": reading, "site without pictures": anew, "site again": again}.items():
        print(f"{what:28}{cost.cpu:9.2f} CPU s{cost.wall:9.2f} wall s")
    each = (anew.cpu - again.cpu) / len(sizes)
    print(f"{'one picture':28}{1000 * each:9.0f} CPU ms")
    whole = SHEETS * each / CORES
    print(f"{f'{SHEETS} pictures':28}{whole:9.0f} s on {CORES} cores")
    print(f"size: {sum(sizes) / len(sizes) / 1000:.0f} kB, {max(sizes) / 1000:.0f} kB at most")
    raise SystemExit(0 if whole < BUDGET and max(sizes) <= LARGEST else 1)


def drawn(text: int, scanned: int) -> Iterator[RandomNote]:
    """Notes of both kinds, each of another number."""
    yield from random_notes(text, "text", SEED, jbig2=False)
    for place, note in enumerate(random_notes(scanned, "picture", SEED, jbig2=False)):
        year = note.spec.number.partition("/")[2]
        yield replace(note, spec=replace(note.spec, number=f"{95000 + place}/{year}"))


def spent(*command: str, data_dir: Path) -> Spent:
    """What one command costs, which may leave notes unread."""
    before, began = cpu_of_children(), time.perf_counter()
    program = Path(sys.executable).with_name("councilvotes")
    options = ("--data-dir", data_dir, "--config", "sample", "--quiet")
    subprocess.run([program, *command, *options], check=False)
    return Spent(cpu_of_children() - before, time.perf_counter() - began)


def cpu_of_children() -> float:
    """Seconds of all processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
