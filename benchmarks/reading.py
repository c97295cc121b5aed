"""What reading a note costs, beside plain pdfplumber: `python -m benchmarks.reading FOLDER...`.

CPU time of one process and one run; every figure is a median over the notes of a kind.
"""

import argparse
import gc
import hashlib
import io
import resource
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import cv2
import pdfplumber

from extract.read import read_note
from extract.records import NoteRecord, SourceFile
from extract.request import ReadRequest

REPEATS = 4
MEMORY_NOTES = 300
ALL_WORDS, MARKS, MET_AGAIN = 2.0, 0.5, 0.1
"""Budgets of a picture note, in seconds."""


@dataclass(frozen=True, slots=True)
class Note:
    """One sample note, in memory."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class TextCost:
    """CPU seconds of one note whose sheet is text."""

    baseline: float
    known_sheet: float
    """The other parser has been heard on the same sheet, in another language version."""
    with_second_opinion: float


def main() -> None:
    """Print the table; exit 1 where a budget is not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path, help="folders of notes, NAME.pdf")
    parser.add_argument("--memory", type=int, default=MEMORY_NOTES, help="notes read for memory")
    parser.add_argument("--only", choices=("text", "pictures", "memory"))
    wanted = parser.parse_args()
    cv2.setNumThreads(1)  # as in the processes that read notes
    notes = [
        Note(path.name, path.read_bytes())
        for folder in wanted.folders
        for path in sorted(folder.glob("*.pdf"))
    ]
    text, pictures = sort_by_sheet(notes)
    kept = []
    if wanted.only in (None, "text"):
        kept.append(compare_text(text))
    if wanted.only in (None, "pictures") and pictures:
        kept.append(time_pictures(pictures))
    if wanted.only in (None, "memory"):
        kept.append(watch_memory([*text, *pictures[:3]], wanted.memory))
    raise SystemExit(0 if all(kept) else 1)


def sort_by_sheet(notes: Sequence[Note]) -> tuple[list[Note], list[Note]]:
    """Notes whose sheet is text, and whose sheet is a picture; refused ones are named and left."""
    text: list[Note] = []
    pictures: list[Note] = []
    for note in notes:
        record = read(note)
        if record.status != "ok":
            print(f"left out, refused: {note.name}: {record.reason}")
            continue
        named_by = {p.evidence.row_named_by for vote in record.votes for p in vote.positions}
        (text if named_by == {"text"} else pictures).append(note)
    print(f"{len(text)} notes with a text sheet, {len(pictures)} with a picture sheet")
    return text, pictures


def compare_text(notes: Sequence[Note]) -> bool:
    """Ours and plain pdfplumber on the same notes, in turn; whether the budget is kept."""
    costs = [cost_of(note) for note in notes]
    baseline = median(cost.baseline for cost in costs)
    print(f"{'text note':<44}{'median ms':>10}{'ratio':>8}{'budget':>8}")
    print(f"{'plain pdfplumber: text and tables, all pages':<44}{baseline * 1000:>10.1f}")
    kept = True
    for label, budget, values in (
        ("note to record, sheet known", 1 / 8, [c.known_sheet for c in costs]),
        ("note to record, with second opinion", 0.65, [c.with_second_opinion for c in costs]),
    ):
        middle = median(values)
        ratio = middle / baseline
        print(f"{label:<44}{middle * 1000:>10.1f}{ratio:>8.3f}{budget:>8.3f}")
        kept &= ratio <= budget
    worst = max(zip(notes, costs, strict=True), key=lambda pair: pair[1].with_second_opinion)
    print(f"dearest: {worst[0].name}, {worst[1].with_second_opinion * 1000:.0f} ms")
    return kept


def cost_of(note: Note) -> TextCost:
    """The least CPU time of some runs, one way after the other: each with its own caches warm."""
    with TemporaryDirectory() as folder:
        ways = (
            partial(plain_pdfplumber, note),
            partial(read, note, seen=Path(folder)),
            partial(read, note),
        )
        baseline, known_sheet, with_second_opinion = (
            min(spent(way) for _ in range(REPEATS)) for way in ways
        )
    return TextCost(baseline, known_sheet, with_second_opinion)


def time_pictures(notes: Sequence[Note]) -> bool:
    """Picture notes with all their words, without OCR, then met again; whether budgets are kept."""
    read(notes[0])  # loads the engine, which is no note's cost
    print(f"{'picture note':<44}{'median s':>10}{'':>8}{'budget':>8}")
    kept = True
    with TemporaryDirectory() as folder:
        seen = Path(folder)
        for label, budget in (
            ("note to record, all words", ALL_WORDS),
            ("words known: marks and totals alone", MARKS),
            ("met again in another language", MET_AGAIN),
        ):
            if budget == MARKS:
                forget_marks(seen)
            middle = median(spent(partial(read, note, seen=seen)) for note in notes)
            print(f"{label:<44}{middle:>10.2f}{'':>8}{budget:>8.2f}")
            kept &= middle <= budget
    return kept


def forget_marks(seen: Path) -> None:
    """Delete what was read of the marks; the words of the pictures are kept."""
    # A sheet is kept as an object, the words of a picture as a list.
    sheets = [each for each in seen.glob("*.json") if each.read_bytes().startswith(b"{")]
    assert sheets, f"{seen}: no sheet is kept there, so that nothing would be measured"
    for sheet in sheets:
        sheet.unlink()


def watch_memory(notes: Sequence[Note], count: int) -> bool:
    """Memory held after a fifth of many notes and after all; whether it stays flat.

    As in a backfill, what was read of a sheet is kept for its other languages.
    """
    sizes = []
    with TemporaryDirectory() as folder:
        for number, note in enumerate(in_turn(notes, count), 1):
            read(note, seen=Path(folder))
            if number % max(count // 5, 1) == 0:
                gc.collect()
                sizes.append(held())
                print(f"after {number:>5} notes: {sizes[-1]:.0f} MB held", flush=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    growth = sizes[-1] - sizes[0]
    print(f"growth {growth:+.0f} MB over {count - count // 5} notes, peak {peak:.0f} MB")
    return growth < 0.1 * sizes[0]


def in_turn(notes: Sequence[Note], count: int) -> Iterator[Note]:
    """The notes again and again until there are `count`."""
    for number in range(count):
        yield notes[number % len(notes)]


def plain_pdfplumber(note: Note) -> None:
    """What most would write: one open, text and tables of every page."""
    with pdfplumber.open(io.BytesIO(note.data)) as pdf:
        for page in pdf.pages:
            page.extract_text()
            page.extract_tables()


def read(note: Note, *, seen: Path | None = None) -> NoteRecord:
    """The record of a note."""
    sha256 = hashlib.sha256(note.data).hexdigest()
    source = SourceFile(note.name, sha256, len(note.data), None, None, None)
    return read_note(note.data, ReadRequest(source, sample=True, seen=seen))


def spent(work: Callable[[], object]) -> float:
    """The CPU seconds that `work` takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def held() -> float:
    """Megabytes of memory that this process holds now (Linux)."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1024**2


if __name__ == "__main__":
    main()
