"""Words are found where the engine overlooks them, and pieces of rules are none."""

import cv2
import numpy as np
import pytest

from extract.sheet.picture import boxes
from extract.sheet.picture.boxes import MARGIN, boxes_of, cut_between, forgotten, is_high, is_wide
from extract.sheet.picture.straight import EVEN_DPI

LINE = 15.0
CORNERS = np.array([(0.0, 0.0), (40.0, 0.0), (40.0, 8.0), (0.0, 8.0)])
"""Of a line as the engine finds it."""


def test_a_figure_beside_rules_that_lean_is_found():
    picture = np.full((200, 300), 255, np.uint8)
    for y in (20, 50, 80, 110):
        cv2.line(picture, (10, y), (290, y - 6), 0, 2)
    cv2.line(picture, (150, 15), (153, 110), 0, 2)
    cv2.putText(picture, "1", (134, 70), cv2.FONT_HERSHEY_SIMPLEX, 0.5, 0, 1)
    found = forgotten(picture, [], LINE)
    assert [box for box in found if box[0] < 138 < box[2] and box[1] < 65 < box[3]]


@pytest.mark.parametrize(("rows", "found"), [(3, True), (8, False)], ids=["notes", "a drawing"])
def test_lines_of_notes_that_hang_together_are_found(rows, found):
    picture = np.full((400, 700), 255, np.uint8)
    for row in range(rows):  # the feet of letters touch those of the next line
        at = (20, 60 + 13 * row)
        cv2.putText(picture, "gplbdh" * 11, at, cv2.FONT_HERSHEY_SIMPLEX, 0.5, 0, 2)
    wide = [box for box in forgotten(picture, [], LINE) if box[2] - box[0] > 500]
    assert bool(wide) is found


def test_a_stretch_of_an_upright_rule_is_no_word():
    assert not is_wide((100, 100, 103, 120))
    assert is_wide((100, 100, 107, 120))


def test_a_picture_whose_boxes_hold_no_cells_has_no_boxes(monkeypatch):
    monkeypatch.setattr(boxes, "find_lines", lambda picture: [CORNERS])
    monkeypatch.setattr(boxes, "cells_of", lambda *_: [])
    picture = np.full((200, 300, 3), 255, np.uint8)
    cv2.putText(picture, "1", (134, 70), cv2.FONT_HERSHEY_SIMPLEX, 0.5, (0, 0, 0), 1)
    assert boxes_of(picture, 150) == []


def test_a_rule_in_which_the_engine_finds_a_line_is_no_box(monkeypatch):
    monkeypatch.setattr(boxes, "find_lines", lambda picture: [CORNERS])
    picture = np.full((200, 300, 3), 255, np.uint8)
    cv2.line(picture, (10, 100), (290, 100), (0, 0, 0), 2)
    assert boxes_of(picture, 150) == []


def test_a_figure_that_begins_in_the_loose_box_of_the_line_above_is_found_whole(monkeypatch):
    line = np.array([(20.0, 20.0), (160.0, 20.0), (160.0, 64.0), (20.0, 64.0)])
    monkeypatch.setattr(boxes, "search_dpi", lambda picture: EVEN_DPI)
    monkeypatch.setattr(boxes, "find_lines", lambda picture: [line - line.min(axis=0) + MARGIN])
    picture = np.full((200, 300, 3), 255, np.uint8)
    cv2.putText(picture, "Malta", (20, 45), cv2.FONT_HERSHEY_SIMPLEX, 0.8, (0, 0, 0), 2)
    cv2.putText(picture, "7", (20, 76), cv2.FONT_HERSHEY_SIMPLEX, 0.8, (0, 0, 0), 2)
    assert any(top < 60 and bottom > 74 for _, top, _, bottom in boxes_of(picture, EVEN_DPI))


@pytest.mark.parametrize(
    ("cell", "high"),
    [((0, 0, 30, 7), True), ((0, 0, 4, 7), False), ((0, 0, 4, 10), True), ((0, 0, 30, 5), False)],
    ids=["a word in small type", "a dash of a rule", "a figure", "a rule"],
)
def test_what_is_lower_than_a_figure_is_a_word_in_small_type_or_nothing(cell, high):
    assert is_high(cell, LINE) is high


@pytest.mark.parametrize(("side", "found"), [(1, False), (6, True)], ids=["a speck", "a letter"])
def test_what_rules_leave_where_they_cross_is_no_word(monkeypatch, side, found):
    line = np.array([(0.0, 0.0), (90.0, 0.0), (90.0, 40.0), (0.0, 40.0)])
    monkeypatch.setattr(boxes, "find_lines", lambda picture: [line])
    own = [(20, 20, 60, 32), (70, 20, 70 + side, 20 + side), (20, 40, 60, 52)]
    monkeypatch.setattr(boxes, "cells_of", lambda *_: own)
    monkeypatch.setattr(boxes, "forgotten", lambda *_: [])
    picture = np.full((200, 300, 3), 255, np.uint8)
    picture[20:32, 20:60] = picture[40:52, 20:60] = 0
    assert (own[1] in boxes_of(picture, EVEN_DPI)) is found


LOWER = [(100, 200, 500, 240), (100, 222, 520, 262)]
"""Of two lines, each found with signs of the other."""


@pytest.mark.parametrize(
    ("boxes", "cut"),
    [
        (LOWER, [(100, 200, 500, 231), (100, 231, 520, 262)]),
        ([(100, 200, 500, 240), (100, 206, 520, 246)],) * 2,
        ([(100, 200, 500, 280), (100, 250, 520, 275)],) * 2,
        ([(100, 200, 300, 240), (250, 222, 520, 262)],) * 2,
    ],
    ids=["of two lines", "of one", "one in the other", "beside one another"],
)
def test_two_lines_that_share_a_part_of_their_boxes_end_amid_it(boxes, cut):
    assert cut_between(boxes, 25.0) == cut
