"""Marks of a legend that are less ink than those of the rows, or stand close behind a chart's."""

from dataclasses import replace

import cv2
import numpy as np
import pytest

from extract.records import Box
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.legend import legends
from extract.sheet.marks.legend.legends import LegendPage, legends_on, with_small_marks
from tests.extract.sheet.marks.legend.test_legends import DOWN, DPI, labels, middles, page

NOWHERE: Box = (0.0, 280.0, 10.0, 290.0)
"""The totals, far off the legend."""
COLOURS = [(200, 30, 30), (30, 60, 200), (230, 160, 0)]


def found(drawn: np.ndarray) -> list[dict[str, tuple[int, int]]]:
    """The legends of three labels one below the other, beside rows with marks of 80 points."""
    legends = legends_on(Raster(drawn, DPI), labels(*DOWN), [], [], 80.0, NOWHERE)
    return [middles(legend) for legend in legends]


@pytest.mark.parametrize(
    ("radius", "dashed"), [(6, True), (10, False)], ids=["smaller type", "the type of the rows"]
)
def test_the_dash_of_a_legend_in_smaller_type_is_a_mark(radius, dashed):
    drawn = page()
    for _, y in DOWN[:2]:
        cv2.circle(drawn, (80, round(2 * y) + 10), radius, (20, 140, 40), -1)
    cv2.rectangle(drawn, (75, 189), (84, 190), (90, 90, 90), -1)
    marks = {"yes": (40, 55), "no": (40, 75), "abstain": (40, 95)}
    assert (marks in found(drawn)) is dashed


def test_a_mark_close_behind_the_square_of_a_chart_may_be_the_one_of_its_label():
    drawn = page(*((40.0, y + 5) for _, y in DOWN))
    for (_, y), colour in zip(DOWN, COLOURS, strict=True):
        cv2.rectangle(drawn, (48, round(2 * y) + 2), (64, round(2 * y) + 18), colour, -1)
    assert found(drawn)[:2] == [
        {"yes": (35, 55), "no": (35, 75), "abstain": (35, 95)},
        {"yes": (40, 55), "no": (40, 75), "abstain": (40, 95)},
    ]


def test_a_speck_nearer_to_a_label_than_its_mark_in_pieces_leaves_that_mark(monkeypatch):
    ink = Ink((40.0, 50.0, 46.0, 60.0), 50.0, (255.0, 255.0, 255.0))
    small, pieces = replace(ink, area=9.0), "before at its end"
    found = iter([{"before": {"yes": small, "no": small}, pieces: {"yes": ink}}, {"before": {}}])
    monkeypatch.setattr(legends, "sides_of", lambda group, page: next(found))
    page_of = LegendPage(Raster(page(), DPI), [], [], [], 6.0, (0.0, 0.0, 1.0, 1.0), [])
    sides = legends.sides_of([], page_of)
    assert with_small_marks(sides, [], page_of) == sides
