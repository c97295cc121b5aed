"""What was counted, the legend, and what closes a record."""

from collections.abc import Sequence
from typing import Any

from tests.drawing.held_out.qt.blocks import Block, beside, framed, moved, stack, words
from tests.drawing.held_out.qt.desk import Desk
from tests.drawing.held_out.qt.fields import entries, line_of
from tests.drawing.held_out.qt.grids import block_of
from tests.drawing.held_out.qt.kit import PT, Colour, NoRoomError, Qt, Rect, gui, pen
from tests.drawing.held_out.qt.marks import Marks
from tests.drawing.held_out.qt.painted import draw_cell
from tests.drawing.held_out.qt.table import Cell, Table, laid, marks_wide


def totals(desk: Desk, marks: Marks, room: float) -> Block:
    """The totals with all that stands by them."""
    form = desk.c["totals"]
    if form in {"flip", "tiles"} and room < 300 * PT * desk.scale:
        form = "table"
    inner = {"table": _table, "flip": _flip, "tiles": _tiles, "list": _list}[form]

    def whole(wide: float) -> Block:
        blocks = [inner(desk, marks, wide)]
        if desk.c["stripe"]:
            blocks.insert(0, _stripe(desk, marks, min(wide, blocks[0].wide)))
        blocks += [line_of(desk, marks, entry, wide) for entry in entries(desk, "totals")]
        if desk.c["legend_place"] == "totals" and desk.job["legend"]:
            blocks.append(legend(desk, marks, wide))
        return stack(blocks, 5 * PT)

    if desk.c["totals_boxed"]:
        return framed(desk, whole, room, desk.c["totals_title"])
    return whole(room)


def _rows(desk: Desk) -> list[Any]:
    rows = list(desk.job["totals"])
    return [rows[-1], *rows[:-1]] if desk.c["total_first"] else rows


def head_ink(desk: Desk, head: str) -> str:
    """The colour of words in a table's head."""
    return desk.c["band_ink"] if head == "band" else "#000000"


def _table(desk: Desk, marks: Marks, room: float) -> Block:
    keyed = any(row["mark"] for row in desk.job["totals"])
    order = desk.c["totals_order"]
    inline = desk.c["key_inline"]
    order = order if keyed and not inline else order.replace("k", "")
    table = Table(
        heads=[_head(desk, key) for key in order],
        rows=[[_cell(desk, row, key) for key in order] for row in _rows(desk)],
        row_high=desk.line() * desk.c["totals_row"],
        mark=desk.size * 1.25 * desk.look["size"] ** 0.5,
        rule=desk.c["totals_rule"],
        zebra=desk.c["totals_zebra"],
        head=desk.c["head"],
    )
    full = desk.c["totals_full"] or room < 280 * PT * desk.scale
    table = laid(desk, marks, table, room, grows=(order.index("v"),), full=full)
    block = block_of(desk, marks, table, desk.c["totals_engine"])
    return moved(block, room, desk.c["totals_place"])


def _head(desk: Desk, key: str) -> Cell:
    vote, members, figure = desk.sheet["totals_head"]
    text = {"k": "", "v": vote, "m": members, "f": figure}[key]
    align = "left" if key == "v" else desk.c["totals_align"]
    return Cell(text, align=align, bold=True, wraps=True, colour=head_ink(desk, desk.c["head"]))


def _cell(desk: Desk, row: Any, key: str) -> Cell:
    whole = row["position"] is None
    bold = whole and desk.c["total_bold"]
    fill = desk.theme["pale"] if whole and desk.c["total_ground"] else ""
    held = [row["mark"]] if row["mark"] else []
    align = desk.c["totals_align"]
    if key == "k":
        return Cell(marks=held, align="center", fill=fill)
    if key == "v":
        mine = held if desk.c["key_inline"] else []
        return Cell(row["label"], mine, bold=bold, fill=fill, after=desk.c["key_after"])
    text = row["members"] if key == "m" else row["figure"]
    return Cell(text, bold=bold, align=align, fill=fill)


def _flip(desk: Desk, marks: Marks, room: float) -> Block:
    """A column for each position."""
    rows, (vote, members, figure) = _rows(desk), desk.sheet["totals_head"]
    ink = head_ink(desk, desk.c["head"])
    heads = [Cell(vote, bold=True, colour=ink)]
    heads += [Cell(r["label"], align="center", bold=True, wraps=True, colour=ink) for r in rows]
    lines = []
    if any(row["mark"] for row in rows):
        signs = [Cell(marks=[r["mark"]] if r["mark"] else [], align="center") for r in rows]
        lines.append([Cell("Mark"), *signs])
    for label, key in ((members, "members"), (figure, "figure")):
        lines.append([Cell(label, bold=True), *(Cell(r[key], align="center") for r in rows)])
    table = Table(
        heads, lines, desk.line() * desk.c["totals_row"], desk.size * 1.2, desk.c["totals_rule"],
        head=desk.c["head"],
    )  # fmt: skip
    table = laid(desk, marks, table, room, grows=range(1, len(heads)), full=True)
    return block_of(desk, marks, table, desk.c["totals_engine"])


def _tiles(desk: Desk, marks: Marks, room: float) -> Block:
    """A tile for each position: its name, how many, and what they hold."""
    rows, gap = _rows(desk), 6 * PT
    wide = (room - gap * (len(rows) - 1)) / len(rows)
    return beside([_tile(desk, marks, row, wide) for row in rows], gap)


