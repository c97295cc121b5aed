"""Bars of shares below a legend on one line are a chart, and the marks stand elsewhere."""

import cv2
import pytest

from extract.sheet.layout.rows.placed.row import PlacedRow
from extract.sheet.layout.sheet import read_layout
from extract.sheet.marks.column.tally import are_bars
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.see import see_marks
from extract.sheet.marks.views.surface import Surface
from extract.sheet.words import Word
from tests.extract.sheet.layout.rows.test_flow import PAIRS
from tests.extract.sheet.layout.typed import at
from tests.extract.sheet.marks.test_listed import WIDTH, drawn, listed

LEGEND = {"Yes": 300, "No": 360, "Abstain": 410}
COUNTS = {"Yes": "13", "No": "2", "Abstain": "1", "Total": "16"}
COLOURS = [(20, 140, 40)] * 13 + [(40, 40, 200)] * 2 + [(200, 140, 40)]
WHITE = (255.0, 255.0, 255.0)


def sheet() -> list[Word]:
    """A table of states with the legend of a chart on one line, where heads of a tally stand."""
    words = [word for word in listed() if word.box[1] < 150.0]
    words += [word for text, x in LEGEND.items() for word in at(x, 145, text)]
    for n, (name, share) in enumerate(PAIRS):
        words += at(60, 165 + 15 * n, name) + at(160, 165 + 15 * n, share)
    for n, (label, count) in enumerate(COUNTS.items()):
        words += at(60, 430 + 15 * n, label) + at(140, 430 + 15 * n, count)
    return words


def test_the_bars_of_a_chart_below_its_legend_are_not_taken_for_marks_under_heads():
    pixels = drawn(sheet())
    for n, (_, share) in enumerate(PAIRS):
        y, long = 170 + 15 * n, max(2, round(7 * float(share)))
        cv2.circle(pixels, (50, y), 4, COLOURS[n], -1)
        cv2.rectangle(pixels, (290, y - 3), (290 + long, y + 3), COLOURS[n], -1)
    pixels = pixels.repeat(2, axis=0).repeat(2, axis=1)
    surface, layout = Surface(pixels, 144, pixels, 144, ()), read_layout(sheet(), WIDTH, False, 2)
    kinds = {
        kind
        for marks in see_marks(surface, layout, WIDTH)
        for view in marks.views
        if view.reader == "column"
        for kind in view.kinds
    }
    assert kinds == set()


ROWS = [PlacedRow(None, None, 0, 20.0 * n, 20.0 * n + 20) for n in range(4)]


def drawn_from(*spans: tuple[float, float] | None) -> list[list[Ink]]:
    """What is drawn in each row, from here to there."""
    return [
        [] if span is None else [Ink((span[0], 20.0 * n, span[1], 20.0 * n + 9), 60.0, WHITE)]
        for n, span in enumerate(spans)
    ]


@pytest.mark.parametrize(
    ("spans", "bars"),
    [
        ([(50, 54), (50, 70), (50.5, 60), None], True),
        ([(50, 54), (50, 70), None, None], False),
        ([(50, 60), (50, 70), (50, 62), (50, 61)], False),
        ([(50, 54), (60, 90), (70, 74), (80, 120)], False),
        ([None, None, None, None], False),
    ],
    ids=["bars", "two of four", "marks of a width", "begun apart", "nothing drawn"],
)
def test_ink_that_begins_at_one_place_and_differs_much_in_length_is_a_chart(spans, bars):
    assert are_bars(drawn_from(*spans), ROWS) is bars


def test_a_chart_beside_one_block_of_two_is_known():
    second = [PlacedRow(None, None, 1, row.top, row.bottom) for row in ROWS]
    own, none = drawn_from((50, 54), (50, 70), (50, 62), (50, 90)), drawn_from(*[None] * 4)
    assert are_bars([*none, *own], [*ROWS, *second])
