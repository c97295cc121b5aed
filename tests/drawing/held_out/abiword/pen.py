"""Runs, paragraphs and tables of AbiWord's own format, as strings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from xml.sax.saxutils import escape

from tests.drawing.held_out.handed import as_text
from tests.drawing.held_out.letters import width_of
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.phrasing import Phrases

_SIDES = ("left", "right", "top", "bot")
_STYLE = (
    "margin-top:0pt; font-variant:normal; margin-left:0pt; text-indent:0in; widows:2; "
    "font-style:normal; font-weight:normal; text-decoration:none; line-height:1.0; "
    "text-align:left; margin-bottom:0pt; text-position:normal; margin-right:0pt; "
    "bgcolor:transparent; font-stretch:normal"
)
_DOCUMENT = """<?xml version="1.0" encoding="UTF-8"?>
<abiword template="false" fileformat="1.1" xmlns="http://www.abisource.com/awml.dtd" \
version="3.0.6" xml:space="preserve">
<styles><s type="P" name="Normal" basedon="" followedby="Current Settings" \
props="{style}"/></styles>
<pagesize pagetype="{paper}" orientation="{way}" width="{wide:.3f}" height="{high:.3f}" \
units="mm" page-scale="1.000000"/>
{body}
<data>
{data}</data>
</abiword>
"""


class NoRoomError(Exception):
    """Something is wider than the page has room."""


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet that is being written."""

    plan: Plan
    way: Mapping[str, Any]
    words: Phrases
    size: float
    pictures: dict[str, str] = field(default_factory=dict)
    """Data items of the document, by name."""

    @property
    def room(self) -> float:
        """Width between the margins, in points."""
        return float(self.way["paper"][1] - 2 * self.way["margin"])

    def wide(self, words: str, *, bold: bool = False) -> float:
        """How wide words are, in points."""
        return width_of(words, self.way["font"], self.size, bold=bold)

    def widest(self, words: Sequence[str], *, bold: bool = False) -> float:
        """How wide the widest of them is."""
        return max(self.wide(one, bold=bold) for one in words)

    def image(self, name: str, mime: str, data: bytes, side: float) -> str:
        """A picture within a line; drawn often, kept once."""
        self.pictures[name] = (
            f'<d name="{name}" mime-type="{mime}" base64="yes">\n{as_text(data)}\n</d>\n'
        )
        return f'<image dataid="{name}" props="width:{side:.2f}pt; height:{side:.2f}pt"/>'


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: paragraphs or tables, and what stands behind them."""

    inside: str
    span: int = 1
    shade: str = ""
    lines: bool = True
    """Whether the table's lines go round it."""


def _props(looks: Mapping[str, object]) -> str:
    said = [f"{name.replace('_', '-')}:{value}" for name, value in looks.items() if value != ""]
    return f' props="{"; ".join(said)}"' if said else ""


def run(words: str, **looks: object) -> str:
    """Words of one look; colours with or without their #."""
    plain = {
        name: str(value).lstrip("#") if name in {"color", "bgcolor"} else value
        for name, value in looks.items()
    }
    return f"<c{_props(plain)}>{escape(words)}</c>" if words else ""


def bold(words: str, **looks: object) -> str:
    """Bold words."""
    return run(words, font_weight="bold", **looks)


def para(*runs: str, **looks: object) -> str:
    """A paragraph."""
    return f'<p style="Normal"{_props(looks)}>{"".join(runs)}</p>'


def gap(points: float) -> str:
    """Nothing, so high."""
    return para(run(" ", font_size=f"{max(points / 1.2, 1):.1f}pt"))


def table(
    columns: Sequence[float],
    rows: Sequence[Sequence[Cell]],
    *,
    lines: str = "none",
    colour: str = "000000",
    high: float = 0.0,
    left: float = 0.0,
    thick: float = 0.5,
) -> str:
    """A table with lines of a `grid`, below `rows`, at its `ends`, round it (`frame`) or none."""
    looks: dict[str, object] = {
        "table_column_props": "".join(f"{wide:.1f}pt/" for wide in columns),
        "table_column_leftpos": f"{left:.1f}pt",
    }
    if high:
        looks["table_row_heights"] = f"{high:.1f}pt/" * len(rows)
    cells = []
    for down, row in enumerate(rows):
        across = 0
        for cell in row:
            where: dict[str, object] = {
                "left_attach": across, "right_attach": across + cell.span,
                "top_attach": down, "bot_attach": down + 1,
            }  # fmt: skip
            edge = (across == 0, across + cell.span == len(columns), down == 0,
                    down == len(rows) - 1)  # fmt: skip
            drawn = _drawn(lines, edge, head=down == 0) if cell.lines else set()
            for side in _SIDES:
                where |= {f"{side}_style": int(side in drawn)}
                if side in drawn:
                    where |= {
                        f"{side}_color": colour.lstrip("#"),
                        f"{side}_thickness": f"{thick}pt",
                    }
            if cell.shade:
                where |= {"background_color": cell.shade.lstrip("#"), "bg_style": 1}
            cells.append(f"<cell{_props(where | {'vert_align': 50})}>{cell.inside}</cell>")
            across += cell.span
    return f"<table{_props(looks)}>{''.join(cells)}</table>"


def _drawn(lines: str, edge: Sequence[bool], *, head: bool) -> set[str]:
    """The sides of a cell that have a line."""
    if lines == "grid":
        return set(_SIDES)
    if lines == "rows":
        return {"bot"} | ({"top"} if edge[2] else set())
    if lines == "ends":
        return {"bot"} if head or edge[3] else set()
    if lines == "frame":
        return {side for side, at in zip(_SIDES, edge, strict=True) if at}
    return set()


def section(page: Page, body: str, columns: int = 1, space: float = 20, line: str = "") -> str:
    """A part of the page in so many columns."""
    margin = page.way["margin"]
    looks: dict[str, object] = {
        "page_margin_left": f"{margin}pt", "page_margin_right": f"{margin}pt",
        "page_margin_top": f"{page.way['top']}pt", "page_margin_bottom": "28pt",
        "page_margin_header": "10pt", "page_margin_footer": "10pt", "columns": columns,
    }  # fmt: skip
    if columns > 1:
        looks |= {"column_gap": f"{space:.1f}pt", "column_line": line}
    return f"<section{_props(looks)}>{body}</section>\n"


def document(page: Page, body: str) -> str:
    """The file that AbiWord prints."""
    name, wide, high = page.way["paper"]
    look = {"font_family": page.way["font"], "font_size": f"{page.size}pt",
            "color": page.way["ink"].lstrip("#")}  # fmt: skip
    style = _props(look).removeprefix(' props="').removesuffix('"')
    mm = 25.4 / 72
    return _DOCUMENT.format(
        style=f"{style}; {_STYLE}",
        paper=name,
        way="landscape" if wide > high else "portrait",
        wide=wide * mm,
        high=high * mm,
        body=body,
        data="".join(page.pictures.values()),
    )
