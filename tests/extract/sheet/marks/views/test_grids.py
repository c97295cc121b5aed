"""What is drawn inside a mark is seen without the frame around it."""

import numpy as np

from extract.sheet.marks.views.grids import SIDE, Grid, amid_of, silhouette_of


def framed(ink: float, *, dash: bool) -> Grid:
    """A box with lines of so much ink, and a dash in it."""
    density = np.zeros((60, 60), np.float32)
    density[10:50, 10:50] = ink
    density[12:48, 12:48] = 0.0
    if dash:
        density[28:32, 20:40] = 1.0
    return density


def test_a_paler_or_darker_frame_changes_nothing_of_what_is_drawn_inside():
    pale, dark = framed(0.6, dash=True), framed(1.0, dash=True)
    assert not np.array_equal(silhouette_of(pale), silhouette_of(dark))
    assert np.array_equal(amid_of(pale), amid_of(dark)) and amid_of(dark).any()


def test_an_empty_frame_has_nothing_drawn_inside():
    assert np.array_equal(amid_of(framed(1.0, dash=False)), np.zeros((SIDE, SIDE), np.float32))


def test_a_mark_too_pale_to_be_seen_has_nothing_drawn_inside():
    assert not amid_of(framed(0.4, dash=False)).any()
