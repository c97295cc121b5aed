"""Columns of ink in sections of a block, each of which may stand elsewhere."""

import pytest

from extract.sheet.layout.rows.read import read_rows
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.ink.sections import over_sections, sections_of
from extract.sheet.marks.ink.stack import Stack, by_rows
from tests.extract.sheet.layout.typed import at

NAMES = ["DEUTSCHLAND", "ITALIA", "POLSKA", "ROMÂNIA", "BELGIQUE", "ČESKO", "PORTUGAL"]
SECTIONS = [{0, 1, 2}, {3, 4, 5, 6}]


def column(x: float, *rows: int, side: bool = True) -> Stack:
    """A mark in each of some rows."""
    inks = {n: Ink((x, 15.0 * n, x + 8, 15.0 * n + 8), 50.0, (255.0, 255.0, 255.0)) for n in rows}
    return Stack(by_rows(inks.items()), "amid" if side else None, x)


def rows_together(*stacks: Stack) -> list[list[int]]:
    """The rows of each column over sections, of a block from 50 to 300."""
    return [sorted(each.by_row) for each in over_sections(stacks, SECTIONS, 50.0, 300.0)]


def test_the_rows_below_each_head_are_a_section():
    words = []
    for n, name in enumerate(NAMES):
        y = 100 + 15 * n + (20 if n > 2 else 0)
        words += at(50, y, name) + at(200, y, f"{n + 1}.21")
    states = read_rows(words, False, 2)
    assert sections_of(states, range(len(NAMES))) == SECTIONS


def test_columns_that_stand_elsewhere_in_each_section_are_one():
    stacks = [column(180, 0, 1, 2, side=False), column(200, 3, 4, 5, 6)]
    assert rows_together(*stacks) == [[0, 1, 2, 3, 4, 5, 6]]


@pytest.mark.parametrize(
    "others",
    [
        [],
        [column(180, 0)],
        [column(180, 0, 1, 3)],
        [column(400, 0, 1, 2)],
    ],
    ids=["none", "one mark", "in both", "on the other side"],
)
def test_a_section_whose_column_is_not_sure_is_left(others):
    own = column(200, 3, 4, 5, 6)
    assert [0, 1, 2, 3, 4, 5, 6] not in rows_together(own, *others)
