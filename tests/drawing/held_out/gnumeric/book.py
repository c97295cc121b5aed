"""A workbook of one sheet, as Gnumeric keeps it: edges of cells make its rows and columns."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import Any, NamedTuple
from xml.sax.saxutils import quoteattr

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.gnumeric.shapes import shape
from tests.drawing.held_out.gnumeric.styles import style

_STEP = 0.75
"""A dot of a screen, in points: rows and columns are whole dots."""
_HAIR = 0.06
_NUMBER = re.compile(r"(?P<whole>\d{1,3})(\.(?P<part>\d+))?( ?%)?")
_PAPERS: Mapping[float, str] = {595.0: "iso_a4", 842.0: "iso_a4", 612.0: "na_letter"}


class Placed(NamedTuple):
    """Something on the sheet: its kind, its corner, its measures, and what else is told."""

    kind: str
    box: tuple[float, float, float, float]
    told: dict[str, Any]


def placed(ops: str, scale: float) -> Iterator[Placed]:
    """All that the lines tell, where it stands on a sheet that is printed so much smaller."""
    spots = [(0.0, 0.0)]
    for line in ops.splitlines():
        kind, *told = json.loads(line)
        if kind == ">":
            spots.append((spots[-1][0] + told[0], spots[-1][1] + told[1]))
        elif kind == "<":
            spots.pop()
        else:
            x, y, wide, high, more = told
            left, top = spots[-1]
            yield Placed(kind, ((x + left) / scale, (y + top) / scale, wide / scale, high / scale),
                         more)  # fmt: skip


class _Grid:
    """Rows and columns, with what each of their cells looks like."""

    def __init__(self, things: Sequence[Placed], scale: float) -> None:
        self.scale = scale
        boxes = [one.box for one in things if one.kind != "shape"]
        self._xs = _snapped([edge for x, _, w, _ in boxes for edge in (x, x + w)])
        self._ys = _snapped([edge for _, y, _, h in boxes for edge in (y, y + h)])
        self.xs, self.ys = (sorted({0, *edges.values()}) for edges in (self._xs, self._ys))
        self.looks = [[dict[str, Any]() for _ in self.xs[1:]] for _ in self.ys[1:]]
        self.taken = set[tuple[int, int]]()
        self.cells = list[str]()
        self.merged = list[str]()

    def span(self, box: Sequence[float]) -> tuple[int, int, int, int]:
        """First and last column and row, the last not among them."""
        x, y, wide, high = box
        edges = (self._xs[x], self._xs[x + wide], self._ys[y], self._ys[y + high])
        return (self.xs.index(edges[0]), self.xs.index(edges[1]),
                self.ys.index(edges[2]), self.ys.index(edges[3]))  # fmt: skip

    def area(self, box: Sequence[float], told: Mapping[str, Any]) -> None:
        """Grounds and borders."""
        left, right, top, low = self.span(box)
        own = {name: told[name] for name in ("fill", "shade", "dots") if name in told}
        own = own | {"shade": own.get("shade", 1)} if own else own
        edges: dict[str, tuple[Sequence[int], Sequence[int]]] = {
                 "t": (range(left, right), (top,)), "b": (range(left, right), (low - 1,)),
                 "l": ((left,), range(top, low)), "r": ((right - 1,), range(top, low))}  # fmt: skip
        if own:
            for line in self.looks[top:low]:
                for look in line[left:right]:
                    look.update(own)
        for side, (columns, rows) in edges.items():
            if side in told:
                for row in rows:
                    for column in columns:
                        self.looks[row][column][side] = (told[side], told["ink"])

    def cell(self, box: Sequence[float], told: dict[str, Any]) -> None:
        """Words, in as many cells as their place takes, which are joined."""
        left, right, top, low = self.span(box)
        spots = {(row, column) for row in range(top, low) for column in range(left, right)}
        if spots & self.taken or not spots:
            raise NoRoomError("a cell upon another")
        self.taken |= spots
        look = {name: value for name, value in told.items() if name not in {"runs", "value"}}
        said, kind, rich, form = _content(told)
        look |= {"format": form, "bold": all(bold for _, bold in told["runs"] or [("", False)])}
        for row, column in spots:
            self.looks[row][column].update(look)
        self.cells.append(f'<gnm:Cell Row="{top}" Col="{left}" ValueType="{kind}"{rich}>'
                          f"{_safe(said)}</gnm:Cell>")  # fmt: skip
        if len(spots) > 1:
            self.merged.append(f"<gnm:Merge>{_name(left, top)}:{_name(right - 1, low - 1)}"
                               "</gnm:Merge>")  # fmt: skip

    def styles(self) -> Iterator[str]:
        """Regions of cells that look alike."""
        for n, row in enumerate(self.looks):
            column = 0
            for look, some in groupby(row):
                last = column + len(list(some)) - 1
                yield (f'<gnm:StyleRegion startCol="{column}" startRow="{n}" endCol="{last}" '
                       f'endRow="{n}">{style(look, self.scale)}</gnm:StyleRegion>')  # fmt: skip
                column = last + 1


def _snapped(edges: Sequence[float]) -> dict[float, int]:
    """The dot of each edge; those that differ by a hair are one."""
    found, first = dict[float, int](), -1.0
    for edge in sorted(edges):
        first = edge if edge - first > _HAIR else first
        found[edge] = round(first / _STEP)
    return found


def _safe(said: str) -> str:
    return said.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _name(column: int, row: int) -> str:
    """As A1."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"


