"""Tables of a page of SVG, and how many voted which way and what they hold."""

import itertools
from collections.abc import Mapping, Sequence

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.batik.kit import Kit
from tests.drawing.held_out.batik.parts import Maker, titled
from tests.drawing.held_out.ruled import Column, fitted
from tests.drawing.held_out.shared.kit import joined
from tests.drawing.held_out.shared.parts import Part
from tests.drawing.held_out.shared.tables import Cell
from tests.drawing.held_out.sheet import TotalRow


def table(kit: Kit, heads: Sequence[str], body: Sequence[Sequence[Cell]],
          widths: Sequence[float], ats: str, rules: str, *, high: float = 0, sums: int = 0,
          zebra: bool = False) -> Part:  # fmt: skip
    """Heads, if any, and rows of one height; the last so many are sums."""
    step, edges = kit.size * (high or kit.way["high"]), [0.0, *itertools.accumulate(widths)]
    pad, fill, whole, svg, top = kit.way["pad_across"], kit.way["head_fill"], edges[-1], "", 0.0
    if any(heads):
        made = [kit.flow([(head, True)], wide - 1.6 * pad, at=at, colour=kit.way["head_ink"])
                for head, wide, at in zip(heads, widths, ats, strict=True)]  # fmt: skip
        top = max(one.high for one in made) + kit.size * 0.6
        shade = kit.gradient(fill) if kit.way["head_shade"] else fill
        svg += kit.box(0, 0, whole, top, fill=shade, round_=3 * (rules == "round"))
        svg += "".join(kit.moved(one, x + 0.8 * pad, (top - one.high) / 2)
                       for x, one in zip(edges, made, strict=False))  # fmt: skip
    levels = [top + step * n for n in range(len(body) + 1)]
    for y, row, stripe in zip(levels, body, itertools.cycle((False, zebra)), strict=False):
        svg += kit.box(0, y, whole, step, fill=kit.way["tint"]) if stripe else ""
        if rules == "pads":
            svg += kit.box(0, y + 1, whole, step - 2, fill=kit.way["tint"], round_=3)
        for x, wide, cell, at in zip(edges, widths, row, ats, strict=False):
            need(kit.long(cell.said, bold=cell.bold) + pad, wide, f"a cell of {cell.said}")
            place = x + {"l": pad, "c": wide / 2, "r": wide - pad}[at]
            svg += cell.draw(x, y, wide, step) if cell.draw else kit.words(
                cell.said, place, y + step / 2, at=at, bold=cell.bold)  # fmt: skip
    svg += _rules(kit, rules, edges, levels)
    if sums:
        svg += kit.rule(0, levels[-1 - sums], whole, levels[-1 - sums], kit.way["ink"], 0.9)
    return Part(svg, levels[-1])


def _rules(kit: Kit, style: str, edges: Sequence[float], levels: Sequence[float]) -> str:
    line, thick, whole, low = kit.way["line"], kit.way["thick"], edges[-1], levels[-1]
    level = "".join(kit.rule(0, y, whole, y, line, thick) for y in levels[1:-1])
    under = kit.rule(0, levels[0], whole, levels[0], line, thick * 1.4) if levels[0] else ""
    upright = "".join(kit.rule(x, 0, x, low, line, thick) for x in edges[1:-1])
    frame = kit.box(0, 0, whole, low, line=line, thick=thick)
    last, ink = kit.rule(0, low, whole, low, line, thick), kit.way["ink"]
    dots = "".join(kit.rule(0, y, whole, y, ink, 0.7, how="dots") for y in levels[1:])
    three = kit.rule(0, 0, whole, 0, ink, 1.2) + kit.rule(0, low, whole, low, ink, 1.2)
    return {"grid": frame + under + level + upright, "rows": under + level + last,
            "dotted": under + dots, "book": three + under, "frame": frame + under,
            "columns": frame + under + upright, "pads": "", "open": under,
            "round": under + level + kit.box(0, 0, whole, low, line=line, thick=1.1, round_=3),
            }[style]  # fmt: skip


