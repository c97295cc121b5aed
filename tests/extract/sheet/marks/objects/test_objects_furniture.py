"""What stands in a cell and is no mark of it: rules, grounds, pictures behind, other words."""

import pytest
from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader

from extract.records import Box
from tests.extract.sheet.marks.objects.test_pdfium_objects import (
    AMBER,
    BLACK,
    GREEN,
    GREY,
    RED,
    SIDE,
    TINT,
    UP,
    WHITE,
    Read,
    Sheet,
    by_objects,
    by_plumber,
    cell,
    kinds,
)


@pytest.fixture(params=[by_objects, by_plumber], ids=["objects", "pdfplumber"])
def read(request: pytest.FixtureRequest) -> Read:
    """One of the two parsers."""
    reader: Read = request.param
    return reader


def narrow(row: int) -> Box:
    """The cell of a row as the column of its marks has it: as wide as these, and a little more."""
    _, top, _, bottom = cell(row)
    return (231.0, top, 249.0, bottom)


def test_rules_zebra_tint_and_frames_are_no_marks(read):
    sheet = Sheet()
    sheet.box(10, 10, 390, 390, TINT)
    for row in range(6):
        _, top, _, bottom = cell(row)
        for left, right in ((20, 120), (120, 215), (215, 265)):  # each cell is painted by itself
            if row % 2:
                sheet.box(left, top, right, bottom, (0.85, 0.85, 0.9))
            sheet.box(left, bottom - 0.5, right, bottom, GREY)
        for dot in range(163):
            sheet.box(20 + 1.5 * dot, top, 20.7 + 1.5 * dot, top + 0.7, BLACK)
        for edge in (215, 264.5):
            sheet.box(edge, top, edge + 0.5, bottom, BLACK)
    sheet.arrow(0, GREEN)
    sheet.arrow(1, GREEN)
    sheet.arrow(2, RED)
    sheet.box(236, 89.5, 244, 90.5, GREY)  # a dash
    found = [each.kind for each in read(sheet.data, [narrow(row) for row in range(6)])]
    assert found[0] == found[1] != found[2] != found[3] != "blank" == found[4] == found[5]


def test_framed_cells_of_a_column_show_nothing(read):
    sheet = Sheet()
    sheet.canvas.setLineWidth(0.7)
    for row in range(4):
        _, top, _, bottom = cell(row)
        sheet.canvas.rect(215, SIDE - bottom, 50, bottom - top, stroke=1, fill=0)
    sheet.disc(1, GREEN)
    found = [each.kind for each in read(sheet.data, [narrow(row) for row in range(4)])]
    assert found[0] == found[2] == found[3] == "blank" != found[1]


def test_the_ground_of_a_cell_is_a_mark(read):
    sheet = Sheet()
    for row, colour in enumerate((GREEN, GREEN, RED, GREEN, AMBER)):
        _, top, _, bottom = cell(row)
        sheet.box(215, top, 265, bottom, colour)
    assert kinds(read, sheet, 6) == ["0", "0", "2", "0", "4", "blank"]


def test_the_ground_that_all_cells_of_a_column_have_is_none(read):
    sheet = Sheet()
    for row in range(4):
        _, top, _, bottom = cell(row)
        sheet.box(215, top, 265, bottom, (0.8, 0.9, 0.8))
        sheet.arrow(row, RED if row == 1 else GREEN)
    sheet.arrow(9, GREEN, aside=-100)
    found = read(sheet.data, [*(narrow(row) for row in range(4)), (100, 200, 180, 220)])
    assert found[0].kind == found[2].kind == found[4].kind != found[1].kind


def test_white_words_on_grounds_are_told_by_both(read):
    sheet = Sheet()
    for row, (text, colour) in enumerate((("Yes", GREEN), ("No", RED), ("Yes", GREEN))):
        _, top, _, bottom = cell(row)
        sheet.box(215, top, 265, bottom, colour)
        sheet.word(row, text, WHITE)
    assert kinds(read, sheet, 3) == ["0", "1", "0"]


def test_a_picture_behind_several_cells_leaves_nothing_to_say(read):
    marks = Image.new("RGB", (100, 100), "white")
    ImageDraw.Draw(marks).ellipse((20, 20, 60, 60), fill="green")
    sheet = Sheet()
    sheet.canvas.drawImage(ImageReader(marks), 190, SIDE - 80, 100, 60)
    sheet.arrow(4, GREEN)
    assert kinds(read, sheet, 6) == [None, None, None, "blank", "4", "blank"]


