"""Outlined rectangles as high as their cells are frames of these, and no marks."""

import pytest

from extract.sheet.marks.objects.drawn import DrawnObject
from extract.sheet.marks.objects.identity import BLANK, name_kinds

CELL = (0.0, 0.0, 60.0, 12.0)
RHOMBUS = (30.0, 0.5, 55.0, 6.0, 30.0, 11.5, 5.0, 6.0)


def rectangle(high: float, *, covers: bool = False) -> DrawnObject:
    """One so high about the middle of the cell."""
    x0, top, x1, bottom = 5.0, 6 - high / 2, 55.0, 6 + high / 2
    points = (x0, top, x1, top, x1, bottom, x0, bottom)
    return DrawnObject("path", (x0, top, x1, bottom), "drawn", points, covers=covers)


@pytest.mark.parametrize(
    ("piece", "kind"),
    [
        (rectangle(11.0), BLANK),
        (rectangle(10.0), BLANK),
        (rectangle(9.0), "path 0"),
        (rectangle(11.0, covers=True), "path 0"),
        (DrawnObject("path", (5.0, 0.5, 55.0, 11.5), "drawn", RHOMBUS), "path 0"),
        (DrawnObject("image", (5.0, 0.5, 55.0, 11.5), "drawn"), "image 0"),
    ],
    ids=["a frame", "with white around it", "lower", "filled", "a rhombus", "an image"],
)
def test_an_outlined_rectangle_as_high_as_its_cell_is_its_frame(piece, kind):
    assert [found.kind for found in name_kinds([piece], [CELL])] == [kind]


def test_a_ground_drawn_upon_a_word_hides_it():
    cell = (0.0, 0.0, 60.0, 12.0)
    word = DrawnObject("text", (22.0, 3.0, 38.0, 9.0), "No", text="No")
    patch = DrawnObject("path", (10.0, 2.0, 50.0, 10.0), "patch", paint="green", covers=True)
    below, above = (name_kinds(pieces, [cell])[0].kind for pieces in ([patch, word], [word, patch]))
    assert (below, above) == ("text 0 on green", None)


@pytest.mark.parametrize(("right", "kind"), [(52.0, BLANK), (22.0, "path 0")], ids=["rule", "dash"])
def test_a_thin_line_far_longer_than_its_cell_is_high_is_a_rule_wherever_it_lies(right, kind):
    line = DrawnObject("path", (8.0, 5.0, right, 5.3), "drawn", (8.0, 5.15, right, 5.15))
    assert [found.kind for found in name_kinds([line], [CELL])] == [kind]


def shades(top: float, colour: str) -> list[DrawnObject]:
    """A gradient ten points high: each of its shades reaches to the lower end, on those before."""
    return [
        DrawnObject("path", (10.0, top + 2 * n, 50.0, top + 10), shade, paint=shade, covers=True)
        for n in range(5)
        for shade in [f"{colour} {n}"]
    ]


def test_a_gradient_is_one_ground_wherever_the_middles_of_cells_fall_in_it():
    cells = [(0.0, 40.0 * n, 60.0, 40.0 * n + 12) for n in range(3)]
    pieces = [*shades(1.0, "green"), *shades(42.5, "green"), *shades(81.0, "red")]
    assert [found.kind for found in name_kinds(pieces, cells)] == [
        "ground green 4",
        "ground green 4",
        "ground red 4",
    ]


def test_a_mark_drawn_upon_a_gradient_is_its_own():
    mark = DrawnObject("path", (25.0, 3.0, 35.0, 9.0), "disc")
    (found,) = name_kinds([*shades(1.0, "green"), mark], [CELL])
    assert found.kind == "path 0 on green 4"


def test_a_swatch_off_the_middle_of_a_tall_row_is_of_the_kind_of_the_others_of_its_size():
    cells = [(0.0, 0.0, 60.0, 12.0), (0.0, 12.0, 60.0, 24.0), (0.0, 24.0, 60.0, 48.0)]
    swatches = [
        DrawnObject("path", (10.0, top, 50.0, top + 10), "swatch", paint="green", covers=True)
        for top in (1.0, 13.0, 25.0)
    ]
    assert [found.kind for found in name_kinds(swatches, cells)] == ["ground green"] * 3
