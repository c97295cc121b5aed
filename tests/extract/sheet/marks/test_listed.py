"""States listed under their positions are read by the heads above them, seen twice."""

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np
import pytest

from extract.records import GroupTotal, Totals
from extract.sheet.layout.sheet import read_layout
from extract.sheet.layout.totals.position_labels import labels_on
from extract.sheet.marks.head_grounds import ink_within
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.ink.papers import Pixels
from extract.sheet.marks.listed import are_as_counted, cell_of, listed_under_heads
from extract.sheet.marks.see import see_marks
from extract.sheet.marks.views.surface import Surface
from extract.sheet.seen import SeenMarks
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.rows.test_flow import PAIRS
from tests.extract.sheet.layout.test_sheet import ABOVE
from tests.extract.sheet.layout.totals.test_read import read
from tests.extract.sheet.layout.totals.ways.test_places import cards
from tests.extract.sheet.layout.typed import at

WIDTH, DPI = 650.0, 72
AGAINST, ABSTAINED = 2, 1
"""Of the states: they come last, as the list has them."""


def listed(heads: Sequence[str] = ("For", "Against", "Abstained")) -> list[Word]:
    """A sheet that lists the states under their positions, each with its share in brackets."""
    fields = ABOVE | {"Sitting date:": "06/02/2025"}
    words: list[Word] = []
    for row, (label, value) in enumerate(fields.items()):
        words += at(50, 30 + 16 * row, label) + at(150, 30 + 16 * row, value)
    y = 150.0
    for head, pairs in zip(heads, parts(), strict=True):
        y += 24
        words += at(50, y, f"{head} ({len(pairs)}):")
        x, y = 50.0, y + 14
        for name, share in pairs:
            text = f"{name} ({share});"
            if x + 5 * len(text) > 400:
                x, y = 50.0, y + 14
            words += at(x, y, text)
            x += 5 * len(text) + 9
    return [*words, *at(50, y + 40, f"Total: {len(PAIRS)}")]


def in_cells() -> list[Word]:
    """A sheet that lists the states in columns, each below a head that ends on a line of its
    own."""
    words = [word for word in listed() if word.box[1] < 150.0]
    heads = (("For", 150.0), ("Against", 174.0), ("Abstained", 162.0))
    for column, ((head, y), pairs) in enumerate(zip(heads, parts(), strict=True)):
        x = 50.0 + 190 * column
        words += at(x, y, f"{head} ({len(pairs)})")
        for row, (name, share) in enumerate(pairs):
            words += at(x, 196 + 15 * row, name) + at(x + 90, 196 + 15 * row, share)
    return [*words, *at(50, 430, f"Total: {len(PAIRS)}")]


def beside_cells() -> list[Word]:
    """A sheet that lists the states beside cells that hold a head and its figures: those of the
    first two on further lines."""
    words = [word for word in listed() if word.box[1] < 150.0]
    for n, (name, share) in enumerate(PAIRS):
        words += at(250, 160 + 15 * n, name) + at(350, 160 + 15 * n, share)
    cells = ((243, ("For", "13")), (355.5, ("Against", "2")), (385, ("Abstained: 1",)))
    for y, texts in cells:
        for row, text in enumerate(texts):
            words += at(50, y + 14 * row, text)
    return [*words, *at(50, 430, f"Total: {len(PAIRS)}")]


def parts() -> list[Sequence[tuple[str, str]]]:
    """The states of each position."""
    first = len(PAIRS) - AGAINST - ABSTAINED
    return [PAIRS[:first], PAIRS[first : first + AGAINST], PAIRS[first + AGAINST :]]


def drawn(words: Sequence[Word], without: str = "") -> Pixels:
    """The words as bars of ink on white, but one."""
    pixels = np.full((500, int(WIDTH), 3), 255, np.uint8)
    for word in words:
        if word.text != without:
            x0, top, x1, bottom = (round(value) for value in word.box)
            cv2.rectangle(pixels, (x0 + 1, top + 2), (x1 - 2, bottom - 2), (0, 0, 0), -1)
    return pixels


def seen(words: Sequence[Word], pixels: Pixels) -> tuple[SeenMarks, ...]:
    """What may be the marks."""
    surface = Surface(pixels, DPI, pixels, DPI, ())
    return see_marks(surface, read_layout(words, WIDTH, False, 2), WIDTH)


def under(count: int, *names: str) -> list[str]:
    return [f"under {name}" for name in names for _ in range(count)]


EXPECTED = under(len(PAIRS) - 3, "yes") + under(2, "no") + under(1, "abstain")


