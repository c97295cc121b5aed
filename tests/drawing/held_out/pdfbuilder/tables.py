"""Tables of PDF::Table: cells of words, of markup, of drawings, rows that span, grounds."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.letters import folded
from tests.drawing.held_out.pdfbuilder.kit import Kit, op
from tests.drawing.held_out.ruled import Column, fitted
from tests.drawing.held_out.shared.colours import WHITE
from tests.drawing.held_out.shared.parts import Part
from tests.drawing.held_out.shared.tables import Cell, shown
from tests.drawing.held_out.sheet import Mark

_AT = {"l": "left", "c": "center", "r": "right"}
_INSET = 0.8
Fills = Mapping[tuple[int, int], str]


class Look(NamedTuple):
    """Lines of a table: about it, between rows, between columns, below its head."""

    border: float
    rows: float
    columns: float
    head: float
    edge: float = 0
    """At the left and at the right."""


_LOOKS: Mapping[str, Look] = {
    "grid": Look(1, 1, 1, 1, 1), "rows": Look(1, 1, 0, 1), "open": Look(0, 0, 0, 0),
    "uprights": Look(1, 0, 1, 1, 1), "frame": Look(1.6, 0, 0, 1, 1.6), "book": Look(2.4, 0, 0, 1.2),
    "inner": Look(0, 1, 1, 1.6), "under": Look(0, 1, 0, 2),
}  # fmt: skip


def widths_of(kit: Kit, columns: Sequence[Column], wide: float) -> list[float]:
    """Widths in which no words of the columns break."""
    return fitted(kit.told, columns, wide)


def table(kit: Kit, columns: Sequence[Column], body: Sequence[Sequence[Cell]],
          widths: Sequence[float], rules: str, *, high: float = 0, headed: bool = True,
          sums: bool = False, fills: Fills | None = None, zebra: bool = False,
          spans: Sequence[int] = ()) -> Part:  # fmt: skip
    """Rows of one height below their heads; rows that span have but their first cell."""
    way, size = kit.way, kit.sized(1)
    step = round(kit.size * (high or way["high"]), 2)
    heads = [one.head for one in columns] if headed else []
    deep = _deep(kit, heads, widths) if headed else 0
    head = round((deep * 1.16 + 0.75) * size, 2) if headed else 0.0
    rows = [heads] * headed + [[cell.said or " " for cell in row] for row in body]
    told = {**_lines(kit, _LOOKS[rules], step, size),
            "size": " ".join(f"{one:.3f}pt" for one in widths),
            "cell_props": [[{"justify": _AT[one.at]} for one in columns]] * headed}  # fmt: skip
    for n, row in enumerate(body):
        told["cell_props"].append(_row(kit, row, columns, widths, n, fills or {}, span=n in spans))
    if sums:
        told["cell_props"][-1] = [one | {"bg_color": way["tint"]} for one in told["cell_props"][-1]]
    if zebra:
        told |= {"bg_color_even": way["tint"]}
    if headed:
        told |= {"header_props": _header(kit, head, deep, size),
                 "row_props": [{"h_rule_w": round(_LOOKS[rules].head * way["thick"], 2)}]
                 }  # fmt: skip
    draw = {f"{n + headed} {k}": cell.draw(_INSET, _INSET, widths[k] - 2 * _INSET,
                                           step - 2 * _INSET)
            for n, row in enumerate(body) for k, cell in enumerate(row) if cell.draw}  # fmt: skip
    whole = round(head + step * len(body), 2)
    return Part(op("T", 0, 0, round(sum(widths), 2), whole,
                   {"size": size, "rows": rows, "draw": draw, "set": told}), whole)  # fmt: skip


def _row(kit: Kit, row: Sequence[Cell], columns: Sequence[Column], widths: Sequence[float],
         place: int, fills: Fills, *, span: bool) -> list[dict[str, Any]]:  # fmt: skip
    """What each cell of a row looks like."""
    if span:
        need(kit.long(row[0].said, bold=True) + 8, sum(widths), row[0].said)
        return [{"said": row[0].said, "bold": 1, "justify": "left", "colspan": len(columns),
                 "bg_color": kit.way["tint"]}]  # fmt: skip
    found = []
    for k, (cell, column) in enumerate(zip(row, columns, strict=False)):
        need(kit.long(cell.said, bold=cell.bold), widths[k] - kit.way["pad_across"],
             f"a cell of {cell.said}")  # fmt: skip
        fill = fills.get((place, k))
        found.append({"justify": _AT[column.at], "said": cell.said, "bold": int(cell.bold)}
                     | ({"bg_color": fill} if fill else {}))  # fmt: skip
    return found


def _deep(kit: Kit, heads: Sequence[str], widths: Sequence[float]) -> int:
    pad = 2 * kit.way["pad_across"] + 1
    lots = [folded(said, kit.way["font"], kit.sized(1), wide - pad, bold=True)
            for said, wide in zip(heads, widths, strict=True)]  # fmt: skip
    return max([len(lines) for lines in lots] + [1])


def _lines(kit: Kit, look: Look, step: float, size: float) -> dict[str, Any]:
    """Lines and room of all cells."""
    way = kit.way
    thick = way["thick"]
    above = round(step / 2 - size * 0.65, 2)
    return {"border_w": 0, "h_border_w": round(look.border * thick, 2),
            "v_border_w": round(look.edge * thick, 2), "border_c": way["line"],
            "h_rule_w": round(look.rows * thick, 2), "v_rule_w": round(look.columns * thick, 2),
            "rule_c": way["line"], "min_rh": step, "padding_top": above,
            "padding_bottom": round(step - size - above - 0.02, 2), "fg_color": way["ink"],
            "padding_left": way["pad_across"], "padding_right": way["pad_across"]}  # fmt: skip


def _header(kit: Kit, high: float, deep: int, size: float) -> dict[str, Any]:
    way = kit.way
    above = max(high - (deep * 1.16 + 0.05) * size, 1) / 2
    ground = {"dark": way["dark"], "tint": way["tint"]}.get(way["head_fill"], WHITE)
    return {"fg_color": WHITE if ground == way["dark"] else way["ink"], "bg_color": ground,
            "font_size": size, "leading": round(size * 1.16, 2), "min_rh": high, "repeat": 0,
            "padding_top": round(above, 2), "padding_bottom": 0.5, "max_word_length": 99,
            "padding_left": way["pad_across"], "padding_right": way["pad_across"]}  # fmt: skip


def marks_of(kit: Kit, mark: Mark | None) -> Cell:
    """A cell with a mark in its middle."""
    return shown(kit.swatch(mark))
