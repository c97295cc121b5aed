"""The column blocks of the states table: what stands on one line, read or not."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from extract.errors import NoteRefusedError
from extract.member_states import MemberState
from extract.records import Box
from extract.sheet.table.names import split_glued, with_wrapped_names
from extract.sheet.table.totals import TotalsTable
from extract.sheet.words.state_names import match_state
from extract.sheet.words.words import Segment, SheetWords, fold

SHARE = re.compile(r"^\(?([0-9]{1,2})\s?[.,]\s?([0-9]{2})\s?%?\)?$")
WEIGHT = re.compile(r"^[0-9]{1,2}$")
EDGE, EDGE_BY_OCR = 1.6, 2.6
"""Rows above the first and below the last read name that may yet belong to the table."""
HEADER = fold("Member State")
FEWEST_FIGURES, BESIDE = 5, 12.0
"""So many figures make a column, which is so many points wider on either side than most."""


@dataclass(frozen=True, slots=True)
class NamedCell:
    """A name in a column of names, before it is known which state it means."""

    segment: Segment
    figure: Segment | None
    state: MemberState | None


@dataclass(frozen=True, slots=True)
class Block:
    """One column block of the table: Member State, share, mark."""

    cells: tuple[NamedCell, ...]
    left: float
    share_right: float
    right: float
    """Where the mark's column ends."""


def find_blocks(words: SheetWords, table: TotalsTable) -> list[Block]:
    """The column blocks, left to right.

    Raises NoteRefusedError where there are none, where a name stands beside them, and where what
    stands behind the names is read as no shares.
    """
    outside = [s for s in words.segments if not inside(s.box, table.box)]
    segments = with_wrapped_names(split_glued(outside))
    columns = columns_of([s for s in segments if match_state(s.text)], words.page)
    starts = [min(s.box[0] for s in column) for column in columns]
    ends = [*(start - 4 for start in starts[1:]), words.width]
    return [
        block_of(segments, column, end, words, table.weighted)
        for column, end in zip(columns, ends, strict=True)
    ]


def columns_of(names: Sequence[Segment], page: int) -> list[list[Segment]]:
    """The columns of names, left to right: three or more, or two on lines of such a column.

    A single name elsewhere may be a word of the subject; on a line of the table it would be a row
    that is lost. Raises NoteRefusedError there, and where no column is found.
    """
    lefts: list[list[Segment]] = []
    for name in sorted(names, key=lambda s: s.box[0]):
        if lefts and name.box[0] - median(s.box[0] for s in lefts[-1]) < 25:
            lefts[-1].append(name)
        else:
            lefts.append([name])
    long = [s for column in lefts if len(column) >= 3 for s in column]
    if not long:
        raise NoteRefusedError(f"page {page}: no table of Member States was found")
    top, bottom = min(s.box[1] for s in long), max(s.box[3] for s in long)
    columns: list[list[Segment]] = []
    for column in lefts:
        level = [s for s in column if top <= s.middle <= bottom]
        if len(column) >= 3 or len(level) == len(column) == 2:
            columns.append(column)
        elif level:
            raise NoteRefusedError(
                f"page {page}: {level[0].text!r} stands beside the columns of Member States: it "
                "may be a row of a column of its own"
            )
    return columns


def block_of(
    segments: Sequence[Segment],
    column: Sequence[Segment],
    end: float,
    words: SheetWords,
    weighted: bool,
) -> Block:
    """The block of one column of names; `end` is where the next block or the page begins."""
    left, widest = min(s.box[0] for s in column), max(s.box[2] for s in column)
    tops = sorted(s.middle for s in column)
    pitch = median(b - a for a, b in itertools.pairwise(tops))
    edge = (EDGE_BY_OCR if words.by_ocr else EDGE) * pitch
    near = [s for s in segments if tops[0] - edge < s.middle < tops[-1] + edge]
    form = WEIGHT if weighted else SHARE
    figures = in_column([s for s in near if left + 20 < s.box[0] < end and form.match(s.text)])
    names = [*column, *misread(near, column, figures, pitch)]
    if words.by_ocr:
        names.extend(unread(segments, names, pitch, left, widest))
        names.extend(nameless(names, figures, pitch, left))
    names.sort(key=lambda s: s.middle)
    cells = tuple(
        NamedCell(s, figure_beside(s, figures, pitch), match_state(s.text)) for s in names
    )
    if 2 * sum(cell.figure is not None for cell in cells) < len(cells):
        refuse_other_figures([s for s in near if widest < s.box[0] < end], words.page)
    share_right = max((c.figure.box[2] for c in cells if c.figure), default=widest)
    return Block(cells, left, share_right, mark_right(segments, share_right, end, tops[0], words))


