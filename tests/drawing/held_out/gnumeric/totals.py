"""How many voted which way, on a page of Gnumeric."""

from collections.abc import Callable, Mapping
from functools import partial
from itertools import accumulate

from tests.drawing.held_out.attempts import NoRoomError, need
from tests.drawing.held_out.gnumeric.heads import titled
from tests.drawing.held_out.gnumeric.kit import PAD, Kit
from tests.drawing.held_out.gnumeric.tables import table, widths_of
from tests.drawing.held_out.shared.kit import joined
from tests.drawing.held_out.shared.parts import Part
from tests.drawing.held_out.shared.totals import by_columns, by_rows


def _tiles(kit: Kit, wide: float) -> Part:
    """A box for each position: its word, how many in great letters, what they hold."""
    way, rows, gap = kit.way, kit.told.words.totals, 6.0
    each = (wide - gap * (len(rows) - 1)) / len(rows)
    ys = list(accumulate([kit.size * 1.7, kit.size * 2.4, kit.size * 1.5], initial=0.0))
    made = ""
    for n, row in enumerate(rows):
        x, held = n * (each + gap), kit.told.held(row)
        head = joined([kit.swatch(row.mark), kit.bit(row.label, bold=True)], 2)
        need(max(head.wide, kit.long(held) + 2 * PAD), each, "a tile")
        made += kit.area(x, 0, each, ys[1], fill=way["tint"])
        made += head.draw(x + (each - head.wide) / 2, ys[1] / 2)
        made += kit.cell(x, ys[1], each, ys[2] - ys[1], [(row.members, True)], at="c", size=1.6)
        made += kit.cell(x, ys[2], each, ys[3] - ys[2], [(held, False)], at="c")
        made += kit.frame(x, 0, each, ys[-1], way["line"], way["tile"])
    return Part(made, ys[-1])


def _leaders(kit: Kit, wide: float) -> Part:
    """Rows with a mark and a word at the left, how many at the right, a dotted border below."""
    way, step, made = kit.way, kit.size * kit.way["count_high"], ""
    rows = kit.told.words.totals
    signs = max(kit.mark_room(row.mark) + 4 if row.mark else 0.0 for row in rows)
    for n, row in enumerate(rows):
        y, end, bold = step * n, kit.told.how_many(row), not row.position
        room = kit.long(row.label, bold=bold) + 2 * PAD + 1
        need(signs + room + kit.long(end, bold=bold) + 12, wide, "a total")
        if row.mark:
            made += kit.swatch(row.mark).draw(0, y + step / 2)
        made += kit.cell(signs, y, room, step, [(row.label, bold)])
        made += kit.cell(signs + room, y, wide - signs - room, step, [(end, bold)], at="r")
        made += kit.area(0, y, wide, step, ink=way["line"], b="dotted")
    return Part(made, step * len(rows))


def _meters(kit: Kit, wide: float) -> Part:
    """Rows of words, members, figures, and a bar as long as there are members."""
    way, rows, step = kit.way, kit.told.words.totals, kit.size * kit.way["count_high"]
    *some, whole = rows
    signs = max(kit.mark_room(row.mark) + 4 if row.mark else 0.0 for row in rows)
    label = max(kit.long(row.label, bold=True) for row in rows) + 2 * PAD + 2
    number = kit.size * 2.2 + 2 * PAD
    held = max(kit.long(kit.told.held(row), bold=True) for row in rows) + 2 * PAD + 4
    left = signs + label + number + held + 8
    need(left + kit.size * 6, wide, "bars")
    made = ""
    for n, row in enumerate(rows):
        y, bold = step * n, not row.position
        if row.mark:
            made += kit.swatch(row.mark).draw(0, y + step / 2)
        made += kit.cell(signs, y, label, step, [(row.label, bold)])
        made += kit.cell(signs + label, y, number, step, [(row.members, True)], at="r")
        made += kit.cell(signs + label + number, y, held, step, [(kit.told.held(row), bold)],
                         at="r")  # fmt: skip
        if row.position and row.members != "0":
            part = int(row.members) / int(whole.members)
            made += kit.shape("rect", left, y + step * 0.25, (wide - left) * part, step * 0.5,
                              fill=way["bar"])  # fmt: skip
    return Part(made + kit.area(0, step * len(some), wide, step, ink=way["ink"], t="thin"),
                step * len(rows))  # fmt: skip


def _sentence(kit: Kit, wide: float) -> Part:
    return kit.flow([(kit.told.count(), False)], wide)


_TOTALS: Mapping[str, Callable[[Kit, float], Part]] = {
    "table": lambda kit, wide: by_rows(kit, wide, partial(widths_of, kit), table),
    "across": lambda kit, wide: by_columns(kit, wide, partial(widths_of, kit), table),
    "tiles": _tiles, "leaders": _leaders, "meters": _meters, "sentence": _sentence,
}  # fmt: skip


def totals(kit: Kit, wide: float) -> Part:
    """The totals below their heading."""
    try:
        made = _TOTALS[kit.way["totals"]](kit, wide)
    except NoRoomError:
        made = _leaders(kit, wide)
    return titled(kit, "totals", wide, made)
