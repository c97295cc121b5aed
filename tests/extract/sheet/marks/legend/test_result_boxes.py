"""Of two results that a form prints, the one with the ticked box is told, and none in doubt."""

from collections.abc import Callable
from unittest.mock import Mock

import cv2
import numpy as np
import pytest

from extract.records import Box
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.legend.result_boxes import is_ticked, ticked_result
from extract.sheet.words import Word
from tests.extract.sheet.layout.typed import at

DPI = 144
LABEL: Box = (20.0, 50.0, 90.0, 60.0)
Draw = Callable[[np.ndarray, int, int], None]


def empty(page: np.ndarray, x: int, y: int) -> None:
    """A box of nine points, in pixels of half a point."""
    cv2.rectangle(page, (x, y), (x + 18, y + 18), (0, 0, 0), 2)


def crossed(page: np.ndarray, x: int, y: int) -> None:
    empty(page, x, y)
    cv2.line(page, (x, y), (x + 18, y + 18), (0, 0, 0), 2)
    cv2.line(page, (x, y + 18), (x + 18, y), (0, 0, 0), 2)


def with_tick(page: np.ndarray, x: int, y: int) -> None:
    """A tick that does not touch its box."""
    empty(page, x, y)
    cv2.line(page, (x + 5, y + 10), (x + 8, y + 13), (0, 0, 0), 2)
    cv2.line(page, (x + 8, y + 13), (x + 13, y + 6), (0, 0, 0), 2)


def ring(page: np.ndarray, x: int, y: int) -> None:
    cv2.circle(page, (x + 9, y + 9), 9, (0, 0, 0), 2)


def ring_with_dot(page: np.ndarray, x: int, y: int) -> None:
    ring(page, x, y)
    cv2.circle(page, (x + 9, y + 9), 4, (0, 0, 0), -1)


def tinted(page: np.ndarray, x: int, y: int) -> None:
    """A field that is out of use."""
    cv2.rectangle(page, (x, y), (x + 18, y + 18), (205, 205, 205), -1)
    empty(page, x, y)


def dark(page: np.ndarray, x: int, y: int) -> None:
    cv2.rectangle(page, (x, y), (x + 18, y + 18), (150, 150, 150), -1)
    empty(page, x, y)


def solid(page: np.ndarray, x: int, y: int) -> None:
    cv2.rectangle(page, (x, y), (x + 18, y + 18), (0, 0, 0), -1)


def heavy_cross(page: np.ndarray, x: int, y: int) -> None:
    """A cross without a box."""
    cv2.line(page, (x, y), (x + 18, y + 18), (0, 0, 0), 5)
    cv2.line(page, (x, y + 18), (x + 18, y), (0, 0, 0), 5)


def light_tick(page: np.ndarray, x: int, y: int) -> None:
    """A tick without a box."""
    cv2.line(page, (x, y + 11), (x + 7, y + 18), (0, 0, 0), 2)
    cv2.line(page, (x + 7, y + 18), (x + 18, y), (0, 0, 0), 2)


def nothing(page: np.ndarray, x: int, y: int) -> None:
    """No box."""


def large(page: np.ndarray, x: int, y: int) -> None:
    cv2.rectangle(page, (x - 5, y - 5), (x + 21, y + 21), (0, 0, 0), 2)


def bar(page: np.ndarray, x: int, y: int) -> None:
    cv2.rectangle(page, (x, y + 6), (x + 18, y + 11), (0, 0, 0), -1)


def ticked(words: list[Word], *drawn: tuple[Draw, float, float]) -> str | None:
    """The result that is ticked on a form with such words and boxes."""
    page = np.full((200, 800, 3), 255, np.uint8)
    for draw, x, y in drawn:
        draw(page, round(2 * x), round(2 * y))
    layout = Mock(fields=Mock(beside_result=words), known=(LABEL, *(word.box for word in words)))
    told = ticked_result(Raster(page, DPI), layout)
    return told.name if told else None


ADOPTED, NOT = at(120, 50, "Adopted"), at(220, 50, "Not adopted")


def across(one: Draw, other: Draw, *, behind: bool = False) -> str | None:
    """What is ticked of two results on one line."""
    places = (160.0, 283.0) if behind else (105.0, 205.0)
    return ticked([*ADOPTED, *NOT], (one, places[0], 50), (other, places[1], 50))


@pytest.mark.parametrize("behind", [False, True], ids=["before", "behind"])
@pytest.mark.parametrize(
    ("full", "hollow"),
    [(crossed, empty), (with_tick, empty), (ring_with_dot, ring), (solid, empty)],
    ids=["cross", "tick", "ring", "solid"],
)
def test_the_result_whose_box_is_ticked_is_told(full, hollow, behind):
    assert across(full, hollow, behind=behind) == "yes"
    assert across(hollow, full, behind=behind) == "no"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (empty, empty),
        (crossed, crossed),
        (with_tick, with_tick),
        (nothing, crossed),
        (crossed, nothing),
        (nothing, nothing),
        (large, crossed),
        (bar, empty),
        (tinted, empty),
        (solid, crossed),
        (heavy_cross, light_tick),
    ],
    ids=[
        "none is ticked",
        "both are crossed",
        "both are ticked",
        "the first has no box",
        "the second has no box",
        "no boxes",
        "of two sizes",
        "a bar and a box",
        "one is tinted",
        "one is blacked out",
        "a cross and a tick of a key",
    ],
)
@pytest.mark.parametrize("behind", [False, True], ids=["before", "behind"])
def test_boxes_of_which_not_one_alone_is_ticked_tell_nothing(one, other, behind):
    assert across(one, other, behind=behind) is None


