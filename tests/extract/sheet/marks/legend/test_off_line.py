"""Where the mark of a legend may stand off the line of its label."""

from extract.records import Box
from extract.sheet.marks.legend.off_line import places_in
from tests.extract.sheet.marks.legend.test_legends import labels

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
