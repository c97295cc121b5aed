"""Draw pages with PyX, words by LaTeX: `press.py FOLDER`, which takes a JSON list of them.

Run by the interpreter that has pyx and pillow; it knows nothing of this project.
"""

import base64
import hashlib
import importlib
import json
import os
import re
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

bitmap, canvas, color, deco, document, path, style, text, trafo, unit = (
    importlib.import_module(f"pyx.{name}") for name in (
        "bitmap", "canvas", "color", "deco", "document", "path", "style", "text", "trafo", "unit")
)  # fmt: skip
T1font: Any = importlib.import_module("pyx.font.font").T1font
_PREAMBLE = r"""
\usepackage[LGR,T2A,T1]{fontenc}
\usepackage[utf8]{inputenc}
\def\F#1#2#3#4{\fontsize{#3}{#3}\usefont{T1}{#1}{#2}{n}#4}
\def\C#1{{\fontencoding{T2A}\selectfont #1}}
\def\G#1{{\fontencoding{LGR}\selectfont #1}}
"""
_AT = {"left": text.halign.boxleft, "center": text.halign.boxcenter, "right": text.halign.boxright}
_JOINS = {"round": style.linejoin.round, "miter": style.linejoin.miter, "": style.linejoin.miter}


def _ink(colour: str) -> Any:
    return color.rgb(*(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)))


def _thick(wide: float) -> Any:
    return style.linewidth(wide * unit.t_pt)


# PyX 0.18 forgets this argument itself where a font has no file of metrics.
T1font.__init__.__defaults__ = (None,)


class Board:
    """A page that items are drawn upon."""

    def __init__(self, page: dict[str, Any]) -> None:
        self.high, self.finish = page["height"], page["finish"]
        inner = []
        if self.finish == "clipped":
            inner = [canvas.clip(path.rect(0, 0, page["width"], page["height"]))]
        self.canvas = canvas.canvas(inner)
        self.low = self.top = self.canvas
        if self.finish == "layers":
            self.low, self.top = self.canvas.layer("drawing"), self.canvas.layer("words")

    def text(self, one: dict[str, Any]) -> None:
        """Words, set by LaTeX, on their base line."""
        dress = [_AT[one["align"]], _ink(one["fill"])]
        if one.get("angle"):
            dress.append(trafo.rotate(-one["angle"]))
        self.top.text(one["x"], self.high - one["y"], one["tex"], dress)

    def rule(self, one: dict[str, Any]) -> None:
        """A line, perhaps of dashes."""
        dress = [_thick(one["strokeWidth"]), _ink(one["stroke"])]
        if one.get("strokeDash"):
            dash = style.dash(one["strokeDash"], rellengths=False)
            dress.append(style.linestyle(style.linecap.butt, dash))
        way = path.line(one["x"], self.high - one["y"], one["x2"], self.high - one["y2"])
        self.low.stroke(way, dress)

    def rect(self, one: dict[str, Any]) -> None:
        """A rectangle, perhaps with round corners, or a circle."""
        wide, high = one["width"], one["height"]
        by = min(one.get("cornerRadius", 0), wide / 2, high / 2)
        left, low = one["x"], self.high - one["y"] - high
        if by and abs(wide - high) < 0.01 and by >= wide / 2 - 0.01:
            form = path.circle(left + by, low + by, by)
        elif by:
            form = _rounded(left, low, wide, high, by)
        else:
            form = path.rect(left, low, wide, high)
        self.painted(self.low, form, one)

    def symbol(self, one: dict[str, Any]) -> None:
        """A form about a point, perhaps in a canvas of its own."""
        side = one["size"] ** 0.5 / 2
        if self.finish != "canvas":
            form = _shaped(one["shape"], one["x"], self.high - one["y"], side)
            self.painted(self.low, form, one)
            return
        own = canvas.canvas()
        self.painted(own, _shaped(one["shape"], 0, 0, side), one)
        self.low.insert(own, [trafo.translate(one["x"], self.high - one["y"])])

    def painted(self, where: Any, form: Any, one: dict[str, Any]) -> None:
        """A path that is filled, stroked, or both at once."""
        fill, line = one.get("fill", ""), one.get("stroke", "")
        pen = []
        if line:
            pen = [_thick(one["strokeWidth"]), _ink(line), _JOINS[one.get("strokeJoin", "")]]
        if fill and line and self.finish == "together":
            where.draw(form, [deco.filled([_ink(fill)]), deco.stroked(pen)])
            return
        if fill:
            where.fill(form, [_ink(fill)])
        if line:
            where.stroke(form, pen)

    def image(self, one: dict[str, Any]) -> None:
        """A picture; one of JPEG keeps its data."""
        kind, data = one["url"].split(";base64,")
        raw = base64.b64decode(data)
        jpeg = kind.endswith("jpeg")
        shown = bitmap.jpegimage(BytesIO(raw)) if jpeg else _own(raw)
        low = self.high - one["y"] - one["height"]
        self.low.insert(bitmap.bitmap(one["x"], low, shown, width=one["width"],
                                      height=one["height"],
                                      compressmode=None if jpeg else "Flate"))  # fmt: skip


