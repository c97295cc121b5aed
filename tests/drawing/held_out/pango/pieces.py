"""Pieces of a page: how large each is, and how it is drawn with its corner at a point."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from tests.drawing.held_out.pango.kit import filled, line, outlined
from tests.drawing.held_out.pango.setter import Setter, extent

Draw = Callable[[Any, float, float], None]


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a page, in points."""

    wide: float
    high: float
    draw: Draw


def empty(room: float = 0.0, high: float = 0.0) -> Piece:
    """Nothing but room."""
    return Piece(room, high, lambda _cr, _x, _y: None)


def said(
    s: Setter, markup: str, room: float, part: float = 1.0, *, align: str = "left",
    colour: str = "#000000", heavy: bool = False,
) -> Piece:  # fmt: skip
    """A paragraph."""
    made = s.layout(markup, part, room=room, align=align, heavy=heavy)
    lack = s.lack(s.points(part))
    high = extent(made)[1] + lack
    return Piece(room, high, lambda cr, x, y: s.put(cr, made, x, y + lack / 2, colour))


def column(pieces: Sequence[Piece], gap: float = 0.0) -> Piece:
    """One below the other; what has no height takes no gap."""
    held = [piece for piece in pieces if piece.high]
    if not held:
        return empty(max((piece.wide for piece in pieces), default=0.0))

    def draw(cr: Any, x: float, y: float) -> None:
        for piece in held:
            piece.draw(cr, x, y)
            y += piece.high + gap

    high = sum(piece.high for piece in held) + gap * (len(held) - 1)
    return Piece(max(piece.wide for piece in held), high, draw)


def abreast(pieces: Sequence[Piece], gap: float, sink: float = 0.0) -> Piece:
    """One right of the other; `sink` is how far the lower ones sink, from 0 to 1."""
    high = max(piece.high for piece in pieces)

    def draw(cr: Any, x: float, y: float) -> None:
        for piece in pieces:
            piece.draw(cr, x, y + (high - piece.high) * sink)
            x += piece.wide + gap

    return Piece(sum(piece.wide for piece in pieces) + gap * (len(pieces) - 1), high, draw)


def placed(piece: Piece, room: float, part: float) -> Piece:
    """In a wider room: left at 0, in the middle at a half, right at 1."""
    spare = max(0.0, room - piece.wide) * part
    return Piece(max(room, piece.wide), piece.high, lambda cr, x, y: piece.draw(cr, x + spare, y))


def padded(piece: Piece, side: float, above: float, below: float | None = None) -> Piece:
    """With room about it."""
    under = above if below is None else below
    return Piece(
        piece.wide + 2 * side,
        piece.high + above + under,
        lambda cr, x, y: piece.draw(cr, x + side, y + above),
    )


def upon(
    piece: Piece, *, fill: str = "", edge: str = "", wide: float = 0.6, corner: float = 0.0,
    shadow: bool = False,
) -> Piece:  # fmt: skip
    """With a ground and an edge."""

    def draw(cr: Any, x: float, y: float) -> None:
        rect = (x, y, piece.wide, piece.high)
        if shadow:
            filled(cr, (x + 1.6, y + 1.6, piece.wide, piece.high), "#d4d4d4", corner)
        if fill or shadow:
            filled(cr, rect, fill or "#ffffff", corner)
        if edge:
            outlined(cr, rect, edge, wide, corner)
        piece.draw(cr, x, y)

    return Piece(piece.wide, piece.high, draw)


def ruled(room: float, colour: str, wide: float, kind: str = "plain") -> Piece:
    """A line across: plain, double, dotted, thick and thin, or with a stone in its middle."""

    def draw(cr: Any, x: float, y: float) -> None:
        ends = (x, y + 1.5, x + room, y + 1.5)
        if kind == "dotted":
            line(cr, ends, colour, 1.2, (0, 3.2))
        elif kind in {"double", "thick"}:
            line(cr, ends, colour, wide * (2.6 if kind == "thick" else 1))
            line(cr, (x, y + 4, x + room, y + 4), colour, wide * 0.8)
        elif kind == "stone":
            middle = x + room / 2
            line(cr, (x + room * 0.2, y + 1.5, middle - 8, y + 1.5), colour, wide)
            line(cr, (middle + 8, y + 1.5, x + room * 0.8, y + 1.5), colour, wide)
            cr.move_to(middle - 4, y + 1.5)
            for a, b in ((0, -2.6), (4, 0), (0, 2.6)):
                cr.line_to(middle + a, y + 1.5 + b)
            cr.close_path()
            cr.fill()
        else:
            line(cr, ends, colour, wide)

    return Piece(room, 5.0, draw)
