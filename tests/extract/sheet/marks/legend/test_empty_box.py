"""The empty box of the only result that is printed says that nobody ticked it."""

from dataclasses import replace
from unittest.mock import Mock

import cv2
import numpy as np
import pytest

from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.legend.result_boxes import TickedResult, ticked_result, with_ticked
from extract.sheet.proof.results.named import ResultUnreadError, result_of
from extract.sheet.words import Word
from tests.extract.sheet.layout.typed import at
from tests.extract.sheet.marks.legend.test_result_boxes import (
    ADOPTED,
    DPI,
    LABEL,
    Draw,
    crossed,
    empty,
    heavy_cross,
    ring,
    solid,
    with_tick,
)
from tests.extract.sheet.proof.results.test_result import NAMES, marks, seen


def told(words: list[Word], *drawn: tuple[Draw, float, float]) -> TickedResult | None:
    """What the boxes say beside the words of a result."""
    page = np.full((200, 800, 3), 255, np.uint8)
    for draw, x, y in drawn:
        draw(page, round(2 * x), round(2 * y))
    layout = Mock(fields=Mock(beside_result=words), known=(LABEL, *(word.box for word in words)))
    return ticked_result(Raster(page, DPI), layout)


@pytest.mark.parametrize("x", [105.0, 160.0], ids=["before", "behind"])
@pytest.mark.parametrize(
    ("draw", "is_empty"),
    [
        *((empty, True), (ring, True)),
        *((crossed, False), (with_tick, False), (solid, False), (heavy_cross, False)),
    ],
)
def test_an_empty_box_beside_the_only_result_is_told(draw, is_empty, x):
    found = told(ADOPTED, (draw, x, 50.0))
    assert (found is not None) is is_empty
    assert found is None or found.name is None


@pytest.mark.parametrize("right", [True, False], ids=["behind", "before"])
def test_corners_about_the_words_of_the_result_are_no_box(right):
    def corners(page: np.ndarray, x: int, y: int) -> None:
        upright = x + 18 if right else x
        for top, end in ((y, y + 7), (y + 18, y + 11)):
            cv2.line(page, (x, top), (x + 18, top), (0, 0, 0), 2)
            cv2.line(page, (upright, top), (upright, end), (0, 0, 0), 2)

    assert told(ADOPTED, (corners, 160.0 if right else 105.0, 50.0)) is None


def test_a_result_without_a_box_has_no_empty_one():
    assert told(ADOPTED) is None


@pytest.mark.parametrize(
    ("text", "is_empty"),
    [("[ ] Adopted", True), ("( ) Adopted", True), ("[x] Adopted", False), ("Adopted", False)],
)
def test_an_empty_box_may_be_typed(text, is_empty):
    assert (told(at(105, 50, text)) is not None) is is_empty


def test_a_result_whose_box_is_empty_is_not_read():
    unticked = with_ticked(marks(None), TickedResult(None, ()))
    assert unticked == replace(marks(None), unticked_result=True)
    with pytest.raises(ResultUnreadError, match="the box beside 'Adopted' is empty"):
        result_of(seen("Adopted"), unticked, NAMES, "reached")


def test_an_empty_box_like_the_marks_of_rows_is_the_mark_of_the_result():
    form = replace(marks("up"), unticked_result=True, like_result=(0,))
    assert result_of(seen("Adopted"), form, NAMES, "reached").result == "adopted"


@pytest.mark.parametrize(
    ("hue", "drawn", "is_mark"),
    [("green", (1, 0, 0, 1), True), ("none", (1, 0, 0, 1), False), ("green", (0, 0, 0, 1), False)],
    ids=["a ring as in rows", "without colour", "in no row"],
)
def test_a_ring_in_the_colour_of_those_in_rows_is_no_empty_box(hue, drawn, is_mark):
    shown = replace(marks("up", hue), drawn=drawn)
    assert with_ticked(shown, TickedResult(None, ())).unticked_result is not is_mark
