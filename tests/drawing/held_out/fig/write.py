"""The objects of a Fig file, in the order in which a page has its items."""

import math
from collections.abc import Mapping, Sequence

from tests.drawing.held_out.placed.items import Item

FACES: Mapping[str, tuple[int, int]] = {
    "Nimbus Roman": (0, 2), "URW Gothic": (4, 6), "URW Bookman": (8, 10), "Nimbus Sans": (16, 18),
    "Nimbus Sans Narrow": (20, 22), "C059": (24, 26), "P052": (28, 30), "Symbol": (32, 32),
    "Dingbats": (34, 34),
}  # fmt: skip
"""Numbers of the fonts of PostScript, light and bold."""
_DEPTHS: Mapping[str, int] = {"rect": 70, "rule": 60, "text": 40}
_SIDES: Mapping[str, int] = {"left": 0, "center": 1, "right": 2}
_ESCAPES: Mapping[str, str] = {
    **{sign: "\\" + sign for sign in "#$%&_{}"}, "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}", "\\": r"\textbackslash{}",
}  # fmt: skip
_HEAD = "#FIG 3.2\n{turn}\nFlush left\n{unit}\n{paper}\n100.00\nSingle\n-2\n1200 2\n"
_FIRST = 32


class Writer:
    """Writes objects; keeps the colours that they have and the pictures that they name."""

    def __init__(self, unit: str, *, tex: bool, compounds: bool) -> None:
        self.tex, self.compounds, self.unit = tex, compounds, unit
        self.points = 1143 / 72 if unit == "Metric" else 1200 / 72
        self.colours: dict[str, int] = {"#000000": 0, "#ffffff": 7}
        self.files: dict[str, bytes] = {}
        self._spots: list[tuple[int, int]] = []

    def document(self, paper: tuple[float, float], items: Sequence[Item]) -> str:
        """A whole file; where TeX sets the words, a box as large as the page is below all."""
        wide, high = paper
        ground = {"kind": "rect", "x": 0, "y": 0, "width": wide, "height": high, "depth": 999,
                  "fill": "#ffffff"}  # fmt: skip
        body = self.objects([ground, *items] if self.tex else items, 0, 0)
        head = _HEAD.format(turn="Landscape" if wide > high else "Portrait", unit=self.unit,
                            paper="Letter" if 792.0 in paper else "A4")  # fmt: skip
        own = [(number, colour) for colour, number in self.colours.items() if number >= _FIRST]
        return head + "".join(f"0 {number} {colour}\n" for number, colour in own) + body

    def objects(self, items: Sequence[Item], x: float, y: float) -> str:
        """All items from a place on; groups may be compounds."""
        found = ""
        for one in items:
            if one["kind"] == "group":
                start = len(self._spots)
                inner = self.objects(one["items"], x + one["x"], y + one["y"])
                spots = self._spots[start:]
                if self.compounds and spots:
                    xs, ys = [spot[0] for spot in spots], [spot[1] for spot in spots]
                    inner = f"6 {min(xs)} {min(ys)} {max(xs)} {max(ys)}\n{inner}-6\n"
                found += inner
            else:
                found += getattr(self, f"_{one['kind']}")(one, x + one["x"], y + one["y"])
        return found

    def _colour(self, colour: str) -> int:
        return self.colours.setdefault(colour, _FIRST + len(self.colours) - 2)

    def _at(self, x: float, y: float) -> str:
        spot = (round(x * self.points), round(y * self.points))
        self._spots.append(spot)
        return f"{spot[0]} {spot[1]}"

    def _dress(self, one: Item) -> str:
        """Style, thickness, colours, depth, fill and dashes, which most objects begin with."""
        dash, line, fill = one.get("strokeDash"), one.get("stroke", ""), one.get("fill", "")
        wide = one.get("strokeWidth") or 0.5
        thick = (1 if wide < 0.68 else max(2, round(wide / 0.9) + 1)) if line else 0
        style = (2 if dash[0] < 1 else 1) if dash else 0
        length = dash[-1] * 80 / 72 if dash else 0
        area = one.get("area", 20) if fill else -1
        pen = self._colour(line or fill or "#000000")
        depth = one.get("depth", _DEPTHS.get(one["kind"], 50))
        return (f"{style} {thick} {pen} {self._colour(fill or '#ffffff')} {depth} -1 {area} "
                f"{length:.3f}")  # fmt: skip

    def _line(self, one: Item, kind: int, points: Sequence[tuple[float, float]], more: str = ""
              ) -> str:  # fmt: skip
        """A polyline, whose head may be that of an arrow."""
        tip = one.get("tip", "")
        bend = one.get("bend", 0)
        radius = round(one.get("cornerRadius", 0) * 80 / 72) or -1
        said = " ".join(self._at(*point) for point in points)
        return (f"2 {kind} {self._dress(one)} {bend} {bend} {radius} {int(bool(tip))} 0 "
                f"{len(points)}\n{more}{tip}\t {said}\n")  # fmt: skip

    def _rule(self, one: Item, x: float, y: float) -> str:
        by = (one["x2"] - one["x"], one["y2"] - one["y"])
        return self._line(one, 1, [(x, y), (x + by[0], y + by[1])])

    def _rect(self, one: Item, x: float, y: float) -> str:
        return self._line(one, 4 if one.get("cornerRadius") else 2, _corners(one, x, y))

    def _poly(self, one: Item, x: float, y: float) -> str:
        points = [(x + px, y + py) for px, py in one["points"]]
        closed = one.get("closed")
        return self._line(one, 3 if closed else 1, [*points, points[0]] if closed else points)

    def _image(self, one: Item, x: float, y: float) -> str:
        self.files[one["name"]] = one["data"]
        return self._line(one, 5, _corners(one, x, y), f"\t0 {one['name']}\n")

    def _oval(self, one: Item, x: float, y: float) -> str:
        rx, ry = (round(one[name] * self.points) for name in ("rx", "ry"))
        middle, end = self._at(x, y), self._at(x + one["rx"], y)
        kind = 3 if rx == ry else 1
        return f"1 {kind} {self._dress(one)} 1 0.0000 {middle} {rx} {ry} {middle} {end}\n"

    def _spline(self, one: Item, x: float, y: float) -> str:
        """A curve through or near its points, by their factors of shape."""
        said = " ".join(self._at(x + px, y + py) for px, py in one["points"])
        factors = " ".join(f"{one_:.3f}" for one_ in one["factors"])
        kind = 5 if one.get("closed") else 4
        return (f"3 {kind} {self._dress(one)} 1 0 0 {len(one['points'])}\n\t {said}\n"
                f"\t {factors}\n")  # fmt: skip

    def _arc(self, one: Item, x: float, y: float) -> str:
        """A part of a circle against the clock, open or with its middle; angles in turns."""
        first, last, half = one["first"], one["last"], one["half"]
        turns = (first, (first + last) / 2, last)
        ends = [self._at(x + half * math.cos(2 * math.pi * turn),
                         y - half * math.sin(2 * math.pi * turn)) for turn in turns]  # fmt: skip
        middle = " ".join(f"{v * self.points:.3f}" for v in (x, y))
        kind = 2 if one.get("closed") else 1
        return f"5 {kind} {self._dress(one)} 1 1 0 0 {middle} {' '.join(ends)}\n"

    def _text(self, one: Item, x: float, y: float) -> str:
        if "text" not in one:
            return ""
        bold, size, said = one["fontWeight"] == "bold", one["fontSize"], one["text"]
        colour, flags = one["fill"], 4
        if self.tex:
            strong = r"\bfseries" if bold else ""
            plain = "".join(_ESCAPES.get(letter, letter) for letter in said)
            said, flags = rf"\W{{{size}}}{{{colour[1:].upper()}}}{strong} {plain}", 6
        if not one.get("octal"):
            said = said.replace("\\", "\\\\")
        face = FACES.get(one["font"], (0, 2))[bold]
        depth = one.get("depth", _DEPTHS["text"])
        high, wide = round(size * 12), round(len(one["text"]) * size * 8)
        return (f"4 {_SIDES[one['align']]} {self._colour(colour)} {depth} -1 {face} {size:.2f} "
                f"{one.get('angle', 0):.4f} {flags} {high} {wide} {self._at(x, y)} "
                f"{said}\\001\n")  # fmt: skip


def _corners(one: Item, x: float, y: float) -> list[tuple[float, float]]:
    x2, y2 = x + one["width"], y + one["height"]
    return [(x, y), (x2, y), (x2, y2), (x, y2), (x, y)]
