"""The command `inspect`: why a file was accepted or refused, and a picture of its sheets."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from councilvotes.corrections import read_corrections
from councilvotes.errors import WrongUseError
from councilvotes.output import Output
from councilvotes.summary import summary_of
from extract import EXTRACTOR_VERSION
from extract.corrections import Correction
from extract.inspect import Inspection, SheetPicture, in_words, inspect_note
from extract.records import NoteRecord, Source
from extract.worker import Job, Killed, run_apart


@dataclass(frozen=True, slots=True)
class FileToInspect:
    """One file, and how it is to be read."""

    path: Path
    shown_path: str
    sample: bool
    """Whether a reconstruction may be read."""
    corrections: tuple[Correction, ...]


def inspect_file(path: Path, picture: Path | None, out: Output) -> None:
    """Say why the file was accepted or refused, and write a PNG of each of its sheets.

    `picture` is where the first PNG goes; None: in the working folder, under the file's name.
    Raises WrongUseError where the file is not there.
    """
    if not path.is_file():
        raise WrongUseError(f"no such file: {path}")
    settings = out.options.settings()
    task = FileToInspect(path, str(path), settings.source.sample, read_corrections(settings))
    inspection = inspected(task)
    for line in report_lines(inspection):
        out.result(line)
    target = picture or Path(f"{path.stem}.png")
    for sheet, place in zip(inspection.sheets, places(target, inspection.sheets), strict=True):
        place.write_bytes(sheet.png)
        out.result(f"page {sheet.page} drawn: {place}")


def inspected(task: FileToInspect) -> Inspection:
    """The inspection of one file, made in another process: the file may be hostile."""
    (outcome,) = run_apart(Job(inspect_apart, load_inspection), [task], 1)
    if not isinstance(outcome, Killed):
        return outcome
    record = NoteRecord(
        "refused", outcome.reason, source_of(task), None, (), (), (), False, EXTRACTOR_VERSION
    )
    return Inspection(record, (), (), sheets_found=False, beyond=None)


def inspect_apart(task: FileToInspect) -> Inspection:
    """The inspection of one file, in this process."""
    return inspect_note(
        task.path.read_bytes(), source_of(task), sample=task.sample, corrections=task.corrections
    )


def load_inspection() -> None:
    """Nothing more to load: this module has it all."""


def source_of(task: FileToInspect) -> Source:
    """What the record says of the file."""
    data = task.path.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    return Source(task.shown_path, digest, len(data), None, None, None)


def report_lines(inspection: Inspection) -> Iterator[str]:
    """The verdict, the checks, and where there is no sheet what each page looks like."""
    record = inspection.record
    yield f"{record.source.path}: {summary_of(record)}"
    if inspection.beyond:
        yield f"its sheet would be refused too: {inspection.beyond}"
    for check in record.checks:
        outcome = "passed" if check.passed else "FAILED" if check.blocking else "not passed"
        words = f"expected {check.expected}, found {check.observed}"
        yield f"check {outcome}: {check.name.replace('_', ' ')}: {words}"
    if not inspection.pages:
        yield "the file could not be opened and read, so there is no page to show"
    elif not inspection.sheets_found:
        yield "no page was taken for a vote sheet:"
        for look in inspection.pages:
            yield f"  {in_words(look)}"


def places(target: Path, sheets: tuple[SheetPicture, ...]) -> Iterator[Path]:
    """Where the PNG of each sheet goes: the target, then the target with the page's number."""
    for index, sheet in enumerate(sheets):
        named = target.with_name(f"{target.stem}-page-{sheet.page}{target.suffix}")
        yield named if index else target
