"""See one sheet: its words, rows, totals, fields and marks, without a word of proof."""

from collections.abc import Sequence
from dataclasses import fields, replace
from functools import cache

import cv2
import numpy as np

from extract.pdf.document import OpenPdf
from extract.pdf.page import render
from extract.pdf.runs import union
from extract.records import Box, Reader, RowNaming
from extract.sheet.layout.fields.item import read_item
from extract.sheet.layout.fields.values.in_sentences import off_edges
from extract.sheet.layout.fields.values.in_text import text_of
from extract.sheet.layout.rows.placed.row import PlacedRow
from extract.sheet.layout.rows.read import StatesTable
from extract.sheet.layout.sheet import Layout, read_layout
from extract.sheet.marks.objects.identity import CellObjects
from extract.sheet.marks.objects.pdfium_objects import objects_by_pdfium
from extract.sheet.marks.objects.pdfplumber_objects import (
    objects_by_pdfplumber,
    page_by_pdfplumber,
)
from extract.sheet.marks.see import see_marks
from extract.sheet.marks.views.column_views import FINER_DPI
from extract.sheet.marks.views.surface import ObjectsIn, Surface
from extract.sheet.picture.master import Master
from extract.sheet.seen import Seen, SeenFields, SeenFigure, SeenMarks, SeenRow
from extract.sheet.spacing.parting import parted
from extract.sheet.text_layer import words_of
from extract.sheet.words import Word, fold, lines

DPI = 150
"""Of the picture in which marks are found: a mark of five points has ten pixels."""
FIELDS = tuple(field.name for field in fields(SeenFields))
"""What both the layout and what is seen have."""


def see_text(pdf: OpenPdf, data: bytes, page: int, words: Sequence[Word] | None = None) -> Seen:
    """A sheet with a text layer, whose words may be known.

    Raises NoteRefusedError where rows, totals or fields are missing.
    """
    width = pdf.page(page).page.get_size()[0]
    words = words_of(pdf, page) if words is None else words
    layout = read_layout(words, width, False, page)
    pixels = render(pdf, page, DPI)
    figures = figures_of(layout)
    again: list[tuple[str, ...]] = []
    parse = cache(page_by_pdfplumber)  # once, whichever columns may be the marks'

    def plumber(cells: Sequence[Box], inks: Sequence[Box | None]) -> Sequence[CellObjects]:
        places = [figure.box for figure in figures]
        found, texts = objects_by_pdfplumber(data, page, cells, places, inks, layout.known, parse)
        again.append(texts)
        return found

    def objects(cells: Sequence[Box], inks: Sequence[Box | None]) -> Sequence[CellObjects]:
        return objects_by_pdfium(pdf, page, cells, inks, layout.known)

    parsers: tuple[tuple[Reader, ObjectsIn], ...] = (("identity", objects), ("pdfplumber", plumber))
    surface = Surface(pixels, DPI, pixels, DPI, parsers, lambda: render(pdf, page, FINER_DPI))
    marks = see_marks(surface, layout, width)
    if again:
        figures = [replace(f, again=text) for f, text in zip(figures, again[0], strict=True)]
    return seen_of(page, False, layout, marks, figures)


