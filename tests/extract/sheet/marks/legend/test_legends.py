"""Legends are found before labels, behind them, amid figures and under labels that lie across."""

from dataclasses import replace

import cv2
import numpy as np
import pytest

from extract.records import Box
from extract.sheet.layout.totals.label import Label
from extract.sheet.layout.totals.position_labels import labels_on
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.legend.bars import Legend, in_one_column, is_chart
from extract.sheet.marks.legend.labels import legend_groups
from extract.sheet.marks.legend.legends import legends_on
from extract.sheet.marks.legend.off_line import is_set_to
from extract.sheet.marks.legend.words_as_marks import only_doubled, without_plain_words
from extract.sheet.words import lines
from tests.extract.sheet.layout.typed import at

DPI = 144
NAMES = ["Yes", "No", "Abstain"]


def page(*discs: tuple[float, float]) -> np.ndarray:
    """A page of 500 x 300 points with discs of 10 points about some places."""
    drawn = np.full((600, 1000, 3), 255, np.uint8)
    for x, y in discs:
        cv2.circle(drawn, (round(2 * x), round(2 * y)), 10, (20, 140, 40), -1)
    return drawn


def labels(*places: tuple[float, float]) -> list[Label]:
    words = [word for name, place in zip(NAMES, places, strict=False) for word in at(*place, name)]
    return labels_on(lines(words), False)


def fullest(drawn: np.ndarray, names: list[Label], figures: list[Box], totals: Box) -> Legend:
    return legends_on(Raster(drawn, DPI), names, figures, [], 80.0, totals)[0]


def middles(legend: Legend) -> dict[str, tuple[int, int]]:
    return {
        name: (round((ink.box[0] + ink.box[2]) / 2), round((ink.box[1] + ink.box[3]) / 2))
        for name, ink in legend.items()
    }


DOWN = [(50.0, 50.0), (50.0, 70.0), (50.0, 90.0)]
ACROSS = [(50.0, 50.0), (150.0, 50.0), (250.0, 50.0)]
FIGURES: list[Box] = [(120.0, y, 130.0, y + 10) for _, y in DOWN]


@pytest.mark.parametrize("x", [40.0, 100.0, 160.0], ids=["before", "behind", "amid figures"])
def test_marks_may_stand_beside_labels_one_below_the_other(x):
    drawn = page(*((x, y + 5) for _, y in DOWN))
    further: list[Box] = [(200.0, y, 220.0, y + 10) for _, y in DOWN]
    legend = fullest(drawn, labels(*DOWN), [*FIGURES, *further], (50.0, 50.0, 220.0, 100.0))
    assert middles(legend) == {
        "yes": (round(x), 55),
        "no": (round(x), 75),
        "abstain": (round(x), 95),
    }


def test_marks_may_stand_before_figures_that_stand_before_their_labels():
    drawn = page(*((20.0, y + 5) for _, y in DOWN))
    figures: list[Box] = [(30.0, y, 40.0, y + 10) for _, y in DOWN]
    legend = fullest(drawn, labels(*DOWN), figures, (30.0, 50.0, 100.0, 100.0))
    assert middles(legend) == {"yes": (20, 55), "no": (20, 75), "abstain": (20, 95)}


def test_marks_may_stand_under_labels_that_lie_across():
    drawn = page((57.0, 75.0), (155.0, 75.0), (267.0, 75.0))
    legend = fullest(drawn, labels(*ACROSS), [], (50.0, 50.0, 290.0, 110.0))
    assert middles(legend) == {"yes": (57, 75), "no": (155, 75), "abstain": (267, 75)}


def test_marks_may_stand_beside_the_figures_above_labels_that_lie_across():
    drawn = page(*((x + 5, 35.0) for x, _ in ACROSS))
    figures: list[Box] = [(x + 12, 28.0, x + 24, 42.0) for x, _ in ACROSS]
    legend = fullest(drawn, labels(*ACROSS), figures, (50.0, 28.0, 290.0, 60.0))
    assert middles(legend) == {"yes": (55, 35), "no": (155, 35), "abstain": (255, 35)}


def test_a_legend_below_the_totals_is_not_mixed_with_them():
    drawn = page(*((x - 8, 145) for x, _ in ACROSS))
    both = [*labels(*DOWN), *labels(*((x, 140.0) for x, _ in ACROSS))]
    legend = fullest(drawn, both, FIGURES, (50.0, 50.0, 130.0, 100.0))
    assert middles(legend) == {"yes": (42, 145), "no": (142, 145), "abstain": (242, 145)}


def test_the_dashes_of_a_rule_amid_the_totals_are_no_legend():
    drawn = page(*((160.0, y + 5) for _, y in DOWN))
    for _, y in DOWN:
        cv2.line(drawn, (224, round(2 * y + 4)), (224, round(2 * y + 16)), (90, 90, 90), 2)
    found = legends_on(
        Raster(drawn, DPI), labels(*DOWN), FIGURES, [], 80.0, (50.0, 50.0, 220.0, 100.0)
    )
    assert [160, 160, 160] in [[x for x, _ in middles(legend).values()] for legend in found]


