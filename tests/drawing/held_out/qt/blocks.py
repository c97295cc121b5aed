"""Pieces of a page: how large each is, and how it is drawn with its corner at a point."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from tests.drawing.held_out.qt.desk import Desk
from tests.drawing.held_out.qt.kit import PT, Colour, Qt, Rect, gui, pen


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of so many units."""

    wide: float
    high: float
    draw: Callable[[Any, float, float], None]


def stack(blocks: Sequence[Block], gap: float = 0.0) -> Block:
    """One below the other."""
    high = sum(block.high for block in blocks) + gap * (len(blocks) - 1)

    def draw(p: Any, x: float, y: float) -> None:
        for block in blocks:
            block.draw(p, x, y)
            y += block.high + gap

    return Block(max(block.wide for block in blocks), high, draw)


def beside(blocks: Sequence[Block], gap: float, lower: float = 0.0) -> Block:
    """One right of the other; `lower` is how far the lower ones sink, from 0 to 1."""
    high = max(block.high for block in blocks)

    def draw(p: Any, x: float, y: float) -> None:
        for block in blocks:
            block.draw(p, x, y + (high - block.high) * lower)
            x += block.wide + gap

    return Block(sum(block.wide for block in blocks) + gap * (len(blocks) - 1), high, draw)


def moved(block: Block, wide: float, part: float) -> Block:
    """In a wider room: left at 0, in the middle at a half, right at 1."""
    return Block(wide, block.high, lambda p, x, y: block.draw(p, x + (wide - block.wide) * part, y))


def words(
    desk: Desk,
    text: str,
    room: float,
    *,
    part: float = 1.0,
    bold: bool = False,
    align: str = "left",
    colour: str = "#000000",
) -> Block:
    """Words in as many lines as they need."""
    lines, high = desk.folded(text, room, part, bold=bold), desk.line(part)

    def draw(p: Any, x: float, y: float) -> None:
        for number, line in enumerate(lines):
            rect = (x, y + number * high, room, high)
            desk.say(p, line, rect, align=align, part=part, bold=bold, colour=colour)

    return Block(room, high * len(lines), draw)


def framed(desk: Desk, inner: Callable[[float], Block], room: float, title: str = "") -> Block:
    """A group box: a frame about what it holds, its title upon the frame, above it or none."""
    pad = desk.c["box_pad"] * PT
    block = inner(room - 2 * pad)
    part = 0.92
    top = desk.line(part) * (1.0 if title else 0.0) + pad * (0.7 if title else 1)

    def draw(p: Any, x: float, y: float) -> None:
        half = desk.line(part) / 2 if title and desk.c["box_title"] == "cut" else 0
        drop = desk.line(part) if title and desk.c["box_title"] == "above" else half
        rect = Rect(x, y + drop, room, top + block.high + pad - drop)
        _box(desk, p, rect)
        if title:
            wide = desk.width(title, part, bold=True)
            left = x + {"above": 0.0, "cut": 9 * PT, "inside": pad}[desk.c["box_title"]]
            if half:
                gap = Rect(left - 3 * PT, y, wide + 6 * PT, 2 * half)
                p.fillRect(gap, Colour("#ffffff"))
            y0 = y + (2 * PT if desk.c["box_title"] == "inside" else 0)
            desk.say(
                p, title, (left, y0, wide, desk.line(part)), part=part, bold=True,
                colour=desk.theme["dark"],
            )  # fmt: skip
        block.draw(p, x + pad, y + top)

    return Block(room, top + block.high + pad, draw)


def _box(desk: Desk, p: Any, rect: Any) -> None:
    fill = desk.theme["pale"] if desk.c["box_fill"] and desk.c["box_title"] != "cut" else None
    p.setBrush(Colour(fill) if fill else Qt.BrushStyle.NoBrush)
    p.setPen(pen(desk.c["box_line"], desk.c["box_wide"] * PT))
    if desk.c["box_sunken"]:
        p.drawRect(rect)
        light = rect.adjusted(PT * 0.8, PT * 0.8, PT * 0.8, PT * 0.8)
        p.setPen(pen("#ffffff" if fill else "#dddddd", desk.c["box_wide"] * PT))
        p.drawLine(light.bottomLeft(), light.bottomRight())
        p.drawLine(light.topRight(), light.bottomRight())
    else:
        corner = desk.c["box_corner"] * PT
        p.drawRoundedRect(rect, corner, corner)
    p.setBrush(gui.QBrush())
