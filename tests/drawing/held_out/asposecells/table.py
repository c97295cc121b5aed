"""Tables on squared paper: widths in which all finds room, and lines about the cells."""

from collections.abc import Sequence
from dataclasses import replace

from tests.drawing.held_out.asposecells.cells import Box, Cell, Kit, Part
from tests.drawing.held_out.attempts import NoRoomError


def widths_of(kit: Kit, rows: Sequence[Sequence[Cell]], cols: int, stretch: Sequence[int],
              *, full: bool = True) -> list[int]:  # fmt: skip
    """Columns of squared paper for each column; what is left over goes to some of them.

    Raises NoRoomError where there is not room enough.
    """
    count = max(sum(cell.span for cell in row) for row in rows)
    found = [1] * count
    for row in rows:
        place = 0
        for cell in row:
            if cell.span == 1:
                found[place] = max(found[place], kit.needs(cell))
            place += cell.span
    spare = cols - sum(found)
    if spare < 0:
        raise NoRoomError(f"{-spare} columns too wide")
    if full and stretch:
        for place, column in enumerate(stretch):
            more = spare // len(stretch) + (place < spare % len(stretch))
            found[column] += more
    return found


def table(kit: Kit, rows: Sequence[Sequence[Cell]], cols: int, rules: str, *,
          stretch: Sequence[int] = (0,), head: int = 0, zebra: bool = False, full: bool = True,
          widths: Sequence[int] = ()) -> Part:  # fmt: skip
    """Cells in columns; each second row perhaps upon a tint."""
    wide = list(widths) or widths_of(kit, rows, cols, stretch, full=full)
    boxes, r = list[Box](), 0
    for number, row in enumerate(rows):
        c, place = 0, 0
        for cell in row:
            w = sum(wide[place : place + cell.span])
            place += cell.span
            tinted = zebra and number >= head and (number - head) % 2 and not cell.fill
            one = replace(cell, fill=kit.way["tint"]) if tinted else cell
            boxes.append(Box(one, c, r, w, 1))
            c += w
        high = max(kit.rows_for(box.cell, box.w) for box in boxes[-len(row) :])
        for one_of in range(len(boxes) - len(row), len(boxes)):
            boxes[one_of] = replace(boxes[one_of], h=high)
        r += high
    lined = [replace(box, edges=_edges(kit, box, rules, (sum(wide), r), head)) for box in boxes]
    return Part(lined, sum(wide), r)


def _edges(kit: Kit, box: Box, rules: str, size: tuple[int, int], head: int) -> dict[str, str]:
    last = box.r + box.h == size[1]
    outer = ("t" if box.r == 0 else "") + ("b" if last else "")
    outer += ("l" if box.c == 0 else "") + ("r" if box.c + box.w == size[0] else "")
    if rules == "all":
        return kit.edges("tblr")
    if rules == "rows":
        return kit.edges("tb")
    if rules == "dotted":
        return kit.edges("tb", "dotted") | (kit.edges("t") if head and box.r == 0 else {})
    if rules == "columns":
        return kit.edges("lr") | kit.edges(outer)
    if rules == "outline":
        return kit.edges(outer, "medium")
    under = "b" if head and box.r == 0 else ""
    if rules == "ends":
        return kit.edges(outer.replace("l", "").replace("r", "") + under)
    return kit.edges(under)
