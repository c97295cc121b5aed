"""A drawing beside a word is known by its hue, and in the mark of the result."""

from collections.abc import Sequence

import cv2
import numpy as np
import pytest

from extract.sheet.marks.ink.pieces import Ink, merged
from extract.sheet.marks.views.surface import Surface, look_on
from extract.sheet.marks.views.with_words import recoloured, rows_like
from extract.sheet.seen import Drawing

WHITE = (255.0, 255.0, 255.0)
UP = np.array([(10, 0), (20, 12), (13, 12), (13, 24), (7, 24), (7, 12), (0, 12)])
DOWN = UP * (1, -1) + (0, 24)


def surface(*drawn: tuple[np.ndarray, int, int]) -> Surface:
    """A page of 150 x 100 points with arrows."""
    page = np.full((200, 300, 3), 255, np.uint8)
    for corners, x, y in drawn:
        cv2.fillPoly(page, [corners + np.array((x, y))], (90, 90, 90))
        cv2.rectangle(page, (x + 28, y + 4), (x + 88, y + 20), (0, 0, 0), -1)  # the word
    return Surface(page, 144, page, 144, ())


def piece(x: float, y: float, wide: float = 10.5, high: float = 12.5) -> Ink:
    return Ink((x, y, x + wide, y + high), 60.0, WHITE)


def told(page: Surface, result: Ink, marks: Sequence[Ink | None]) -> list[int]:
    looks = [None if mark is None else look_on(page, mark, False) for mark in marks]
    return list(rows_like(page, look_on(page, result, False), marks, looks))


def faulty(hues: Sequence[tuple[int, int, int]], text: str) -> list[int | None]:
    """The rows with a fault where marks that look alike, a drawing of a hue beside a word each,
    have such a text in the file."""
    page = surface(*((UP, 20, 20 + 60 * n) for n in range(3))).pixels.copy()
    for n, hue in enumerate(hues):
        cv2.fillPoly(page, [UP + np.array((20, 20 + 60 * n))], hue)
    marks = [merged([piece(10, y), piece(24, y + 2, 30.0, 8.0)]) for y in (10, 40, 70)]
    drawings = [Drawing((-90.0, 0.0, 0.0), "", "", "none", None, None, text)]
    own = Surface(page, 144, page, 144, ())
    return [fault.row for fault in recoloured(own, [*marks, None], drawings, [0, 0, 0, None])]


@pytest.mark.parametrize(
    ("corners", "rows"), [(UP, [0]), (DOWN, [1])], ids=["an arrow up", "an arrow down"]
)
def test_rows_are_told_whose_marks_have_it_beside_a_word(corners, rows):
    page = surface((UP, 20, 20), (DOWN, 20, 80), (corners, 20, 140))
    words = [merged([piece(10, y), piece(24, y + 2, 30.0, 8.0)]) for y in (10, 40)]
    assert told(page, piece(10, 70), [*words, None]) == rows


def test_none_is_told_where_a_whole_mark_is_like_it():
    page = surface((UP, 20, 20), (UP, 20, 80), (UP, 20, 140))
    word = merged([piece(10, 10), piece(24, 12, 30.0, 8.0)])
    assert told(page, piece(10, 70), [word, piece(10, 40)]) == []


@pytest.mark.parametrize(
    ("hues", "rows"),
    [
        ([(20, 140, 40)] * 3, []),
        ([(20, 140, 40), (20, 140, 40), (190, 20, 30)], [2]),
        ([(20, 140, 40), (26, 146, 46), (20, 140, 40)], []),
    ],
    ids=["one hue", "another hue", "noise"],
)
def test_a_drawing_beside_the_word_of_its_fellows_has_their_hue(hues, rows):
    assert faulty(hues, "Yes") == rows


@pytest.mark.parametrize("text", ["[Yes]", "(Yes)", "{Yes}"])
def test_brackets_about_a_word_are_no_drawing_beside_it(text):
    assert faulty([(20, 140, 40), (20, 140, 40), (190, 20, 30)], text) == []
