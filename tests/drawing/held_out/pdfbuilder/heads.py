"""Head, headings, result, legend and notes of a page of PDF::Builder."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.pdfbuilder.kit import Kit, op
from tests.drawing.held_out.shared import heads
from tests.drawing.held_out.shared.colours import WHITE, mixed
from tests.drawing.held_out.shared.kit import SIDES, Bit, joined
from tests.drawing.held_out.shared.parts import Part

Maker = Callable[[Kit, float], Part]


def _line(kit: Kit, wide: float, thick: float, colour: str = "") -> Part:
    return Part(kit.rule(0, thick / 2, wide, thick / 2, colour or kit.way["accent"], thick),
                thick)  # fmt: skip


def _sides(kit: Kit, wide: float, colour: str = "") -> Part:
    """The office at the left, the annex at the right."""
    who, annex, y = heads.office(kit), kit.told.plan.sheet.annex, kit.size * 0.75
    need(kit.long(who) + kit.long(annex, bold=True) + 12, wide, "the head")
    return Part(kit.words(who, 0, y, colour=colour)
                + kit.words(annex, wide, y, at="r", bold=True, colour=colour),
                kit.size * 1.5)  # fmt: skip


def _band(kit: Kit, wide: float) -> Part:
    """The title in white upon a shaded band, the office below it."""
    size, high, way = kit.way["title_size"] * 0.92, kit.size * 2.5, kit.way
    kit.fits(way["title"], wide - 24, bold=True, size=size)
    drawn = kit.shade(0, 0, wide, high, way["dark"], mixed(way["dark"], WHITE, way["fade"]))
    drawn += kit.words(way["title"], 10, high / 2, bold=True, size=size, colour=WHITE)
    return kit.below([Part(drawn, high), _sides(kit, wide)], 4)


def _masthead(kit: Kit, wide: float) -> Part:
    """The title in the middle of a double line, the office and the annex between two thin ones."""
    lines = [_line(kit, wide, 2, kit.way["ink"]), _line(kit, wide, 0.6, kit.way["ink"])]
    title = heads.title(kit, wide, at="c", colour=kit.way["ink"])
    thin = _line(kit, wide, 0.6, kit.way["ink"])
    return kit.below([*lines, title, thin, _sides(kit, wide), thin], 2.5)


def _letterhead(kit: Kit, wide: float) -> Part:
    """Office and annex at the right in small lines, the title below at the left."""
    said = [heads.office(kit), *filter(None, [kit.told.plan.sheet.annex])]
    lines = [kit.flow([(one, n == 0)], wide, at="r", size=0.95) for n, one in enumerate(said)]
    return kit.below([*lines, heads.title(kit, wide), _line(kit, wide, 1)], 3)


def _corner(kit: Kit, wide: float) -> Part:
    """Two coloured strips before office and title."""
    size, high, way = kit.way["title_size"], kit.size * 3.5, kit.way
    kit.fits(way["title"], wide - high - 10, bold=True, size=size)
    drawn = kit.box(0, 0, high * 0.34, high, fill=way["accent"])
    drawn += kit.box(high * 0.44, 0, high * 0.12, high, fill=mixed(way["accent"], WHITE, 0.5))
    left, annex = high * 0.75, kit.told.plan.sheet.annex
    kit.fits(heads.office(kit) + annex, wide - left - 20)
    drawn += kit.words(heads.office(kit), left, high * 0.2)
    drawn += kit.words(annex, wide, high * 0.2, at="r", bold=True)
    drawn += kit.words(way["title"], left, high * 0.68, bold=True, size=size, colour=way["accent"])
    return Part(drawn, high)


_HEADS: Mapping[str, Maker] = {"band": _band, "masthead": _masthead, "letterhead": _letterhead,
                               "corner": _corner}  # fmt: skip


def titled(kit: Kit, what: str, wide: float, made: Part) -> Part:
    """A part below its heading, where the way has headings; perhaps in a disc its number."""
    said, way, high = kit.way["headings_of"].get(what, ""), kit.way, kit.size * 1.9
    if not way["headings"] or not said or not made.drawn:
        return made
    left, drawn = 0.0, ""
    if way["headings"] == "discs":
        left, side = kit.size * 2.1, kit.size * 1.6
        kit.headings += 1
        number = str(kit.headings)
        drawn = kit.box(0, (high - side) / 2, side, side, fill=way["accent"], round_=side)
        drawn += kit.words(number, side / 2, high / 2, at="c", bold=True, colour=WHITE)
    kit.fits(said, wide - left - 6, bold=True, size=1.1)
    drawn += kit.words(said, left, high / 2, bold=True, size=1.1, colour=way["accent"])
    if way["headings"] == "lined":
        drawn += kit.rule(0, high, wide, high, way["accent"], 0.8)
    return kit.below([Part(drawn, high), made], 4)


def result(kit: Kit, wide: float) -> Part:
    """Label, word and mark of the result."""
    way, size, said = kit.way, kit.way["result_size"], kit.told.words.result[0]
    strong = way["result"] == "banner"
    colour = WHITE if strong else ""
    word = kit.told.words.result[1]
    if strong and not word:  # A mark alone would be lost upon a dark ground.
        strong, colour = False, ""
    end = kit.bit(word, bold=True, size=size, colour=colour) if strong else kit.outcome(size)
    label = kit.bit(f"{said}:", size=size, bold=way["label_bold"], colour=colour)
    whole, high = joined([label, end], 7), kit.size * 1.7 * size
    need(whole.wide + 24, wide, "the result")
    if way["result"] == "line":
        return Part(whole.draw((wide - whole.wide) * SIDES[way["result_at"]], high / 2), high)
    pad = 10.0
    if way["result"] == "stamp":
        own, high = whole.wide + 2 * pad, high + 8
        x = (wide - own) * SIDES[way["result_at"]]
        drawn = kit.box(x, 0, own, high, line=way["accent"], thick=1.6, round_=5)
        drawn += kit.box(x + 2.6, 2.6, own - 5.2, high - 5.2, line=way["accent"], thick=0.5,
                         round_=3)  # fmt: skip
        return Part(drawn + whole.draw(x + pad, high / 2), high)
    high += 6
    drawn = kit.box(0, 0, wide, high, fill=way["dark"] if strong else way["tint"],
                    round_=way["round"])  # fmt: skip
    x = pad + (wide - whole.wide - 2 * pad) * SIDES[way["result_at"]]
    return Part(drawn + whole.draw(x, high / 2), high)


def legend(kit: Kit, wide: float) -> Part:
    """Marks and their words."""

    def boxed(bits: Sequence[Bit]) -> Part:
        inner = kit.row(bits, wide - 16, kit.size * 2)
        box = kit.box(0, 0, wide, inner.high + 8, line=kit.way["line"], round_=kit.way["round"])
        return Part(box + kit.moved(inner, 8, 4), inner.high + 8)

    return heads.legend(kit, wide, {"box": boxed})


def notes(kit: Kit, wide: float) -> Part:
    """The notes of the sheet, that with an address with a link upon it."""
    found = []
    for note in kit.told.plan.sheet.footnotes:
        said = kit.column([[(note, False)]], wide, size=0.84, gap=0)
        if "http" in note:
            room = kit.long(note, size=0.84)
            said = Part(said.drawn + op("a", 0, 0, round(room, 2), round(said.high, 2),
                                        note[note.index("http"):]), said.high)  # fmt: skip
        found.append(said)
    return kit.below(found, 2)


PARTS: Mapping[str, Maker] = {
    "head": lambda kit, wide: _HEADS[kit.way["head"]](kit, wide), "result": result,
    "legend": legend, "notes": notes,
    "line": lambda kit, wide: _line(kit, wide, 0.8, kit.way["line"]),
}  # fmt: skip
"""All but the fields, the States and the totals."""
