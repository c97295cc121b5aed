"""The words of the states table: names, figures, and the words or letters that stand as marks."""

from collections.abc import Collection, Sequence
from itertools import pairwise, takewhile

from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.layout.columns import columns_of
from extract.sheet.layout.grammar import PER_CENT, label_words, number_in, position_said
from extract.sheet.layout.rows.answers import ones_of_tally, said_below
from extract.sheet.layout.rows.figures import counts_members
from extract.sheet.layout.rows.names import APART, ORDINAL, UNITS, cells_of
from extract.sheet.layout.rows.read import StatesTable
from extract.sheet.layout.rows.row_lines import (
    Levels,
    codes_on,
    covers,
    levels_of,
    row_at,
    row_behind,
    words_within,
)
from extract.sheet.words import Word, fold
from extract.sheet.words import lines as lines_of

FEWEST = 0.35
"""Part of a block's rows that bear a word in place of a mark; the totals may stand beside a few."""
CLOSE = 1.5
"""Type sizes from a state in a text to the word that is its mark at most."""
FARTHEST = 20.0
"""Type sizes from a label of the totals to its count at most."""
FEWEST_ABOVE = 3
"""Rows with the same word at one place at least, by which it is that of a row below them too."""
MOST_WORDS = 3
"""Of a mark: `Did not participate` has as many."""


def words_of_rows(words: Sequence[Word], states: StatesTable, by_ocr: bool) -> set[int]:
    """The words of the states table: names, figures, and words or letters in place of marks."""
    boxes = [*(box for row in states.rows for box in row.boxes), *states.other_figures]
    own = words_within(boxes, words) | {id(word) for word in ones_of_tally(words, states, by_ocr)}
    levels, on_lines = levels_of(states), lines_of(words)
    own |= codes_on(on_lines, states)
    texts_beside = words_of_texts(on_lines, own) | counts_behind_labels(on_lines, own)
    texts_beside |= own | said_in_brackets(on_lines) | units(on_lines)
    may_be = [
        word
        for word in words
        if id(word) not in texts_beside
        and (by_ocr or number_in(word.text) is None or position_said(word.text) is not None)
        and not PER_CENT.fullmatch(word.text)
    ]
    inside = rows_of(may_be, on_lines, levels)
    row_of = {id(word): row for word, row in inside}
    fewest = FEWEST * len(states.rows) / states.blocks
    # Block by block: the line of a field above marks may be level with a row of the next block.
    blocks = (
        [word for word, row in inside if states.rows[row].block == n] for n in range(states.blocks)
    )
    columns = [column for each in blocks for column in columns_of(each, lambda word: word.box)]
    for column in columns:
        texts = {fold(word.text) or word.text for word in column}
        rows = {row_of[id(word)] for word in column}
        # Marks are few words said often; labels and the words of fields stand there once each.
        few = 2 * len(texts) <= len(rows) + 1
        if len(rows) >= fewest and (few or all(ORDINAL.fullmatch(w.text) for w in column)):
            own |= {id(word) for word in column}
    free = [w for w in words if id(w) not in texts_beside and not w.text.endswith(":")]
    own |= said_below(free, states, fewest) | said_in_flow(words, states, fewest)
    # In a tally each position has its column, and each row a word in one of them.
    said = {id(word) for column in columns if says_positions(column) for word in column}
    return own | said if fewest <= len(said) == len({row_of[each] for each in said}) else own


def rows_of(
    words: Sequence[Word], lines: Sequence[Sequence[Word]], levels: Levels
) -> list[tuple[Word, int]]:
    """The words that stand on rows, each with its row: that on which its cell begins, `Yes / Oui`,
    whose last word may be nearer to the next block. Where none stand before the first names, those
    close before the next ones are behind these."""
    begun = {id(word): cell[0] for line in lines for cell in cells_of(line) for word in cell}
    pairs = [(word, begun.get(id(word), word)) for word in words]
    on_rows = [pair for pair in pairs if row_at(pair[1], levels) is not None]
    behind = all(word.box[2] > levels.blocks[0][0] for word, _ in on_rows)
    placed = ((word, (row_behind if behind else row_at)(at, levels)) for word, at in on_rows)
    found = [(word, row) for word, row in placed if row is not None]
    own = {id(word) for word, _ in found}
    rest = [word for word in words if id(word) not in own]
    counted = {id(a) for line in lines for a, b in pairwise(line) if counts_behind(a, b)}
    rest = [word for word in rest if id(word) not in counted]
    return [*found, *beside_no_block(rest, found, levels)]


