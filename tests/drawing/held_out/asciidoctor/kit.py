"""What a page of AsciiDoc is made of: words in roles, paragraphs, lists, tables, and its theme."""

import hashlib
import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from tests.drawing.held_out.letters import font_file
from tests.drawing.held_out.told import Told

HOLD = "\u00a0"
OTHERS, SIGNS = "Noto Sans", "DejaVu Sans"
"""The fonts of letters that the page's own lacks, and of signs."""
Block = str
"""Lines of text that stand for a paragraph, a list or a table."""
_MARKUP = re.compile(r"[*_`#+|!\[\]{}^~\\]|--|^\d+\.|^\.|^[-=/]")
_PLAIN = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_AT = {"l": "<", "c": "^", "r": ">"}
_RULES = {
    "all": ("all", "all"), "rows": ("ends", "rows"), "lines": ("none", "rows"),
    "frame": ("all", "none"), "framed rows": ("all", "rows"), "columns": ("all", "cols"),
    "book": ("ends", "none"), "none": ("none", "none"),
}  # fmt: skip
"""Frames and grids of tables."""


class Cell(NamedTuple):
    """A cell of a table: its words, where they stand, its ground, how far it reaches across and
    down, and the style that its column would give it."""

    words: str = ""
    at: str = "l"
    fill: str = ""
    across: int = 1
    down: int = 1
    style: str = ""
    valign: str = "^"


