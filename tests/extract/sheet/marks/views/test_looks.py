"""What marks look like: grounds of cells by their colour alone, all else by its drawing."""

from dataclasses import replace

import cv2
import numpy as np
import pytest

from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.views.differences import (
    SURE_DRAWING,
    drawing_apart,
    lab_apart,
    silhouette_apart,
    tint_apart,
)
from extract.sheet.marks.views.grids import digits_of
from extract.sheet.marks.views.looks import Look, filled_rows, look_of
from extract.sheet.proof.hints import are_mirrored, points_nowhere
from extract.sheet.seen import Drawing

DPI = 144
GREEN, RED, BLACK = (30, 150, 60), (200, 40, 40), (0, 0, 0)


def look(draw, wide: int = 80, high: int = 32) -> Look:
    """What is drawn into a box of so many pixels, on white with a margin of 20."""
    page = np.full((high + 40, wide + 40, 3), 255, np.uint8)
    draw(page[20 : 20 + high, 20 : 20 + wide])
    box = (10.0, 10.0, 10.0 + wide / 2, 10.0 + high / 2)
    return look_of(page, DPI, Ink(box, wide * high / 4, (255.0, 255.0, 255.0)), True)


def filled(colour):
    def draw(part) -> None:
        part[:] = colour

    return draw


def lettered(colour, text: str):
    def draw(part) -> None:
        part[:] = colour
        cv2.putText(part, text, (30, 24), cv2.FONT_HERSHEY_SIMPLEX, 0.7, (255, 255, 255), 2)

    return draw


def apart(one: Look, other: Look) -> tuple[float, float]:
    return drawing_apart(one, other), silhouette_apart(one, other)


def test_a_swatch_is_like_a_cell_of_another_size():
    cell, swatch = look(filled(GREEN)), look(filled(GREEN), 30, 20)
    assert cell.block and swatch.block
    assert apart(cell, swatch) == (0.0, 0.0)
    assert tint_apart(cell, swatch) < 1


def test_grounds_differ_by_their_colour():
    assert tint_apart(look(filled(GREEN)), look(filled(RED))) > 20


def test_letters_on_a_ground_are_its_drawing():
    yes, again = look(lettered(GREEN, "Y")), look(lettered(GREEN, "Y"), 90, 34)
    no = look(lettered(GREEN, "N"))
    assert yes.block
    assert drawing_apart(yes, again) < drawing_apart(yes, no)
    assert drawing_apart(yes, look(filled(GREEN))) > 0.08


def test_a_smudge_on_a_ground_shows():
    def smudged(part) -> None:
        part[:] = GREEN
        cv2.circle(part, (40, 16), 6, BLACK, -1)

    assert drawing_apart(look(filled(GREEN)), look(smudged)) > 0.08


@pytest.mark.parametrize(
    ("level", "across", "shown"),
    [(22, slice(0, 80, 4), False), (14, slice(0, 80, 4), True), (22, slice(20, 60), True)],
    ids=["a rule where rows are parted", "a stroke amid the block", "a dash"],
)
def test_a_dotted_rule_near_the_edge_of_a_block_is_no_drawing_on_it(level, across, shown):
    def ruled(part) -> None:
        part[:] = GREEN
        for x in range(80)[across]:
            part[level : level + 2, x : x + 2] = BLACK

    assert (drawing_apart(look(filled(GREEN)), look(ruled)) > 0.08) == shown


