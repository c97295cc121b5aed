"""What was recognised on a sheet, drawn on its page: for people who look into a reading."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from textwrap import wrap

from PIL import Image, ImageDraw, ImageFont

from extract.records import POSITIONS, Box
from extract.sheet.find import FoundSheet
from extract.sheet.picture.straight import Pixels
from extract.sheet.preview.closeups import DPI, closeups
from extract.sheet.preview.reading import marks_of, read_as
from extract.sheet.proof.hypothesis import OpenCell
from extract.sheet.read import SheetOutcome
from extract.sheet.seen import Seen, SeenMarks

PANEL = 620
"""Pixels of the width of the legend at the side."""
COLUMNS = 68
"""Characters on one line of the legend."""
INK, FAINT, GOOD, ALONE, BAD = "#222222", "#c8c8c8", "#00803c", "#b08000", "#d00020"
"""ALONE: what comes nearest to a proof, and is none."""
ROW, LEGEND, TOTALS, RESULT = "#1f5fbf", "#d07000", "#8030a0", "#00808a"
font = ImageFont.load_default
"""That comes inside Pillow, of so many pixels."""


@dataclass(frozen=True, slots=True)
class LegendLine:
    """One line of the legend at the side."""

    text: str
    colour: str = INK


COLOURS = (
    LegendLine("mark in green: read and proved, but for what failed above", GOOD),
    LegendLine("mark in amber: what comes nearest to a proof", ALONE),
    LegendLine("mark in red: it stands open", BAD),
)


def draw_overlay(
    pixels: Pixels,
    sheet: FoundSheet,
    outcome: SheetOutcome | None,
    verdict: Sequence[LegendLine],
    open_cells: Sequence[OpenCell] = (),
) -> bytes:
    """A PNG of the page, rendered at `DPI`, with the findings on it and a legend at the side.
    `open_cells` are framed in red; a few of them are shown enlarged below the legend."""
    page = Image.fromarray(pixels)
    lines = [*verdict, *legend_lines(sheet, outcome), *COLOURS]
    shown = closeups(pixels, open_cells, PANEL - 28)
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
        pen.text((page.width + 14, 20 + 18 * number), line.text, line.colour, font(15))
    if shown is not None:
        canvas.paste(shown, (page.width + 14, below))
    file = BytesIO()
    canvas.save(file, "PNG")
    return file.getvalue()


def findings(outcome: SheetOutcome) -> Iterator[tuple[Box, str, str]]:
    """Rows, totals, marks, legend and result, as far as they were seen, each in its colour."""
    seen, marks = outcome.seen, marks_of(outcome)
    for row in seen.rows:
        share = "no figure" if row.share is None else f"{row.share / 100:.2f}"
        if seen.weighted and row.share is not None:
            share = str(row.share)
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
    places = range(len(seen.rows), len(marks.boxes))
    for place, (what, colour) in zip(places, others, strict=False):
        box = marks.boxes[place]
        if box is not None:
            yield box, f"{what}: {kind_of(marks, place)}", colour


def kind_of(marks: SeenMarks, place: int) -> str:
    """`kind 1`, `kind 2`: marks that look alike in every view; `blank` where there is none."""
    drawing = marks.drawn[place]
    return "blank" if drawing is None else f"kind {drawing + 1}"


def legend_lines(sheet: FoundSheet, outcome: SheetOutcome | None) -> Iterator[LegendLine]:
    """What was read of the sheet, in words, and how far the reading came."""
    how = "OCR" if sheet.by_ocr else "the text layer"
    yield from wrapped(f"page {sheet.page}: {len(sheet.words)} words by {how}")
    if outcome is None:
        yield LegendLine("no vote sheet as far as it can be read", BAD)
        return
    seen, marks = outcome.seen, marks_of(outcome)
    parts: dict[str, object] = {
        "rows": seen.rows,
        "totals": seen.totals,
        "labelled lines": seen.fields,
    }
    parts["marks in step with the rows"] = marks
    yield from [LegendLine(f"not seen: {what}", BAD) for what, part in parts.items() if not part]
    yield LegendLine(f"{len(seen.rows)} rows", ROW)
    yield from totals_lines(seen)
    if seen.fields is not None:
        fields = seen.fields
        yield from wrapped(f"rule: {fields.voting_rule_raw} ({fields.voting_rule})")
        yield from wrapped(f"subject: {fields.subject}")
        yield from wrapped(f"sitting {fields.sitting_date.isoformat()}, item {fields.item}")
    for view in marks.views if marks else ():
        kinds = view.kinds[: len(seen.rows)]
        unclear = f", {kinds.count(None)} marks unclear" if None in kinds else ""
        yield LegendLine(f"view {view.reader}: {len({*kinds} - {None})} kinds in the rows{unclear}")
    for fault in marks.faults if marks else ():
        yield from wrapped(f"{fault.what} row {fault.row + 1}", BAD)
    for check in outcome.reading.checks if outcome.reading else ():
        name = check.name.replace("_", " ")
        if check.passed:
            yield from wrapped(f"passed: {name}", GOOD)
        else:
            found = f"expected {check.expected}, found {check.observed}"
            yield from wrapped(f"FAILED: {name}: {found}", BAD)


def totals_lines(seen: Seen) -> Iterator[LegendLine]:
    """The totals table as it was read."""
    if seen.totals is None:
        return
    for name in POSITIONS:
        group = getattr(seen.totals, name)
        second = group.weight if seen.weighted else group.population_pct
        members, share = ("blank" if value is None else value for value in (group.members, second))
        yield LegendLine(f"  {name}: {members} members, {share}", TOTALS)
    yield LegendLine(f"  total: {seen.totals.total}", TOTALS)


def wrapped(text: str, colour: str = INK) -> list[LegendLine]:
    """Words on as many lines of the legend as they need."""
    return [LegendLine(line, colour) for line in wrap(text, COLUMNS, subsequent_indent="    ")]


def frame(pen: ImageDraw.ImageDraw, box: Box, colour: str, width: int = 1) -> None:
    """The outline of a box given in points."""
    x0, top, x1, bottom = (value * DPI / 72 for value in box)
    pen.rectangle(
        (min(x0, x1), min(top, bottom), max(x0, x1), max(top, bottom)), None, colour, width
    )


def write(pen: ImageDraw.ImageDraw, at: Sequence[float], text: str, colour: str) -> None:
    """Words on the page at a place given in points."""
    place = (at[0] * DPI / 72, at[1] * DPI / 72)
    pen.rectangle(pen.textbbox(place, text, font(13)), "white")
    pen.text(place, text, colour, font(13))
