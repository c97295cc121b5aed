"""A scanned page that lies askew is turned straight."""

import numpy as np
import pytest
from PIL import Image, ImageDraw

from extract.sheet.words.straight import as_shown, skew_of, straightened

PAPER = (255, 255, 255)


def page(askew=0.0, noise=0.0):
    """A page with lines of words, turned clockwise by so many degrees."""
    picture = Image.new("RGB", (620, 877), PAPER)
    pen = ImageDraw.Draw(picture)
    for line in range(20):
        pen.text((60, 100 + 30 * line), "BELGIQUE/BELGIË 2,63 ... LUXEMBOURG 0,15", "black")
    turned = picture.rotate(-askew, Image.Resampling.BICUBIC, fillcolor=PAPER)
    dust = np.random.default_rng(5).normal(0, noise, (877, 620, 3))
    return np.clip(np.asarray(turned) + dust, 0, 255).astype(np.uint8)


@pytest.mark.parametrize("noise", [0.0, 12.0])
@pytest.mark.parametrize("askew", [-1.5, -0.6, 0.4, 1.0, 2.0])
def test_a_page_askew_is_turned_straight(askew, noise):
    pixels = page(askew, noise)
    assert skew_of(pixels) == pytest.approx(askew, abs=0.11)
    assert skew_of(straightened(pixels, skew_of(pixels))) == 0.0


@pytest.mark.parametrize("askew", [0.0, 0.1, 45.0])
def test_a_straight_page_and_one_that_is_turned_on_purpose_stay_as_they_are(askew):
    pixels = page(askew)
    assert straightened(pixels, skew_of(pixels)) is pixels


def test_an_empty_page_lies_straight():
    assert skew_of(np.full((300, 200, 3), 255, np.uint8)) == 0.0


def test_a_box_of_the_straight_page_is_told_where_it_stands_on_the_page_as_shown():
    # A point right of the middle stands lower on a page that is turned clockwise.
    x0, top, x1, bottom = as_shown((500.0, 415.0, 510.0, 427.0), 1.0, 595.0, 842.0)
    assert (x1 - x0, bottom - top) == pytest.approx((10, 12))
    assert top == pytest.approx(415 + 207.5 * np.sin(np.radians(1)), abs=0.01)
    assert as_shown((1.0, 2.0, 3.0, 4.0), 0.0, 595.0, 842.0) == (1.0, 2.0, 3.0, 4.0)
