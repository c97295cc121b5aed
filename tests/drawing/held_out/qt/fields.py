"""What the sheet says above its votes, its date and its result."""

from collections.abc import Mapping, Sequence
from typing import Any

from tests.drawing.held_out.qt.blocks import Block, beside, framed, stack, words
from tests.drawing.held_out.qt.desk import Desk
from tests.drawing.held_out.qt.grids import block_of
from tests.drawing.held_out.qt.kit import PT, Colour, NoRoomError, Qt, Rect, pen
from tests.drawing.held_out.qt.marks import Marks
from tests.drawing.held_out.qt.painted import draw_cell
from tests.drawing.held_out.qt.table import Cell, Table, laid, marks_wide

Entry = tuple[str, str, Sequence[Any]]


def entries(desk: Desk, place: str) -> list[Entry]:
    """Labels, values and marks of what stands in this place: `fields`, `own` or `totals`."""
    date, (label, word, mark) = desk.sheet["date"], desk.sheet["result"]
    found: list[Entry] = []
    if desk.c["date_place"] == place:
        found.append((date[0], desk.job["date"] or date[1], ()))
    if desk.c["result_place"] == place:
        found.append((label, word, [mark] if mark else []))
    if place == "fields":
        said = [(a, b or desk.c["blank"], ()) for a, b in desk.sheet["fields"]]
        return [*found, *said] if desk.c["date_first"] else [*said, *found]
    return found


def fields(desk: Desk, marks: Marks, room: float, form: str = "") -> Block:
    """All fields in the form that the dice chose."""
    found = entries(desk, "fields")
    form = form or desk.c["fields"]
    if form in {"cards", "pairs"} and room < 330 * PT * desk.scale:
        form = "table"
    made: Mapping[str, Any] = {
        "table": _table, "pairs": _pairs, "edits": _edits, "run": _run, "cards": _cards,
        "stacked": _stacked,
    }  # fmt: skip
    if desk.c["fields_boxed"]:
        title = desk.c["fields_title"]
        return framed(desk, lambda inner: made[form](desk, marks, inner, found), room, title)
    return made[form](desk, marks, room, found)  # type: ignore[no-any-return]


def _value(desk: Desk, entry: Entry, **more: Any) -> Cell:
    bold = desk.c["strong"] == "value"
    return Cell(entry[1], entry[2], bold=bold, wraps=not entry[2], **more)


def _label(desk: Desk, entry: Entry) -> Cell:
    return Cell(
        desk.label(entry[0]),
        bold=desk.c["strong"] == "label",
        align=desk.c["label_align"],
        fill=desk.theme["pale"] if desk.c["label_ground"] else "",
        colour=desk.theme["dark"] if desk.c["label_coloured"] else "#000000",
    )


def _table(desk: Desk, marks: Marks, room: float, found: Sequence[Entry]) -> Block:
    rows = [(_label(desk, entry), _value(desk, entry)) for entry in found]
    table = Table(
        heads=(),
        rows=rows,
        row_high=desk.line() * desk.c["field_row"],
        mark=desk.size * 1.15,
        rule=desk.c["field_rule"],
        zebra=desk.c["field_zebra"] and not desk.c["label_ground"],
    )
    table = laid(desk, marks, table, room, grows=(1,), full=True)
    return block_of(desk, marks, table, desk.c["fields_engine"])


