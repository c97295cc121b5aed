"""Where the marks stand: the column of ink that keeps step with the rows."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, median_low

from extract.pdf.runs import union
from extract.records import Box, PositionName
from extract.sheet.geometry import centre, height, middle, width
from extract.sheet.layout.columns import columns_of
from extract.sheet.layout.rows.placed.row import PlacedRow
from extract.sheet.layout.rows.read import StatesTable
from extract.sheet.layout.totals.label import Label
from extract.sheet.marks.column.choices import choices, mirror_choices
from extract.sheet.marks.column.second_marks import HEAVY, flags_before, second_on, stands_in_most
from extract.sheet.marks.ink.cards import in_cards
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.ink.pieces import GROUND, Ink, merged
from extract.sheet.marks.ink.row_ends import edge_of
from extract.sheet.marks.ink.sections import rows_by_block
from extract.sheet.marks.ink.stack import Stack, apart_from
from extract.sheet.marks.ink.stacks import stacks_on

COMPOSED = 0.5
"""Part of the marks from which on those of two pieces are drawn so: a dot and a word in a pill."""
LETTER = 1.0
"""Points by which a word reaches into a mark's place so that the middle of a narrow letter of it
stands there."""
COMPANION = 1.35
"""Times the usual width: pieces within it are one mark; wider apart they are two, and refused."""

OF_LETTERS = 0.25
"""Part of the usual width: two letters of one mark are no farther apart."""
ALIKE = 0.1
"""Part of a usual mark's width by which that of another one of its size differs at most: ground and
letter left white in it are that mark."""

BESIDE = 1.0
"""Points of its height from which on a word beside ink ends the place of its mark."""


@dataclass(frozen=True, slots=True)
class MarkColumn:
    """One way of taking a column for that of the marks, over all blocks."""

    marks: tuple[Ink | None, ...]
    """Of every row of the table; None where nothing is drawn."""
    doubled: tuple[bool, ...]
    """Whether two marks stand in its row of this column."""
    cells: tuple[Box, ...]
    """Where each row's mark may stand."""
    support: int
    heads: tuple[Label, ...] = ()
    """In a tally the heads of the columns that are taken together here, of all blocks."""
    beside: frozenset[int] = frozenset()
    """The rows in which something as heavy as a mark stands beside the column."""
    of_rows: bool = False
    """Whether the grounds of whole rows are taken for marks."""
    drawn: tuple[tuple[Ink, ...], ...] = ()
    """In a tally all that is drawn under its heads in each row."""
    on_side: bool = False
    """Whether the table lies on its side: below a line of states one of each position."""
    said: tuple[PositionName | None, ...] = ()
    """Where words for positions stand beside the marks, that of each row."""


def mark_columns(
    raster: Raster,
    states: StatesTable,
    known: Sequence[Box],
    width: float,
    stacks: Sequence[Sequence[Stack]] = (),
) -> list[MarkColumn]:
    """The columns that may be the marks', the likeliest first; the `stacks` of ink may be known."""
    blocks = rows_by_block(states)
    found = stacks or stacks_on(raster, states, known, width)
    words = known if raster.scanned else ()
    columns: dict[tuple[object, ...], MarkColumn] = {}
    for chosen in choices(found):
        # In a text the marks behind all names are those before the next ones.
        key = tuple((stack.box, states.flows and stack.side) for stack in chosen if stack.by_row)
        if key not in columns:
            columns[key] = column_of(states, blocks, chosen, found, words)
    boxes = [union(b for n in rows for b in states.rows[n].boxes) for rows in blocks if rows]
    mirrored = [
        column_of(states, blocks, each, found, words) for each in mirror_choices(found, boxes)
    ]
    fullest = max((column.support for column in columns.values()), default=0)
    better = [column for column in mirrored if column.support > fullest]
    return sorted([*columns.values(), *better], key=lambda column: -column.support)


