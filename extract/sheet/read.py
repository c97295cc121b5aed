"""Read one vote sheet: words, rows and marks in, a proved vote out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium

from extract.errors import NoteRefusedError
from extract.pdf.page import render
from extract.records import (
    Box,
    Check,
    Evidence,
    Position,
    PositionName,
    Proof,
    Result,
    Totals,
)
from extract.sheet.fields import SheetFields, read_fields
from extract.sheet.findings import SheetFindings
from extract.sheet.marks.objects import read_objects
from extract.sheet.marks.pixels import read_colour, read_shape
from extract.sheet.marks.plumber import read_plumber
from extract.sheet.marks.reading import BLANK, CellReading
from extract.sheet.naming import AgreedMark, AgreedMarks, Cell, NamedReader, Opinion, agree
from extract.sheet.proof import (
    day_checks,
    members_check,
    rows_check,
    rule_check,
    shares_check,
    solve,
    table_check,
)
from extract.sheet.rows import Row, read_rows
from extract.sheet.totals import TotalsTable, read_totals
from extract.sheet.words import SheetWords

DPI, FINER_DPI = 150, 220
"""Resolutions of the rendered page; the finer one is a reading of its own where hue or shape
alone can tell the marks apart."""


@dataclass(frozen=True, slots=True)
class SheetReading:
    """One vote as its sheet shows it, with every check that it passed or failed."""

    page: int
    fields: SheetFields
    totals: Totals
    result: Result | None
    positions: tuple[Position, ...]
    checks: tuple[Check, ...]


def read_sheet(
    pdf: pdfium.PdfDocument, data: bytes | None, found: SheetFindings, note_date: date | None
) -> SheetReading:
    """The vote on one sheet page; without `data`, the file's bytes, no other parser is heard.

    What is read on the way is gathered in `found`.

    Raises NoteRefusedError where words, rows or marks cannot be read beyond doubt. Arithmetic that
    does not hold is no error here: it is a failed check, and the checks decide.
    """
    words = found.words
    found.table = table = read_totals(words)
    found.rows = rows = read_rows(words, table)
    found.fields = fields = read_fields(words, table, rows)
    marks = agree(
        readers_for(pdf, data, words),
        [Cell(row.cell, row.state.name_en) for row in rows],
        [Cell(box, position) for position, box in table.legend],
        [Cell(box, "the final result") for box in fields.result_cells],
        words.page,
        found.opinions,
    )
    names, proof = name_rows(marks, rows, table, words.page)
    result = result_of(marks.result, words.page)
    found.checks = (
        rows_check(table.totals, rows),
        members_check(table.totals, names),
        shares_check(table.totals, rows, names, table.weighted),
        table_check(rows, table.weighted),
        *day_checks(rows, fields.sitting_date, note_date),
        rule_check(fields.voting_rule, names, adopted=result != "not_adopted"),
    )
    found.positions = tuple(
        position_of(row, name, mark, proof, table.weighted, words.page)
        for row, name, mark in zip(rows, names, marks.rows, strict=True)
    )
    return SheetReading(words.page, fields, table.totals, result, found.positions, found.checks)


def readers_for(
    pdf: pdfium.PdfDocument, data: bytes | None, words: SheetWords
) -> tuple[NamedReader, ...]:
    """The readers to hear in turn: two parsers and the render for a text sheet; hue, shape and a
    finer render for a picture. The other parser needs the file's bytes."""
    pixels: dict[int, npt.NDArray[np.uint8]] = {}

    def drawn(dpi: int) -> npt.NDArray[np.uint8]:
        if dpi not in pixels:
            pixels[dpi] = render(pdf, words.page, dpi)
        return pixels[dpi]

    def objects(cells: Sequence[Box]) -> list[CellReading]:
        return read_objects(pdf, words.page, cells)

    def colour(cells: Sequence[Box]) -> list[CellReading]:
        return read_colour(drawn(DPI), DPI, cells)

    def shape(cells: Sequence[Box]) -> list[CellReading]:
        return read_shape(drawn(DPI), DPI, cells)

    def finer_colour(cells: Sequence[Box]) -> list[CellReading]:
        return read_colour(drawn(FINER_DPI), FINER_DPI, cells)

    def finer_shape(cells: Sequence[Box]) -> list[CellReading]:
        return read_shape(drawn(FINER_DPI), FINER_DPI, cells)

    by_pixels = (NamedReader("colour", colour), NamedReader("shape", shape))
    if words.by_ocr:
        finer = (NamedReader("render", finer_colour), NamedReader("render", finer_shape))
        return (*by_pixels, *finer)
    if data is None:
        return (NamedReader("objects", objects), *by_pixels)
    plumber = partial(read_plumber, data, words.page)
    return (NamedReader("objects", objects), NamedReader("pdfplumber", plumber), *by_pixels)


