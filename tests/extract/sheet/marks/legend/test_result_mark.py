"""The mark of the final result is found around its label, and nothing else is taken for it."""

from unittest.mock import Mock

import cv2
import pytest

from extract.records import Box
from extract.sheet.layout.sheet import Layout, read_layout
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.legend.result_mark import (
    heads_totals,
    is_lost,
    least_of_result,
    paper_of,
    result_marks,
    results_on,
)
from extract.sheet.marks.objects.identity import CellObjects
from extract.sheet.marks.views.surface import Surface
from extract.sheet.seen import BLANK
from extract.sheet.words import Word
from tests.extract.sheet.layout.rows.test_table_words import NAMES, SHARES
from tests.extract.sheet.layout.test_sheet import ABOVE, LABELS
from tests.extract.sheet.layout.typed import at
from tests.extract.sheet.marks.legend.test_legends import DPI, page


def test_the_frame_of_a_cell_is_not_the_mark_of_the_result_where_one_stands_there():
    drawn = page((57.0, 85.0))
    cv2.line(drawn, (84, 90), (84, 150), (0, 0, 0), 3)
    result = (50.0, 50.0, 100.0, 60.0)
    found = result_marks(Raster(drawn, DPI), result, [], [], [], 15.0, (0.0, 200.0, 10.0, 210.0))
    assert round((found[0].box[0] + found[0].box[2]) / 2) == 57


def test_a_pill_before_the_words_of_the_result_is_its_mark():
    drawn = page()
    cv2.rectangle(drawn, (206, 92), (252, 128), (0, 200, 0), -1)
    label, word = (50.0, 50.0, 100.0, 60.0), (128.0, 50.0, 180.0, 60.0)
    limit = (0.0, 200.0, 500.0, 300.0)
    found = result_marks(Raster(drawn, DPI), label, [word], [label, word], [], 15.0, limit)
    assert [tuple(map(round, ink.box)) for ink in found] == [(104, 46, 126, 64)]


def test_a_bar_beside_a_panel_is_no_mark_of_the_result():
    drawn = page()
    cv2.rectangle(drawn, (80, 20), (88, 300), (200, 160, 0), -1)
    label, limit = (50.0, 50.0, 100.0, 60.0), (0.0, 200.0, 500.0, 300.0)
    assert result_marks(Raster(drawn, DPI), label, [], [label], [], 15.0, limit) == []


def test_a_mark_above_the_words_of_the_result_is_its_mark_where_they_stand_below_a_line():
    label, limit = (50.0, 50.0, 100.0, 60.0), (0.0, 200.0, 500.0, 300.0)
    found = result_marks(Raster(page((62.0, 40.0)), DPI), label, [], [label], [], 15.0, limit)
    assert [tuple(map(round, ink.box)) for ink in found] == [(57, 35, 68, 46)]


@pytest.mark.parametrize(("down", "count"), [(75.0, 1), (94.0, 0)], ids=["beside", "below"])
def test_a_mark_beside_words_below_the_label_of_the_result_is_its_mark(down, count):
    label, word = (50.0, 50.0, 100.0, 60.0), (66.0, 70.0, 100.0, 80.0)
    known, limit = [label, word], (0.0, 200.0, 500.0, 300.0)
    drawn = Raster(page((58.0, down)), DPI)
    assert len(result_marks(drawn, label, [word], known, [], 15.0, limit, level=True)) == count


@pytest.mark.parametrize(
    ("areas", "least"),
    [((50.0, 50.0, 50.0), 15.0), ((50.0, 50.0, 12.0), 8.4), ((50.0, 50.0, 1.0), 5.0), ((), 15.0)],
    ids=["discs", "with a dash", "with a speck", "none seen"],
)
def test_the_mark_of_the_result_may_be_as_small_as_the_smallest_of_the_others(areas, least):
    white, box = (255.0, 255.0, 255.0), (0.0, 0.0, 9.0, 9.0)
    assert least_of_result([Ink(box, area, white) for area in areas]) == pytest.approx(least)


def test_the_paper_of_most_marks_is_that_of_a_mark_on_a_pad():
    box = (0.0, 0.0, 9.0, 9.0)
    papers = [(255.0, 255.0, 250.0), (255.0, 255.0, 250.0), (230.0, 230.0, 230.0)]
    assert paper_of([Ink(box, 9.0, paper) for paper in papers]) == (255.0, 255.0, 250.0)


