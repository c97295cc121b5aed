"""Head, headings, result, legend and notes of a page of Fig."""

from collections.abc import Mapping

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.fig.kit import (
    Item,
    Maker,
    Part,
    at_edge,
    bit,
    group,
    in_lines,
    joined,
    lines,
    long,
    oval,
    pentagon,
    poly,
    rect,
    rule,
    small,
    stacked,
    words,
)
from tests.drawing.held_out.fig.marks import swatch
from tests.drawing.held_out.told import Told

_WHITE = "#ffffff"


def _sides(told: Told, wide: float) -> Part:
    """The office at the left, the annex at the right."""
    sheet = told.plan.sheet
    office = sheet.organisation or "Council of the European Union"
    need(long(told, office) + long(told, sheet.annex, bold=True) + 12, wide, "the head")
    y = told.size * 0.75
    return Part([*words(told, office, 0, y),
                 *words(told, sheet.annex, wide, y, at="right", bold=True)],
                told.size * 1.5)  # fmt: skip


def _title(told: Told, wide: float, at: str = "left", colour: str = "") -> Part:
    x = {"left": 0.0, "center": wide / 2, "right": wide}[at]
    return lines(told, told.way["title"], x, 0, wide, scale=told.way["title_size"], bold=True,
                 colour=colour or told.way["dark"], at=at)  # fmt: skip


def _plaque(told: Told, wide: float) -> Part:
    """The title in a box with round corners, amid the page."""
    own = long(told, told.way["title"], scale=told.way["title_size"], bold=True) + 44
    need(own, wide, "the title")
    title, left = _title(told, own, "center"), (wide - own) / 2
    high = title.high + 9
    frame = rect(left, 0, own, high, line=told.way["dark"], fill=told.way["tint"], round_=8,
                 thick=0.9)  # fmt: skip
    return stacked([_sides(told, wide), Part([frame, group(title, left, 3)], high)], 4)


def _rail(told: Told, wide: float) -> Part:
    """The title above a thick line that ends in a dot."""
    title = _title(told, wide)
    y, ink = title.high + 5, told.way["dark"]
    line = [rule(0, y, wide - 4, y, ink, 1.8), oval(wide - 4, y, 4, fill=ink)]
    return stacked([Part([*title.items, *line], y + 4), _sides(told, wide)], 2)


def _ribbon(told: Told, wide: float) -> Part:
    """The title upon a band with notched ends."""
    title = _title(told, wide - 60, "center", _WHITE)
    high = title.high + 9
    band = poly(((0, 0), (wide, 0), (wide - 12, high / 2), (wide, high), (0, high),
                 (12, high / 2)), 0, 0, fill=told.way["dark"], depth=72)  # fmt: skip
    return stacked([Part([band, group(title, 30, 3)], high), _sides(told, wide)], 4)


def _arrowed(told: Told, wide: float) -> Part:
    """The title in a box that points to the right, the annex behind it."""
    own = long(told, told.way["title"], scale=told.way["title_size"], bold=True) + 40
    annex = told.plan.sheet.annex
    need(own + long(told, annex, bold=True) + 20, wide, "the title")
    title = _title(told, own, "left", _WHITE)
    high = title.high + 8
    items = [pentagon(0, 0, own, high, fill=told.way["dark"]), group(title, 12, 2.5),
             *words(told, annex, wide, high / 2, at="right", bold=True)]  # fmt: skip
    office = told.plan.sheet.organisation or "Council of the European Union"
    return stacked([Part(items, high), lines(told, office, 0, 0, wide)], 3)


def _letterhead(told: Told, wide: float) -> Part:
    """Office and annex above a double line, the title amid below it."""
    sides, ink = _sides(told, wide), told.way["dark"]
    two = [rule(0, y, wide, y, ink, thick) for y, thick in ((0, 1.8), (3, 0.5))]
    return stacked([sides, Part(two, 4), _title(told, wide, "center")], 4)


