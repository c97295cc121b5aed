"""Marks read from a rendered page, by hue and by form."""

import io

import numpy as np
import pypdfium2 as pdfium
import pytest
from PIL import Image

from extract.pdf.document import OpenPdf
from extract.pdf.page import render
from extract.sheet.marks.pixels import read_colour, read_shape
from extract.sheet.marks.reading import BLANK, CellReading

NOTHING = CellReading(BLANK, 0, None, None)
DPI = 150


def drawn(sheet):
    pdf = OpenPdf(pdfium.PdfDocument(sheet.data))
    try:
        return render(pdf, 1, DPI)
    finally:
        pdf.close()


def jpeg(pixels, quality=75):
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "JPEG", quality=quality)
    return np.asarray(Image.open(file).convert("RGB"))


def as_drawn(pixels):
    return pixels


def as_noisy_jpeg(pixels):
    noise = np.random.default_rng(7).normal(0, 4, pixels.shape)
    return jpeg(np.clip(pixels + noise, 0, 255).astype(np.uint8))


def as_skewed_scan(pixels):
    turned = Image.fromarray(pixels).rotate(
        0.4, Image.Resampling.BICUBIC, fillcolor=(255, 255, 255)
    )
    return as_noisy_jpeg(np.asarray(turned))


@pytest.fixture(params=[as_drawn, as_noisy_jpeg, as_skewed_scan])
def spoil(request):
    """What happened to the page on its way: nothing, JPEG with noise, a scan."""
    return request.param


@pytest.fixture(params=[read_colour, read_shape])
def read(request):
    return request.param


def four_states(sheet, colours):
    sheet.rules(6)
    sheet.arrow(0, colours["green"])
    sheet.arrow(1, colours["red"], up=False)
    sheet.disc(2, colours["amber"])
    sheet.dash(3)
    sheet.arrow(4, colours["green"])
    return sheet


def test_colour_says_the_hue_and_what_it_suggests(sheet, cells, colours, spoil):
    pixels = spoil(drawn(four_states(sheet, colours)))
    readings = read_colour(pixels, DPI, cells(6))
    kinds = [reading.kind for reading in readings]
    assert kinds == ["green", "red", "amber", "grey", "green", BLANK]
    guesses = [reading.guess for reading in readings]
    assert guesses == ["yes", "no", "abstain", None, "yes", None]


def test_shape_says_the_form_whatever_the_hue(sheet, cells, colours, spoil):
    pixels = spoil(drawn(four_states(sheet, colours)))
    grey = np.repeat(np.asarray(Image.fromarray(pixels).convert("L"))[:, :, None], 3, axis=2)
    for page in (pixels, grey):
        readings = read_shape(page, DPI, cells(6))
        kinds = [reading.kind for reading in readings]
        assert None not in kinds
        assert kinds[0] == kinds[4]
        assert len(set(kinds)) == 5
        guesses = [reading.guess for reading in readings]
        assert guesses == ["yes", "no", None, "not_participating", "yes", None]


def test_a_mark_is_boxed_in_points_of_the_page(read, sheet, cells, colours):
    sheet.arrow(0, colours["green"])
    sheet.arrow(1, colours["green"])
    first, second = read(drawn(sheet), DPI, cells(2))
    assert first.box == pytest.approx((125, 24, 135, 36), abs=0.7)
    assert second.box == pytest.approx((125, 44, 135, 56), abs=0.7)


def test_a_table_without_marks_is_blank(read, sheet, cells):
    sheet.rules(5)
    assert read(drawn(sheet), DPI, cells(5)) == [NOTHING] * 5


def broken(pixels):
    """A page in black and white on which noise has broken every line a pixel or two thick."""
    inked = (pixels @ np.array([0.299, 0.587, 0.114])) < 150
    thin = inked & ~opened(inked)
    lost = np.random.default_rng(7).random(inked.shape) < 0.3
    return np.where((inked & ~(thin & lost))[:, :, None], 0, 255).repeat(3, axis=2).astype(np.uint8)


def opened(inked):
    """Ink of which three pixels stand together in both directions."""
    level = inked & np.roll(inked, 1, axis=1) & np.roll(inked, -1, axis=1)
    upright = inked & np.roll(inked, 1, axis=0) & np.roll(inked, -1, axis=0)
    return level & upright


def test_rules_that_noise_has_broken_are_no_marks(sheet, cells, colours):
    sheet.rules(6)
    for row in range(4):
        sheet.arrow(row, colours["green"], up=row < 3)
    kinds = [reading.kind for reading in read_shape(broken(drawn(sheet)), DPI, cells(6))]
    assert kinds[0] == kinds[1] == kinds[2]
    assert kinds[4:] == [BLANK, BLANK]


def test_a_page_without_any_hue_gives_colour_nothing_to_say(sheet, cells, colours):
    sheet.arrow(0, colours["grey"])
    inked, empty = read_colour(drawn(sheet), DPI, cells(2))
    assert (inked.kind, inked.marks) == (None, 1)
    assert empty == NOTHING


