"""The heads of lists: their marks, those beside all rows, and rows all of which stand below one."""

from collections.abc import Sequence
from dataclasses import replace
from unittest.mock import Mock

import cv2
import numpy as np
import pytest

from extract.sheet.layout.rows.read import read_rows
from extract.sheet.layout.sheet import read_layout
from extract.sheet.layout.totals.position_labels import labels_on
from extract.sheet.marks.listed import has_heads_beside, listed_under_heads, marks_of_heads
from extract.sheet.marks.views.surface import Surface
from extract.sheet.seen import SeenMarks
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.rows.test_flow import CODES, NAMES, PAIRS
from tests.extract.sheet.layout.typed import at
from tests.extract.sheet.marks.test_listed import (
    EXPECTED,
    WIDTH,
    drawn,
    in_cells,
    listed,
    parts,
    seen,
    under,
)

HEADS = ("For", "Against", "Abstained")


@pytest.mark.parametrize(
    ("side", "used"),
    [("before", (0, 1)), ("behind", (0, 1)), ("behind", (1,)), ("before", (1,))],
    ids=["before two", "behind two", "behind the one with a list", "before the one with a list"],
)
def test_the_mark_of_a_head_is_none_of_the_next_one(side, used, monkeypatch):
    monkeypatch.setattr("extract.sheet.marks.listed.results_on", lambda *_: [])
    words = [word for n, head in enumerate(HEADS) for word in at(60 + 70 * n, 100, head)]
    pixels = np.full((300, 600, 3), 255, np.uint8)
    own = [word.box[0] - 8 if side == "before" else word.box[2] + 8 for word in words]
    for x in own:
        cv2.circle(pixels, (round(2 * x), 210), 8, (20, 140, 40), -1)
    labels, known = labels_on(lines(words), False), tuple(word.box for word in words)
    layout = Mock(
        labels=labels, known=known, equals=(), totals=Mock(box=(400.0, 500.0, 450.0, 550.0))
    )
    surface = Surface(pixels, 144, pixels, 144, ())
    legend, _ = marks_of_heads(surface, layout, [labels[n] for n in used])
    assert [ink and round((ink.box[0] + ink.box[2]) / 2) for ink in legend] == [
        own[n] for n in used
    ]


def below_one_head(heads: Sequence[str]) -> list[Word]:
    """A sheet with heads over wide columns, below the second of which all states stand, the last
    without a share."""
    words = [word for word in listed() if word.box[1] < 150.0]
    for n, head in enumerate(heads):
        words += at(150 + 200 * n - 2.5 * len(head), 150, f"{head} ({16 if n == 1 else 0})")
    for n, (name, share) in enumerate(PAIRS):
        words += at(262, 180 + 15 * n, name)
        words += at(400, 180 + 15 * n, share) if n < len(PAIRS) - 1 else []
    return [*words, *at(50, 450, f"Total: {len(PAIRS)}")]


def test_all_states_may_stand_below_one_of_three_heads():
    words = below_one_head(HEADS)
    pixels = drawn(words)
    layout = read_layout(words, WIDTH, False, 2)
    found = listed_under_heads(Surface(pixels, 72, pixels, 72, ()), layout)
    ways = [list(marks.views[0].kinds[: len(PAIRS)]) for marks in found]
    assert under(len(PAIRS), "no") in ways


@pytest.mark.parametrize(
    ("x", "heads", "beside"),
    [
        (20.0, HEADS, True),
        (400.0, HEADS, True),
        (110.0, HEADS, False),
        (20.0, HEADS[:1], False),
        (20.0, ("For", "For"), False),
        (20.0, ("For", "Total"), False),
    ],
    ids=["before", "behind", "amid", "one", "one twice", "with the total"],
)
def test_positions_beside_all_rows_may_head_these(x, heads, beside):
    words = [
        word
        for n, (name, share) in enumerate(PAIRS)
        for word in (*at(100, 100 + 15 * n, name), *at(200, 100 + 15 * n, share))
    ]
    labels = [w for n, head in enumerate(heads) for w in at(x, 120 + 60 * n, head)]
    layout = Mock(states=read_rows(words, False, 2), labels=labels_on(lines(labels), False))
    assert has_heads_beside(layout) == beside


def test_positions_above_the_rows_head_none_beside_them():
    words = [
        w
        for n, name in enumerate(["MALTA", "EESTI", "POLSKA"])
        for w in at(100, 100 + 15 * n, name)
    ]
    labels = [w for n, head in enumerate(HEADS) for w in at(20, 20 + 15 * n, head)]
    layout = Mock(states=read_rows(words, False, 2), labels=labels_on(lines(labels), False))
    assert not has_heads_beside(layout)


