"""How many voted which way, on a page of PostScript: tables either way up, dotted sums, boxes,
a bar or a disc of shares with their lines, a sentence."""

from collections.abc import Mapping
from functools import partial

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.postscript.grids import table, widths_of
from tests.drawing.held_out.postscript.heads import Maker, titled
from tests.drawing.held_out.postscript.kit import Kit, mixed, nr
from tests.drawing.held_out.shared.colours import WHITE
from tests.drawing.held_out.shared.kit import joined
from tests.drawing.held_out.shared.parts import Part
from tests.drawing.held_out.shared.totals import by_columns, by_rows, marked


def _sums(kit: Kit, wide: float) -> Part:
    """Words, from which dots lead to the members and the share; the last below a double line."""
    way, step, rows, ps = kit.way, kit.size * 1.6, kit.told.words.totals, ""
    signs = kit.mark_room() + 6 if marked(kit) else 0.0
    share = max(kit.long(kit.told.held(row), bold=True) for row in rows) + 14
    number = wide - share
    for n, row in enumerate(rows):
        y, bold = step * (n + 0.5) + (4 if not row.position else 0), not row.position
        ps += kit.swatch(row.mark).draw(0, y)
        ps += kit.words(row.label, signs, y, bold=bold)
        ps += kit.words(kit.told.members(row), number, y, at="r", bold=bold)
        ps += kit.words(kit.told.held(row), wide, y, at="r", bold=bold)
        start = signs + kit.long(row.label, bold=bold) + 4
        end = number - kit.long(kit.told.members(row), bold=bold) - 4
        need(start + 8, end, "a dotted sum")
        low = y + kit.size * 0.33
        ps += kit.rule(start, low, end, low, way["line"], 0.8, how="dots")
    top = step * (len(rows) - 1) + 1.5
    ps += "".join(kit.rule(0, y, wide, y, way["ink"], 0.6) for y in (top, top + 2))
    return Part(ps, step * len(rows) + 4)


def _boxes(kit: Kit, wide: float) -> Part:
    """A box for each position: its word upon its head, a great number, its share."""
    rows, gap, way = kit.told.words.totals, 7.0, kit.way
    each, head = (wide - gap * (len(rows) - 1)) / len(rows), kit.size * 1.6
    high, ps = head + kit.size * 3.9, ""
    for n, row in enumerate(rows):
        x = n * (each + gap)
        need(kit.long(row.label, bold=True) + 6, each, "a box's word")
        ps += kit.box(x, 0, each, high, line=way["accent"], thick=0.8)
        ps += kit.box(x, 0, each, head, fill=way["accent"])
        ps += kit.words(row.label, x + each / 2, head / 2, at="c", bold=True, colour=WHITE)
        great = kit.bit(row.members, bold=True, size=1.7)
        whole = joined([kit.swatch(row.mark), great], 6)
        ps += whole.draw(x + (each - whole.wide) / 2, head + kit.size * 1.35)
        need(kit.long(kit.told.held(row)) + 6, each, "a box's share")
        ps += kit.words(kit.told.held(row), x + each / 2, head + kit.size * 3.05, at="c")
    heads = kit.told.words.totals_head
    said = f"{heads[1]}, {heads[2]}" if any(row.figure for row in rows) else heads[1]
    return kit.below([Part(ps, high), kit.flow([(said, False)], wide, size=0.85)], 2)


def _parts(kit: Kit) -> list[float]:
    """Of the members, who voted which way."""
    rows = kit.told.words.totals
    return [int(row.members) / int(rows[-1].members) for row in rows[:-1]]


def _tones(kit: Kit) -> list[str]:
    """Greys of the page's accent: the colours of marks would say another thing."""
    return [mixed(kit.way["accent"], WHITE, part) for part in (0.15, 0.5, 0.72, 0.88)]


def _entries(kit: Kit, wide: float) -> Part:
    """A line for each position: its mark and its word, how many and what they hold."""
    rows, found = kit.told.words.totals, list[Part]()
    room = max(kit.long(f"{row.label}:", bold=True) for row in rows) + 6
    signs = kit.mark_room() + 6 if marked(kit) else 0.0
    for row in rows:
        said = kit.bit(kit.told.how_many(row), bold=not row.position)
        narrow = signs + room + said.wide > wide
        step = kit.size * 1.45
        ps = kit.swatch(row.mark).draw(0, step / 2)
        ps += kit.words(f"{row.label}:", signs, step / 2, bold=True)
        need(signs + (0 if narrow else room) + said.wide, wide, "a total")
        ps += said.draw(signs + (kit.size if narrow else room), step * (1.5 if narrow else 0.5))
        found.append(Part(ps, step * (2 if narrow else 1)))
    return kit.below(found, 1)


def _bar(kit: Kit, wide: float) -> Part:
    """A bar of the members by their votes above the lines that tell them."""
    x, high, ps = 0.0, kit.size * 0.9, ""
    for part, tone in zip(_parts(kit), _tones(kit), strict=True):
        ps += kit.box(x, 0, wide * part, high, fill=tone) if part else ""
        x += wide * part
    ps += kit.box(0, 0, wide, high, line=kit.way["line"], thick=0.6)
    return kit.below([Part(ps, high), _entries(kit, wide)], 4)


def _disc(kit: Kit, wide: float) -> Part:
    """A disc of the members by their votes beside the lines that tell them."""
    half = kit.size * 3.6
    lines, angle, ps = _entries(kit, wide - 2 * half - 16), 90.0, ""
    middle = max(half, lines.high / 2)
    for part, tone in zip(_parts(kit), _tones(kit), strict=True):
        if part:
            arc = f"{nr(half)} {nr(-middle)} {nr(half)} {nr(angle)} {nr(angle - 360 * part)} arcn"
            ps += (f"{kit.colour(tone)}newpath {nr(half)} {nr(-middle)} m {arc} h "
                   "gsave fill grestore 1 G .8 w stroke\n")  # fmt: skip
        angle -= 360 * part
    return Part(ps + kit.moved(lines, 2 * half + 16, middle - lines.high / 2), 2 * middle)


_TOTALS: Mapping[str, Maker] = {
    "table": lambda kit, wide: by_rows(kit, wide, partial(widths_of, kit), table),
    "across": lambda kit, wide: by_columns(kit, wide, partial(widths_of, kit), table),
    "sums": _sums, "boxes": _boxes, "bar": _bar, "disc": _disc,
    "sentence": lambda kit, wide: kit.flow([(kit.told.count(), False)], wide, even=True),
}  # fmt: skip


def totals(kit: Kit, wide: float) -> Part:
    """The totals below their heading."""
    return kit.below([titled(kit, "totals"), _TOTALS[kit.way["totals"]](kit, wide)], 3)
