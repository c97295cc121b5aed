"""The marks of one note as TeX."""

from collections.abc import Sequence
from pathlib import Path

from tests.drawing.held_out.latex.front import tex
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.shapes import picture, smudge, turned
from tests.drawing.held_out.sheet import Mark, Sheet

_SIGNS = {
    "arrow_up": (r"$\uparrow$", r"$\Uparrow$", r"$\boldsymbol{\uparrow}$"),
    "arrow_down": (r"$\downarrow$", r"$\Downarrow$", r"$\boldsymbol{\downarrow}$"),
    "triangle_up": (r"\ding{115}", r"$\blacktriangle$", r"$\blacktriangle$"),
    "triangle_down": (r"\ding{116}", r"$\blacktriangledown$", r"$\blacktriangledown$"),
    "tick": (r"\ding{51}", r"\ding{52}", r"$\checkmark$"),
    "cross": (r"\ding{55}", r"\ding{56}", r"$\times$"),
    "disc": (r"\ding{108}", r"\ding{108}", r"$\bullet$"),
    "ring": (r"\ding{109}", r"$\bigcirc$", r"$\circ$"),
    "square": (r"\ding{110}", r"$\blacksquare$", r"\ding{110}"),
    "diamond": (r"\ding{117}", r"$\blacklozenge$", r"\ding{117}"),
    "dash": ("--", "---", "--"),
    "plus": (r"$\boldsymbol{+}$", r"\ding{58}", "$+$"),
    "minus": (r"$\boldsymbol{-}$", r"$\boldsymbol{-}$", "$-$"),
}


