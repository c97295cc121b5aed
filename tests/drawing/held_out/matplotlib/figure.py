"""A figure of matplotlib with words and marks: markers, patches, letters, images."""

from collections.abc import Sequence
from functools import lru_cache
from importlib import import_module
from io import BytesIO
from typing import Any

import numpy as np
from PIL import Image

from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.shapes import Ring, picture, smudge, turned
from tests.drawing.held_out.sheet import Mark

_FONTS = (
    "DejaVu Sans", "DejaVu Serif", "Liberation Sans", "Liberation Serif", "Open Sans", "Lato",
    "Inter", "Roboto", "Liberation Sans Narrow",
)  # fmt: skip
_MARKERS = {
    "triangle_up": "^", "triangle_down": "v", "disc": "o", "square": "s", "diamond": "D",
    "plus": "P", "minus": "_", "cross": "X", "dash": "_",
}  # fmt: skip
_SIGNS = {
    "arrow_up": "↑⬆⇑", "arrow_down": "↓⬇⇓", "triangle_up": "▲", "triangle_down": "▼",
    "tick": "✓✔✓", "cross": "✗✘✕", "disc": "●", "ring": "○", "square": "■", "diamond": "◆",
    "dash": "–", "plus": "+", "minus": "−",
}  # fmt: skip


@lru_cache(maxsize=20_000)
def _width(words: str, family: str, size: float, weight: str) -> float:
    prop = import_module("matplotlib.font_manager").FontProperties(
        family=[family, "DejaVu Sans"], size=size, weight=weight
    )
    measure: Any = import_module("matplotlib.textpath").text_to_path
    width: float = measure.get_text_width_height_descent(words, prop, ismath=False)[0]
    return width