class Kit:
    """What one page is set with; keeps its roles, its pictures and what its theme adds."""

    def __init__(self, told: Told) -> None:
        self.told, self.way = told, told.way
        self.wide: float = told.way["paper"][0] - 2 * told.way["margin"]
        self.roles: dict[str, dict[str, Any]] = {}
        self.files: dict[str, bytes] = {}
        self.theme: dict[str, Any] = {}
        self.deep = False
        """Whether what is set now stands within a cell."""

    def sized(self, part: float) -> float:
        """A part of the page's size, as large as a person needs it."""
        return max(round(self.told.size * part, 2), 8.0 if self.told.plan.picture else 7.0)

    def role(self, **look: Any) -> str:
        """The name of a role that looks so."""
        look = {key.replace("_", "-"): _bare(value) for key, value in look.items() if value}
        name = "r" + hashlib.sha256(repr(sorted(look.items())).encode()).hexdigest()[:7]
        self.roles[name] = look
        return name

    def text(self, said: str, *, bold: bool = False, size: float = 1, **look: Any) -> str:
        """Words in a line; what they look like is kept as a role."""
        words = escaped(said)
        if not said:
            return ""
        words = f"**{words}**" if bold else words
        look |= {"font_size": self.sized(size)} if size != 1 else {}
        return f"[.{self.role(**look)}]##{words}##" if look else words

    def para(self, *inlines: str, at: str = "l") -> Block:
        """A paragraph."""
        side = {"l": "", "c": "[.text-center]\n", "r": "[.text-right]\n"}[at]
        return side + _begun("".join(inlines)) + "\n"

    def lines(self, lines: Sequence[str]) -> Block:
        """A paragraph of lines that end where they are told to."""
        return "[%hardbreaks]\n" + "\n".join(_begun(one) for one in lines) + "\n"

    def file(self, data: bytes, end: str) -> str:
        """The name of a picture's file, which is kept once."""
        name = f"{hashlib.sha256(data).hexdigest()[:10]}.{end}"
        self.files[name] = data
        return name

    def image(self, data: bytes, end: str, wide: float) -> str:
        """A picture in a line."""
        return f"image:{self.file(data, end)}[pdfwidth={wide:.2f}pt]"

    def cell(self, *inlines: str, at: str = "l", fill: str = "", **more: Any) -> Cell:
        """A cell of words."""
        return Cell("".join(inlines), at, fill, **more)

    def head(self, said: str, at: str = "l", across: int = 1) -> Cell:
        """A head of a column, which the theme dresses."""
        return Cell(escaped(said), at, across=across)

    def table(self, rows: Sequence[Sequence[Cell]], widths: Sequence[float], rules: str, *,
              options: str = "", stripes: str = "none", part: float = 1, at: str = "left"
              ) -> Block:  # fmt: skip
        """Cells as a table with a frame and a grid; options are `header` and `footer`."""
        frame, grid = _RULES[rules]
        filled = any(cell.fill for row in rows for cell in row)
        fence, lines = "!" if self.deep else "|", []
        for row in rows:
            lines += [_cell(cell, fence, filled=filled) for cell in row]
        columns = ",".join(f"{max(round(10 * one), 1)}" for one in widths) if widths[1:] else "1"
        more = f',options="{options}"' if options else ""
        more += f",width={round(100 * part)}%,align={at}" if part < 1 else ""
        body = "\n".join(lines)
        return (f'[cols="{columns}",frame={frame},grid={grid},stripes={stripes}{more}]\n'
                f"{fence}===\n{body}\n{fence}===\n")  # fmt: skip

    def beside(self, cells: Sequence[Sequence[Block]], widths: Sequence[float]) -> Block:
        """Blocks beside one another, in the cells of a table without lines."""
        rows = [[Cell("\n" + "\n".join(blocks), style="a", valign="<") for blocks in cells]]
        was, self.deep = self.deep, False
        made = self.table(rows, widths, "none")
        self.deep = was
        return made

    def source(self, title: str, blocks: Sequence[Block]) -> str:
        """The whole document."""
        top = [f"= {escaped(title)}"] if title else ["= &#160;", ":notitle:"]
        if self.way["technique"] == "icon":
            top += [":icons: font", ":icon-set: fas"]
        caption = [] if self.way["numbered"] else [":table-caption!:"]
        return "\n".join([*top, *caption, ":example-caption!:", "", *blocks])

    def sheet(self) -> dict[str, Any]:
        """The theme: the page, its fonts and how each kind of block looks."""
        way, size = self.way, self.told.size
        pad = round(max((way["high"] - 1.1) * size / 2, 0.6), 2)
        line, tint, gap = _bare(way["line"]), _bare(way["tint"]), way["gap"]
        box = {"border-color": line, "border-width": way["thick"], "border-radius": way["round"],
               "padding": [4, 8, 4, 8]}  # fmt: skip
        margins = [way["margin"] + 12 * (way["head"] == "running"), *[way["margin"]] * 3]
        title = {"font-size": round(size * way["title_size"], 1), "margin-bottom": gap,
                 "text-align": {"l": "left", "c": "center"}[way["title_at"]]}  # fmt: skip
        look: dict[str, Any] = {
            "extends": "base",
            "font": {"catalog": {one: _faces(one) for one in (way["font"], OTHERS, SIGNS)},
                     "fallbacks": [OTHERS, SIGNS]},
            "page": {"size": list(way["paper"]), "margin": margins},
            "base": {"font-family": way["font"], "font-size": size, "font-color": _bare(way["ink"]),
                     "line-height": way["leading"]},
            "prose": {"margin-bottom": gap}, "block": {"margin-bottom": gap},
            "heading": {"font-color": _bare(way["accent"]), "margin-top": 0, "line-height": 1.15,
                        "margin-bottom": 3, "min-height-after": 0,
                        "font-style": "bold" if way["title_bold"] else "normal", "h1": title,
                        "h4": {"font-size": round(size * 1.12, 1), "font-style": "bold"}},
            "table": {"font-size": size, "cell-padding": [pad, way["pad_across"]],
                      "cell-line-height": 1.1, "border-color": line, "grid-color": line,
                      "border-width": way["thick"], "grid-width": way["thick"],
                      "grid-style": way["grid_style"], "body-stripe-background-color": tint,
                      "head": {"background-color": _bare(way["head_fill"]) or "transparent",
                               "font-color": _bare(way["head_ink"]) or _bare(way["ink"]),
                               "font-style": "bold" if way["head_bold"] else "normal",
                               "border-bottom-width": way["head_rule"]},
                      "foot": {"font-style": "bold"}},
            "sidebar": {**box, "background-color": tint}, "example": box,
            "quote": {"border-left-width": 3, "border-color": _bare(way["accent"]),
                      "padding": [2, 8, 2, 10], "font-size": size},
            "admonition": {"padding": [2, 10, 2, 10], "column-rule-color": line,
                           "column-rule-width": way["thick"], "label": {"text-transform": "none"}},
            "description-list": {"term-font-style": "bold" if way["label_bold"] else "normal",
                                 "term-spacing": 1, "description-indent": 14},
            "list": {"item-spacing": 2, "indent": 16}, "caption": {"font-style": "bold"},
            "link": {"font-color": way["link"]}, "footnotes": {"font-size": self.sized(0.85)},
            "header": {}, "footer": {"recto": {}, "height": 0}, "role": self.roles,
        }  # fmt: skip
        for name, more in self.theme.items():
            look[name] = {**look[name], **more}
        return look


def _cell(cell: Cell, fence: str, *, filled: bool) -> str:
    span = f"{cell.across}.{cell.down}+" if (cell.across, cell.down) != (1, 1) else ""
    ground = f"{{set:cellbgcolor:{cell.fill or 'transparent'}}}" if filled else ""
    return f"{span}{_AT[cell.at]}.{cell.valign}{cell.style}{fence}{ground}{cell.words}"


def _begun(line: str) -> str:
    """A line that is not taken for the attributes of a block."""
    return "{empty}" * line.startswith("[") + line


def escaped(said: str) -> str:
    """Words that no markup is found in."""
    said = "".join(_PLAIN.get(one, one) for one in said)
    return _MARKUP.sub(lambda m: "".join(f"&#{ord(one)};" if not one.isdigit() else one
                                         for one in m[0]), said)  # fmt: skip


def _bare(value: Any) -> Any:
    return value.removeprefix("#") if isinstance(value, str) else value


def _faces(family: str) -> dict[str, str]:
    plain, bold = font_file(family), font_file(family, bold=True)
    return {"normal": plain, "bold": bold, "italic": plain, "bold_italic": bold}
