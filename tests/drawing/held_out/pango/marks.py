"""Marks upon the page: shapes, written ones, pills, grounds of cells and badges."""

import math
from io import BytesIO
from typing import Any

from tests.drawing.held_out.pango.kit import (
    Mark,
    Rect,
    cairo,
    filled,
    outlined,
    rgb,
    rounded,
    shade,
)
from tests.drawing.held_out.pango.paths import trace
from tests.drawing.held_out.pango.setter import Setter, extent
from tests.drawing.held_out.pango.ways import WAYS

KINDS = ("yes", "no", "abstain", "not_participating")


class Marks:
    """The marks of one sheet."""

    def __init__(self, s: Setter) -> None:
        self.s, self.c, self.look = s, s.c, s.look
        self.family: str = s.look["family"]
        self.kept: dict[Any, Any] = {}

    def word(self, mark: Mark) -> str:
        """What is written, if this kind is."""
        text = str(self.look["words"].get(mark["shape"], ""))
        return text.upper() if self.c["mark_capitals"] else text

    def colour(self, mark: Mark) -> str:
        """`#rrggbb`"""
        return str(self.look["colours"][mark["hue"]])

    def ink_on(self, mark: Mark) -> str:
        """Black or white, whatever stands out."""
        return str(self.look["inks"][mark["hue"]])

    def is_ground(self, mark: Mark) -> bool:
        """Whether it is the ground of its cell."""
        return self.family == "ground" and not self.word(mark) and not mark["smudged"]

    def _pilled(self, mark: Mark) -> bool:
        return self.family == "pill" and mark["shape"] != "not_participating"

    def _cased(self, mark: Mark) -> bool:
        plain = mark["shape"] == "not_participating" or self.family != "letter"
        return not plain and self.c["letter"] != "plain"

    def _points(self, size: float) -> float:
        """How large the letters of written marks are."""
        if self.family == "letter" and self.look["words"].get("yes") == "+":
            return max(size * 1.2, 8.0)
        return min(max(size * 0.92, 7.0), self.s.size * 1.15)

    def _layout(self, text: str, size: float, *, heavy: bool) -> Any:
        points = self._points(size)
        return self.s.layout(text, exact=points, heavy=heavy, family=self.c["mark_font"])

    def width(self, mark: Mark, size: float) -> float:
        """How wide a mark of this height is."""
        if mark["smudged"]:
            return size * 1.3
        if self._pilled(mark):
            texts = [self.word({"shape": kind}) for kind in KINDS[:3]]
            widest = max(extent(self._layout(t, size * 0.86, heavy=True))[0] for t in texts)
            return widest + size * (1.15 if self.c["pill"] == "dot" else 0.9)
        if self.word(mark):
            wide = extent(self._layout(self.word(mark), size, heavy=self.c["mark_bold"]))[0]
            return max(wide, size * 1.15) if self._cased(mark) else wide
        return size * 2 if self.family == "ground" else size

    def draw(self, cr: Any, mark: Mark, x: float, y: float, size: float) -> None:
        """A mark about a point."""
        cr.new_path()
        if mark["smudged"]:
            self.blot(cr, x, y, size * 1.3, size * 1.3)
        elif self._pilled(mark):
            self._pill(cr, mark, x, y, size)
        elif self.word(mark):
            self._written(cr, mark, x, y, size)
        elif self.family == "ground":
            self.ground(cr, mark, (x - size, y - size / 2, 2 * size, size))
        else:
            cr.save()
            cr.translate(x, y)
            if self.family == "badge" and mark["shape"] != "not_participating":
                self._badge(cr, mark, size / 2)
            else:
                WAYS[self.c["technique"]](self, cr, mark, size / 2)
            cr.restore()

    def blot(self, cr: Any, x: float, y: float, wide: float, high: float) -> None:
        """A stain about a point."""
        surface = cairo.ImageSurface.create_from_png(BytesIO(self.s.smudge))
        cr.save()
        cr.translate(x - wide / 2, y - high / 2)
        cr.scale(wide / surface.get_width(), high / surface.get_height())
        cr.set_source_surface(surface, 0, 0)
        cr.paint()
        cr.restore()

    def _centred(
        self, cr: Any, text: str, x: float, y: float, size: float, *, heavy: bool, colour: str
    ) -> None:
        made = self._layout(text, size, heavy=heavy)
        self.s.at_middle(cr, made, x - extent(made)[0] / 2, y, colour)

    def _written(self, cr: Any, mark: Mark, x: float, y: float, size: float) -> None:
        colour, heavy = shade(self.colour(mark), -0.15), bool(self.c["mark_bold"])
        if self._cased(mark):
            half = size * 0.54
            rect = (x - half, y - half, 2 * half, 2 * half)
            way = self.c["letter"]
            corner = {"ring": half, "tint": half, "key": half * 0.35}.get(way, 0.0)
            if way in {"solid", "tint"}:
                filled(cr, rect, colour if way == "solid" else shade(colour, 0.8), corner)
            else:
                outlined(cr, rect, colour, 0.9, corner)
            colour = "#ffffff" if way == "solid" else colour
            size *= 0.82
        self._centred(cr, self.word(mark), x, y, size, heavy=heavy, colour=colour)

    def _pill(self, cr: Any, mark: Mark, x: float, y: float, size: float) -> None:
        wide, way, colour = self.width(mark, size), self.c["pill"], self.colour(mark)
        rect = (x - wide / 2, y - size * 0.52, wide, size * 1.04)
        ink = self.ink_on(mark)
        if way == "dot":
            cr.arc(x - wide / 2 + size * 0.38, y, size * 0.34, 0, 2 * math.pi)
            cr.set_source_rgb(*rgb(colour))
            cr.fill()
            made = self._layout(self.word(mark), size * 0.86, heavy=True)
            self.s.at_middle(cr, made, x - wide / 2 + size * 0.95, y)
            return
        corner = {"round": size, "outline": size, "soft": size * 0.25, "ramp": size * 0.18}
        if way == "outline":
            filled(cr, rect, shade(colour, 0.84), size)
            outlined(cr, rect, colour, 1.0, size)
            ink = shade(colour, -0.5)
        elif way == "ramp":
            self._sloped(cr, rect, colour, corner[way])
        else:
            filled(cr, rect, colour, corner.get(way, 0.0))
        self._centred(cr, self.word(mark), x, y, size * 0.86, heavy=True, colour=ink)

    def _sloped(self, cr: Any, rect: Rect, colour: str, corner: float) -> None:
        """Lighter at the top than at the bottom."""
        pattern = cairo.LinearGradient(0, rect[1], 0, rect[1] + rect[3])
        pattern.add_color_stop_rgb(0, *rgb(shade(colour, 0.3)))
        pattern.add_color_stop_rgb(1, *rgb(colour))
        rounded(cr, rect, corner)
        cr.set_source(pattern)
        cr.fill()

    def ground(self, cr: Any, mark: Mark, rect: Rect) -> None:
        """The ground of a cell, or of a piece of one."""
        x, y, wide, high = rect
        way, colour = self.c["ground"], self.colour(mark)
        if way in {"inset", "chip"}:
            by = min(2.0, high * 0.12)
            x, y, wide, high = x + by, y + by, wide - 2 * by, high - 2 * by
        elif way == "bar":
            y, high = y + high * 0.2, high * 0.6
        if way == "ramp":
            self._sloped(cr, (x, y, wide, high), colour, 0.0)
        else:
            filled(cr, (x, y, wide, high), colour, high * 0.3 if way == "chip" else 0.0)
        letter = {"yes": "Y", "no": "N", "abstain": "A"}.get(mark["shape"], "")
        if self.c["ground_letter"] and letter:
            ink = self.ink_on(mark)
            made = self.s.layout(letter, exact=max(7.0, min(self.s.size, high * 0.8)), heavy=True)
            self.s.at_middle(cr, made, x + (wide - extent(made)[0]) / 2, y + high / 2, ink)

    def _badge(self, cr: Any, mark: Mark, half: float) -> None:
        way, colour = self.c["badge"], self.colour(mark)
        cr.new_path()
        if way in {"hexagon", "seal"}:
            points = 6 if way == "hexagon" else 24
            for step in range(points):
                far = half * (0.84 if way == "seal" and step % 2 else 1.0)
                angle = math.pi * 2 * step / points
                cr.line_to(far * math.cos(angle), far * math.sin(angle))
            cr.close_path()
        else:
            corner = {"tile": 0.0, "soft": half * 0.5}.get(way, half)
            rim = half * (0.09 if way == "hollow" else 0.0)
            side = 2 * (half - rim)
            rounded(cr, (rim - half, rim - half, side, side), corner)
        cr.set_source_rgb(*rgb(colour))
        if way == "hollow":
            cr.set_line_width(half * 0.16)
            cr.stroke()
        else:
            cr.fill()
        trace(self, cr, mark, half * 0.58)
        cr.set_source_rgb(*rgb(colour if way == "hollow" else self.ink_on(mark)))
        cr.fill()
