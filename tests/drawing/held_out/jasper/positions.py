"""The States in a report of JasperReports by what they voted: groups, choices, a pivot table."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.htmldoc.positions import of_position
from tests.drawing.held_out.jasper.kit import (
    Block,
    beside,
    boxed,
    fold_lines,
    line_of,
    long,
    rect,
    stacked,
    text,
)
from tests.drawing.held_out.jasper.marks import ground_of, mark_room, marks_in, swatch_in
from tests.drawing.held_out.jasper.states import (
    columns_of,
    fill_of,
    line_high,
    parted,
    state_line,
)
from tests.drawing.held_out.sheet import StateRow, TotalRow
from tests.drawing.held_out.told import Told


def groups(told: Told, wide: int) -> Block:
    """A bar for each position above its States, and what they sum up to below them."""
    blocks, over, way = [], told.way["groups_over"], told.way
    gap = way["gutter"]
    room = (wide - gap * (over - 1)) // over
    for total in told.words.totals[:-1]:
        blocks.append(_bar(told, total, wide))
        mine = of_position(told, total)
        columns = columns_of(told, way["order"], room)
        some = [(stacked([state_line(told, row, columns, fill_of(told, n))
                          for n, row in enumerate(part)], room), room)
                for part in (parted(mine, over) if mine else [])]  # fmt: skip
        if some:
            blocks.append(beside(some, gap))
        blocks.append(_sub_total(told, total, wide))
    return stacked(blocks, wide, 2)


def _bar(told: Told, total: TotalRow, wide: int) -> Block:
    way, high = told.way, line_of(told) + 4
    dark = way["bar_look"] == "dark"
    fill, ink = (way["accent"], "#ffffff") if dark else (way["tint"], way["ink"])
    room = mark_room(told) + 6 if total.mark and not dark else 0
    xml = rect(0, 0, wide, high, fill=fill)
    if room:
        xml += swatch_in(told, total.mark, 2, 0, room - 2, high)
    return Block(xml + text(told, total.label, 5 + room, 0, wide - room - 5, high, bold=True,
                            ink=ink), high)  # fmt: skip


def _sub_total(told: Told, total: TotalRow, wide: int) -> Block:
    high = line_of(told) + 2
    held = f"   {told.held(total)}" if total.figure else ""
    said = f"{told.way['sub_total']}: {told.members(total)}{held}"
    return Block(text(told, said, 0, 0, wide, high, bold=True, at="Right",
                      box=boxed("t", told.way["line"], pad=2)), high)  # fmt: skip


class Grid(NamedTuple):
    """The columns of a table of choices."""

    name: float
    figure: float
    each: float


def _grid(told: Told, rows: Sequence[StateRow], wide: int, *, figures: bool, said: float) -> Grid:
    totals, head = told.words.totals[:-1], told.words.states_head[1]
    name = max(long(told, row.name, bold=True) for row in told.rows()) + 10
    figure = 0.0
    if figures:
        held = (*head.split(), *(row.figure for row in rows))
        figure = max(long(told, one, bold=True) for one in held) + 10
    each = (wide - name - figure) / len(totals)
    words = [long(told, one, bold=True) for total in totals for one in total.label.split()]
    if each < max(*words, mark_room(told), said) + 6:
        raise NoRoomError("columns of choices")
    return Grid(name, figure, each)


def _row(told: Told, grid: Grid, words: Sequence[str], high: int, **look: Any) -> str:
    """The cells of a row: a name, perhaps a figure, and one for each position."""
    box = boxed("tlbr", told.way["line"], pad=3)
    first, *rest = words
    xml = text(told, first, 0, 0, grid.name, high, box=box, **look)
    x = grid.name
    if grid.figure:
        xml += text(told, rest.pop(0), x, 0, grid.figure, high, box=box, at="Right", **look)
        x += grid.figure
    for n, one in enumerate(rest):
        xml += text(told, one, x + n * grid.each, 0, grid.each, high, box=box, at="Center",
                    **look)  # fmt: skip
    return xml


def _head(told: Told, grid: Grid) -> Block:
    heads, totals = told.words.states_head, told.words.totals[:-1]
    words = [heads[0], *([heads[1]] if grid.figure else []), *(one.label for one in totals)]
    rooms = [grid.name, *([grid.figure] if grid.figure else []), *(grid.each for _ in totals)]
    lines = max(fold_lines(told, one, room - 6, bold=True)
                for one, room in zip(words, rooms, strict=True))  # fmt: skip
    high = lines * line_of(told) + 3
    return Block(_row(told, grid, words, high, bold=True, fill=told.way["head_fill"],
                      ink=told.way["head_ink"]), high)  # fmt: skip


def _marked(told: Told, grid: Grid, row: StateRow, number: int) -> Block:
    """A State with its mark, or a cross, below its position."""
    totals, high, sign = told.words.totals[:-1], line_high(told), told.way["choice"]
    place = next(k for k, one in enumerate(totals) if one.position == told.position(row))
    signs = [sign if k == place and sign != "mark" else "" for k in range(len(totals))]
    xml = _row(told, grid, [row.name, row.figure, *signs], high, fill=fill_of(told, number))
    if sign == "mark":
        x, ground = grid.name + grid.figure + place * grid.each, ground_of(told, row.marks)
        xml += rect(x + 1, 1, grid.each - 2, high - 2, fill=ground) if ground else ""
        xml += marks_in(told, row.marks, x, 0, grid.each, high)
    return Block(xml, high)


def _marked_table(told: Told, rows: Sequence[StateRow], wide: int) -> list[Block]:
    grid = _grid(told, rows, wide, figures=True, said=0)
    return [_head(told, grid), *(_marked(told, grid, row, n) for n, row in enumerate(rows))]


def choices(told: Told, wide: int) -> Block:
    """The mark of each State stands below the word of its position."""
    rows, (*totals, whole), high = told.rows(), told.words.totals, line_high(told)
    if told.way["choices_over"] == 2:
        room = (wide - 16) // 2
        return beside([(stacked(_marked_table(told, some, room), room), room)
                       for some in parted(rows, 2)], 16)  # fmt: skip
    grid = _grid(told, rows, wide, figures=True, said=0)
    sums = [f"{whole.label} ({whole.members})", whole.figure, *(row.members for row in totals)]
    last = Block(_row(told, grid, sums, high, bold=True, fill=told.way["sum_fill"]), high)
    return stacked([*_marked_table(told, rows, wide), last], wide)


def pivot(told: Told, wide: int) -> Block:
    """The figure of each State stands below the word of its position; sums at the foot."""
    rows, (*totals, whole), high = told.rows(), told.words.totals, line_high(told)
    widest = max(long(told, row.figure) for row in rows)
    grid = _grid(told, rows, wide, figures=False, said=widest)
    blocks = [_head(told, grid)]
    for n, row in enumerate(rows):
        mine = [(row.figure or "x") if told.position(row) == total.position else ""
                for total in totals]  # fmt: skip
        blocks.append(Block(_row(told, grid, [row.name, *mine], high, fill=fill_of(told, n)), high))
    members, shares = told.words.totals_head[1:]
    sums = ([f"{members} ({whole.members})", *(row.members for row in totals)],
            [shares, *(row.figure for row in totals)])  # fmt: skip
    for words in sums:
        lines = fold_lines(told, words[0], grid.name - 6, bold=True)
        tall = high + (lines - 1) * line_of(told)
        blocks.append(Block(_row(told, grid, words, tall, bold=True, fill=told.way["sum_fill"]),
                            tall))  # fmt: skip
    return stacked(blocks, wide)
