"""A tally that counts: in each row a 1 stands in place of a mark, in the column of its position."""

from collections.abc import Sequence
from dataclasses import replace

from extract.sheet.layout.columns import columns_of
from extract.sheet.layout.rows.read import StatesTable
from extract.sheet.layout.rows.row_lines import covers, levels_of, row_at, words_within
from extract.sheet.words import Word

ONE, ONES = "1", 0.5
"""In place of a mark, and part of the rows of a tally that have one: others may be blank."""


def ones_of_tally(words: Sequence[Word], states: StatesTable, by_ocr: bool) -> list[Word]:
    """The figures that stand in place of marks: a 1 in one of several columns of a row; in a
    picture in one column as well, where recognition has it for an arrow or a tick."""
    levels = levels_of(states)
    ones = [word for word in words if word.text == ONE]
    of_rows = words_within((box for row in states.rows for box in row.boxes), ones)
    ones = [word for word in ones if id(word) not in of_rows]
    on_rows = [word for word in ones if row_at(word, levels) is not None]
    columns = columns_of(on_rows, lambda word: word.box)
    several = by_ocr or len(columns) > 1
    if by_ocr:  # the first row may have its number too, before all names
        left = min(box[0] for row in states.rows for box in row.boxes)
        on_rows = [word for word in on_rows if word.box[0] > left]
    rows = {row_at(word, levels) for word in on_rows}
    once = len(rows) == len(on_rows) >= ONES * len(states.rows)
    return on_rows if several and once else []


def without_ones(states: StatesTable, words: Sequence[Word], by_ocr: bool) -> StatesTable:
    """The table whose further figures are no marks."""
    ones = ones_of_tally(words, states, by_ocr)
    others = (b for b in states.other_figures if not any(covers(b, word) for word in ones))
    return replace(states, other_figures=tuple(others))
