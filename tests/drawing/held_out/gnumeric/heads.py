"""Head, headings, result, legend and notes of a page of Gnumeric."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.gnumeric.kit import PAD, Kit
from tests.drawing.held_out.shared import heads
from tests.drawing.held_out.shared.colours import WHITE, mixed
from tests.drawing.held_out.shared.kit import SIDES, Bit, joined
from tests.drawing.held_out.shared.parts import Part

Maker = Callable[[Kit, float], Part]


def _sides(kit: Kit, wide: float) -> Part:
    """The office at the left, the annex at the right."""
    who, annex, high = heads.office(kit), kit.told.plan.sheet.annex, kit.line() + 1
    end = kit.long(annex, bold=True) + 2 * PAD + 2 if annex else 0
    need(kit.long(who) + 2 * PAD, wide - end - 4, "the head")
    made = kit.cell(0, 0, wide - end, high, [(who, False)])
    return Part(made + kit.cell(wide - end, 0, end, high, [(annex, True)], at="r"), high)


def _titled_cell(kit: Kit, wide: float, high: float, at: str, colour: str) -> str:
    size = kit.way["title_size"]
    need(kit.long(kit.way["title"], bold=True, size=size) + 2 * PAD + 2, wide, "the title")
    return kit.cell(0, 0, wide, high, [(kit.way["title"], True)], at=at, size=size, colour=colour)


def _bar(kit: Kit, wide: float) -> Part:
    """The title in white cells joined across the page, the office below it."""
    high = kit.size * 2.5
    made = kit.area(0, 0, wide, high, fill=kit.way["dark"])
    made += _titled_cell(kit, wide, high, kit.way["title_at"], WHITE)
    return kit.below([Part(made, high), _sides(kit, wide)], 3)


def _plain(kit: Kit, wide: float) -> Part:
    """Office and annex, below them the title with a border."""
    high = kit.size * 2.3
    made = _titled_cell(kit, wide, high, kit.way["title_at"], kit.way["accent"])
    made += kit.area(0, 0, wide, high, ink=kit.way["accent"], b=kit.way["title_line"])
    return kit.below([_sides(kit, wide), Part(made, high)], 2)


def _edged(kit: Kit, wide: float) -> Part:
    """The title alone; the rest stands in the page's header."""
    high = kit.size * 2.4
    made = _titled_cell(kit, wide, high, "c", kit.way["ink"])
    return Part(made + kit.area(0, 0, wide, high, ink=kit.way["ink"], t=kit.way["title_line"],
                                b=kit.way["title_line"]), high)  # fmt: skip


def _drawn(kit: Kit, wide: float) -> Part:
    """The title in a drawn text box, which may be graded."""
    way, size, high = kit.way, kit.way["title_size"], kit.size * 2.7
    own = kit.long(way["title"], bold=True, size=size) + 44
    need(own, wide, "the title")
    graded = {"last": mixed(way["dark"], WHITE, 0.3), "way": "w-e"} if way["graded"] else {}
    made = kit.shape("rect", (wide - own) / 2, 0, own, high, fill=way["dark"], said=way["title"],
                     letters=WHITE, font=way["font"], size=kit.sized(size), **graded)  # fmt: skip
    return kit.below([_sides(kit, wide), Part(made, high)], 4)


_HEADS: Mapping[str, Maker] = {"bar": _bar, "plain": _plain, "edged": _edged, "drawn": _drawn}


def edges(kit: Kit) -> dict[str, tuple[str, ...]]:
    """The words of the page's own header and footer."""
    way, annex, office = kit.way, kit.told.plan.sheet.annex, heads.office(kit)
    foot = way["foot"].format(title=way["title"], item=kit.told.facts["Item"][1])
    header = (office, "", annex) if way["head"] == "edged" else ("", "", "")
    return {"Header": tuple(one.replace("&", "&&") for one in header),
            "Footer": tuple(foot * (at == way["foot_at"]) for at in "lcr")}  # fmt: skip


def titled(kit: Kit, what: str, wide: float, made: Part) -> Part:
    """A part below its heading, where the way has headings."""
    way, said, high = kit.way, kit.way["headings_of"].get(what, ""), kit.line(1.06) + 3
    if not way["headings"] or not said or not made.drawn:
        return made
    need(kit.long(said, bold=True, size=1.06) + 2 * PAD, wide, said)
    drawn = kit.cell(0, 0, wide, high, [(said, True)], size=1.06, colour=way["accent"])
    if way["headings"] == "filled":
        drawn = kit.area(0, 0, wide, high, fill=way["tint"]) + drawn
    if way["headings"] == "lined":
        drawn += kit.area(0, 0, wide, high, ink=way["accent"], b="thin")
    return kit.below([Part(drawn, high), made], 3)


def result(kit: Kit, wide: float) -> Part:
    """The result: in a line, in bordered cells, or in a drawn text box."""
    (said, word, mark), way, size = kit.told.words.result, kit.way, kit.way["result_size"]
    label, high = kit.bit(f"{said}:", size=size, bold=way["label_bold"]), kit.size * 1.8 * size
    if way["result"] == "box" and not mark:
        text = f"{said}: {word}"
        own = kit.long(text, bold=True, size=size) + 26
        need(own, wide, "the result")
        made = kit.shape("rect", (wide - own) * SIDES[way["result_at"]] + 0.5, 0, own - 1, high + 4,
                         fill=way["tint"], ink=way["accent"], thick=1, said=text,
                         letters=way["ink"], font=way["font"], size=kit.sized(size))  # fmt: skip
        return Part(made, high + 4)
    end = kit.outcome(size)
    if way["result"] != "cells":
        whole = joined([label, end], 3)
        need(whole.wide, wide, "the result")
        left = (wide - whole.wide) * SIDES[way["result_at"]]
        return Part(whole.draw(left, high / 2), high)
    rooms, pad = (label.wide + 8, end.wide + 18), 4.0
    need(sum(rooms), wide, "the result")
    x = (wide - sum(rooms)) * SIDES[way["result_at"]]
    made = kit.area(x, 0, rooms[0], high, fill=way["tint"])
    made += kit.frame(x, 0, rooms[0], high, way["line"], "thin")
    made += kit.frame(x + rooms[0], 0, rooms[1], high, way["line"], "thin")
    made += label.draw(x + pad, high / 2) + end.draw(x + rooms[0] + 9, high / 2)
    return Part(made, high)


def legend(kit: Kit, wide: float) -> Part:
    """Marks and their words."""

    def boxed(bits: Sequence[Bit]) -> Part:
        inner = kit.row(bits, wide - 12, kit.size * 1.6)
        high = inner.high + 6
        box = kit.frame(0, 0, wide, high, kit.way["line"], "thin")
        return Part(box + kit.moved(inner, 6, 3), high)

    return heads.legend(kit, wide, {"box": boxed})


PARTS: Mapping[str, Maker] = {
    "head": lambda kit, wide: _HEADS[kit.way["head"]](kit, wide), "result": result,
    "legend": legend, "notes": heads.notes, "whole": heads.whole,
}  # fmt: skip
"""All but the fields, the States and the totals."""