def beside_no_block(
    words: Sequence[Word], placed: Sequence[tuple[Word, int]], levels: Levels
) -> list[tuple[Word, int]]:
    """The words that begin where the same words of other rows do, each with the row of their block
    on whose line it stands: the next block, which is nearer, may end above it."""
    columns: dict[tuple[str, int], list[float]] = {}
    for word, row in placed:
        columns.setdefault((word.text, levels.rows[row][1]), []).append(word.box[0])
    return [
        (word, row)
        for word in words
        for row, (level, block) in enumerate(levels.rows)
        if abs(word.middle - level) < levels.near
        and sum(abs(x - word.box[0]) < word.size / 2 for x in columns.get((word.text, block), ()))
        >= FEWEST_ABOVE
    ]


def counts_behind(word: Word, other: Word) -> bool:
    """Whether the next word of its line is a figure: it is a label of the totals."""
    near = other.box[0] - word.box[2] < FARTHEST * word.size
    return near and number_in(other.text) is not None


def words_of_texts(lines: Sequence[Sequence[Word]], own: Collection[int]) -> set[int]:
    """The words that stand among so many others that they are of a text, and no marks; none that
    stands beside one of the rows' `own`."""
    found: set[int] = set()
    for line in lines:
        runs: list[list[Word]] = [[]]
        for word in line:
            if runs[-1] and word.box[0] - runs[-1][-1].box[2] > APART * word.size:
                runs.append([])
            runs[-1].append(word)
        for run in runs:
            if len(run) > MOST_WORDS and not any(id(word) in own for word in run):
                found |= {id(word) for word in run}
    return found


def said_in_brackets(lines: Sequence[Sequence[Word]]) -> set[int]:
    """The words behind a figure in brackets, up to their end, that say what it counts: `(12
    votes)`; a position there is a mark."""
    found: set[int] = set()
    for line in lines:
        within = False
        for word in line:
            if within and position_said(word.text) is None:
                found.add(id(word))
            if word.text.startswith("(") and number_in(word.text) is not None:
                within = True
            within = within and ")" not in word.text
    return found


def units(lines: Sequence[Sequence[Word]]) -> set[int]:
    """The words close behind a figure that say what it counts: `12 votes`."""
    return {
        id(word)
        for line in lines
        for before, word in pairwise(line)
        if fold(word.text) in UNITS
        and number_in(before.text) is not None
        and word.box[0] - before.box[2] < APART * word.size
    }


def counts_behind_labels(lines: Sequence[Sequence[Word]], own: Collection[int]) -> set[int]:
    """The figures behind a word that names a position, on its line up to one of the rows' `own`,
    and those right before the word for members: they count these, though a nought by itself may be
    a mark."""
    found: set[int] = set()
    for line in lines:
        labels = [place for place, word in enumerate(line) if fold(word.text) in label_words()]
        rest = line[labels[0] + 1 :] if labels else []
        behind = takewhile(lambda word: id(word) not in own, rest)
        found |= {id(word) for word in behind if number_in(word.text) is not None}
        found |= {id(word) for word, after in pairwise(line) if counts_members(word, after)}
    return found


def said_in_flow(words: Sequence[Word], states: StatesTable, fewest: float) -> set[int]:
    """The words for a position right before or behind the states of a text, where as many have one
    as have a mark in a table: they stand in no columns."""
    if not states.flows:
        return set()
    counting = units(lines_of(words))
    units_said = [word for word in words if id(word) in counting]
    boxes = [(row.middle, with_unit(union(row.boxes), units_said)) for row in states.rows]
    found = [
        word
        for word in words
        if position_said(word.text) is not None
        and any(
            abs(word.middle - level) < word.size / 2
            and 0 <= max(box[0] - word.box[2], word.box[0] - box[2]) < CLOSE * word.size
            for level, box in boxes
        )
    ]
    return {id(word) for word in found} if len(found) >= fewest else set()


def with_unit(box: Box, units_said: Sequence[Word]) -> Box:
    """The place of a state and its figure, with the word behind that says what this counts."""
    ends = (
        word.box[2]
        for word in units_said
        if box[1] < word.middle < box[3] and 0 <= word.box[0] - box[2] < APART * word.size
    )
    return (*box[:2], next(ends, box[2]), box[3])


def says_positions(words: Sequence[Word]) -> bool:
    """Whether each of some words names a position."""
    return all(position_said(word.text) is not None for word in words)


def row_numbers(words: Sequence[Word], states: StatesTable) -> set[int]:
    """The figures of further columns, where most differ, or of a list, `3.`: numbers of rows are no
    marks, but marks may be taken for a figure."""
    found = [w for box in states.other_figures for w in words if covers(box, w)]
    found += [word for word in words if ORDINAL.fullmatch(word.text)]
    various = 2 * len({word.text for word in found}) > len(found)
    return {id(word) for word in found} if various else set()