def column_of(
    states: StatesTable,
    blocks: Sequence[Sequence[int]],
    chosen: Sequence[Stack],
    found: Sequence[Sequence[Stack]],
    words: Sequence[Box],
) -> MarkColumn:
    """One column of ink in every block, taken for the marks; `words` are those that recognition
    read."""
    marks: list[Ink | None] = [None] * len(states.rows)
    doubled = [False] * len(states.rows)
    cells: list[Box] = [(0.0, 0.0, 0.0, 0.0)] * len(states.rows)
    everything = [ink for stack in chosen for inks in stack.by_row.values() for ink in inks]
    usual = sorted(everything, key=lambda ink: ink.area)[len(everything) // 2]
    filled = [inks for stack in chosen for inks in stack.by_row.values()]
    # Of several words in place of a mark some stand closer than others.
    wide = median_low(width(union(ink.box for ink in inks)) for inks in filled)
    # The marks themselves may stand before the names as flags do.
    flag = flags_before(states, [[s for s in stacks if s not in chosen] for stacks in found])
    printed = [box for row in states.rows for box in row.boxes]
    composed = sum(len(inks) > 1 for inks in filled) > COMPOSED * len(filled)
    drawn = next(stack for stack in chosen if stack.by_row)
    beside: set[int] = set()
    for rows, stack, stacks in zip([b for b in blocks if b], chosen, found, strict=True):
        if stack.by_row or len(rows) == 1:
            others = [each for each in stacks if each is not stack]
            if len(rows) == 1:
                others = [each for each in others if not stands_in_most(each, found)]
            others = [apart_from(each, stack) for each in others]
            own = stack.box if stack.by_row else union(states.rows[rows[0]].boxes)
            beside |= second_on(states, rows, own, others, usual, flag, words)
        for n in rows:
            row = states.rows[n]
            inks = without_grounds(stack.by_row.get(n, []), row, None if composed else wide)
            place = union(ink.box for ink in inks) if n in stack.moved else None
            across = (place[0], place[2]) if place else across_of(row, stack, drawn, states)
            cells[n] = cell_of(row, across, inks, printed)
            marks[n], doubled[n] = one_mark(inks, usual.area, math.inf if composed else wide)
    support = sum(mark is not None for mark in marks)
    if in_cards(states):
        cells = off_words(cells, states.rows, lower_than_rows(states, chosen))
    return MarkColumn(tuple(marks), tuple(doubled), tuple(cells), support, beside=frozenset(beside))


def across_of(
    row: PlacedRow, stack: Stack, drawn: Stack, states: StatesTable
) -> tuple[float, float]:
    """From where to where the mark of a row may stand: as wide as its column, or, in an empty one,
    as those of another block are that is `drawn`."""
    own = stack if stack.by_row else drawn
    if own is stack and not (states.flows or own.by_edge):
        return own.box[0], own.box[2]
    (start, end), edge = reach_of(own, states), edge_of(row, stack.side)
    return edge + start, edge + end


def cell_of(
    row: PlacedRow, across: tuple[float, float], inks: Sequence[Ink], printed: Sequence[Box]
) -> Box:
    """The cell of a row's mark: as wide as the column, up to the words level with its ink."""
    box = union(ink.box for ink in inks) if inks else (0, row.top, 0, row.bottom)
    level = [each for each in printed if min(box[3], each[3]) - max(box[1], each[1]) > BESIDE]
    cell = up_to_words((across[0] - 2, row.top, across[1] + 2, row.bottom), level)
    return (min(cell[0], box[0]), cell[1], max(cell[2], box[2]), cell[3]) if inks else cell


def lower_than_rows(states: StatesTable, chosen: Sequence[Stack]) -> float:
    """How many points lower than the middles of their rows marks stand."""
    return median(
        middle(ink.box) - states.rows[n].middle
        for stack in chosen
        for n, inks in stack.by_row.items()
        for ink in inks
    )


def reach_of(stack: Stack, states: StatesTable) -> tuple[float, float]:
    """From where to where marks stand off the edges of rows that follow one another on lines."""
    inks = [
        (edge_of(states.rows[n], stack.side), ink) for n, own in stack.by_row.items() for ink in own
    ]
    return min(ink.box[0] - x for x, ink in inks), max(ink.box[2] - x for x, ink in inks)


def up_to_words(cell: Box, words: Sequence[Box]) -> Box:
    """The place of a mark, no farther to its sides than to the words level with it."""
    x0, top, x1, bottom = cell
    left = max([x0, *(box[2] for box in words if box[2] < centre(cell))])
    right = min([x1, *(box[0] for box in words if box[0] > centre(cell))])
    return (left, top, right, bottom)


def off_words(cells: Sequence[Box], rows: Sequence[PlacedRow], lower: float) -> list[Box]:
    """The places of marks that stand so far below the middles of their rows, no farther than to the
    middle of the words above and below in any row: in a card a long name may reach over the mark,
    and what stands in a place has its middle there."""
    above, below = -math.inf, math.inf
    for (x0, _, x1, _), row in zip(cells, rows, strict=True):
        level = row.middle + lower
        words = [word.box for word in row.name.words] if row.name else []
        words += [row.figure.box] if row.figure else []
        over = [box for box in words if box[0] < x1 - LETTER and box[2] > x0 + LETTER]
        above = max([above, *(middle(box) + 1 - level for box in over if box[3] <= level)])
        below = min([below, *(middle(box) - 1 - level for box in over if box[1] >= level)])
    return [
        (x0, max(top, row.middle + lower + above), x1, min(bottom, row.middle + lower + below))
        for (x0, top, x1, bottom), row in zip(cells, rows, strict=True)
    ]


def without_grounds(inks: Sequence[Ink], row: PlacedRow, wide: float | None) -> Sequence[Ink]:
    """What stands in a row without the frame or ground of its cell, unless that is all, or is as
    wide as the marks of other rows are, which stand alone there: then the rest is seen through a
    letter left white in it."""
    drawn = [ink for ink in inks if height(ink.box) < GROUND * (row.bottom - row.top)]
    if wide is not None and any(
        abs(ink.box[2] - ink.box[0] - wide) < ALIKE * wide for ink in inks if ink not in drawn
    ):
        return [ink for ink in inks if ink not in drawn]
    return drawn or inks


def is_two(ink: Ink, usual: float, wide: float) -> bool:
    """Whether ink that was taken for one mark is two beside one another, each as heavy as a usual
    one and no wider, and farther apart than two letters, `NP`: a second mark may stand as close as
    the pieces of one do."""
    whole = [merged(parts) for parts in columns_of(ink.parts, lambda part: part.box)]
    if len(whole) != 2 or width(ink.box) <= COMPANION * wide:
        return False
    one, other = whole
    alike = all(p.area > HEAVY * usual and width(p.box) <= COMPANION * wide for p in whole)
    return alike and other.box[0] - one.box[2] > OF_LETTERS * wide


def one_mark(inks: Sequence[Ink], usual: float, wide: float) -> tuple[Ink | None, bool]:
    """The mark of a row, and whether a second one stands beside it in its column."""
    if not inks:
        return None, False
    if len(inks) == 1:
        return inks[0], is_two(inks[0], usual, wide)
    box = union(ink.box for ink in inks)
    letters = all(ink.area <= HEAVY * usual for ink in inks)  # `n. p.` beside arrows
    ordered = sorted(inks, key=lambda ink: -ink.area)
    ring = any(ink.box == box for ink in inks)  # with a letter inside it
    if letters or ring or width(box) <= COMPANION * wide:
        return merged(inks), False
    return ordered[0], ordered[1].area > HEAVY * usual
