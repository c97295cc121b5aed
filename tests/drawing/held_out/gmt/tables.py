"""Tables of a page of GMT: rows between lines of a frame, grounds, dotted lines."""

from collections.abc import Sequence
from itertools import accumulate

from tests.drawing.held_out.gmt.kit import Kit
from tests.drawing.held_out.letters import folded
from tests.drawing.held_out.ruled import Column, fitted
from tests.drawing.held_out.shared.colours import WHITE
from tests.drawing.held_out.shared.parts import Part
from tests.drawing.held_out.shared.tables import Cell, cells

_SIDES = {"levels": "tb", "lattice": "WSNE", "ladder": "Wtb"}
"""Ways that are frames with their own lines across, and the sides of these."""


def widths_of(kit: Kit, columns: Sequence[Column], wide: float) -> list[float]:
    """Widths in which no words of the columns break."""
    return fitted(kit.told, columns, wide)


def table(kit: Kit, columns: Sequence[Column], body: Sequence[Sequence[Cell]],
          widths: Sequence[float], rules: str, *, high: float = 0, headed: bool = True,
          sums: bool = False, zebra: bool = False) -> Part:  # fmt: skip
    """Rows of one height below their heads."""
    way, wide = kit.way, sum(widths)
    step = kit.size * (high or way["high"])
    head, top = _head(kit, columns, widths) if headed else ("", 0.0)
    low = top + step * len(body)
    drawn = ""
    if headed and way["head_fill"]:
        fill = way["dark"] if way["head_fill"] == "dark" else way["tint"]
        drawn += kit.box(0, 0, wide, top, fill=fill)
    if zebra:
        drawn += "".join(kit.box(0, top + step * n, wide, step, fill=way["tint"])
                         for n in range(0, len(body), 2))  # fmt: skip
    if sums:
        drawn += kit.box(0, low - step, wide, step, fill=way["tint"])
    drawn += head + _rules(kit, rules, widths, top, step, len(body))
    tops = [top + step * n for n in range(len(body))]
    ats = [one.at for one in columns]
    return Part(drawn + cells(kit, ats, body, widths, tops, step, 1.0), low)


def _head(kit: Kit, columns: Sequence[Column], widths: Sequence[float]) -> tuple[str, float]:
    """The heads, which may be broken, and how high they are."""
    way, size, pad = kit.way, kit.sized(1), kit.way["pad_across"]
    colour = WHITE if way["head_fill"] == "dark" else ""
    folds = [folded(one.head, way["font"], size, wide - 2 * pad + 1, bold=True)
             for one, wide in zip(columns, widths, strict=True)]  # fmt: skip
    deep, drawn = max(map(len, folds)), ""
    lefts = [0.0, *accumulate(widths)]
    for column, lines, left, wide in zip(columns, folds, lefts, widths, strict=False):
        x = {"l": left + pad, "c": left + wide / 2, "r": left + wide - pad}[column.at]
        start = (deep - len(lines)) / 2 * size * 1.15
        for k, line in enumerate(lines):
            y = start + size * (0.95 + 1.15 * k)
            drawn += kit.words(line, x, y, at=column.at, bold=True, colour=colour)
    return drawn, size * (0.75 + 1.15 * deep)


def _rules(kit: Kit, rules: str, widths: Sequence[float], top: float, step: float, rows: int
           ) -> str:  # fmt: skip
    """Lines of a table in one of the ways to have them."""
    way, wide, low = kit.way, sum(widths), top + step * rows
    line, thick, drawn = way["line"], way["thick"], ""
    inner = list(accumulate(widths))[:-1]
    if rules in _SIDES:
        drawn = kit.levels(0, top, wide, step * rows, rows, _SIDES[rules], line, thick)
        if top:
            drawn += kit.rule(0, 0, wide, 0, line, thick)
        if rules == "lattice":
            drawn += "".join(kit.rule(x, 0, x, low, line, thick) for x in [0, *inner, wide])
        return drawn
    if rules in {"dots", "dashes"}:
        drawn = "".join(kit.rule(0, y, wide, y, line, 0.7, how=rules)
                        for y in (top + step * n for n in range(1, rows + 1)))  # fmt: skip
        return drawn + (kit.rule(0, top, wide, top, line, 0.8) if top else "")
    if rules == "pillars":
        drawn = "".join(kit.rule(x, 0, x, low, line, thick) for x in inner)
    if rules in {"pillars", "frame"}:
        drawn += kit.box(0, 0, wide, low, line=line, thick=1.0)
        return drawn + (kit.rule(0, top, wide, top, line, 0.7) if top else "")
    if rules == "three":
        dark = way["ink"]
        drawn = kit.rule(0, 0, wide, 0, dark, 1.2) + kit.rule(0, low, wide, low, dark, 1.2)
        return drawn + (kit.rule(0, top, wide, top, dark, 0.6) if top else "")
    return drawn
