"""Dots, diamonds and bars between two fields of a line part them; letters and stops do not."""

import cv2
import numpy as np
import pytest

from extract.sheet.picture.cells import cells_of, runs
from extract.sheet.picture.dots import (
    dots_between,
    dotted_rules,
    is_bar,
    is_dot,
    is_parting,
    is_slim,
)
from extract.sheet.picture.rules import Flags

HIGH = 30
"""Rows of a line, from the top of its capitals to the end of what goes below it."""


def line(wide: int = 12) -> np.ndarray:
    return np.zeros((HIGH, wide), np.uint8)


def disc() -> Flags:
    drawn = line(13)
    cv2.circle(drawn, (6, 15), 6, (1,), -1)
    return drawn > 0


def diamond() -> Flags:
    drawn = line(13)
    cv2.fillConvexPoly(drawn, np.array([(6, 8), (12, 14), (6, 20), (0, 14)]), (1,))
    return drawn > 0


def stop() -> Flags:
    drawn = line(4)
    drawn[20:24] = 1
    return drawn > 0


def dash() -> Flags:
    drawn = line(14)
    drawn[14:17] = 1
    return drawn > 0


def ring() -> Flags:
    drawn = line(15)
    cv2.circle(drawn, (7, 15), 7, (1,), 2)
    return drawn > 0


def plus() -> Flags:
    drawn = line(13)
    drawn[14:17] = 1
    drawn[9:22, 5:8] = 1
    return drawn > 0


def letter(wide: int = 20) -> Flags:
    """A letter with a counter, or a word as wide."""
    drawn = line(wide)
    cv2.rectangle(drawn, (0, 0), (wide - 1, 29), (1,), 3)
    return drawn > 0


def word() -> Flags:
    """A word as wide as that of a field."""
    return letter(80)


def stroke(top: int, bottom: int, wide: int = 3) -> Flags:
    drawn = line(wide)
    drawn[top:bottom] = 1
    return drawn > 0


@pytest.mark.parametrize("ink", [disc(), diamond()], ids=["disc", "diamond"])
def test_a_solid_form_as_high_as_wide_amid_its_line_is_a_dot(ink):
    assert is_dot(ink)


@pytest.mark.parametrize(
    "ink",
    [stop(), dash(), ring(), plus(), stroke(0, 24)],
    ids=["a full stop", "a dash", "a ring", "a plus", "an upright stroke"],
)
def test_what_is_hollow_or_long_or_stands_on_the_line_is_no_dot(ink):
    assert not is_dot(ink)


@pytest.mark.parametrize(
    ("ink", "bar"),
    [
        (stroke(0, 30), True),
        (stroke(0, 24), False),
        (stroke(6, 30), False),
        (stroke(0, 30, 5), False),
    ],
    ids=["as high as all", "a capital I", "only as high as small letters", "too thick"],
)
def test_an_upright_stroke_as_high_as_its_line_with_all_that_goes_below_is_a_bar(ink, bar):
    assert is_bar(ink) == bar


def on_line(*pieces: tuple[int, Flags]) -> list[int]:
    """Where the pieces begin that part the fields of a line."""
    band = np.zeros((HIGH, 300), bool)
    for x, ink in pieces:
        band[:, x : x + ink.shape[1]] |= ink
    return sorted(x for x, _ in dots_between(band, runs(np.any(band, axis=0), 1), 24.0))


def test_a_dot_between_two_words_parts_them():
    assert on_line((0, word()), (100, disc()), (130, word())) == [100]


@pytest.mark.parametrize(
    "pieces",
    [
        [(0, disc()), (40, word())],
        [(0, word()), (100, disc())],
        [(0, word()), (84, disc()), (130, word())],
        [(0, word()), (100, disc()), (117, word())],
        [(0, word()), (100, disc()), (130, disc()), (160, word())],
        [(0, letter()), (40, disc()), (70, word())],
        [(0, word()), (100, disc()), (130, letter())],
    ],
    ids=[
        *("begins the line", "ends it", "close behind", "close before", "two dots"),
        *("behind a code", "before a figure"),
    ],
)
def test_a_dot_that_does_not_stand_alone_between_two_words_parts_none(pieces):
    assert on_line(*pieces) == []


def page_with(*drawn: tuple[int, Flags]) -> np.ndarray:
    page = np.full((60, 290, 3), 255, np.uint8)
    for x, ink in drawn:
        page[15 : 15 + HIGH, x : x + ink.shape[1]][ink] = 0
    return page


def letters(x: int) -> list[tuple[int, Flags]]:
    """A word of twelve letters, of which one goes below the line."""
    return [(x + 8 * n, stroke(0, 30 if n == 1 else 24, 4)) for n in range(12)]


def cells_with(ink: Flags) -> list[tuple[int, int]]:
    page = page_with(*letters(30), (140, ink), *letters(170))
    return [(x0, x1) for x0, _, x1, _ in cells_of(page, (20, 10, 275, 50), 1.0, 30.0)]


@pytest.mark.parametrize("ink", [disc(), diamond()], ids=["dot", "diamond"])
def test_a_line_is_cut_at_what_parts_two_fields_and_that_is_no_cell(ink):
    assert cells_with(ink) == [(30, 122), (170, 262)]


@pytest.mark.parametrize("ink", [stop(), dash()], ids=["stop", "dash"])
def test_a_line_is_not_cut_at_a_stop_or_a_dash(ink):
    assert cells_with(ink) == [(30, 262)]


def test_what_parts_fields_is_a_dot_or_a_bar():
    assert [is_parting(ink) for ink in (disc(), stroke(0, 30), stop())] == [True, True, False]


@pytest.mark.parametrize(
    ("wide", "white", "parts"),
    [(4, 12, True), (4, 7, False), (12, 12, False)],
    ids=["free", "close", "wide"],
)
def test_a_slim_bar_or_dot_parts_two_figures_where_it_stands_free(wide, white, parts):
    first = white + 12 + wide
    pieces = [(0, 12), (12 + white, first), (first + white, first + white + 12)]
    assert is_slim(pieces[1], white, HIGH) is parts


def test_a_dot_of_few_pixels_may_have_a_coarse_edge():
    drawn = line(6)
    rows = ["..##..", ".####.", "######", ".####.", "..##.."]
    for y, row in enumerate(rows, 13):
        drawn[y] = [char == "#" for char in row]
    assert is_dot(drawn > 0)


def dots(*places: tuple[int, int]) -> np.ndarray:
    """The pieces of dots, as OpenCV tells them, after that of all ground."""
    return np.array([(0, 0, 99, 99, 0), *((x, y, 2, 2, 4) for x, y in places)], np.int32)


@pytest.mark.parametrize(
    ("places", "found"),
    [
        ([(5, y) for y in range(0, 24, 4)], [1, 2, 3, 4, 5, 6]),
        ([(5, 8), (5, 16)], []),
        ([(x, 9) for x in range(0, 24, 4)], []),
    ],
    ids=["a rule", "a colon", "a leader"],
)
def test_dots_below_one_another_are_a_rule(places, found):
    assert dotted_rules(dots(*places), HIGH) == found


def test_a_small_letter_is_no_dot_though_its_counter_is_blurred():
    drawn = np.zeros((14, 8), np.uint8)
    drawn[4:11] = 1
    drawn[4:6, :3] = drawn[7:9, 2:4] = 0
    assert not is_dot(drawn > 0)
