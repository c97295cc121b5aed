"""Tables whose cells are those of the sheet: grounds, borders, words, marks."""

from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Any, NamedTuple

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.gnumeric.kit import PAD, Kit
from tests.drawing.held_out.letters import folded
from tests.drawing.held_out.ruled import Column, fitted
from tests.drawing.held_out.shared.colours import WHITE
from tests.drawing.held_out.shared.parts import Part
from tests.drawing.held_out.shared.tables import Cell

Fills = Mapping[tuple[int, int], str]


class Look(NamedTuple):
    """Lines of a table: about it, between rows, between columns, below its head."""

    frame: str = ""
    rows: str = ""
    columns: str = ""
    head: str = ""
    ends: str = ""
    """Above and below, where there is no frame."""


LOOKS: Mapping[str, Look] = {
    "grid": Look("thin", "thin", "thin", "thin"), "hair": Look("hair", "hair", "hair", "thin"),
    "ledger": Look("medium", "hair", "thin", "medium"),
    "rows": Look("", "thin", "", "thin", "thin"),
    "dots": Look("", "dotted", "", "thin", "thin"), "sheet": Look("thin", "hair", "hair", "double"),
    "outline": Look("medium", "", "", "thin"), "columns": Look("thin", "", "thin", "thin"),
    "ends": Look("", "", "", "thin", "medium"), "open": Look("", "", "", "thin"),
}  # fmt: skip


def widths_of(kit: Kit, columns: Sequence[Column], wide: float) -> list[float]:
    """Widths in which no words of the columns break."""
    return fitted(kit.told, columns, wide)


def bordered(kit: Kit, look: Look, xs: Sequence[float], ys: Sequence[float], head: int = 0) -> str:
    """The borders of a table with these edges, of which so many rows are its head."""
    ink, made = kit.way["line"], ""
    for n, (top, low) in enumerate(pairwise(ys)):
        for k, (left, right) in enumerate(pairwise(xs)):
            sides = {"t": look.frame or look.ends if n == 0 else "",
                     "b": look.frame or look.ends if n == len(ys) - 2 else look.rows,
                     "l": look.frame if k == 0 else "",
                     "r": look.frame if k == len(xs) - 2 else look.columns}  # fmt: skip
            if n == head - 1:
                sides["b"] = look.head
            said = {side: style for side, style in sides.items() if style}
            made += kit.area(left, top, right - left, low - top, ink=ink, **said) if said else ""
    return made


def table(kit: Kit, columns: Sequence[Column], body: Sequence[Sequence[Cell]],
          widths: Sequence[float], rules: str, *, high: float = 0, headed: bool = True,
          sums: bool = False, fills: Fills | None = None, zebra: bool = False,
          spans: Sequence[int] = ()) -> Part:  # fmt: skip
    """Rows of one height below their heads; rows that span have but their first cell."""
    way, step = kit.way, max(kit.size * (high or kit.way["high"]), kit.line() + 2)
    xs = list(accumulate(widths, initial=0.0))
    head = _head_high(kit, columns, widths) if headed else 0.0
    ys = [*([0.0] if headed else []), *(head + step * n for n in range(len(body) + 1))]
    made, first = "", int(headed)
    if headed:
        made += _head(kit, columns, xs, head)
    for n, row in enumerate(body):
        top, fill = ys[n + first], ""
        if (zebra and n % 2) or n in spans or (sums and n == len(body) - 1):
            fill = way["tint"]
        made += kit.area(0, top, xs[-1], step, fill=fill)
        if n in spans:
            made += kit.cell(0, top, xs[-1], step, [(row[0].said, True)], at="l")
            continue
        for k, (cell, column) in enumerate(zip(row, columns, strict=False)):
            if (n, k) in (fills or {}):
                made += kit.area(xs[k], top, widths[k], step, fill=(fills or {})[n, k])
            made += _cell(kit, cell, column, xs[k], top, widths[k], step)
    return Part(made + bordered(kit, LOOKS[rules], xs, ys, first), ys[-1])


def _cell(kit: Kit, cell: Cell, column: Column, left: float, top: float, wide: float, high: float
          ) -> str:  # fmt: skip
    if cell.draw:
        return cell.draw(left, top, wide, high)
    pushed = kit.way["indent"] if column.at != "c" else 0
    need(kit.long(cell.said, bold=cell.bold) + 2 * PAD + 5.4 * pushed, wide, f"cell {cell.said}")
    more: dict[str, Any] = {"indent": pushed} if pushed else {}
    return kit.cell(left, top, wide, high, [(cell.said, cell.bold)], at=column.at,
                    number=kit.way["numbers"], **more)  # fmt: skip


def _head_high(kit: Kit, columns: Sequence[Column], widths: Sequence[float]) -> float:
    lots = [folded(one.head, kit.way["font"], kit.sized(1) * 1.05, wide - 2 * PAD - 1, bold=True)
            for one, wide in zip(columns, widths, strict=True)]  # fmt: skip
    return max(len(lot) for lot in [*lots, [""]]) * kit.line() + kit.size * 0.45


def _head(kit: Kit, columns: Sequence[Column], xs: Sequence[float], high: float) -> str:
    """Heads, which may be broken between words."""
    way = kit.way
    fill = {"dark": way["dark"], "tint": way["tint"]}.get(way["head_fill"], "")
    ink = WHITE if way["head_fill"] == "dark" else way["ink"]
    made = kit.area(0, 0, xs[-1], high, fill=fill)
    for column, left, right in zip(columns, xs, xs[1:], strict=False):
        room = right - left - 2 * PAD
        need(max((kit.long(word, bold=True) for word in column.head.split()), default=0), room,
             column.head)  # fmt: skip
        pushed = {"indent": way["indent"]} if way["indent"] and column.at == "l" else {}
        wrapped = {"wrap": True} if kit.long(column.head, bold=True) > room - 3 else pushed
        made += kit.cell(left, 0, right - left, high, [(column.head, True)], at=column.at,
                         colour=ink, **wrapped)  # fmt: skip
    return made
