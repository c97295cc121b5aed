"""What a parser finds in a cell: letters that later drawings hide name nothing."""

import pytest

from extract.sheet.marks.objects.drawn import DrawnObject, paint_of, turn_of
from extract.sheet.marks.objects.identity import name_kinds, words_of

CELL = (0.0, 0.0, 60.0, 12.0)
PILL = DrawnObject("path", (5.0, 1.0, 55.0, 11.0), "pill", covers=True)
WORD = DrawnObject("text", (22.0, 3.0, 38.0, 9.0), "No", text="No")


def scribble(wide: float, *, covers: bool = True) -> DrawnObject:
    """What lies on the middle of the word, so wide."""
    return DrawnObject("path", (30 - wide / 2, 2.0, 30 + wide / 2, 10.0), "scribble", covers=covers)


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        ([PILL, WORD], "No"),
        ([PILL, WORD, scribble(20)], ""),
        ([PILL, WORD, scribble(4)], "No"),
        ([PILL, WORD, scribble(20, covers=False)], "No"),
    ],
    ids=["on a pill", "below a scribble", "below a dot", "below an outline"],
)
def test_a_word_counts_where_no_later_drawing_hides_it(pieces, text):
    assert [found.text for found in name_kinds(pieces, [CELL])] == [text]


def test_a_sign_that_comes_in_two_halves_is_one():
    halves = [
        DrawnObject("text", (10.0, 1.0, 20.0, 11.0), "arrow", text="\ud83e"),
        DrawnObject("text", (12.0, 1.0, 20.0, 11.0), "arrow", text="\udc45"),
    ]
    assert words_of(halves) == "\U0001f845"
    assert words_of(halves[:1]) == "\ufffd"


def test_a_known_word_that_reaches_into_a_cell_is_no_part_of_its_mark():
    mark = DrawnObject("path", (20.0, 4.0, 28.0, 11.0), "disc")
    head = DrawnObject("text", (10.0, -2.0, 30.0, 3.0), "Vote", text="Vote")
    other = DrawnObject("path", (20.0, 16.0, 28.0, 23.0), "disc")
    cells = [CELL, (0.0, 12.0, 60.0, 24.0)]
    alone = [found.kind for found in name_kinds([mark, head, other], cells)]
    known = [found.kind for found in name_kinds([mark, head, other], cells, known=[head.box])]
    assert (alone[0] == alone[1], known[0] == known[1]) == (False, True)


ROWS = [(0.0, 12.0 * n, 60.0, 12.0 * n + 12) for n in range(6)]
INKS = [(25.0, 12.0 * n + 2, 35.0, 12.0 * n + 10) for n in range(6)]


def glyph(row: int, letter: str, off: float) -> DrawnObject:
    """A drawing of a font that tells of it so far below its ink."""
    x0, top, x1, bottom = INKS[row]
    return DrawnObject("text", (x0, top + off, x1, bottom + off), letter, text=letter)


@pytest.mark.parametrize("off", [0.0, 6.5, -7.0])
def test_letters_belong_to_the_row_in_which_most_have_their_ink(off):
    pieces = [glyph(row, letter, off) for row, letter in enumerate("nnpnnp")]
    assert [found.text for found in name_kinds(pieces, ROWS, INKS)] == list("nnpnnp")


def test_letters_stay_in_their_rows_where_those_of_the_next_are_all_as_far_off():
    lower = (0.0, 0.0, 0.0, 0.0, 3.0, 0.0)  # in the fifth row the letter hangs
    pieces = [glyph(row, letter, lower[row]) for row, letter in enumerate("nnpnpn")]
    inks = [
        (x0, top + off + 1, x1, bottom + off + 1)
        for (x0, top, x1, bottom), off in zip(INKS, (*lower[1:], 0.0), strict=True)
    ]
    assert [found.text for found in name_kinds(pieces, ROWS, inks)] == list("nnpnpn")


def test_one_letter_off_its_row_stays_off_it():
    pieces = [glyph(row, "n", 12.0 * (row == 2)) for row in range(6)]
    found = name_kinds(pieces, ROWS, INKS)
    assert [each.text for each in found] == ["n", "n", "", "n", "n", "n"]


def test_a_mark_below_what_fills_more_than_its_cell_is_of_no_kind():
    marks = [DrawnObject("path", box, "disc") for box in INKS]
    stripe = DrawnObject("path", (-50.0, 24.0, 200.0, 31.0), "stripe", covers=True)
    kinds = [found.kind for found in name_kinds([*marks, stripe], ROWS)]
    assert kinds == ["path 0", "path 0", None, "path 0", "path 0", "path 0"]
    below = [found.kind for found in name_kinds([stripe, *marks], ROWS)]
    assert below == ["path 0"] * 6


def test_a_turn_is_told_by_the_signs_of_the_axes():
    assert turn_of((9.0, 0.001, -0.001, 9.0, 70.0, 80.0)) == (1, 0, 0, 1)
    assert turn_of((-9.0, 0.0, 0.0, -9.0)) != turn_of((9.0, 0.0, 0.0, 9.0))