@pytest.mark.parametrize(("wide", "mark"), [(4, 130), (10, 113)], ids=["a colon", "a mark"])
def test_the_colon_behind_the_label_of_the_result_is_passed_over(wide, mark):
    drawn = page((130.0, 55.0))
    cv2.rectangle(drawn, (220, 104), (220 + wide, 116), (20, 140, 40), -1)
    label, limit = (50.0, 50.0, 100.0, 60.0), (0.0, 200.0, 500.0, 300.0)
    found = result_marks(Raster(drawn, DPI), label, [], [label], [], 8.0, limit)
    assert round((found[0].box[0] + found[0].box[2]) / 2) == mark


@pytest.mark.parametrize(
    ("mark", "at"), [(160.0, 160), (250.0, 125)], ids=["an arrow to a mark", "far before another"]
)
def test_an_arrow_from_the_label_of_the_result_to_its_mark_is_passed_over(mark, at):
    drawn = page((mark, 55.0))
    cv2.arrowedLine(drawn, (224, 110), (276, 110), (150, 60, 20), 3, tipLength=0.15)
    label, limit = (50.0, 50.0, 100.0, 60.0), (0.0, 200.0, 500.0, 300.0)
    found = result_marks(Raster(drawn, DPI), label, [], [label], [], 8.0, limit)
    assert abs((found[0].box[0] + found[0].box[2]) / 2 - at) < 2


def test_a_mark_that_touches_the_frame_around_it_and_its_label_is_found():
    drawn = page()
    cv2.arrowedLine(drawn, (240, 118), (240, 96), (20, 140, 40), 3, tipLength=0.4)
    cv2.rectangle(drawn, (90, 95), (265, 125), (0, 0, 0), 2)
    label, limit = (50.0, 51.0, 100.0, 59.0), (0.0, 200.0, 500.0, 300.0)
    found = result_marks(Raster(drawn, DPI), label, [], [label], [], 15.0, limit)
    assert [(round(ink.box[0]), round(ink.box[2])) for ink in found] == [(116, 124)]


@pytest.mark.parametrize(("kind", "lost"), [("path 1", True), (None, True), (BLANK, False)])
def test_what_a_parser_finds_behind_the_label_of_the_result_is_lost_where_no_mark_is_seen(
    kind, lost
):
    asked = []

    def objects_in(cells, inks):
        asked.extend(cells)
        return [CellObjects(kind)]

    surface = Surface(page(), DPI, page(), DPI, (("objects", objects_in),))
    label, next_word = (50.0, 50.0, 100.0, 60.0), (180.0, 50.0, 200.0, 60.0)
    assert is_lost(surface, label, [label, next_word]) is lost
    assert asked == [(104.0, 47.0, 180.0, 63.0)]


def test_a_mark_in_a_white_cell_beside_the_tinted_one_of_its_label_is_the_results():
    drawn = page((176.0, 54.0))
    cv2.rectangle(drawn, (90, 89), (332, 126), (226, 234, 246), -1)
    cv2.rectangle(drawn, (90, 88), (drawn.shape[1] - 40, 127), (0, 0, 0), 1)
    cv2.line(drawn, (333, 88), (333, 127), (0, 0, 0), 2)
    label, limit = (51.0, 50.5, 81.0, 57.5), (0.0, 200.0, 500.0, 300.0)
    found = result_marks(Raster(drawn, DPI), label, [], [label], [], 15.0, limit)
    assert [round((ink.box[0] + ink.box[2]) / 2) for ink in found[:1]] == [176]


def sheet(said: str) -> Layout:
    """A sheet with a table of states, and above it the final result, told so."""
    fields = {label: value for label, value in ABOVE.items() if label != "Final result:"}
    words: list[Word] = []
    told = {**fields, "Sitting date:": "06/02/2025", "Final result:": said}
    for row, (label, value) in enumerate(told.items()):
        words += at(50, 10 + 16 * row, label) + at(150, 10 + 16 * row, value)
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        words += at(50, 150 + 15 * n, name) + at(200, 150 + 15 * n, share)
    for row, (label, count) in enumerate(zip(LABELS, "60006", strict=True)):
        words += at(320, 150 + 15 * row, label) + at(440, 150 + 15 * row, count)
    return read_layout(words, 500.0, False, 2)


@pytest.mark.parametrize(
    ("said", "place", "found"),
    [
        ("Adopted", (62.0, 116.0), []),
        ("", (62.0, 116.0), [(57, 111, 68, 122)]),
        ("Adopted", (132.0, 95.0), [(127, 90, 138, 100)]),
    ],
    ids=["below words", "below the label alone", "on the line"],
)
def test_below_words_that_tell_the_result_a_legend_may_stand_and_no_mark_of_it(said, place, found):
    drawn = page(place)
    surface = Surface(drawn, DPI, drawn, DPI, ())
    inks = results_on(surface, Raster(drawn, DPI), sheet(said), [], [], False)
    assert [tuple(map(round, ink.box)) for ink in inks] == found


