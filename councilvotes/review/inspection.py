"""The command `inspect`: why a file was accepted or refused, and a picture of its sheets."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from councilvotes.errors import WrongUseError
from councilvotes.notes.held import file_of_record
from councilvotes.output import Output, readable
from councilvotes.reading.files_to_read import run_template, seen_of_note
from councilvotes.reading.one_file import FileToRead
from councilvotes.review.inspecting_jobs import inspected
from councilvotes.run.report import summary_of
from councilvotes.settings.settings import Settings
from extract.inspect import Inspection, SheetPicture, in_words
from extract.records import SourceFile
from extract.sheet.proof.hypothesis import suggestion_in_words


def inspect_file(path: Path, picture: Path | None, out: Output) -> None:
    """Say why the file was accepted or refused, and write a PNG of each of its sheets.

    `picture` is where the first PNG goes; None: in the working folder, under the file's name.
    Raises WrongUseError, before the file is read, where it is not there or the PNG has no place.
    """
    if not path.is_file():
        raise WrongUseError(f"no such file: {path}")
    if picture is not None and (picture.is_dir() or not picture.parent.is_dir()):
        raise WrongUseError(f"--out {picture}: name a file in a folder that is there")
    settings = out.options.settings()
    inspection = inspected(file_to_inspect(path, settings))
    for line in report_lines(inspection):
        out.result(line)
    target = picture or Path(f"{path.stem}.png")
    for sheet, place in zip(inspection.sheets, places(target, inspection.sheets), strict=True):
        place.write_bytes(sheet.png)
        out.result(f"page {sheet.page} drawn: {readable(place)}")


def file_to_inspect(path: Path, settings: Settings) -> FileToRead:
    """The file as a run of these settings would read it."""
    template = run_template(settings)
    seen = settings.data_dir / "seen"
    return replace(
        template,
        place=path,
        shown_path=readable(path),
        # To look at a file makes no data folder, and works where nothing can be kept.
        seen=seen if seen.is_dir() and os.access(seen, os.W_OK) else None,
    )


def archived_file(
    source: SourceFile, document_id: str, language: str, settings: Settings
) -> FileToRead:
    """The same of the archived file that a stored record tells of."""
    file = file_to_inspect(settings.data_dir / source.path, settings)
    return replace(
        file,
        place=file_of_record(source, settings.data_dir),
        document_id=document_id,
        language=language,
        seen=file.seen and seen_of_note(file.seen, document_id),
    )


def report_lines(inspection: Inspection) -> Iterator[str]:
    """The verdict, the checks, and where there is no sheet what each page looks like."""
    record = inspection.record
    yield f"{record.source.path}: {summary_of(record)}"
    if inspection.beyond:
        yield f"its sheet would be refused too: {inspection.beyond}"
    for suggestion in inspection.suggestions:
        yield suggestion_in_words(suggestion)
    yield from inspection.remarks
    for check in sorted(record.checks, key=lambda check: check.passed):  # the failed ones first
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