def test_a_tint_that_is_a_picture_leaves_nothing_to_say(read):
    sheet = Sheet()
    sheet.canvas.drawImage(ImageReader(Image.new("RGB", (20, 20), "#fffae6")), 0, 0, SIDE, SIDE)
    sheet.arrow(1, GREEN)
    assert kinds(read, sheet, 3) == [None] * 3


def test_what_is_not_seen_is_never_taken_for_what_is(read):
    sheet = Sheet()
    sheet.arrow(0, WHITE)
    sheet.word(1, "Yes", WHITE)
    sheet.canvas.saveState()
    sheet.canvas.setFillAlpha(0)
    sheet.arrow(2, GREEN)
    sheet.canvas.restoreState()
    text = sheet.canvas.beginText(*sheet.middle(3))
    text.setTextRenderMode(3)
    text.textOut("Yes")
    sheet.canvas.drawText(text)
    sheet.canvas.saveState()
    path = sheet.canvas.beginPath()
    path.rect(0, 0, 5, 5)
    sheet.canvas.clipPath(path, stroke=0, fill=0)
    sheet.arrow(4, GREEN)
    sheet.canvas.restoreState()
    sheet.arrow(5, GREEN)
    found = kinds(read, sheet, 6)
    assert (
        found[3:] == ["blank", "blank", "5"] if read is by_objects else found[4:] == ["blank", "5"]
    )
    assert "5" not in found[:5]


def test_marks_that_are_one_path_are_taken_apart(read):
    sheet = Sheet()
    path = sheet.canvas.beginPath()
    for row, points in enumerate((UP, [(x, -y) for x, y in UP], UP)):
        x, y = sheet.middle(row)
        path.moveTo(x + points[0][0], y + points[0][1])
        for dx, dy in points[1:]:
            path.lineTo(x + dx, y + dy)
        path.close()
    sheet.canvas.setFillColorRGB(*GREEN)
    sheet.canvas.drawPath(path, stroke=0, fill=1)
    assert kinds(read, sheet, 4) == ["0", "1", "0", "blank"]


def test_text_of_several_columns_in_one_piece_is_read_letter_by_letter(read):
    sheet = Sheet()
    for row, sign in enumerate("YNY"):
        _, y = sheet.middle(row)
        sheet.canvas.setFillColorRGB(*BLACK)
        text = sheet.canvas.beginText(20, y - 3)
        text.setFont("Courier", 10)
        text.textOut("DANMARK" + " " * 15 + "1.32" + " " * 8 + sign)
        sheet.canvas.drawText(text)
    found = read(sheet.data, [(212, *cell(row)[1:]) for row in range(3)])
    assert [each.text for each in found] == ["Y", "N", "Y"]
    assert found[0].kind == found[2].kind != found[1].kind


def test_one_rectangle_behind_several_cells_is_the_ground_of_each(read):
    sheet = Sheet()
    for first, last, colour in ((0, 2, GREEN), (3, 3, RED), (4, 4, GREEN)):
        sheet.box(215, cell(first)[1], 265, cell(last)[3], colour)
    found = read(sheet.data, [cell(row) for row in range(6)])
    same = [found[0].kind == each.kind for each in found]
    assert same == [True, True, True, False, True, False]
    assert found[5].kind == "blank"


def test_the_grounds_of_cells_are_told_apart_by_their_frames(read):
    sheet = Sheet()
    for row, colour in enumerate((GREEN, RED, GREEN, WHITE)):
        left, top, _, bottom = cell(row)
        sheet.canvas.setStrokeColorRGB(*colour)
        sheet.canvas.setFillColorRGB(*TINT)
        sheet.canvas.rect(left + 30, SIDE - bottom + 4, 20, bottom - top - 8, stroke=1, fill=1)
    assert kinds(read, sheet, 4) == ["0", "1", "0", "3"]


def test_outlined_cells_are_frames_and_what_is_outlined_in_them_is_a_mark(read):
    sheet = Sheet()
    for row in range(3):
        left, _, right, bottom = cell(row)
        sheet.canvas.rect(left + 2, SIDE - bottom + 0.5, right - left - 4, 19, stroke=1, fill=0)
    x, y = sheet.middle(1)
    sheet.canvas.rect(x - 12, y - 5, 24, 10, stroke=1, fill=0)
    assert kinds(read, sheet, 3) == ["blank", "1", "blank"]


def test_a_word_below_what_is_filled_counts_for_nothing_and_below_an_outline_it_counts(read):
    sheet = Sheet()
    for row in range(2):
        x, y = sheet.middle(row)
        sheet.word(row, "No", BLACK)
        sheet.canvas.circle(x, y, 8, stroke=1, fill=row)
    assert [each.text for each in read(sheet.data, [cell(0), cell(1)])] == ["No", ""]
