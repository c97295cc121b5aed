"""Marks on a page of MuPDF: drawings in files, signs of a font, shapes drawn upon free places."""

import base64
from collections.abc import Mapping, Sequence
from typing import Any

from tests.drawing.held_out.chromium.marks import SIGNS, ground_of
from tests.drawing.held_out.handed import file_of
from tests.drawing.held_out.htmldoc.tags import BLANK, kept, tag
from tests.drawing.held_out.marked import badge_rings, blot, form_of, rings_of
from tests.drawing.held_out.shapes import Ring, circle, picture, svg_path
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told

__all__ = ["LINES", "SIGNS", "Drawer", "ground_of"]
LINES: Mapping[str, tuple[Ring, ...]] = {
    "tick": (((-0.75, -0.05), (-0.2, -0.6), (0.8, 0.65)),),
    "cross": (((-0.65, 0.65), (0.65, -0.65)), ((-0.65, -0.65), (0.65, 0.65))),
    "arrow_up": (((0, -0.85), (0, 0.75)), ((-0.55, 0.15), (0, 0.75), (0.55, 0.15))),
    "arrow_down": (((0, 0.85), (0, -0.75)), ((-0.55, -0.15), (0, -0.75), (0.55, -0.15))),
    "chevron_up": (((-0.75, -0.4), (0, 0.4), (0.75, -0.4)),),
    "chevron_down": (((-0.75, 0.4), (0, -0.4), (0.75, 0.4)),),
    "plus": (((0, 0.75), (0, -0.75)), ((-0.75, 0), (0.75, 0))), "minus": (((-0.75, 0), (0.75, 0)),),
    "dash": (((-0.6, 0), (0.6, 0)),), "ring": ((*circle(0.68), circle(0.68)[0]),),
    "disc": ((*circle(0.3), circle(0.3)[0]),),
    "diamond": (((0, 0.8), (0.8, 0), (0, -0.8), (-0.8, 0), (0, 0.8)),),
    "square": (((-0.6, -0.6), (0.6, -0.6), (0.6, 0.6), (-0.6, 0.6), (-0.6, -0.6)),),
    "triangle_up": (((0, 0.75), (0.75, -0.6), (-0.75, -0.6), (0, 0.75)),),
    "triangle_down": (((0, -0.75), (0.75, 0.6), (-0.75, 0.6), (0, -0.75)),),
}  # fmt: skip
"""Forms as lines of a pen, y upwards."""
_PIXELS = 96
_BLANK = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" viewBox="0 0 1 1"></svg>'


