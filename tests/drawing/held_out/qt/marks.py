"""The marks of one sheet; a mark is a dict of shape, hue, turned and smudged."""

from typing import Any

from tests.drawing.held_out.qt.desk import Desk
from tests.drawing.held_out.qt.kit import PT, Colour, Path, Point, Qt, Rect, gui, image, pen, shade
from tests.drawing.held_out.qt.ways import WAYS, path_of

Mark = Any
_LETTERS = {"yes": "Y", "no": "N", "abstain": "A"}


class Marks:
    """How wide they are, and how they come onto the page."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.look, self.c = desk, desk.look, desk.c
        self.kept: dict[str, Any] = {}

    @property
    def family(self) -> str:
        """The family of these marks."""
        return str(self.look["family"])

    def word(self, mark: Mark) -> str:
        """What is written, or nothing where the mark is drawn."""
        word = str(self.look["words"].get(mark["shape"], ""))
        bare = mark["shape"] == "not_participating" or self.family == "letter"
        return word.upper() if self.c["mark_capitals"] and not bare else word

    def colour(self, mark: Mark) -> str:
        """The colour of a mark."""
        return str(self.look["colours"][mark["hue"]])

    def ink_on(self, mark: Mark) -> str:
        """Black or white, whichever is read upon the colour."""
        return str(self.look["inks"][mark["hue"]])

    def is_ground(self, mark: Mark) -> bool:
        """Whether the mark is the ground of its cell."""
        return self.family == "ground" and not mark["smudged"] and not self.word(mark)

    def ground_letter(self, mark: Mark) -> str:
        """A letter upon the ground, where the sheet has them."""
        lettered = self.c["ground_letter"] and mark["shape"] == mark["hue"]
        return _LETTERS.get(mark["shape"], "") if lettered else ""

    def _pilled(self, mark: Mark) -> bool:
        return self.family == "pill" and mark["shape"] != "not_participating"

    def _cased(self, mark: Mark) -> bool:
        """Whether a letter stands in a ring or a box."""
        bare = mark["shape"] == "not_participating" or self.family != "letter"
        return not bare and self.c["letter"] != "plain"

    def _part(self, size: float) -> float:
        """How large written marks are, as a part of the sheet's letters."""
        signs = 1.35 if self.look["words"].get("yes") == "+" else 1.0
        return min(size / self.desk.size, 1.06) * signs

    def width(self, mark: Mark, size: float) -> float:
        """How wide a mark of this height is."""
        if mark["smudged"]:
            return size * 1.25
        if self._pilled(mark):
            part = self._part(size) * 0.86
            texts = [self.word({"shape": kind}) for kind in _LETTERS]
            return max(self.desk.width(t, part, bold=True) for t in texts) + size * 0.9
        if self.word(mark):
            wide = self.desk.width(self.word(mark), self._part(size), bold=self.c["mark_bold"])
            return max(wide, size * 1.1) if self._cased(mark) else wide
        if self.family == "ground":
            return size * 2
        return size * 1.5 if self.family == "badge" and self.c["badge"] == "wide" else size

    def draw(self, p: Any, mark: Mark, x: float, y: float, size: float) -> None:
        """A mark about a point."""
        if mark["smudged"]:
            half = size * 0.66
            p.drawImage(Rect(x - half, y - half, 2 * half, 2 * half), image(self.desk.smudge))
        elif self._pilled(mark):
            self._pill(p, mark, x, y, size)
        elif self.word(mark):
            self._written(p, mark, x, y, size)
        elif self.family == "ground":
            self.ground(p, mark, (x - size, y - size / 2, 2 * size, size))
        elif self.family == "badge" and mark["shape"] != "not_participating":
            self._badge(p, mark, x, y, size)
        else:
            p.save()
            WAYS[self.c["technique"]](self, p, mark, x, y, size / 2)
            p.restore()

    def _written(self, p: Any, mark: Mark, x: float, y: float, size: float) -> None:
        part, colour = self._part(size), self.colour(mark)
        if not self._cased(mark):
            colour = shade(colour, -0.2)
        else:
            half = size * 0.52
            rect = Rect(x - half, y - half, 2 * half, 2 * half)
            solid = self.c["letter"] == "solid"
            p.setPen(pen(colour, 0.9 * PT))
            p.setBrush(gui.QBrush(Colour(colour)) if solid else Qt.BrushStyle.NoBrush)
            if self.c["letter"] == "ring":
                p.drawEllipse(rect)
            else:
                p.drawRoundedRect(rect, 1.5 * PT, 1.5 * PT)
            part *= 0.8
            colour = self.ink_on(mark) if solid else colour
        wide = size * 8
        rect4 = (x - wide / 2, y - size, wide, 2 * size)
        bold = self.c["mark_bold"]
        self.desk.say(
            p, self.word(mark), rect4, align="center", part=part, bold=bold, colour=colour
        )

    def _pill(self, p: Any, mark: Mark, x: float, y: float, size: float) -> None:
        wide, way, colour = self.width(mark, size), self.c["pill"], self.colour(mark)
        rect = Rect(x - wide / 2, y - size * 0.52, wide, size * 1.04)
        corner = {"round": size / 2, "chip": size / 2, "soft": size * 0.22}.get(way, 0.0)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(gui.QBrush(Colour(colour)))
        ink = self.ink_on(mark)
        if way in {"outline", "chip"}:
            p.setPen(pen(colour, 1.1 * PT))
            p.setBrush(gui.QBrush(Colour("#ffffff" if way == "outline" else shade(colour, 0.82))))
            ink = shade(colour, -0.35)
        elif way == "button":
            p.setPen(pen(shade(colour, -0.3), 0.6 * PT))
            p.setBrush(self.ramp(rect, shade(colour, 0.3), colour))
            corner = size * 0.2
        p.drawRoundedRect(rect, corner, corner)
        rect4 = (rect.x(), rect.y(), wide, size * 1.04)
        part = self._part(size) * 0.86
        self.desk.say(p, self.word(mark), rect4, align="center", part=part, bold=True, colour=ink)

    def ramp(self, rect: Any, first: str, last: str) -> Any:
        """From the top of a rectangle to its bottom."""
        made = gui.QLinearGradient(rect.topLeft(), rect.bottomLeft())
        made.setColorAt(0, Colour(first))
        made.setColorAt(1, Colour(last))
        return gui.QBrush(made)

    def ground(self, p: Any, mark: Mark, rect: tuple[float, float, float, float]) -> None:
        """The ground of a cell, or of a piece of one."""
        x, y, wide, high = rect
        way, colour = self.c["ground"], self.colour(mark)
        way = "full" if self.c["row_ground"] else way
        inset = min(2.2 * PT, high * 0.12) if way in {"chip", "inset"} else 0.0
        box = Rect(x + inset, y + inset, wide - 2 * inset, high - 2 * inset)
        brush = self.ramp(box, shade(colour, 0.3), colour) if way == "ramp" else None
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(brush or gui.QBrush(Colour(colour)))
        corner = high * 0.28 if way == "chip" else 0.0
        p.drawRoundedRect(box, corner, corner)
        letter = self.ground_letter(mark)
        if letter:
            self.desk.say(p, letter, rect, align="center", bold=True, colour=self.ink_on(mark))

    def _badge(self, p: Any, mark: Mark, x: float, y: float, size: float) -> None:
        way, colour, half = self.c["badge"], self.colour(mark), size / 2
        across = half * (1.5 if way == "wide" else 1.0)
        rect = Rect(x - across, y - half, 2 * across, size)
        p.setPen(Qt.PenStyle.NoPen)
        ramp = self.c["badge_ramp"]
        p.setBrush(self.ramp(rect, shade(colour, 0.25), colour) if ramp else Colour(colour))
        ink = self.ink_on(mark) if way != "hollow" else colour
        if way == "hollow":
            p.setBrush(Qt.BrushStyle.NoBrush)
            p.setPen(pen(colour, half * 0.16))
            rim = half * 0.08
            p.drawEllipse(rect.adjusted(rim, rim, -rim, -rim))
        elif way == "octagon":
            cut = half * 0.58
            sides = [(cut, half), (half, cut), (half, -cut), (cut, -half)]
            points = sides + [(-a, -b) for a, b in sides]
            path = Path()
            path.addPolygon(gui.QPolygonF([Point(x + a, y - b) for a, b in points]))
            p.drawPath(path)
        elif way == "disc":
            p.drawEllipse(rect)
        else:
            corner = {"tile": 0.0, "soft": half * 0.45, "wide": half}[way]
            p.drawRoundedRect(rect, corner, corner)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(gui.QBrush(Colour(ink)))
        p.drawPath(path_of(self, mark, x, y, half * (0.56 if way == "hollow" else 0.64)))