def disc(part) -> None:
    cv2.circle(part, (part.shape[1] // 2, part.shape[0] // 2), part.shape[0] // 2, GREEN, -1)


def triangle(part) -> None:
    high, wide = part.shape[:2]
    cv2.fillPoly(part, [np.array([(wide // 2, 0), (wide - 1, high - 1), (0, high - 1)])], GREEN)


def frame(part) -> None:
    cv2.rectangle(part, (0, 0), (part.shape[1] - 1, part.shape[0] - 1), GREEN, 3)


def cross(part) -> None:
    high, wide = part.shape[:2]
    cv2.line(part, (0, 0), (wide, high), GREEN, 8)
    cv2.line(part, (wide, 0), (0, high), GREEN, 8)


@pytest.mark.parametrize("draw", [disc, triangle, frame, cross])
def test_other_forms_are_no_ground(draw):
    assert not look(draw, 40, 40).block


def test_pale_ink_is_told_by_the_light_that_it_takes():
    pale = look(filled((236, 225, 190))).colour, look(filled((200, 235, 205))).colour
    assert np.hypot(pale[0][0] - pale[1][0], pale[0][1] - pale[1][1]) > 0.1


def drawing_of(seen: Look) -> Drawing:
    silhouette, thumbnail = digits_of(seen.silhouette), digits_of(seen.thumbnail)
    return Drawing(seen.tint, silhouette, thumbnail, "none", None, None, "")


def thumb(part) -> None:
    high, wide = part.shape[:2]
    cv2.rectangle(part, (0, high // 2), (wide - 1, high - 1), GREEN, -1)
    cv2.rectangle(part, (wide // 2, 0), (3 * wide // 4, high // 2), GREEN, -1)


def turned(part) -> None:
    thumb(part)
    part[:] = part[::-1].copy()


def test_a_drawing_turned_over_is_told_from_the_same_one():
    up, down, ring = (drawing_of(look(draw, 40, 40)) for draw in (thumb, turned, disc))
    assert are_mirrored(up, down)
    assert not are_mirrored(up, up)
    assert not are_mirrored(ring, ring)
    assert points_nowhere(ring)
    assert not points_nowhere(up)


@pytest.mark.parametrize("letter", ["I", "W"], ids=["little ink", "much ink"])
def test_a_dark_letter_on_a_pale_pill_leaves_the_pill_its_colour(letter):
    def pill(text: str):
        def draw(part) -> None:
            cv2.ellipse(part, (40, 16), (38, 15), 0, 0, 360, (240, 150, 160), -1)
            cv2.putText(part, text, (28, 26), cv2.FONT_HERSHEY_SIMPLEX, 0.9, BLACK, 4)

        return draw

    assert tint_apart(look(pill(letter)), look(pill(""))) < 1


@pytest.mark.parametrize(("inner", "nowhere"), [("disc", True), ("dash", True), ("up", False)])
def test_a_ring_or_a_dash_in_a_disc_points_nowhere_and_an_arrow_does(inner, nowhere):
    ring = drawing_of(look(disc, 40, 40))
    assert points_nowhere(replace(ring, inner=inner)) is nowhere


def on_pad(pad: tuple[int, int, int], colour: tuple[int, int, int], letter: str) -> Look:
    """A letter on a pale pad, looked at as a drawing and not as the ground of a cell."""
    page = np.full((72, 120, 3), 255, np.uint8)
    cv2.rectangle(page, (20, 20), (99, 51), pad, -1)
    cv2.putText(page, letter, (48, 46), cv2.FONT_HERSHEY_SIMPLEX, 0.9, colour, 4)
    box = (10.0, 10.0, 50.0, 26.0)
    return look_of(page, DPI, Ink(box, 640.0, (255.0, 255.0, 255.0)))


PALE_GREY, PALE_GREEN = (225, 225, 225), (215, 240, 215)


def test_a_coloured_letter_on_a_grey_pad_shows_its_own_colour():
    assert tint_apart(on_pad(PALE_GREY, RED, "V"), on_pad((255, 255, 255), RED, "V")) < 5


@pytest.mark.parametrize(
    ("pad", "colour"),
    [(PALE_GREY, BLACK), (PALE_GREEN, RED)],
    ids=["black on grey", "red on green"],
)
def test_other_letters_leave_a_pad_its_colour(pad, colour):
    assert tint_apart(on_pad(pad, colour, "V"), on_pad(pad, colour, "")) < 1


def badge(stroke: float, thick: int = 1) -> Look:
    """A disc with a white stroke in it, so long as a part of its width and so many pixels thick."""

    def draw(part) -> None:
        cv2.circle(part, (16, 16), 16, (90, 90, 90), -1)
        half = round(16 * stroke)
        cv2.line(part, (16 - half, 17), (16 + half, 17), (255, 255, 255), thick)

    return look(draw, 34, 34)


def test_a_thin_stroke_in_a_disc_has_nothing_in_common_with_a_larger_drawing():
    thin, thick = badge(0.6), badge(0.7, 4)
    assert thin.inner is None and thick.inner is not None
    assert drawing_apart(thin, thick) > SURE_DRAWING
    assert drawing_apart(thin, badge(0.7)) < SURE_DRAWING


def test_a_white_pad_in_a_shaded_row_is_not_the_colour_of_the_mark_on_it():
    shade = (225, 230, 245)
    page = np.full((72, 72, 3), shade, np.uint8)
    page[16:56, 16:56] = 255
    cv2.line(page, (24, 36), (34, 46), GREEN, 5)
    found = look_of(page, DPI, Ink((8.0, 8.0, 28.0, 28.0), 400.0, (225.0, 230.0, 245.0)))
    assert found.tint[1] < -20


def test_a_block_ends_where_its_ink_grows_again_beyond_a_gap_half_inked():
    density = np.full((20, 40), 0.4, np.float32)
    density[14:16], density[16:] = 0.1, 0.4
    assert filled_rows(density[:19]) == (0, 15)
    assert filled_rows(density[:14]) == (0, 13)


def test_letters_on_a_block_say_nothing_of_where_it_ends():
    density = np.full((20, 40), 0.3, np.float32)
    density[:4], density[8:12, 5:35] = 0.32, 1.0
    assert filled_rows(density) == (0, 19)


def pill(ground: tuple[int, int, int]) -> Look:
    """A round pill with black letters."""

    def draw(part) -> None:
        cv2.ellipse(part, (40, 16), (39, 15), 0, 0, 360, ground, -1)
        cv2.putText(part, "Yes", (20, 24), cv2.FONT_HERSHEY_SIMPLEX, 0.7, BLACK, 2)

    return look(draw)


def test_two_pills_are_of_one_tint_whether_letters_or_ground_are_taken_for_it():
    amber, green = pill((230, 200, 120)), pill((150, 230, 160))
    assert amber.inks is not None
    darker = replace(amber, tint=amber.inks[1], shade=None)
    assert lab_apart(darker.tint, amber.tint) > 20
    assert tint_apart(darker, amber) < 1
    assert tint_apart(darker, green) > 20
