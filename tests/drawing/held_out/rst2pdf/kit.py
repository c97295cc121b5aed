"""What a page of reStructuredText is made of: words in roles, paragraphs, lists, tables."""

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from tests.drawing.held_out.letters import font_file
from tests.drawing.held_out.told import Told

Block = list[str]
"""Lines of text that stand for a paragraph, a list or a table."""
HOLD = "\u00a0"
SIGNS = "DejaVu Sans"
"""The font of signs."""
_MARKUP = re.compile(r"([\\*`|_<>\[\]:.()#+\-])")
_PAD = 6
"""Of the page's frame, within its margins."""
_AT = {"l": "left", "r": "right", "c": "center"}


class Cell(NamedTuple):
    """A cell of a table: its blocks, its ground, how far it reaches across and down."""

    blocks: Sequence[Block] = ()
    fill: str = ""
    across: int = 1
    down: int = 1


class Kit:
    """What one page is set with; keeps its styles and its pictures."""

    def __init__(self, told: Told) -> None:
        self.told, self.way = told, told.way
        self.wide: float = told.way["paper"][0] - 2 * told.way["margin"]
        self.styles: dict[str, dict[str, Any]] = {}
        self.pictures: dict[str, bytes] = {}
        self.roles: list[str] = []
        self.images: dict[str, str] = {}
        self.fields = 100.0

    def style(self, kind: str, **look: Any) -> str:
        """The name of a style that looks so."""
        key = hashlib.sha256(repr(sorted(look.items())).encode()).hexdigest()[:8]
        name = f"{kind}{key}"
        self.styles.setdefault(name, {"parent": "page", **look} if kind != "t" else look)
        return name

    def text(self, said: str, *, bold: bool = False, size: float = 1, colour: str = "",
             fill: str = "", font: str = "") -> str:  # fmt: skip
        """Words in a line."""
        look: dict[str, Any] = {}
        if bold or font:
            look["fontName"] = face(font or self.way["font"], bold=bold)
        look |= {"fontSize": self.sized(size)} if size != 1 else {}
        look |= {"textColor": colour} if colour else {}
        look |= {"backColor": fill} if fill else {}
        bare = said.strip()
        words = _MARKUP.sub(r"\\\1", bare)
        lead, _, trail = said.partition(bare) if bare else (said, "", "")
        if not look or not bare:
            return f"{lead}{words}{trail}"
        name = self.style("r", **look)
        if name not in self.roles:
            self.roles.append(name)
        return f"{lead}:{name}:`{words}`{trail}"  # A role takes no blanks at its ends.

    def sized(self, part: float) -> float:
        """A part of the page's size, as large as a person needs it."""
        return max(round(self.told.size * part, 2), 8.0 if self.told.plan.picture else 7.0)

    def held(self, said: str, **look: Any) -> str:
        """Words that no line's end parts."""
        return self.text(said.replace(" ", HOLD), **look)

    def para(self, *inlines: str, at: str = "l", **look: Any) -> Block:
        """A paragraph."""
        said = "\\ ".join(one for one in inlines if one)
        return [f".. class:: {self.style('p', alignment=_AT[at], **look)}", "", said, ""]

    def image(self, data: bytes, end: str, wide: float) -> str:
        """A picture in a line."""
        name = self.file(data, end)
        key = f"i{name.split('.')[0]}{round(wide * 10)}"
        self.images[key] = f".. |{key}| image:: {name}\n   :width: {wide:.2f}pt\n"
        return f"|{key}|"

    def file(self, data: bytes, end: str) -> str:
        """The name of a picture's file, which is kept once."""
        name = f"{hashlib.sha256(data).hexdigest()[:10]}.{end}"
        self.pictures[name] = data
        return name

    def cell(self, *inlines: str, at: str = "l", fill: str = "", across: int = 1, **look: Any
             ) -> Cell:  # fmt: skip
        """A cell of one paragraph."""
        said = [one for one in inlines if one]
        return Cell([self.para(*said, at=at, **look)] if said else [], fill, across)

    def head(self, said: str, at: str = "l", across: int = 1) -> Cell:
        """A head of a column."""
        way = self.way
        words = self.text(said, bold=way["head_bold"], colour=way["head_ink"])
        return self.cell(words, at=at, fill=way["head_fill"], across=across)

    def table(self, rows: Sequence[Sequence[Cell]], widths: Sequence[float], rules: str, *,
              head: int = 0, more: Sequence[Any] = (), pad: tuple[float, float] | None = None
              ) -> Block:  # fmt: skip
        """Cells as a table in a way of lines."""
        up, side = pad or (self.way["pad"], self.way["pad_across"])
        commands: list[Any] = [
            ["VALIGN", [0, 0], [-1, -1], "MIDDLE"], ["TOPPADDING", [0, 0], [-1, -1], up],
            ["BOTTOMPADDING", [0, 0], [-1, -1], up + 1.4],
            ["LEFTPADDING", [0, 0], [-1, -1], side], ["RIGHTPADDING", [0, 0], [-1, -1], side],
            *self._rules(rules, head, len(rows)), *more,
        ]  # fmt: skip
        lines = []
        for r, row in enumerate(rows):
            place, mark = 0, "* "
            for cell in row:
                if cell.fill:
                    end = [place + cell.across - 1, r + cell.down - 1]
                    commands.append(["BACKGROUND", [place, r], end, cell.fill])
                if any(block[0].startswith(".. image") for block in cell.blocks):
                    commands.append(["ALIGN", [place, r], [place, r], "CENTER"])
                if cell.across > 1 or cell.down > 1:
                    end = [place + cell.across - 1, r + cell.down - 1]
                    commands.append(["SPAN", [place, r], end])
                lines += _listed(f"   {mark}- ", cell.blocks)
                lines += ["     -"] * (cell.across - 1)
                mark, place = "  ", place + cell.across
        name = self.style("t", commands=commands, colWidths=[f"{one:.2f}pt" for one in widths])
        parts = " ".join("1" for _ in widths)
        return [".. list-table::", f"   :class: {name}", f"   :widths: {parts}", "", *lines, ""]

    def _rules(self, rules: str, head: int, rows: int) -> list[Any]:
        ink, thick = self.way["line"], self.way["thick"]
        first, last = [0, 0], [-1, -1]
        under = [["LINEBELOW", [0, head - 1], [-1, head - 1], 1.2 * thick, ink]] if head else []
        dots = ["LINEBELOW", first, last, thick, ink, None, [0.8, 2]]
        return {
            "all": [["GRID", first, last, thick, ink]],
            "rows": [["LINEBELOW", first, last, thick, ink], ["LINEABOVE", first, [-1, 0], thick,
                                                             ink]],
            "dotted": [dots, *under],
            "frame": [["BOX", first, last, 1.3 * thick, ink], *under],
            "columns": [["BOX", first, last, thick, ink], ["LINEBEFORE", first, last, thick, ink],
                        *under],
            "book": [["LINEABOVE", first, [-1, 0], 1.2, ink], ["LINEBELOW", [0, rows - 1], last,
                                                              1.2, ink], *under],
            "foot": [["LINEBELOW", [0, rows - 1], last, thick, ink]],
            "none": [],
        }[rules]  # fmt: skip

    def beside(self, left: Sequence[Block], right: Sequence[Block], share: float, wide: float
               ) -> Block:  # fmt: skip
        """Blocks beside one another."""
        gap = self.told.size * 1.6
        first = (wide - gap) * share
        top = ["VALIGN", [0, 0], [-1, -1], "TOP"]
        return self.table([[Cell(left), Cell(), Cell(right)]], (first, gap, wide - gap - first),
                          "none", more=[top], pad=(0, 0))  # fmt: skip


