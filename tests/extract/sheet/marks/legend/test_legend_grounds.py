"""The heads of the totals on filled cells are a legend of grounds."""

import cv2

from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.legend.legends import LegendPage, marks_about
from tests.extract.sheet.marks.legend.test_legends import DPI, labels, page

ACROSS = [(50.0, 100.0), (150.0, 100.0), (250.0, 100.0)]
COLOURS = [(20, 140, 40), (200, 30, 30), (120, 120, 120)]


def grounds(filled: int) -> list[list[tuple[float, float, float, float]]]:
    """Where the ground of each label is seen as its mark; so many stand on filled cells."""
    drawn = page()
    for (x, y), colour in zip(ACROSS[:filled], COLOURS, strict=False):
        cv2.rectangle(
            drawn, (round(2 * x) - 60, round(2 * y) - 10), (round(2 * x) + 120, 230), colour, -1
        )
        cv2.putText(
            drawn, "Yes", (round(2 * x), 216), cv2.FONT_HERSHEY_SIMPLEX, 0.6, (255, 255, 255), 1
        )
    names = labels(*ACROSS)
    known = [word.box for label in names for word in label.words]
    totals = (40.0, 95.0, 320.0, 150.0)
    on_page = LegendPage(Raster(drawn, DPI), names, known, [], 20.0, totals, [])
    return [
        [ink.box for ink in dict(marks_about(label, names, on_page))["ground"]] for label in names
    ]


def test_filled_cells_under_the_heads_of_the_totals_are_their_marks():
    assert grounds(3) == [[(x - 16, 100.0, x - 4, 110.0)] for x, _ in ACROSS]


def test_a_head_on_the_paper_of_the_page_has_no_ground():
    assert grounds(2)[2] == []


def test_the_coloured_card_of_one_label_is_no_mark_of_the_label_on_the_next_card():
    drawn = page()
    for (x, y), colour in zip(ACROSS, COLOURS, strict=True):
        left, top = round(2 * x) - 12, round(2 * y) - 30
        cv2.rectangle(drawn, (left, top), (left + 180, top + 120), colour, -1)
    names = labels(*ACROSS)
    known = [word.box for label in names for word in label.words]
    totals = (50.0, 100.0, 310.0, 130.0)
    on_page = LegendPage(Raster(drawn, DPI), names, known, [], 20.0, totals, [])
    found = [dict(marks_about(label, names, on_page))["before all"] for label in names]
    assert found == [[], [], []]
