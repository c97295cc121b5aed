"""The command `inspect`: why a file was accepted or refused, and a picture of its sheets."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from councilvotes.errors import WrongUseError
from councilvotes.output import Output
from councilvotes.summary import summary_of
from extract.inspect import Inspection, SheetPicture, in_words, inspect_note
from extract.records import Source


def inspect_file(path: Path, picture: Path | None, out: Output) -> None:
    """Say why the file was accepted or refused, and write a PNG of each of its sheets.

    `picture` is where the first PNG goes; None: in the working folder, under the
    file's name. Raises WrongUseError where the file is not there.
    """
    if not path.is_file():
        raise WrongUseError(f"no such file: {path}")
    inspection = inspection_of(path, sample=out.options.settings().source.sample)
    for line in report_lines(inspection):
        out.result(line)
    target = picture or Path(f"{path.stem}.png")
    for sheet, place in zip(inspection.sheets, places(target, inspection.sheets), strict=True):
        place.write_bytes(sheet.png)
        out.result(f"page {sheet.page} drawn: {place}")


def inspection_of(path: Path, *, sample: bool, shown_path: str | None = None) -> Inspection:
    """The inspection of one file."""
    data = path.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    source = Source(shown_path or str(path), digest, len(data), None, None, None)
    return inspect_note(data, source, sample=sample)


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
        yield "the file does not open, so there is no page to show"
    elif not inspection.sheets_found:
        yield "no page was taken for a vote sheet:"
        for look in inspection.pages:
            yield f"  {in_words(look)}"


def places(target: Path, sheets: tuple[SheetPicture, ...]) -> Iterator[Path]:
    """Where the PNG of each sheet goes: the target, then the target with the page's number."""
    for index, sheet in enumerate(sheets):
        named = target.with_name(f"{target.stem}-page-{sheet.page}{target.suffix}")
        yield named if index else target
