"""Names that stand upright in a picture are level words, in place of what was read of them."""

from collections.abc import Sequence
from unittest.mock import Mock

import pytest

from extract.pdf.geometry import transform_box
from extract.pdf.runs import Run
from extract.records import Box
from extract.sheet.find import UPRIGHT, FoundSheet, with_heads
from extract.sheet.layout.rows.names import Name
from extract.sheet.picture.master import quarters
from extract.sheet.signs import signs_of
from extract.sheet.upright_words import is_upright, stacks_of, with_upright_words, with_whole_cells
from extract.sheet.words import Word

WIDTH, HEIGHT = 600.0, 800.0
Placed = tuple[str, Box]
"""A word with where it stands on the page."""
NAMES: Sequence[Placed] = [
    ("MALTA", (200.0, 100.0, 210.0, 150.0)),
    ("EESTI", (220.0, 110.0, 230.0, 150.0)),
    ("ITALIA", (240.0, 95.0, 250.0, 150.0)),
]
"""Upright names with their feet at 150."""


def as_high(box: Box) -> Box:
    """A place as high as that of the longest name: some letters at its end may not be read."""
    return (box[0], 95.0, box[2], box[3])


def word(text: str, box: Box) -> Word:
    return Word(text, box, min(box[2] - box[0], box[3] - box[1]))


def shown(turned: int, angle: Sequence[float] = (0.0, 0.0)) -> Mock:
    """The picture of the page turned clockwise by so many degrees, moved a little as one that was
    askew is."""
    wide, high = (HEIGHT, WIDTH) if turned % 180 else (WIDTH, HEIGHT)
    a, b, c, d, e, f = quarters(-turned, wide, high)
    return Mock(shown=(a, b, c, d, e + angle[0], f + angle[1]))


def read(
    level: Sequence[Word], upright: Sequence[Placed], named: Sequence[str], turned: int = 90
) -> list[Word]:
    """The words of a picture, `level` as it lies, and upright ones read where it is turned,
    some of which name states."""
    words = [
        word(text, transform_box(box, quarters(turned, WIDTH, HEIGHT))) for text, box in upright
    ]
    names = [Name(w.text, w.box, w.size, None, True, (w,)) for w in words if w.text in named]
    own = (words, names, shown(turned))
    return [*with_upright_words(level, shown(0), own, upwards=turned == 90)]


@pytest.mark.parametrize("turned", [90, 270], ids=["read upwards", "read downwards"])
def test_upright_names_are_words_of_one_line_that_know_where_they_are_drawn(turned):
    found = read([], NAMES, [text for text, _ in NAMES], turned)
    drawn = {text: as_high(box) if turned == 90 else box for text, box in NAMES}
    assert sorted((w.text, w.box, w.size, w.drawn) for w in found) == [
        ("EESTI", (220.0, 140.0, 230.0, 150.0), 10.0, drawn["EESTI"]),
        ("ITALIA", (240.0, 140.0, 250.0, 150.0), 10.0, drawn["ITALIA"]),
        ("MALTA", (200.0, 140.0, 210.0, 150.0), 10.0, drawn["MALTA"]),
    ]


def test_what_was_read_of_letters_that_lie_on_their_side_is_not_kept_beside_the_names():
    seen = [word("<IT", (201.0, 104.0, 209.0, 146.0)), word("E", (221.0, 120.0, 229.0, 130.0))]
    others = [word("Yes", (50.0, 200.0, 70.0, 210.0)), word("2.63", (200.0, 160.0, 220.0, 170.0))]
    found = read([*seen, *others], NAMES, [text for text, _ in NAMES])
    assert found[:2] == others
    assert {w.text for w in found[2:]} == {"MALTA", "EESTI", "ITALIA"}


def test_a_name_that_is_not_known_is_made_level_with_the_names_about_it():
    found = read([], NAMES, ["MALTA", "ITALIA"])
    assert {w.text for w in found} == {"MALTA", "EESTI", "ITALIA"}


def test_upright_words_elsewhere_on_the_page_are_no_names():
    margin = ("SECRETARIAT", (20.0, 300.0, 30.0, 400.0))
    assert "SECRETARIAT" not in {w.text for w in read([], [*NAMES, margin], ["MALTA", "ITALIA"])}


