"""The Member States as cards: a line of several runs, and the mark at its side."""

from typing import Any

from tests.drawing.held_out.pango.cells import Cell, draw_marks, marks_wide
from tests.drawing.held_out.pango.kit import NoRoomError, Rect, escape, filled, outlined
from tests.drawing.held_out.pango.marks import Marks
from tests.drawing.held_out.pango.pieces import Piece, column, said
from tests.drawing.held_out.pango.setter import Setter, extent

_GAP = 4.0


def cards(s: Setter, marks: Marks, room: float) -> Piece:
    """A card for each state, read across or down."""
    rows = s.sheet["rows"]
    count = s.c["cards_abreast"]
    wide = (room - _GAP * (count - 1)) / count
    twofold = s.c["card_lines"] == 2
    high = s.line() * (2.15 if twofold else 1.2) + 5
    size = min(high * 0.62, s.size * 1.5)
    side = max(marks_wide(marks, Cell(marks=row["marks"]), size) for row in rows)
    made = [_words(s, row, twofold) for row in rows]
    if max(extent(one)[0] for one in made) + side + 16 > wide:
        raise NoRoomError
    lanes = -(-len(rows) // count)

    def draw(cr: Any, x: float, y: float) -> None:
        for number, (row, words) in enumerate(zip(rows, made, strict=True)):
            lane, place = divmod(number, count)
            if s.c["cards_down"]:
                place, lane = divmod(number, lanes)
            rect = (x + place * (wide + _GAP), y + lane * (high + _GAP), wide, high)
            _card(s, marks, cr, row, words, rect, size, side)

    body = Piece(room, lanes * (high + _GAP) - _GAP, draw)
    return column([said(s, _head(s), room), body], 4)


def _head(s: Setter) -> str:
    name, figure, vote = (escape(text) for text in s.sheet["states_head"])
    return f"<b>{name}</b>  ·  {figure}  ·  {vote}"


def _words(s: Setter, row: Any, twofold: bool) -> Any:
    figure = row["figure"]
    if figure and s.job["shares"] and "%" not in figure:
        figure += " %"
    between = "\n" if twofold else "   "
    return s.layout(f"<b>{escape(row['name'])}</b>{between}{escape(figure)}", 0.95)


def _card(
    s: Setter, marks: Marks, cr: Any, row: Any, words: Any, rect: Rect, size: float, side: float
) -> None:
    x, y, wide, high = rect
    if s.c["card_fill"]:
        filled(cr, rect, s.theme["pale"], s.c["corner"])
    else:
        outlined(cr, rect, s.c["rule_colour"], 0.7, s.c["corner"])
    left = s.c["card_mark"] == "left"
    room = side + 10
    held = (x if left else x + wide - room, y, room, high)
    draw_marks(marks, cr, Cell(marks=row["marks"]), "center", held, 0.0, size)
    s.at_middle(cr, words, x + (room if left else 6), y + high / 2)