def _listed(mark: str, blocks: Sequence[Block]) -> Block:
    """Lines behind the mark of a list's entry."""
    lines = [line for block in blocks for line in block]
    while lines and not lines[-1]:
        lines.pop()
    inner = " " * len(mark)
    return [f"{mark}{lines[0]}".rstrip(), *(f"{inner}{one}".rstrip() for one in lines[1:]),
            ""] if lines else [mark.rstrip()]  # fmt: skip


def entries(marks: Sequence[str], items: Sequence[Sequence[Block]]) -> Block:
    """A list, each of its entries behind a mark such as `-` or `1.`."""
    found: list[str] = []
    for mark, blocks in zip(marks, items, strict=True):
        found += _listed(f"{mark} ", blocks)
    return [*found, ""]


def spacer(high: float) -> Block:
    """Room below what goes before."""
    return [".. raw:: pdf", "", f"   Spacer 0 {high:.1f}", ""]


def terms(pairs: Sequence[tuple[str, Sequence[Block]]]) -> Block:
    """A list of terms, each above what is said of it."""
    found: list[str] = []
    for term, blocks in pairs:
        lines = [line for block in blocks for line in block]
        found += [term, *(f"   {line}".rstrip() for line in lines)]
    return [*found, ""]


def source(kit: Kit, blocks: Sequence[Block]) -> str:
    """The whole document."""
    roles = [f".. role:: {name}\n" for name in kit.roles]
    return "\n".join([*roles, *kit.images.values(), *(line for one in blocks for line in one)])


def face(family: str, *, bold: bool = False) -> str:
    """A font's name in a style sheet: that of its file."""
    return Path(font_file(family, bold=bold)).stem


def sheet_of(kit: Kit) -> dict[str, Any]:
    """The style sheet: the page, its fonts and all styles that its text names."""
    way, size = kit.way, kit.told.size
    families = {way["font"], SIGNS}
    files = [[Path(font_file(one, bold=bold)).name for bold in (False, True)] for one in families]
    plain, strong = face(way["font"]), face(way["font"], bold=True)
    names = {f"font{kind}{more}": strong if "Bold" in more else plain
             for kind in ("Serif", "Sans", "Mono")
             for more in ("", "Bold", "Italic", "BoldItalic")}  # fmt: skip
    page = {"fontName": plain, "fontSize": size, "leading": size * way["leading"],
            "textColor": way["ink"], "spaceBefore": 0, "spaceAfter": 0}  # fmt: skip
    wide, high = way["paper"]
    margins = {f"margin-{side}": f"{way['margin'] - _PAD}pt" for side in ("left", "right", "top")}
    lists = {"spaceBefore": 0, "spaceAfter": 0}
    return {
        "embeddedFonts": [[a, b, a, b] for a, b in files], "fontsAlias": names,
        "pageSetup": {"size": None, "width": f"{wide}pt", "height": f"{high}pt", **margins,
                      "margin-bottom": "40pt", "spacing-footer": "4pt"},
        "styles": {"base": page, "page": {"parent": "base"}, "bodytext": {"parent": "base"},
                   "table": {"spaceBefore": 0, "spaceAfter": 0, "commands": []},
                   "footer": {"parent": "base", "fontSize": kit.sized(0.85), "alignment": "LEFT"},
                   "bullet-list": lists, "item-list": lists, "definition": lists,
                   "field-list": {"colWidths": [f"{kit.fields:.1f}pt", None], **lists},
                   "fieldname": {"parent": "base", "alignment": "LEFT", "fontName": strong},
                   "fieldvalue": {"parent": "base"}, "definition-list-term": {"parent": "base"},
                   **kit.styles},
    }  # fmt: skip