def name_rows(
    marks: AgreedMarks, rows: Sequence[Row], table: TotalsTable, page: int
) -> tuple[list[PositionName], Proof]:
    """The position of every row, and whether totals only confirm it or had to name the kinds.

    Raises NoteRefusedError where a mark is missing or the totals leave more than one naming.
    """
    names: list[PositionName] = []
    blank_named = False
    for mark, row in zip(marks.rows, rows, strict=True):
        if mark.name is None:
            return solved_rows(marks, rows, table, page), "solved"
        if mark.name != "blank":
            names.append(mark.name)
        elif marks.legend_drawn and not marks.blank_means_absent:
            raise NoteRefusedError(
                f"page {page}: the cell of {row.state.name_en} is blank, though the legend draws a "
                "mark for not participating: a mark is missing"
            )
        else:
            names.append("not_participating")
            blank_named = True
    return names, "solved" if blank_named and not marks.legend_drawn else "totals"


def solved_rows(
    marks: AgreedMarks, rows: Sequence[Row], table: TotalsTable, page: int
) -> list[PositionName]:
    """Positions where only the totals can name the kinds of mark."""
    for opinion in marks.opinions:
        kinds = [reading.kind for reading in opinion.rows]
        known = [kind for kind in kinds if kind is not None]
        if len(known) < len(kinds):
            continue
        solved = solve(known, named_kinds(opinion), rows, table.totals, table.weighted)
        if solved is not None:
            return solved
    raise NoteRefusedError(
        f"page {page}: nothing names the marks, and the totals allow none or several namings"
    )


def named_kinds(opinion: Opinion) -> dict[str, PositionName]:
    """The kinds of mark that one reader can already name; a blank is not participating."""
    named: dict[str, PositionName] = {}
    for reading, name in zip(opinion.rows, opinion.names, strict=True):
        if reading.kind is not None and name is not None:
            named[reading.kind] = "not_participating" if name == "blank" else name
    if BLANK in {reading.kind for reading in opinion.rows}:
        named[BLANK] = "not_participating"
    return named


def result_of(mark: AgreedMark, page: int) -> Result | None:
    """The printed result; a blank is None. Never derived from counts: votes with 21 to 28 yes
    have been rejected."""
    if mark.name == "yes":
        return "adopted"
    if mark.name == "no":
        return "not_adopted"
    if mark.name == "blank":
        return None
    raise NoteRefusedError(f"page {page}: the mark of the final result cannot be named")


def position_of(
    row: Row, name: PositionName, mark: AgreedMark, proof: Proof, weighted: bool, page: int
) -> Position:
    """The record of one row with its evidence."""
    x0, top, x1, bottom = mark.box or row.cell
    box = (round(x0, 1), round(top, 1), round(x1, 1), round(bottom, 1))
    share = None if weighted or row.share is None else row.share / 100
    return Position(
        member_state=row.state.code,
        position=name,
        population_pct=share,
        weight=row.share if weighted else None,
        evidence=Evidence(
            page=page,
            bbox=box,
            read_by=mark.read_by,
            agreed=len(mark.read_by) > 1,
            proof=proof,
            row_named_by=row.named_by,
        ),
    )
