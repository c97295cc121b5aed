"""Head, result, legend and notes of a page of Ipe."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.ipe.kit import Kit, nr, path
from tests.drawing.held_out.shared import heads
from tests.drawing.held_out.shared.colours import WHITE
from tests.drawing.held_out.shared.kit import Bit, joined
from tests.drawing.held_out.shared.parts import Part

Maker = Callable[[Kit, float], Part]


def _office(kit: Kit) -> str:
    return kit.told.plan.sheet.organisation or kit.way["office"]


def _sides(kit: Kit, wide: float, *, turned: bool = False) -> Part:
    """The office at one side, the annex at the other."""
    ends = [_office(kit), kit.told.plan.sheet.annex]
    need(sum(kit.long(one, bold=True) for one in ends) + 12, wide, "the head")
    left, right = ends[::-1] if turned else ends
    y = kit.size * 0.75
    return Part(kit.words(left, 0, y, bold=turned) + kit.words(right, wide, y, at="r",
                bold=not turned), kit.size * 1.6)  # fmt: skip


def _ribbon(kit: Kit, wide: float) -> Part:
    """The title in white upon a ribbon whose end is cut in."""
    long = kit.long(kit.way["title"], bold=True, size=kit.way["title_size"]) + 40
    need(long, wide, "a ribbon")
    title = heads.title(kit, long, colour=WHITE)
    high, cut = title.high + 8, (title.high + 8) / 2
    ends = [(0, 0), (long, 0), (long - cut, cut), (long, high), (0, high)]
    ring = " ".join(f"{nr(x)} {nr(-y)} {'l' if n else 'm'}" for n, (x, y) in enumerate(ends))
    band = path([ring + " h"], fill=kit.way["accent"])
    return kit.below([_sides(kit, wide), Part(band + kit.moved(title, 10, 4), high)], 4)


def _brackets(kit: Kit, wide: float) -> Part:
    """The title amid two brackets."""
    title, way = heads.title(kit, wide - 40, at="c"), kit.way
    half, high = kit.long(way["title"], bold=True, size=way["title_size"]) / 2 + 16, title.high + 8
    need(half * 2, wide, "a title")
    rings = [
        f"{nr(x + 7 * way_in)} 0 m {nr(x)} 0 l {nr(x)} {nr(-high)} l {nr(x + 7 * way_in)} "
        f"{nr(-high)} l"
        for x, way_in in ((wide / 2 - half, 1), (wide / 2 + half, -1))
    ]
    xml = path(rings, line=way["accent"], thick=1.8) + kit.moved(title, 20, 4)
    return kit.below([_sides(kit, wide), Part(xml, high)], 4)


def _slab(kit: Kit, wide: float) -> Part:
    """Office and title beside a thick upright bar."""
    inner = kit.below([_sides(kit, wide - 16), heads.title(kit, wide - 16)], 1)
    return Part(kit.box(0, 0, 6, inner.high, fill=kit.way["accent"]) + kit.moved(inner, 16, 0),
                inner.high)  # fmt: skip


def _centred(kit: Kit, wide: float) -> Part:
    """Office and title in the middle, between them a line with tips at its ends."""
    office = kit.flow([(_office(kit), False)], wide, at="c", size=1.1)
    annex = kit.flow([(kit.told.plan.sheet.annex, False)], wide, at="r")
    line = path([f"{nr(wide * 0.36)} -3 m {nr(wide * 0.64)} -3 l"], line=kit.way["accent"],
                thick=0.9, more='arrow="normal/5" rarrow="normal/5"')  # fmt: skip
    return kit.below([annex, office, Part(line, 6), heads.title(kit, wide, at="c")], 1)


def _faded(kit: Kit, wide: float) -> Part:
    """The title at the right, above a line that fades."""
    title = heads.title(kit, wide, at="r")
    line = kit.shade(0, title.high + 2, wide, 3, WHITE, kit.way["accent"])
    return kit.below([_sides(kit, wide, turned=True), Part(title.drawn + line, title.high + 5)], 2)


def _framed(kit: Kit, wide: float) -> Part:
    """Office, annex and title in a frame with round corners."""
    inner = kit.below([_sides(kit, wide - 20), heads.title(kit, wide - 20, at="c")], 2)
    frame = kit.box(0, 0, wide, inner.high + 12, line=kit.way["accent"], thick=1.1, round_=6)
    return Part(frame + kit.moved(inner, 10, 6), inner.high + 12)


_HEADS: Mapping[str, Maker] = {
    "ribbon": _ribbon,
    "brackets": _brackets,
    "slab": _slab,
    "centred": _centred,
    "faded": _faded,
    "framed": _framed,
}


def titled(kit: Kit, what: str, wide: float) -> Part:
    """The heading of a part, where the way has headings."""
    said, high, way = kit.way["headings_of"].get(what, ""), kit.size * 1.7, kit.way
    if not way["headings"] or not said:
        return Part("", 0)
    xml = kit.words(said, 0, high / 2, bold=True, size=1.08, colour=way["accent"])
    long = kit.long(said, bold=True, size=1.08)
    need(long, wide, "a heading")
    if way["headings"] == "line" and long + 20 < wide:
        xml += kit.rule(long + 8, high / 2, wide, high / 2, way["accent"], 0.8)
    return Part(xml, high)


def _banner(kit: Kit, wide: float) -> Part:
    """The label in white upon a block, the outcome in the frame that goes on from it."""
    size, said, way = kit.way["result_size"], kit.told.words.result[0], kit.way
    high, room = kit.size * 1.4 * size + 7, kit.long(said, bold=True, size=size) + 20
    end = kit.outcome(size)
    need(room + end.wide + 24, wide, "the result")
    xml = kit.box(0, 0, room, high, fill=way["accent"])
    xml += kit.box(0, 0, room + end.wide + 20, high, line=way["accent"], thick=1)
    xml += kit.words(said, 10, high / 2, bold=True, size=size, colour=WHITE)
    return Part(xml + end.draw(room + 10, high / 2), high)


def _led(kit: Kit, wide: float) -> Part:
    """An arrow from the label to the outcome."""
    size, said, way = kit.way["result_size"], kit.told.words.result[0], kit.way
    room, end, high = kit.long(said, bold=True, size=size), kit.outcome(size), kit.size * 1.7
    need(room + end.wide + 50, wide, "the result")
    xml = kit.words(said, 0, high / 2, bold=True, size=size)
    xml += path([f"{nr(room + 8)} {nr(-high / 2)} m {nr(room + 34)} {nr(-high / 2)} l"],
                line=way["accent"], thick=1, more='arrow="normal/6"')  # fmt: skip
    return Part(xml + end.draw(room + 42, high / 2), high)


def result(kit: Kit, wide: float) -> Part:
    """Label, word and mark of the result."""
    way, look, size = kit.way, kit.way["result"], kit.way["result_size"]
    if look in {"banner", "led"}:
        return (_banner if look == "banner" else _led)(kit, wide)
    label = kit.bit(f"{kit.told.words.result[0]}:", size=size, bold=way["label_bold"])
    whole = joined([label, kit.outcome(size)], 7)
    need(whole.wide + 24, wide, "the result")
    high = kit.size * 1.5 * size + (0 if look == "line" else 8)
    pad = 0 if look == "line" else 12
    x = (wide - whole.wide - 2 * pad) * {"l": 0.0, "c": 0.5, "r": 1.0}[way["result_at"]]
    xml = whole.draw(x + pad, high / 2)
    right = x + whole.wide + 2 * pad
    if look == "lozenge":
        xml += kit.box(x, 0, right - x, high, line=way["accent"], thick=1.3, round_=high / 2.1)
    elif look == "levels":
        xml += "".join(kit.rule(0, y, wide, y, way["accent"], 1) for y in (0, high))
    elif look == "corners":
        places = [(x, 0, 1, 1), (right, 0, -1, 1), (right, high, -1, -1), (x, high, 1, -1)]
        xml += path([f"{nr(a + 7 * dx)} {nr(-b)} m {nr(a)} {nr(-b)} l {nr(a)} {nr(-b - 5 * dy)} l"
                     for a, b, dx, dy in places], line=way["accent"], thick=1.4)  # fmt: skip
    return Part(xml, high)


def _legend(kit: Kit, wide: float) -> Part:
    def levels(bits: Sequence[Bit]) -> Part:
        made = kit.row(bits, wide - 8, kit.size * 2, high=1.7)
        ends = "".join(kit.rule(0, y, wide, y, kit.way["line"], 0.7) for y in (0, made.high + 4))
        return Part(ends + kit.moved(made, 4, 2), made.high + 4)

    return heads.legend(kit, wide, {"levels": levels})


PARTS: Mapping[str, Maker] = {
    "head": lambda kit, wide: _HEADS[kit.way["head"]](kit, wide), "result": result,
    "legend": _legend, "key": heads.key, "whole": heads.whole,
    "notes": heads.notes,
}  # fmt: skip
"""All but the fields, the States and the totals."""
