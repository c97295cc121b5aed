"""One sheet as a plot: words, boxes, lines and points by coordinates, told to gnuplot."""

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PIL import Image

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.letters import folded, width_of
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.phrasing import Phrases
from tests.drawing.held_out.shapes import Ring
from tests.drawing.held_out.sheet import Mark

_SIDES = {"left": 0.0, "center": 0.5, "right": 1.0}


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet while it is drawn; y counts downwards from the upper edge."""

    plan: Plan
    way: Mapping[str, Any]
    words: Phrases
    pictures: Mapping[Mark, str]
    size: float
    air: float
    orders: list[str] = field(default_factory=list)
    points: dict[tuple[str, str, float], list[tuple[float, float]]] = field(default_factory=dict)
    """Of the plot, by sign, colour and size."""
    images: list[tuple[str, float, float, float]] = field(default_factory=list)

    @property
    def row(self) -> float:
        """How high a row is."""
        return float(self.size * self.way["high"] * self.air)

    @property
    def mark(self) -> float:
        """How high a mark is."""
        return min(self.size * 1.55, self.row - 1.5) * self.plan.sheet.look.size

    def up(self, y: float) -> float:
        """The plot's own y."""
        return float(self.way["paper"][1] - y)

    def wide(self, words: str, size: float = 0.0, *, bold: bool = True) -> float:
        """How wide words are; other scripts may come from another font."""
        fonts = [self.way["font"]]
        if any("\u0370" <= letter <= "\u04ff" for letter in words):
            fonts.append("DejaVu Sans")
        size = size or self.size
        return max(width_of(words, font, size, bold=bold) for font in fonts) * 1.02

    def widest(self, words: Sequence[str]) -> float:
        """How wide the widest are, in bold."""
        return max((self.wide(one) for one in words), default=0.0)

    def text(
        self, x: float, y: float, room: float, words: str, *, size: float = 0.0,
        bold: bool = False, colour: str = "#000000", align: str = "left", font: str = "",
        layer: str = "front", turn: float = 0.0,
    ) -> None:  # fmt: skip
        """One line whose middle is at this height, in a room that begins at x."""
        if not words:
            return
        size = size or self.size
        if not font and self.wide(words, size, bold=bold) > room + 0.5:
            raise NoRoomError(words)
        face = f"{font or self.way['font']}{':Bold' if bold else ''},{size:.2f}"
        at = f"{x + room * _SIDES[align]:.2f},{self.up(y):.2f}"
        quoted = words.replace("'", "''")
        turned = f"rotate by {turn} " if turn else ""
        self.orders.append(
            f"set label '{quoted}' at {at} {align} {turned}{layer} noenhanced font '{face}' "
            f"tc rgb '{colour}'"
        )

    def para(
        self, x: float, y: float, room: float, words: str, *, size: float = 0.0,
        bold: bool = False, colour: str = "#000000",
    ) -> float:  # fmt: skip
        """Lines below one another; how high they are."""
        size = size or self.size
        lines = folded(words, self.way["font"], size, room / 1.02, bold=bold)
        for n, line in enumerate(lines):
            at = y + (n + 0.5) * size * 1.25
            self.text(x, at, room, line, size=size, bold=bold, colour=colour)
        return len(lines) * size * 1.25

    def rect(
        self, x: float, y: float, w: float, h: float, fill: str = "", line: str = "",
        *, layer: str = "back", pattern: int = 0,
    ) -> None:  # fmt: skip
        """A rectangle, full, hatched or empty."""
        style = "fs empty" if not fill else f"fs pattern {pattern}" if pattern else "fs solid 1"
        edge = f"border rgb '{line}' lw 0.7" if line else "noborder"
        self.orders.append(
            f"set object rect from {x:.2f},{self.up(y):.2f} to {x + w:.2f},{self.up(y + h):.2f} "
            f"{layer} fc rgb '{fill or line}' {style} {edge}"
        )

    def rule(
        self, x: float, y: float, x2: float, y2: float, *, thick: float = 0.6, colour: str = "",
        dots: bool = False,
    ) -> None:  # fmt: skip
        """A straight line."""
        ends = f"from {x:.2f},{self.up(y):.2f} to {x2:.2f},{self.up(y2):.2f}"
        dash = "dt 3" if dots else "dt 1"
        colour = colour or self.way["line"]
        self.orders.append(f"set arrow {ends} nohead back lw {thick} {dash} lc rgb '{colour}'")

    def polygon(
        self, ring: Ring, x: float, y: float, half: float, fill: str, *, line: str = "",
        layer: str = "front",
    ) -> None:  # fmt: skip
        """A full ring of points from -1 to 1 about this point."""
        spots = [f"{x + px * half:.2f},{self.up(y) + py * half:.2f}" for px, py in (*ring, ring[0])]
        edge = f"border rgb '{line}' lw 0.8" if line else "noborder"
        style = f"{layer} fc rgb '{fill}' fs solid 1 {edge}"
        self.orders.append(f"set object polygon from {' to '.join(spots)} {style}")

    def circle(
        self, x: float, y: float, radius: float, fill: str, line: str = "", *, layer: str = "back"
    ) -> None:
        """A full circle, or a ring."""
        style = f"fs solid 1 border rgb '{fill}' lw 0.1" if fill else "fs empty"
        edge = "" if fill else f" border rgb '{line}' lw {max(0.9, radius * 0.28):.2f}"
        self.orders.append(
            f"set object circle at {x:.2f},{self.up(y):.2f} size {radius:.2f} {layer} "
            f"fc rgb '{fill or line}' {style}{edge}"
        )

    def script(self, out: Path, folder: Path) -> str:
        """All that gnuplot is told, and the files that it is to read."""
        wide, high = self.way["paper"]
        begin = [
            "reset", "set encoding utf8",
            f"set terminal pdfcairo size {wide / 72:.4f}in,{high / 72:.4f}in font "
            f"'{self.way['font']},{self.size:.2f}' fontscale 0.75 linewidth 1 dashlength 0.6",
            f"set output '{out}'", "set margins 0,0,0,0", "unset border", "unset tics", "unset key",
            f"set xrange [0:{wide}]", f"set yrange [0:{high}]", "set size noratio",
        ]  # fmt: skip
        blocks, plots = [], ["NaN notitle"]
        for n, ((sign, colour, size), spots) in enumerate(self.points.items()):
            rows = "\n".join(f"{x:.2f} {self.up(y):.2f}" for x, y in spots)
            blocks.append(f"$points{n} << EOD\n{rows}\nEOD")
            look = f"pt {sign} ps {size:.3f} lw {max(1.0, size * 1.5):.2f} lc rgb '{colour}'"
            plots.append(f"$points{n} using 1:2 with points {look}")
        for n, (data, x, y, side) in enumerate(self.images):
            raw = base64.b64decode(data)
            ending = "png" if raw[:4] == b"\x89PNG" else "jpg"
            path = folder / f"{out.stem}-{n}.{ending}"
            path.write_bytes(raw)
            with Image.open(path) as shown:
                step, many = side / shown.width, len(shown.getbands())
            sort = "rgbalpha" if many == 4 else "rgbimage"
            place = f"origin=({x - side / 2 + step / 2:.3f},{self.up(y) - side / 2 + step / 2:.3f})"
            plots.append(
                f"'{path}' binary filetype={ending} {place} dx={step:.5f} dy={step:.5f} with {sort}"
            )
        end = [f"plot {', '.join(plots)}", "unset output"]
        return "\n".join([*begin, *self.orders, *blocks, *end]) + "\n"
