"""Head, headings, result, legend and notes of a page of a Tk canvas."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.shared import heads
from tests.drawing.held_out.shared.colours import WHITE, mixed
from tests.drawing.held_out.shared.kit import SIDES, Bit, joined
from tests.drawing.held_out.shared.parts import Part
from tests.drawing.held_out.tkcanvas.kit import Kit, op
from tests.drawing.held_out.tkcanvas.tables import GREY

Maker = Callable[[Kit, float], Part]


def _sides(kit: Kit, wide: float) -> Part:
    """The office at the left, the annex at the right."""
    who, annex, y = heads.office(kit), kit.told.plan.sheet.annex, kit.size * 0.75
    need(kit.long(who) + kit.long(annex, bold=True) + 12, wide, "the head")
    return Part(kit.words(who, 0, y) + kit.words(annex, wide, y, at="r", bold=True),
                kit.size * 1.5)  # fmt: skip


def _window(kit: Kit, wide: float) -> Part:
    """The title in the bar of a window, with three small buttons at its end."""
    way, high = kit.way, kit.size * 2.4
    kit.fits(way["title"], wide - 60, bold=True, size=1.2)
    drawn = kit.shade(0, 0, wide, high, way["dark"], mixed(way["dark"], WHITE, way["fade"]))
    drawn += kit.words(way["title"], 9, high / 2, bold=True, size=1.2, colour=WHITE)
    side = high * 0.5
    for n in range(3):
        x = wide - 8 - side - n * (side + 4)
        drawn += kit.relief(x, (high - side) / 2, side, side, fill=GREY, deep=0.8)
    return kit.below([Part(drawn, high), _sides(kit, wide)], 4)


def _plate(kit: Kit, wide: float) -> Part:
    """The title in the middle of a raised plate."""
    way, size = kit.way, kit.way["title_size"]
    high = kit.sized(size) * 2.1
    kit.fits(way["title"], wide - 24, bold=True, size=size)
    drawn = kit.relief(0, 0, wide, high, fill=way["tint"], deep=1.8)
    drawn += kit.words(way["title"], wide / 2, high / 2, at="c", bold=True, size=size,
                       colour=way["accent"])  # fmt: skip
    return kit.below([_sides(kit, wide), Part(drawn, high)], 3)


def _emblem(kit: Kit, wide: float) -> Part:
    """A ring of twelve small discs before title and office."""
    way, high = kit.way, kit.size * 3.8
    dots = "".join(op("arch", high / 2, high / 2, high * 0.4, 30 * n - 6, 12, "-width",
                      kit.size * 0.28 * kit.dots, "-outline", way["accent"])
                   for n in range(12))  # fmt: skip
    left, annex = high + 8, kit.told.plan.sheet.annex
    kit.fits(heads.office(kit) + annex, wide - left - 20)
    kit.fits(way["title"], wide - left, bold=True, size=way["title_size"])
    dots += kit.words(heads.office(kit), left, high * 0.24)
    dots += kit.words(annex, wide, high * 0.24, at="r", bold=True)
    dots += kit.words(way["title"], left, high * 0.68, bold=True, size=way["title_size"])
    return Part(dots, high)


def _plain(kit: Kit, wide: float) -> Part:
    """Title, then the office, with a line of two strengths below."""
    line = kit.rule(0, 1, wide, 1, kit.way["accent"], 0.6)
    line += kit.rule(0, 1, wide * 0.25, 1, kit.way["accent"], 2.4)
    return kit.below([heads.title(kit, wide), _sides(kit, wide), Part(line, 3)], 2)


_HEADS: Mapping[str, Maker] = {"window": _window, "plate": _plate, "emblem": _emblem,
                               "plain": _plain}  # fmt: skip


def titled(kit: Kit, what: str, wide: float, made: Part) -> Part:
    """A part below its heading, where the way has headings."""
    said, way, high = kit.way["headings_of"].get(what, ""), kit.way, kit.size * 1.9
    if not way["headings"] or not said or not made.drawn:
        return made
    room = kit.long(said, bold=True, size=1.05)
    need(room + 24, wide, said)
    if way["headings"] == "tab":
        tab = op("poly", 0.0, 0.0, 1.0, "{" + f"0 {-high} 3 {-2.0} 6 0 {room + 16:.1f} 0 "
                 f"{room + 19:.1f} -2 {room + 22:.1f} {-high}" + "}", "-fill", GREY,
                 "-outline", "#8c8a86", "-width", 1.2)  # fmt: skip
        tab += kit.rule(0, high, wide, high, "#8c8a86", 0.8)
        tab += kit.words(said, 11, high / 2, bold=True, size=1.05)
        return kit.below([Part(tab, high), made], 6)
    if way["headings"] == "strip":
        strip = kit.box(0, 0, wide, high, fill=way["tint"])
        strip += kit.box(0, 0, 4, high, fill=way["accent"])
        strip += kit.words(said, 10, high / 2, bold=True, size=1.05)
        return kit.below([Part(strip, high), made], 5)
    return kit.below([kit.flow([(said, True)], wide, size=1.1, colour=way["accent"]), made], 4)


def result(kit: Kit, wide: float) -> Part:
    """Label, word and mark of the result."""
    way, size, said = kit.way, kit.way["result_size"], kit.told.words.result[0]
    label = kit.bit(f"{said}:", size=size, bold=way["label_bold"])
    whole, high = joined([label, kit.outcome(size)], 7), kit.size * 1.8 * size
    need(whole.wide + 28, wide, "the result")
    x = (wide - whole.wide) * SIDES[way["result_at"]]
    if way["result"] == "line":
        return Part(whole.draw(x, high / 2), high)
    high += 6
    if way["result"] == "across":
        drawn = kit.rule(0, 0, wide, 0, way["ink"], 0.8) + kit.rule(0, high, wide, high,
                                                                    way["ink"], 0.8)  # fmt: skip
        return Part(drawn + whole.draw(x + (4 if way["result_at"] == "l" else 0), high / 2), high)
    own = whole.wide + 24
    x = (wide - own) * SIDES[way["result_at"]]
    if way["result"] == "button":
        drawn = kit.relief(x, 0, own, high, fill="#eeeeee", deep=1.5)
    elif way["result"] == "sunken":
        drawn = kit.relief(x, 0, own, high, fill=WHITE, deep=1.3, sunken=True)
    else:
        drawn = kit.box(x, 0, own, high, line=way["accent"], thick=1.3, round_=high / 2)
    return Part(drawn + whole.draw(x + 12, high / 2), high)


def legend(kit: Kit, wide: float) -> Part:
    """Marks and their words."""

    def boxed(bits: Sequence[Bit]) -> Part:
        inner = kit.row(bits, wide - 20, kit.size * 2)
        box = kit.relief(0, 0, wide, inner.high + 8, fill=kit.way["tint"], deep=1)
        return Part(box + kit.moved(inner, 10, 4), inner.high + 8)

    return heads.legend(kit, wide, {"box": boxed})


PARTS: Mapping[str, Maker] = {
    "head": lambda kit, wide: _HEADS[kit.way["head"]](kit, wide), "result": result,
    "legend": legend, "notes": heads.notes, "key": heads.key, "whole": heads.whole,
    "line": lambda kit, wide: Part(kit.rule(0, 0, wide, 0, kit.way["line"], 0.8), 1),
}  # fmt: skip
"""All but the fields, the States and the totals."""
