"""What was recognised on a sheet, drawn on its page: for people who look into a reading."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from textwrap import wrap

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFont

from extract.records import POSITIONS, Box, Check
from extract.sheet.findings import SheetFindings
from extract.sheet.marks.naming import Name, Opinion, all_names
from extract.sheet.marks.reading import BLANK, CellReading
from extract.newsheet.proof.offered import OpenCell
from extract.newsheet.shown.closeups import closeups

DPI = 150
PANEL = 620
"""Pixels of the legend at the side."""
COLUMNS = 68
"""Characters on one line of the legend."""
INK, FAINT, GOOD, ALONE, BAD = "#222222", "#c8c8c8", "#00803c", "#b08000", "#d00020"
"""ALONE: one reader has a name for the mark, no other was heard or could say."""
ROW, LEGEND, TOTALS, RESULT = "#1f5fbf", "#d07000", "#8030a0", "#00808a"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the legend at the side."""

    text: str
    colour: str = INK


COLOURS = (
    Line("mark in green: two readers agree", GOOD),
    Line("mark in amber: one reader alone", ALONE),
    Line("mark in red: in doubt, or missing", BAD),
)


def draw_overlay(
    pixels: npt.NDArray[np.uint8],
    found: SheetFindings,
    verdict: Sequence[Line],
    open_cells: Sequence[OpenCell] = (),
) -> bytes:
    """A PNG of the page, rendered at `DPI`, with the findings on it and a legend at the side.

    `open_cells` are framed in red; a few of them are shown enlarged below the legend.
    """
    page = Image.fromarray(pixels)
    lines = [*verdict, *legend_lines(found), *COLOURS]
    shown = closeups(pixels, DPI, open_cells, PANEL - 28)
    below = 40 + 18 * len(lines)
    height = max(page.height, below + (shown.height if shown else 0))
    sheet = Image.new("RGB", (page.width + PANEL, height), "white")
    sheet.paste(page, (0, 0))
    pen = ImageDraw.Draw(sheet)
    for segment in found.words.segments:
        frame(pen, segment.box, FAINT)
    draw_totals(pen, found)
    draw_rows(pen, found)
    draw_results(pen, found)
    for cell in open_cells:
        frame(pen, cell.box, BAD, width=3)
    for number, line in enumerate(lines):
        pen.text((page.width + 14, 20 + 18 * number), line.text, line.colour, lettering(15))
    if shown is not None:
        sheet.paste(shown, (page.width + 14, below))
    file = BytesIO()
    sheet.save(file, "PNG")
    return file.getvalue()


def draw_rows(pen: ImageDraw.ImageDraw, found: SheetFindings) -> None:
    """Each row: its state and share behind the name, its cell, its mark and what it was called."""
    for index, row in enumerate(found.rows):
        frame(pen, row.name_box, ROW, width=2)
        share = "no figure" if row.share is None else figure(row.share, found)
        write(pen, (row.name_box[2] + 2, row.name_box[1]), f"{row.state.code} {share}", ROW)
        frame(pen, row.cell, FAINT)
        readings = [opinion.rows[index] for opinion in found.opinions]
        names = [opinion.names[index] for opinion in found.opinions]
        draw_mark(pen, row.cell, readings, names, found)


def draw_mark(
    pen: ImageDraw.ImageDraw,
    cell: Box,
    readings: Sequence[CellReading],
    names: Sequence[Name],
    found: SheetFindings,
) -> None:
    """The box of a mark and the word for it, in the colour of how sure that is."""
    if not readings:
        return
    box = next((reading.box for reading in readings if reading.box is not None), cell)
    word, colour = word_for(readings, names, found.opinions)
    frame(pen, box, colour, width=2)
    write(pen, (box[2] + 3, box[1]), word, colour)


