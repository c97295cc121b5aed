"""A page of boxes, written as a workbook of Gnumeric: its columns and rows are where boxes end."""

import base64
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal
from xml.sax.saxutils import escape, quoteattr

Align = Literal["LEFT", "CENTER", "RIGHT"]
_STEP = 0.75
"""Gnumeric counts widths and heights in pixels."""
_LINES = {"thin": 1, "medium": 2, "dashed": 3, "dotted": 4, "thick": 5, "double": 6, "hair": 7}
_BOOK = """<?xml version="1.0" encoding="UTF-8"?>
<gnm:Workbook xmlns:gnm="http://www.gnumeric.org/v10.dtd">
<gnm:Version Epoch="1" Major="12" Minor="57" Full="1.12.57"/>
<gnm:SheetNameIndex><gnm:SheetName gnm:Cols="1024" gnm:Rows="65536">Vote</gnm:SheetName>\
</gnm:SheetNameIndex>
<gnm:Sheets><gnm:Sheet HideGrid="1"><gnm:Name>Vote</gnm:Name>
<gnm:PrintInformation><gnm:Margins><gnm:top Points="{top}"/><gnm:bottom Points="30"/>
<gnm:left Points="{left}"/><gnm:right Points="20"/><gnm:header Points="22"/>
<gnm:footer Points="18"/></gnm:Margins><gnm:Scale type="percentage" percentage="100"/>
<gnm:even_if_only_styles value="1"/><gnm:orientation>{way}</gnm:orientation>
<gnm:Header Left={head[0]} Middle={head[1]} Right={head[2]}/>
<gnm:Footer Left={foot[0]} Middle={foot[1]} Right={foot[2]}/><gnm:paper>{paper}</gnm:paper>
</gnm:PrintInformation>
<gnm:Styles>{styles}</gnm:Styles>
<gnm:Cols DefaultSizePts="48">{columns}</gnm:Cols>
<gnm:Rows DefaultSizePts="13.5">{rows}</gnm:Rows>
<gnm:Objects>{objects}</gnm:Objects>
<gnm:Cells>{cells}</gnm:Cells>
<gnm:MergedRegions>{merges}</gnm:MergedRegions>
</gnm:Sheet></gnm:Sheets></gnm:Workbook>
"""


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the page, in points from the margins."""

    x: float
    y: float
    wide: float
    high: float

    def middle(self, wide: float, high: float) -> "Box":
        """A smaller box in its middle."""
        return Box(self.x + (self.wide - wide) / 2, self.y + (self.high - high) / 2, wide, high)


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell looks."""

    font: str = "Liberation Sans"
    size: float = 10.0
    bold: bool = False
    italic: bool = False
    ink: str = "#000000"
    back: str = ""
    align: Align = "LEFT"
    top: bool = False
    """Whether words stand at the top rather than in the middle."""
    wrap: bool = False
    shrink: bool = False
    turn: int = 0
    lines: Mapping[str, str] = field(default_factory=dict)
    """Kind of line by side: Top, Bottom, Left, Right."""
    line_ink: str = "#000000"


Run = tuple[str, Mapping[str, str]]
"""Words and their markup: bold, italic, color, family."""


@dataclass(frozen=True, slots=True)
class Book:
    """What is to be printed."""

    cells: list[tuple[Box, Sequence[Run], Look]] = field(default_factory=list)
    objects: list[tuple[Box, str, str, str]] = field(default_factory=list)
    """Place, kind, properties and what is inside."""

    def cell(self, box: Box, words: str | Sequence[Run], look: Look) -> None:
        """A cell, or cells made one."""
        self.cells.append((box, [(words, {})] if isinstance(words, str) else words, look))

    def picture(self, box: Box, kind: str, data: bytes) -> None:
        """A picture upon the cells."""
        inside = (
            f'<Content image-type="{kind}" size-bytes="{len(data)}">'
            f"{base64.b64encode(data).decode()}</Content>"
        )
        self.objects.append((box, "SheetObjectImage", "", inside))

    def shape(self, box: Box, kind: str, properties: str, style: str) -> None:
        """A drawn object upon the cells."""
        self.objects.append((box, kind, properties, style))

    def source(
        self,
        paper: tuple[str, str],
        margins: tuple[float, float],
        head: Sequence[str],
        foot: Sequence[str],
    ) -> str:
        """The file that Gnumeric prints; `paper` is its name and orientation."""
        xs, ys = _edges(self.cells)
        styles, cells, merges = [], [], []
        for box, runs, look in self.cells:
            left, right = (xs.index(_on(v)) for v in (box.x, box.x + box.wide))
            top, bottom = (ys.index(_on(v)) for v in (box.y, box.y + box.high))
            styles.append(_style((left, top, right - 1, bottom - 1), look))
            if any(words for words, _ in runs):
                cells.append(_cell(top, left, runs))
            if right - left > 1 or bottom - top > 1:
                merges.append(f"<gnm:Merge>{_name(left, top)}:{_name(right - 1, bottom - 1)}"
                              "</gnm:Merge>")  # fmt: skip
        return _BOOK.format(
            top=margins[1], left=margins[0], way=paper[1], paper=paper[0],
            head=[quoteattr(one) for one in head], foot=[quoteattr(one) for one in foot],
            styles="".join(styles), cells="".join(cells), merges="".join(merges),
            columns=_sizes("Col", xs), rows=_sizes("Row", ys),
            objects="".join(_object(one, xs, ys) for one in self.objects),
        )  # fmt: skip


