"""Marks of a legend above its labels, below them, and under their words; rules are none."""

import cv2
import pytest

from extract.records import Box
from extract.sheet.layout.totals.position_labels import labels_on
from extract.sheet.marks.ink.label_ink import is_upright
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.legend.legends import around, legends_on
from extract.sheet.words import lines
from tests.extract.sheet.layout.typed import at
from tests.extract.sheet.marks.legend.test_legends import DPI, NAMES, labels, middles, page

ACROSS = [(50.0, 100.0), (150.0, 100.0), (250.0, 100.0)]
CENTRES = [57.5, 155.0, 267.5]
NOWHERE: Box = (0.0, 280.0, 10.0, 290.0)
"""The totals, far off the legend."""


def found(drawn, names, known: list[Box]) -> list[dict[str, tuple[int, int]]]:
    return [
        middles(each) for each in legends_on(Raster(drawn, DPI), names, known, [], 80.0, NOWHERE)
    ]


@pytest.mark.parametrize("y", [85.0, 125.0], ids=["above", "below"])
def test_marks_of_labels_on_one_line_may_stand_above_or_below_each(y):
    drawn = page(*((x, y) for x in CENTRES))
    assert found(drawn, labels(*ACROSS), []) == [
        {"yes": (58, round(y)), "no": (155, round(y)), "abstain": (268, round(y))}
    ]


@pytest.mark.parametrize("y", [70.0, 140.0], ids=["above", "below"])
def test_what_stands_beyond_a_word_above_or_below_a_label_is_not_its_mark(y):
    drawn = page(*((x, y) for x in CENTRES))
    between = (y + 105) / 2
    words: list[Box] = [(x - 20, between - 2, x + 20, between + 2) for x in CENTRES]
    assert found(drawn, labels(*ACROSS), words) == []


def test_marks_above_labels_that_stand_one_below_the_other_are_not_theirs():
    down = [(50.0, 100.0), (50.0, 140.0), (50.0, 180.0)]
    drawn = page(*((57.5, y - 15) for _, y in down))
    assert found(drawn, labels(*down), []) == []


@pytest.mark.parametrize(
    ("high", "upright"), [(35.0, True), (34.0, False)], ids=["a rule's", "a mark's"]
)
def test_ink_much_higher_than_wide_is_a_stretch_of_an_upright_rule(high, upright):
    box = (50.0, 50.0, 60.0, 50.0 + high)
    assert is_upright(Ink(box, 100.0, (255.0, 255.0, 255.0))) is upright


def test_a_stretch_of_an_upright_rule_below_each_label_is_no_mark():
    drawn = page()
    for x in CENTRES:
        cv2.rectangle(drawn, (round(2 * x), 226), (round(2 * x) + 6, 256), (90, 90, 90), -1)
    assert found(drawn, labels(*ACROSS), []) == []


def test_a_mark_is_found_under_the_word_that_is_printed_on_it():
    words, drawn = [], page()
    for row, (mark, label) in enumerate(zip(["For", "Against", "Abstain"], NAMES, strict=True)):
        y = 50 + 30 * row
        words += at(58, y, mark) + at(120, y, label)
        cv2.rectangle(drawn, (112, 2 * y - 6), (190, 2 * y + 26), (20, 140, 40), -1)
    names = labels_on(lines(words), False)
    fullest = found(drawn, names, [])[0]
    assert fullest == {"yes": (76, 55), "no": (76, 85), "abstain": (76, 115)}


def test_a_dash_is_a_mark_of_a_legend_where_those_of_the_rows_fill_their_cells():
    drawn = page()
    for x in CENTRES:
        cv2.line(drawn, (round(2 * x) - 10, 250), (round(2 * x) + 10, 250), (20, 20, 20), 2)
    legends = legends_on(Raster(drawn, DPI), labels(*ACROSS), [], [], 900.0, NOWHERE)
    assert [middles(each) for each in legends] == [
        {"yes": (58, 125), "no": (155, 125), "abstain": (268, 125)}
    ]


