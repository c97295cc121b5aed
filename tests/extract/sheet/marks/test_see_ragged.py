"""Chips as wide as their names are told from names in columns."""

import pytest

from extract.sheet.layout.rows.names import Name
from extract.sheet.layout.rows.placed.row import PlacedRow
from extract.sheet.layout.rows.read import StatesTable
from extract.sheet.marks.see import are_ragged

NAMES = ["BELGIQUE", "ČESKO", "DANMARK", "EESTI", "DEUTSCHLAND", "ESPAÑA", "FRANCE", "MALTA"]
NAMES += ["HRVATSKA", "ITALIA", "LUXEMBOURG", "SUOMI"]
COLUMNS = (50.0, 200.0, 350.0)


def states(lefts: list[float]) -> StatesTable:
    """Three names a line, each from its left edge on."""
    rows = []
    for n, (name, x) in enumerate(zip(NAMES, lefts, strict=True)):
        y = 100 + 20.0 * (n // 3)
        box = (x, y, x + wide(name), y + 10)
        placed = Name("AT", box, 10.0, None, exact=True, words=())
        rows.append(PlacedRow(placed, None, n % 3, y - 5, y + 15))
    return StatesTable(tuple(rows), False, 2, 3, 20.0, ())


def wide(name: str) -> float:
    return 6.0 * len(name)


def test_chips_as_wide_as_their_names_are_ragged():
    lefts: list[float] = []
    for n in range(len(NAMES)):
        lefts.append(lefts[-1] + wide(NAMES[n - 1]) + 30 if n % 3 else 50.0)
    assert are_ragged(states(lefts))


@pytest.mark.parametrize("part", [0.0, 0.5, 1.0], ids=["left", "middle", "right"])
def test_names_set_to_one_side_of_their_columns_are_not_ragged(part):
    columns = [COLUMNS[n % 3] for n in range(len(NAMES))]
    lefts = [x + part * (100 - wide(name)) for x, name in zip(columns, NAMES, strict=True)]
    assert not are_ragged(states(lefts))