def bulleted(*colours: tuple[int, int, int] | None) -> SeenMarks:
    """What is seen of a list whose heads have each a dot before them."""
    words = [
        replace(word, box=(word.box[0] + 20, word.box[1], word.box[2] + 20, word.box[3]))
        for word in listed()
    ]
    pixels = drawn(words)
    heads = [word for word in words if word.text in HEADS]
    for head, colour in zip(heads, colours, strict=True):
        if colour is not None:
            middle = (round(head.box[0]) - 8, round(head.middle))
            cv2.circle(pixels, middle, 3, colour, -1)
    layout = read_layout(words, WIDTH, False, 2)
    return listed_under_heads(Surface(pixels, 72, pixels, 72, ()), layout)[0]


BLACK, GREEN, RED, GREY = (0, 0, 0), (20, 140, 40), (190, 30, 30), (120, 120, 120)
WORDS = ["yes", "no", "abstain"]
"""As the drawings of heads without a mark say them."""


@pytest.mark.parametrize(
    "dots",
    [
        *((BLACK,) * 3, (GREEN,) * 3, (None,) * 3),
        *((BLACK, BLACK, None), (None, GREEN, GREEN), (RED, None, RED)),
    ],
    ids=str,
)
def test_dots_alike_before_heads_are_no_marks_of_theirs(dots):
    marks = bulleted(*dots)
    assert [view.reader for view in marks.views] == ["column", "render"]
    assert [drawing.text for drawing in marks.drawings] == WORDS
    assert marks.drawn[-3:] == (0, 1, 2)


def test_dots_of_a_colour_each_are_the_marks_of_their_heads():
    marks = bulleted(GREEN, RED, GREY)
    assert [view.reader for view in marks.views][:3] == ["column", "render", "tint"]
    assert not {drawing.text for drawing in marks.drawings} & {*WORDS}
    assert marks.drawn[-3:] == (0, 1, 2)


@pytest.mark.parametrize(
    "dots",
    [
        *((GREEN, GREEN, RED), (GREEN, None, RED)),
        *((GREEN, None, None), (None, None, GREY)),
    ],
    ids=str,
)
def test_heads_keep_their_marks_where_one_has_another_or_one_alone_has_any(dots):
    marks = bulleted(*dots)
    assert [view.reader for view in marks.views][2:] == ["tint", "silhouette", "look"]
    blank = [word for word, dot in zip(WORDS, dots, strict=True) if dot is None]
    assert [drawing.text for drawing in marks.drawings if drawing.text] == blank


def in_panels(figures: bool) -> list[Word]:
    """A sheet with a panel for each position: its count above its head, and beside both the names,
    the first of them level with the count."""
    words = [word for word in listed() if word.box[1] < 150.0]
    y = 160.0
    for head, pairs in zip(HEADS, parts(), strict=True):
        words += at(50, y, str(len(pairs))) if figures else []
        words += at(50, y + 14, head)
        for n, (name, share) in enumerate(pairs):
            x, top = 150 + 160 * (n % 3), y + 14 * (n // 3)
            words += at(x, top, name) + at(x + 90, top, share)
        y += 14 * (len(pairs) // 3) + 40
    return [*words, *at(50, y, "Total"), *at(150, y, str(len(PAIRS)))]


def test_names_level_with_the_count_above_their_head_are_those_of_its_panel():
    words = in_panels(figures=True)
    pixels = drawn(words)
    layout = read_layout(words, WIDTH, False, 2)
    found = listed_under_heads(Surface(pixels, 72, pixels, 72, ()), layout)
    codes = [row.state and row.state.code for row in layout.states.rows]
    ways = [dict(zip(codes, marks.views[0].kinds, strict=False)) for marks in found]
    expected = {
        code: f"under {name}"
        for name, own in zip(WORDS, (CODES[:13], CODES[13:15], CODES[15:]), strict=True)
        for code in own
    }
    assert expected in ways


@pytest.mark.parametrize(
    ("words", "listed_first"),
    [(in_cells(), False), (listed(), True)],
    ids=["heads above all rows", "heads amid them"],
)
def test_lists_are_tried_behind_marks_in_step_where_no_head_stands_amid_the_rows(
    words, listed_first
):
    pixels = drawn(words)
    for word in words:
        if word.text in NAMES:
            cv2.circle(pixels, (round(word.box[0]) - 8, round(word.middle)), 3, GREEN, -1)
    found = [marks.views[0] for marks in seen(words, pixels)]
    ways = [list(view.kinds[: len(PAIRS)]) for view in found if view.reader == "column"]
    assert (found[0].reader == "column") is listed_first
    assert EXPECTED in ways