def in_cells(*strokes: tuple[int, int]) -> list[int]:
    """Where what may be the mark of the result stands whose label has two lines, in a grid of
    cells; with level strokes in the cell of the label, as high and as far right."""
    drawn = page((176.0, 62.0))
    cv2.rectangle(drawn, (80, 80), (700, 164), (0, 0, 0), 2)
    for x in (240, 460):
        cv2.line(drawn, (x, 80), (x, 164), (0, 0, 0), 2)
    for x, y in strokes:
        cv2.line(drawn, (x, y), (x + 16, y), (0, 0, 0), 2)
    label, limit = (50.0, 50.0, 100.0, 72.0), (0.0, 200.0, 500.0, 300.0)
    found = result_marks(Raster(drawn, DPI), label, [], [label], [], 15.0, limit)
    return [round((ink.box[0] + ink.box[2]) / 2) for ink in found]


def test_the_mark_of_a_result_stands_in_the_cell_beside_its_label_on_two_lines():
    assert in_cells()[0] == 176


def test_a_stroke_nearer_to_the_label_of_the_result_than_its_mark_comes_last():
    assert in_cells((212, 122))[0] == 176


def test_a_stroke_alone_is_what_may_be_the_mark_of_the_result():
    drawn = page()
    cv2.rectangle(drawn, (220, 108), (250, 113), (0, 0, 0), -1)
    label, limit = (50.0, 50.0, 100.0, 60.0), (0.0, 200.0, 500.0, 300.0)
    found = result_marks(Raster(drawn, DPI), label, [], [label], [], 5.0, limit)
    assert {tuple(map(round, ink.box)) for ink in found} == {(110, 54, 126, 57)}


@pytest.mark.parametrize(
    ("label", "heads"),
    [((150.0, 50.0, 180.0, 60.0), True), ((150.0, 70.0, 180.0, 80.0), False)],
    ids=["behind it on its line", "below it"],
)
def test_a_label_of_the_result_that_heads_the_totals_has_no_mark_of_its_own(label, heads):
    fields = Mock(result_box=(50.0, 50.0, 100.0, 60.0))
    assert heads_totals(Mock(fields=fields, totals=Mock(labels=[Mock(box=label)]))) is heads


def test_a_label_of_the_result_on_the_line_of_the_total_heads_no_totals():
    fields = Mock(result_box=(50.0, 50.0, 100.0, 60.0))
    boxes = [(150.0, y, 180.0, y + 10) for y in (20.0, 35.0, 50.0)]
    labels = [Mock(box=box) for box in boxes]
    assert not heads_totals(Mock(fields=fields, totals=Mock(labels=labels)))


def test_the_end_of_the_ground_of_its_label_is_not_the_mark_of_the_result():
    drawn = page((150.0, 55.0))
    cv2.rectangle(drawn, (200, 96), (224, 124), (140, 220, 250), -1)
    label, limit = (50.0, 50.0, 100.0, 60.0), (0.0, 200.0, 500.0, 300.0)
    found = result_marks(Raster(drawn, DPI), label, [], [label], [], 15.0, limit)
    assert round((found[0].box[0] + found[0].box[2]) / 2) == 150


def test_the_mark_of_the_result_far_behind_its_label_comes_before_the_ground_of_that():
    drawn = page((266.0, 55.0))
    cv2.rectangle(drawn, (88, 96), (100, 124), (140, 220, 250), -1)
    label, limit = (50.0, 50.0, 100.0, 60.0), (0.0, 200.0, 500.0, 300.0)
    found = result_marks(Raster(drawn, DPI), label, [], [label], [], 15.0, limit)
    assert round(found[0].box[2]) == 272


@pytest.mark.parametrize(
    ("down", "beside", "count"),
    [(110.0, 70.0, 1), (130.0, 70.0, 0), (110.0, 105.0, 0)],
    ids=["in it", "far below", "words on its level"],
)
def test_a_mark_in_a_tall_box_below_the_label_of_the_result_is_its_mark(down, beside, count):
    drawn = page((75.0, down))
    cv2.rectangle(drawn, (80, 90), (400, 280), (0, 0, 0), 2)
    label, limit = (50.0, 50.0, 100.0, 60.0), (0.0, 200.0, 500.0, 300.0)
    known: list[Box] = [label, (300.0, beside, 380.0, beside + 10)]
    found = result_marks(Raster(drawn, DPI), label, [], known, [], 15.0, limit)
    middles_of = [round((ink.box[0] + ink.box[2]) / 2) for ink in found]
    assert middles_of == [75] * count