def test_discs_of_two_lightnesses_are_two_kinds(sheet, cells, colours):
    for row, name in enumerate(("green", "amber", "green", "amber")):
        sheet.disc(row, colours[name])
    kinds = [reading.kind for reading in read_shape(drawn(sheet), DPI, cells(4))]
    assert None not in kinds
    assert kinds[:2] == kinds[2:]
    assert kinds[0] != kinds[1]


def test_two_marks_in_a_cell_are_two(read, sheet, cells, colours):
    sheet.arrow(0, colours["green"], aside=-8)
    sheet.arrow(0, colours["red"], up=False, aside=8)
    sheet.arrow(1, colours["green"])
    sheet.arrow(2, colours["green"])
    two = read(drawn(sheet), DPI, cells(3))[0]
    assert (two.kind, two.marks, two.guess) == (None, 2, None)


def test_two_marks_that_touch_are_two(read, sheet, cells, colours):
    sheet.arrow(0, colours["green"], aside=-4.9)
    sheet.arrow(0, colours["green"], aside=4.9)
    for row in (1, 2, 3):
        sheet.arrow(row, colours["green"])
    two = read(drawn(sheet), DPI, cells(4))[0]
    assert (two.kind, two.marks) == (None, 2)


def test_one_piece_that_is_wider_than_its_fellows_is_one_mark(read, sheet, cells, colours):
    for row, half in enumerate((5, 5, 5, 14, 14)):
        x, y = sheet.middle(row)
        sheet.canvas.setFillColorRGB(*colours["green" if half == 5 else "amber"])
        sheet.canvas.roundRect(x - half, y - 5, 2 * half, 10, 3, stroke=0, fill=1)
    readings = read(drawn(sheet), DPI, cells(5))
    kinds = [reading.kind for reading in readings]
    assert [reading.marks for reading in readings] == [1] * 5
    assert kinds[0] == kinds[2] != kinds[3] == kinds[4]


def test_a_mark_that_is_not_filled_evenly_is_a_mark(read, sheet, cells, colours):
    for row in (0, 1, 2):
        sheet.disc(row, colours["green"])
        x, y = sheet.middle(row)
        sheet.canvas.setFillColorRGB(0.35, 0.75, 0.35)
        for step in (-3, 0, 3):
            sheet.canvas.rect(x + step - 0.6, y - 3, 1.2, 6, stroke=0, fill=1)
    kinds = [reading.kind for reading in read(drawn(sheet), DPI, cells(3))]
    assert None not in kinds
    assert len(set(kinds)) == 1


def test_a_faint_smudge_is_neither_blank_nor_a_mark(read, sheet, cells, colours):
    sheet.arrow(0, colours["green"])
    sheet.arrow(1, colours["green"])
    sheet.disc(2, (0.86, 0.86, 0.86))
    assert read(drawn(sheet), DPI, cells(3))[2].kind is None


def test_a_mottled_patch_is_no_mark(read, sheet, cells, colours):
    for row in (0, 1, 2):
        sheet.arrow(row, colours["green"])
    pixels = drawn(sheet)
    left, top, right, bottom = (round(value * DPI / 72) for value in (122, 62, 138, 78))
    coarse = np.random.default_rng(3).integers(40, 190, (5, 5, 3)).astype(np.uint8)
    patch = Image.fromarray(coarse).resize((right - left, bottom - top), Image.Resampling.BICUBIC)
    pixels[top:bottom, left:right] = np.asarray(patch)
    assert read(pixels, DPI, cells(3))[2].kind is None


def test_a_speck_beside_a_mark_leaves_it_unclear(read, sheet, cells, colours):
    for row in (0, 1, 2):
        sheet.arrow(row, colours["green"])
    x, y = sheet.middle(1)
    sheet.canvas.setFillColorRGB(0, 0, 0)
    sheet.canvas.circle(x + 14, y, 1.2, stroke=0, fill=1)
    first, second, third = read(drawn(sheet), DPI, cells(3))
    assert (second.kind, second.marks) == (None, 1)
    assert first.kind == third.kind is not None


def test_a_mark_of_two_hues_is_not_named(sheet, cells, colours):
    sheet.arrow(0, colours["green"])
    sheet.disc(1, colours["green"])
    x, y = sheet.middle(1)
    sheet.canvas.setFillColorRGB(*colours["red"])
    sheet.canvas.rect(x - 5, y - 4, 5, 8, stroke=0, fill=1)
    assert read_colour(drawn(sheet), DPI, cells(2))[1].kind is None


def test_below_100_dpi_nothing_is_said(read, sheet, cells, colours):
    sheet.arrow(0, colours["green"])
    assert read(drawn(sheet), 72, cells(1)) == [CellReading(None, 0, None, None)]


def test_a_cell_outside_the_page_is_not_called_blank(read, sheet):
    (reading,) = read(drawn(sheet), DPI, [(400, 10, 460, 30)])
    assert reading.kind is None


def test_a_mark_that_its_cell_cuts_off_is_unclear(read, sheet, cells, colours):
    sheet.disc(0, colours["green"])
    sheet.disc(1, colours["green"])
    left, top, _, bottom = cells(1)[0]
    cut, whole = read(drawn(sheet), DPI, [(left, top, left + 32, bottom), cells(2)[1]])
    assert (cut.kind, cut.marks) == (None, 1)
    assert whole.kind is not None
