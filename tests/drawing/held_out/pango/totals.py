"""What was counted, and the legend."""

from collections.abc import Callable, Mapping
from typing import Any

from tests.drawing.held_out.pango.cells import Cell, cell_wide, draw_marks, marks_wide
from tests.drawing.held_out.pango.fields import entries, marked
from tests.drawing.held_out.pango.kit import NoRoomError, escape, filled, rgb
from tests.drawing.held_out.pango.marks import Marks
from tests.drawing.held_out.pango.pieces import Piece, abreast, column, padded, placed, said, upon
from tests.drawing.held_out.pango.setter import Setter, extent
from tests.drawing.held_out.pango.table import Table, fitted, piece


def totals(s: Setter, marks: Marks, room: float, form: str = "") -> Piece:
    """The totals with all that stands by them."""
    form = form or s.c["totals"]
    if form in {"strip", "cards"} and room < 320:
        form = "table"
    pieces = [_FORMS[form](s, marks, room)]
    if s.c["bar"]:
        pieces.insert(0, _bar(s, min(room, pieces[0].wide)))
    pieces += [marked(s, marks, entry, room) for entry in entries(s, "totals")]
    if s.c["legend_place"] == "totals" and s.job["legend"]:
        pieces.append(legend(s, marks, room))
    return column(pieces, 6)


def _rows(s: Setter) -> list[Any]:
    rows = list(s.job["totals"])
    return [rows[-1], *rows[:-1]] if s.c["total_first"] else rows


def _table(s: Setter, marks: Marks, room: float) -> Piece:
    keyed = any(row["mark"] for row in s.job["totals"])
    order = s.c["totals_order"]
    if not keyed or s.c["key_inline"]:
        order = order.replace("k", "")
    vote, members, figure = s.sheet["totals_head"]
    heads = {"k": "", "v": vote, "m": members, "f": figure}
    side = s.c["totals_align"]
    aligns = {"k": "center", "v": "left", "m": side, "f": side}
    table = Table(
        aligns=[aligns[key] for key in order],
        heads=[heads[key] for key in order],
        rows=[[_cell(s, row, key) for key in order] for row in _rows(s)],
        row_high=s.line() * s.c["totals_row"],
        mark=s.size * 1.1,
        rule=s.c["totals_rule"],
        head=s.c["head"],
        zebra=s.c["totals_zebra"],
        engine=s.c["totals_engine"],
        last_ruled=s.c["total_ruled"] and not s.c["total_first"],
    )
    full = 1.0 if room < 260 else s.c["totals_full"]
    table = fitted(s, marks, table, room, grows=(order.index("v"),), full=full)
    return placed(piece(s, marks, table), room, s.c["totals_place"])


def _cell(s: Setter, row: Any, key: str) -> Cell:
    whole = row["position"] is None
    heavy = whole and s.c["total_heavy"]
    fill = s.theme["pale"] if whole and s.c["total_fill"] else ""
    held = [row["mark"]] if row["mark"] else []
    if key == "k":
        return Cell(marks=held, fill=fill)
    if key == "v":
        mine = held if s.c["key_inline"] else []
        return Cell(row["label"], mine, heavy=heavy, fill=fill, after=s.c["key_after"])
    return Cell(row["members"] if key == "m" else row["figure"], heavy=heavy, fill=fill)


def _strip(s: Setter, marks: Marks, room: float) -> Piece:
    """A column for each position."""
    rows, (vote, members, figure) = _rows(s), s.sheet["totals_head"]
    lines: list[list[Cell]] = []
    if any(row["mark"] for row in rows):
        lines.append([Cell(), *(Cell(marks=[r["mark"]] if r["mark"] else []) for r in rows)])
    for label, key in ((members, "members"), (figure, "figure")):
        lines.append([Cell(label, heavy=True), *(Cell(r[key]) for r in rows)])
    table = Table(
        aligns=["left", *["center"] * len(rows)],
        heads=[vote, *(r["label"] for r in rows)],
        rows=lines,
        row_high=s.line() * s.c["totals_row"],
        mark=s.size * 1.1,
        rule="grid" if s.c["totals_rule"] == "leaders" else s.c["totals_rule"],
        head=s.c["head"],
        engine=s.c["totals_engine"],
    )
    table = fitted(s, marks, table, room, grows=range(1, len(rows) + 1), full=1.0)
    return placed(piece(s, marks, table), room, 0.5)


def _cards(s: Setter, marks: Marks, room: float) -> Piece:
    """A card for each position: how many in large figures, and what they hold."""
    rows, gap = _rows(s), 7.0
    wide = (room - gap * (len(rows) - 1)) / len(rows)
    cards = [_card(s, marks, row, wide) for row in rows]
    high = max(card.high for card in cards)
    return abreast([_carded(s, Piece(wide, high, c.draw)) for c in cards], gap)


def _carded(s: Setter, card: Piece) -> Piece:
    fill = s.theme["pale"] if s.c["card_fill"] else "#ffffff"
    edge = "" if s.c["card_fill"] else s.c["rule_colour"]
    return upon(card, fill=fill, edge=edge, corner=s.c["corner"], shadow=s.c["card_shadow"])


