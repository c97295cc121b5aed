"""Ink beside a label is told apart from what is drawn above it."""

import cv2
import numpy as np

from extract.sheet.marks.ink.label_ink import inks_in
from extract.sheet.marks.ink.page_ink import Raster

DPI = 144


def test_a_chart_that_the_place_cuts_above_its_label_is_none_of_its_ink():
    page = np.full((200, 400, 3), 255, np.uint8)
    cv2.rectangle(page, (60, 100), (80, 120), (40, 140, 20), -1)  # the mark
    cv2.putText(page, "Yes", (95, 118), cv2.FONT_HERSHEY_SIMPLEX, 0.7, (0, 0, 0), 2)
    alone = inks_in(Raster(page, DPI), (20, 42, 190, 70), [], (45, 50, 80, 60))
    cv2.rectangle(page, (70, 40), (140, 94), (60, 60, 60), -1)  # the chart
    under = inks_in(Raster(page, DPI), (20, 42, 190, 70), [], (45, 50, 80, 60))
    assert len(alone) == 2
    assert [ink.box for ink in under] == [ink.box for ink in alone]