def _on(value: float) -> float:
    return round(value / _STEP + 1e-6) * _STEP


def _edges(cells: Sequence[tuple[Box, Sequence[Run], Look]]) -> tuple[list[float], list[float]]:
    boxes = [box for box, _, _ in cells]
    xs = {0.0, *(_on(b.x) for b in boxes), *(_on(b.x + b.wide) for b in boxes)}
    ys = {0.0, *(_on(b.y) for b in boxes), *(_on(b.y + b.high) for b in boxes)}
    return sorted(xs), sorted(ys)


def _sizes(kind: str, edges: Sequence[float]) -> str:
    return "".join(
        f'<gnm:{kind}Info No="{place}" Unit="{end - start:.2f}" HardSize="1"/>'
        for place, (start, end) in enumerate(pairwise(edges))
    )


def _name(column: int, row: int) -> str:
    letters, column = "", column + 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"


def _ink(colour: str) -> str:
    return ":".join(colour[i : i + 2] * 2 for i in (1, 3, 5))


def style_ink(colour: str) -> str:
    """A colour as objects have it."""
    return ":".join(colour[i : i + 2] for i in (1, 3, 5)) + ":FF"


def _style(where: tuple[int, int, int, int], look: Look) -> str:
    sides = "".join(
        f'<gnm:{side} Style="{_LINES[kind]}" Color="{_ink(look.line_ink)}"/>'
        for side, kind in look.lines.items()
    )
    borders = f"<gnm:StyleBorder>{sides}</gnm:StyleBorder>" if sides else ""
    place = ["startCol", "startRow", "endCol", "endRow"]
    at = " ".join(f'{name}="{value}"' for name, value in zip(place, where, strict=True))
    return (
        f'<gnm:StyleRegion {at}><gnm:Style HAlign="GNM_HALIGN_{look.align}" '
        f'VAlign="GNM_VALIGN_{"TOP" if look.top else "CENTER"}" WrapText="{look.wrap:d}" '
        f'ShrinkToFit="{look.shrink:d}" Rotation="{look.turn}" Shade="{bool(look.back):d}" '
        f'Fore="{_ink(look.ink)}" Back="{_ink(look.back or "#ffffff")}" PatternColor="0:0:0" '
        f'Format="@"><gnm:Font Unit="{look.size:.1f}" Bold="{look.bold:d}" '
        f'Italic="{look.italic:d}">{look.font}</gnm:Font>{borders}</gnm:Style></gnm:StyleRegion>'
    )


def _cell(row: int, column: int, runs: Sequence[Run]) -> str:
    """A cell of words; markup counts in bytes."""
    marks, at = "", 0
    for words, props in runs:
        end = at + len(words.encode())
        marks += "".join(f"[{name}={value}:{at}:{end}]" for name, value in props.items())
        at = end
    form = f" ValueFormat={quoteattr('@' + marks)}" if marks else ""
    words = escape("".join(words for words, _ in runs))
    return f'<gnm:Cell Row="{row}" Col="{column}" ValueType="60"{form}>{words}</gnm:Cell>'


def _object(one: tuple[Box, str, str, str], xs: Sequence[float], ys: Sequence[float]) -> str:
    box, kind, properties, inside = one
    left, dx = _part(xs, box.x)
    right, ex = _part(xs, box.x + box.wide)
    top, dy = _part(ys, box.y)
    bottom, ey = _part(ys, box.y + box.high)
    way = "" if "Direction" in properties else ' Direction="17"'
    return (
        f'<gnm:{kind} ObjectBound="{_name(left, top)}:{_name(right, bottom)}" '
        f'ObjectOffset="{dx:.4f} {dy:.4f} {ex:.4f} {ey:.4f}"{way} Print="1" {properties}>'
        f"{inside}</gnm:{kind}>"
    )


def _part(edges: Sequence[float], value: float) -> tuple[int, float]:
    """Which column or row a place lies in, and which part of it lies before."""
    place = min(max(bisect_right(edges, value) - 1, 0), len(edges) - 2)
    return place, (value - edges[place]) / (edges[place + 1] - edges[place])