def _tile(desk: Desk, marks: Marks, row: Any, wide: float) -> Block:
    size, pad = desk.size * 1.1, 4 * PT
    title = Cell(row["label"], [row["mark"]] if row["mark"] else [], bold=True, part=0.9)
    need = desk.width(title.text, 0.9, bold=True) + marks_wide(marks, title, size) + size
    if need > wide:
        raise NoRoomError
    _, members, figure = desk.sheet["totals_head"]
    lines = [(f"{members}: {row['members']}", 1.0, True)]
    lines.append((f"{figure}: {row['figure']}" if row["figure"] else "", 0.8, False))
    if max(desk.width(t, part, bold=bold) for t, part, bold in lines) > wide - 2 * pad:
        raise NoRoomError
    top = size * 1.5
    high = top + sum(desk.line(part) for _, part, _ in lines) + 2 * pad

    def draw(p: Any, x: float, y: float) -> None:
        p.setPen(pen(desk.c["box_line"], 0.6 * PT))
        p.setBrush(gui.QBrush(Colour(desk.theme["pale"] if desk.c["tile_fill"] else "#ffffff")))
        p.drawRoundedRect(Rect(x, y, wide, high), desk.c["box_corner"] * PT, 2 * PT)
        draw_cell(desk, marks, p, title, (x, y + pad, wide, top), pad, size)
        at = y + pad + top
        for text, part, bold in lines:
            rect = (x + pad, at, wide - 2 * pad, desk.line(part))
            desk.say(p, text, rect, part=part, bold=bold)
            at += desk.line(part)

    return Block(wide, high, draw)


def _list(desk: Desk, marks: Marks, room: float) -> Block:
    """A line for each position, without heads."""
    _, members, figure = desk.sheet["totals_head"]
    rows = []
    for row in _rows(desk):
        held = [row["mark"]] if row["mark"] else []
        said = f"{row['members']} {members.lower()[: -1 if row['members'] == '1' else None]}"
        share = f"{figure}: {row['figure']}" if row["figure"] else ""
        bold = desk.c["strong"] == "label"
        rows.append((Cell(row["label"] + desk.c["colon"], held, bold=bold), Cell(said),
                     Cell(share)))  # fmt: skip
    table = Table((), rows, desk.line() * 1.25, desk.size * 1.15, desk.c["list_rule"])
    table = laid(desk, marks, table, room, full=False)
    return block_of(desk, marks, table, desk.c["totals_engine"])


def _stripe(desk: Desk, marks: Marks, room: float) -> Block:
    """A stacked bar of the members, in the colours of the positions."""
    high = desk.size * 0.7
    rows = [row for row in desk.job["totals"] if row["position"] and int(row["members"])]
    whole = sum(int(row["members"]) for row in rows)

    def draw(p: Any, x: float, y: float) -> None:
        p.setPen(pen("#ffffff", 0.8 * PT))
        for row in rows:
            wide = room * int(row["members"]) / whole
            p.setBrush(gui.QBrush(Colour(desk.look["colours"][row["position"]])))
            p.drawRect(Rect(x, y, wide, high))
            x += wide
        p.setBrush(Qt.BrushStyle.NoBrush)

    return Block(room, high, draw)


def legend(desk: Desk, marks: Marks, room: float) -> Block:
    """What each mark says, in a line or below one another, perhaps in a box."""
    size = desk.size * 1.15
    title = desk.c["legend_title"]
    cells = [Cell(text, [mark], after=desk.c["legend_after"]) for mark, text in desk.job["legend"]]
    wides = [marks_wide(marks, c, size) + size * 0.4 + desk.width(c.text) + PT for c in cells]
    boxed = desk.c["legend_boxed"]
    lead = desk.width(title, bold=True) + 8 * PT if title and not boxed else 0.0
    gap, inner = 14 * PT, room - (2 * desk.c["box_pad"] * PT if boxed else 0)
    down = lead + sum(wides) + gap * (len(cells) - 1) > inner or desk.c["legend_down"]
    blocks = [_item(desk, marks, *pair, size) for pair in zip(cells, wides, strict=True)]
    if lead:
        blocks.insert(0, words(desk, title, lead, bold=True))
    block = stack(blocks, 1.5 * PT) if down else beside(blocks, gap, 0.5)
    if block.wide > inner:
        raise NoRoomError
    if not boxed:
        return block
    least = max(block.wide, desk.width(title, bold=True) + 20 * PT)
    wide = min(least + 2 * desk.c["box_pad"] * PT, room)
    return framed(desk, lambda _: block, wide, title)


def _item(desk: Desk, marks: Marks, cell: Cell, wide: float, size: float) -> Block:
    high = max(desk.line(), size * 1.2)

    def draw(p: Any, x: float, y: float) -> None:
        draw_cell(desk, marks, p, cell, (x, y, wide, high), 0.0, size)

    return Block(wide, high, draw)


def ending(desk: Desk, marks: Marks, room: float) -> Sequence[Block]:
    """Date and result, where they stand by themselves; at most one block."""
    found = entries(desk, "own")
    if not found:
        return ()
    part = desk.c["end_part"]

    def inner(wide: float) -> Block:
        if len(found) == 2 and desk.c["end_abreast"] and wide > 300 * PT * desk.scale:
            half = (wide - 12 * PT) / 2
            return beside([line_of(desk, marks, e, half, part) for e in found], 12 * PT, 0.5)
        return stack([line_of(desk, marks, e, wide, part) for e in found], 3 * PT)

    if desk.c["end_boxed"]:
        return (framed(desk, inner, room, desk.c["end_title"]),)
    return (inner(room),)
