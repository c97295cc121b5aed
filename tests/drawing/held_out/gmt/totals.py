"""How many voted which way, on a page of GMT: tables, bars, a pie, a stacked bar, boxes."""

from collections.abc import Mapping
from functools import partial

from tests.drawing.held_out.attempts import NoRoomError, need
from tests.drawing.held_out.gmt.heads import Maker, titled
from tests.drawing.held_out.gmt.kit import Kit
from tests.drawing.held_out.gmt.tables import table, widths_of
from tests.drawing.held_out.shared.colours import mixed
from tests.drawing.held_out.shared.kit import joined
from tests.drawing.held_out.shared.parts import Part
from tests.drawing.held_out.shared.totals import by_columns, by_rows
from tests.drawing.held_out.sheet import TotalRow


def _fills(kit: Kit) -> list[str]:
    """A colour for each position: that of its marks, or a shade of the page's own."""
    look, accent = kit.told.plan.sheet.look, kit.way["accent"]
    if look.hues:
        return [look.colours[row.position] for row in kit.told.words.totals[:-1] if row.position]
    return [mixed(accent, "#ffffff", part) for part in (0.1, 0.45, 0.68, 0.86)]


def _count(row: TotalRow) -> int:
    return int(row.members)


def _label(kit: Kit, row: TotalRow, *, even: bool = True) -> Part:
    """Mark and word of a position, with its width in place of its height; words perhaps begin
    below one another."""
    word = kit.bit(row.label, bold=not row.position)
    if not even:
        bit = joined([kit.swatch(row.mark), word], 5)
        return Part(bit.draw(0, 0), bit.wide)
    rows = kit.told.words.totals
    left = max(kit.mark_room(one.mark) + 5 if one.mark else 0.0 for one in rows)
    return Part(kit.swatch(row.mark).draw(0, 0) + word.draw(left, 0), left + word.wide)


def _bars(kit: Kit, wide: float) -> Part:
    """A bar for each position by its members, the numbers behind it."""
    rows, step, fills = kit.told.words.totals, kit.size * kit.way["count_high"], _fills(kit)
    labels = [_label(kit, row) for row in rows]
    left = max(one.high for one in labels) + 10
    last = max(kit.long(kit.told.how_many(row), bold=True) for row in rows) + 8
    most, room = max(_count(row) for row in rows[:-1]), wide - left - last
    need(70, room, "bars")
    drawn = ""
    for n, (row, label) in enumerate(zip(rows, labels, strict=True)):
        y, bold = step * (n + 0.5), not row.position
        drawn += kit.moved(label, 0, y)
        own = 0.0 if bold else min(room, 200) * _count(row) / most
        if own:
            drawn += kit.bar(left, y, own, round(kit.size * 0.85, 2), fills[n])
        drawn += kit.words(kit.told.how_many(row), left + own + 5, y, bold=bold)
    high = step * (len(rows) - 1)
    drawn += kit.rule(left, 0, left, high, kit.way["ink"], 0.8)
    return Part(drawn, step * len(rows))


def _pie(kit: Kit, wide: float) -> Part:
    """A pie of the members, with what each part is behind a patch of its colour."""
    *rows, whole = kit.told.words.totals
    step, fills, side = kit.size * 1.6, _fills(kit), kit.size * 0.8
    high = step * (len(rows) + 1)
    across, drawn, turn = high * 0.98, "", 90.0
    for row, fill in zip(rows, fills, strict=True):
        part = 360 * _count(row) / _count(whole)
        if part:
            drawn += kit.wedge(across / 2, high / 2, across, turn - part, turn, fill)
        turn -= part
    left = across + 18
    for n, row in enumerate([*rows, whole]):
        y, bold = step * (n + 0.5), not row.position
        if row.position:
            drawn += kit.box(left, y - side / 2, side, side, fill=fills[n])
        label = _label(kit, row)
        end = kit.told.how_many(row)
        need(left + side + 7 + label.high + 14 + kit.long(end, bold=bold), wide, "a pie")
        drawn += kit.moved(label, left + side + 7, y)
        drawn += kit.words(end, min(wide, left + 290), y, at="r", bold=bold)
    return Part(drawn, high)


