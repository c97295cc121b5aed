"""Head, headings, result, legend and notes of a page of GMT."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.gmt.kit import Kit, op
from tests.drawing.held_out.shared import heads
from tests.drawing.held_out.shared.colours import WHITE, mixed
from tests.drawing.held_out.shared.kit import SIDES, Bit, joined
from tests.drawing.held_out.shared.parts import Part

Maker = Callable[[Kit, float], Part]


def _sides(kit: Kit, wide: float) -> Part:
    """The office at the left, the annex at the right."""
    who, annex, y = heads.office(kit), kit.told.plan.sheet.annex, kit.size * 0.75
    need(kit.long(who) + kit.long(annex, bold=True) + 12, wide, "the head")
    return Part(kit.words(who, 0, y) + kit.words(annex, wide, y, at="r", bold=True),
                kit.size * 1.5)  # fmt: skip


def chequered(kit: Kit, wide: float, high: float) -> str:
    """A strip as at the edge of a map, black and white by turns."""
    count = 12
    each = wide / count
    drawn = "".join(kit.box(each * n, 0, each, high, fill=kit.way["ink"])
                    for n in range(0, count, 2))  # fmt: skip
    return drawn + kit.box(0, 0, wide, high, line=kit.way["ink"], thick=0.5)


def _mapped(kit: Kit, wide: float) -> Part:
    """The title above a strip as at the edge of a map."""
    strip = Part(chequered(kit, wide, 3.2), 3.2)
    return kit.below([heads.title(kit, wide), strip, _sides(kit, wide)], 3)


def _centred(kit: Kit, wide: float) -> Part:
    """Office, title and annex in the middle, as the titles of a plot are."""
    said = [heads.office(kit), kit.told.plan.sheet.annex]
    lines = [kit.flow([(one, False)], wide, at="c") for one in said if one]
    return kit.below([lines[0], heads.title(kit, wide, at="c"), *lines[1:]], 2)


def _scaled(kit: Kit, wide: float) -> Part:
    """The title above a colour scale."""
    way = kit.way
    strip = kit.shade(0, 0, wide, 6, way["dark"], mixed(way["dark"], WHITE, 0.85))
    return kit.below([_sides(kit, wide), heads.title(kit, wide), Part(strip, 6)], 3)


def _block(kit: Kit, wide: float) -> Part:
    """Title and office in white upon a block, the annex at its right."""
    way, high = kit.way, kit.size * 4
    annex, size = kit.told.plan.sheet.annex, kit.way["title_size"]
    room = kit.long(annex, bold=True) + 34
    need(kit.long(way["title"], bold=True, size=size), wide - room, "the title")
    drawn = kit.box(0, 0, wide, high, fill=way["dark"], round_=way["round"])
    drawn += kit.words(way["title"], 10, high * 0.36, bold=True, size=size, colour=WHITE)
    drawn += kit.words(heads.office(kit), 10, high * 0.77, colour=WHITE)
    drawn += kit.words(annex, wide - 10, high * 0.36, at="r", bold=True, colour=WHITE)
    return Part(drawn, high)


def _stub(kit: Kit, wide: float) -> Part:
    """The title in a frame, the office and the annex behind it."""
    way, size = kit.way, kit.way["title_size"] * 0.94
    own, high = kit.long(way["title"], bold=True, size=size) + 26, kit.size * 3
    who, annex = heads.office(kit), kit.told.plan.sheet.annex
    need(own + max(kit.long(who), kit.long(annex, bold=True)) + 16, wide, "the title")
    drawn = kit.box(0, 0, own, high, line=way["accent"], thick=1.5)
    drawn += kit.words(way["title"], 13, high / 2, bold=True, size=size, colour=way["accent"])
    drawn += kit.words(who, wide, high * (0.27 if annex else 0.5), at="r")
    return Part(drawn + kit.words(annex, wide, high * 0.76, at="r", bold=True), high)


_HEADS: Mapping[str, Maker] = {"mapped": _mapped, "centred": _centred, "scaled": _scaled,
                               "block": _block, "stub": _stub}  # fmt: skip


def titled(kit: Kit, what: str, wide: float, made: Part) -> Part:
    """A part below its heading, where the way has headings; perhaps with a letter before it."""
    said, way, high = kit.way["headings_of"].get(what, ""), kit.way, kit.size * 1.8
    if not way["headings"] or not said or not made.drawn:
        return made
    if way["headings"] == "tags":
        said = f"({'abc'[kit.tags]}) {said}"
        kit.tags += 1
    need(kit.long(said, bold=True, size=1.08), wide - 8, said)
    at = "c" if way["headings"] == "middle" else "l"
    drawn = kit.words(said, wide * SIDES[at], high / 2, at=at, bold=True, size=1.08,
                      colour=way["accent"])  # fmt: skip
    if way["headings"] == "ruled":
        drawn += kit.rule(0, high, wide, high, way["accent"], 1.0)
    return kit.below([Part(drawn, high), made], 3)


def result(kit: Kit, wide: float) -> Part:
    """Label, word and mark of the result."""
    way, size, said = kit.way, kit.way["result_size"], kit.told.words.result[0]
    label = kit.bit(f"{said}:", size=size, bold=way["label_bold"])
    end, high = kit.outcome(size), kit.size * 1.7 * size
    if way["result"] == "cells":
        return _in_cells(kit, wide, end)
    whole = joined([label, end], 7)
    need(whole.wide + 24, wide, "the result")
    pad = 0.0 if way["result"] in {"line", "stroke"} else 11.0
    own = whole.wide + 2 * pad
    x, drawn = (wide - own) * SIDES[way["result_at"]], ""
    if way["result"] == "frame":
        high += 6
        drawn = kit.box(x, 0, own, high, line=way["accent"], thick=1.2, round_=way["round"])
    elif way["result"] == "tinted":
        high += 6
        drawn = kit.box(0, 0, wide, high, fill=way["tint"])
        x = (wide - own) * SIDES[way["result_at"]]
    elif way["result"] == "stroke":
        drawn = kit.rule(x, high + 1, x + own, high + 1, way["accent"], 1.4)
        return Part(drawn + whole.draw(x, high / 2), high + 2)
    return Part(drawn + whole.draw(x + pad, high / 2), high)


def _in_cells(kit: Kit, wide: float, end: Bit) -> Part:
    """The label upon a ground, the answer in a frame behind it."""
    way, size = kit.way, kit.way["result_size"]
    label = kit.bit(kit.told.words.result[0], size=size, bold=True, colour=WHITE)
    high, first, last = kit.size * size * 2, label.wide + 18, end.wide + 22
    need(first + last, wide, "the result")
    x = (wide - first - last) * SIDES[way["result_at"]]
    drawn = kit.box(x, 0, first, high, fill=way["dark"], line=way["dark"])
    drawn += kit.box(x + first, 0, last, high, line=way["dark"], thick=0.9)
    return Part(drawn + label.draw(x + 9, high / 2) + end.draw(x + first + 11, high / 2), high)


def legend(kit: Kit, wide: float) -> Part:
    """Marks and their words, perhaps by GMT's own legend."""

    def framed(bits: Sequence[Bit]) -> Part:
        inner = kit.row(bits, wide - 16, kit.size * 2)
        box = kit.box(0, 0, wide, inner.high + 6, line=kit.way["line"], round_=kit.way["round"])
        return Part(box + kit.moved(inner, 8, 3), inner.high + 6)

    def own(bits: Sequence[Bit]) -> Part:
        pairs = kit.told.legend()
        for one in bits:  # Which makes their marks known.
            one.draw(0, 0)
        coats = [kit.marks.get(f"{one.shape}_{one.hue}", []) for one, _ in pairs]
        rooms = max(kit.long(name) for _, name in pairs) + kit.size * 2.6
        if any(len(one) != 1 or one[0]["how"] != "symbol" or one[0].get("pen") for one in coats)\
                or rooms > wide / len(pairs):  # fmt: skip
            return framed(bits)
        entries = [(coat["code"], coat.get("fill", "-"),
                    kit.letters.coded([(name, False)]))
                   for (coat,), (_, name) in zip(coats, pairs, strict=True)]  # fmt: skip
        high = kit.size * 2.2
        return Part(op("L", 0.0, 0.0, float(wide), high, entries, kit.letters.font(bold=False),
                       kit.sized(1), kit.way["ink"], kit.way["line"]), high)  # fmt: skip

    return heads.legend(kit, wide, {"box": framed, "own": own})


PARTS: Mapping[str, Maker] = {
    "head": lambda kit, wide: _HEADS[kit.way["head"]](kit, wide), "result": result,
    "legend": legend, "notes": heads.notes, "whole": heads.whole, "key": heads.key,
}  # fmt: skip
"""All but the fields, the States and the totals."""
