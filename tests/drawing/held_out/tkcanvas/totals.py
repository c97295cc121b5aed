"""How many voted which way, on a page of a Tk canvas."""

from collections.abc import Mapping
from functools import partial

from tests.drawing.held_out.attempts import NoRoomError, need
from tests.drawing.held_out.shared.colours import WHITE
from tests.drawing.held_out.shared.kit import joined
from tests.drawing.held_out.shared.parts import Part
from tests.drawing.held_out.shared.totals import by_columns, by_rows
from tests.drawing.held_out.tkcanvas.heads import Maker, titled
from tests.drawing.held_out.tkcanvas.kit import Kit
from tests.drawing.held_out.tkcanvas.tables import GREY, table, widths_of


def _tiles(kit: Kit, wide: float) -> Part:
    """A raised tile for each position: how many in great figures, word and share below."""
    rows, gap = kit.told.words.totals, 7.0
    each, high = (wide - gap * (len(rows) - 1)) / len(rows), kit.size * 5.6
    fill, drawn = kit.way["tile"], ""
    for n, row in enumerate(rows):
        x = n * (each + gap)
        head = joined([kit.swatch(row.mark), kit.bit(row.label, bold=True)], 4)
        held, middle = kit.told.held(row), x + each / 2
        need(max(head.wide, kit.long(held)) + 6, each, "a tile")
        drawn += kit.relief(x, 0, each, high, fill=fill, deep=1.3)
        drawn += kit.words(row.members, middle, kit.size * 1.5, at="c", bold=True, size=1.9)
        drawn += head.draw(middle - head.wide / 2, kit.size * 3.2)
        drawn += kit.words(held, middle, kit.size * 4.6, at="c")
    return Part(drawn, high)


def _meters(kit: Kit, wide: float) -> Part:
    """A word, a sunken bar as long as so many members, and how many they are."""
    rows, way, step = kit.told.words.totals, kit.way, kit.size * 1.75
    signs = max(kit.mark_room(row.mark) + 5 if row.mark else 0.0 for row in rows)
    first = max(kit.long(row.label, bold=True) for row in rows) + signs + 10
    last = max(kit.long(kit.told.how_many(row), bold=True) for row in rows) + 10
    room, drawn = wide - first - last, ""
    need(60, room, "meters")
    most = max(int(rows[-1].members), 1)
    for n, row in enumerate(rows):
        y, bold = step * (n + 0.5), not row.position
        drawn += kit.swatch(row.mark).draw(0, y) + kit.words(row.label, signs, y, bold=bold)
        drawn += kit.relief(first, y - step * 0.3, room, step * 0.6, fill=WHITE, sunken=True)
        if part := int(row.members) / most * (room - 3):
            drawn += kit.box(first + 1.5, y - step * 0.3 + 1.5, part, step * 0.6 - 3,
                             fill="#8795a5" if row.position else way["ink"])  # fmt: skip
        drawn += kit.words(kit.told.how_many(row), wide, y, at="r", bold=bold)
    return Part(drawn, step * len(rows))


def _bar(kit: Kit, wide: float) -> Part:
    """A bar of sunken fields, as at the foot of a window."""
    rows, gap, pad = kit.told.words.totals, 3.0, 5.0
    lots = [joined([kit.swatch(row.mark), kit.bit(f"{row.label}:"),
                    kit.bit(row.members, bold=True)], 4) for row in rows]  # fmt: skip
    held = [kit.told.held(row) for row in rows]
    wants = [max(one.wide, kit.long(said)) + 2 * pad for one, said in zip(lots, held, strict=True)]
    spare = (wide - sum(wants) - gap * (len(rows) + 1)) / len(rows)
    need(0, spare, "a bar")
    high, x = kit.size * 3.3, gap
    drawn = kit.relief(0, 0, wide, high + 2 * gap, fill=GREY, deep=1)
    for one, said, want in zip(lots, held, wants, strict=True):
        drawn += kit.relief(x, gap, want + spare, high, fill="#f4f3f1", deep=0.9, sunken=True)
        drawn += one.draw(x + pad, gap + kit.size * 0.95)
        drawn += kit.words(said, x + pad, gap + kit.size * 2.35)
        x += want + spare + gap
    return Part(drawn, high + 2 * gap)


def _stack(kit: Kit, wide: float) -> Part:
    """For a narrow column: boxes with a great figure at the left, word and share beside it."""
    found, size = list[Part](), kit.size
    for row in kit.told.words.totals:
        head, held = joined([kit.swatch(row.mark), kit.bit(row.label, bold=True)], 4), ""
        held = kit.told.held(row)
        left, high = size * 3.4, size * 3.0
        need(left + max(head.wide, kit.long(held)) + 4, wide, "a narrow total")
        drawn = kit.box(0, 0, wide, high, line=kit.way["line"], thick=0.6)
        drawn += kit.box(0, 0, left - 6, high, fill=kit.way["tint"])
        drawn += kit.words(row.members, (left - 6) / 2, high / 2, at="c", bold=True, size=1.6)
        two = bool(held)
        drawn += head.draw(left, high * (0.3 if two else 0.5))
        drawn += kit.words(held, left, high * 0.72)
        found.append(Part(drawn, high))
    return kit.below(found, 4)


def _points(kit: Kit, wide: float) -> Part:
    """Lines: how many, a mark, which way, what they hold."""
    rows, step, drawn = kit.told.words.totals, kit.size * kit.way["count_high"], ""
    signs = max(kit.mark_room(row.mark) + 5 if row.mark else 0.0 for row in rows)
    for n, row in enumerate(rows):
        y, bold, held = step * (n + 0.5), not row.position, kit.told.held(row)
        said = row.label + (f" – {held}" if held else "")
        need(kit.size * 2.4 + signs + kit.long(said, bold=bold), wide, "a total")
        drawn += kit.words(row.members, kit.size * 1.5, y, at="r", bold=True)
        drawn += kit.swatch(row.mark).draw(kit.size * 2.3, y)
        drawn += kit.words(said, kit.size * 2.3 + signs, y, bold=bold)
    return Part(drawn, step * len(rows))


_TOTALS: Mapping[str, Maker] = {
    "table": lambda kit, wide: by_rows(kit, wide, partial(widths_of, kit), table),
    "across": lambda kit, wide: by_columns(kit, wide, partial(widths_of, kit), table),
    "tiles": _tiles, "meters": _meters, "bar": _bar, "stack": _stack, "points": _points,
    "sentence": lambda kit, wide: kit.flow([(kit.told.count(), False)], wide),
}  # fmt: skip


def totals(kit: Kit, wide: float) -> Part:
    """The totals below their heading."""
    try:
        made = _TOTALS[kit.way["totals"]](kit, wide)
    except NoRoomError:
        made = _points(kit, wide)
    return titled(kit, "totals", wide, made)
