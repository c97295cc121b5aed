"""How many Member States, and what they hold, by position."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.rdl.items import Item, Part, stacked
from tests.drawing.held_out.rdl.kit import BOLD, PLAIN, Cell, Kit, Look, Piece
from tests.drawing.held_out.rdl.marks import ground_of, marks_of, swatch
from tests.drawing.held_out.rdl.parts import NOTHING, headed
from tests.drawing.held_out.rdl.table import table, widths_of
from tests.drawing.held_out.sheet import TotalRow


def totals(kit: Kit, wide: float) -> Part:
    """All totals, in the way's form."""
    return headed(kit, "totals", _TOTALS[kit.way["totals"]](kit, wide), wide)


def keyed(kit: Kit, row: TotalRow, look: Look = PLAIN) -> list[Piece]:
    """A position's word with its mark, where that is the legend."""
    return [*(swatch(kit, row.mark) if row.mark else []), kit.piece(row.label, look)]


def how_many(kit: Kit, row: TotalRow) -> str:
    """Members and what they hold."""
    held = f" ({kit.told.held(row)})" if row.figure else ""
    return kit.told.members(row) + held


def count(kit: Kit, wide: float) -> Part:
    """All members, where the positions say their own numbers."""
    whole = kit.told.words.totals[-1]
    return kit.lines(f"{whole.label}: {how_many(kit, whole)}", wide, BOLD)


def sentence(kit: Kit, wide: float) -> Part:
    """The totals in words."""
    return kit.lines(kit.told.count(), wide)


def heads(kit: Kit, said: list[str], at: str) -> list[Cell]:
    """Heads of a table, in the sheet's way of heads."""
    fill = kit.way["head_fill"]
    dark = bool(fill) and int(fill[1:3], 16) < 130
    look = Look(bold=kit.way["head_bold"], colour="#ffffff" if dark else "", scale=0.95)
    return [Cell(words, look, side, fill) for words, side in zip(said, at, strict=True)]


def _table(kit: Kit, wide: float) -> Part:
    """A row for each position below heads."""
    marked = any(row.mark for row in kit.told.words.totals)
    names, side = kit.told.words.totals_head, kit.way["number_at"]
    said, at = list(names), f"l{side}{side}"
    if marked:
        said, at = ["", *said], f"c{at}"
    rows = [heads(kit, said, at)]
    for row in kit.told.words.totals:
        look = BOLD if row.position is None else PLAIN
        fill = kit.way["tint"] if row.position is None else ""
        cells = [Cell(row.label, look, fill=fill), Cell(row.members, look, side, fill),
                 Cell(row.figure, look, side, fill)]  # fmt: skip
        if marked:
            cells.insert(0, Cell(pieces=marks_of(kit, [row.mark], fill), at="c",
                                 fill=ground_of(kit, [row.mark]) or fill))  # fmt: skip
        rows.append(cells)
    full = kit.way["totals_wide"]
    widths = widths_of(kit, rows, wide, stretch=(int(marked),), full=full)
    return table(kit, rows, widths, kit.way["count_rules"], head=1)


def _tiles(kit: Kit, wide: float) -> Part:
    """A tile for each position: its word, a large number, what it holds."""
    rows, gap = kit.told.words.totals, 6.0
    room = (wide - gap * (len(rows) - 1)) / len(rows)
    large, small = Look(bold=True, scale=1.8), Look(scale=0.85)
    high, items = kit.size * 5.3, list[Item]()
    for number, row in enumerate(rows):
        x = number * (room + gap)
        items += kit.box(x, 0, room, high, kit.way["tint"] if kit.way["tile_fill"] else "",
                         kit.edges("tlbr"))  # fmt: skip
        items += kit.in_line(keyed(kit, row, small), x + 3, kit.size * 1.0, room - 6, "c")
        items.append(kit.words(row.members, x + 3, kit.size * 1.6, room - 6, large, "c"))
        if row.figure:
            items.append(kit.words(kit.told.held(row), x + 3, kit.size * 3.9, room - 6, small, "c"))
    return Part(items, high)


def _across(kit: Kit, wide: float) -> Part:
    """Positions as heads, members and shares below."""
    rows, names = kit.told.words.totals, kit.told.words.totals_head
    fill = kit.way["tint"]
    top = [Cell(names[0], BOLD, fill=fill)]
    top += [Cell(pieces=keyed(kit, row, BOLD), at="c", fill=fill) for row in rows]
    lines = [top, [Cell(names[1]), *(Cell(row.members, at="c") for row in rows)],
             [Cell(names[2]), *(Cell(row.figure, at="c") for row in rows)]]  # fmt: skip
    return table(kit, lines, widths_of(kit, lines, wide, folds=(0,)), "all", head=1)


def _lines(kit: Kit, wide: float) -> Part:
    """Words, numbers and what they hold at fixed places, a line above the sum."""
    pitch, items = kit.size * 1.5, list[Item]()
    room = min(wide, kit.size * 32)
    for number, row in enumerate(kit.told.words.totals):
        middle = (number + 0.5) * pitch
        look = BOLD if row.position is None else PLAIN
        if row.position is None:
            items.append(kit.rule(0, number * pitch, room, kit.edges("t")))
        top = middle - kit.size * 0.6
        items += kit.in_line(keyed(kit, row, look), 0, middle, room * 0.55)
        items.append(kit.words(row.members, room * 0.55, top, room * 0.14, look, "r"))
        if row.figure:
            items.append(kit.words(kit.told.held(row), room * 0.7, top, room * 0.3, look, "r"))
    return Part(items, pitch * len(kit.told.words.totals))


def _run(kit: Kit, wide: float) -> Part:
    """Words and numbers one after the other."""
    x, y, items = 0.0, kit.size * 0.75, list[Item]()
    for row in kit.told.words.totals:
        held = f" ({kit.told.held(row)})" if row.figure else ""
        pieces = [*keyed(kit, row), kit.piece(f"{row.members}{held}", BOLD)]
        long = sum(one.wide for one in pieces) + kit.size * 0.35 * (len(pieces) - 1)
        if x and x + long > wide:
            x, y = 0.0, y + kit.size * 1.5
        items += kit.in_line(pieces, x, y, long)
        x += long + kit.size * 1.8
    return Part(items, y + kit.size * 0.75)


def _typed(kit: Kit, wide: float) -> Part:
    """Lists of a program: dots up to the numbers."""
    rows = kit.told.words.totals
    longest, found = max(len(row.label) for row in rows) + 4, []
    for row in rows:
        figure = f"  {kit.told.held(row):>12}" if row.figure else ""
        said = f"{row.label} {'.' * (longest - len(row.label))} {row.members:>3}{figure}"
        sign = marks_of(kit, [row.mark]) if row.mark else []
        items = kit.in_line([kit.piece(said.replace("  ", " \u00a0")), *sign], 0, kit.size * 0.7,
                            wide)  # fmt: skip
        found.append(Part(items, kit.size * 1.35))
    return stacked(found, 0)


def _none(kit: Kit, wide: float) -> Part:
    return NOTHING


_TOTALS: Mapping[str, Callable[[Kit, float], Part]] = {
    "table": _table, "tiles": _tiles, "across": _across, "lines": _lines, "run": _run,
    "typed": _typed, "sentence": sentence, "none": _none,
}  # fmt: skip
