"""Both readers of drawn objects, pdfium's and pdfplumber's, keep the same promises."""

import numpy as np
import pytest
from PIL import Image
from reportlab.lib.colors import Color
from reportlab.lib.utils import ImageReader

from extract.sheet.marks.reading import BLANK, CellReading

NOTHING = CellReading(BLANK, 0, None, None)
UNREAD = CellReading(None, 0, None, None)


def test_equal_drawings_have_one_kind_and_different_ones_two(read, sheet, cells, colours):
    sheet.rules(6)
    sheet.arrow(0, colours["green"])
    sheet.arrow(1, colours["red"], up=False)
    sheet.arrow(2, colours["green"])
    sheet.disc(3, colours["amber"])
    sheet.arrow(4, colours["green"], up=False)
    sheet.disc(5, colours["grey"])
    kinds = [reading.kind for reading in read(sheet.data, cells(6))]
    assert None not in kinds
    assert kinds[0] == kinds[2]
    assert len(set(kinds)) == 5


def test_a_mark_is_boxed_where_it_stands_and_guessed_by_its_hue(read, sheet, cells, colours):
    sheet.rules(3)
    sheet.arrow(0, colours["green"])
    sheet.arrow(1, colours["red"], up=False)
    sheet.disc(2, colours["amber"])
    readings = read(sheet.data, cells(3))
    assert readings[0].box == pytest.approx((125, 24, 135, 36), abs=0.1)
    assert [reading.guess for reading in readings] == ["yes", "no", "abstain"]
    assert [reading.marks for reading in readings] == [1, 1, 1]


def test_rules_frames_and_shading_are_no_marks(read, sheet, cells):
    sheet.rules(4)
    assert read(sheet.data, cells(4)) == [NOTHING] * 4


def test_a_stripe_under_most_of_a_cell_is_no_mark_and_a_smaller_rectangle_is_one(
    read, sheet, cells, colours
):
    for row, share in enumerate((0.65, 0.45)):
        x, y = sheet.middle(row)
        sheet.canvas.setFillColorRGB(0.9, 0.93, 1.0)
        sheet.canvas.rect(x - 30 * share, y - 9.5, 60 * share, 19, stroke=0, fill=1)
    stripe, patch = read(sheet.data, cells(2))
    assert stripe == NOTHING
    assert patch.marks == 1


def test_a_mark_on_a_stripe_is_read_as_without_it(read, sheet, cells, colours):
    x, y = sheet.middle(0)
    sheet.canvas.setFillColorRGB(0.9, 0.93, 1.0)
    sheet.canvas.rect(x - 22, y - 9, 44, 18, stroke=0, fill=1)
    sheet.arrow(0, colours["green"])
    sheet.arrow(1, colours["green"])
    striped, plain = read(sheet.data, cells(2))
    assert (striped.kind, striped.marks, striped.guess) == (plain.kind, 1, "yes")


def test_a_short_dash_is_a_mark(read, sheet, cells, colours):
    sheet.rules(2)
    sheet.dash(0)
    sheet.arrow(1, colours["green"])
    dash, arrow = read(sheet.data, cells(2))
    assert (dash.marks, dash.guess) == (1, None)
    assert None is not dash.kind != arrow.kind


def test_two_marks_in_a_cell_are_two(read, sheet, cells, colours):
    sheet.arrow(0, colours["green"], aside=-8)
    sheet.arrow(0, colours["red"], up=False, aside=8)
    sheet.arrow(1, colours["green"])
    two, one = read(sheet.data, cells(2))
    assert (two.kind, two.marks, two.guess) == (None, 2, None)
    assert (one.marks, one.guess) == (1, "yes")


def test_strokes_that_touch_are_one_mark(read, sheet, cells):
    x, y = sheet.middle(0)
    sheet.canvas.setLineWidth(2)
    sheet.canvas.line(x, y - 6, x, y + 6)
    sheet.canvas.lines([(x - 5, y + 1, x, y + 6), (x, y + 6, x + 5, y + 1)])
    assert [reading.marks for reading in read(sheet.data, cells(1))] == [1]


def test_small_images_of_one_drawing_are_one_kind_at_any_resolution(read, sheet, cells, colours):
    sheet.picture(0, colours["green"], pixels=40)
    sheet.picture(1, colours["green"], pixels=44)
    sheet.picture(2, colours["red"], pixels=40)
    first, second, other = read(sheet.data, cells(3))
    assert first.kind == second.kind != other.kind
    assert [first.guess, other.guess] == ["yes", "no"]


