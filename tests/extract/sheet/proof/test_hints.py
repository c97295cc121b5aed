"""Whether a drawing points nowhere: filled ones are as even as discs and squares are."""

from dataclasses import replace

import cv2
import numpy as np
import pytest

from extract.sheet.marks.views.differences import unshared
from extract.sheet.marks.views.grids import grid_of
from extract.sheet.proof.hints import ALIKE, FILLED, ROUND, hints, points_nowhere, sign_said
from tests.extract.sheet.marks.views.test_looks import GREEN, disc, drawing_of, look, thumb

SEED = 11
"""Of the edges of smudges."""


def square(part) -> None:
    part[4:-4, 4:-4] = GREEN


def lozenge(part) -> None:
    high, wide = part.shape[:2]
    corners = [(wide // 2, 0), (wide - 1, high // 2), (wide // 2, high - 1), (0, high // 2)]
    cv2.fillPoly(part, [np.array(corners)], GREEN)


def ring(part) -> None:
    high = part.shape[0]
    cv2.circle(part, (high // 2, high // 2), high // 2 - 3, GREEN, 3)


def smudge(part) -> None:
    """A disc with a ragged blot over its right half, as large as it is."""
    dice, high = np.random.default_rng(SEED), part.shape[0]
    cv2.circle(part, (high // 3, high // 2), high // 3, GREEN, -1)
    turns = np.linspace(0, 2 * np.pi, 15)[:-1]
    far = dice.uniform(0.17, 0.33, 14) * high
    x, y = 0.6 * high + far * np.cos(turns), 0.4 * high + far * np.sin(turns)
    cv2.fillPoly(part, [np.stack([x, y], axis=1).astype(int)], GREEN)


def half(part) -> None:
    """A disc of which the lower right corner is rubbed off."""
    disc(part)
    high, wide = part.shape[:2]
    part[high // 2 :, wide // 2 :] = 255


@pytest.mark.parametrize("side", [20, 28, 40, 64])
@pytest.mark.parametrize("draw", [disc, square, lozenge], ids=lambda draw: draw.__name__)
def test_a_filled_drawing_that_is_even_points_nowhere(draw, side):
    assert points_nowhere(drawing_of(look(draw, side, side)))


@pytest.mark.parametrize("side", [28, 40, 64])
@pytest.mark.parametrize("draw", [smudge, half, thumb], ids=lambda draw: draw.__name__)
def test_a_filled_drawing_that_is_ragged_may_point_anywhere(draw, side):
    assert not points_nowhere(drawing_of(look(draw, side, side)))


@pytest.mark.parametrize("side", [20, 28, 40, 64])
def test_a_thin_ring_points_nowhere(side):
    assert points_nowhere(replace(drawing_of(look(ring, side, side)), inner="disc"))


def test_an_outline_that_is_nearly_even_points_nowhere_though_its_lines_fall_otherwise():
    drawing = drawing_of(look(ring, 28, 28))
    seen = grid_of(drawing.silhouette)
    assert seen.mean() < FILLED
    assert ROUND < unshared(seen, seen[:, ::-1]) < ALIKE
    assert points_nowhere(drawing)


@pytest.mark.parametrize(
    ("draw", "said"), [(disc, ["abstain"]), (smudge, [])], ids=["a disc", "a smudge"]
)
def test_what_points_nowhere_among_thumbs_is_an_abstention(draw, said):
    def turned(part) -> None:
        thumb(part)
        part[:] = part[::-1].copy()

    own, up, down = (drawing_of(look(each, 40, 40)) for each in (draw, thumb, turned))
    assert list(hints(own, True, [up, down, own])) == said


@pytest.mark.parametrize(
    ("text", "position"), [("✗", "no"), ("⇑", "yes"), ("●", None), ("✓✓", None), ("", None)]
)
def test_a_sign_suggests_a_position_by_its_name(text, position):
    assert sign_said(text) == position
