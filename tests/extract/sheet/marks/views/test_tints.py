"""The colour of a mark is that within a black rim."""

import numpy as np
import pytest

from extract.sheet.marks.views.tints import main_ink, without_rim

WHOLE = np.ones((20, 20), np.bool_)
GREEN, BLACK, GREY = (220.0, 100.0, 220.0), (250.0, 250.0, 250.0), (150.0, 150.0, 150.0)
"""What they take from white paper."""


def rimmed(rim: int, ink: tuple[float, float, float], around: tuple[float, float, float]):
    """A square of one ink with a rim of another, so wide."""
    away = np.full((20, 20, 3), around, np.float32)
    away[rim : 20 - rim, rim : 20 - rim] = ink
    return away


@pytest.mark.parametrize(
    ("rim", "ink", "around", "within"),
    [
        (2, GREEN, BLACK, True),
        (2, GREEN, GREY, True),
        (2, GREY, BLACK, False),
        (6, GREEN, BLACK, True),
        (8, GREEN, BLACK, False),
        (0, GREEN, BLACK, False),
    ],
    ids=["black rim", "grey rim", "grey within", "one lamp lit", "a spot of green", "no rim"],
)
def test_the_strongest_ink_is_what_has_a_hue_within_a_rim_that_has_none(rim, ink, around, within):
    expected = WHOLE.copy()
    if within:
        expected[:rim] = expected[-rim:] = expected[:, :rim] = expected[:, -rim:] = False
    assert (without_rim(WHOLE, rimmed(rim, ink, around)) == expected).all()


def test_the_main_ink_of_a_mark_in_a_rim_is_without_it():
    away = rimmed(4, GREEN, BLACK)
    far = away.max(axis=2)
    assert not main_ink(far, np.ones((20, 20), np.float32), away)[:4].any()
