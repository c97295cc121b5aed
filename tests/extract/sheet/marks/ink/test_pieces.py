"""Ink at the side of what is looked at goes on beyond it, be a seam of paper between."""

import numpy as np
import pytest

from extract.sheet.marks.ink.pieces import (
    RULE,
    SCANNED_RULE,
    SPECK,
    Ink,
    is_frame_end,
    is_furniture,
    is_stretch,
    joined,
    pieces_in,
    with_grounds,
)


@pytest.mark.parametrize(
    ("x", "goes_on"),
    [(0, True), (1, True), (2, False), (178, False), (179, True), (180, True)],
)
def test_ink_as_high_as_its_row_within_a_pixel_of_the_side_is_no_mark(x, goes_on):
    piece = (x, 41, 20, 38, 760)
    assert is_furniture(piece, (40, 80), (200, 200), 2.0) is goes_on


def bracket(wide: int = 12) -> np.ndarray:
    """The end of a frame with round corners, 32 pixels high."""
    own = np.zeros((32, wide), np.uint8)
    own[:, :4] = own[:4] = own[-4:] = 1
    return own


def test_an_end_of_a_frame_with_round_corners_is_no_mark():
    assert is_frame_end(bracket(), 36)
    assert not is_frame_end(np.ones((32, 12), np.uint8), 36)
    assert not is_frame_end(bracket(28), 36)


def arrow_up() -> np.ndarray:
    """An arrow as high as its row."""
    own = np.zeros((32, 12), np.uint8)
    own[:, 5:7] = own[:6, :] = 1
    return own


def test_an_arrow_as_high_as_its_row_is_no_end_of_a_frame():
    assert not is_frame_end(arrow_up(), 36)
    assert not is_frame_end(arrow_up()[::-1], 36)


@pytest.mark.parametrize(("own", "marks"), [(bracket(), 0), (arrow_up(), 1)], ids=["end", "arrow"])
def test_ends_of_frames_are_no_pieces_of_a_row_and_arrows_are(own, marks):
    mask = np.zeros((36, 600), np.uint8)
    mask[2:34, 300:312] = own
    papers = [np.full((600, 3), 255, np.int16)]
    assert len(pieces_in(mask, [(0, 36)], (0, 0), 2.0, papers)[0]) == marks


@pytest.mark.parametrize(("rule", "is_rest"), [(RULE, False), (SCANNED_RULE, True)])
def test_a_rest_of_double_rules_is_thicker_in_a_scan(rule, is_rest):
    assert is_furniture((300, 21, 10, 6, 50), (0, 28), (36, 600), 2.0, rule) is is_rest


@pytest.mark.parametrize(
    ("row", "y", "is_rest"),
    [(80, 58, False), (80, 66, True), (44, 32, True)],
    ids=["on the second line of a card", "at its edge", "off the middle of a line"],
)
def test_a_dash_may_stand_on_any_line_of_a_card(row, y, is_rest):
    assert is_furniture((300, y, 10, 2, 20), (0, row), (90, 600), 2.0) is is_rest


@pytest.mark.parametrize(("down", "pieces"), [(3, 1), (25, 2)])
def test_the_ground_of_a_name_is_no_piece_of_the_mark_below_it(down, pieces):
    white = (255.0, 255.0, 255.0)
    boxes = [(10.0, 10.0, 90.0, 30.0), (40.0, 30.0 + down, 50.0, 40.0 + down)]
    assert len(joined([Ink(box, 100.0, white) for box in boxes])) == pieces


def piece(x0: float, top: float, x1: float, bottom: float) -> Ink:
    return Ink((x0, top, x1, bottom), (x1 - x0) * (bottom - top) / 2, (255.0, 255.0, 255.0))


@pytest.mark.parametrize(
    ("speck", "left"),
    [(0.0, (8.0, 10.0, 20.0, 18.0)), (SPECK, (12.0, 10.0, 20.0, 18.0))],
    ids=["in a file", "in a scan"],
)
def test_in_a_scan_a_speck_beside_a_mark_is_none_of_it(speck, left):
    assert [ink.box for ink in joined([piece(8, 12, 9.6, 13.6), piece(12, 10, 20, 18)], speck)] == [
        left
    ]


def test_the_dot_that_ends_an_abbreviation_belongs_to_it_in_a_scan_too():
    letters = [piece(10, 10, 14, 18), piece(15, 16.2, 16.8, 18), piece(18, 10, 22, 18)]
    (word,) = joined([*letters, piece(23, 16.2, 24.8, 18)], SPECK)
    assert word.box == (10.0, 10.0, 24.8, 18.0)


@pytest.mark.parametrize(("bottom", "x1"), [(26.0, 20.0), (21.0, 24.0)], ids=["end", "letter"])
def test_the_end_of_a_round_frame_is_higher_than_the_mark_beside_it(bottom, x1):
    (mark,) = joined([piece(10, 11, 20, 21), piece(21, 11, 24, bottom)])
    assert mark.box == (10.0, 11.0, x1, 21.0)


def test_what_stands_within_a_frame_is_kept_beside_the_whole():
    frame, arrow = piece(10, 10, 24, 24), piece(14, 12, 20, 22)
    (mark,) = joined([frame, arrow])
    assert (mark.box, mark.parts, mark.inner) == (frame.box, (frame, arrow), arrow)
    (word,) = joined([arrow, piece(21, 12, 26, 22)])
    assert word.inner is None