def test_glyphs_are_told_apart_by_sign_and_colour(read, sheet, cells, colours):
    sheet.glyph(0, "▲", colours["green"])
    sheet.glyph(1, "▼", colours["green"])
    sheet.glyph(2, "▲", colours["red"])
    sheet.glyph(3, "▲", colours["green"])
    kinds = [reading.kind for reading in read(sheet.data, cells(4))]
    assert None not in kinds
    assert kinds[0] == kinds[3]
    assert len(set(kinds)) == 3


def test_a_letter_that_stands_alone_is_a_mark_by_its_letter_and_colour(read, sheet, cells, colours):
    sheet.glyph(0, "Y", colours["green"], font="Helvetica")
    sheet.glyph(1, "N", colours["green"], font="Helvetica")
    sheet.glyph(2, "Y", colours["green"], font="Helvetica")
    kinds = [reading.kind for reading in read(sheet.data, cells(3))]
    assert None not in kinds
    assert (kinds[0], len(set(kinds))) == (kinds[2], 2)


@pytest.mark.parametrize("word", ["no", "7", "12", "½"])
def test_a_word_or_a_digit_is_no_mark_and_makes_the_cell_unclear(read, sheet, cells, colours, word):
    sheet.glyph(0, word, colours["green"], font="Helvetica")
    (reading,) = read(sheet.data, cells(1))
    assert reading.kind is None


def test_a_picture_over_the_page_leaves_nothing_to_say(read, sheet, cells):
    sheet.canvas.drawImage(
        ImageReader(Image.fromarray(np.full((60, 60, 3), 250, dtype=np.uint8))), 0, 0, 300, 300
    )
    assert read(sheet.data, cells(3)) == [UNREAD] * 3


def test_a_shading_may_be_a_mark_so_the_cell_is_not_called_blank(read, sheet, cells):
    x, y = sheet.middle(0)
    sheet.canvas.saveState()
    path = sheet.canvas.beginPath()
    path.circle(x, y, 5)
    sheet.canvas.clipPath(path, stroke=0)
    colours = (Color(0, 0.6, 0), Color(0, 0.3, 0))
    sheet.canvas.linearGradient(x - 5, y - 5, x + 5, y + 5, colours)
    sheet.canvas.restoreState()
    assert [reading.kind for reading in read(sheet.data, cells(1))] == [None]


def test_marks_in_nested_moved_forms_are_found_where_they_are_shown(read, sheet, cells, colours):
    x, y = sheet.middle(0)
    sheet.canvas.beginForm("inner")
    sheet.canvas.setFillColorRGB(*colours["green"])
    sheet.canvas.circle(5, 5, 5, stroke=0, fill=1)
    sheet.canvas.endForm()
    sheet.canvas.beginForm("outer")
    sheet.canvas.translate(x - 25, 0)
    sheet.canvas.doForm("inner")
    sheet.canvas.endForm()
    sheet.canvas.translate(20, y - 5)
    sheet.canvas.doForm("outer")
    (reading,) = read(sheet.data, cells(1))
    assert reading.box == pytest.approx((125, 25, 135, 35), abs=0.2)
    assert (reading.marks, reading.guess) == (1, "yes")


def test_boxes_on_a_turned_page_are_those_of_the_page_as_shown(read, sheet, cells, colours):
    sheet.arrow(0, colours["green"])
    sheet.canvas.setPageRotation(90)
    # Turned right, what lay at (x, top) from the top left is found at (300 - top, x).
    left, top, right, bottom = cells(1)[0]
    (reading,) = read(sheet.data, [(300 - bottom, left, 300 - top, right)])
    assert reading.box == pytest.approx((264, 125, 276, 135), abs=0.2)
    assert reading.guess == "yes"


def test_a_gradient_of_strips_under_a_clip_is_one_mark(read, sheet, cells):
    for row in (0, 1):
        x, y = sheet.middle(row)
        sheet.canvas.saveState()
        path = sheet.canvas.beginPath()
        path.circle(x, y, 5)
        sheet.canvas.clipPath(path, stroke=0)
        for strip in range(20):
            sheet.canvas.setFillColorRGB(0.0, 0.9 - strip / 40, 0.0)
            sheet.canvas.rect(x - 5, y - 5, 10, 10 - strip / 2, stroke=0, fill=1)
        sheet.canvas.restoreState()
    first, second = read(sheet.data, cells(2))
    assert (first.kind, first.marks, first.guess) == (second.kind, 1, "yes")
    assert first.kind is not None