def written(row: int, word: str, *, shaded_last: bool = False) -> list[DrawnObject]:
    """A pill in shades, which a parser cannot look into, with a word on it or below it."""
    x0, top, _, bottom = INKS[row]
    letters = [
        DrawnObject("text", (x0 + 4 * n, top, x0 + 4 * n + 3, bottom), letter, text=letter)
        for n, letter in enumerate(word)
    ]
    shades = [DrawnObject("path", INKS[row], None)]
    return [*letters, *shades] if shaded_last else [*shades, *letters]


def test_words_on_what_a_parser_cannot_look_into_tell_kinds():
    pieces = [*written(0, "For"), *written(1, "No"), *written(2, "For")]
    assert [found.kind for found in name_kinds(pieces, ROWS[:3])] == ["text 0", "text 1", "text 0"]


@pytest.mark.parametrize(("word", "last"), [("For", True), ("F", False)], ids=["below", "a letter"])
def test_a_word_below_what_a_parser_cannot_look_into_and_a_letter_tell_none(word, last):
    pieces = written(0, word, shaded_last=last)
    assert [found.kind for found in name_kinds(pieces, ROWS[:1])] == [None]


@pytest.mark.parametrize("off", [0.0, 0.07], ids=["exact", "rounded otherwise at each corner"])
def test_corners_that_rounding_moves_are_those_of_an_upright_rectangle(off):
    corners = (0.0, 0.0, off, 10.0, 30.0 - off, 10.0, 30.0, off)
    assert paint_of(corners, "green", None) == "green"
    assert paint_of((0.0, 0.0, 5.0, 10.0, 30.0, 10.0, 30.0, 0.0), "green", None) is None


def test_a_frame_is_one_in_every_row_where_it_fills_the_lower_of_them():
    cells = [(0.0, 0.0, 60.0, 18.0), (0.0, 18.0, 60.0, 40.0)]
    pieces = []
    for top in (1.0, 21.0):
        x0, x1, bottom = 22.0, 38.0, top + 16.5
        points = (x0, top, x1, top, x1, bottom, x0, bottom)
        pieces.append(DrawnObject("path", (x0, top, x1, bottom), "frame", points))
        pieces.append(DrawnObject("path", (26.0, top + 5, 34.0, top + 11), "disc"))
    assert len({found.kind for found in name_kinds(pieces, cells)}) == 1


@pytest.mark.parametrize(
    ("others", "alike"), [([(13.0, 31.0)], True), ([], False), ([(15.5, 60.0)], False)]
)
def test_a_piece_of_a_rule_within_a_cell_is_no_part_of_its_mark(others, alike):
    letters = [glyph(row, "n", 0.0) for row in range(6)]
    pieces = [
        DrawnObject("path", (x0, 27.0, x1, 28.0), "dash") for x0, x1 in [(5.0, 13.5), *others]
    ]
    found = name_kinds([*letters, *pieces], ROWS, INKS)
    assert (len({each.kind for each in found}) == 1) == alike


def test_equal_squares_are_one_kind_though_cells_differ_in_height():
    green = paint_of((20.0, 0.0, 27.0, 0.0, 27.0, 7.0, 20.0, 7.0), "green", None)
    cells = [(0.0, 40.0 * n, 60.0, 40.0 * n + high) for n, high in enumerate((8.8, 8.6, 9.2))]
    squares = [
        DrawnObject("path", (20.0, y + 1, 27.0, y + 8), "square", paint=green)
        for _, y, _, _ in cells
    ]
    assert len({found.kind for found in name_kinds(squares, cells)}) == 1


def test_squares_of_one_fill_in_frames_of_two_colours_are_two_kinds():
    corners = (20.0, 0.0, 27.0, 0.0, 27.0, 7.0, 20.0, 7.0)
    green, red = (paint_of(corners, "white", frame) for frame in ("green", "red"))
    assert green != red
    assert paint_of(corners, "white", "white") == "white"


def test_the_sign_that_ends_an_item_of_a_list_is_no_part_of_its_mark():
    discs = [DrawnObject("path", ink, "disc") for ink in INKS]
    ends = [
        DrawnObject("text", (ink[2] + 1, ink[1], ink[2] + 3, ink[3]), sign, text=sign)
        for ink, sign in zip(INKS, ";;;;;.", strict=True)
    ]
    pieces = [piece for pair in zip(discs, ends, strict=True) for piece in pair]
    assert len({found.kind for found in name_kinds(pieces, ROWS)}) == 1


def test_a_rectangle_of_a_slide_begins_amid_its_lower_edge():
    corners = (30.0, 12.0, 0.0, 12.0, 0.0, 0.0, 60.0, 0.0, 60.0, 12.0, 30.0, 12.0)
    house = (30.0, 16.0, 0.0, 12.0, 0.0, 0.0, 60.0, 0.0, 60.0, 12.0, 30.0, 16.0)
    assert (paint_of(corners, "green", None), paint_of(house, "green", None)) == ("green", None)