INKS = [Ink((x, 50.0, x + 10, 60.0), 60.0, (255.0, 255.0, 255.0)) for x in (50.0, 90.0, 130.0)]


def pairs(*words: tuple[str, float, float]) -> list[Label]:
    return labels_on(lines([word for text, x, y in words for word in at(x, y, text)]), False)


def test_labels_that_stand_alone_are_no_marks_where_others_have_a_word_for_one_beside_them():
    legend: Legend = {"yes": INKS[0], "no": INKS[1], "abstain": INKS[2]}
    alone = pairs(("Yes", 50, 50), ("No", 50, 70), ("Abstain", 50, 90))
    assert only_doubled(legend, alone) == legend
    doubled = [*alone, *pairs(("Yes", 100, 50), ("No", 100, 70))]
    assert only_doubled(legend, doubled) == {"yes": INKS[0], "no": INKS[1]}


def test_words_in_frames_are_the_marks_of_the_labels_beside_them():
    drawn = page()
    for top, bottom in ((102, 118), (142, 158), (182, 198)):
        cv2.rectangle(drawn, (100, top), (130, bottom), (20, 140, 40), -1)
    words = pairs(("Yes", 50, 50), ("Yes", 100, 50), ("No", 50, 70), ("No", 100, 70))
    words += pairs(("Abstain", 50, 90))
    found = legends_on(Raster(drawn, DPI), words, [], [], 80.0, (0.0, 280.0, 10.0, 290.0))
    assert [middles(legend) for legend in found] == [{"yes": (58, 55), "no": (58, 75)}] * 2


def test_a_mark_beside_a_label_that_has_no_word_for_one_beside_it_is_of_the_legend():
    words = pairs(("Yes", 50, 50), ("For", 100, 50), ("No", 50, 70), ("Abstain", 50, 90))
    drawn = page(*((25.0, y + 5) for _, y in DOWN))
    found = legends_on(Raster(drawn, DPI), words, [], [], 80.0, (0.0, 280.0, 10.0, 290.0))
    marks = {"yes": (25, 55), "no": (25, 75), "abstain": (25, 95)}
    assert [middles(legend) for legend in found] == [marks]


def test_labels_in_lines_and_columns_are_one_group():
    words = pairs(("Yes", 50, 50), ("No", 200, 50), ("Abstain", 50, 70), ("Total", 200, 70))
    assert legend_groups(words) == [words]


def test_labels_far_from_all_of_a_group_are_another():
    words = pairs(("Yes", 50, 50), ("No", 200, 50), ("Yes", 350, 90), ("Abstain", 350, 110))
    assert legend_groups(words) == [words[:2], words[2:]]


@pytest.mark.parametrize("side", [-1, 1], ids=["before", "behind"])
def test_a_sign_may_stand_between_a_mark_and_its_label(side):
    edge = [
        x if side < 0 else x + 5 * len(name) for (x, _), name in zip(ACROSS, NAMES, strict=True)
    ]
    drawn = page(*((x + 30 * side, 55) for x in edge))
    for x in edge:
        cv2.rectangle(
            drawn, (round(2 * (x + 8 * side)) - 6, 108), (round(2 * (x + 8 * side)) + 6, 112), 0, -1
        )
    found = legends_on(Raster(drawn, DPI), labels(*ACROSS), [], [], 80.0, (0.0, 0.0, 0.0, 0.0))
    expected = dict(
        zip(["yes", "no", "abstain"], [(round(x + 30 * side), 55) for x in edge], strict=True)
    )
    assert expected in [middles(legend) for legend in found]


def test_what_shows_through_a_letter_left_white_in_a_mark_is_none():
    drawn = page()
    for _, y in DOWN:
        corners = (30, round(2 * y) - 9), (90, round(2 * y) + 28)  # nearly as high as its line
        cv2.rectangle(drawn, *corners, (200, 30, 30), -1)
        cv2.circle(drawn, (70, round(2 * y) + 10), 8, (255, 255, 255), -1)
        cv2.circle(drawn, (70, round(2 * y) + 10), 5, (200, 30, 30), -1)
    legend = fullest(drawn, labels(*DOWN), FIGURES, (50.0, 50.0, 130.0, 100.0))
    assert [round(ink.box[0]) for ink in legend.values()] == [15, 15, 15]


@pytest.mark.parametrize(
    ("ends", "chart"),
    [((180.0, 105.0, 110.0), True), ((120.0, 112.0, 131.0), False), ((180.0, 105.0), False)],
    ids=["bars", "pills", "two alone"],
)
def test_bars_of_a_chart_begin_at_one_edge_and_have_any_length(ends, chart):
    assert is_chart([(100.0, 20.0 * n, end, 20.0 * n + 8) for n, end in enumerate(ends)]) is chart


