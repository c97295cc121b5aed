"""The order in which the rows of a table are read: down its blocks, across them, round a hall."""

import pytest

from extract.sheet.layout.rows.names import name_of
from extract.sheet.layout.rows.placed.order import in_order
from extract.sheet.layout.rows.placed.row import PlacedRow
from tests.extract.sheet.layout.rows.test_flow import CODES, NAMES
from tests.extract.sheet.layout.typed import at

LEFT, AMID, RIGHT = range(3)
"""The blocks, by where they stand on the page."""


def ordered(*places: tuple[int, int]) -> list[str | None]:
    """The States, each at its block and its line, as the rows are read that stand there."""
    rows = [
        PlacedRow(name_of(at(50 + 150 * block, y, name)), None, block, y - 5.0, y + 15.0)
        for name, (block, line) in zip(NAMES, places, strict=False)
        for y in [100 + 20 * line]
    ]
    rows.sort(key=lambda row: (row.block, row.top))
    return [row.state.code if row.state else None for row in in_order(rows, 2)]


SIDES = [(LEFT, 0), (LEFT, 1), (LEFT, 2), (RIGHT, 0), (RIGHT, 1), (RIGHT, 2)]


@pytest.mark.parametrize(
    "below",
    [
        [(LEFT, 3), (AMID, 3), (RIGHT, 3)],
        [(LEFT, 3), (LEFT, 4), (AMID, 3), (AMID, 4), (RIGHT, 3), (RIGHT, 4)],
    ],
    ids=["one line", "two lines"],
)
def test_states_at_two_sides_of_a_hall_and_side_by_side_below_come_in_their_order(below):
    assert ordered(*SIDES, *below) == CODES[: len(SIDES) + len(below)]


def test_states_in_no_order_that_is_known_come_down_the_blocks():
    assert ordered((LEFT, 1), (RIGHT, 0), (LEFT, 0), (RIGHT, 1)) == ["CZ", "BE", "BG", "DK"]