def totals(kit: Kit, wide: float) -> Part:
    """All totals, in the way's form."""
    made = _TOTALS[kit.way["totals"]](kit, wide)
    return kit.below([titled(kit, "totals"), made], 3) if made.drawn else made


def _table(kit: Kit, wide: float) -> Part:
    """A row for each position, below a head."""
    rows, heads, way = kit.told.words.totals, kit.told.words.totals_head, kit.way
    order, marked = way["count_order"], any(row.mark for row in rows)
    order = order + "m" * ("m" not in order) if marked else order.replace("m", "")
    columns = {"l": Column(heads[0], [row.label for row in rows], spare=2),
               "n": Column(heads[1], [row.members for row in rows]),
               "f": Column(heads[2], [row.figure for row in rows]),
               "m": Column("", [], kit.mark_room(), 0.2)}  # fmt: skip
    ats = "".join({"l": "l", "f": "r"}.get(one, way["members_at"]) for one in order)
    widths = fitted(kit.told, [columns[one] for one in order], wide * way["count_wide"])

    def cell(row: TotalRow, what: str) -> Cell:
        bit = kit.swatch(row.mark)
        said = {"l": row.label, "n": row.members, "f": row.figure, "m": ""}[what]
        return Cell(said, not row.position, (lambda x, y, w, h: bit.draw(
            x + (w - bit.wide) / 2, y + h / 2)) if what == "m" else None)  # fmt: skip

    body = [[cell(row, one) for one in order] for row in rows]
    made = table(kit, [columns[one].head for one in order], body, widths, ats,
                 way["count_rules"], high=way["count_high"], sums=1)  # fmt: skip
    left = {"left": 0, "center": 0.5, "right": 1}[kit.way["count_at"]] * (wide - sum(widths))
    return Part(kit.moved(made, left, 0), made.high)


def _gauges(kit: Kit, wide: float) -> Part:
    """For each position a bar as long as it has members, which are told at its end."""
    rows, high, way = kit.told.words.totals[:-1], kit.size * 1.7, kit.way
    most, svg = int(kit.told.words.totals[-1].members), ""
    marks = kit.mark_room() + 4 if any(row.mark for row in rows) else 0
    first = marks + max(kit.long(row.label, bold=True) for row in kit.told.words.totals) + 10
    said = [kit.told.how_many(row) for row in kit.told.words.totals]
    longest = wide - first - max(kit.long(one, bold=True) for one in said) - 14
    need(30, longest, "a bar")
    for n, row in enumerate(rows):
        y, wide_of = high * (n + 0.5), longest * int(row.members) / most
        svg += kit.swatch(row.mark).draw(0, y) + kit.words(row.label, marks, y)
        if wide_of:
            svg += kit.box(first, y - high * 0.3, wide_of, high * 0.6, fill=way["bar"])
        svg += kit.words(said[n], first + wide_of + 8, y)
    svg += kit.rule(first, 0, first, high * len(rows), way["ink"], 0.8)
    y = high * (len(rows) + 0.6)
    svg += kit.words(kit.told.words.totals[-1].label, marks, y, bold=True)
    return Part(svg + kit.words(said[-1], first + 8, y, bold=True), high * (len(rows) + 1.1))


def _run(kit: Kit, wide: float) -> Part:
    """All of it in a line of words, or in two."""
    bits = [joined([kit.swatch(row.mark), kit.bit(f"{row.label}:", bold=True),
                    kit.bit(row.members + (f" ({kit.told.held(row)})" if row.figure else ""))], 4)
            for row in kit.told.words.totals]  # fmt: skip
    return kit.row(bits, wide, kit.size * 1.8, high=1.7)


_TOTALS: Mapping[str, Maker] = {
    "table": _table, "gauges": _gauges, "run": _run,
    "sentence": lambda kit, wide: kit.flow([(kit.told.count(), False)], wide),
    "none": lambda kit, wide: Part("", 0),
}  # fmt: skip
