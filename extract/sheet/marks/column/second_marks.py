"""What stands beside the column of the marks and is as heavy as one of them."""

from collections.abc import Iterator, Sequence
from math import inf
from statistics import median

from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.geometry import centre, height, middle, width
from extract.sheet.layout.columns import columns_of
from extract.sheet.layout.rows.placed.row import PlacedRow
from extract.sheet.layout.rows.read import StatesTable
from extract.sheet.marks.ink.pieces import GROUND, RULE, SCANNED_RULE, Ink
from extract.sheet.marks.ink.stack import Stack

HEAVY = 0.35
"""Of a usual mark: so much ink beside it is a second mark, or a smudge."""
NEAR = 14.0
"""Points around the columns of a block in which a second mark would be seen; farther off a panel
stands beside the table."""
STEADY = 0.5
"""Part of the rows in which a column of ink is a column of its own, as flags are."""
FLAG = 2.0
"""Points by which flags before names that end in one column may stand nearer or farther."""
LEADS = 10.0
"""Points of white between a line that leads to a figure and what stands at either end of it: a
short line there is no second mark."""
FULL, GAP = 0.7, 3.0
"""Of a usual mark: letters unread have less ink; and points before the words of a row from which on
what stands there is none of them.
"""
AS_HIGH = 1.3
"""Times as high as the highest of other codes ink is at most that is one, as its letters fall on
the pixels."""
SLIM = 3.0
"""Times as high as wide is a line from one row to the next at least."""
DOTS = 5
"""Dots of a piece of a rule at least, and times as wide as high it is."""
TALL, FILLS = 1.35, 0.65
"""Times as high as a usual mark, and of its row's height, is a stretch of ground at least."""


CODE, FLUSH = 20.0, 2.0
"""Points from a code to its name at most, and by which one may stand farther from it than those of
other rows."""


def second_on(
    states: StatesTable,
    rows: Sequence[int],
    span: Box,
    others: Sequence[Stack],
    usual: Ink,
    flag: float | None,
    words: Sequence[Box],
) -> set[int]:
    """The rows of a block on which something as heavy as a mark stands beside the column of the
    marks, in no column of its own and not so far before a name as a `flag`."""
    own = union([span, *(box for n in rows for box in states.rows[n].boxes)])
    printed = [states.rows[n] for n in rows]
    beside = columns_beside(printed, words, span) if words else []
    texts = list(text_columns(printed, beside)) if words else []
    return {
        n
        for other in others
        if len(rows) == 1 or len(other.by_row) < STEADY * len(rows)
        for n, inks in other.by_row.items()
        for ink in inks
        if is_second(ink, states.rows[n], usual)
        and own[0] - NEAR < ink.box[0]
        and centre(ink.box) < own[2] + NEAR  # else a panel beside the table
        and not (
            any(a < centre(ink.box) < b for a, b in texts) and may_be_text(ink, n, states, usual)
        )
        and not any(is_unread_in(ink.box, column) for column in beside)
        and not leads(ink.box, states.rows[n])
        and not is_code_before(ink.box, states.rows[n], printed, beside)
        and not (flag is not None and abs(before_name(ink, states) - flag) < FLAG)
    }


def stands_in_most(other: Stack, blocks: Sequence[Sequence[Stack]]) -> bool:
    """Whether ink stands as far from its states as ink of most other blocks does, where each state
    is a block of its own: a column, as flags are."""
    like = (
        any(abs(each.offset - other.offset) < FLAG for each in stacks if each.by_row)
        for stacks in blocks
    )
    return sum(like) > STEADY * len(blocks)


def may_be_text(ink: Ink, place: int, states: StatesTable, usual: Ink) -> bool:
    """Whether ink in a column of words may be some that recognition did not read, and no mark by
    which those of its row were moved aside: letters have less ink, and stand close to others."""
    start = min(box[0] for box in states.rows[place].boxes)
    return ink.area < FULL * usual.area or ink.box[2] > start - GAP


def is_code_before(
    box: Box, row: PlacedRow, rows: Sequence[PlacedRow], beside: Sequence[Sequence[Box]]
) -> bool:
    """Whether ink stands before the name of a row that has no code, no farther from it than the
    codes of most others from theirs, and is no higher than these: recognition made something else
    of it, and a long name may have moved it out of their column."""
    if row.name is None:
        return False
    names = [each.name.box for each in rows if each.name is not None]
    for column in beside:
        codes = {
            word: name[0] - word[2]
            for word in column
            for name in names
            if name[1] < middle(word) < name[3] and 0 < name[0] - word[2] < CODE
        }
        own = any(row.name.box[1] < middle(word) < row.name.box[3] for word in codes)
        if not own and len(codes) > STEADY * len(rows):
            near = -FLUSH < row.name.box[0] - box[2] < max(codes.values()) + FLUSH
            return near and height(box) < AS_HIGH * max(map(height, codes))
    return False


