"""States whose place says how they voted: rows of buttons to choose from, sliders, lists below the
word of a position, a tree of the positions."""

from collections.abc import Sequence

from tests.drawing.held_out.attempts import NoRoomError, need
from tests.drawing.held_out.shared.colours import WHITE
from tests.drawing.held_out.shared.columns import position_columns
from tests.drawing.held_out.shared.parts import Part
from tests.drawing.held_out.shared.tables import Cell
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.tkcanvas.kit import Kit, op
from tests.drawing.held_out.tkcanvas.tables import GREY, table, widths_of


def _choice(kit: Kit, *, taken: bool) -> Cell:
    """A round or square button, or a slider's trough with its knob."""

    def draw(x: float, y: float, wide: float, high: float) -> str:
        middle, level, half = x + wide / 2, y + high / 2, kit.size * 0.42
        how, ink = kit.way["choice"], kit.way["ink"]
        if how == "slider":
            trough = kit.rule(x - 1, level, x + wide + 1, level, "#a8a59f", 2.2)
            if not taken:
                return trough + kit.rule(middle, level - 2.6, middle, level + 2.6, "#a8a59f", 0.7)
            return trough + kit.relief(middle - half * 0.8, level - half * 1.15, half * 1.6,
                                       half * 2.3, fill=kit.way["dark"], deep=0.8)  # fmt: skip
        if how == "radio":
            made = op("disc", middle, level, half, "-fill", WHITE, "-outline", "#6d6d6d",
                      "-width", 0.7 * kit.dots)  # fmt: skip
            inner = op("disc", middle, level, half * 0.58, "-fill", ink, "-outline", "")
            return made + inner * taken
        made = kit.relief(middle - half, level - half, 2 * half, 2 * half, fill=WHITE, sunken=True)
        tick = op("pen", middle, level, half * 0.7, "{-0.8 -0.05 -0.25 -0.65 0.85 0.75}", "-fill",
                  ink, "-width", half * 0.3 * kit.dots, "-capstyle", "round")  # fmt: skip
        return made + tick * taken

    return Cell(draw=draw)


def _chosen(kit: Kit, wide: float, rows: Sequence[StateRow]) -> Part:
    name, figure, *four = position_columns(kit.told)
    upward, narrow = kit.way["upward"], kit.size * 2
    columns = [name._replace(at="l"), figure._replace(at="r", spare=0.6),
               *(one._replace(at="c") for one in four)]  # fmt: skip
    if upward:
        room = wide - narrow * len(four)
        widths = widths_of(kit, [columns[0], columns[1]._replace(head="")], room)
        widths += [narrow] * len(four)
    else:
        widths = widths_of(kit, columns, wide)
    body = [[Cell(row.name, kit.way["names_bold"]), Cell(row.figure),
             *(_choice(kit, taken=kit.told.position(row) == one.position)
               for one in kit.told.words.totals[:-1])] for row in rows]  # fmt: skip
    return table(kit, columns, body, widths, kit.way["rules"],
                 zebra=bool(kit.way["zebra"]), upward=upward)  # fmt: skip


def choices(kit: Kit, wide: float) -> Part:
    """A row of buttons for each State, one of which is taken."""
    rows, gutter = kit.told.rows(), kit.way["gutter"]
    for over in range(kit.way["blocks"], 0, -1):
        long = -(-len(rows) // over)
        each = (wide - gutter * (over - 1)) / over
        try:
            made = [_chosen(kit, each, rows[n : n + long]) for n in range(0, len(rows), long)]
            return kit.beside(made, each, gutter)
        except NoRoomError:
            continue
    raise NoRoomError("choices")


def _lines(kit: Kit, rows: Sequence[StateRow], wide: float, over: int) -> Part:
    """Names and figures in so many columns, read downwards."""
    each, step, long = wide / over, kit.size * kit.way["high"], -(-len(rows) // over)
    drawn = ""
    for n, row in enumerate(rows):
        said, x = kit.told.named(row), (n // long) * each
        kit.fits(said, each - 10)
        drawn += kit.words(said, x + 6, step * (n % long + 0.5))
    return Part(drawn, step * long)


def lists(kit: Kit, wide: float) -> Part:
    """A list box for each position, below its word and how many they are."""
    found = list[Part]()
    for total in kit.told.words.totals[:-1]:
        rows, high = kit.told.of_position(total), kit.size * 1.8
        said = f"{total.label} – {kit.told.how_many(total)}"
        kit.fits(said, wide - 14, bold=True)
        head = kit.relief(0, 0, wide, high, fill=GREY, deep=1)
        head += kit.words(said, 7, high / 2, bold=True)
        nobody = kit.words(kit.way["nobody"], 6, kit.size * 0.75)
        inner = _lines(kit, rows, wide, kit.way["list_over"]) if rows else Part(
            nobody, kit.size * 1.5)  # fmt: skip
        box = kit.relief(0, high, wide, inner.high + 6, fill=WHITE, sunken=True)
        found.append(Part(head + box + kit.moved(inner, 0, high + 3), high + inner.high + 6))
    return kit.below(found, 7)


def tree(kit: Kit, wide: float) -> Part:
    """Nodes with small boxes for the positions, States at their branches."""
    step, y, drawn, over = kit.size * kit.way["high"], 0.0, "", kit.way["list_over"]
    box, grey, stem = kit.size * 0.8, "#7d7d7d", kit.size * 0.7
    nodes = list[float]()
    for total in kit.told.words.totals[:-1]:
        rows, middle = kit.told.of_position(total), y + step / 2
        nodes.append(middle)
        drawn += kit.rule(stem, middle, stem * 2.4, middle, grey, 0.7, how="dots")
        drawn += kit.box(stem * 2.4, middle - box / 2, box, box, fill=WHITE, line=grey)
        x = stem * 2.4 + box / 2
        drawn += kit.rule(x - box * 0.3, middle, x + box * 0.3, middle, "#000000", 0.8)
        said = f"{total.label}: {kit.told.how_many(total)}"
        kit.fits(said, wide - x - box, bold=True)
        drawn += kit.words(said, x + box, middle, bold=True)
        y += step
        lines = -(-len(rows) // over)
        each = (wide - x - box * 2.4) / over
        for n, row in enumerate(rows):
            level, left = y + step * (n // over + 0.5), x + box * 2.2 + (n % over) * each
            held = kit.told.named(row)
            need(kit.long(held) + 8, each, held)
            drawn += kit.words(held, left, level)
            if n % over == 0:
                drawn += kit.rule(x, level, left - 4, level, grey, 0.7, how="dots")
        if lines:
            drawn += kit.rule(x, middle + box / 2, x, y + step * (lines - 0.5), grey, 0.7,
                              how="dots")  # fmt: skip
        y += step * (lines + 0.25)
    return Part(kit.rule(stem, nodes[0], stem, nodes[-1], grey, 0.7, how="dots") + drawn, y)
