"""Where the mark of a legend may stand off the line of its label."""

import pytest

from extract.records import Box
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.legend.legends import legends_on
from extract.sheet.marks.legend.off_line import figure_before, places_in
from tests.extract.sheet.marks.legend.test_legends import DPI, labels, middles, page

ACROSS = [(50.0, 100.0), (150.0, 100.0), (250.0, 100.0)]
NOWHERE: Box = (0.0, 280.0, 10.0, 290.0)
"""The totals, far off the legend."""


def test_amid_the_figures_of_a_line_the_mark_of_a_label_stands_before_the_next_one():
    group = labels(*ACROSS)
    figures: list[Box] = [(x + 40, 100.0, x + 50, 110.0) for x, _ in ACROSS]
    totals: Box = (50.0, 100.0, 300.0, 110.0)
    places = [dict(places_in(totals, label, group, label.box, figures)) for label in group]
    assert [place["amid"] for place in places] == [
        (66.0, 100.0, 150.0, 110.0),
        (161.0, 100.0, 250.0, 110.0),
        (286.0, 100.0, 420.0, 110.0),
    ]


def test_a_legend_near_the_top_of_a_page_has_no_figures_above_beside_which_its_marks_may_stand():
    group = labels(*((x, 5.0) for x, _ in ACROSS))
    sides = [side for label in group for side, _ in places_in(NOWHERE, label, group, label.box, [])]
    assert sides == ["over", "below"] * 3


def test_the_mark_of_a_label_may_stand_before_the_count_right_before_it():
    down = [(50.0, y) for y in (50.0, 70.0, 90.0)]
    counts: list[Box] = [(36.0, y, 46.0, y + 10) for _, y in down]
    drawn = page(*((20.0, y + 5) for _, y in down))
    totals = (36.0, 48.0, 100.0, 102.0)
    legends = legends_on(Raster(drawn, DPI), labels(*down), counts, [], 80.0, totals)
    assert {"yes": (20, 55), "no": (20, 75), "abstain": (20, 95)} in map(middles, legends)


@pytest.mark.parametrize(
    ("box", "found"),
    [
        ((36.0, 50.0, 46.0, 60.0), True),
        ((20.0, 50.0, 30.0, 60.0), False),
        ((36.0, 70.0, 46.0, 80.0), False),
    ],
    ids=["a space before it", "farther off", "on another line"],
)
def test_only_the_figure_right_before_a_label_is_the_count_of_its_group(box, found):
    (label,) = labels((50.0, 50.0))
    assert figure_before(label, [box]) == (box if found else None)