def test_boxes_on_two_sides_of_their_words_tell_nothing():
    words = [*ADOPTED, *NOT]
    assert ticked(words, (crossed, 105, 50), (empty, 283, 50)) is None


def test_a_bullet_before_boxes_behind_their_words_leaves_none_told():
    words = [*ADOPTED, *at(182, 50, "Not adopted")]
    found = ticked(words, (solid, 105, 50), (empty, 160, 50), (crossed, 245, 50))
    assert found is None


@pytest.mark.parametrize("text", ["Adopted: yes Not adopted: no", "Adopted Not adopted Postponed"])
def test_results_with_other_words_beside_them_tell_nothing(text):
    assert ticked(at(120, 50, text), (crossed, 105, 50), (empty, 182, 50)) is None


def test_a_crossed_box_is_ticked_beside_a_tinted_one():
    assert across(tinted, crossed) == "no"


def test_a_box_too_far_from_its_words_is_none_of_theirs():
    assert ticked([*ADOPTED, *NOT], (crossed, 105, 50), (empty, 175, 50)) is None


@pytest.mark.parametrize(
    ("one", "other", "result"), [(crossed, empty, "yes"), (empty, crossed, "no")]
)
def test_results_below_one_another_have_their_boxes_before_them(one, other, result):
    words = [*ADOPTED, *at(120, 66, "Not adopted")]
    assert ticked(words, (one, 105, 50), (other, 105, 66)) == result


def test_the_rejection_may_stand_first():
    words = [*at(120, 50, "Not adopted"), *at(220, 50, "Adopted")]
    assert ticked(words, (crossed, 105, 50), (empty, 205, 50)) == "no"


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("[X] Adopted [ ] Not adopted", "yes"),
        ("[ ] Adopted [X] Not adopted", "no"),
        ("[] Adopted [x] Not adopted", "no"),
        ("[ X ] Adopted [ ] Not adopted", "yes"),
        ("( ) Approved (x) Rejected", "no"),
        ("Adopted [X] Not adopted [ ]", "yes"),
        ("[X] Not adopted [ ] Adopted", "no"),
        ("[ ] Adopted [✓] Not adopted", "no"),
        ("[ ] Yes [X] No", "no"),
        ("For [X] Against [ ]", "yes"),
    ],
)
def test_a_box_may_be_typed(text, result):
    assert ticked(at(120, 50, text)) == result


@pytest.mark.parametrize(
    "text",
    [
        "[X] Adopted [X] Not adopted",
        "[ ] Adopted [ ] Not adopted",
        "[X] Adopted Not adopted",
        "[ ] Adopted [X] Not adopted [ ]",
        "[N] Adopted [ ] Not adopted",
        "[0] Adopted [ ] Not adopted",
        "Adopted (1) Not adopted ( )",
        "[ ] Adopted (X) Not adopted",
        "[X] Adopted [.] Not adopted",
        "[ ] Adopted [X] Not adopted [ ] Rejected",
        "[X] Adopted [ ] Postponed",
        "[X] Adopted",
        "",
    ],
)
def test_typed_boxes_of_other_than_two_results_tell_nothing(text):
    assert ticked(at(120, 50, text)) is None


def test_drawn_boxes_are_not_looked_at_beside_typed_ones():
    words = at(120, 50, "Adopted [1]") + at(220, 50, "Not adopted")
    assert ticked(words, (crossed, 105, 50), (empty, 205, 50)) is None


@pytest.mark.parametrize(
    ("draw", "found"),
    [
        (empty, False),
        (ring, False),
        (crossed, True),
        (with_tick, True),
        (tinted, False),
        (dark, None),
    ],
    ids=["empty", "a ring", "crossed", "a tick", "tinted", "dark"],
)
def test_a_box_is_ticked_by_what_is_as_dark_within_it_as_its_frame(draw, found):
    page = np.full((60, 60, 3), 255, np.uint8)
    draw(page, 20, 20)
    box = Ink((9.5, 9.5, 20.0, 20.0), 40.0, (255.0, 255.0, 255.0))
    assert is_ticked(Raster(page, DPI), box) is found


def test_a_speck_is_neither_ticked_nor_empty():
    page = np.zeros((60, 60, 3), np.uint8)
    speck = Ink((10.0, 10.0, 11.0, 11.0), 1.0, (255.0, 255.0, 255.0))
    assert is_ticked(Raster(page, DPI), speck) is None


@pytest.mark.parametrize(("draw", "found"), [(empty, False), (with_tick, True)])
def test_a_box_that_reaches_a_pixel_beyond_the_picture_is_told_ticked_or_empty(draw, found):
    page = np.full((60, 60, 3), 255, np.uint8)
    draw(page, 0, 20)
    box = Ink((-0.5, 9.5, 10.0, 20.0), 40.0, (255.0, 255.0, 255.0))
    assert is_ticked(Raster(page, DPI), box) is found