_HEADS: Mapping[str, Maker] = {
    "plaque": _plaque, "rail": _rail, "ribbon": _ribbon, "arrowed": _arrowed,
    "letterhead": _letterhead,
}  # fmt: skip


def titled(told: Told, what: str, wide: float) -> Part:
    """The heading of a part, where the way has headings."""
    way, said = told.way, told.way["headings_of"].get(what, "")
    if not way["headings"] or not said:
        return Part([], 0)
    y, high = told.size * 0.85, told.size * 1.8
    room = long(told, said, scale=1.08, bold=True)
    if way["headings"] == "bar":
        ground = rect(0, 0, wide, told.size * 1.6, fill=way["tint"])
        return Part([ground, *words(told, said, 6, told.size * 0.8, scale=1.08, bold=True,
                                    colour=way["dark"])], high)  # fmt: skip
    found = words(told, said, 0, y, scale=1.08, bold=True, colour=way["dark"])
    if way["headings"] == "line":
        found.append(rule(room + 8, y, wide, y, way["line"], 0.5))
    return Part(found, high)


def result(told: Told, wide: float) -> Part:
    """Label, word and mark of the result."""
    way, size, (label, said, mark) = told.way, told.way["result_size"], told.words.result
    name = bit(
        told,
        label if way["result"] == "arrow" else f"{label}:",
        scale=size,
        bold=way["label_bold"],
        colour=_WHITE if way["result"] == "arrow" else "",
    )
    answer = joined([swatch(told, mark), bit(told, said, bold=True, scale=size)], 6)
    whole = joined([name, answer], 7)
    need(whole.wide + 40, wide, "the result")
    high, at = told.size * size * 1.5 + (0 if way["result"] == "line" else 8), way["result_at"]
    if way["result"] == "line":
        return at_edge(Part(whole.draw(0, high / 2), high), at, whole.wide, wide)
    own = whole.wide + 26
    items: list[Item]
    if way["result"] == "arrow":
        items = [pentagon(0, 0, name.wide + 22, high, fill=way["dark"]), *name.draw(7, high / 2),
                 *answer.draw(name.wide + 30, high / 2)]  # fmt: skip
        own = name.wide + 30 + answer.wide
    else:
        items = whole.draw(13, high / 2)
        corner = {"box": 0, "pill": high / 2.2, "double": 4}[way["result"]]
        items.append(rect(0, 0, own, high, line=way["dark"], round_=corner, thick=0.9))
        if way["result"] == "double":
            items.append(rect(-2.5, -2.5, own + 5, high + 5, line=way["dark"], round_=6))
    return at_edge(Part(items, high + 3), at, own, wide)


def legend(told: Told, wide: float) -> Part:
    """Marks and their words."""
    pairs, way = told.legend(), told.way
    if not pairs:
        return Part([], 0)
    between = bit(told, {"equals": "=", "colon": ":"}.get(way["legend"], ""))
    bits = [bit(told, way["legend_title"], bold=True)] if way["legend_title"] else []
    bits += [joined([swatch(told, mark), between, bit(told, name)], 4) for mark, name in pairs]
    if way["legend"] == "list":
        return stacked([in_lines(told, [one], wide, 0) for one in bits], 0)
    if way["legend"] != "boxed":
        return in_lines(told, bits, wide, told.size * 1.8, at=way["legend_at"])
    whole = joined(bits, told.size * 1.8)
    need(whole.wide + 20, wide, "a legend in a box")
    high = told.size * 2
    box = rect(0, 0, whole.wide + 20, high, line=way["line"], round_=way["round"])
    return at_edge(Part([box, *whole.draw(10, high / 2)], high), way["legend_at"],
                   whole.wide + 20, wide)  # fmt: skip


def _notes(told: Told, wide: float) -> Part:
    return stacked([lines(told, one, 0, 0, wide, scale=small(told))
                    for one in told.plan.sheet.footnotes], 1.5)  # fmt: skip


HEADS: Mapping[str, Maker] = {
    "head": lambda told, wide: _HEADS[told.way["head"]](told, wide), "result": result,
    "legend": legend, "notes": _notes,
}  # fmt: skip