class Figure:
    """One figure; its axes count points from the lower left corner of the page."""

    def __init__(self, plan: Plan) -> None:
        self.plan, self.sheet, self.look = plan, plan.sheet, plan.sheet.look
        dice = self.dice = plan.dice("matplotlib")
        self.side = dice.random() < 0.22
        wide = self.side or dice.random() < 0.1
        paper = (595.0, 842.0) if dice.random() < 0.85 else (612.0, 792.0)
        self.width, self.height = paper[::-1] if wide else paper
        self.wide = wide
        self.blocks = dice.choices((1, 2, 3), (28, 52, 20))[0]
        if self.side:
            self.blocks = min(self.blocks, 2)
        elif wide:
            self.blocks = max(self.blocks, 2)
        self.family = dice.choice(_FONTS)
        self.size = dice.uniform(8.2, 10.0)
        self.margin = dice.uniform(34, 60)
        self.pick = dice.randrange(3)
        self.order = dice.choices(("nfm", "nmf", "mnf", "mfn"), (55, 25, 14, 6))[0]
        self.technique = self._technique()
        self.pyplot: Any = import_module("matplotlib.pyplot")
        self.patches: Any = import_module("matplotlib.patches")
        self.kind = dice.choice((3, 42))
        dots = dice.choice((150, 200, 300))
        inches = (self.width / 72, self.height / 72)
        self.figure: Any = self.pyplot.figure(figsize=inches, dpi=dots)
        self.axes: Any = self.figure.add_axes((0, 0, 1, 1))
        self.axes.set_xlim(0, self.width)
        self.axes.set_ylim(0, self.height)
        self.axes.axis("off")
        if dice.random() < 0.12:
            self.figure.set_facecolor(dice.choice(("#fffdf6", "#f7f9fc", "#f6f6f6")))
        self.top = self.height - self.margin

    def _technique(self) -> str:
        shapes = set(self.look.shapes.values())
        ways = ["patch", "patch", "image"]
        if shapes & set(_MARKERS):
            ways += ["marker", "marker"]
        if shapes <= set(_SIGNS):
            ways += ["sign", "sign"]
        return self.dice.choice(ways)

    def say(
        self,
        x: float,
        y: float,
        words: str,
        *,
        size: float | None = None,
        bold: bool = False,
        align: str = "left",
        colour: str = "#000000",
        family: str | None = None,
        middle: bool = False,
    ) -> None:
        """Words whose base line stands at y, or whose middle does."""
        if words:
            self.axes.text(
                x, y, words.replace("$", r"\$"), fontsize=size or self.size,
                fontweight="bold" if bold else "normal", ha=align, color=colour,
                va="center_baseline" if middle else "baseline",
                family=[family or self.family, "DejaVu Sans"],
            )  # fmt: skip

    def measure(self, words: str, size: float | None = None, *, bold: bool = False) -> float:
        """Width of the words in points."""
        return _width(words, self.family, size or self.size, "bold" if bold else "normal")

    def folded(self, words: str, width: float, size: float, *, bold: bool = False) -> list[str]:
        """The words in lines no wider than this."""
        lines: list[str] = []
        for word in words.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.measure(longer, size, bold=bold) <= width:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def paragraph(
        self, x: float, top: float, words: str, width: float, size: float, *, bold: bool = False
    ) -> float:
        """Lines below one another; where they end."""
        for line in self.folded(words, width, size, bold=bold) or [""]:
            self.say(x, top - size, line, size=size, bold=bold)
            top -= size * 1.32
        return top

    # Marks

    def mark(self, mark: Mark, x: float, y: float, room: float) -> None:
        """A mark about this point; a ground is not drawn here."""
        look = self.look
        size = min(room, 17.0) * look.size
        if mark.smudged:
            self.image(Image.open(BytesIO(smudge(self.dice))), x, y, size * 1.2)
            return
        if mark.shape in look.words:
            self._word(mark, x, y, size)
            return
        if look.family == "ground":
            word = {"yes": "Y", "no": "N", "abstain": "A"}.get(mark.shape, "")
            if self.pick == 1 and mark.shape == mark.hue:
                self.say(x, y, word, align="center", middle=True, colour=look.ink_on(mark.hue),
                         size=self.size * 0.85)  # fmt: skip
            return
        shape, colour = look.shapes[mark.shape], look.colours[mark.hue]
        if look.family == "badge":
            if self.pick:
                frame = self.patches.Circle((x, y), size / 2, facecolor=colour, linewidth=0)
            else:
                frame = self.patches.FancyBboxPatch(
                    (x - size / 2, y - size / 2), size, size, facecolor=colour, linewidth=0,
                    boxstyle="round,pad=0,rounding_size=2",
                )  # fmt: skip
            self.axes.add_patch(frame)
            self._shape(mark, shape, "#ffffff", x, y, size * 0.6)
        else:
            self._shape(mark, shape, colour, x, y, size)

    def _word(self, mark: Mark, x: float, y: float, size: float) -> None:
        word, colour = self.look.words[mark.shape], self.look.colours[mark.hue]
        frame: dict[str, Any] | None = None
        if self.look.family == "pill" and mark.shape != "not_participating":
            style = ("round,pad=0.22", "square,pad=0.22", "round4,pad=0.25")[self.pick]
            frame = {"boxstyle": style, "facecolor": colour, "edgecolor": "none"}
            colour = self.look.ink_on(mark.hue)
        text = self.axes.text(
            x, y, word, ha="center", va="center_baseline", color=colour,
            fontsize=min(size, self.size) * (0.8 if frame else 1),
            fontweight="bold" if self.pick else "normal", family=[self.family, "DejaVu Sans"],
        )  # fmt: skip
        if frame:
            text.set_bbox(frame)

    def _shape(self, mark: Mark, shape: str, colour: str, x: float, y: float, size: float) -> None:
        rings = self.look.outlines.rings(shape)
        rings = turned(rings) if mark.turned else rings
        if self.technique == "marker" and shape in _MARKERS and not mark.turned:
            wide = 2.2 if _MARKERS[shape] == "_" else 0.3
            area = (size * 0.82) ** 2
            self.axes.scatter([x], [y], s=area, marker=_MARKERS[shape], c=colour, linewidths=wide)
        elif self.technique == "sign" and not mark.turned:
            signs = _SIGNS[shape]
            sign = signs[self.pick % len(signs)]
            self.axes.text(x, y, sign, ha="center", va="center", color=colour,
                           fontsize=size * 1.05, family="DejaVu Sans")  # fmt: skip
        elif self.technique == "image":
            dots = (32, 64, 120)[self.pick]
            self.image(picture(rings, colour, dots), x, y, size)
        else:
            self._patch(rings, colour, x, y, size)

    def _patch(self, rings: Sequence[Ring], colour: str, x: float, y: float, size: float) -> None:
        paths: Any = import_module("matplotlib.path")
        points: list[tuple[float, float]] = []
        codes: list[int] = []
        for wound in _wound(rings):
            ring = [(x + px * size / 2, y + py * size / 2) for px, py in wound]
            points += [*ring, ring[0]]
            codes += [1, *[2] * (len(ring) - 1), 79]
        edge = {"linewidth": 0.0}
        if self.pick == 2:
            edge = {"linewidth": 0.5}
        patch = self.patches.PathPatch(
            paths.Path(points, codes), facecolor=colour, edgecolor=colour, **edge
        )
        self.axes.add_patch(patch)

    def image(self, image: Image.Image, x: float, y: float, size: float) -> None:
        """A picture about this point."""
        half = size / 2
        self.axes.imshow(
            np.asarray(image), extent=(x - half, x + half, y - half, y + half), aspect="auto",
            interpolation="none", zorder=3,
        )  # fmt: skip
        self.axes.set_xlim(0, self.width)
        self.axes.set_ylim(0, self.height)

    def cell_mark(
        self, marks: Sequence[Mark], x: float, y: float, width: float, height: float
    ) -> None:
        """The marks of a cell with this middle."""
        for place, mark in enumerate(marks):
            if self.look.family == "ground" and not mark.smudged:
                part = 1.0 if self.pick else 0.7
                self.axes.add_patch(
                    self.patches.Rectangle(
                        (x - width * part / 2, y - height * part / 2), width * part, height * part,
                        facecolor=self.look.colours[mark.hue], linewidth=0, zorder=1.5,
                    )
                )  # fmt: skip
            shift = (place - (len(marks) - 1) / 2) * min(height, 16)
            self.mark(mark, x + shift, y, height)


def _wound(rings: Sequence[Ring]) -> list[list[tuple[float, float]]]:
    """Rings within another run the other way, since PDF fills what is wound about."""
    out = []
    for ring in rings:
        (x, y), *_ = ring
        inside = sum(_around(x, y, other) for other in rings if other is not ring)
        points = list(ring)
        if (_area(points) > 0) == (inside % 2 == 1):
            points.reverse()
        out.append(points)
    return out


def _area(ring: Sequence[tuple[float, float]]) -> float:
    shifted = [*ring[1:], ring[0]]
    return sum(a * d - b * c for (a, b), (c, d) in zip(ring, shifted, strict=True)) / 2


def _around(x: float, y: float, ring: Sequence[tuple[float, float]]) -> bool:
    inside = False
    for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            inside = not inside
    return inside
