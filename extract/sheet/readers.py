"""The readers of one sheet's marks, in the order in which they are heard."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from extract.pdf.document import OpenPdf
from extract.records import Box, Reader
from extract.sheet.findings import SheetFindings
from extract.sheet.marks.known import known_reading
from extract.sheet.marks.naming import NamedReader
from extract.sheet.marks.objects import look_at
from extract.sheet.marks.pieces import rounded
from extract.sheet.marks.pixels import read_colour, read_shape
from extract.sheet.marks.plumber import SecondReading, read_plumber
from extract.sheet.marks.reading import CellReading
from extract.sheet.proof.figures import figures_of, place_of
from extract.sheet.words.find import drawn_straight
from extract.sheet.words.words import SheetWords

DPI, FINER_DPI = 150, (220, 300)
"""Resolutions of the rendered page; a finer one is a reading of its own where hue or shape
alone can tell the marks apart."""

Pixels = npt.NDArray[np.uint8]


class Way(NamedTuple):
    """One way of reading marks from pixels."""

    name: Reader
    read: Callable[[Pixels, float, Sequence[Box]], list[CellReading]]


@dataclass(slots=True)
class Sight:
    """One sheet as its readers share it: what was rendered of it, and seen in its cells."""

    pdf: OpenPdf
    data: bytes
    """Of the file, for the other parser."""
    found: SheetFindings
    seen: Path | None
    """The folder of what was read of the same sheet before."""
    pixels: dict[int, Pixels] = field(default_factory=dict)
    """By dots per inch."""
    looks: list[tuple[frozenset[Box], str]] = field(default_factory=list)
    """Cells, and what tells the drawings in them from those of another sheet."""


def readers_for(sight: Sight) -> tuple[NamedReader, ...]:
    """The readers to hear in turn: hue, shape and finer renders, before them two parsers for a text
    sheet. Of a text sheet only the first reads each language version, of a picture none: what the
    others say is kept for sheets that look the same."""
    ways = (Way("colour", read_colour), Way("shape", read_shape))
    rendered = (
        *(NamedReader(way.name, partial(once, sight, way, DPI)) for way in ways),
        *(
            NamedReader("render", partial(once, sight, way, dpi))
            for dpi in FINER_DPI
            for way in ways
        ),
    )
    if sight.found.words.by_ocr:
        return rendered
    parsers = (
        NamedReader("objects", partial(objects, sight)),
        NamedReader("pdfplumber", partial(plumber, sight)),
    )
    return (*parsers, *rendered)


def objects(sight: Sight, cells: Sequence[Box]) -> list[CellReading]:
    """The cells by pdfium's objects."""
    look = look_at(sight.pdf, sight.found.words.page, cells)
    if look.fingerprint is not None:
        sight.looks.append((frozenset(cells), look.fingerprint))
    return list(look.readings)


def plumber(sight: Sight, cells: Sequence[Box]) -> list[CellReading]:
    """The cells by the other parser, which is asked for the sheet's figures too."""
    found = sight.found
    figures = figures_of(found.words, cells)
    places = [place_of(figure) for figure in figures]
    reading = known(
        sight,
        "pdfplumber",
        cells,
        lambda: read_plumber(sight.data, found.words.page, cells, places),
    )
    if len(figures) > len(found.figures):  # a reader may be asked for few cells alone
        found.figures, found.figures_again = figures, reading.figures
    return list(reading.cells)


def by_sight(sight: Sight, way: Way, dpi: int, cells: Sequence[Box]) -> list[CellReading]:
    """The cells by their pixels at one resolution."""
    if dpi not in sight.pixels:
        words = sight.found.words
        sight.pixels[dpi] = drawn_straight(sight.pdf, words.page, words.askew, dpi)
    return way.read(sight.pixels[dpi], dpi, cells)


def once(sight: Sight, way: Way, dpi: int, cells: Sequence[Box]) -> list[CellReading]:
    """The cells by their pixels; not looked at again on a sheet that was read before."""

    def look() -> SecondReading:
        return SecondReading(tuple(by_sight(sight, way, dpi, cells)), ())

    return list(known(sight, f"{way.name} {dpi}", cells, look).cells)


def known(
    sight: Sight, reader: str, cells: Sequence[Box], read: Callable[[], SecondReading]
) -> SecondReading:
    """What a reader said of a sheet with these words and drawings, now or before."""
    looks = (look for within, look in sight.looks if within.issuperset(cells))
    drawings = sight.found.words.picture or next(looks, None)
    if sight.seen is None or drawings is None:
        return read()
    places = "\n".join(map(rounded, cells))
    sheet = (reader, drawings, places, *words_beside(sight.found.words, cells))
    return known_reading(sight.seen, sheet, read)


def words_beside(words: SheetWords, cells: Sequence[Box]) -> list[str]:
    """The words in the rows of the cells: what stands above and below is in the note's language."""
    top, bottom = min(cell[1] for cell in cells), max(cell[3] for cell in cells)
    return [word.text for word in words.segments if top <= word.middle <= bottom]
