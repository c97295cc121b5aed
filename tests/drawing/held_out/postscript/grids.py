"""Tables of a page of PostScript: cells of words or drawings, heads that may be turned, rules."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from tests.drawing.held_out.postscript.kit import Kit, mixed, nr
from tests.drawing.held_out.ruled import Column, fitted
from tests.drawing.held_out.shared.colours import WHITE
from tests.drawing.held_out.shared.parts import Part
from tests.drawing.held_out.shared.tables import Cell, cells

TURNED = "turned"
"""The class of a column whose head is turned."""


def widths_of(kit: Kit, columns: Sequence[Column], wide: float) -> list[float]:
    """Widths in which no words of the columns break; turned heads need none."""
    flat = [one._replace(head="") if one.kind == TURNED else one for one in columns]
    return fitted(kit.told, flat, wide)


def table(kit: Kit, columns: Sequence[Column], body: Sequence[Sequence[Cell]],
          widths: Sequence[float], rules: str, *, high: float = 0, headed: bool = True,
          zebra: bool = False, sums: bool = False) -> Part:  # fmt: skip
    """Rows of one height below their heads; the last may be a sum."""
    step, edges = kit.size * (high or kit.way["high"]), [0.0, *accumulate(widths)]
    head = _heads(kit, columns, widths, edges) if headed else Part("", 0)
    levels = [head.high + step * n for n in range(len(body) + 1)]
    ps = "".join(kit.box(0, top, edges[-1], step, fill=kit.way["tint"])
                 for top in levels[1:-1:2] if zebra)  # fmt: skip
    if rules == "pads":
        ps += "".join(kit.box(left + 0.8, top + 0.8, right - left - 1.6, step - 1.6,
                              fill=kit.way["tint"], round_=kit.way["round"])
                      for top in levels[:-1] for left, right in pairwise(edges))  # fmt: skip
    ps += head.drawn
    ps += cells(kit, [one.at for one in columns], body, widths, levels[:-1], step, 0.8)
    ps += _rules(kit, rules, edges, levels)
    if sums:
        ps += kit.rule(0, levels[-2], edges[-1], levels[-2], kit.way["ink"], 1)
    return Part(ps, levels[-1])


def _heads(kit: Kit, columns: Sequence[Column], widths: Sequence[float],
           edges: Sequence[float]) -> Part:  # fmt: skip
    """Heads upon one ground, which stand on its lower edge."""
    way, pad = kit.way, kit.way["pad_across"]
    ink = WHITE if way["head_fill"] in {"dark", "shade"} else way["accent"]
    made = list[tuple[str, Part]]()
    for one, wide in zip(columns, widths, strict=True):
        if one.kind == TURNED:
            made.append(("turned", Part(one.head, kit.long(one.head, bold=True) + 4)))
        else:
            words = kit.flow([(one.head, True)], wide - 1.4 * pad, at=one.at, colour=ink)
            made.append(("flat", words))
    deep = max(part.high for _, part in made)
    high, whole, ps = deep + kit.size * 0.6, edges[-1], ""
    if way["head_fill"] == "shade":
        ps += kit.shade(0, 0, whole, high, way["accent"], mixed(way["accent"], WHITE, 0.25))
    elif way["head_fill"]:
        fill = way["tint"] if way["head_fill"] == "tint" else way["accent"]
        ps += kit.box(0, 0, whole, high, fill=fill)
    low = kit.size * 0.25
    for (how, part), wide, left in zip(made, widths, edges, strict=False):
        if how == "flat":
            ps += kit.moved(part, left + 0.7 * pad, high - part.high - low)
        elif part.drawn:
            ps += _upright(kit, part.drawn, left + wide / 2, high - low - 2, ink)
    return Part(ps, high)


def _upright(kit: Kit, said: str, x: float, low: float, ink: str) -> str:
    """Words that run upwards about a middle."""
    face, points = kit.face(bold=True), kit.sized(1)
    return (f"{kit.colour(ink)}/{face.name} {nr(points)} S {nr(x + points * 0.35)} {nr(-low)} "
            f"{face.shown(said)} 90 t\n")  # fmt: skip


def _rules(kit: Kit, style: str, edges: Sequence[float], levels: Sequence[float]) -> str:
    """Lines of a table in a style."""
    way, right, low = kit.way, edges[-1], levels[-1]
    line, thick = way["line"], way["thick"]

    def level(ys: Sequence[float], how: str = "", wide: float = thick) -> str:
        return "".join(kit.rule(0, y, right, y, line, wide, how=how) for y in ys)

    upright = "".join(kit.rule(x, 0, x, low, line, thick) for x in edges[1:-1])
    under = level(levels[:1]) if levels[0] else ""
    frame = kit.box(0, 0, right, low, line=line, thick=thick)
    made = {
        "grid": lambda: frame + under + level(levels[1:-1]) + upright,
        "rows": lambda: under + level(levels[1:]),
        "dashed": lambda: under + level(levels[1:], "dashes"),
        "dotted": lambda: under + level(levels[1:], "dots", 0.9),
        "frame": lambda: frame + under,
        "double": lambda: frame + under + kit.box(-2, -2, right + 4, low + 4, line=line,
                                                  thick=thick),
        "book": lambda: level([0, low], "", 1.4) + level(levels[:1], "", 0.6),
        "uprights": lambda: under + upright + level([low]),
        "round": lambda: kit.box(0, 0, right, low, line=line, thick=thick,
                                 round_=2) + under + level(levels[1:-1]),
        "pads": lambda: "", "open": lambda: under,
    }  # fmt: skip
    return made[style]()
