"""A page's text as styled runs, and its picture, both in points from the top left as shown."""

import ctypes
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extract.pdf.document import OpenPage, OpenPdf, check_page_size, longest_side
from extract.pdf.hidden import hidden_by_scan
from extract.pdf.page_objects import PageObject, box_on, drawn_on, text_on
from extract.pdf.runs import Line, Run, lines_of
from extract.pdf.side_bearings import edges_on
from extract.pdf.styles import style_of
from extract.pdf.turned_text import with_turned_level
from extract.records import Box

AS_PRINTED = str.maketrans({"\r": "", "\n": " ", "\x02": "-", "\N{SOFT HYPHEN}": "-"})
"""Some fonts call the hyphen that they print a soft one, and pdfium one that ends a line."""
SHIFT = 0.5
"""Points by which a text is drawn again beside itself to make it bold: two letters stand farther
apart."""


@dataclass(frozen=True, slots=True)
class PageText:
    """All text of one page."""

    number: int
    """From 1."""
    width: float
    height: float
    longest_side: float
    """What is cut away included."""
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """The lines, top to bottom."""
        return "\n".join(line.text for line in self.lines)


def read_text(pdf: OpenPdf, number: int, *, unseen: bool = False) -> PageText:
    """The text layer of page `number` (from 1); no lines where it is only a picture.

    What a scanner recognised and laid unseen under its picture is no text of the page, unless
    `unseen` asks for it.
    """
    opened = pdf.page(number)
    hidden = frozenset() if unseen else hidden_by_scan(opened)
    seen = [(place, run) for place, run in runs_on(opened) if run and place not in hidden]
    places = {id(run): place for place, run in seen}
    runs = [run for _, run in seen]

    def edges(run: Run) -> tuple[float, float]:
        place = places.get(id(run))
        return (0.0, 0.0) if place is None else edges_on(opened, place, run.box)

    lines = lines_of(with_turned_level(runs), edges)
    width, height = opened.page.get_size()
    return PageText(number, width, height, longest_side(opened.page), tuple(lines))


def runs_on(opened: OpenPage) -> list[tuple[int, Run | None]]:
    """The text objects of a page by their place in the drawing, each with its run, None where it
    draws only white space; looked up once."""
    if opened.runs is None:
        found = (
            (place, run_of(drawn, place, opened))
            for place, drawn in enumerate(drawn_on(opened))
            if drawn.sort == pdfium_c.FPDF_PAGEOBJ_TEXT
        )
        opened.runs = [*without_repeats(found)]
    return opened.runs


def without_repeats(
    runs: Iterable[tuple[int, Run | None]],
) -> Iterator[tuple[int, Run | None]]:
    """The runs without those that draw a text again where it stands: some programs draw all of a
    page twice, or make letters bold so."""
    drawn: dict[str, list[Box]] = {}
    for place, run in runs:
        boxes = drawn.setdefault(run.text, []) if run else []
        if run is None or not any(is_same(box, run.box) for box in boxes):
            yield place, run
            boxes += [run.box] if run else []


def is_same(one: Box, other: Box) -> bool:
    """Whether two boxes are the same place, but for a shift that makes letters bold."""
    return all(abs(a - b) < SHIFT for a, b in zip(one, other, strict=True))


def run_of(drawn: PageObject, place: int, opened: OpenPage) -> Run | None:
    """The run that a text object draws in its place, None where it draws only white space."""
    text = text_on(opened, place).translate(AS_PRINTED)
    if not text.strip():
        return None
    matrix, style = drawn.matrix, style_of(drawn.raw, opened)
    size = ctypes.c_float()
    if not pdfium_c.FPDFTextObj_GetFontSize(drawn.raw, size):
        raise pdfium.PdfiumError("Failed to get font size.")
    height = size.value * (matrix[2] ** 2 + matrix[3] ** 2) ** 0.5
    box = box_on(opened, place)
    run = Run(text, box, height, style.face, style.bold, style.italic, matrix[5])
    across, down = matrix[0], matrix[1]
    return run if abs(across) >= abs(down) else run._replace(turned=1 if down > 0 else -1)


def render(pdf: OpenPdf, number: int, dpi: int, box: Box | None = None) -> npt.NDArray[np.uint8]:
    """Page `number` as pixels, `height x width x 3` in RGB; `box` cuts a part out of it.

    Raises NoteRefusedError where the page is too large to be drawn.
    """
    page = pdf.page(number).page
    check_page_size(number, longest_side(page))
    width, height = page.get_size()
    crop = (0.0, 0.0, 0.0, 0.0)
    if box is not None:
        x0, top, x1, bottom = box
        crop = (max(x0, 0), max(height - bottom, 0), max(width - x1, 0), max(top, 0))
    bitmap = page.render(scale=dpi / 72, crop=crop, rev_byteorder=True)
    pixels: npt.NDArray[np.uint8] = bitmap.to_numpy()
    bitmap.close()  # the pixels are ours
    return pixels
