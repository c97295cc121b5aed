"""The marks of one note as Typst's own expressions."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from tests.drawing.held_out.marks import MarkLook
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.shapes import picture, smudge, svg_path, turned
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.typst.front import text

_GLYPHS = {
    "arrow_up": "↑⬆⇧", "arrow_down": "↓⬇⇩", "triangle_up": "▲▲▴", "triangle_down": "▼▼▾",
    "tick": "✓✔✓", "cross": "✗✘✕", "disc": "●●⬤", "ring": "○○◯", "square": "■■◼",
    "diamond": "◆◆◆", "dash": "–—–", "plus": "+✚➕", "minus": "−−–", "smile": "☺☺☺",
    "frown": "☹☹☹",
}  # fmt: skip
_TECHNIQUES = ("curve", "curve", "svg", "png", "glyph", "gradient", "outline")


class Marks:
    """The marks of one note as Typst's own expressions."""

    def __init__(self, plan: Plan, folder: Path, height: float) -> None:
        self.look: MarkLook = plan.sheet.look
        self.dice = plan.dice("marks")
        self.size = height * self.look.size
        self.technique = self.dice.choice(_TECHNIQUES)
        self.pick = self.dice.randrange(3)
        self.folder = folder
        self.radius = self.dice.choice((1, 3, 6))
        self.write_on_ground = self.dice.random() < 0.3
        if any(shape not in _GLYPHS for shape in self.look.shapes.values()):
            self.technique = "svg" if self.technique == "glyph" else self.technique
        if self.technique == "outline" and self.look.family not in {"arrow", "triangle", "square"}:
            self.technique = "curve"

    def ground(self, marks: Sequence[Mark]) -> str | None:
        """The fill of the cell, where that is the mark."""
        if self.look.family != "ground" or not marks or marks[0].smudged:
            return None
        return f'rgb("{self.look.colours[marks[0].hue]}")'

    def content(self, mark: Mark | None) -> str:
        """A piece of content; a ground has none of its own."""
        if mark is None:
            return '""'
        if mark.smudged:
            path = self.folder / "smudge.png"
            path.write_bytes(smudge(self.dice))
            return f'box(baseline: 20%, image("smudge.png", height: {self.size * 1.1}pt))'
        if mark.shape in self.look.words:
            return self._word(mark)
        if self.look.family == "ground":
            word = {"yes": "Y", "no": "N", "abstain": "A"}.get(mark.shape, "")
            if self.write_on_ground and word and mark.shape == mark.hue:
                return f'text(fill: rgb("{self.look.ink_on(mark.hue)}"), "{word}")'
            return '""'
        if self.look.family == "badge":
            return self._badge(mark)
        return self._shape(mark, self.look.shapes[mark.shape], self.look.colours[mark.hue], 1.0)

    def _word(self, mark: Mark) -> str:
        word, colour = self.look.words[mark.shape], self.look.colours[mark.hue]
        if self.look.family == "pill" and mark.shape != "not_participating":
            ink = self.look.ink_on(mark.hue)
            width = "2.2em" if len(word) < 3 else "5.4em"
            return (
                f'box(fill: rgb("{colour}"), radius: {self.radius}pt, inset: (x: 2pt, y: 1.5pt), '
                f"baseline: 1.5pt, width: {width}, "
                f'align(center, text(size: 0.85em, fill: rgb("{ink}"), {text(word)})))'
            )
        weight = "bold" if self.pick else "regular"
        return f'text(fill: rgb("{colour}"), weight: "{weight}", {text(word)})'

    def _badge(self, mark: Mark) -> str:
        colour = self.look.colours[mark.hue]
        inner = self._shape(mark, self.look.shapes[mark.shape], "#ffffff", 0.62)
        corner = "50%" if self.pick < 2 else "2pt"
        return (
            f"box(baseline: 20%, width: {self.size}pt, height: {self.size}pt, radius: {corner}, "
            f'fill: rgb("{colour}"), align(center + horizon, {inner}))'
        )

    def _shape(self, mark: Mark, shape: str, colour: str, part: float) -> str:
        size = self.size * part
        rings = self.look.outlines.rings(shape)
        rings = turned(rings) if mark.turned else rings
        if self.technique == "glyph" and not mark.turned:
            glyph = _GLYPHS[shape][self.pick]
            return f'text(font: "DejaVu Sans", size: {size}pt, fill: rgb("{colour}"), "{glyph}")'
        if self.technique == "svg":
            path = svg_path(rings, 10, 10, 10)
            source = (
                '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20">'
                f'<path fill="{colour}" fill-rule="evenodd" d="{path}"/></svg>'
            )
            return (
                f'box(baseline: 15%, image(bytes({text(source)}), format: "svg", height: {size}pt))'
            )
        if self.technique == "png":
            name = f"{shape}{mark.turned:d}{colour[1:]}.png"
            file = BytesIO()
            picture(rings, colour, (24, 48, 96)[self.pick]).save(file, "PNG")
            (self.folder / name).write_bytes(file.getvalue())
            return f'box(baseline: 15%, image("{name}", height: {size}pt))'
        half = size / 2
        steps = []
        for ring in rings:
            points = [f"({half * (1 + x):.3f}pt, {half * (1 - y):.3f}pt)" for x, y in ring]
            steps += [f"curve.move({points[0]})", *(f"curve.line({p})" for p in points[1:])]
            steps.append("curve.close()")
        paint = f'rgb("{colour}")'
        fill = f'fill: {paint}, fill-rule: "even-odd"'
        if self.technique == "gradient":
            shade = f"gradient.linear({paint}.lighten(25%), {paint}, angle: 90deg)"
            fill = f'fill: {shade}, fill-rule: "even-odd"'
        if self.technique == "outline" and shape not in {"dash", "minus"}:
            fill = f"stroke: 1pt + {paint}"
        return (
            f"box(baseline: 15%, width: {size}pt, height: {size}pt, "
            f"place(top + left, curve({fill}, {', '.join(steps)})))"
        )
