"""Lists in several columns below a head that is set over them, in the middle of its ground."""

import cv2
import numpy as np

from extract.sheet.layout.sheet import read_layout
from extract.sheet.marks.listed import listed_under_heads
from extract.sheet.marks.views.surface import Surface
from extract.sheet.seen import Kind
from tests.extract.sheet.layout.rows.test_flow import PAIRS
from tests.extract.sheet.layout.typed import at
from tests.extract.sheet.marks.test_listed import EXPECTED, WIDTH, drawn, listed, parts

HEADS = ("For", "Against", "Abstained")
GREEN, RED, GREY = (20, 140, 40), (190, 30, 30), (120, 120, 120)
GROUNDS = ((40, 400, GREEN), (404, 504, RED), (508, 600, GREY))
"""From where to where the ground of each head lies."""


def on_grounds(*, ground: bool = True, moved: float = 0.0) -> list[list[list[Kind]]]:
    """The heads of the rows in each way in which a list is seen below heads in the middle of their
    grounds, the first set over three columns, the rows moved to the right."""
    words = [word for word in listed() if word.box[1] < 150.0]
    for head, (left, right, _), own in zip(HEADS, GROUNDS, parts(), strict=True):
        words += at((left + right) / 2 - 2.5 * len(head), 150, head)
        words += at((left + right) / 2 - 5, 168, str(len(own)))
    places = [(46 + 120 * (n % 3), 200 + 15 * (n // 3)) for n in range(len(parts()[0]))]
    places += [(408, 200), (408, 215), (512, 200)]
    for (x, y), (name, share) in zip(places, PAIRS, strict=True):
        words += at(x + moved, y, name[:10]) + at(x + moved + 62, y, share)
    words += at(50, 450, f"Total: {len(PAIRS)}")
    pixels = np.full((500, int(WIDTH), 3), 255, np.uint8)
    for left, right, colour in GROUNDS if ground else ():
        cv2.rectangle(pixels, (left, 146), (right, 184), colour, -1)
    pixels[:, ::2] = np.minimum(pixels, drawn(words))[:, ::2]  # letters leave some of their ground
    surface = Surface(pixels, 72, pixels, 72, ())
    layout = read_layout(words, WIDTH, False, 2)
    return [
        [list(view.kinds[: len(PAIRS)]) for view in marks.views[:2]]
        for marks in listed_under_heads(surface, layout)
    ]


def test_states_in_several_columns_are_listed_under_the_head_on_whose_ground_they_begin():
    assert on_grounds() == [[EXPECTED, EXPECTED]]


def test_states_in_several_columns_are_listed_under_no_head_that_has_no_ground():
    assert on_grounds(ground=False) == []


def test_a_state_beside_the_grounds_of_all_heads_is_listed_under_none():
    assert on_grounds(moved=-12.0) == []
