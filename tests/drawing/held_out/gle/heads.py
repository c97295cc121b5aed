"""Head, result, legend and notes of a page of GLE."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.gle.kit import EMPTY, Kit, Part
from tests.drawing.held_out.shared import heads
from tests.drawing.held_out.shared.colours import WHITE, mixed
from tests.drawing.held_out.shared.kit import Bit, joined

Maker = Callable[[Kit, float], Part]


def _sides(kit: Kit, wide: float, colour: str = "") -> Part:
    """The office at the left, the annex at the right."""
    who, annex, y = heads.office(kit), kit.told.plan.sheet.annex, kit.size * 0.75
    need(kit.long(who) + kit.long(annex, bold=True) + 12, wide, "the head")
    return Part(kit.size * 1.6, lambda x, top: kit.words(who, x, top + y, colour=colour)
                + kit.words(annex, x + wide, top + y, at="r", bold=True, colour=colour)
                )  # fmt: skip


def _line(kit: Kit, wide: float, thick: float, colour: str = "") -> Part:
    return Part(thick, lambda x, y: kit.rule(x, y + thick / 2, x + wide, y + thick / 2,
                                             colour or kit.way["accent"], thick))  # fmt: skip


def _strip(kit: Kit, wide: float) -> Part:
    """A strip of colour that fades, the office below it, then the title."""
    fade = mixed(kit.way["accent"], WHITE, kit.way["fade"])
    bar = Part(6, lambda x, y: kit.shade(x, y, wide, 5, kit.way["accent"], fade))
    return kit.below([bar, _sides(kit, wide), heads.title(kit, wide)], 4)


def _ruled(kit: Kit, wide: float) -> Part:
    """The title above a thick line, the office below it."""
    return kit.below([heads.title(kit, wide), _line(kit, wide, 2.2), _sides(kit, wide)], 3)


def _centred(kit: Kit, wide: float) -> Part:
    """Office, title and a short line in the middle."""
    annex = kit.told.plan.sheet.annex
    said = f"{heads.office(kit)} – {annex}" if annex else heads.office(kit)
    short = _line(kit, wide * 0.18, 1.4)
    middle = Part(short.high, lambda x, y: short.draw(x + wide * 0.41, y))
    above = kit.flow([(said, False)], wide, at="c")
    return kit.below([above, heads.title(kit, wide, at="c"), middle], 4)


def _sandwich(kit: Kit, wide: float) -> Part:
    """Title and office in one line between two thin lines."""
    size, said = kit.way["title_size"] * 0.9, kit.way["title"]
    annex, high = kit.told.plan.sheet.annex, kit.size * 2.2
    right = f"{heads.office(kit)} – {annex}" if annex else heads.office(kit)
    need(kit.long(said, bold=True, size=size) + kit.long(right) + 16, wide, "the head")
    line = Part(high, lambda x, y: kit.words(said, x, y + high / 2, bold=True, size=size,
                                             colour=kit.way["accent"])
                + kit.words(right, x + wide, y + high / 2, at="r"))  # fmt: skip
    return kit.below([_line(kit, wide, 0.8), line, _line(kit, wide, 0.8)], 0)


_HEADS: Mapping[str, Maker] = {
    "strip": _strip, "ruled": _ruled, "centred": _centred, "sandwich": _sandwich,
    "none": lambda kit, wide: EMPTY,
}  # fmt: skip


def titled(kit: Kit, what: str, wide: float) -> Part:
    """The heading of a part, where the way has headings."""
    said, high, way = kit.way["headings_of"].get(what, ""), kit.size * 1.7, kit.way
    if not way["headings"] or not said:
        return EMPTY
    need(kit.long(said, bold=True, size=1.08) + 10, wide, "a heading")

    def draw(x: float, y: float) -> str:
        made = kit.words(said, x, y + high / 2, bold=True, size=1.08, colour=way["accent"])
        if way["headings"] == "ruled":
            left = x + kit.long(said, bold=True, size=1.08) + 8
            made += kit.rule(left, y + high / 2, x + wide, y + high / 2, way["line"], 0.6)
        return made

    return Part(high, draw)


def result(kit: Kit, wide: float) -> Part:
    """Label, word and mark of the result."""
    way, size, said = kit.way, kit.way["result_size"], kit.told.words.result[0]
    if way["result"] == "above":
        end, high = kit.outcome(size * 1.25), kit.size * 1.9 * size
        label = kit.flow([(said, way["label_bold"])], wide, size=0.9, colour=way["accent"])
        need(end.wide, wide, "the result")
        return kit.below([label, Part(high, lambda x, y: end.draw(x, y + high / 2))], 0)
    whole = joined([kit.bit(f"{said}:", size=size, bold=way["label_bold"]), kit.outcome(size)], 7)
    need(whole.wide + 18, wide, "the result")
    pad = 0 if way["result"] == "line" else 7
    high = kit.size * 1.5 * size + pad
    part = {"l": 0.0, "c": 0.5, "r": 1.0}[way["result_at"]]

    def draw(x: float, y: float) -> str:
        made = ""
        if way["result"] == "band":
            made = kit.box(x, y, wide, high, fill=way["tint"], round_=way["round"])
        elif way["result"] == "lines":
            made = "".join(kit.rule(x, top, x + wide, top, way["accent"], 0.9)
                           for top in (y, y + high))  # fmt: skip
        return made + whole.draw(x + pad + (wide - whole.wide - 2 * pad) * part, y + high / 2)

    return Part(high, draw)


def notes(kit: Kit, wide: float) -> Part:
    """The notes of the sheet below a short line."""
    said = [kit.flow([(note, False)], wide, size=0.84) for note in kit.told.plan.sheet.footnotes]
    line = [_line(kit, wide * 0.22, 0.5, kit.way["ink"])] if said and kit.way["note_line"] else []
    return kit.below([*line, *said], 1.8)


def _legend(kit: Kit, wide: float) -> Part:
    def key(bits: Sequence[Bit]) -> Part:  # As the keys of GLE's graphs are.
        room, step = max(one.wide for one in bits) + 18, kit.size * 1.5
        need(room, wide, "a key")
        return Part(step * len(bits) + 6, lambda x, y: kit.box(
            x, y, room, step * len(bits) + 6, line=kit.way["ink"], thick=0.6)
            + "".join(one.draw(x + 9, y + 3 + step * (n + 0.5)) for n, one in enumerate(bits))
            )  # fmt: skip

    return heads.legend(kit, wide, {"key": key})


PARTS: Mapping[str, Maker] = {
    "head": lambda kit, wide: _HEADS[kit.way["head"]](kit, wide), "result": result,
    "legend": _legend, "whole": heads.whole, "notes": notes,
}  # fmt: skip
"""All but the fields, the States and the totals."""
