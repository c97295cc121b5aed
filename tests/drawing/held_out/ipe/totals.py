"""How many voted which way, on a page of Ipe: tables either way up, lines that lead, discs with
great numbers, bars along an axis, columns, lines of words, a sentence."""

from collections.abc import Mapping
from functools import partial

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.ipe.grids import table
from tests.drawing.held_out.ipe.heads import Maker, titled
from tests.drawing.held_out.ipe.kit import Kit, nr, path
from tests.drawing.held_out.ruled import fitted
from tests.drawing.held_out.shared.colours import WHITE
from tests.drawing.held_out.shared.kit import Bit, joined
from tests.drawing.held_out.shared.parts import Part
from tests.drawing.held_out.shared.totals import by_columns, by_rows
from tests.drawing.held_out.sheet import TotalRow


def totals(kit: Kit, wide: float) -> Part:
    """All totals, in the way's form."""
    made = _TOTALS[kit.way["totals"]](kit, wide)
    return kit.below([titled(kit, "totals", wide), made], 3) if made.drawn else made


def _name(kit: Kit, row: TotalRow, **look: object) -> Bit:
    """A label with its mark."""
    bits = [kit.swatch(row.mark), kit.bit(row.label, bold=True, **look)]
    return joined(bits if kit.way["mark_before"] else bits[::-1], 4)


def _led(kit: Kit, wide: float) -> Part:
    """Members first, then the label, from which a line leads to what they hold."""
    way, step, rows, xml = kit.way, kit.size * 1.65, kit.told.words.totals, ""
    number = max(kit.long(row.members, bold=True) for row in rows) + 2
    heads = kit.told.words.totals_head
    for n, row in enumerate(rows):
        y, name, held = step * (n + 0.5), _name(kit, row), kit.told.held(row)
        xml += kit.words(row.members, number, y, at="r", bold=True)
        xml += name.draw(number + 9, y) + kit.words(held, wide, y, at="r")
        start, end = number + 14 + name.wide, wide - kit.long(held) - 5
        need(start + 8, end, "a line that leads")
        if held:
            low = y + kit.size * 0.3
            xml += kit.rule(start, low, end, low, way["line"], 0.8, how=way["leader"])
    said = kit.flow([(f"{heads[1]} – {heads[0]} – {heads[2]}", False)], wide, size=0.9,
                    colour=way["accent"])  # fmt: skip
    return kit.below([said, Part(xml, step * len(rows))], 2)


def _discs(kit: Kit, wide: float) -> Part:
    """A disc for each position with its members; its label and its share at the right of it."""
    way, rows, xml, r = kit.way, kit.told.words.totals, "", kit.size * 1.45
    names = [_name(kit, row) for row in rows]
    rooms = [2 * r + 8 + max(name.wide, kit.long(kit.told.held(row)))
             for name, row in zip(names, rows, strict=True)]  # fmt: skip
    gap = (wide - sum(rooms)) / (len(rows) - 1)
    need(10, gap, "discs")
    x = 0.0
    for name, row, room in zip(names, rows, rooms, strict=True):
        disc = path([f"{nr(r)} 0 0 {nr(r)} {nr(x + r)} {nr(-r)} e"], line=way["accent"], thick=1.2,
                    fill="" if row.position else way["accent"])  # fmt: skip
        xml += disc + kit.words(row.members, x + r, r, at="c", bold=True, size=1.3,
                                colour=way["ink"] if row.position else WHITE)  # fmt: skip
        held = kit.told.held(row)
        xml += name.draw(x + 2 * r + 6, r - (kit.size * 0.72 if held else 0))
        xml += kit.words(held, x + 2 * r + 6, r + kit.size * 0.72)
        x += room + gap
    heads = kit.told.words.totals_head
    said = heads[1] + (f", {heads[2]}" if any(row.figure for row in rows) else "")
    return kit.below([kit.flow([(said, False)], wide, size=0.9), Part(xml, 2 * r + 1)], 3)


def _bars(kit: Kit, wide: float) -> Part:
    """A bar of members for each position from one axis; figures at its end."""
    way, step, rows, xml = kit.way, kit.size * 1.75, kit.told.words.totals, ""
    names = [_name(kit, row) for row in rows]
    left = max(name.wide for name in names) + 8
    right = max(kit.long(kit.told.how_many(row), bold=True) for row in rows) + 8
    need(left + right + 60, wide, "bars")
    most, room = int(rows[-1].members), wide - left - right
    for n, (name, row) in enumerate(zip(names, rows, strict=True)):
        y, long = step * (n + 0.5), room * int(row.members) / most
        xml += name.draw(left - 8 - name.wide, y)
        if long:
            xml += kit.box(left, y - step * 0.3, long, step * 0.6, fill=way["tint"],
                           line=way["accent"], thick=0.7)  # fmt: skip
        xml += kit.words(kit.told.how_many(row), left + long + 6, y, bold=not row.position)
    axis = kit.rule(left, 0, left, step * len(rows), way["ink"], 1)
    return Part(xml + axis, step * len(rows))


def _lines(kit: Kit, wide: float) -> Part:
    """Bits of words: label, members, what they hold."""
    bits = [joined([_name(kit, row), kit.bit(kit.way["count_form"].format(kit.told.how_many(row)))],
                   4) for row in kit.told.words.totals]  # fmt: skip
    return kit.row(bits, wide, kit.size * 2, high=1.65)


def _columns(kit: Kit, wide: float) -> Part:
    """Below each label its members large, then its share; lines between them."""
    rows, xml, x, high = kit.told.words.totals, "", 0.0, kit.size * 4.9
    rooms = [max(_name(kit, row).wide, kit.long(kit.told.held(row))) + 12 for row in rows]
    need(sum(rooms), wide, "columns")
    spare = (wide - sum(rooms)) / len(rows)
    for n, (row, least) in enumerate(zip(rows, rooms, strict=True)):
        room, name = least + spare, _name(kit, row)
        xml += name.draw(x + (room - name.wide) / 2, kit.size * 0.8)
        xml += kit.words(row.members, x + room / 2, kit.size * 2.4, at="c", bold=True, size=1.8,
                         colour=kit.way["accent"])  # fmt: skip
        xml += kit.words(kit.told.held(row), x + room / 2, kit.size * 4.1, at="c")
        xml += kit.rule(x, 2, x, high - 2, kit.way["line"], 0.8) if n else ""
        x += room
    heads = kit.told.words.totals_head
    said = heads[1] + (f" / {heads[2]}" if any(row.figure for row in rows) else "")
    return kit.below([kit.flow([(said, False)], wide, size=0.9, at="c"), Part(xml, high)], 2)


_TOTALS: Mapping[str, Maker] = {
    "table": lambda kit, wide: by_rows(kit, wide, partial(fitted, kit.told), table),
    "across": lambda kit, wide: by_columns(kit, wide, partial(fitted, kit.told), table),
    "led": _led, "discs": _discs, "bars": _bars,
    "lines": _lines, "columns": _columns, "none": lambda kit, wide: Part("", 0),
    "sentence": lambda kit, wide: kit.flow([(kit.told.count(), False)], wide),
}  # fmt: skip
