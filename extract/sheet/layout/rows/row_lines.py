"""Which row a word stands on the line of, and which words are the codes of their rows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extract.records import Box
from extract.sheet.geometry import centre, middle
from extract.sheet.layout.rows.names import APART, states_by_code
from extract.sheet.layout.rows.placed.row import PlacedRow
from extract.sheet.layout.rows.read import StatesTable
from extract.sheet.words import Word, fold

ON_LINE = 0.3
"""Of the pitch: so near to the middle of a row a word is on its line."""
FARTHER, BESIDE = 2.0, 40.0
"""Times as far from a word as the nearest block, and points, another one may be whose row it is on:
the totals below a short block are level with rows of a longer one."""


@dataclass(frozen=True, slots=True)
class Levels:
    """Where the lines of the rows are."""

    rows: Sequence[tuple[float, int]]
    """The middle of each row, and its block."""
    blocks: Sequence[Box]
    near: float
    """How far off a row's middle a word of its line may stand."""


def levels_of(states: StatesTable) -> Levels:
    """Where the lines of the rows are, and how far off them a word of theirs may stand."""
    rows = [(row.middle, row.block) for row in states.rows]
    return Levels(rows, states.block_boxes, ON_LINE * states.pitch)


def row_at(word: Word, levels: Levels) -> int | None:
    """The row on whose line a word stands, of the nearest block; None where it stands on none.
    Below the rows of a block the totals may be level with those of another."""
    gaps = [max(word.box[0] - box[2], box[0] - word.box[2], 0.0) for box in levels.blocks]
    reach = max(FARTHER * min(gaps), BESIDE) if min(gaps) else 0.0
    middle = word.middle
    on_line = [
        (gaps[block], n)
        for n, (level, block) in enumerate(levels.rows)
        if abs(middle - level) < levels.near and gaps[block] <= reach
    ]
    return min(on_line, default=(0.0, None))[1]


def row_behind(word: Word, levels: Levels) -> int | None:
    """The row on whose line a word stands, of the last block that begins before it: what stands far
    behind a name may be nearer to that of the next block."""
    on_line = [
        (levels.blocks[block][0], n)
        for n, (level, block) in enumerate(levels.rows)
        if abs(word.middle - level) < levels.near and levels.blocks[block][0] < word.box[0]
    ]
    return max(on_line, default=(0.0, None))[1]


def words_within(boxes: Iterable[Box], words: Iterable[Word]) -> set[int]:
    """The words whose middles lie in one of some boxes."""
    places = [(id(word), centre(word.box), word.middle) for word in words]
    return {
        own
        for x0, top, x1, bottom in boxes
        for own, x, y in places
        if top <= y <= bottom and x0 <= x <= x1
    }


def covers(box: Box, word: Word) -> bool:
    """Whether a word's middle lies in a box."""
    return box[1] <= word.middle <= box[3] and box[0] <= centre(word.box) <= box[2]


def codes_on(lines: Sequence[Sequence[Word]], states: StatesTable) -> set[int]:
    """The words that are the code of the state on whose line they stand, each in a cell of its own:
    `to be adopted` may be level with Belgium."""
    levels = levels_of(states)
    printed = [box for row in states.rows for box in row.boxes]
    return {
        id(word)
        for line in lines
        for before, word, after in zip([None, *line], line, [*line[1:], None], strict=False)
        if is_code(word, states, levels)
        and all(
            max(word.box[0] - other.box[2], other.box[0] - word.box[2]) > APART * word.size
            or any(covers(box, other) for box in printed)
            for other in (before, after)
            if other is not None and fold(other.text)
        )
    }


def is_code(word: Word, states: StatesTable, levels: Levels) -> bool:
    """Whether a word is the code of the state on whose line it stands, or of its figure's where the
    name has two, or above whose name it stands in a card."""
    state = states_by_code().get(fold(word.text))
    if state is not None and any(is_above(word, row) for row in states.rows if row.state is state):
        return True
    # A code far before the name, a mark between, may be nearer to another block.
    return state is not None and any(
        abs(word.middle - y) < levels.near and row.state in (state, None)
        for (level, _), row in zip(levels.rows, states.rows, strict=True)
        for y in (level, middle(row.figure.box) if row.figure else level)
    )


def is_above(word: Word, row: PlacedRow) -> bool:
    """Whether a word stands in a row above its name, and begins where that does."""
    name = row.name.box if row.name is not None else row.boxes[0]
    return row.top < word.middle < name[1] and abs(word.box[0] - name[0]) < word.size
