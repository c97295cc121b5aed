"""Tables of a page of Ipe: cells of words or drawings below their heads, in styles of rules."""

from collections.abc import Sequence
from itertools import accumulate

from tests.drawing.held_out.ipe.kit import Kit, path
from tests.drawing.held_out.ruled import Column
from tests.drawing.held_out.shared.colours import WHITE, mixed
from tests.drawing.held_out.shared.parts import Part
from tests.drawing.held_out.shared.tables import Cell, cells


def table(kit: Kit, columns: Sequence[Column], body: Sequence[Sequence[Cell]],
          widths: Sequence[float], rules: str, *, high: float = 0, headed: bool = True,
          sums: bool = False) -> Part:  # fmt: skip
    """Rows of one height below their heads; the last may be a sum."""
    step, edges = kit.size * (high or kit.way["high"]), [0.0, *accumulate(widths)]
    head = _heads(kit, columns, widths, edges, rules) if headed else Part("", 0)
    levels = [head.high + step * n for n in range(len(body) + 1)]
    xml = _grounds(kit, rules, edges, levels) + head.drawn
    xml += cells(kit, [one.at for one in columns], body, widths, levels[:-1], step, 0.9)
    xml += _rules(kit, rules, edges, levels)
    if sums:
        xml += kit.rule(0, levels[-2], edges[-1], levels[-2], kit.way["ink"], 1)
    return Part(xml, levels[-1])


def _heads(kit: Kit, columns: Sequence[Column], widths: Sequence[float], edges: Sequence[float],
           rules: str) -> Part:  # fmt: skip
    """Heads upon one ground, or each upon its own."""
    way, pad = kit.way, kit.way["pad_across"]
    fill = way["head_fill"]
    ink = WHITE if fill in {"dark", "fade", "apart"} else way["accent"]
    made = [kit.flow([(one.head, True)], wide - 1.4 * pad, at=one.at, colour=ink)
            for one, wide in zip(columns, widths, strict=True)]  # fmt: skip
    high, whole, xml = max(part.high for part in made) + kit.size * 0.6, edges[-1], ""
    if fill == "fade":
        xml += kit.shade(0, 0, whole, high, way["accent"], mixed(way["accent"], WHITE, 0.25))
    elif fill == "apart":
        xml += "".join(kit.box(left + 0.6, 0, wide - 1.2, high, fill=way["accent"], round_=2)
                       for left, wide in zip(edges, widths, strict=False))  # fmt: skip
    elif fill:
        xml += kit.box(0, 0, whole, high, fill=way["tint"] if fill == "tint" else way["accent"])
    for part, left in zip(made, edges, strict=False):
        xml += kit.moved(part, left + 0.7 * pad, (high - part.high) / 2)
    return Part(xml, high)


def _grounds(kit: Kit, style: str, edges: Sequence[float], levels: Sequence[float]) -> str:
    """What lies below the words: bands, or a plate for each row."""
    step, right = levels[1] - levels[0], edges[-1]
    if style == "bands":
        return "".join(kit.box(0, top, right, step, fill=kit.way["tint"]) for top in levels[:-1:2])
    if style == "plates":
        return "".join(kit.box(0, top + 0.7, right, step - 1.4, fill=kit.way["tint"],
                               round_=step / 3) for top in levels[:-1])  # fmt: skip
    return ""


def _rules(kit: Kit, style: str, edges: Sequence[float], levels: Sequence[float]) -> str:
    """Lines of a table in a style."""
    way, right, low = kit.way, edges[-1], levels[-1]
    line, thick = way["line"], way["thick"]

    def level(ys: Sequence[float], how: str = "", wide: float = thick, colour: str = line) -> str:
        return "".join(kit.rule(0, y, right, y, colour, wide, how=how) for y in ys)

    upright = "".join(kit.rule(x, 0, x, low, line, thick) for x in edges[1:-1])
    under = level(levels[:1]) if levels[0] else ""
    made = {
        "lattice": lambda: level([0, *levels]) + "".join(
            kit.rule(x, 0, x, low, line, thick) for x in edges),
        "lines": lambda: under + level(levels[1:]),
        "dashes": lambda: under + level(levels[1:], "dashes"),
        "dots": lambda: under + level(levels[1:], "dots", 0.9),
        "cage": lambda: kit.box(0, 0, right, low, line=way["accent"], thick=1.3) + under
            + level(levels[1:-1]),
        "columns": lambda: kit.box(0, 0, right, low, line=line, thick=thick) + under + upright,
        "ends": lambda: level([0, low], "", 1.6, way["accent"]) + level(levels[:1], "", 0.7),
        "sides": lambda: path([f"{x:.2f} 0 m {x:.2f} {-low:.2f} l" for x in (0, right)],
                              line=way["accent"], thick=1.2) + under + level(levels[1:-1]),
        "fives": lambda: under + level([low, *levels[5:-1:5]]),
        "bands": lambda: level([low]), "plates": lambda: "",
    }  # fmt: skip
    return made[style]()
