"""Read one vote sheet: look at it, once for all languages of its note, then prove what it says; a
refused one still tells all of it."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import Any, cast

from extract.errors import NoteRefusedError
from extract.pdf.document import OpenPdf
from extract.pdf.page import render
from extract.records import Box
from extract.sheet.find import FoundSheet
from extract.sheet.geometry import moved
from extract.sheet.kept import seen_once
from extract.sheet.known import Known
from extract.sheet.layout.fields.labels.glued import split_colons
from extract.sheet.layout.rows.read import read_rows
from extract.sheet.layout.rows.table_words import words_of_rows
from extract.sheet.layout.totals.position_labels import labels_on
from extract.sheet.layout.totals.read import read_totals
from extract.sheet.picture.master import Master
from extract.sheet.proof.hypothesis import Hypothesis, UnprovedError
from extract.sheet.proof.results.named import ResultUnreadError
from extract.sheet.prove import SheetReading, prove
from extract.sheet.see import row_of, see_picture, see_text
from extract.sheet.seen import Seen
from extract.sheet.taught.knowledge import (
    LABEL_CHECK,
    label_in_words,
    teaching_check,
    teaching_note,
)
from extract.sheet.words import lines

DPI = 100
"""Of the rendering by which a sheet is known again: the mark of five points has seven pixels."""


@dataclass(frozen=True, slots=True)
class SheetOutcome:
    """What one sheet comes to."""

    sheet: FoundSheet
    seen: Seen
    reading: SheetReading | None
    """None where no reading of it proves."""
    reason: str | None
    """Why not."""
    nearest: Hypothesis | None = None
    """Of a refused sheet, where rows and marks were seen."""
    result_unread: bool = False
    """Whether it was refused for its final result."""


def read_sheet(
    pdf: OpenPdf, data: bytes, sheet: FoundSheet, known: Known, folder: Path | None
) -> SheetOutcome:
    """What the sheet says, in the file with these bytes; `folder` is that of what was seen of the
    same sheets before."""
    seen = see_sheet(pdf, data, sheet, folder)
    labels = [label_in_words(label) for label in sheet.labels]
    try:
        reading = prove(seen, known)
        checks = (*reading.checks, *teaching_check(LABEL_CHECK, "the sheet proves", labels))
        return SheetOutcome(sheet, seen, replace(reading, checks=checks), None)
    except NoteRefusedError as refusal:
        return SheetOutcome(
            sheet,
            seen,
            None,
            f"{refusal}{teaching_note(labels)}",
            refusal.nearest if isinstance(refusal, UnprovedError) else None,
            isinstance(refusal.__cause__, ResultUnreadError),
        )


def see_sheet(pdf: OpenPdf, data: bytes, sheet: FoundSheet, folder: Path | None) -> Seen:
    """What is seen of a sheet, now or before; `folder` is that of what was seen before.

    Where rows, totals or fields are missing `unread` says so, and the rest is as far as it goes; it
    is not kept, for why not names its page.
    """
    try:
        if sheet.master is not None:
            return see_picture_once(sheet, sheet.master, folder)
        key = sheet_key(pdf, sheet)
        seen = seen_once(folder, Seen, key, lambda: see_text(pdf, data, sheet.page, sheet.words))
        return replace(seen, page=sheet.page)
    except NoteRefusedError as refusal:
        return seen_in_part(sheet, str(refusal))


def sheet_key(pdf: OpenPdf, sheet: FoundSheet) -> Iterator[object]:
    """What tells a text sheet from others: words and looks of what is English in it."""
    pixels = render(pdf, sheet.page, DPI, sheet.box)
    yield hashlib.sha256(f"{pixels.shape}".encode() + pixels.tobytes()).hexdigest()
    top, bottom = sheet.box[1], sheet.box[3]
    for word in sheet.words:
        if top <= word.middle <= bottom:
            yield f"{word.text} {[round(side, 1) for side in word.box]}"


def see_picture_once(sheet: FoundSheet, master: Master, folder: Path | None) -> Seen:
    """What is seen of a picture, on the page as shown."""
    return boxed(see_straight(sheet, master, folder), master.to_page)


def see_straight(sheet: FoundSheet, master: Master, folder: Path | None) -> Seen:
    """The same on the straightened page; kept where it stands in the picture, which lies anywhere.

    Raises NoteRefusedError where rows, totals or fields are missing.
    """
    right, down = master.origin

    def look() -> Seen:
        seen = see_picture(master, sheet.words, sheet.page)
        return boxed(seen, lambda box: moved(box, -right, -down))

    key = (master.fingerprint, *(f"{label.words} {label.meaning}" for label in sheet.labels))
    seen = seen_once(folder, Seen, key, look)
    return replace(boxed(seen, lambda box: moved(box, right, down)), page=sheet.page)


def boxed(seen: Seen, move: Callable[[Box], Box]) -> Seen:
    """The same with every box moved."""

    def there(value: Any) -> Any:  # noqa: ANN401 - whatever is part of what is seen
        if isinstance(value, tuple):
            is_box = len(value) == 4 and all(isinstance(side, float) for side in value)
            return move(value) if is_box else tuple(map(there, value))
        if is_dataclass(value) and not isinstance(value, type):
            return replace(value, **{f.name: there(getattr(value, f.name)) for f in fields(value)})
        return value

    return cast("Seen", there(seen))


def seen_in_part(sheet: FoundSheet, why: str) -> Seen:
    """The rows and the totals of a sheet that cannot be seen whole, as far as they are there."""
    words = split_colons(sheet.words)
    seen = Seen(sheet.page, sheet.by_ocr, (), False, None, None, None, (), (), False, why)
    with suppress(NoteRefusedError):
        states = read_rows(words, sheet.by_ocr, sheet.page)
        rows = tuple(row_of(row, states, sheet.by_ocr) for row in states.rows)
        seen = replace(seen, rows=rows, weighted=states.weighted)
        own = words_of_rows(words, states, sheet.by_ocr)
        rest = lines([word for word in words if id(word) not in own])
        labels = labels_on(rest, sheet.by_ocr)
        found = read_totals(rest, labels, states, sheet.by_ocr, sheet.page)
        seen = replace(seen, totals=found.totals, totals_box=found.box)
    return boxed(seen, sheet.as_shown)