def see_picture(master: Master, words: Sequence[Word], page: int) -> Seen:
    """A sheet that is one picture, boxes on it straightened. Raises NoteRefusedError likewise."""
    width = master.pixels.shape[1] * 72 / master.dpi
    parts = tuple(parted(words))
    layout = with_long_texts(read_layout(parts, width, True, page), parts, master)
    scale = DPI / master.dpi
    coarse = np.asarray(
        cv2.resize(master.pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8
    )
    surface = Surface(coarse, DPI, master.pixels, master.dpi, ())
    marks = see_marks(surface, layout, width)
    return seen_of(page, True, layout, marks, figures_of(layout))


def with_long_texts(layout: Layout, parts: Sequence[Word], master: Master) -> Layout:
    """A layout with subject and item as two looks of three read them; an item on which they do not
    agree is unread. Any words of the sheet, `parts`, end a line of these."""
    # The engine weighs 0.5 s and 150 MB: text sheets never load it.
    from extract.sheet.picture.texts import read_again

    def text_again(text: Sequence[Word], cased: bool) -> tuple[str, bool]:
        own = {word.box for word in text}
        labels = (word.box for label in layout.labels for word in label.words)
        # A label may be as short as a mark: `RE`.
        words = (part.box for part in parts if len(fold(part.text)) > 1)
        others = [box for box in (*layout.known, *labels, *words) if box not in own]
        lines, agreed = read_again(master, text, others, cased=cased)
        return text_of([[line] for line in lines]), agreed

    fields = layout.fields
    subject, agreed = text_again(fields.subject_words, True)
    fields = replace(fields, subject=subject, subject_agreed=agreed)
    if fields.item_words or fields.document_words:
        looks = [
            text_again(w, False) if w else ("", True)
            for w in (fields.item_words, fields.document_words)
        ]
        # Of a sentence the first look has left out the signs about a value: `document 41/16):`.
        text, listed = (" ".join(off_edges(each.split() or [""])) for each, _ in looks)
        item = read_item(text, listed)
        unread = item.unread if all(agreed for _, agreed in looks) else f"{text} {listed}".strip()
        fields = replace(fields, item=item.name, documents=item.documents, unread=unread)
    return replace(layout, fields=fields)


def figures_of(layout: Layout) -> list[SeenFigure]:
    """Every figure that the record takes from the sheet, with the field that it becomes."""
    second = "weight" if layout.states.weighted else "population_pct"
    found = [
        SeenFigure(
            row.figure.text,
            row.figure.again,
            row.figure.box,
            f"positions.{row.state.code}.{second}" if row.state else "",
        )
        for row in layout.states.rows
        if row.figure is not None
    ]
    totals = layout.totals
    found += [
        SeenFigure(figure.text, figure.again, figure.box, field)
        for figure, field in zip(totals.figures, totals.fields, strict=True)
    ]
    return found + [
        SeenFigure(
            " ".join(word.text for word in line),
            " ".join(w.again for w in line if w.again) if any(w.again for w in line) else None,
            union(word.box for word in line),
            "sitting_date",
        )
        for line in lines_with_figures(layout.fields.dates)
    ]


def lines_with_figures(words: Sequence[Word]) -> list[list[Word]]:
    """The words with a figure, line by line: parsers part `13 / 01 / 2025` otherwise."""
    dated = [word for word in words if any(map(str.isdecimal, word.text))]
    return lines(dated) if dated else []


def seen_of(
    page: int,
    by_ocr: bool,
    layout: Layout,
    marks: tuple[SeenMarks, ...],
    figures: Sequence[SeenFigure],
) -> Seen:
    """All of it as one record."""
    return Seen(
        page=page,
        by_ocr=by_ocr,
        rows=tuple(row_of(row, layout.states, by_ocr) for row in layout.states.rows),
        weighted=layout.states.weighted,
        totals=layout.totals.totals,
        totals_box=layout.totals.box,
        fields=SeenFields(**{name: getattr(layout.fields, name) for name in FIELDS}),
        marks=marks,
        figures=tuple(figures),
        grey=not any(d.hue != "none" for m in marks for d in m.drawings),
        unread=None,
    )


def row_of(row: PlacedRow, states: StatesTable, by_ocr: bool) -> SeenRow:
    """One row as a value."""
    named: RowNaming = "ocr" if by_ocr else "text"
    share = None
    if row.figure is not None:
        number = row.figure.number
        share = number.whole if states.weighted else number.hundredths
    box = row.name.box if row.name else union(row.boxes)
    return SeenRow(
        member_state=row.state.code if row.state else "",
        named_by=named,
        exact=bool(row.name and row.name.exact),
        name_box=box,
        share=share,
        band=(box[0], row.top, box[2], row.bottom),
    )
