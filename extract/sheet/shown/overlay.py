"""What was recognised on a sheet, drawn on its page: for people who look into a reading."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from textwrap import wrap

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFont

from extract.records import POSITIONS, Box, PositionName
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
        for box, words, colour in findings(outcome):
            frame(pen, box, colour, width=2)
            write(pen, (box[2] + 3, box[1]), words, colour)
    for cell in open_cells:
        frame(pen, cell.box, BAD, width=3)
    for number, line in enumerate(lines):
        pen.text((page.width + 14, 20 + 18 * number), line.text, line.colour, lettering(15))
    if shown is not None:
        canvas.paste(shown, (page.width + 14, below))
    file = BytesIO()
    canvas.save(file, "PNG")
    return file.getvalue()


def findings(outcome: SheetOutcome) -> Iterator[tuple[Box, str, str]]:
    """Rows, totals, marks, legend and result, as far as they were seen, each in its colour."""
    seen, marks = outcome.seen, marks_of(outcome)
    for row in seen.rows:
        share = "no figure" if row.share is None else figure(row.share, seen)
        yield row.name_box, f"{row.member_state} {share}", ROW
    if seen.totals_box is not None:
        yield seen.totals_box, "totals", TOTALS
    if seen.fields is not None:
        yield seen.fields.result_box, "final result", RESULT
    if marks is None:
        return
    for place, (_, name) in enumerate(read_as(outcome)):
        colour = BAD if name is None else ALONE if outcome.reading is None else GOOD
        words = " ".join(filter(None, (name, kind_of(marks, place))))
        yield marks.boxes[place] or marks.cells[place], words, colour
    others = [*((position, LEGEND) for position in marks.legend), ("the result", RESULT)]
    for place, (box, (what, colour)) in enumerate(
        zip(marks.boxes[len(seen.rows) :], others, strict=False), len(seen.rows)
    ):
        if box is not None:
            yield box, f"{what}: {kind_of(marks, place)}", colour


def marks_of(outcome: SheetOutcome) -> SeenMarks | None:
    """The column of marks that was read; of a refused sheet the likeliest."""
    found = outcome.seen.marks
    if outcome.reading is None:
        return found[0] if found else None
    read = {tuple(map(round, position.evidence.bbox)) for position in outcome.reading.positions}

    def held(marks: SeenMarks) -> int:
        return sum(box is not None and tuple(map(round, box)) in read for box in marks.boxes)

    return max(found, key=held)


def read_as(outcome: SheetOutcome) -> list[tuple[str, PositionName | None]]:
    """The Member State of every row, and what it was read as or comes nearest to."""
    if outcome.reading is not None:
        return [(row.member_state, row.position) for row in outcome.reading.positions]
    if outcome.nearest is not None:
        codes = [row.state.code for row in outcome.nearest.rows]
        return list(zip(codes, outcome.nearest.names, strict=True))
    return [(row.member_state, None) for row in outcome.seen.rows]


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
    seen, marks = outcome.seen, marks_of(outcome)
    parts = {"rows": seen.rows, "totals": seen.totals, "labelled lines": seen.fields}
    lacking = [
        what for what, part in {**parts, "marks in step with the rows": marks}.items() if not part
    ]
    yield from [Line(f"not seen: {what}", BAD) for what in lacking]
    yield Line(f"{len(seen.rows)} rows", ROW)
    if seen.totals is not None:
        yield from [Line(f"  {name}: {group_words(seen, name)}", TOTALS) for name in POSITIONS]
        yield Line(f"  total: {seen.totals.total}", TOTALS)
    if seen.fields is not None:
        fields = seen.fields
        yield from wrapped(f"rule: {fields.voting_rule_raw} ({fields.voting_rule})")
        yield from wrapped(f"subject: {fields.subject}")
        yield from wrapped(f"sitting {fields.sitting_date.isoformat()}, item {fields.item}")
    for view in marks.views if marks else ():
        kinds = view.kinds[: len(seen.rows)]
        unclear = f", {kinds.count(None)} marks unclear" if None in kinds else ""
        yield Line(f"view {view.reader}: {len({*kinds} - {None})} kinds in the rows{unclear}")
    for fault in marks.faults if marks else ():
        yield from wrapped(f"{fault.what} row {fault.row + 1}", BAD)
    for check in outcome.reading.checks if outcome.reading else ():
        found = f": expected {check.expected}, found {check.observed}"
        name = check.name.replace("_", " ")
        yield from wrapped(
            f"passed: {name}" if check.passed else f"FAILED: {name}{found}",
            GOOD if check.passed else BAD,
        )


def group_words(seen: Seen, position: PositionName) -> str:
    """One row of the totals table as it was read."""
    group = getattr(seen.totals, position)
    second = group.weight if seen.weighted else group.population_pct
    members, share = ("blank" if value is None else value for value in (group.members, second))
    return f"{members} members, {share}"


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
