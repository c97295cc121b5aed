"""Head, fields, result, legend and notes of a page of PostScript."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.postscript.kit import Kit, mixed, nr
from tests.drawing.held_out.shared import heads
from tests.drawing.held_out.shared.colours import WHITE
from tests.drawing.held_out.shared.kit import Bit, joined
from tests.drawing.held_out.shared.parts import Part

Maker = Callable[[Kit, float], Part]


def _sides(kit: Kit, wide: float, colour: str = "") -> Part:
    """The office at the left, the annex at the right."""
    annex = kit.told.plan.sheet.annex
    need(kit.long(heads.office(kit)) + kit.long(annex, bold=True) + 12, wide, "the head")
    y = kit.size * 0.75
    return Part(kit.words(heads.office(kit), 0, y, colour=colour)
                + kit.words(annex, wide, y, at="r", bold=True, colour=colour),
                kit.size * 1.6)  # fmt: skip


def _double(kit: Kit, wide: float) -> Part:
    """The title amid two double lines."""
    title, ink = heads.title(kit, wide, at="c"), kit.way["accent"]
    high = title.high + 10
    ps = "".join(
        kit.rule(0, y, wide, y, ink, thick)
        for y, thick in ((0, 1.6), (2.4, 0.5), (high, 0.5), (high + 2.4, 1.6))
    )
    return kit.below([_sides(kit, wide), Part(ps + kit.moved(title, 0, 6), high + 3)], 3)


def _flag(kit: Kit, wide: float) -> Part:
    """The title in white upon a shaded band."""
    title = heads.title(kit, wide - 18, colour=WHITE)
    last = mixed(kit.way["accent"], WHITE, kit.way["fade"])
    band = kit.shade(0, 0, wide, title.high + 9, kit.way["accent"], last)
    return kit.below([Part(band + kit.moved(title, 9, 4.5), title.high + 9), _sides(kit, wide)], 4)


def _raised(kit: Kit, wide: float) -> Part:
    """The title in a rounded box with a shadow."""
    title, way = heads.title(kit, wide - 20, at="c"), kit.way
    high = title.high + 10
    ps = kit.box(2.4, 2.4, wide - 2.4, high, fill="#b9b9b9", round_=7)
    ps += kit.box(0, 0, wide - 2.4, high, fill=WHITE, line=way["accent"], round_=7, thick=1)
    return kit.below([_sides(kit, wide), Part(ps + kit.moved(title, 8, 5), high + 3)], 5)


def _letterhead(kit: Kit, wide: float) -> Part:
    """The office large, the title below a line."""
    office = kit.words(heads.office(kit), 0, kit.size * 0.9, bold=True, size=1.15)
    annex = kit.words(kit.told.plan.sheet.annex, wide, kit.size * 0.9, at="r")
    high = kit.size * 2
    line = kit.rule(0, high, wide, high, kit.way["accent"], 2)
    title = heads.title(kit, wide)
    return Part(office + annex + line + kit.moved(title, 0, high + 4), high + 4 + title.high)


def _small(kit: Kit, wide: float) -> Part:
    """Office and annex alone, where the title runs along the page."""
    return kit.below([_sides(kit, wide), Part(kit.rule(0, 0, wide, 0, kit.way["line"], 0.8), 1)], 0)


_HEADS: Mapping[str, Maker] = {"double": _double, "flag": _flag, "raised": _raised,
                               "letterhead": _letterhead, "small": _small}  # fmt: skip


def spine(kit: Kit) -> str:
    """The title along the left edge of the page, upon a band of its own."""
    (_, high), way = kit.way["paper"], kit.way
    margin, face, points = way["margin"], kit.face(bold=True), kit.size * 1.7
    room = kit.long(way["title"], bold=True, size=1.7)
    need(room + 40, high, "the title")
    left = -way["spine"] - margin
    band = kit.box(left, -margin, way["spine"], high, fill=way["accent"])
    return band + (f"1 G /{face.name} {nr(points)} S "
                   f"{nr(left + way['spine'] / 2 + points * 0.35)} {nr(margin - high + 40)} "
                   f"{face.shown(way['title'])} 90 t\n")  # fmt: skip


def titled(kit: Kit, what: str) -> Part:
    """The heading of a part, where the way has headings."""
    said, high = kit.way["headings_of"].get(what, ""), kit.size * 1.65
    if not kit.way["headings"] or not said:
        return Part("", 0)
    ps = kit.words(said, 0, high / 2, bold=True, size=1.1, colour=kit.way["accent"])
    if kit.way["headings"] == "lined":
        ps += kit.rule(0, high - 1, kit.long(said, bold=True, size=1.1), high - 1,
                       kit.way["accent"], 0.7)  # fmt: skip
    return Part(ps, high)


def _tagged(kit: Kit, wide: float) -> Part:
    """The label on a dark tag with a point, the outcome beside it."""
    size, said = kit.way["result_size"], kit.told.words.result[0]
    high, room = kit.size * 1.4 * size + 7, kit.long(said, bold=True, size=size) + 20
    end = kit.outcome(size)
    need(room + end.wide + 24, wide, "the result")
    ps = (f"{kit.colour(kit.way['accent'])}newpath 0 0 m {nr(room)} 0 n {nr(room + high / 3)} "
          f"{nr(-high / 2)} n {nr(room)} {nr(-high)} n 0 {nr(-high)} n h fill\n")  # fmt: skip
    ps += kit.words(said, 8, high / 2, bold=True, size=size, colour=WHITE)
    return Part(ps + end.draw(room + high / 3 + 8, high / 2), high)


def result(kit: Kit, wide: float) -> Part:
    """Label, word and mark of the result."""
    way, look, size = kit.way, kit.way["result"], kit.way["result_size"]
    if look == "tag":
        return _tagged(kit, wide)
    label = kit.bit(f"{kit.told.words.result[0]}:", size=size, bold=way["label_bold"])
    whole = joined([label, kit.outcome(size)], 7)
    need(whole.wide + 20, wide, "the result")
    high = kit.size * 1.5 * size + (0 if look == "line" else 8)
    free = wide - whole.wide
    x = {"l": 0.0, "c": free / 2, "r": free}[way["result_at"]]
    if look == "line":
        return Part(whole.draw(x, high / 2), high)
    if look == "under":
        ends = "".join(kit.rule(x, y, x + whole.wide, y, way["ink"], 0.8) for y in (high, high + 2))
        return Part(whole.draw(x, high / 2) + ends, high + 3)
    x = {"l": 0.0, "c": (free - 20) / 2, "r": free - 20}[way["result_at"]]
    ps = kit.box(x, 0, whole.wide + 20, high, line=way["accent"], thick=1.4, round_=high / 2.5)
    if look == "seal":
        ps += kit.box(x + 2.2, 2.2, whole.wide + 15.6, high - 4.4, line=way["accent"], thick=0.5,
                      round_=high / 3.2)  # fmt: skip
    return Part(ps + whole.draw(x + 10, high / 2), high)


def _legend(kit: Kit, wide: float) -> Part:
    def boxed(bits: Sequence[Bit]) -> Part:
        made = kit.row(bits, wide - 16, kit.size * 2, high=1.7)
        box = kit.box(0, 0, wide, made.high + 4, line=kit.way["line"], round_=kit.way["round"])
        return Part(box + kit.moved(made, 8, 2), made.high + 4)

    return heads.legend(kit, wide, {"boxed": boxed})


PARTS: Mapping[str, Maker] = {
    "head": lambda kit, wide: _HEADS[kit.way["head"]](kit, wide), "result": result,
    "legend": _legend, "key": heads.key, "whole": heads.whole,
    "notes": heads.notes,
}  # fmt: skip
"""All but the fields, the States and the totals."""
