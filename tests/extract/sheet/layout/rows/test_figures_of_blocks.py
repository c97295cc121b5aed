"""Of several blocks each has the figures beside its names; the last may have none of its own."""

import pytest

from extract.sheet.layout.rows.figure_columns import with_figures
from extract.sheet.layout.rows.figures import Figure, figure_of
from extract.sheet.layout.rows.names import name_of
from extract.sheet.layout.rows.placed.figures_elsewhere import among
from extract.sheet.layout.rows.placed.row import PlacedRow
from tests.extract.sheet.layout.typed import at

NAMES = ("MALTA", "EESTI", "POLSKA")
PITCH = 15.0


def figure(x: float, y: float, text: str = "0.42") -> Figure:
    found = figure_of(at(x, y, text))
    assert found is not None
    return found


def beside(blocks: tuple[float, ...], shares: tuple[float, ...]) -> list[list[float]]:
    """Where the figures of each block begin, by where its names do, and all columns of figures."""
    tops = [100 + PITCH * n for n in range(len(NAMES))]
    columns = [
        [name_of(at(x, y, name)) for y, name in zip(tops, NAMES, strict=True)] for x in blocks
    ]
    figures = [
        figure(x, y, f"{n}.4{place}") for place, x in enumerate(shares) for n, y in enumerate(tops)
    ]
    found = with_figures(columns, figures, PITCH)
    return [[column[0].box[0] for column in block.figures] for block in found]


@pytest.mark.parametrize(
    ("blocks", "shares", "own"),
    [
        ((50, 300, 550), (120, 370, 620), [[120], [370], [620]]),
        ((50, 300), (10, 270), [[10], [270]]),
        ((50, 300, 550), (120, 520), [[120], [520], []]),
        ((50, 300, 550), (120, 370), [[120], [370], []]),
        ((50, 300, 550), (120, 620), [[120], [], [620]]),
        ((50, 300, 550), (120, 370, 520), [[120], [370], [520]]),
        ((50, 300), (120, 270), [[120], [270]]),
    ],
    ids=[
        *("on the right", "on the left", "the last without, beside it", "the last without"),
        *("amid others without", "two columns before the last", "turned about"),
    ],
)
def test_a_column_of_figures_is_that_of_one_block(blocks, shares, own):
    assert beside(blocks, shares) == own


@pytest.mark.parametrize(
    ("x", "amid"),
    [(99, False), (100, True), (180, True), (260, True), (261, False)],
    ids=["before", "at the first", "between", "not much farther right", "far right"],
)
def test_figures_among_those_of_a_block_begin_not_much_farther_right(x, amid):
    rows = [
        PlacedRow(name_of(at(50, y, "MALTA")), figure(start, y), 0, y, y + 10)
        for start, y in ((100, 100), (180, 115))
    ]
    rows.append(PlacedRow(name_of(at(50, 130, "EESTI")), None, 0, 130, 140))
    assert bool(among([figure(x, 130)], rows)) is amid


def test_among_rows_without_figures_none_stand():
    assert among([figure(100, 130)], []) == []
