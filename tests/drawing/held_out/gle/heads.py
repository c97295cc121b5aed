"""Head, result, legend and notes of a page of GLE."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.gle.kit import EMPTY, Kit, Part, below
from tests.drawing.held_out.shared.colours import WHITE, mixed
from tests.drawing.held_out.shared.kit import joined

Maker = Callable[[Kit, float], Part]


def office(kit: Kit) -> str:
    """Who issues the page."""
    return kit.told.plan.sheet.organisation or "Council of the European Union"


def _sides(kit: Kit, wide: float, colour: str = "") -> Part:
    """The office at the left, the annex at the right."""
    annex, y = kit.told.plan.sheet.annex, kit.size * 0.75
    need(kit.long(office(kit)) + kit.long(annex, bold=True) + 12, wide, "the head")
    return Part(kit.size * 1.6, lambda x, top: kit.words(office(kit), x, top + y, colour=colour)
                + kit.words(annex, x + wide, top + y, at="r", bold=True, colour=colour)
                )  # fmt: skip


def title(kit: Kit, wide: float, at: str = "l") -> Part:
    """The title alone."""
    return kit.flow([(kit.way["title"], True)], wide, size=kit.way["title_size"], at=at,
                    colour=kit.way["accent"])  # fmt: skip


def _line(kit: Kit, wide: float, thick: float, colour: str = "") -> Part:
    return Part(thick, lambda x, y: kit.rule(x, y + thick / 2, x + wide, y + thick / 2,
                                             colour or kit.way["accent"], thick))  # fmt: skip


def _strip(kit: Kit, wide: float) -> Part:
    """A strip of colour that fades, the office below it, then the title."""
    fade = mixed(kit.way["accent"], WHITE, kit.way["fade"])
    bar = Part(6, lambda x, y: kit.shade(x, y, wide, 5, kit.way["accent"], fade))
    return below([bar, _sides(kit, wide), title(kit, wide)], 4)


def _ruled(kit: Kit, wide: float) -> Part:
    """The title above a thick line, the office below it."""
    return below([title(kit, wide), _line(kit, wide, 2.2), _sides(kit, wide)], 3)


def _centred(kit: Kit, wide: float) -> Part:
    """Office, title and a short line in the middle."""
    annex = kit.told.plan.sheet.annex
    said = f"{office(kit)} – {annex}" if annex else office(kit)
    short = _line(kit, wide * 0.18, 1.4)
    middle = Part(short.high, lambda x, y: short.draw(x + wide * 0.41, y))
    return below([kit.flow([(said, False)], wide, at="c"), title(kit, wide, "c"), middle], 4)


def _sandwich(kit: Kit, wide: float) -> Part:
    """Title and office in one line between two thin lines."""
    size, said = kit.way["title_size"] * 0.9, kit.way["title"]
    annex, high = kit.told.plan.sheet.annex, kit.size * 2.2
    right = f"{office(kit)} – {annex}" if annex else office(kit)
    need(kit.long(said, bold=True, size=size) + kit.long(right) + 16, wide, "the head")
    line = Part(high, lambda x, y: kit.words(said, x, y + high / 2, bold=True, size=size,
                                             colour=kit.way["accent"])
                + kit.words(right, x + wide, y + high / 2, at="r"))  # fmt: skip
    return below([_line(kit, wide, 0.8), line, _line(kit, wide, 0.8)], 0)


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
        return below([label, Part(high, lambda x, y: end.draw(x, y + high / 2))], 0)
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


def legend(kit: Kit, wide: float) -> Part:
    """Marks and their words."""
    pairs, way = kit.told.legend(), kit.way
    if not pairs:
        return EMPTY
    sign = kit.bit({"equals": "=", "dash": "–"}.get(way["legend"], ""))
    head = [kit.bit(way["legend_title"], bold=True)] if way["legend_title"] else []
    bits = [joined([kit.swatch(mark), sign, kit.bit(name)], 4) for mark, name in pairs]
    if way["legend"] == "key":  # As the keys of GLE's graphs are.
        room, step = max(one.wide for one in [*head, *bits]) + 18, kit.size * 1.5
        need(room, wide, "a key")
        rows = [*head, *bits]
        return Part(step * len(rows) + 6, lambda x, y: kit.box(
            x, y, room, step * len(rows) + 6, line=way["ink"], thick=0.6)
            + "".join(one.draw(x + 9, y + 3 + step * (n + 0.5)) for n, one in enumerate(rows))
            )  # fmt: skip
    if way["legend"] == "list":
        return below([kit.row([one], wide, 0) for one in [*head, *bits]], 1)
    return kit.row([*head, *bits], wide, kit.size * 2, high=1.7, at=way["legend_at"])


def notes(kit: Kit, wide: float) -> Part:
    """The notes of the sheet below a short line."""
    said = [kit.flow([(note, False)], wide, size=0.84) for note in kit.told.plan.sheet.footnotes]
    line = [_line(kit, wide * 0.22, 0.5, kit.way["ink"])] if said and kit.way["note_line"] else []
    return below([*line, *said], 1.8)


def foot(kit: Kit) -> Part:
    """A line at the foot of the page."""
    way, told = kit.way, kit.told
    said = way["foot"].format(title=way["title"], item=told.facts["Item"][1])
    need(kit.long(said, size=0.85), kit.wide, "the foot")
    part = {"l": 0.0, "c": 0.5, "r": 1.0}[way["foot_at"]]
    return Part(0, lambda x, y: kit.words(said, x + kit.wide * part, y, at=way["foot_at"],
                                          size=0.85))  # fmt: skip


def _whole(kit: Kit, wide: float) -> Part:
    row = kit.told.words.totals[-1]
    return kit.flow([(f"{row.label}:", True), (kit.told.how_many(row), False)], wide)


PARTS: Mapping[str, Maker] = {
    "head": lambda kit, wide: _HEADS[kit.way["head"]](kit, wide), "result": result,
    "legend": legend, "whole": _whole, "notes": notes,
}  # fmt: skip
"""All but the fields, the States and the totals."""