class Drawer:
    """Marks of one page, its files and what is drawn upon it later."""

    def __init__(self, told: Told) -> None:
        self.told, self.way, self.words = told, told.way, told.words
        self.files: dict[str, bytes] = {}
        self.drawn: dict[str, dict[str, Any]] = {}
        self.size = told.size * told.way["mark_size"]

    def as_json(self) -> dict[str, dict[str, Any]]:
        """Files and drawings as the press takes them."""
        files = {name: base64.b64encode(data).decode() for name, data in self.files.items()}
        return {"files": files, "drawn": self.drawn}

    def marks(self, marks: Sequence[Mark | None]) -> str:
        """The marks of one place, in a row."""
        return BLANK.join(self.mark(mark) for mark in marks if mark)

    def swatch(self, mark: Mark | None) -> str:
        """A mark beside its word; a patch where marks are grounds."""
        if mark is None or not ground_of(self.told, [mark]):
            return self.marks([mark])
        colour = self.told.plan.sheet.look.colours[mark.hue]
        patch = f'<rect width="5" height="3" fill="{colour}"/>'
        return self.image(_svg(patch, "0 0 5 3").encode(), "svg", self.size * 1.6, self.size * 0.96)

    def mark(self, mark: Mark) -> str:
        """One mark."""
        told, look = self.told, self.told.plan.sheet.look
        colour = look.colours[mark.hue]
        if mark.smudged:
            data = file_of(blot(told.plan, mark, _PIXELS), "clear", 90, 24)
            return self.image(data, "png", self.size * 1.3, self.size * 1.3)
        if mark.shape in look.words:
            return self.word(look.words[mark.shape], mark)
        if look.family == "ground":
            return ""
        if look.family == "badge":
            plate, small = badge_rings(told.plan, mark, told.way["plate"])
            return self.svg(_path(plate, f'fill="{colour}"')
                            + _path(small, f'fill="{look.ink_on(mark.hue)}"'))  # fmt: skip
        return self.shaped(mark, colour)

    def word(self, word: str, mark: Mark) -> str:
        """A mark that is written."""
        look, colour = self.told.plan.sheet.look, self.told.plan.sheet.look.colours[mark.hue]
        if look.family != "pill":
            return tag("b", kept(word), style=f"color:{colour};white-space:nowrap")
        style = f"background-color:{colour};color:{look.ink_on(mark.hue)}"
        return tag("b", f"{BLANK}{kept(word)}{BLANK}", style=style)

    def shaped(self, mark: Mark, colour: str) -> str:
        """A mark that has an outline."""
        technique, rings = self.told.way["technique"], rings_of(self.told.plan, mark)
        form = form_of(self.told.plan, mark)
        if technique in {"clear", "jpeg", "few"}:
            ground = None if technique == "clear" else "#ffffff"
            drawn = picture(rings, colour, _PIXELS, ground=ground)
            kind = "jpg" if technique == "jpeg" else "png"
            return self.image(file_of(drawn, technique, 90, 24), kind, self.size, self.size)
        if technique == "sign":
            return tag("span", SIGNS[form], style=f"font-family:S;color:{colour}")
        if technique == "pen":
            return self.later({"rings": LINES[form], "pen": 0.3, "closed": False, "colour": colour})
        if technique == "surface":
            return self.later({"rings": rings, "pen": 0, "closed": True, "colour": colour})
        if technique == "outline":
            return self.later({"rings": rings, "pen": 0.16, "closed": True, "colour": colour})
        if technique == "placed":
            return self.later({"svg": _svg(_path(rings, f'fill="{colour}"'))})
        dress = {
            "edged": f'fill="{colour}" stroke="#222222" stroke-width="0.12"',
            "round": f'fill="{colour}" stroke="{colour}" stroke-linejoin="round" stroke-width=".2"',
            "hollow": f'fill="#ffffff" stroke="{colour}" stroke-width="0.2"',
        }.get(technique, f'fill="{colour}"')
        return self.svg(_path(rings, dress))

    def later(self, drawing: dict[str, Any]) -> str:
        """A place that is kept free for a drawing."""
        name = f"k{len(self.drawn)}"
        self.drawn[name] = {"size": self.size, **drawing}
        return tag("span", self.image(_BLANK.encode(), "svg", self.size, self.size), id=name)

    def svg(self, inner: str) -> str:
        """A drawing in a file of its own."""
        return self.image(_svg(inner).encode(), "svg", self.size, self.size)

    def image(self, data: bytes, kind: str, wide: float, high: float) -> str:
        """A file as a letter would stand in a line."""
        found = [name for name, kept_ in self.files.items() if kept_ == data]
        name = found[0] if found else f"f{len(self.files)}.{kind}"
        self.files[name] = data
        return f'<img src="{name}" style="width:{wide:.1f}pt;height:{high:.1f}pt"/>'


def _path(rings: Sequence[Ring], how: str) -> str:
    return f'<path fill-rule="evenodd" {how} d="{svg_path(tuple(rings))}"/>'


def _svg(inner: str, box: str = "-1.1 -1.1 2.2 2.2") -> str:
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="44" height="44" viewBox="{box}">'
            f"{inner}</svg>")  # fmt: skip