def test_marks_under_labels_in_a_dark_head_are_theirs():
    drawn = page(*((x, 125.0) for x in CENTRES))
    cv2.rectangle(drawn, (60, 190), (620, 226), (40, 40, 60), -1)
    totals: Box = (40.0, 95.0, 320.0, 150.0)
    legends = legends_on(Raster(drawn, DPI), labels(*ACROSS), [], [], 80.0, totals)
    marks = {"yes": (58, 125), "no": (155, 125), "abstain": (268, 125)}
    assert marks in [middles(each) for each in legends]


def test_swatches_as_wide_as_their_columns_stand_above_labels_of_which_one_takes_two_lines():
    drawn = page()
    words = [w for x, name in zip(CENTRES, NAMES, strict=True) for w in at(x - 8, 100, name)]
    words += at(350, 100, "Not") + at(350, 112, "participating")
    for left, right in ((14, 100), (109, 201), (219, 323), (335, 430)):
        cv2.rectangle(drawn, (2 * left, 170), (2 * right, 190), (20, 140, 40), -1)
    shown = found(drawn, labels_on(lines(words), False), [])
    places = {name: round(x) for name, (x, _) in max(shown, key=len).items()}
    assert places == {"yes": 57, "no": 155, "abstain": 271, "not_participating": 383}


@pytest.mark.parametrize("wide", [1, 5], ids=["a colon", "an equals sign"])
def test_a_colon_between_a_mark_and_its_label_is_passed_over(wide):
    drawn = page(*((x - 20, 105.0) for x, _ in ACROSS))
    for x, _ in ACROSS:
        cv2.rectangle(drawn, (round(2 * x) - 14, 204), (round(2 * x) - 14 + 2 * wide, 216), 0, -1)
    marks = {"yes": (30, 105), "no": (130, 105), "abstain": (230, 105)}
    assert (found(drawn, labels(*ACROSS), [])[0] == marks) is (wide == 1)


@pytest.mark.parametrize(("off", "told"), [(0, 3), (8, 2)], ids=["above the label", "beside that"])
def test_what_stands_above_a_label_but_not_over_its_middle_or_its_beginning_is_not_its_mark(
    off, told
):
    drawn = page(*((x + 11 * (off > 0) * (n == 1), 85.0) for n, x in enumerate(CENTRES)))
    assert max(map(len, found(drawn, labels(*ACROSS), []))) == told


def test_a_label_on_two_lines_does_not_cut_the_place_of_the_mark_beside_it():
    words = at(50, 100, "Yes") + at(150, 100, "No") + at(250, 100, "Not") + at(250, 113, "voting")
    yes, no, absent = labels_on(lines(words), False)
    assert (yes.position, no.position, absent.position) == ("yes", "no", "not_participating")
    assert [around(each, [yes, no, absent], [])[0][1::2] for each in (yes, no)] == [
        (90.0, 120.0),
        (90.0, 120.0),
    ]


def test_in_a_narrow_cell_a_label_may_wrap_below_its_mark():
    drawn = page((40.0, 105.0), (140.0, 105.0), (240.0, 95.0))
    words = [*at(50, 100, "In"), *at(30, 113, "favour"), *at(150, 107, "Against")]
    words += at(230, 113, "Abstention")
    names = labels_on(lines(words), False)
    fullest = max(found(drawn, names, []), key=len)
    assert fullest == {"yes": (40, 105), "no": (140, 105), "abstain": (240, 95)}


def test_in_a_column_a_label_may_wrap_below_its_mark():
    drawn = page((40.0, 55.0), (40.0, 75.0), (40.0, 95.0))
    words = at(60, 50, "Yes") + at(60, 70, "No") + at(34, 104, "Abstain")
    fullest = max(found(drawn, labels_on(lines(words), False), []), key=len)
    assert fullest == {"yes": (40, 55), "no": (40, 75), "abstain": (40, 95)}
