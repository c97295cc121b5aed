"""Answers to tick: in each row the same words, each behind its own box, `☒ Yes ☐ No ☐ Abstain`."""

from collections.abc import Sequence

from extract.pdf.runs import union
from extract.records import PositionName
from extract.sheet.layout.columns import columns_of
from extract.sheet.layout.grammar import position_said
from extract.sheet.layout.rows.read import StatesTable
from extract.sheet.layout.rows.row_lines import levels_of, row_at
from extract.sheet.layout.totals.label import Label
from extract.sheet.words import Word

NEARLY_ALL = 0.9
"""Part of the rows in which an answer stands at least: recognition loses some."""
BOX = 2.0
"""Type sizes before an answer's words in which its box stands."""
FEWEST = 2
"""Answers, of positions that differ."""


def answers_in(words: Sequence[Word], states: StatesTable) -> list[Label]:
    """The answers as heads above their columns; empty where rows have none."""
    levels = levels_of(states)
    own = [word for word in words if row_at(word, levels) is not None and position_said(word.text)]
    heads: list[Label] = []
    for column in columns_of(own, lambda word: word.box):
        rows = {row_at(word, levels) for word in column}
        said = {position_said(word.text) for word in column}
        if len(rows) == len(column) >= NEARLY_ALL * len(states.rows) and len(said) == 1:
            heads.append(head_of(said.pop(), column, states))
    positions = {head.position for head in heads}
    return heads if len(positions) == len(heads) >= FEWEST else []


def head_of(position: PositionName | None, column: Sequence[Word], states: StatesTable) -> Label:
    """The head of a column of boxes, right above the table, with the words behind these."""
    size, top = column[0].size, states.box[1]
    begin = union(word.box for word in column)[0]
    return Label(position, (begin - BOX * size, top - size, begin - 1, top - 1), size, (*column,))
