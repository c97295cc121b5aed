"""What a document of Word is made of: runs, paragraphs, cells and tables, with their widths."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from xml.sax.saxutils import escape

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.letters import width_of

HOLD = "\u00a0"


@dataclass(frozen=True, slots=True)
class Run:
    """Words or a mark in a line; in points, the whole and the widest piece that stays together."""

    xml: str
    wide: float
    least: float


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a table, with the width that it wants and the least that it can have."""

    xml: str
    wide: float = 0
    least: float = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell; `merge` is `restart`, `continue` or nothing, `rule` a name of lines of its own."""

    blocks: tuple[Block, ...]
    span: int = 1
    fill: str = ""
    valign: str = "center"
    merge: str = ""
    turned: bool = False
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells; `high` in points is the least, or with `exact` the height."""

    cells: Sequence[Cell]
    head: bool = False
    high: float = 0
    last: bool = False


@dataclass(frozen=True, slots=True)
class Rules:
    """The lines of a table: which ones, how wide in eighths of a point, in what colour."""

    kind: str = "all"
    wide: int = 4
    colour: str = "000000"


def twips(points: float) -> int:
    """The unit of Word's lengths."""
    return round(20 * points)


def run(said: str, family: str, size: float, *, bold: bool = False, more: str = "",
        lead: str = "") -> Run:  # fmt: skip
    """Words in a font; sizes are halves of a point. Properties stand before and behind its size."""
    size = round(2 * size) / 2
    fonts = " ".join(f'w:{kind}="{family}"' for kind in ("ascii", "hAnsi", "eastAsia", "cs"))
    look = (f"<w:rFonts {fonts}/>{'<w:b/>' if bold else ''}{lead}"
            f'<w:sz w:val="{round(2 * size)}"/>{more}')  # fmt: skip
    pieces = said.replace("\t", " ").split(" ")
    least = max(width_of(piece, family, size, bold=bold) for piece in pieces)
    inner = "<w:tab/>".join(f'<w:t xml:space="preserve">{escape(part)}</w:t>'
                            for part in said.split("\t"))  # fmt: skip
    return Run(f"<w:r><w:rPr>{look}</w:rPr>{inner}</w:r>",
               width_of(said.replace("\t", "    "), family, size, bold=bold), least)  # fmt: skip


def line_of(kind: str, sides: str, wide: int, colour: str, space: int = 0) -> str:
    """Lines at sides: `t`, `l`, `b`, `r`, in the order that Word wants."""
    names = {"t": "top", "l": "left", "b": "bottom", "r": "right"}
    return "".join(f'<w:{names[side]} w:val="{kind}" w:sz="{wide}" w:space="{space}" '
                   f'w:color="{colour}"/>' for side in "tlbr" if side in sides)  # fmt: skip


def paragraph(runs: Sequence[Run], properties: str = "", *, indent: float = 0) -> Block:
    """Runs in a paragraph, whose own sign is so small that a drawing alone stands in its middle."""
    properties += '<w:rPr><w:sz w:val="2"/></w:rPr>' if runs else ""
    xml = "".join(one.xml for one in runs)
    least = max((one.least for one in runs), default=0)
    return Block(f"<w:p><w:pPr>{properties}</w:pPr>{xml}</w:p>",
                 indent + sum(one.wide for one in runs), indent + least)  # fmt: skip


def spacer(high: float) -> Block:
    """An empty line of this height; Word parts two tables by nothing less."""
    exact = f'<w:spacing w:before="0" w:after="0" w:line="{twips(high)}" w:lineRule="exact"/>'
    tiny = '<w:rPr><w:sz w:val="2"/></w:rPr>'
    return Block(f"<w:p><w:pPr>{exact}{tiny}</w:pPr></w:p>")


def table(rows: Sequence[Row], wide: float, rules: Rules, pad: tuple[float, float], *,
          full: bool = True, stretch: Sequence[int] = (), fixed: Sequence[float] = (),
          place: str = "") -> Block:  # fmt: skip
    """Rows as a table at most so wide; what is left over goes to the columns of `stretch`.

    Raises NoRoomError where words would have to be broken.
    """
    least, wanted = _needs(rows, pad[1])
    if fixed:
        widths = [part * wide / sum(fixed) for part in fixed]
        if any(has < needs for has, needs in zip(widths, least, strict=True)):
            raise NoRoomError("columns too narrow")
    else:
        widths = _spread(least, wanted, wide, full=full, stretch=stretch)
    grid = "".join(f'<w:gridCol w:w="{twips(one)}"/>' for one in widths)
    lines = []
    for number, row in enumerate(rows):
        ends = (number == 0, number == len(rows) - 1)
        lines.append(_row(row, widths, rules, ends))
    margins = (f'<w:tblCellMar><w:top w:w="{twips(pad[0])}" w:type="dxa"/>'
               f'<w:left w:w="{twips(pad[1])}" w:type="dxa"/>'
               f'<w:bottom w:w="{twips(pad[0])}" w:type="dxa"/>'
               f'<w:right w:w="{twips(pad[1])}" w:type="dxa"/></w:tblCellMar>')  # fmt: skip
    total = twips(sum(widths))
    inset = f'<w:tblInd w:w="{twips(pad[1])}" w:type="dxa"/>' if "w:jc" not in place else ""
    floating, at = (place, "") if "tblpPr" in place else ("", place)
    look = (f'{floating}<w:tblW w:w="{total}" w:type="dxa"/>{at}{inset}'
            f'<w:tblLayout w:type="fixed"/>{margins}')  # fmt: skip
    return Block(f"<w:tbl><w:tblPr>{look}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
                 f"{''.join(lines)}</w:tbl>", sum(widths), sum(widths))  # fmt: skip