def test_a_name_of_two_words_read_upwards_is_one_in_the_order_in_which_it_is_read():
    apart: Sequence[Placed] = [
        ("KINGDOM", (200.0, 60.0, 210.0, 100.0)),
        ("UNITED", (200.0, 104.0, 210.0, 150.0)),
        NAMES[2],
    ]
    found = {w.text: w.drawn for w in read([], apart, ["UNITED", "KINGDOM", "ITALIA"])}
    assert found["UNITED KINGDOM"] == (200.0, 60.0, 210.0, 150.0)


def test_the_words_of_a_picture_stay_as_they_are_where_none_names_a_state():
    level = [word("Yes", (205.0, 120.0, 215.0, 130.0))]
    assert read(level, NAMES, []) == level
    empty = Name("", (200.0, 100.0, 210.0, 150.0), 10.0, None, True, ())
    assert with_upright_words(level, shown(0), ([], [empty], shown(90)), True) == (*level,)


HEADS: Sequence[Placed] = [
    ("Favourable", (200.0, 100.0, 208.0, 150.0)),
    ("Abstention", (230.0, 100.0, 238.0, 150.0)),
]
"""Upright heads above two columns of boxes."""


def pieces_of(box: Box, letters: str) -> list[Word]:
    """What recognition reads of an upright word as the picture lies: a letter in each place."""
    x0, top, x1, bottom = box
    step = (bottom - top) / len(letters)
    return [
        word(letter, (x0, top + n * step, x1, top + (n + 1) * step - 1))
        for n, letter in enumerate(letters)
    ]


def test_upright_heads_are_level_words_where_letters_were_read_below_one_another():
    level = [piece for _, box in HEADS for piece in pieces_of(box, "elbaruo")]
    rows = [word(text, (60.0, y, 90.0, y + 10)) for y, text in ((160.0, "EESTI"), (175.0, "MALTA"))]
    found = read([*level, *rows], [*HEADS, ("Elsewhere", (300.0, 100.0, 308.0, 150.0))], [])
    assert found[:2] == rows
    assert {w.text: w.box for w in found[2:]} == {
        "Favourable": (200.0, 142.0, 208.0, 150.0),
        "Abstention": (230.0, 142.0, 238.0, 150.0),
    }


@pytest.mark.parametrize("way", UPRIGHT, ids=["read upwards", "read downwards"])
def test_heads_are_read_the_way_in_which_they_name_positions(way):
    lying = [piece for _, box in HEADS for piece in pieces_of(box, "elbaruo")]
    wrong = [("voourqe", HEADS[0][1]), ("Abstmon", HEADS[1][1])]

    def look(turned: int) -> FoundSheet:
        upright = {0: [], way: HEADS}.get(turned, wrong)
        words = [word(t, transform_box(box, quarters(turned, WIDTH, HEIGHT))) for t, box in upright]
        own = tuple(words or lying)
        return FoundSheet(2, own, signs_of(own, by_ocr=True), (0, 0, 1, 1), shown(turned))

    assert {w.text for w in with_heads(look).words} == {"Favourable", "Abstention"}


def test_letters_of_three_rows_or_farther_apart_are_no_upright_word():
    rows = [word("F", (200.0, 100.0 + 16 * n, 208.0, 108.0 + 16 * n)) for n in range(9)]
    few = pieces_of((230.0, 100.0, 238.0, 130.0), "abc")
    assert stacks_of([*rows, *few]) == []


def test_names_are_where_the_straightened_picture_has_them():
    words = [word(text, transform_box(box, quarters(90, WIDTH, HEIGHT))) for text, box in NAMES]
    names = [Name(w.text, w.box, w.size, None, True, (w,)) for w in words]
    found = with_upright_words([], shown(0, (3.0, 5.0)), (words, names, shown(90)), True)
    drawn = {w.text: w.drawn for w in found}
    assert drawn["MALTA"] == pytest.approx((197.0, 90.0, 207.0, 145.0))