def refuse_other_figures(behind: Sequence[Segment], page: int) -> None:
    """Refuse a table with figures of an unknown form: they would be taken for marks.

    Where nothing is printed behind the names there are no shares. Raises NoteRefusedError.
    """
    others = [s for s in behind if any(map(str.isdecimal, s.text))]
    if others:
        raise NoteRefusedError(
            f"page {page}: no column of shares right of the names: {others[0].text!r} stands there"
        )


def in_column(figures: Sequence[Segment]) -> list[Segment]:
    """The figures without those that stand beside the column of most: marks that OCR takes for
    figures."""
    if len(figures) < FEWEST_FIGURES:
        return list(figures)
    left = median(s.box[0] for s in figures) - BESIDE
    right = median(s.box[2] for s in figures) + BESIDE
    return [s for s in figures if left < (s.box[0] + s.box[2]) / 2 < right]


def misread(
    near: Sequence[Segment], column: Sequence[Segment], figures: Sequence[Segment], pitch: float
) -> list[Segment]:
    """What stands in the column of names beside a share, but is the name of no state."""
    left, widest = min(s.box[0] for s in column), max(s.box[2] for s in column)
    return [
        s
        for s in near
        if left - 12 < s.box[0] < left + 12
        and s.box[2] < widest + 15
        and not SHARE.match(s.text)
        and s not in column
        and figure_beside(s, figures, pitch)
    ]


def unread(
    segments: Sequence[Segment],
    names: Sequence[Segment],
    pitch: float,
    left: float,
    widest: float,
) -> list[Segment]:
    """Rows in which OCR found a name that it could not read, wherever the share may be."""
    tops = [name.middle for name in names]
    headers = [
        s.middle for s in segments if fold(s.text) == HEADER and abs(s.box[0] - left) < BESIDE
    ]
    top = max((h + pitch / 2 for h in headers if h < min(tops)), default=min(tops))
    return [
        s
        for s in segments
        if (s.text == "" or top < s.middle)  # above them stands the header
        and left - 12 < s.box[0] < left + 12
        and s.box[2] < widest + 15
        and between_rows(s, names, pitch)
    ]


def between_rows(segment: Segment, names: Sequence[Segment], pitch: float) -> bool:
    """Whether a segment stands on a line of the block that has no name yet."""
    tops = [name.middle for name in names]
    free = all(abs(segment.middle - top) >= 0.45 * pitch for top in tops)
    return free and min(tops) - 1.2 * pitch < segment.middle < max(tops) + 1.2 * pitch


def nameless(
    names: Sequence[Segment], figures: Sequence[Segment], pitch: float, left: float
) -> list[Segment]:
    """Rows in which OCR found a share but no name at all, as segments without words."""
    return [
        Segment("", (left, figure.box[1], left, figure.box[3]), figure.size)
        for figure in figures
        if between_rows(figure, names, pitch)
    ]


def figure_beside(name: Segment, figures: Sequence[Segment], pitch: float) -> Segment | None:
    """The share on the line of a name; None where the cell is blank."""
    near = [f for f in figures if abs(f.middle - name.middle) < 0.45 * pitch]
    return min(near, key=lambda f: abs(f.middle - name.middle), default=None)


def mark_right(
    segments: Sequence[Segment], share_right: float, end: float, first: float, words: SheetWords
) -> float:
    """Where the column of marks ends: by its header Vote, else before the next block."""
    headers = [
        s
        for s in segments
        if s.text.casefold().rstrip("*") == "vote"
        and share_right - 10 < s.box[0] < end
        and first - 60 < s.middle < first
    ]
    if not headers:
        return min(end, share_right + 110)
    header = min(headers, key=lambda s: s.box[0])
    return min(end, header.box[2] + 24, words.width)


def mark_cells(block: Block) -> list[Box]:
    """The cell of each row's mark: right of the shares, halfway to the rows beside it."""
    middles = [cell.segment.middle for cell in block.cells]
    pitch = median(b - a for a, b in itertools.pairwise(middles))
    boxes = []
    for index, middle in enumerate(middles):
        above = (middles[index - 1] + middle) / 2 if index else middle - pitch / 2
        below = (
            (middle + middles[index + 1]) / 2 if index + 1 < len(middles) else middle + pitch / 2
        )
        top, bottom = max(above, middle - pitch / 2), min(below, middle + pitch / 2)
        boxes.append((block.share_right + 3, top, block.right, bottom))
    return boxes


def inside(box: Box, outer: Box) -> bool:
    """Whether the middle of `box` lies in `outer`."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return outer[0] <= x <= outer[2] and outer[1] <= y <= outer[3]
