"""Tables of a report: cells in rows, with lines as reports draw them, box by box."""

from collections.abc import Sequence

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.rdl.items import Item, Part, below
from tests.drawing.held_out.rdl.kit import LIFT, Cell, Kit, least_of

_SIDES = {"all": "tlbr", "rows": "b", "none": "", "columns": "lr", "dotted": "b", "dashed": "b"}


def table(kit: Kit, rows: Sequence[Sequence[Cell]], widths: Sequence[float], rules: str, *,
          head: int = 0, high: float = 0) -> Part:  # fmt: skip
    """Rows of cells in columns of these widths; the first rows are heads, with a line below."""
    found: list[Item] = []
    y = 0.0
    for number, row in enumerate(rows):
        needs = (_high(kit, cell, room) for cell, room in _sized(row, widths))
        tall = max(high or kit.high, *needs)
        x = 0.0
        for cell, wide in _sized(row, widths):
            sides = _SIDES[rules] if cell.sides is None else cell.sides
            if cell.sides is None and rules not in {"all", "none"}:
                sides += "b" * (number < head or number == len(rows) - 1)
                sides += "t" * (number == 0)
            found += _cell(kit, cell, (x, y, wide, tall), "".join(sorted(set(sides))), rules)
            x += wide
        y += tall
    return Part(found, y)


def _sized(row: Sequence[Cell], widths: Sequence[float]) -> list[tuple[Cell, float]]:
    place, found = 0, []
    for cell in row:
        found.append((cell, sum(widths[place : place + cell.span])))
        place += cell.span
    return found


def _high(kit: Kit, cell: Cell, wide: float) -> float:
    if cell.pieces or not cell.said:
        return 0
    inner = kit.lines(cell.said, wide - 2 * kit.way["pad"], cell.look, cell.at)
    return inner.high + 2 * kit.way["pad_high"] if inner.high > 2 * kit.size else 0


def _cell(kit: Kit, cell: Cell, place: tuple[float, float, float, float], sides: str,
          rules: str) -> list[Item]:  # fmt: skip
    (x, y, wide, high), pad = place, kit.way["pad"]
    kind = {"dotted": "Dotted", "dashed": "Dashed"}.get(rules, "Solid")
    edges = kit.edges(sides, kind=kind)
    inner = wide - 2 * pad
    fits = not cell.pieces and kit.long(cell.said, cell.look) <= inner - 4
    if fits and cell.said:  # As report designers make it: the cell's box has the words.
        more = [(f"Padding{side}", f"{pad}pt") for side in ("Left", "Right")]
        more.append(("PaddingBottom", f"{2 * LIFT * kit.size * cell.look.scale:.1f}pt"))
        more += [("BackgroundColor", cell.fill)] if cell.fill else []
        style = kit.style(cell.look, cell.at, *more)
        return [Item("text", x, y, wide, high, cell.said, style, edges)]
    found = kit.box(x, y, wide, high, cell.fill, edges)
    if cell.pieces:
        return found + below(kit.in_line(cell.pieces, x + pad, y + high / 2, inner, cell.at), y)
    if cell.said:
        words = kit.lines(cell.said, inner, cell.look, cell.at)
        found += words.at(x + pad, y + (high - words.high) / 2)
    return found


def widths_of(kit: Kit, rows: Sequence[Sequence[Cell]], wide: float, *, stretch: Sequence[int] = (),
              full: bool = True, folds: Sequence[int] = ()) -> list[float]:  # fmt: skip
    """Widths in which all finds room; what is left over goes to some columns.

    Raises NoRoomError where there is not room enough.
    """
    columns = max(len(row) for row in rows)
    found = [0.0] * columns
    for row in rows:
        if len(row) == columns:
            for place, cell in enumerate(row):
                need = least_of(kit, cell, whole=place not in folds) + 2 * kit.way["pad"] + 5
                found[place] = max(found[place], need)
    spare = wide - sum(found)
    if spare < 0:
        raise NoRoomError(f"{-spare:.0f} too wide")
    if full:
        chosen = stretch or range(columns)
        for place in chosen:
            found[place] += spare / len(chosen)
    return found
