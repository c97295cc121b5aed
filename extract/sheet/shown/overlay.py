"""What was recognised on a sheet, drawn on its page: for people who look into a reading."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from textwrap import wrap

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFont

from extract.records import POSITIONS, Box, Check, PositionName
from extract.sheet.find import FoundSheet
from extract.sheet.proof.offered import OpenCell
from extract.sheet.read import SheetOutcome
from extract.sheet.seen import Seen, SeenMarks
from extract.sheet.shown.closeups import closeups

DPI = 150
PANEL = 620
"""Pixels of the legend at the side."""
COLUMNS = 68
"""Characters on one line of the legend."""
INK, FAINT, GOOD, ALONE, BAD = "#222222", "#c8c8c8", "#00803c", "#b08000", "#d00020"
"""ALONE: what comes nearest to a proof, and is none."""
ROW, LEGEND, TOTALS, RESULT = "#1f5fbf", "#d07000", "#8030a0", "#00808a"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the legend at the side."""

    text: str
    colour: str = INK


COLOURS = (
    Line("mark in green: read and proved, but for what failed above", GOOD),
    Line("mark in amber: what comes nearest to a proof", ALONE),
    Line("mark in red: it stands open", BAD),
)


def draw_overlay(
    pixels: npt.NDArray[np.uint8],
    sheet: FoundSheet,
    outcome: SheetOutcome | None,
    verdict: Sequence[Line],
    open_cells: Sequence[OpenCell] = (),
) -> bytes:
    """A PNG of the page, rendered at `DPI`, with the findings on it and a legend at the side.

    `open_cells` are framed in red; a few of them are shown enlarged below the legend.
    """
    page = Image.fromarray(pixels)
    lines = [*verdict, *legend_lines(sheet, outcome), *COLOURS]
    shown = closeups(pixels, DPI, open_cells, PANEL - 28)
    below = 40 + 18 * len(lines)
    height = max(page.height, below + (shown.height if shown else 0))
    canvas = Image.new("RGB", (page.width + PANEL, height), "white")
    canvas.paste(page, (0, 0))
    pen = ImageDraw.Draw(canvas)
    for word in sheet.words:
        frame(pen, sheet.as_shown(word.box), FAINT)
    if outcome is not None:
        draw_findings(pen, outcome)
    for cell in open_cells:
        frame(pen, cell.box, BAD, width=3)
    for number, line in enumerate(lines):
        pen.text((page.width + 14, 20 + 18 * number), line.text, line.colour, lettering(15))
    if shown is not None:
        canvas.paste(shown, (page.width + 14, below))
    file = BytesIO()
    canvas.save(file, "PNG")
    return file.getvalue()


def draw_findings(pen: ImageDraw.ImageDraw, outcome: SheetOutcome) -> None:
    """Rows, totals, marks, legend and result, as far as they were seen."""
    seen = outcome.seen
    for row in seen.rows:
        frame(pen, row.name_box, ROW, width=2)
        share = "no figure" if row.share is None else figure(row.share, seen)
        write(pen, (row.name_box[2] + 2, row.name_box[1]), f"{row.member_state} {share}", ROW)
    if seen.totals_box is not None:
        frame(pen, seen.totals_box, TOTALS, width=2)
        write(pen, (seen.totals_box[0], seen.totals_box[1] - 9), "totals", TOTALS)
    if seen.fields is not None:
        frame(pen, seen.fields.result_box, RESULT)
        write(pen, (seen.fields.result_box[0], seen.fields.result_box[3]), "final result", RESULT)
    marks = marks_of(outcome)
    if marks is not None:
        draw_rows(pen, outcome, marks)
        draw_others(pen, seen, marks)


def marks_of(outcome: SheetOutcome) -> SeenMarks | None:
    """The column of marks that was read; of a refused sheet the likeliest."""
    found = outcome.seen.marks
    if outcome.reading is None:
        return found[0] if found else None
    read = {tuple(map(round, position.evidence.bbox)) for position in outcome.reading.positions}

    def held(marks: SeenMarks) -> int:
        return sum(box is not None and tuple(map(round, box)) in read for box in marks.boxes)

    return max(found, key=held)


def names_of(outcome: SheetOutcome) -> Sequence[PositionName | None]:
    """What each row was read as, or comes nearest to."""
    if outcome.reading is not None:
        return [position.position for position in outcome.reading.positions]
    if outcome.nearest is not None:
        return outcome.nearest.names
    return [None] * len(outcome.seen.rows)


def draw_rows(pen: ImageDraw.ImageDraw, outcome: SheetOutcome, marks: SeenMarks) -> None:
    """The mark of each row with its kind and its name, in the colour of how sure that is."""
    for place, name in enumerate(names_of(outcome)):
        box, cell = marks.boxes[place], marks.cells[place]
        frame(pen, cell, FAINT)
        colour = BAD if name is None else ALONE if outcome.reading is None else GOOD
        frame(pen, box or cell, colour, width=2)
        words = " ".join(filter(None, (name, kind_of(marks, place))))
        write(pen, ((box or cell)[2] + 3, (box or cell)[1]), words, colour)