class Marked:
    """What draws the marks of one sheet, by dice of its own."""

    def __init__(self, plan: Plan, folder: Path, size: float) -> None:
        self.sheet: Sheet = plan.sheet
        self.look = plan.sheet.look
        self.folder = folder
        dice = self.dice = plan.dice("latex sheet")
        side = self.side = dice.random() < 0.2
        landscape = self.landscape = side or dice.random() < 0.08
        self.blocks = dice.choices((1, 2, 3), (28, 54, 18))[0]
        if side:
            self.blocks = min(2, self.blocks)
        elif landscape:
            self.blocks = max(2, self.blocks)
        elif self.blocks == 3 and any(len(row.name) > 18 for row in self.sheet.rows):
            self.blocks = 2
        self.size = dice.uniform(8.6, 10.2) * size
        self.pick = dice.randrange(3)
        self.stretch = dice.uniform(1.05, 1.45) * size
        self.order = dice.choices(("nfm", "nmf", "mnf"), (60, 26, 14))[0]
        self.rules = dice.choice(("none", "grid", "rows", "booktabs"))
        self.technique = self._technique()
        self.colours: dict[str, str] = {}

    def _technique(self) -> str:
        ways = ["tikz", "tikz", "png"]
        if set(self.look.shapes.values()) <= set(_SIGNS):
            ways += ["sign", "sign", "sign"]
        if set(self.look.shapes.values()) & {"square", "disc", "dash", "minus"} == set(
            self.look.shapes.values()
        ):
            ways += ["rule"]
        return self.dice.choice(ways)

    def colour(self, code: str) -> str:
        """The name of a colour."""
        return self.colours.setdefault(code, f"ink{'abcdefghijklmnop'[len(self.colours)]}")

    # Marks

    def cell(self, marks: Sequence[Mark]) -> str:
        """The content of a vote's cell, its ground too."""
        if self.look.family == "ground" and marks and not marks[0].smudged:
            (mark,) = marks
            word = {"yes": "Y", "no": "N", "abstain": "A"}.get(mark.shape, "")
            inner = ""
            if self.pick == 1 and word and mark.shape == mark.hue:
                ink = self.colour(self.look.ink_on(mark.hue))
                inner = rf"\textcolor{{{ink}}}{{{word}}}"
            return rf"\cellcolor{{{self.colour(self.look.colours[mark.hue])}}}{inner}"
        return r"\,".join(self.mark(mark) for mark in marks)

    def mark(self, mark: Mark) -> str:
        """A mark within a line of text."""
        size = self.size * self.look.size * 1.15
        if mark.smudged:
            (self.folder / "smudge.png").write_bytes(smudge(self.dice))
            return rf"\raisebox{{-2pt}}{{\includegraphics[height={size:.2f}pt]{{smudge.png}}}}"
        if mark.shape in self.look.words:
            return self._word(mark)
        if self.look.family == "ground":
            colour = self.colour(self.look.colours[mark.hue])
            return rf"\textcolor{{{colour}}}{{\rule[-1pt]{{18pt}}{{8pt}}}}"
        shape, colour = self.look.shapes[mark.shape], self.look.colours[mark.hue]
        if self.look.family == "badge":
            return self._badge(mark, shape, colour, size)
        return self._shape(mark, shape, colour, size)

    def _word(self, mark: Mark) -> str:
        word, colour = self.look.words[mark.shape], self.look.colours[mark.hue]
        text = tex(word)
        if self.look.family == "pill" and mark.shape != "not_participating":
            ink, ground = self.colour(self.look.ink_on(mark.hue)), self.colour(colour)
            small = rf"\fontsize{{{self.size * 0.82:.2f}pt}}{{{self.size:.2f}pt}}\selectfont"
            inner = rf"{small}\textcolor{{{ink}}}{{{text}}}"
            if self.pick == 0:
                return rf"{{\fboxsep=1.2pt\colorbox{{{ground}}}{{{inner}}}}}"
            corner = (0, 2, 4)[self.pick]
            style = f"fill={ground},rounded corners={corner}pt,inner xsep=3pt,inner ysep=1.3pt"
            return rf"\tikz[baseline=(x.base)]\node(x)[{style}]{{{inner}}};"
        weight = r"\bfseries " if self.pick == 0 else ""
        return rf"\textcolor{{{self.colour(colour)}}}{{{weight}{text}}}"

    def _badge(self, mark: Mark, shape: str, colour: str, size: float) -> str:
        ground, white = self.colour(colour), self.colour("#ffffff")
        half = size / 2
        frame = rf"\fill[{ground}](0,0)circle[radius={half:.2f}pt];"
        if self.pick == 0:
            frame = (
                rf"\fill[{ground},rounded corners=1.5pt](-{half:.2f}pt,-{half:.2f}pt)rectangle"
                rf"({half:.2f}pt,{half:.2f}pt);"
            )
        inner = self._path(mark, shape, white, size * 0.6)
        return rf"\tikz[baseline=-2.4pt]{{{frame}{inner}}}"

    def _path(self, mark: Mark, shape: str, name: str, size: float) -> str:
        rings = self.look.outlines.rings(shape)
        rings = turned(rings) if mark.turned else rings
        half = size / 2
        path = "".join(
            "--".join(f"({x * half:.2f}pt,{y * half:.2f}pt)" for x, y in ring) + "--cycle "
            for ring in rings
        )
        return rf"\fill[{name},even odd rule]{path};"

    def _shape(self, mark: Mark, shape: str, colour: str, size: float) -> str:
        name = self.colour(colour)
        if self.technique == "sign" and not mark.turned:
            large = size * (1.15 if "\\ding" in _SIGNS[shape][self.pick] else 1.4)
            sign = _SIGNS[shape][self.pick]
            return (
                rf"{{\fontsize{{{large:.2f}pt}}{{{self.size:.2f}pt}}\selectfont"
                rf"\textcolor{{{name}}}{{{sign}}}}}"
            )
        if self.technique == "png":
            rings = self.look.outlines.rings(shape)
            rings = turned(rings) if mark.turned else rings
            file = f"{shape.replace('_', '')}{mark.turned:d}{colour[1:]}.png"
            picture(rings, colour, (30, 60, 120)[self.pick]).save(self.folder / file)
            return rf"\raisebox{{-1.5pt}}{{\includegraphics[height={size:.2f}pt]{{{file}}}}}"
        if self.technique == "rule" and shape == "square":
            return rf"\textcolor{{{name}}}{{\rule{{{size * 0.75:.2f}pt}}{{{size * 0.75:.2f}pt}}}}"
        return rf"\tikz[baseline=-2.4pt]{{{self._path(mark, shape, name, size)}}}"