def _own(raw: bytes) -> Any:
    """A picture whose colours are its own: PyX takes all of one colour for the same picture,
    whatever their transparency, so a dot that nobody sees differs."""
    shown = Image.open(BytesIO(raw))
    if shown.mode == "RGBA":
        red, green, blue = hashlib.sha1(raw, usedforsecurity=False).digest()[:3]
        shown.putpixel((0, 0), (red, green, blue, 0))
    return shown


def _rounded(left: float, low: float, wide: float, high: float, by: float) -> Any:
    right, top = left + wide, low + high
    return path.path(
        path.moveto(left + by, low), path.lineto(right - by, low),
        path.arc(right - by, low + by, by, 270, 360), path.lineto(right, top - by),
        path.arc(right - by, top - by, by, 0, 90), path.lineto(left + by, top),
        path.arc(left + by, top - by, by, 90, 180), path.lineto(left, low + by),
        path.arc(left + by, low + by, by, 180, 270), path.closepath(),
    )  # fmt: skip


def _shaped(shape: str, x: float, y: float, scale: float) -> Any:
    """A path of straight lines and halves of circles."""
    steps: list[Any] = []
    for command, rest in re.findall(r"([MLAZ])([^MLAZ]*)", shape):
        at = [float(one) for one in re.findall(r"-?[\d.]+", rest)]
        if command == "Z":
            steps.append(path.closepath())
        elif command == "A":
            start = 0 if at[5] < 0 else 180
            steps.append(path.arc(x, y, at[0] * scale, start, start + 180))
        else:
            step = path.moveto if command == "M" else path.lineto
            steps.append(step(x + at[0] * scale, y - at[1] * scale))
    return path.path(*steps)


def main() -> None:
    """Draw all pages before the first is written: LaTeX ends its run when that happens."""
    folder = Path(sys.argv[1])
    os.environ.update(max_print_line="1000")  # PyX does not know warnings that TeX breaks.
    unit.set(defaultunit="pt")
    text.set(text.LatexEngine, texenc="utf-8")
    text.preamble(_PREAMBLE.strip())
    boards = []
    for page in json.load(sys.stdin):
        board = Board(page)
        for one in page["items"]:
            getattr(board, one["kind"])(one)
        size = document.paperformat(page["width"] * unit.t_pt, page["height"] * unit.t_pt)
        boards.append(document.page(board.canvas, paperformat=size, centered=0, bboxenlarge=0))
    for place, leaf in enumerate(boards):
        document.document([leaf]).writePDFfile(str(folder / f"{place}.pdf"))


if __name__ == "__main__":
    main()
