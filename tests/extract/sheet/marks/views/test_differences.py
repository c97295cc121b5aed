"""What is drawn inside marks counts as a finer picture shows it."""

from dataclasses import replace

import cv2
import numpy as np

from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.views.differences import SURE_SILHOUETTE, inner_apart, silhouette_apart
from extract.sheet.marks.views.drawings import drawing_of
from extract.sheet.marks.views.grids import SIDE
from extract.sheet.marks.views.looks import Look, look_of
from extract.sheet.marks.views.surface import Surface, look_on

COARSE, FINE = 100, 300
BOX = (10.0, 10.0, 30.0, 30.0)
INK = Ink(BOX, 300.0, (255.0, 255.0, 255.0))
UP = np.array([(20, 16), (23.5, 20), (21, 20), (21, 24), (19, 24), (19, 20), (16.5, 20)])
DOWN = UP * (1, -1) + (0, 40)


def page(dpi: float, corners: np.ndarray | None) -> np.ndarray:
    """A disc with white corners inside it."""
    scale = dpi / 72
    drawn = np.full((round(40 * scale), round(40 * scale), 3), 255, np.uint8)
    cv2.circle(drawn, (round(20 * scale), round(20 * scale)), round(10 * scale), (20, 90, 160), -1)
    if corners is not None:
        cv2.fillPoly(drawn, [np.round(corners * scale).astype(np.int32)], (255, 255, 255))
    return drawn


def look(corners: np.ndarray | None) -> Look:
    """A disc as two resolutions show it."""
    surface = Surface(page(COARSE, corners), COARSE, page(FINE, corners), FINE, ())
    return look_on(surface, INK, False)


def test_a_look_has_what_the_finer_picture_shows_inside():
    seen, finer = look(UP), look_of(page(FINE, UP), FINE, INK)
    assert seen.finer_inner is not None and finer.inner is not None
    assert seen.finer_inner.tolist() == finer.inner.tolist()


def test_where_there_is_no_finer_picture_nothing_is_drawn_inside_by_it():
    drawn = page(FINE, UP)
    assert look_on(Surface(drawn, FINE, drawn, FINE, ()), INK, False).finer_inner is None


def test_two_discs_with_an_arrow_up_and_one_down_are_parted_by_what_is_drawn_inside():
    assert silhouette_apart(look(UP), look(DOWN)) > SURE_SILHOUETTE
    outer = [replace(each, finer_inner=None) for each in (look(UP), look(DOWN))]
    assert silhouette_apart(*outer) < SURE_SILHOUETTE


def test_two_discs_with_arrows_up_that_fall_otherwise_on_the_pixels_are_alike():
    assert silhouette_apart(look(UP), look(UP + np.array([0.3, 0.2]))) < SURE_SILHOUETTE


def test_a_disc_with_nothing_inside_is_told_by_its_outline_alone():
    assert look(None).finer_inner is None
    assert silhouette_apart(look(None), look(None)) == 0.0


def test_a_drawing_has_the_form_of_what_the_finer_picture_shows_inside():
    blurred = replace(look(UP), inner=np.ones((SIDE, SIDE), np.float32))
    assert drawing_of([blurred], "").inner == "up"


def test_a_frame_that_is_open_by_a_pixel_has_inside_what_a_finer_picture_shows():
    whole = look(UP)
    assert whole.inner is not None
    opened = replace(whole, inner=None, enclosed=0.0)
    assert inner_apart(whole, opened) == 0.0
    assert inner_apart(whole, replace(opened, finer_inner=None)) == 1.0
