"""How many voted which way, on a page of Veusz: tables, bars, stems, one bar of all, numbers."""

from collections.abc import Mapping
from functools import partial

from tests.drawing.held_out.attempts import NoRoomError, need
from tests.drawing.held_out.ruled import Column, fitted
from tests.drawing.held_out.shared.kit import joined
from tests.drawing.held_out.shared.parts import Part
from tests.drawing.held_out.shared.totals import by_columns, by_rows
from tests.drawing.held_out.veusz.heads import Maker, table, titled
from tests.drawing.held_out.veusz.kit import Kit


def _widths(kit: Kit, columns: list[Column], wide: float) -> list[float]:
    return fitted(kit.told, columns, wide)


def _charted(kit: Kit, wide: float) -> Part:
    """Words and marks before an axis, bars or stems behind it, and what they mean at the right."""
    way, rows, step = kit.way, kit.told.words.totals, kit.size * kit.way["count_high"]
    before = [joined([kit.swatch(row.mark), kit.bit(row.label, bold=not row.position)], 5)
              for row in rows]  # fmt: skip
    after = max(kit.long(kit.told.how_many(row), bold=True) for row in rows) + 8
    left = max(one.wide for one in before) + 8
    room = wide - left - after
    need(40, room, "bars")
    counts, most = [float(row.members) for row in rows], float(rows[-1].members)
    drawn = kit.rule(left, 0, left, step * len(rows), way["ink"], 0.8)
    if way["stems"]:
        for n, count in enumerate(counts):
            x, y = left + room * 0.94 * count / most, step * (n + 0.5)
            drawn += kit.rule(left, y, x, y, way["bar"], 1.2) if count else ""
            drawn += kit.oval(x, y, kit.size * 0.5, kit.size * 0.5, fill=way["bar"])
    else:
        drawn += kit.graph(left, 0, room, step * len(rows), counts, most)
    for n, (row, bit) in enumerate(zip(rows, before, strict=True)):
        y = step * (n + 0.5)
        drawn += bit.draw(left - 8 - bit.wide, y)
        drawn += kit.words(kit.told.how_many(row), wide, y, at="r", bold=not row.position)
    return Part(drawn, step * len(rows))


def _numbers(kit: Kit, wide: float) -> Part:
    """Great numbers beside one another, their words above and what they hold below."""
    rows, way = kit.told.words.totals, kit.way
    each, high, drawn = wide / len(rows), kit.size * 5.2, ""
    for n, row in enumerate(rows):
        title = joined([kit.swatch(row.mark), kit.bit(row.label, bold=True)], 4)
        held, middle = kit.told.held(row), each * (n + 0.5)
        need(max(title.wide, kit.long(held)) + 10, each, "a number")
        drawn += kit.box(each * n + 2, 0, each - 4, high, line=way["line"],
                         fill="" if row.position else way["tint"])  # fmt: skip
        drawn += title.draw(middle - title.wide / 2, kit.size)
        drawn += kit.words(row.members, middle, kit.size * 2.7, at="c", bold=True, size=1.6)
        drawn += kit.words(held, middle, kit.size * 4.3, at="c")
    return Part(drawn, high)


def _listed(kit: Kit, wide: float) -> Part:
    """A line for each: mark, word, how many."""
    step, drawn = kit.size * 1.7, ""
    rows = kit.told.words.totals
    signs = max(kit.mark_room(row.mark) + 6 if row.mark else 0.0 for row in rows)
    middle = signs + max(kit.long(f"{row.label}:", bold=True) for row in rows) + 10
    for n, row in enumerate(rows):
        y, said, bold = step * (n + 0.5), kit.told.how_many(row), not row.position
        need(kit.long(said, bold=bold), wide - middle, "a total")
        drawn += kit.swatch(row.mark).draw(0, y)
        drawn += kit.words(f"{row.label}:", signs, y, bold=bold)
        drawn += kit.words(said, middle, y, bold=bold)
    return Part(drawn, step * len(rows))


def _stacked(kit: Kit, wide: float) -> Part:
    """For a narrow column: word and mark, below them how many and what they hold."""
    found, size = list[Part](), kit.size
    for row in kit.told.words.totals:
        bit = joined([kit.bit(row.label, bold=True), kit.swatch(row.mark)], 6)
        said = kit.told.how_many(row)
        need(max(bit.wide, kit.long(said)), wide, "a narrow total")
        drawn = bit.draw(0, size * 0.9) + kit.words(said, 0, size * 2.3)
        line = kit.rule(0, size * 3.2, wide, size * 3.2, kit.way["line"], 0.6)
        found.append(Part(drawn + line, size * 3.5))
    return kit.below(found, 0)


_TOTALS: Mapping[str, Maker] = {
    "table": lambda kit, wide: by_rows(kit, wide, partial(_widths, kit), table),
    "across": lambda kit, wide: by_columns(kit, wide, partial(_widths, kit), table),
    "charted": _charted, "numbers": _numbers, "listed": _listed, "stacked": _stacked,
}  # fmt: skip


def totals(kit: Kit, wide: float) -> Part:
    """The totals below their heading."""
    try:
        made = _TOTALS[kit.way["totals"]](kit, wide)
    except NoRoomError:
        made = _listed(kit, wide)
    return titled(kit, "totals", wide, made)