def test_both_views_have_each_state_under_the_head_of_its_list():
    marks = seen(listed(), drawn(listed()))[0]
    views = {view.reader: list(view.kinds[: len(PAIRS)]) for view in marks.views}
    assert {reader: views[reader] for reader in ("column", "render")} == {
        "column": EXPECTED,
        "render": EXPECTED,
    }
    assert marks.legend == ("yes", "no", "abstain")


def test_heads_of_columns_may_end_on_different_lines():
    ways = [
        [list(view.kinds[: len(PAIRS)]) for view in marks.views[:2]]
        for marks in seen(in_cells(), drawn(in_cells()))
    ]
    assert [EXPECTED, EXPECTED] in ways


def test_a_list_may_stand_beside_the_cell_of_its_head_and_its_figures():
    marks = seen(beside_cells(), drawn(beside_cells()))
    ways = [[list(view.kinds[: len(PAIRS)]) for view in each.views[:2]] for each in marks]
    assert [EXPECTED, EXPECTED] in ways


@pytest.mark.parametrize(
    ("names", "counted"),
    [
        (["yes"] * 6 + ["no"] * 3 + ["abstain"], True),
        (["yes"] * 8 + ["no", "abstain"], True),
        (["yes"] * 9 + ["abstain"], False),
        (["no"] * 6 + ["yes"] * 4, False),
        ([], True),
    ],
    ids=["all", "two astray", "three astray", "labels of totals beside the rows", "no rows"],
)
def test_lists_have_as_many_states_as_the_totals_count(names, counted):
    yes, no, abstain, idle = (GroupTotal(members, None, None) for members in (6, 3, 1, None))
    assert are_as_counted(names, Totals(yes, no, abstain, idle, 10)) is counted


def test_states_under_heads_that_the_totals_count_otherwise_are_listed_under_none():
    layout, pixels = read_layout(listed(), WIDTH, False, 2), drawn(listed())
    none, others = GroupTotal(0, None, None), GroupTotal(len(PAIRS), None, None)
    totals = replace(layout.totals, totals=Totals(none, others, none, none, len(PAIRS)))
    surface = Surface(pixels, DPI, pixels, DPI, ())
    assert listed_under_heads(surface, replace(layout, totals=totals)) == ()


def test_lists_are_of_any_length_where_no_totals_are_counted():
    blank = GroupTotal(None, None, None)
    assert are_as_counted(["yes", "no"], Totals(blank, blank, blank, blank, None))


def test_the_cell_of_a_head_reaches_to_the_last_of_its_figures():
    words = cards()
    (head, *_), totals = labels_on(lines(words), False), read(words)
    assert [cell_of(label, totals) for label in totals.labels[:4]] == [
        (50, 100, 83, 140.0),
        (200, 100, 228, 140.0),
        (350, 100, 385, 140.0),
        (50, 180, 133, 205.0),
    ]
    assert cell_of(replace(head, box=(0.0, 0.0, 9.0, 9.0)), totals) == (0.0, 0.0, 9.0, 9.0)


def test_a_state_whose_name_is_not_drawn_is_seen_under_no_head():
    marks = seen(listed(), drawn(listed(), without="POLSKA"))[0]
    render = next(view for view in marks.views if view.reader == "render")
    place = [name for name, _ in PAIRS].index("POLSKA")
    assert [n for n, kind in enumerate(render.kinds[: len(PAIRS)]) if kind is None] == [place]


def test_two_heads_of_one_position_list_nothing():
    words = listed(("For", "Against", "No"))
    layout, pixels = read_layout(listed(), WIDTH, False, 2), drawn(words)
    layout_of_two = read_layout(words, WIDTH, False, 2)
    surface = Surface(pixels, DPI, pixels, DPI, ())
    assert listed_under_heads(surface, layout)
    assert listed_under_heads(surface, layout_of_two) == ()


@pytest.mark.parametrize(
    ("box", "found"),
    [
        ((10.0, 10.0, 40.0, 30.0), (20.0, 15.0, 26.0, 21.0)),
        ((60.0, 60.0, 80.0, 80.0), (0.0, 0.0, 0.0, 0.0)),
        ((20.0, 10.0, 20.0, 30.0), (0.0, 0.0, 0.0, 0.0)),
    ],
    ids=["ink", "white paper", "no width, as a lost name has"],
)
def test_ink_is_found_where_it_stands_within_a_box(box, found):
    pixels = np.full((100, 100, 3), 255, np.uint8)
    pixels[15:21, 20:26] = 0
    assert ink_within(Raster(pixels, DPI), box) == found
