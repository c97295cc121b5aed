"""Read one vote sheet: words, rows and marks in, a proved vote out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

import numpy as np
import numpy.typing as npt

from extract.member_states import PopulationTable
from extract.pdf.document import OpenPdf
from extract.pdf.page import render
from extract.records import (
    Box,
    Check,
    Position,
    Reader,
    Result,
    Totals,
)
from extract.sheet.findings import SheetFindings
from extract.sheet.judge import judge
from extract.sheet.marks.known import known_reading
from extract.sheet.marks.naming import NamedReader
from extract.sheet.marks.objects import look_at
from extract.sheet.marks.pixels import read_colour, read_shape
from extract.sheet.marks.plumber import SecondReading, read_plumber
from extract.sheet.marks.reading import CellReading
from extract.sheet.proof.figures import figures_check, figures_of, place_of
from extract.sheet.table.fields import SheetFields, read_fields
from extract.sheet.table.rows import read_rows
from extract.sheet.table.totals import read_totals
from extract.sheet.words.words import SheetWords

DPI, FINER_DPI = 150, (220, 300)
"""Resolutions of the rendered page; a finer one is a reading of its own where hue or shape
alone can tell the marks apart."""

PixelReader = Callable[[int, Sequence[Box]], list[CellReading]]
"""Reads cells of the page rendered at so many dots an inch."""


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
    pdf: OpenPdf,
    data: bytes,
    found: SheetFindings,
    note_date: date | None,
    tables: Sequence[PopulationTable],
    seen: Path | None,
) -> SheetReading:
    """The vote on one sheet page of the file with these bytes.

    What is read on the way is gathered in `found`; `tables` are the population tables that can
    prove a share; `seen` is the folder of what was read of the same sheet before.

    Raises NoteRefusedError where words, rows or marks cannot be read beyond doubt. Arithmetic that
    does not hold is no error here: it is a failed check, and the checks decide.
    """
    words = found.words
    found.table = table = read_totals(words)
    found.rows = rows = read_rows(words, table)
    found.fields = fields = read_fields(words, table, rows)
    readers = readers_for(pdf, data, found, seen)
    result = judge(found, table, fields, readers, note_date, tables)
    if found.figures:
        found.checks = (*found.checks, figures_check(found.figures, found.figures_again))
    return SheetReading(words.page, fields, table.totals, result, found.positions, found.checks)


def readers_for(
    pdf: OpenPdf, data: bytes, found: SheetFindings, seen: Path | None
) -> tuple[NamedReader, ...]:
    """The readers to hear in turn: hue, shape and finer renders, before them two parsers for a text
    sheet. Of a text sheet only the first reads each language version: what the others say is kept
    for sheets that look the same."""
    words = found.words
    pixels: dict[int, npt.NDArray[np.uint8]] = {}

    def drawn(dpi: int) -> npt.NDArray[np.uint8]:
        if dpi not in pixels:
            pixels[dpi] = render(pdf, words.page, dpi)
        return pixels[dpi]

    looks: list[tuple[frozenset[Box], str]] = []

    def objects(cells: Sequence[Box]) -> list[CellReading]:
        look = look_at(pdf, words.page, cells)
        if look.fingerprint is not None:
            looks.append((frozenset(cells), look.fingerprint))
        return list(look.readings)

    def known(name: str, cells: Sequence[Box], read: Callable[[], SecondReading]) -> SecondReading:
        drawings = next((look for within, look in looks if within.issuperset(cells)), None)
        if seen is None or drawings is None:
            return read()
        places = str([[round(side, 1) for side in cell] for cell in cells])
        return known_reading(seen, (name, drawings, places, *words_beside(words, cells)), read)

    def plumber(cells: Sequence[Box]) -> list[CellReading]:
        figures = figures_of(words, cells)
        places = [place_of(figure) for figure in figures]
        reading = known("pdfplumber", cells, lambda: read_plumber(data, words.page, cells, places))
        if len(figures) > len(found.figures):  # a reader may be asked for few cells alone
            found.figures, found.figures_again = figures, reading.figures
        return list(reading.cells)

    def once(name: str, read: PixelReader, dpi: int, cells: Sequence[Box]) -> list[CellReading]:
        key = name if dpi == DPI else f"{name} {dpi}"
        return list(known(key, cells, lambda: SecondReading(tuple(read(dpi, cells)), ())).cells)

    def colour(dpi: int, cells: Sequence[Box]) -> list[CellReading]:
        return read_colour(drawn(dpi), dpi, cells)

    def shape(dpi: int, cells: Sequence[Box]) -> list[CellReading]:
        return read_shape(drawn(dpi), dpi, cells)

    ways: tuple[tuple[Reader, PixelReader], ...] = (("colour", colour), ("shape", shape))
    if words.by_ocr:
        return (
            *(NamedReader(name, partial(read, DPI)) for name, read in ways),
            *(NamedReader("render", partial(read, dpi)) for dpi in FINER_DPI for _, read in ways),
        )
    return (
        NamedReader("objects", objects),
        NamedReader("pdfplumber", plumber),
        *(NamedReader(name, partial(once, name, read, DPI)) for name, read in ways),
        *(
            NamedReader("render", partial(once, name, read, dpi))
            for dpi in FINER_DPI
            for name, read in ways
        ),
    )


def words_beside(words: SheetWords, cells: Sequence[Box]) -> list[str]:
    """The words in the rows of the cells: what stands above and below is in the note's language."""
    top, bottom = min(cell[1] for cell in cells), max(cell[3] for cell in cells)
    return [word.text for word in words.segments if top <= word.middle <= bottom]
