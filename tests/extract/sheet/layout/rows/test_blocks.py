"""Blocks of rows are numbered from 0 on without gaps, also where one has no row left."""

from collections.abc import Sequence

import pytest

from extract.sheet.layout.rows import read
from extract.sheet.layout.rows.placed.row import PlacedRow
from extract.sheet.layout.rows.row_lines import levels_of, row_at
from extract.sheet.words import Word
from tests.extract.sheet.layout.rows.test_flow import PAIRS
from tests.extract.sheet.layout.typed import at


def three_blocks() -> list[Word]:
    words: list[Word] = []
    for n, (name, share) in enumerate(PAIRS[:15]):
        x, y = 50 + 200 * (n // 5), 100 + 15 * (n % 5)
        words += at(x, y, name) + at(x + 100, y, share)
    return words


@pytest.fixture(params=[0, 1, 2], ids=["the first", "the second", "the last"])
def emptied(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """The block of which all rows are taken for heads."""

    def without(rows: Sequence[PlacedRow]) -> list[PlacedRow]:
        return [row for row in rows if row.block != request.param]

    monkeypatch.setattr(read, "without_heads", without)
    return int(request.param)


def test_blocks_behind_one_without_rows_are_numbered_anew(emptied: int):
    states = read.read_rows(three_blocks(), True, 2)
    assert states.blocks == len(states.block_boxes) == 2
    assert [row.block for row in states.rows] == [0] * 5 + [1] * 5


def test_words_stand_on_the_rows_of_their_blocks_where_one_has_none(emptied: int):
    states = read.read_rows(three_blocks(), True, 2)
    left = [x for block, x in enumerate((50, 250, 450)) if block != emptied]
    words = [at(x + 60, 100 + 15 * 3, "Yes")[0] for x in left]
    assert [row_at(word, levels_of(states)) for word in words] == [3, 8]