def draw_totals(pen: ImageDraw.ImageDraw, found: SheetFindings) -> None:
    """The totals table, and the cells of its legend with the kind that each shows."""
    if found.table is None:
        return
    frame(pen, found.table.box, TOTALS, width=2)
    write(pen, (found.table.box[0], found.table.box[1] - 9), "totals", TOTALS)
    for index, (position, box) in enumerate(found.table.legend):
        frame(pen, box, LEGEND)
        if found.opinions:
            kind = short_kind(found.opinions[0].legend[index].kind, found.opinions[0])
            label = f"{position.replace('_', ' ')}: {kind}"
            room = lettering(13).getlength(label) * 72 / DPI
            write(pen, (max(box[0] - room - 3, 0), box[1] + 2), label, LEGEND)


def draw_results(pen: ImageDraw.ImageDraw, found: SheetFindings) -> None:
    """Where the mark of the final result may stand, and what was seen there."""
    if found.fields is None:
        return
    for box in found.fields.result_cells:
        frame(pen, box, RESULT)
    write(pen, found.fields.result_cells[0][:2], "final result", RESULT)
    readings = [opinion.result for opinion in found.opinions]
    names = [opinion.result_name for opinion in found.opinions]
    draw_mark(pen, found.fields.result_cells[0], readings, names, found)


def word_for(
    readings: Sequence[CellReading], names: Sequence[Name], opinions: Sequence[Opinion]
) -> tuple[str, str]:
    """What a cell is called, or what kind of mark stands there, and the colour to say it in."""
    if any(reading.marks > 1 for reading in readings):
        return f"{max(reading.marks for reading in readings)} marks", BAD
    said = dict.fromkeys(name for name in names if name is not None)
    if len(said) == 1:
        (name,) = said
        return name, GOOD if names.count(name) > 1 else ALONE
    if said:
        views = zip(opinions, names, strict=True)
        return " / ".join(f"{o.reader}: {name}" for o, name in views if name), BAD
    return short_kind(readings[0].kind, opinions[0]), BAD


def short_kind(kind: str | None, opinion: Opinion) -> str:
    """`kind 1`, `kind 2` in place of a reader's long key, in the order of its rows and legend."""
    if kind is None:
        return "unclear"
    if kind == BLANK:
        return BLANK
    readings = (*opinion.rows, *opinion.legend, opinion.result)
    kinds = dict.fromkeys(r.kind for r in readings if r.kind not in (None, BLANK))
    return f"kind {list(kinds).index(kind) + 1}"


def legend_lines(found: SheetFindings) -> Iterator[Line]:
    """What was read of the sheet, in words, and how far the reading came."""
    how = "OCR" if found.words.by_ocr else "the text layer"
    yield from wrapped(f"page {found.words.page}: {len(found.words.segments)} words by {how}")
    if found.table is None:
        yield Line("not reached: totals table", BAD)
        return
    for position in POSITIONS:
        yield Line(f"  {position}: {group_words(found, position)}", TOTALS)
    yield Line(f"  total: {found.table.totals.total}", TOTALS)
    yield Line(f"{len(found.rows)} rows" if found.rows else "not reached: rows", ROW)
    yield from field_lines(found)
    for opinion in found.opinions:
        unclear = sum(name is None for name in all_names(opinion))
        yield Line(f"reader {opinion.reader}: cells that it cannot name: {unclear}")
    for check in found.checks:
        yield from check_lines(check)
    if not found.checks:
        yield Line("not reached: checks", BAD)


def group_words(found: SheetFindings, position: str) -> str:
    """One row of the totals table as it was read."""
    assert found.table is not None
    group = getattr(found.table.totals, position)
    second = group.weight if found.table.weighted else group.population_pct
    members, share = ("blank" if value is None else value for value in (group.members, second))
    return f"{members} members, {share}"


def field_lines(found: SheetFindings) -> Iterator[Line]:
    """The labelled lines of the sheet."""
    if found.fields is None:
        yield Line("not reached: labelled lines", BAD)
        return
    fields = found.fields
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


def figure(share: int, found: SheetFindings) -> str:
    """A share as printed, or a weight."""
    weighted = found.table is not None and found.table.weighted
    return str(share) if weighted else f"{share / 100:.2f}"


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
