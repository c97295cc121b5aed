"""Tables of a page of a Tk canvas: cells between lines, in sunken lists, below heads that may look
as buttons or run upwards."""

from collections.abc import Sequence
from itertools import accumulate

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.letters import folded
from tests.drawing.held_out.ruled import Column, fitted
from tests.drawing.held_out.shared.colours import WHITE
from tests.drawing.held_out.shared.parts import Part
from tests.drawing.held_out.shared.tables import Cell, cells
from tests.drawing.held_out.tkcanvas.kit import Kit

_INSET = 0.9
GREY = "#dcdad5"
"""Of widgets."""


def widths_of(kit: Kit, columns: Sequence[Column], wide: float) -> list[float]:
    """Widths in which no words of the columns break."""
    return fitted(kit.told, columns, wide)


def table(kit: Kit, columns: Sequence[Column], body: Sequence[Sequence[Cell]],
          widths: Sequence[float], rules: str, *, high: float = 0, headed: bool = True,
          sums: bool = False, last: int = 1, zebra: bool = False, upward: bool = False
          ) -> Part:  # fmt: skip
    """Rows of one height below their heads; `sums` tells apart so many rows at the end."""
    way, step = kit.way, round(kit.size * (high or kit.way["high"]), 2)
    lefts, whole = [0.0, *accumulate(widths)], sum(widths)
    top, heads = _heads(kit, columns, widths, rules, upward=upward) if headed else (0.0, "")
    levels = [top + step * n for n in range(len(body) + 1)]
    low, under, drawn = levels[-1], "", ""
    if rules == "sunken":
        under += kit.relief(-1.5, -1.5, whole + 3, low + 3, fill=WHITE, deep=1.2, sunken=True)
    if zebra:
        under += "".join(kit.box(0, y, whole, step, fill=way["tint"]) for y in levels[1:-1:2])
    if sums:
        first = levels[-1 - last]
        under += kit.box(0, first, whole, low - first, fill=way["tint"])
        drawn += kit.rule(0, first, whole, first, way["ink"], 0.9)
    if rules in {"rows", "grid"}:
        drawn += "".join(kit.rule(0, y, whole, y, way["line"], way["thick"]) for y in levels)
    if rules == "dots":
        drawn += "".join(kit.rule(0, y, whole, y, way["line"], 0.7, how="dots")
                         for y in levels[1:])  # fmt: skip
    if rules in {"grid", "columns"}:
        drawn += "".join(kit.rule(x, 0, x, low, way["line"], way["thick"]) for x in lefts)
    if rules in {"grid", "columns", "ends"}:
        thick = way["thick"] * (2.4 if rules == "ends" else 1)
        drawn += "".join(kit.rule(0, y, whole, y, way["line"], thick) for y in (0, low))
    if rules in {"columns", "ends", "dots"} and headed:
        drawn += kit.rule(0, top, whole, top, way["line"], way["thick"])
    made = cells(kit, [one.at for one in columns], body, widths, levels[:-1], step, _INSET)
    return Part(under + heads + drawn + made, low)


def _heads(kit: Kit, columns: Sequence[Column], widths: Sequence[float], rules: str, *,
           upward: bool) -> tuple[float, str]:  # fmt: skip
    """How high the heads are, and what draws them."""
    if upward:
        return _upward(kit, columns, widths)
    way, size = kit.way, kit.sized(1)
    pad = way["pad_across"]
    lots = [folded(one.head, way["font"], size, wide - 1.6 * pad, bold=True)
            for one, wide in zip(columns, widths, strict=True)]  # fmt: skip
    top = (max([len(lines) for lines in lots] + [1]) * 1.18 + 0.7) * size
    ground, drawn, x = {"dark": way["dark"], "tint": way["tint"]}.get(way["head_fill"], ""), "", 0.0
    ink = WHITE if way["head_fill"] == "dark" else ""
    if rules == "sunken":
        ink = ""
    elif ground:
        drawn += kit.box(0, 0, sum(widths), top, fill=ground)
    for one, lines, wide in zip(columns, lots, widths, strict=True):
        if rules == "sunken":  # As a tree of ttk has it.
            drawn += kit.relief(x, 0, wide, top, fill=GREY, deep=0.8)
        place = {"l": x + pad, "c": x + wide / 2, "r": x + wide - pad}[one.at]
        for n, said in enumerate(lines):
            need(kit.long(said, bold=True), wide - pad, said)
            y = top / 2 + (n - (len(lines) - 1) / 2) * size * 1.18
            drawn += kit.words(said, place, y, at=one.at, bold=True, colour=ink)
        x += wide
    return top, drawn


def _upward(kit: Kit, columns: Sequence[Column], widths: Sequence[float]) -> tuple[float, str]:
    """All heads but the first run upwards."""
    top, x, drawn = max(kit.long(one.head, bold=True) for one in columns[1:]) + 10, 0.0, ""
    for n, (one, wide) in enumerate(zip(columns, widths, strict=True)):
        if n:
            drawn += kit.words(one.head, x + wide / 2, top - 4, bold=True, angle=90)
        else:
            kit.fits(one.head, wide - 4, bold=True)
            drawn += kit.words(one.head, x + 4, top - kit.size * 0.8, bold=True)
        x += wide
    return top, drawn
