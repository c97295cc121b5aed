"""What a page of MuPDF is made of: rows of cells, in which stories of HTML flow; tables."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from tests.drawing.held_out.htmldoc.tags import BLANK, tag, words
from tests.drawing.held_out.mupdf.marks import Drawer

Row = dict[str, Any]
Maker = Callable[[Drawer, float], Row]


class Cell(NamedTuple):
    """A cell of a table: what stands there, its classes, a style, how far it reaches."""

    inner: str
    kind: str = ""
    style: str = ""
    across: int = 1
    down: int = 1


def div(inner: str, kind: str = "") -> str:
    """A box of a class."""
    return tag("div", inner, class_=kind)


def para(inner: str, kind: str = "") -> str:
    """A paragraph of a class."""
    return tag("p", inner, class_=kind)


def span(inner: str, kind: str = "") -> str:
    """Words of a class."""
    return tag("span", inner, class_=kind)


def table(kit: Drawer, rows: Sequence[Sequence[Cell]], kind: str = "",
          widths: Sequence[float] = (), zebra: bool = False) -> str:  # fmt: skip
    """A table; the first row without joined cells has the widths."""
    pad = 2 * kit.way["pad_across"] + 2.6 * (kit.way["collapse"] == "separate")
    plain = next((n for n, row in enumerate(rows) if len(row) == len(widths)), -1)
    lines = []
    for n, row in enumerate(rows):
        cells = []
        for k, cell in enumerate(row):
            wide = f"width:{max(widths[k] - pad - 1, 4):.1f}pt;" if n == plain else ""
            cells.append(tag("td", cell.inner or BLANK, class_=cell.kind, style=wide + cell.style,
                             colspan=cell.across if cell.across > 1 else "",
                             rowspan=cell.down if cell.down > 1 else ""))  # fmt: skip
        odd = "odd" if zebra and n % 2 else ""
        lines.append(tag("tr", "".join(cells), class_=odd))
    return tag("table", "".join(lines), class_=kind)


def one(html: str, **more: object) -> Row:
    """A row of one cell; of none, where nothing stands in it."""
    return {"cells": [{"share": 1.0, "html": html, **more}] if html else []}


def beside(parts: Sequence[str], shares: Sequence[float] = (), **more: object) -> Row:
    """A row of cells, each with a story of its own."""
    whole = sum(shares) if shares else len(parts)
    return {"cells": [{"share": (shares[n] if shares else 1) / whole, "html": part, **more}
                      for n, part in enumerate(parts)]}  # fmt: skip


def room_of(kit: Drawer, wide: float, over: int) -> float:
    """How wide each of so many cells is."""
    return (wide - float(kit.way["gutter"]) * (over - 1)) / over


def composed(kit: Drawer, plan: Sequence[Any], wide: float, parts: dict[str, Maker]) -> list[Row]:
    """Parts below one another; a share of the width and two plans stand side by side."""
    rows, way = [], kit.way
    for part in plan:
        if isinstance(part, str):
            row = parts[part](kit, wide)
        else:
            share, left, right = part
            room = wide - way["gutter"]
            row = {"cells": [_side(kit, share, left, room, parts),
                             _side(kit, 1 - share, right, room, parts)]}  # fmt: skip
        if row["cells"]:
            rows.append({"gutter": way["gutter"], "gap": way["gap"], **row})
    return rows


def _side(kit: Drawer, share: float, plan: Sequence[Any], room: float, parts: dict[str, Maker]
          ) -> Row:  # fmt: skip
    """One of two sides, perhaps within a frame."""
    pad = 8.0 if plan[0] == "framed" else 0.0
    inner = composed(kit, plan[1:] if pad else plan, room * share - 2 * pad, parts)
    frame = {"even": True, **kit.way["side_frame"]} if pad else None
    return {"share": share, "rows": inner, "pad": pad, "frame": frame}


def caption(kit: Drawer, what: str) -> str:
    """The heading of a part, where the way has headings."""
    title = kit.way["headings"].get(what, "") if kit.way["headed_parts"] else ""
    return tag("h2", words(title)) if title else ""