def draw_others(pen: ImageDraw.ImageDraw, seen: Seen, marks: SeenMarks) -> None:
    """The marks of the legend and of the result, each with its kind."""
    first = len(seen.rows)
    for place, position in enumerate(marks.legend, first):
        box = marks.boxes[place]
        if box is not None:
            frame(pen, box, LEGEND, width=2)
            write(pen, (box[2] + 3, box[1]), f"{position}: {kind_of(marks, place)}", LEGEND)
    box = marks.boxes[-1] if marks.has_result else None
    if box is not None:
        frame(pen, box, RESULT, width=2)
        write(pen, (box[2] + 3, box[1]), kind_of(marks, len(marks.boxes) - 1), RESULT)


def kind_of(marks: SeenMarks, place: int) -> str:
    """`kind 1`, `kind 2`: marks that look alike in every view; `blank` where there is none."""
    drawing = marks.drawn[place]
    return "blank" if drawing is None else f"kind {drawing + 1}"


def legend_lines(sheet: FoundSheet, outcome: SheetOutcome | None) -> Iterator[Line]:
    """What was read of the sheet, in words, and how far the reading came."""
    how = "OCR" if sheet.by_ocr else "the text layer"
    yield from wrapped(f"page {sheet.page}: {len(sheet.words)} words by {how}")
    if outcome is None:
        yield Line("no vote sheet as far as it can be read", BAD)
        return
    seen = outcome.seen
    yield Line(f"{len(seen.rows)} rows", ROW) if seen.rows else Line("not seen: rows", BAD)
    if seen.totals is None:
        yield Line("not seen: totals", BAD)
    else:
        for position in POSITIONS:
            yield Line(f"  {position}: {group_words(seen, position)}", TOTALS)
        yield Line(f"  total: {seen.totals.total}", TOTALS)
    yield from field_lines(seen)
    yield from view_lines(outcome)
    for check in outcome.reading.checks if outcome.reading else ():
        yield from check_lines(check)


def view_lines(outcome: SheetOutcome) -> Iterator[Line]:
    """How many kinds of mark each view sees, and what no mark may be."""
    marks = marks_of(outcome)
    if marks is None:
        yield Line("not seen: marks in step with the rows", BAD)
        return
    for view in marks.views:
        kinds = view.kinds[: len(outcome.seen.rows)]
        unclear = f", {kinds.count(None)} marks unclear" if None in kinds else ""
        yield Line(f"view {view.reader}: {len({*kinds} - {None})} kinds in the rows{unclear}")
    for fault in marks.faults:
        yield from wrapped(f"{fault.what} row {fault.row + 1}", BAD)


def group_words(seen: Seen, position: PositionName) -> str:
    """One row of the totals table as it was read."""
    group = getattr(seen.totals, position)
    second = group.weight if seen.weighted else group.population_pct
    members, share = ("blank" if value is None else value for value in (group.members, second))
    return f"{members} members, {share}"


def field_lines(seen: Seen) -> Iterator[Line]:
    """The labelled lines of the sheet."""
    if seen.fields is None:
        yield Line("not seen: labelled lines", BAD)
        return
    fields = seen.fields
    yield from wrapped(f"rule: {fields.voting_rule_raw} ({fields.voting_rule})")
    yield from wrapped(f"subject: {fields.subject}")
    yield from wrapped(f"sitting {fields.sitting_date.isoformat()}, item {fields.item}")


def check_lines(check: Check) -> Iterator[Line]:
    """A check with its outcome; a failed one with what it expected and found."""
    name = check.name.replace("_", " ")
    if check.passed:
        yield from wrapped(f"passed: {name}", GOOD)
    else:
        yield from wrapped(
            f"FAILED: {name}: expected {check.expected}, found {check.observed}", BAD
        )


def wrapped(text: str, colour: str = INK) -> list[Line]:
    """Words on as many lines of the legend as they need."""
    return [Line(line, colour) for line in wrap(text, COLUMNS, subsequent_indent="    ")]


def figure(share: int, seen: Seen) -> str:
    """A share as printed, or a weight."""
    return str(share) if seen.weighted else f"{share / 100:.2f}"


def frame(pen: ImageDraw.ImageDraw, box: Box, colour: str, width: int = 1) -> None:
    """The outline of a box given in points."""
    x0, top, x1, bottom = (value * DPI / 72 for value in box)
    pen.rectangle(
        (min(x0, x1), min(top, bottom), max(x0, x1), max(top, bottom)), None, colour, width
    )


def write(pen: ImageDraw.ImageDraw, at: Sequence[float], text: str, colour: str) -> None:
    """Words on the page at a place given in points."""
    place = (at[0] * DPI / 72, at[1] * DPI / 72)
    font = lettering(13)
    pen.rectangle(pen.textbbox(place, text, font), "white")
    pen.text(place, text, colour, font)


def lettering(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """The font that comes inside Pillow."""
    return ImageFont.load_default(size)