@pytest.mark.parametrize(
    ("places", "left"),
    [
        ((150, 152, 180), ["yes", "no"]),
        ((150, 152, 154), ["yes", "no", "abstain"]),
        ((150, 170, 190), ["yes", "no", "abstain"]),
    ],
    ids=["a bar behind one", "one column", "behind ragged labels"],
)
def test_what_stands_in_no_column_with_the_marks_of_all_other_labels_is_none(places, left):
    names = labels((50.0, 100.0), (50.0, 120.0), (50.0, 140.0))
    inks = [Ink((x, 100.0, x + 10, 110.0), 80.0, (255.0, 255.0, 255.0)) for x in places]
    legend: Legend = dict(zip(["yes", "no", "abstain"], inks, strict=True))
    assert list(in_one_column(legend, names)) == left


def test_labels_on_one_line_are_a_legend_though_one_stands_below_another_tables():
    words = pairs(("Absent", 195, 20), ("Yes", 50, 60), ("No", 200, 60), ("Absent", 350, 60))
    assert words[1:] in legend_groups(words)


def beside_figures(*marks: float) -> dict[str, tuple[int, int]]:
    """The fullest legend where a mark and a figure stand over the middle of each label, the mark
    so many points before that of its label."""
    places = [(label.box[0] + label.box[2]) / 2 for label in labels(*ACROSS)]
    drawn = page(*((x - off, 35.0) for x, off in zip(places, marks, strict=True)))
    figures: list[Box] = [(x, 28.0, x + 20, 42.0) for x in places]
    return middles(fullest(drawn, labels(*ACROSS), figures, (50.0, 28.0, 290.0, 60.0)))


def test_a_mark_before_its_figure_is_its_labels_where_the_two_are_set_to_the_middle_of_that():
    found = beside_figures(15, 15, 15)
    assert found == {"yes": (43, 35), "no": (140, 35), "abstain": (253, 35)}


YES = labels((50.0, 50.0))[0]
"""From 50 to 65, its middle at 57.5."""


@pytest.mark.parametrize(
    ("mark", "words", "own"),
    [
        ((30.0, 30.0, 40.0, 40.0), [(45.0, 30.0, 85.0, 40.0)], True),
        ((75.0, 30.0, 85.0, 40.0), [(30.0, 30.0, 70.0, 40.0)], True),
        ((30.0, 30.0, 40.0, 40.0), [], False),
        ((30.0, 30.0, 40.0, 40.0), [(60.0, 30.0, 85.0, 40.0)], False),
        ((30.0, 30.0, 40.0, 40.0), [(45.0, 15.0, 85.0, 25.0)], False),
        ((30.0, 30.0, 40.0, 40.0), [(45.0, 30.0, 120.0, 40.0)], False),
        ((52.0, 30.0, 62.0, 40.0), [(65.0, 30.0, 160.0, 40.0)], True),
    ],
    ids=[
        "before its figure",
        "behind it",
        "without a figure",
        "far from one",
        "on another line than it",
        "of a longer one that stands elsewhere",
        "over the label by itself",
    ],
)
def test_a_mark_is_set_to_its_label_by_itself_or_with_the_figure_close_to_it(mark, words, own):
    assert is_set_to(mark, YES, words) is own


def test_labels_of_one_column_are_a_legend_though_each_is_level_with_another_tables():
    words = pairs(("Yes", 50, 46), ("No", 50, 64), ("Abstain", 50, 82))
    own = pairs(("Yes", 300, 58), ("No", 300, 70), ("Abstain", 300, 82))
    assert own in legend_groups([word for pair in zip(words, own, strict=True) for word in pair])


def test_a_mark_nearer_to_another_label_of_its_line_comes_last():
    drawn = page((235.0, 55.0))
    found = legends_on(Raster(drawn, DPI), labels(*ACROSS), [], [], 80.0, (0.0, 0.0, 1.0, 1.0))
    assert [[*legend] for legend in found] == [["abstain"], ["no"]]


@pytest.mark.parametrize(
    ("area", "named"), [(30.0, {"yes"}), (70.0, {"yes", "not_participating"})], ids=["word", "pill"]
)
def test_a_plain_label_of_those_who_did_not_take_part_is_no_mark(area, named):
    inks = [Ink((0.0, 0.0, 10.0, 10.0), each, (255.0, 255.0, 255.0)) for each in (30.0, area)]
    legend: Legend = {"yes": inks[0], "not_participating": inks[1]}
    assert without_plain_words(legend).keys() == named


def test_marks_as_far_behind_labels_of_any_length_are_a_legend():
    names = labels((50.0, 100.0), (50.0, 120.0), (50.0, 140.0))
    ends = {"yes": 70.0, "no": 66.0, "abstain": 95.0}
    ragged = [replace(each, box=(50.0, 0.0, ends[str(each.position)], 8.0)) for each in names]
    inks = [
        Ink((end + 5, 0.0, end + 15, 8.0), 80.0, (255.0, 255.0, 255.0)) for end in ends.values()
    ]
    legend: Legend = dict(zip(["yes", "no", "abstain"], inks, strict=True))
    spread = [
        replace(each, box=(50.0, 20.0 * n, each.box[2], 20.0 * n + 8))
        for n, each in enumerate(ragged)
    ]
    assert list(in_one_column(legend, spread)) == ["yes", "no", "abstain"]
