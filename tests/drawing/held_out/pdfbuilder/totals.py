"""How many voted which way, on a page of PDF::Builder."""

from collections.abc import Mapping
from functools import partial

from tests.drawing.held_out.attempts import NoRoomError, need
from tests.drawing.held_out.pdfbuilder.heads import Maker, titled
from tests.drawing.held_out.pdfbuilder.kit import Kit
from tests.drawing.held_out.pdfbuilder.tables import table, widths_of
from tests.drawing.held_out.shared.kit import joined
from tests.drawing.held_out.shared.parts import Part
from tests.drawing.held_out.shared.totals import by_columns, by_rows


def _strip(kit: Kit, wide: float) -> Part:
    """A field for each position, parted by upright lines: its word, how many, what they hold."""
    rows, way = kit.told.words.totals, kit.way
    each, high = wide / len(rows), kit.size * 4.9
    drawn = kit.rule(0, 0, wide, 0, way["ink"], 1) + kit.rule(0, high, wide, high, way["ink"], 1)
    for n, row in enumerate(rows):
        middle = each * (n + 0.5)
        head = joined([kit.swatch(row.mark), kit.bit(row.label, bold=not row.position)], 4)
        held = kit.told.held(row)
        need(max(head.wide, kit.long(held)) + 8, each, "a field of totals")
        drawn += head.draw(middle - head.wide / 2, kit.size * 0.95)
        drawn += kit.words(row.members, middle, kit.size * 2.6, at="c", bold=True, size=1.6)
        drawn += kit.words(held, middle, kit.size * 4.1, at="c")
        if n:
            drawn += kit.rule(each * n, 3, each * n, high - 3, way["line"], 0.6)
    return Part(drawn, high)


def _plain(kit: Kit, wide: float) -> Part:
    """Lines with a mark, a word, and how many at the end of dots."""
    way, step, drawn = kit.way, kit.size * kit.way["count_high"], ""
    rows = kit.told.words.totals
    signs = max(kit.mark_room(row.mark) + 6 if row.mark else 0.0 for row in rows)
    for n, row in enumerate(rows):
        y, end = step * (n + 0.5), kit.told.how_many(row)
        bold = not row.position
        first = kit.long(row.label, bold=bold) + signs + 6
        last = wide - kit.long(end, bold=bold) - 6
        need(first + 10, last, "a total")
        drawn += kit.swatch(row.mark).draw(0, y)
        drawn += kit.words(row.label, signs, y, bold=bold)
        drawn += kit.rule(first, y + kit.size * 0.3, last, y + kit.size * 0.3, way["line"], 0.8,
                          how="dots")  # fmt: skip
        drawn += kit.words(end, wide, y, at="r", bold=bold)
    return Part(drawn, step * len(rows))


def _stacked(kit: Kit, wide: float) -> Part:
    """For a narrow column: word and mark, below it how many and what they hold."""
    found, way = list[Part](), kit.way
    for row in kit.told.words.totals:
        head = joined([kit.swatch(row.mark), kit.bit(row.label, bold=True)], 5)
        said = kit.told.how_many(row)
        need(max(head.wide, kit.long(said)) + 2, wide, "a narrow total")
        drawn = kit.rule(0, 0, wide, 0, way["line"], 0.6) + head.draw(0, kit.size * 1.05)
        found.append(Part(drawn + kit.words(said, 0, kit.size * 2.45), kit.size * 3.3))
    return kit.below(found, 0)


def _sentence(kit: Kit, wide: float) -> Part:
    return kit.flow([(kit.told.count(), False)], wide, even=kit.way["even"])


_TOTALS: Mapping[str, Maker] = {
    "table": lambda kit, wide: by_rows(kit, wide, partial(widths_of, kit), table),
    "across": lambda kit, wide: by_columns(kit, wide, partial(widths_of, kit), table),
    "strip": _strip, "plain": _plain, "stacked": _stacked, "sentence": _sentence,
}  # fmt: skip


def totals(kit: Kit, wide: float) -> Part:
    """The totals below their heading."""
    try:
        made = _TOTALS[kit.way["totals"]](kit, wide)
    except NoRoomError:
        made = _plain(kit, wide)
    return titled(kit, "totals", wide, made)
