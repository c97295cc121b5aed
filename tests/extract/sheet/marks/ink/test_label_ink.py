"""Ink beside a label is told apart from what is drawn above it."""

import cv2
import numpy as np
import pytest

from extract.sheet.marks.ink.label_ink import ground_of, inks_in, pill_about
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.ink.pieces import Ink

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


def test_what_the_place_cuts_below_the_middle_of_its_label_is_none_of_its_ink():
    page = np.full((200, 400, 3), 255, np.uint8)
    cv2.rectangle(page, (60, 100), (80, 120), (40, 140, 20), -1)  # the mark
    cv2.rectangle(page, (150, 116), (190, 170), (60, 60, 60), 2)  # a box of the next table
    found = inks_in(Raster(page, DPI), (20, 42, 110, 64), [], (85, 50, 90, 60))
    assert [round(ink.box[0]) for ink in found] == [30]


@pytest.mark.parametrize(
    ("filled", "seen"), [((50, 84, 150, 124), True), ((50, 84, 399, 124), False), (None, False)]
)
def test_a_pill_about_a_word_is_seen_whole_on_the_paper_around_it(filled, seen):
    page = np.full((200, 400, 3), 255, np.uint8)
    if filled:
        cv2.rectangle(page, filled[:2], filled[2:], (40, 140, 20), -1)
    cv2.putText(page, "Yes", (76, 112), cv2.FONT_HERSHEY_SIMPLEX, 0.7, (250, 250, 250), 2)
    pill = pill_about(Raster(page, DPI), (38.0, 48.0, 60.0, 57.0), 9.0, [])
    assert (pill is not None) is seen
    if pill is not None:
        assert [round(side) for side in pill.box] == [25, 42, 76, 62]


GREEN = (40, 140, 20)


@pytest.mark.parametrize(
    ("paper", "ground", "seen"),
    [(255, GREEN, True), (255, None, False), (230, None, False)],
    ids=["a filled cell", "white paper", "grey paper"],
)
def test_the_ground_of_a_label_is_seen_before_its_words_and_paper_is_none(paper, ground, seen):
    page = np.full((200, 400, 3), paper, np.uint8)
    if ground:
        cv2.rectangle(page, (40, 84), (300, 124), ground, -1)
    cv2.putText(page, "Yes", (76, 112), cv2.FONT_HERSHEY_SIMPLEX, 0.7, (250, 250, 250), 2)
    found = ground_of(Raster(page, DPI), (38.0, 48.0, 60.0, 57.0), 10.0)
    place = (22.0, 48.0, 34.0, 57.0)
    assert found == (Ink(place, 108.0, (float(paper),) * 3) if seen else None)
