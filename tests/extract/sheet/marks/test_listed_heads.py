"""The heads of lists: their marks, those beside all rows, and rows all of which stand below one."""

from collections.abc import Sequence
from unittest.mock import Mock

import cv2
import numpy as np
import pytest

from extract.sheet.layout.rows.read import read_rows
from extract.sheet.layout.sheet import read_layout
from extract.sheet.layout.totals.position_labels import labels_on
from extract.sheet.marks.listed import has_heads_beside, listed_under_heads, marks_of_heads
from extract.sheet.marks.views.surface import Surface
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.rows.test_flow import PAIRS
from tests.extract.sheet.layout.typed import at
from tests.extract.sheet.marks.test_listed import WIDTH, drawn, listed, under

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
    layout = Mock(labels=labels, known=known, totals=Mock(box=(400.0, 500.0, 450.0, 550.0)))
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