def test_what_stands_level_between_two_rows_of_upright_names_is_kept():
    lower: Sequence[Placed] = [
        ("POLSKA", (200.0, 300.0, 210.0, 350.0)),
        ("SUOMI", (220.0, 305.0, 230.0, 350.0)),
    ]
    between = [word("2.63", (200.0, 160.0, 220.0, 170.0)), word("Y", (202.0, 180.0, 208.0, 190.0))]
    found = read(between, [*NAMES, *lower], ["MALTA", "EESTI", "ITALIA", "POLSKA", "SUOMI"])
    assert found[:2] == between
    assert {w.text: w.box[3] for w in found[2:]} == {
        "MALTA": 150.0,
        "EESTI": 150.0,
        "ITALIA": 150.0,
        "POLSKA": 350.0,
        "SUOMI": 350.0,
    }


def test_names_that_lie_level_are_kept_though_they_are_read_in_the_turned_picture_too():
    states = ("MALTA", "EESTI", "ITALIA", "POLSKA")
    rows = [(text, (50.0, 100.0 + 15 * n, 120.0, 110.0 + 15 * n)) for n, text in enumerate(states)]
    level = [word(text, box) for text, box in rows]
    assert read(level, rows, states) == level


def test_the_code_of_a_state_is_an_upright_name_though_it_is_no_higher_than_wide():
    codes: Sequence[Placed] = [("IE", (220.0, 139.0, 230.0, 150.0)), *NAMES[::2]]
    found = {w.text: w.drawn for w in read([], codes, ["MALTA", "IE", "ITALIA"])}
    assert found == {text: as_high(box) for text, box in codes}


@pytest.mark.parametrize(
    ("box", "upright"),
    [
        ((0.0, 0.0, 10.0, 50.0), True),
        ((0.0, 0.0, 10.0, 12.1), True),
        ((0.0, 0.0, 10.0, 12.0), False),
        ((0.0, 0.0, 50.0, 10.0), False),
    ],
)
def test_a_word_stands_upright_whose_box_is_higher_than_wide(box, upright):
    assert is_upright(box) is upright


def test_the_codes_of_states_level_with_names_that_lie_level_stay_as_they_are():
    rows = [("MALTA", (50.0, 100.0, 120.0, 110.0)), ("IE", (150.0, 100.0, 160.0, 110.0))]
    level = [word(text, box) for text, box in rows]
    assert read(level, rows, ["MALTA"]) == level


def level(text: str, x: float, drawn: Box | None, bottom: float = 150.0) -> Run:
    """An upright word made level."""
    return Run(text, (x, bottom - 10, x + 10, bottom), 10.0, "", False, False, bottom, drawn=drawn)


@pytest.mark.parametrize(
    ("upwards", "drawn"),
    [(True, (220.0, 95.0, 230.0, 149.0)), (False, (220.0, 120.0, 230.0, 150.0))],
    ids=["read upwards", "read downwards"],
)
def test_the_cell_of_a_name_whose_last_letters_were_not_read_is_as_high_as_those_beside_it(
    upwards, drawn
):
    names = [
        level("NEDERLAN", 200, (200.0, 95.0, 210.0, 150.0)),
        level("SLOVENI", 220, (220.0, 120.0, 230.0, 149.0)),
        level("POLSKA", 240, (240.0, 300.0, 250.0, 350.0), bottom=350.0),
    ]
    assert [(word.text, word.box, word.drawn) for word in with_whole_cells(names, upwards)] == [
        ("NEDERLAN", (200.0, 140.0, 210.0, 150.0), (200.0, 95.0, 210.0, 150.0)),
        ("SLOVENI", (220.0, 140.0, 230.0, 150.0), drawn),
        ("POLSKA", (240.0, 340.0, 250.0, 350.0), (240.0, 300.0, 250.0, 350.0)),
    ]


@pytest.mark.parametrize("upwards", [True, False])
def test_a_name_that_is_drawn_where_it_stands_keeps_its_place(upwards):
    (word,) = with_whole_cells([level("IE", 200, None)], upwards)
    assert (word.box, word.drawn) == ((200.0, 140.0, 210.0, 150.0),) * 2
    assert with_whole_cells([], upwards) == []


def test_one_mark_over_and_over_is_no_upright_word():
    marks = [word("个", (200.0, 100.0 + 12 * n, 209.0, 111.0 + 12 * n)) for n in range(13)]
    against = word("×", (200.0, 256.0, 209.0, 267.0))
    assert stacks_of([*marks, against]) == []
