from dataclasses import replace

import pytest

from publish.site.vote.tiles import COLUMNS, PITCH, tile_grid
from tests.publish.drafts import every_table


@pytest.fixture(scope="module")
def position():
    return every_table()["positions"].rows[0]


def test_states_lie_where_the_map_has_them(position):
    north, south = (replace(position, member_state=code) for code in ("SE", "CY"))
    tiles = tile_grid([north, south]).tiles
    assert [tile.move for tile in tiles] == [
        f"translate({4 * PITCH} 0)",
        f"translate({6 * PITCH} {6 * PITCH})",
    ]


def test_states_that_the_map_does_not_know_lie_in_rows_below_it(position):
    new = [replace(position, member_state=f"X{number}") for number in range(COLUMNS + 1)]
    grid = tile_grid(new)
    assert grid.height == 9 * PITCH
    assert [tile.move for tile in grid.tiles[-2:]] == [
        f"translate({6 * PITCH} {7 * PITCH})",
        f"translate(0 {8 * PITCH})",
    ]