def _pairs(desk: Desk, marks: Marks, room: float, found: Sequence[Entry]) -> Block:
    """Two columns; long ones below, across both."""
    long = [entry for entry in found if desk.width(entry[1]) > room * 0.26]
    short = [entry for entry in found if entry not in long]
    if len(short) < 2:
        return _table(desk, marks, room, found)
    gap = 14 * PT
    half = -(-len(short) // 2)
    sides = [_table(desk, marks, (room - gap) / 2, part) for part in (short[:half], short[half:])]
    blocks = [beside(sides, gap)]
    if long:
        blocks.append(_table(desk, marks, room, long))
    return stack(blocks if desk.c["short_first"] else blocks[::-1], 2 * PT)


def _edits(desk: Desk, marks: Marks, room: float, found: Sequence[Entry]) -> Block:
    """A form of labels and of edit fields, each in its frame."""
    labels = [_label(desk, entry) for entry in found]
    left = max(desk.width(cell.text, bold=cell.bold) for cell in labels) + 8 * PT
    if left > room * 0.5:
        raise NoRoomError
    return stack(
        [_edit(desk, marks, room, left, *pair) for pair in zip(labels, found, strict=True)],
        2.2 * PT,
    )


def _edit(desk: Desk, marks: Marks, room: float, left: float, label: Cell, entry: Entry) -> Block:
    pad = 4 * PT
    bold = desk.c["strong"] == "value"
    text = words(desk, entry[1], room - left - 2 * pad, bold=bold)
    high = max(text.high, desk.line()) + 4 * PT
    size = desk.size * 1.1

    def draw(p: Any, x: float, y: float) -> None:
        first = desk.line() + 4 * PT
        desk.say(p, label.text, (x, y, left - 5 * PT, first), align=label.align, bold=label.bold,
                 colour=label.colour)  # fmt: skip
        p.setPen(pen(desk.c["box_line"], 0.6 * PT))
        p.setBrush(Qt.BrushStyle.NoBrush)
        p.drawRoundedRect(Rect(x + left, y, room - left, high), desk.c["edit_corner"] * PT,
                          desk.c["edit_corner"] * PT)  # fmt: skip
        if entry[2]:
            cell = _value(desk, entry)
            draw_cell(desk, marks, p, cell, (x + left, y, room - left, high), pad, size)
        else:
            text.draw(p, x + left + pad, y + (high - text.high) / 2)

    return Block(room, high, draw)


def line_of(desk: Desk, marks: Marks, entry: Entry, room: float, part: float = 1.0) -> Block:
    """Label and value beside one another, the value in lines of its own where it is long."""
    lead, bold = desk.label(entry[0]) + " ", desk.c["strong"] == "label"
    left = desk.width(lead, part, bold=bold) + 4 * PT
    size = desk.size * 1.2 * part
    value = Cell(entry[1], entry[2], part=part, bold=desk.c["strong"] == "value")
    text = words(desk, entry[1], room - left, part=part, bold=value.bold)
    if entry[2] and left + marks_wide(marks, value, size) + text.wide > 2 * room:
        raise NoRoomError
    high = max(text.high, size * 1.15 if entry[2] else desk.line(part))

    def draw(p: Any, x: float, y: float) -> None:
        first = high if entry[2] else desk.line(part)
        desk.say(p, lead, (x, y, left, first), part=part, bold=bold, colour=_lead(desk))
        if entry[2]:
            draw_cell(desk, marks, p, value, (x + left, y, room - left, high), 0.0, size)
        else:
            text.draw(p, x + left, y)

    return Block(room, high, draw)


def _lead(desk: Desk) -> str:
    return desk.theme["dark"] if desk.c["label_coloured"] else "#000000"


def _run(desk: Desk, marks: Marks, room: float, found: Sequence[Entry]) -> Block:
    return stack([line_of(desk, marks, entry, room) for entry in found], 2.5 * PT)


def _stacked(desk: Desk, marks: Marks, room: float, found: Sequence[Entry]) -> Block:
    """Each label above its value."""
    return stack([_captioned(desk, marks, entry, room) for entry in found], 4 * PT)


def _captioned(desk: Desk, marks: Marks, entry: Entry, room: float) -> Block:
    label = words(desk, desk.label(entry[0]), room, part=0.82, bold=desk.c["strong"] == "label",
                  colour=_lead(desk) if desk.c["label_coloured"] else "#555555")  # fmt: skip
    value = _value(desk, entry)
    size = desk.size * 1.15
    if not entry[2]:
        return stack([label, words(desk, entry[1] or "–", room, bold=value.bold)])
    high = size * 1.15

    def draw(p: Any, x: float, y: float) -> None:
        draw_cell(desk, marks, p, value, (x, y, room, high), 0.0, size)

    return stack([label, Block(room, high, draw)])


def _cards(desk: Desk, marks: Marks, room: float, found: Sequence[Entry]) -> Block:
    """Captions abreast; what is long has a line of its own."""
    abreast = desk.c["abreast"]
    wide = (room - (abreast - 1) * 10 * PT) / abreast
    rows: list[list[Entry]] = []
    for entry in found:
        alone = desk.width(entry[1]) > wide * 0.9
        if alone or not rows or len(rows[-1]) == abreast or _alone(desk, rows[-1][0], wide):
            rows.append([])
        rows[-1].append(entry)
    blocks = []
    for row in rows:
        across = room if _alone(desk, row[0], wide) else wide
        blocks.append(beside([_captioned(desk, marks, e, across) for e in row], 10 * PT))
    block = stack(blocks, 5 * PT)

    def draw(p: Any, x: float, y: float) -> None:
        p.fillRect(Rect(x, y - 3 * PT, 1.6 * PT, block.high + 6 * PT), Colour(desk.theme["accent"]))
        block.draw(p, x + 6 * PT, y)

    return Block(room, block.high, draw if desk.c["card_edge"] else block.draw)


def _alone(desk: Desk, entry: Entry, wide: float) -> bool:
    return desk.width(entry[1]) > wide * 0.9