def leads(box: Box, row: PlacedRow) -> bool:
    """Whether ink is a line that leads from a row's name to its figure: where the name is long it
    is no longer than a dash, while those of other rows were taken for rules."""
    if row.name is None or row.figure is None or height(box) > RULE:
        return False
    first, last = sorted((row.name.box, row.figure.box))
    return 0 < box[0] - first[2] < LEADS and 0 < last[0] - box[2] < LEADS


def flags_before(states: StatesTable, found: Sequence[Sequence[Stack]]) -> float | None:
    """How far before the names of all blocks flags stand; None where there are none."""
    inks = [ink for stacks in found for s in stacks for each in s.by_row.values() for ink in each]
    away = [gap for ink in inks if (gap := before_name(ink, states)) < states.pitch]
    usual = median(away) if away else 0.0
    steady = sum(abs(gap - usual) < FLAG for gap in away) >= STEADY * len(states.rows)
    return usual if steady else None


def before_name(ink: Ink, states: StatesTable) -> float:
    """How far before the next name on its line ink stands; without bounds where none does."""
    level = middle(ink.box)
    return min(
        (
            row.name.box[0] - ink.box[2]
            for row in states.rows
            if row.name and row.top < level < row.bottom and row.name.box[0] >= ink.box[2]
        ),
        default=inf,
    )


def text_columns(
    rows: Sequence[PlacedRow], beside: Sequence[Sequence[Box]]
) -> Iterator[tuple[float, float]]:
    """From where to where the names of a block stand, its figures, and the columns of words beside
    them: ink that recognition did not read there is the rest of one."""
    names = [row.name for row in rows if row.name is not None]
    for boxes in ([n.box for n in names], [row.figure.box for row in rows if row.figure]):
        if boxes:
            letter = median(height(box) for box in boxes)
            yield median(box[0] for box in boxes) - letter, max(box[2] for box in boxes) + letter
    for column in beside:
        yield min(box[0] for box in column) - 1, max(box[2] for box in column) + 1


def columns_beside(rows: Sequence[PlacedRow], words: Sequence[Box], marks: Box) -> list[list[Box]]:
    """The words before or behind the names and figures of most rows of a block, as codes are, also
    between these and the marks."""
    own = {box for row in rows for box in row.boxes}
    _, top, _, bottom = union(own)
    left, _, right, _ = union([*own, marks])
    level = [
        box
        for box in words
        if top < middle(box) < bottom and left - NEAR < box[2] and box[0] < right + NEAR
    ]
    columns = columns_of([box for box in level if box not in own], lambda box: box)
    return [column for column in columns if len(column) > STEADY * len(rows)]


def is_unread_in(ink: Box, column: Sequence[Box]) -> bool:
    """Whether ink stands in a column of words where none was read, and is no larger than these: a
    code, be its letters heavier than a mark."""
    level = any(box[1] < middle(ink) < box[3] for box in column)
    within = min(b[0] for b in column) - 1 < ink[0] and ink[2] < max(b[2] for b in column) + 1
    return within and not level and height(ink) < AS_HIGH * max(map(height, column))


def is_second(ink: Ink, row: PlacedRow, usual: Ink) -> bool:
    """Whether ink beside a mark is a mark too; what is as high as its row, and much higher than a
    usual mark, is a stretch of ground, or white between shaded ones; a line from row to row leads
    from one to the next, and one almost as high as its row is a piece of an upright rule; and dots
    beside one another, or below, are a piece of a dotted one."""
    high, row_high = height(ink.box), row.bottom - row.top
    thin, long = sorted((width(ink.box), high))
    if len(ink.parts) >= DOTS and thin < RULE and long > DOTS * thin:
        return False
    slim = high > SLIM * width(ink.box) and width(ink.box) < SCANNED_RULE
    ends = (row.top, row.bottom)
    if slim and (high > FILLS * row_high or any(abs(middle(ink.box) - y) < high / 4 for y in ends)):
        return False
    tall = high > TALL * height(usual.box)
    return ink.area > HEAVY * usual.area and high < (FILLS if tall else GROUND) * row_high
