"""Words for positions in the rows: answers to tick, the same in each row and each behind its own
box, `☒ Yes ☐ No ☐ Abstain`; one behind a mark, `✓ Yes`; one below the figure of its card; or a 1 in
the column of its position."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from math import inf
from statistics import median

from extract.pdf.runs import union
from extract.records import PositionName
from extract.sheet.layout.columns import columns_of, share_column
from extract.sheet.layout.grammar import position_said
from extract.sheet.layout.rows.names import APART
from extract.sheet.layout.rows.placed.row import PlacedRow
from extract.sheet.layout.rows.read import StatesTable
from extract.sheet.layout.rows.row_lines import (
    Levels,
    covers,
    levels_of,
    row_at,
    row_behind,
    words_within,
)
from extract.sheet.layout.totals.label import Label
from extract.sheet.words import Word, fold, is_sign

NEARLY_ALL = 0.9
"""Part of the rows in which an answer stands at least: recognition loses some."""
BOX = 2.0
"""Type sizes before an answer's words in which its box stands."""
FEWEST = 2
"""Answers, of positions that differ."""
BELOW = 4.0
"""Type sizes below a line of states and figures in which the line of their marks stands."""
ONE, ONES = "1", 0.5
"""In place of a mark, and part of the rows of a tally that have one: others may be blank."""


def answers_in(words: Sequence[Word], states: StatesTable) -> list[Label]:
    """The answers as heads above their columns, in each block; empty where rows have none."""
    rows = by_row(words, states, row_behind)
    said = [(place, answer) for place, own in rows.items() for answer in answers_on(own)]
    found: list[Label] = []
    for block in range(states.blocks):
        rows_of_block = sum(row.block == block for row in states.rows)
        own = [(place, answer) for place, answer in said if states.rows[place].block == block]
        heads = heads_of_block(own, rows_of_block, states)
        positions = {head.position for head in heads}
        if len(positions) < len(heads) or len(heads) < FEWEST:
            return []
        found += heads
    return found


def heads_of_block(
    said: Sequence[tuple[int, list[Word]]], rows: int, states: StatesTable
) -> list[Label]:
    """The heads of one block, of which nearly all of its `rows` have the answer once each."""
    heads: list[Label] = []
    for column in columns_of(said, lambda each: union(word.box for word in each[1])):
        own = {position_of(answer) for _, answer in column}
        once = len({place for place, _ in column}) == len(column)
        if once and len(column) >= NEARLY_ALL * rows and len(own) == 1:
            heads.append(head_of(own.pop(), [answer for _, answer in column], states))
    return heads


def words_beside(words: Sequence[Word], states: StatesTable) -> tuple[tuple[Word, ...], ...]:
    """The words for a position that each row has, behind its name or nearest to it, be it beside a
    mark; none of rows without, and empty where most are, or one row has two."""
    for row_of in (row_behind, row_at):
        found = by_row(words, states, row_of)
        rows = [[*answers_on(found.get(place, []))] for place in range(len(states.rows))]
        said = [[each for each in own if len(fold(each[0].text)) > 1] for own in rows]
        if max(map(len, said), default=0) <= 1 and sum(map(len, said)) >= NEARLY_ALL * len(rows):
            return tuple(tuple(own[0]) if own else () for own in said)
    return ()


def by_row(
    words: Sequence[Word], states: StatesTable, row_of: Callable[[Word, Levels], int | None]
) -> dict[int, list[Word]]:
    """The words on the line of each row that has any."""
    levels = levels_of(states)
    rows: dict[int, list[Word]] = {}
    for word in words:
        place = row_of(word, levels)
        if place is not None:
            rows.setdefault(place, []).append(word)
    return rows


def answers_on(words: Sequence[Word]) -> Iterator[list[Word]]:
    """The words of a row that name a position, be they several close together: `In` `favour`."""
    answers: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.box[0]):
        last = answers[-1][-1] if answers else None
        close = last is not None and word.box[0] - last.box[2] < APART * word.size
        if close and is_letters(word) and is_letters(answers[-1][-1]):
            answers[-1].append(word)
        else:
            answers.append([word])
    yield from (answer for answer in answers if position_of(answer))


def is_letters(word: Word) -> bool:
    """Whether a word begins with a letter, and not with a box that is read as a Chinese one."""
    return word.text[:1].isalpha() and not is_sign(word.text[:1])


def position_of(words: Sequence[Word]) -> PositionName | None:
    """The position that some words name together."""
    return position_said("".join(word.text for word in words))


def head_of(
    position: PositionName | None, column: Sequence[Sequence[Word]], states: StatesTable
) -> Label:
    """The head of a column of boxes, right above the table, with the words behind these: in a
    picture a word may be read together with its box, and begins where most do."""
    size, top = column[0][0].size, states.box[1]
    begin = median(answer[0].box[0] for answer in column)
    words = tuple(begun_at(begin, word) for answer in column for word in answer)
    return Label(position, (begin - BOX * size, top - size, begin - 1, top - 1), size, words)


def begun_at(begin: float, word: Word) -> Word:
    """A word that begins before most of its column, begun with these."""
    x0, top, x1, bottom = word.box
    late = x0 < begin < x1 and word.drawn is None
    return replace(word, box=(begin, top, x1, bottom)) if late else word


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


def said_below(words: Sequence[Word], states: StatesTable, fewest: float) -> set[int]:
    """The words or letters for a position below a table that lies on its side in one line, or below
    the figures of cards, each in the column of a state, where as many have one, or a sign, as a
    column of marks has."""
    if states.blocks < len(states.rows) and not all(map(has_lower_figure, states.rows)):
        return set()
    spans = [union(row.boxes) for row in states.rows]
    printed = words_within((box for row in states.rows for box in row.boxes), words)
    free = [word for word in words if id(word) not in printed]
    tops = [
        min((b[1] for b in spans if b[1] > low and share_column(b[::2], (x0, x1))), default=inf)
        for x0, _, x1, low in spans
    ]
    under = [
        [
            word
            for word in free
            if 0 < word.middle - low < BELOW * word.size
            and word.middle < top  # of the next card
            and share_column(word.box[::2], (x0, x1))
        ]
        for (x0, _, x1, low), top in zip(spans, tops, strict=True)
    ]
    marked = sum(any(map(may_be_said, own)) for own in under)
    said = (word for own in under for word in own if position_said(word.text) is not None)
    return {id(word) for word in said} if marked >= fewest * states.blocks else set()


def has_lower_figure(row: PlacedRow) -> bool:
    """Whether a row has its figure below its name."""
    return row.name is not None and row.figure is not None and row.figure.box[1] > row.name.box[3]


def may_be_said(word: Word) -> bool:
    """Whether a word stands for a position, or is a sign that may be its mark."""
    return position_said(word.text) is not None or not fold(word.text)