def _needs(rows: Sequence[Row], pad: float) -> tuple[list[float], list[float]]:
    """Least and wanted widths of the columns."""
    count = sum(cell.span for cell in rows[0].cells)
    least, wanted = [0.0] * count, [0.0] * count
    for spans in (False, True):
        for row in rows:
            place = 0
            for cell in row.cells:
                reach = range(place, place + cell.span)
                place += cell.span
                if (cell.span > 1) != spans or cell.turned:
                    continue
                one = max((b.least for b in cell.blocks), default=0) + 2 * pad + 3
                all_ = max((b.wide for b in cell.blocks), default=0) + 2 * pad + 3
                missing = one - sum(least[n] for n in reach)
                if missing > 0:
                    for n in reach:
                        least[n] += missing / cell.span
                if not spans:
                    wanted[reach[0]] = max(wanted[reach[0]], all_)
    return least, [max(pair) for pair in zip(least, wanted, strict=True)]


def _spread(
    least: list[float], wanted: list[float], wide: float, *, full: bool, stretch: Sequence[int]
) -> list[float]:
    spare = wide - sum(least)
    if spare < 0:
        raise NoRoomError(f"{-spare:.0f} too wide")
    more = [want - must for want, must in zip(wanted, least, strict=True)]
    part = min(1.0, spare / sum(more)) if sum(more) else 0.0
    widths = [must + part * one for must, one in zip(least, more, strict=True)]
    rest = wide - sum(widths)
    if full and rest > 0:
        chosen = stretch or range(len(widths))
        for place in chosen:
            widths[place] += rest / len(chosen)
    return widths


def _row(row: Row, widths: Sequence[float], rules: Rules, ends: tuple[bool, bool]) -> str:
    cells, place = [], 0
    for number, cell in enumerate(row.cells):
        wide = sum(widths[place : place + cell.span])
        place += cell.span
        sides = (number == 0 or row.cells[number - 1].rule == "gap",
                 number == len(row.cells) - 1 or row.cells[number + 1].rule == "gap")  # fmt: skip
        own = rules if cell.rule is None else replace(rules, kind=cell.rule)
        look = f'<w:tcW w:w="{twips(wide)}" w:type="dxa"/>'
        look += f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
        look += f'<w:vMerge w:val="{cell.merge}"/>' if cell.merge else ""
        look += f"<w:tcBorders>{_edges(own, row, ends, sides, cell.merge)}</w:tcBorders>"
        look += f'<w:shd w:val="clear" w:color="auto" w:fill="{cell.fill}"/>' if cell.fill else ""
        look += '<w:textDirection w:val="btLr"/>' if cell.turned else ""
        look += f'<w:vAlign w:val="{cell.valign}"/>'
        inner = "".join(block.xml for block in cell.blocks) or "<w:p/>"
        inner += spacer(1).xml if inner.endswith("</w:tbl>") else ""
        cells.append(f"<w:tc><w:tcPr>{look}</w:tcPr>{inner}</w:tc>")
    high = f'<w:trHeight w:val="{twips(row.high)}" w:hRule="atLeast"/>' if row.high else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{high}</w:trPr>{''.join(cells)}</w:tr>"


def _edges(rules: Rules, row: Row, ends: tuple[bool, bool], sides: tuple[bool, bool],
           merge: str) -> str:  # fmt: skip
    """The lines of one cell, by the place of its row and its own place therein."""
    (first, last), (left, right), kind = ends, sides, rules.kind
    outer = "".join(side for side, at in zip("tlbr", (first, left, last, right), strict=True) if at)
    found = {
        "none": "", "gap": "", "all": "tlbr", "outer": outer, "double": "tlbr",
        "rows": "tb" if first else "b", "dots": "b", "dashes": "b",
        "columns": "lr" + ("t" if first or row.head else "") + ("b" if last or row.head else ""),
        "head": ("t" if first else "") + ("b" if last or row.head else "")
        + ("t" if row.last else ""),
        "framed": outer + ("b" if row.head else ""), "below": "b", "left": "l",
        "card left": "tlb", "card right": "trb",
    }[kind]  # fmt: skip
    if merge == "restart" and not last:
        found = found.replace("b", "") if kind in {"rows", "dots", "dashes"} else found
    style = {"dots": "dotted", "dashes": "dashed", "double": "double"}.get(kind, "single")
    wide = rules.wide * (2 if kind == "head" and not (row.head and not first) else 1)
    return line_of(style, found, wide, rules.colour)
