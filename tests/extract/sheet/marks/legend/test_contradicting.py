"""A sheet whose two legends exchange the names of its marks is refused."""

import cv2
import numpy as np

from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.legend.contradicting import contradicting
from extract.sheet.marks.views.surface import Surface, look_on
from extract.sheet.seen import Fault

DPI = 144
COLOURS = {"yes": (20, 140, 40), "no": (200, 30, 30), "abstain": (230, 170, 0)}


def sheet(*legends):
    """The faults of a page with legends, each the names of a mark of every colour, in columns; the
    marks of its rows are those of the first."""
    page, found = np.full((200, 400, 3), 255, np.uint8), []
    for column, names in enumerate(legends):
        legend = {}
        for row, (name, colour) in enumerate(zip(names, COLOURS.values(), strict=True)):
            x, y = 20 + 60 * column, 20 + 25 * row
            cv2.rectangle(page, (2 * x, 2 * y), (2 * x + 20, 2 * y + 20 + 4 * row), colour, -1)
            legend[name] = Ink((x, y, x + 10, y + 10 + 2 * row), 100, (255.0, 255.0, 255.0))
        found.append(legend)
    surface = Surface(page, DPI, page, DPI, ())
    rows = [look_on(surface, ink, False) for ink in found[0].values()]
    return list(contradicting(surface, found[0], found, rows, False))


def test_legends_that_agree_are_no_fault():
    assert sheet(("yes", "no", "abstain"), ("yes", "no", "abstain")) == []


def test_a_second_legend_that_names_two_marks_otherwise_is_a_fault_of_their_first_row():
    what = "a second legend names otherwise the mark of"
    assert sheet(("yes", "no", "abstain"), ("yes", "abstain", "no")) == [Fault(1, what)]


def test_one_legend_alone_is_no_fault():
    assert sheet(("yes", "no", "abstain")) == []