@pytest.mark.parametrize(("ink", "marks"), [(60.0, 1), (250.0, 2)], ids=["a frame", "a ground"])
def test_a_frame_as_high_as_its_row_is_of_the_mark_within_it(ink, marks):
    white = (255.0, 255.0, 255.0)
    outer = Ink((10.0, 1.0, 28.0, 19.0), ink, white)
    assert len(with_grounds([outer, Ink((14.0, 5.0, 24.0, 15.0), 40.0, white)], 17.0, 0.0)) == marks


@pytest.mark.parametrize(("dots", "end"), [((17.0, 19.0), 28.4), ((), 26.0)])
def test_a_dot_behind_letters_is_of_them_where_another_one_is_among_them(dots, end):
    letters = [piece(10, 10, 16, 18), piece(20, 10, 26, 20)]
    among = [piece(dots[0], 16, dots[1], 18)] if dots else []
    (word,) = joined([*letters, *among, piece(27, 16.6, 28.4, 18)])
    assert word.box[2] == end


def test_the_end_of_a_frame_behind_letters_with_dots_is_none_of_them():
    letters = [piece(10, 10, 16, 18), piece(17, 16, 19, 18), piece(20, 10, 26, 20)]
    (word,) = joined([*letters, piece(27, 6, 28.4, 24)])
    assert word.box[2] == 26.0


@pytest.mark.parametrize(
    ("piece", "is_rest"),
    [((30, 44, 3, 16, 40), True), ((30, 20, 3, 16, 40), False), ((30, 44, 14, 16, 150), False)],
    ids=["an upright rule that goes on", "within the place", "a mark at its end"],
)
def test_a_thin_piece_that_the_place_cuts_off_is_a_rule(piece, is_rest):
    assert is_furniture(piece, (0, 60), (60, 300), 2.0) is is_rest


@pytest.mark.parametrize(
    ("x", "area", "is_frame"), [(0, 300, True), (0, 900, False), (9, 300, False)]
)
def test_a_frame_that_the_place_cuts_off_at_a_side_is_no_mark(x, area, is_frame):
    assert is_furniture((x, 4, 40, 40, area), (0, 60), (60, 300), 2.0) is is_frame


FRAME_END = (24.0, 2.0, 25.0, 12.5)
"""Of the side of a card, above the middle of a pill beside it."""


@pytest.mark.parametrize(
    "others",
    [[FRAME_END], [FRAME_END, (24.0, 15.0, 25.0, 24.0)]],
    ids=["its end", "a broken side"],
)
def test_the_side_of_a_card_close_beside_a_mark_is_none_of_it(others):
    pill = (0.0, 10.0, 22.0, 26.0)
    assert [ink.box for ink in joined([piece(*box) for box in (pill, *others)])] == [pill]


def test_an_upright_stroke_level_with_a_mark_stays_of_it():
    inks = [piece(0, 10, 22, 26), piece(24, 15, 25, 24)]
    assert [ink.box for ink in joined(inks)] == [(0, 10, 25, 26)]


DISC = (10.0, 10.0, 22.0, 22.0)
ABOVE, BELOW = (15.5, 2.0, 16.5, 10.0), (15.5, 22.0, 16.5, 30.0)
"""Stretches of the line on which marks stand, above and below a disc."""


@pytest.mark.parametrize(
    "line", [[ABOVE], [BELOW], [ABOVE, BELOW]], ids=["last station", "first", "amid the line"]
)
def test_a_mark_on_a_line_from_row_to_row_is_as_high_as_one_without(line):
    assert [ink.box for ink in joined([piece(*box) for box in (DISC, *line)])] == [DISC]


@pytest.mark.parametrize("wide", [1.0, 3.0], ids=["as a rule", "as a bar"])
def test_a_short_stretch_of_the_line_is_none_of_the_mark_either(wide):
    stretch = piece(16 - wide / 2, 22, 16 + wide / 2, 27)
    assert not is_stretch(piece(16 - wide / 2, 14, 16 + wide / 2, 14.5), piece(*DISC))
    assert is_stretch(stretch, piece(*DISC))
    assert [ink.box for ink in joined([piece(*DISC), stretch])] == [DISC]


@pytest.mark.parametrize(
    "part",
    [
        (13.0, 2.0, 18.5, 12.0),
        (14.0, 24.0, 18.0, 26.0),
        (11.0, 23.0, 13.0, 27.0),
        (15.0, 23.0, 17.0, 25.5),
        (14.1, 23.0, 17.9, 30.0),
    ],
    ids=["half as wide", "a dot wider than high", "beside the middle", "a dot", "a broad stem"],
)
def test_a_part_of_a_mark_above_or_below_the_rest_is_kept(part):
    assert not is_stretch(piece(*part), piece(*DISC))
    x0, top, x1, bottom = DISC
    whole = (min(x0, part[0]), min(top, part[1]), max(x1, part[2]), max(bottom, part[3]))
    assert [ink.box for ink in joined([piece(*DISC), piece(*part)])] == [whole]


def test_an_upright_stroke_amid_a_mark_is_of_it():
    frame, stroke = Ink((10.0, 10.0, 22.0, 22.0), 80.0, (255.0,) * 3), piece(15.5, 12, 16.5, 20)
    (mark,) = joined([frame, stroke])
    assert mark.parts == (frame, stroke)


def test_a_stem_half_as_wide_as_a_small_mark_is_of_it():
    assert not is_stretch(piece(11.5, 16, 14.5, 24), piece(10, 10, 16, 16))
    assert is_stretch(piece(12, 16, 14, 24), piece(10, 10, 16, 16))
