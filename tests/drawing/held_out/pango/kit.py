"""Cairo and Pango, as the interpreter that runs these scripts has them; this project has none."""

import importlib
from html import escape as escape
from typing import Any

gi: Any = importlib.import_module("gi")
for _name in ("Pango", "PangoCairo"):
    gi.require_version(_name, "1.0")
gi.require_foreign("cairo")
cairo: Any = importlib.import_module("cairo")
Pango: Any = importlib.import_module("gi.repository.Pango")
PangoCairo: Any = importlib.import_module("gi.repository.PangoCairo")

Mark = Any
Rect = tuple[float, float, float, float]
"""Left, top, width and height."""
LEAST = 7.0
"""The smallest letters of a sheet, in points."""
ALIGN = {
    "left": Pango.Alignment.LEFT,
    "center": Pango.Alignment.CENTER,
    "right": Pango.Alignment.RIGHT,
}


class NoRoomError(Exception):
    """What has to be shown is wider than its room."""


def rgb(colour: str) -> tuple[float, float, float]:
    """`#rrggbb` as cairo takes it."""
    r, g, b = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return r, g, b


def shade(colour: str, by: float) -> str:
    """Nearer to white, or to black where it is below nothing."""
    goal = 1.0 if by > 0 else 0.0
    parts = (part + (goal - part) * abs(by) for part in rgb(colour))
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)


def span(text: str, **marks: str) -> str:
    """Words in a run of their own, as markup."""
    inside = " ".join(f'{key}="{value}"' for key, value in marks.items())
    return f"<span {inside}>{escape(text)}</span>" if marks and text else escape(text)


def bold(text: str) -> str:
    """Words in heavy letters, as markup."""
    return f"<b>{escape(text)}</b>"


def rounded(cr: Any, rect: Rect, corner: float) -> None:
    """The path of a rectangle with round corners."""
    x, y, wide, high = rect
    r = min(corner, wide / 2, high / 2)
    if r <= 0:
        cr.rectangle(x, y, wide, high)
        return
    turn = 1.5707963
    cr.new_sub_path()
    cr.arc(x + wide - r, y + r, r, -turn, 0)
    cr.arc(x + wide - r, y + high - r, r, 0, turn)
    cr.arc(x + r, y + high - r, r, turn, 2 * turn)
    cr.arc(x + r, y + r, r, 2 * turn, 3 * turn)
    cr.close_path()


def filled(cr: Any, rect: Rect, colour: str, corner: float = 0.0) -> None:
    """A rectangle of one colour."""
    rounded(cr, rect, corner)
    cr.set_source_rgb(*rgb(colour))
    cr.fill()


def outlined(cr: Any, rect: Rect, colour: str, wide: float, corner: float = 0.0) -> None:
    """The edge of a rectangle."""
    rounded(cr, rect, corner)
    cr.set_source_rgb(*rgb(colour))
    cr.set_line_width(wide)
    cr.stroke()


def line(cr: Any, ends: Rect, colour: str, wide: float, dash: tuple[float, ...] = ()) -> None:
    """A line from one point to another."""
    x, y, x2, y2 = ends
    cr.save()
    cr.set_source_rgb(*rgb(colour))
    cr.set_line_width(wide)
    cr.set_dash(dash)
    if dash and dash[0] == 0:
        cr.set_line_cap(cairo.LineCap.ROUND)
    cr.move_to(x, y)
    cr.line_to(x2, y2)
    cr.stroke()
    cr.restore()