def _card(s: Setter, marks: Marks, row: Any, wide: float) -> Piece:
    size, inner = s.size * 1.1, wide - 10
    title = Cell(row["label"], [row["mark"]] if row["mark"] else [], heavy=True, part=0.92)
    _, members, figure = s.sheet["totals_head"]
    count = f'<span size="150%"><b>{row["members"]}</b></span> {escape(members.lower())}'
    if cell_wide(s, marks, title, size) > inner or s.width(count) > inner:
        raise NoRoomError
    held = escape(row["figure"]).replace(" ", "\u00a0")
    share = f"{escape(figure)}: <b>{held}</b>" if held else " "
    text = column([said(s, count, inner), said(s, share, inner, 0.86)], 1)
    top = size * 1.5

    def draw(cr: Any, x: float, y: float) -> None:
        made = s.layout(escape(title.text), title.part, heavy=True)
        held = marks_wide(marks, title, size)
        lead = held + size * 0.4 if held else 0.0
        s.at_middle(cr, made, x + lead, y + top / 2)
        rect = (x, y, inner, top)
        draw_marks(marks, cr, Cell(marks=title.marks), "left", rect, 0.0, size)
        text.draw(cr, x, y + top)

    return padded(Piece(inner, top + text.high, draw), 5, 5)


def _list(s: Setter, marks: Marks, room: float) -> Piece:
    """A line of several runs for each position, without heads."""
    _, members, figure = s.sheet["totals_head"]
    lines = []
    for row in _rows(s):
        noun = members.lower()[: -1 if row["members"] == "1" else None]
        markup = f"<b>{escape(row['label'])}</b>:  {row['members']} {escape(noun)}"
        if row["figure"]:
            markup += f"  ({escape(figure)}: {escape(row['figure'])})"
        lines.append((row, s.layout(markup)))
    size = s.size * 1.1
    held = max(marks_wide(marks, Cell(marks=[r["mark"]]), size) if r["mark"] else 0
               for r, _ in lines)  # fmt: skip
    lead = held + size * 0.5 if held else 0.0
    high = s.line() * s.c["totals_row"]
    if max(extent(made)[0] for _, made in lines) + lead > room:
        raise NoRoomError

    def draw(cr: Any, x: float, y: float) -> None:
        for row, made in lines:
            if row["mark"]:
                cell = Cell(marks=[row["mark"]])
                draw_marks(marks, cr, cell, "center", (x, y, held, high), 0.0, size)
            s.at_middle(cr, made, x + lead, y + high / 2)
            y += high

    return Piece(room, high * len(lines), draw)


def _bar(s: Setter, room: float) -> Piece:
    """The members as parts of a bar, in the colours of the positions."""
    high = s.size * 0.75
    rows = [row for row in s.job["totals"] if row["position"] and int(row["members"])]
    whole = sum(int(row["members"]) for row in rows)

    def draw(cr: Any, x: float, y: float) -> None:
        for row in rows:
            wide = room * int(row["members"]) / whole
            filled(cr, (x, y, wide, high), s.look["colours"][row["position"]])
            cr.set_source_rgb(*rgb("#ffffff"))
            cr.rectangle(x + wide - 0.6, y, 0.6, high)
            cr.fill()
            x += wide

    return Piece(room, high, draw)


def legend(s: Setter, marks: Marks, room: float) -> Piece:
    """What each mark says, in a line or below one another, perhaps in a box."""
    size, title = s.size * 1.1, s.c["legend_title"]
    cells = [Cell(text, [mark], after=s.c["legend_after"]) for mark, text in s.job["legend"]]
    items = [_item(s, marks, cell, size) for cell in cells]
    boxed = s.c["legend_form"] in {"box", "tint"}
    inner = room - (14 if boxed else 0)
    lead = (
        said(s, f"<b>{escape(title)}</b>", s.width(escape(title), 1.0, True) + 1) if title else None
    )
    line = abreast([*([lead] if lead else []), *items], s.c["legend_gap"], 0.5)
    if line.wide > inner or s.c["legend_down"]:
        line = column([*([lead] if lead else []), *items], 1.5)
    if line.wide > inner:
        raise NoRoomError
    if not boxed:
        return placed(line, room, s.c["legend_at"])
    edge, fill = (s.c["rule_colour"], "") if s.c["legend_form"] == "box" else ("", s.theme["pale"])
    framed = upon(padded(line, 7, 4), edge=edge, fill=fill, corner=s.c["corner"])
    return placed(framed, room, s.c["legend_at"])


def _item(s: Setter, marks: Marks, cell: Cell, size: float) -> Piece:
    made, held = s.layout(escape(cell.text)), marks_wide(marks, cell, size)
    wide, high = extent(made)[0], max(s.line(), size * 1.2)
    gap = size * 0.4

    def draw(cr: Any, x: float, y: float) -> None:
        at = x + wide + gap if cell.after else x
        draw_marks(marks, cr, Cell(marks=cell.marks), "left", (at, y, held, high), 0.0, size)
        s.at_middle(cr, made, x if cell.after else x + held + gap, y + high / 2)

    return Piece(wide + gap + held, high, draw)


_FORMS: Mapping[str, Callable[[Setter, Marks, float], Piece]] = {
    "table": _table, "strip": _strip, "cards": _cards, "list": _list,
}  # fmt: skip
