"""Parts of a document of Word in the look of one sheet."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tests.drawing.held_out.spire.section import section
from tests.drawing.held_out.spire.wml import (
    HOLD,
    Block,
    Cell,
    Row,
    Rules,
    Run,
    line_of,
    paragraph,
    run,
    spacer,
    table,
    twips,
)
from tests.drawing.held_out.told import Told

_ALIGN = {"l": "left", "r": "right", "c": "center", "j": "both"}


class Kit:
    """What one sheet is set with; keeps its pictures and its kinds of lists."""

    def __init__(self, told: Told) -> None:
        self.told, self.way = told, told.way
        self.size = round(2 * told.size) / 2
        self.wide: float = told.way["paper"][0] - 2 * told.way["margin"]
        self.pictures: dict[str, bytes] = {}
        self.lists: list[str] = []

    def text(self, said: str, *, bold: bool = False, italic: bool = False, size: float = 1,
             colour: str = "", fill: str = "", caps: bool = False, font: str = "",
             spaced: float = 0, line: bool = False) -> Run:  # fmt: skip
        """Words in the sheet's font; sizes are parts of the sheet's own."""
        lead = "<w:i/>" if italic else ""
        if (caps and said.upper() != said) and "ß" not in said:
            said = said.upper()
        ink = (colour or self.way["ink"]).lstrip("#")
        lead += f'<w:color w:val="{ink}"/>'
        lead += f'<w:spacing w:val="{twips(spaced)}"/>' if spaced else ""
        more = '<w:u w:val="single"/>' if line else ""
        more += f'<w:shd w:val="clear" w:color="auto" w:fill="{fill.lstrip("#")}"/>' if fill else ""
        made = run(said, font or self.way["font"], self.size * size, bold=bold, lead=lead,
                   more=more)  # fmt: skip
        room = spaced * len(said)
        return Run(made.xml, made.wide + room, made.least + room)

    def held(self, said: str, **look: Any) -> Run:
        """Words that no line's end parts."""
        return self.text(said.replace(" ", HOLD), **look)

    def para(self, *runs: Run, at: str = "l", before: float = 0, after: float = 0,
             left: float = 0, hanging: float = 0, tabs: Sequence[tuple[float, str, str]] = (),
             fill: str = "", lines: str = "", kind: str = "single", thick: int = 4,
             number: int = 0, leading: float = 0, more: str = "") -> Block:  # fmt: skip
        """A paragraph; tabs are places in points with `left`, `right` … and their leaders."""
        numbered = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        edges = line_of(kind, lines, thick, self.line, 2)
        stops = "".join(f'<w:tab w:val="{side}" w:leader="{leader}" w:pos="{twips(place)}"/>'
                        for place, side, leader in tabs)  # fmt: skip
        pitch = round(240 * (leading or self.way["leading"]))
        look = more + (numbered if number else "")
        look += f"<w:pBdr>{edges}</w:pBdr>" if edges else ""
        shade = fill.lstrip("#")
        look += f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if fill else ""
        look += f"<w:tabs>{stops}</w:tabs>" if stops else ""
        look += (f'<w:spacing w:before="{twips(before)}" w:after="{twips(after)}" '
                 f'w:line="{pitch}" w:lineRule="auto"/>')  # fmt: skip
        if left or hanging:
            look += f'<w:ind w:left="{twips(left)}" w:hanging="{twips(hanging)}"/>'
        look += f'<w:jc w:val="{_ALIGN[at]}"/>'
        made = paragraph(runs, look, indent=left)
        return Block(made.xml, 0, made.least) if tabs else made

    @property
    def line(self) -> str:
        """The colour of its lines."""
        return str(self.way["line"]).lstrip("#")

    def cell(self, *runs: Run, at: str = "l", fill: str = "", span: int = 1, **more: Any) -> Cell:
        """A cell of one paragraph, whose lines lie close."""
        one = self.para(*runs, at=at, leading=1.0)
        return Cell((one,), span=span, fill=fill.lstrip("#"), **more)

    def gap(self, wide: float) -> Cell:
        """A cell between two blocks."""
        return Cell((Block("<w:p/>", wide, wide),), rule="gap")

    def table(self, rows: Sequence[Row], wide: float, kind: str = "all", **more: Any) -> Block:
        """Rows as a table in the sheet's lines."""
        rules = Rules(kind, self.way["stroke"], self.line)
        pad = more.pop("pad", (self.way["pad"], self.way["pad_side"]))
        return table(rows, wide, rules, pad, **more)

    def head_cell(self, said: str, at: str = "l", **more: Any) -> Cell:
        """A head of a table, in the sheet's way of heads."""
        fill = more.pop("fill", self.way["head_fill"])
        look = {"bold": self.way["head_weight"] == "bold", "size": self.way["head_size"]}
        dark = fill not in {"", "FFFFFF"} and int(fill[:2], 16) < 130
        words = self.text(said, colour="FFFFFF" if dark else "", **look)
        return self.cell(words, at=at, fill=fill, **more)

    def picture(self, data: bytes, kind: str) -> str:
        """The name of a picture's file, which is kept once."""
        name = f"p{hashlib.sha256(data).hexdigest()[:12]}"
        self.pictures[f"{name}.{kind}"] = data
        return name

    def numbering(self, form: str, style: str, indent: float, *, font: str = "",
                  colour: str = "") -> int:  # fmt: skip
        """A kind of list: `form` with %1 for the number, or a sign."""
        family = font or self.way["font"]
        ink = (colour or self.way["ink"]).lstrip("#")
        place = twips(indent)
        level = (f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{style}"/>'
                 f'<w:lvlText w:val="{form}"/><w:lvlJc w:val="left"/><w:pPr>'
                 f'<w:ind w:left="{place}" w:hanging="{place}"/></w:pPr><w:rPr>'
                 f'<w:rFonts w:ascii="{family}" w:hAnsi="{family}" w:cs="{family}" '
                 f'w:eastAsia="{family}"/><w:color w:val="{ink}"/>'
                 f'<w:sz w:val="{round(2 * self.size)}"/></w:rPr></w:lvl>')  # fmt: skip
        self.lists.append(level)
        return len(self.lists)

    def columns(self, blocks: Sequence[Block], count: int, gap: float, *, line: bool) -> Block:
        """Blocks in columns of the page, which end where they are even."""
        one = section(self.way, self.line, 1)
        many = section(self.way, self.line, count, gap, line=line)
        xml = one + "".join(block.xml for block in blocks) + many
        return Block(xml, self.wide, self.wide)


Part = Callable[[Kit, float], list[Block]]


def stacked(kit: Kit, plan: Sequence[Any], wide: float, parts: Mapping[str, Part]) -> list[Block]:
    """Parts below one another; a share and two plans stand beside one another."""
    found: list[Block] = []
    for one in plan:
        made = parts[one](kit, wide) if isinstance(one, str) else [beside(kit, one, wide, parts)]
        if made and found:
            found.append(spacer(kit.way["gap"]))
        found += made
    return found


def beside(kit: Kit, plan: Sequence[Any], wide: float, parts: Mapping[str, Part]) -> Block:
    """Two stacks in a table that is not seen."""
    share, left, right = plan
    gap = kit.size * 1.8
    first = (wide - gap) * share / 100
    cells = []
    for side, room in ((left, first), ((), gap), (right, wide - gap - first)):
        blocks = tuple(stacked(kit, side, room, parts)) or (spacer(1),)
        cells.append(Cell(blocks, valign="top"))
    return table([Row(cells)], wide, Rules("none"), (0, 0),
                 fixed=(first, gap, wide - gap - first))  # fmt: skip
