"""What the sheet says above its votes, its date and its result."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tests.drawing.held_out.pango.cells import Cell, draw_marks, marks_wide
from tests.drawing.held_out.pango.kit import NoRoomError, escape, line, outlined, span
from tests.drawing.held_out.pango.marks import Marks
from tests.drawing.held_out.pango.pieces import Piece, abreast, column, padded, said, upon
from tests.drawing.held_out.pango.setter import Setter, extent

Entry = tuple[str, str, Sequence[Any]]


def entries(s: Setter, place: str) -> list[Entry]:
    """Labels, values and marks of what stands in this place: `fields`, `own` or `totals`."""
    date, (label, word, mark) = s.sheet["date"], s.sheet["result"]
    found: list[Entry] = []
    if s.c["date_place"] == place:
        found.append((date[0], s.job["date"] or date[1], ()))
    if s.c["result_place"] == place:
        found.append((label, word, [mark] if mark else []))
    if place == "fields":
        told = [(a, b or s.c["blank"], ()) for a, b in s.sheet["fields"]]
        if s.c["subject_first"]:
            told.sort(key=lambda entry: entry[0] != "Subject")
        return [*found, *told] if s.c["date_first"] else [*told, *found]
    return found


def fields(s: Setter, marks: Marks, room: float, form: str = "") -> Piece:
    """All fields in one form."""
    found = entries(s, "fields")
    form = form or s.c["fields"]
    if form in {"boxes", "captions"} and room < 300:
        form = "stacked"
    if form == "tabs" and room < 240:
        form = "lines"
    made = _FORMS[form](s, marks, room, found)
    if s.c["fields_edge"] == "bar" and form != "boxes":
        inner = _FORMS[form](s, marks, room - 9, found)
        return _barred(s, inner, room)
    return made


def _barred(s: Setter, inner: Piece, room: float) -> Piece:
    def draw(cr: Any, x: float, y: float) -> None:
        line(cr, (x + 1, y - 2, x + 1, y + inner.high + 2), s.theme["accent"], 2.0)
        inner.draw(cr, x + 9, y)

    return Piece(room, inner.high, draw)


def label_markup(s: Setter, text: str) -> str:
    """A label as this sheet writes them."""
    text = text.upper() if s.c["label_form"] == "capitals" else text
    looks = {"heavy": {"weight": "bold"}, "slanted": {"style": "italic"}}.get(s.c["label_form"], {})
    if s.c["label_dark"]:
        looks["foreground"] = s.theme["dark"]
    return span(text + s.c["colon"], **looks)


def _value_markup(s: Setter, text: str) -> str:
    return span(text, weight="bold") if s.c["strong_values"] else escape(text)


def marked(
    s: Setter, marks: Marks, entry: Entry, room: float, part: float = 1.0, align: str = "left"
) -> Piece:
    """Label, value and mark in one line; a value alone may take several lines."""
    markup = f"{label_markup(s, entry[0])}  {_value_markup(s, entry[1])}".rstrip()
    if not entry[2]:
        return said(s, markup, room, part, align=align)
    made, size = s.layout(markup, part), s.points(part) * 1.12
    cell = Cell(marks=entry[2])
    wide, held = extent(made)[0], marks_wide(marks, cell, size)
    whole, high = wide + size * 0.6 + held, max(s.line(part), size * 1.25)
    if whole > room:
        raise NoRoomError
    lead = (room - whole) * {"left": 0.0, "center": 0.5, "right": 1.0}[align]

    def draw(cr: Any, x: float, y: float) -> None:
        s.at_middle(cr, made, x + lead, y + high / 2)
        at = x + lead + wide + size * 0.6
        draw_marks(marks, cr, cell, "left", (at, y, held + 1, high), 0.0, size)

    return Piece(room, high, draw)


def _lines(s: Setter, marks: Marks, room: float, found: Sequence[Entry]) -> Piece:
    return column([marked(s, marks, entry, room) for entry in found], s.size * 0.35)


def _centred(s: Setter, marks: Marks, room: float, found: Sequence[Entry]) -> Piece:
    return column([marked(s, marks, e, room, align="center") for e in found], s.size * 0.35)


def value(s: Setter, marks: Marks, entry: Entry, room: float, part: float = 1.0) -> Piece:
    """What a label stands for."""
    if not entry[2]:
        return said(s, _value_markup(s, entry[1] or " "), room, part)
    size = s.points(part) * 1.12
    cell = Cell(entry[1], entry[2], heavy=s.c["strong_values"], after=True)
    made = s.layout(escape(entry[1]), heavy=s.c["strong_values"])
    high, wide = max(s.line(part), size * 1.2), extent(made)[0]
    lead = wide + size * 0.5 if entry[1] else 0.0

    def draw(cr: Any, x: float, y: float) -> None:
        if entry[1]:
            s.at_middle(cr, made, x, y + high / 2)
        rect = (x + lead, y, room - lead, high)
        draw_marks(marks, cr, Cell(marks=cell.marks), "left", rect, 0.0, size)

    return Piece(room, high, draw)


def _tabs(s: Setter, marks: Marks, room: float, found: Sequence[Entry]) -> Piece:
    """Values hang beside a column of labels, perhaps with lines between."""
    labels = [label_markup(s, entry[0]) for entry in found]
    left = max(s.width(text) for text in labels)
    if left > room * 0.45:
        raise NoRoomError
    right = s.c["label_align"] == "right"
    rows = []
    for text, entry in zip(labels, found, strict=True):
        label = said(s, text, left + 1, align="right" if right else "left")
        pair = abreast([label, value(s, marks, entry, room - left - 14)], 12)
        rows.append(_underlined(s, padded(pair, 0, s.c["field_pad"]), room))
    return column(rows)


def _underlined(s: Setter, piece: Piece, room: float) -> Piece:
    if s.c["field_rule"] == "none":
        return piece
    dash = (0.0, 2.6) if s.c["field_rule"] == "dots" else ()

    def draw(cr: Any, x: float, y: float) -> None:
        piece.draw(cr, x, y)
        line(cr, (x, y + piece.high, x + room, y + piece.high), s.c["rule_colour"], 0.6, dash)

    return Piece(room, piece.high, draw)


def captioned(s: Setter, marks: Marks, entry: Entry, room: float) -> Piece:
    """A small label above its value."""
    ink = s.theme["dark"] if s.c["label_dark"] else "#4d4d4d"
    text = entry[0].upper() if s.c["label_form"] == "capitals" else entry[0]
    return column([said(s, escape(text), room, 0.8, colour=ink), value(s, marks, entry, room)], 1)


def _stacked(s: Setter, marks: Marks, room: float, found: Sequence[Entry]) -> Piece:
    return column([captioned(s, marks, entry, room) for entry in found], s.size * 0.5)


def _lanes(s: Setter, room: float, found: Sequence[Entry], most: int) -> list[list[Entry]]:
    """Entries in lines; what is long has one of its own."""

    def long(entry: Entry) -> bool:
        return s.width(escape(entry[1])) > room / most - 18

    lanes: list[list[Entry]] = []
    for entry in found:
        if not lanes or len(lanes[-1]) == most or long(entry) or long(lanes[-1][0]):
            lanes.append([])
        lanes[-1].append(entry)
    return lanes


def _captions(s: Setter, marks: Marks, room: float, found: Sequence[Entry]) -> Piece:
    count = s.c["field_lanes"]
    wide, rows = room / count, []
    for lane in _lanes(s, room, found, count):
        across = room if len(lane) == 1 else wide - 12
        rows.append(abreast([captioned(s, marks, e, across) for e in lane], 12))
    return column(rows, s.size * 0.55)


def _boxes(s: Setter, marks: Marks, room: float, found: Sequence[Entry]) -> Piece:
    """The boxes of a form, with small captions."""
    rows = []
    for lane in _lanes(s, room, found, s.c["field_lanes"]):
        wide = room / len(lane)
        cells = [padded(captioned(s, marks, e, wide - 10), 5, 3.5) for e in lane]
        high = max(cell.high for cell in cells)
        rows.append(abreast([_boxed(s, cell, wide, high) for cell in cells], 0))
    return column(rows)


def _boxed(s: Setter, piece: Piece, wide: float, high: float) -> Piece:
    def draw(cr: Any, x: float, y: float) -> None:
        outlined(cr, (x, y, wide, high), s.c["rule_colour"], 0.7)
        piece.draw(cr, x, y)

    return Piece(wide, high, draw)


def ending(s: Setter, marks: Marks, room: float, form: str = "") -> Piece:
    """Date and result, where they stand by themselves; perhaps nothing."""
    found = entries(s, "own")
    form = form or s.c["ending"]
    part = s.c["end_part"]
    side = {"box": 8.0, "tint": 8.0, "twice": 10.0}.get(form, 0.0)
    align = s.c["end_align"]
    inner: list[Piece]
    if not found:
        return column([])
    if len(found) == 2 and s.c["end_abreast"] and room > 320:
        half = (room - 2 * side - 12) / 2
        inner = [abreast([marked(s, marks, e, half, part, align) for e in found], 12, 0.5)]
    else:
        inner = [marked(s, marks, e, room - 2 * side, part, align) for e in found]
    piece = padded(column(inner, 4), min(side, 8.0), 5 if side else 0)
    if form == "tint":
        return upon(piece, fill=s.theme["pale"], corner=s.c["corner"])
    if form == "box":
        return upon(piece, edge=s.theme["accent"], wide=0.9, corner=s.c["corner"])
    if form == "twice":
        return upon(padded(upon(piece, edge=s.theme["dark"]), 2, 2), edge=s.theme["dark"])
    return piece


_FORMS: Mapping[str, Callable[[Setter, Marks, float, Sequence[Entry]], Piece]] = {
    "lines": _lines, "tabs": _tabs, "stacked": _stacked, "captions": _captions, "boxes": _boxes,
    "centred": _centred,
}  # fmt: skip
