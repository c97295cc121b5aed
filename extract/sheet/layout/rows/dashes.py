"""The dashes between what each row of a list prints and its mark: `• MALTA, 0,08 % – YES`."""

from collections.abc import Sequence
from statistics import median

from extract.pdf.runs import union
from extract.sheet.layout.rows.read import StatesTable
from extract.sheet.layout.rows.row_lines import levels_of, row_behind
from extract.sheet.words import Word

DASHES = tuple("-–—:")
NEARLY_ALL = 0.9
"""Part of the rows that have one at least."""
STEADY, RAGGED = 0.25, 1.0
"""Type sizes by which the white before them differs at most; and by which the rows of a block end
elsewhere at least: in a straight column a dash may be the mark of those who abstain."""


def dashes_behind(words: Sequence[Word], states: StatesTable) -> list[Word]:
    """The dashes that stand as far behind nearly every row, wherever this ends; empty where most
    rows have none, or they stand below one another."""
    levels = levels_of(states)
    ends = [union(row.boxes)[2] for row in states.rows]
    pairs = [
        (place, word)
        for word in words
        if word.text in DASHES and (place := row_behind(word, levels)) is not None
    ]
    gaps = {id(word): word.box[0] - ends[place] for place, word in pairs}
    usual = median([gap for gap in gaps.values() if gap > 0] or [0.0])
    own = {n: word for n, word in pairs if abs(gaps[id(word)] - usual) < STEADY * word.size}
    if len(own) < NEARLY_ALL * len(ends):
        return []
    blocks: dict[int, list[float]] = {}
    for place, word in own.items():
        blocks.setdefault(states.rows[place].block, []).append(word.box[0] / word.size)
    ragged = all(max(starts) - min(starts) > RAGGED for starts in blocks.values())
    return list(own.values()) if ragged else []