def _content(told: Mapping[str, Any]) -> tuple[str, int, str, str]:
    """What a cell holds, its kind, its rich text and its number format."""
    if "value" in told:
        return str(told["value"]), 40, "", told["format"]
    runs = [(said, bold) for said, bold in told["runs"] if said]
    said = " ".join(one for one, _ in runs)
    number = _NUMBER.fullmatch(said)
    if number and told.get("number") and not (number["part"] and said.startswith("00")):
        zeros = "0" + ("." + "0" * len(number["part"]) if number["part"] else "")
        unit = said[number.end("part") if number["part"] else number.end("whole") :]
        return said.removesuffix(unit) if unit else said, 40, "", zeros + (f'"{unit}"' * bool(unit))
    if len({bold for _, bold in runs}) < 2:
        return said, 60, "", "@"
    spots, place = "", 0
    for one, bold in runs:
        end = place + len(one.encode())
        spots += f"[bold=1:{place}:{end}]" if bold else ""
        place = end + 1
    return said, 60, f' ValueFormat="@{spots}"', "@"


def workbook(ops: str, way: Mapping[str, Any], edges: Mapping[str, Sequence[str]]) -> str:
    """The workbook that a page is printed from; `edges` are the words of its header and footer.

    Raises NoRoomError where cells lie upon others.
    """
    things = list(placed(ops, way["printed"] / 100))
    grid = _Grid(things, way["printed"] / 100)
    for kind, box, told in things:
        if kind != "shape":
            (grid.area if kind == "area" else grid.cell)(box, told)
    shapes = "".join(shape(one.box, one.told, grid.scale) for one in things if one.kind == "shape")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<gnm:Workbook xmlns:gnm="http://www.gnumeric.org/v10.dtd"><gnm:SheetNameIndex>'
        '<gnm:SheetName gnm:Cols="512" gnm:Rows="65536">Vote</gnm:SheetName></gnm:SheetNameIndex>'
        f"<gnm:Sheets><gnm:Sheet><gnm:Name>Vote</gnm:Name>{_page(way, edges)}"
        f"<gnm:Styles>{''.join(grid.styles())}</gnm:Styles>"
        f"{_sizes('Col', grid.xs)}{_sizes('Row', grid.ys)}<gnm:Objects>{shapes}</gnm:Objects>"
        f"<gnm:Cells>{''.join(grid.cells)}</gnm:Cells>"
        f"<gnm:MergedRegions>{''.join(grid.merged)}</gnm:MergedRegions>"
        "</gnm:Sheet></gnm:Sheets></gnm:Workbook>"
    )


def _page(way: Mapping[str, Any], edges: Mapping[str, Sequence[str]]) -> str:
    """Paper, margins and scale."""
    (wide, high), edge = way["paper"], way["margin"]
    # A page that is filled to its last dot would get a second one.
    told = {"top": edge, "bottom": edge - 6, "left": edge, "right": edge - 6,
            "header": edge / 2, "footer": edge / 2}  # fmt: skip
    margins = "".join(f'<gnm:{side} Points="{points}"/>' for side, points in told.items())
    names = ("Left", "Middle", "Right")
    said = ""
    for one in ("Header", "Footer"):
        words = zip(names, edges[one], strict=True)
        said += f"<gnm:{one} {' '.join(f'{at}={quoteattr(word)}' for at, word in words)}/>"
    turned = "landscape" if wide > high else "portrait"
    return (
        f"<gnm:PrintInformation><gnm:Margins>{margins}</gnm:Margins>"
        f'<gnm:Scale type="percentage" percentage="{way["printed"]}"/>'
        f'<gnm:even_if_only_styles value="1"/><gnm:orientation>{turned}</gnm:orientation>{said}'
        f"<gnm:paper>{_PAPERS[wide]}</gnm:paper></gnm:PrintInformation>"
    )


def _sizes(what: str, edges: Sequence[int]) -> str:
    """How wide columns or how high rows are."""
    said = "".join(f'<gnm:{what}Info No="{n}" Unit="{(b - a) * _STEP:g}" HardSize="1"/>'
                   for n, (a, b) in enumerate(pairwise(edges)))  # fmt: skip
    return f'<gnm:{what}s DefaultSizePts="12.75">{said}</gnm:{what}s>'
