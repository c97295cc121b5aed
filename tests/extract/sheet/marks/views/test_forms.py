"""Forms are known where no form that means something else is nearly as like."""

import cv2
import numpy as np
import pytest

from extract.sheet.marks.views import forms
from extract.sheet.marks.views.forms import form_of, hue_of, stroked
from extract.sheet.marks.views.grids import SIDE, Grid, silhouette_of


@pytest.fixture
def alike(monkeypatch):
    """Say how like a drawing is to some forms."""
    drawn = np.zeros((SIDE, SIDE), np.float32)
    drawn[:10, :10] = 1.0

    def say(scores: dict[str, float]):
        models = []
        for form, score in scores.items():
            model = np.zeros((SIDE, SIDE), np.float32)
            model.ravel()[np.flatnonzero(drawn)[: round(100 * score)]] = 1.0
            models.append((form, model))
        monkeypatch.setattr(forms, "known_forms", lambda: tuple(models))
        return form_of(drawn)

    return say


@pytest.mark.parametrize(
    ("scores", "form"),
    [
        ({"cross": 0.8, "N": 0.79, "Y": 0.5}, "cross"),
        ({"N": 0.8, "cross": 0.79, "Y": 0.5}, "N"),
        ({"cross": 0.8, "plus": 0.79}, None),
        ({"cross": 0.8, "disc": 0.79}, None),
        ({"cross": 0.8, "plus": 0.7}, "cross"),
        ({"cross": 0.6, "plus": 0.3}, None),
    ],
)
def test_a_form_is_known_by_its_lead_over_those_that_mean_something_else(alike, scores, form):
    assert alike(scores) == form


def test_a_bold_cross_that_is_nearly_as_like_an_n_is_a_cross():
    assert form_of(stroked([[(0.1, 0.1), (0.9, 0.9)], [(0.1, 0.9), (0.9, 0.1)]], 0.34)) == "cross"


def on_canvas(drawn: np.ndarray) -> Grid:
    """The silhouette of a drawing in grey."""
    return silhouette_of(drawn.astype(np.float32) / np.float32(255))


TICK = np.array([(16, 33), (28, 46), (48, 18)], np.int32)


def test_a_tick_on_a_pale_pad_is_a_tick():
    drawn = np.zeros((64, 64), np.uint8)
    cv2.circle(drawn, (32, 32), 30, 40, -1)
    cv2.polylines(drawn, [TICK], False, 255, 5)
    assert form_of(on_canvas(drawn)) == "tick"


def test_a_triangle_with_a_paler_fill_points_up():
    drawn = np.zeros((64, 64), np.uint8)
    corners = np.array([(32, 8), (56, 52), (8, 52)], np.int32)
    cv2.fillPoly(drawn, [corners], 120)
    cv2.polylines(drawn, [corners], True, 255, 3)
    assert form_of(on_canvas(drawn)) == "up"


def test_an_arrow_with_a_thin_shaft_and_a_small_head_points_down():
    drawn = np.zeros((64, 64), np.uint8)
    cv2.line(drawn, (32, 6), (32, 56), 255, 5)
    cv2.fillPoly(drawn, [np.array([(20, 42), (44, 42), (32, 58)], np.int32)], 255)
    assert form_of(on_canvas(drawn)) == "down"


@pytest.mark.parametrize(
    ("tint", "hue"),
    [((-15.0, 17.0, 5.0), "red"), ((-45.0, 12.0, 8.0), "none"), ((-6.0, -4.0, 20.0), "amber")],
    ids=["pale pink", "ink under a scanner", "pale yellow"],
)
def test_a_pale_ground_has_a_hue_where_that_is_more_than_its_darkness(tint, hue):
    assert hue_of(tint) == hue


@pytest.mark.parametrize("left", [False, True], ids=["right hand", "left hand"])
@pytest.mark.parametrize("form", ["up", "down"])
def test_a_thumb_points_where_it_does_whichever_hand_it_is_of(form, left):
    drawn = np.zeros((120, 120), np.float32)
    cv2.rectangle(drawn, (20, 58), (34, 96), 1.0, -1)
    cv2.rectangle(drawn, (40, 54), (98, 100), 1.0, -1)
    cv2.line(drawn, (52, 56), (68, 16), 1.0, 16)
    drawn = drawn[:, ::-1] if left else drawn
    assert form_of(silhouette_of(drawn if form == "up" else drawn[::-1])) == form