def _stack(kit: Kit, wide: float) -> Part:
    """One bar of all members in parts, below it what each part is."""
    *rows, whole = kit.told.words.totals
    fills, high, x, drawn = _fills(kit), kit.size * 1.3, 0.0, ""
    for row, fill in zip(rows, fills, strict=True):
        own = wide * _count(row) / _count(whole)
        if own:
            drawn += kit.box(x, 0, own, high, fill=fill)
        x += own
    each, side = wide / len(kit.told.words.totals), kit.size * 0.75
    drawn += kit.box(0, 0, wide, high, line=kit.way["ink"], thick=0.6)
    for n, row in enumerate(kit.told.words.totals):
        left, label = n * each, _label(kit, row, even=False)
        y, held = high + kit.size * 1.3, kit.told.held(row)
        need(max(label.high + side + 5, kit.long(kit.told.members(row)), kit.long(held)) + 6, each,
             "a part")  # fmt: skip
        start = left
        if row.position:
            drawn += kit.box(left, y - side / 2, side, side, fill=fills[n])
            start += side + 5
        drawn += kit.moved(label, start, y)
        drawn += kit.words(kit.told.members(row), left, y + kit.size * 1.45)
        drawn += kit.words(held, left, y + kit.size * 2.9)
    return Part(drawn, high + kit.size * 5.1)


def _boxes(kit: Kit, wide: float) -> Part:
    """A frame for each position: its number, its word, what it holds."""
    rows, gap, way = kit.told.words.totals, 8.0, kit.way
    each, high, drawn = (wide - gap * (len(rows) - 1)) / len(rows), kit.size * 5, ""
    for n, row in enumerate(rows):
        x, middle, label = (
            n * (each + gap),
            n * (each + gap) + each / 2,
            _label(kit, row, even=False),
        )
        held = kit.told.held(row)
        need(max(label.high, kit.long(held)) + 8, each, "a box")
        drawn += kit.box(x, 0, each, high, line=way["line"], thick=0.8, round_=way["round"],
                         fill="" if row.position else way["tint"])  # fmt: skip
        drawn += kit.moved(label, middle - label.high / 2, kit.size)
        drawn += kit.words(row.members, middle, kit.size * 2.6, at="c", bold=True, size=1.5)
        drawn += kit.words(held, middle, kit.size * 4.15, at="c")
    return Part(drawn, high)


def _plain(kit: Kit, wide: float) -> Part:
    """A line for each position: word, how many and what they hold."""
    step, drawn, rows = kit.size * kit.way["count_high"], "", kit.told.words.totals
    for n, row in enumerate(rows):
        y, end, bold = step * (n + 0.5), kit.told.how_many(row), not row.position
        label = _label(kit, row)
        need(label.high + kit.long(end, bold=bold) + 12, wide, "a total")
        drawn += kit.moved(label, 0, y) + kit.words(end, wide, y, at="r", bold=bold)
        drawn += kit.rule(0, step * (n + 1), wide, step * (n + 1), kit.way["line"], 0.5)
    return Part(drawn, step * len(rows))


def _couples(kit: Kit, wide: float) -> Part:
    """For a narrow column: the word, below it how many and what they hold."""
    found = list[Part]()
    for row in kit.told.words.totals:
        label, said = _label(kit, row, even=False), kit.told.how_many(row)
        need(max(label.high, kit.long(said)), wide - 2, "a total")
        drawn = kit.moved(label, 0, kit.size * 0.8) + kit.words(said, 0, kit.size * 2.15)
        found.append(Part(drawn, kit.size * 2.9))
    return kit.below(found, kit.size * 0.4)


def _sentence(kit: Kit, wide: float) -> Part:
    return kit.flow([(kit.told.count(), False)], wide, even=kit.way["even"])


_TOTALS: Mapping[str, Maker] = {
    "table": lambda kit, wide: by_rows(kit, wide, partial(widths_of, kit), table),
    "across": lambda kit, wide: by_columns(kit, wide, partial(widths_of, kit), table),
    "bars": _bars, "pie": _pie, "stack": _stack, "boxes": _boxes, "plain": _plain,
    "couples": _couples, "sentence": _sentence,
}  # fmt: skip


def totals(kit: Kit, wide: float) -> Part:
    """The totals below their heading."""
    for form in (kit.way["totals"], "plain", "couples"):
        try:
            return titled(kit, "totals", wide, _TOTALS[form](kit, wide))
        except NoRoomError:
            continue
    raise NoRoomError("totals")
