"""Parts of a page of PoDoFo: head, result, opening words, the end of a record."""

from tests.drawing.held_out.podofo.kit import WHITE, paragraph
from tests.drawing.held_out.skia.kit import need
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import Item, Part, edge, lines, long, rect, rule, stacked, text
from tests.drawing.held_out.vega.marks import mark_room, swatch_at

_CORNER = 12.0


def head(told: Told, wide: float) -> Part:
    """Who speaks, the annex and the title."""
    sheet, way = told.plan.sheet, told.way
    look, at, size = way["head"], way["title_at"], told.size
    above = Part([], 0)
    if sheet.organisation or sheet.annex:
        above = Part([text(told, sheet.organisation, 0, size),
                      text(told, sheet.annex, wide, size, bold=True, at="right")],
                     size * 1.3)  # fmt: skip
    inset = {"hatched": 8.0, "dark": 8.0, "boxed": 10.0}.get(look, 0.0)
    ink = WHITE if look == "dark" else way["accent"]
    title = lines(told, way["title"], edge(at, inset, wide - 2 * inset), inset * 0.7,
                  wide - 2 * inset, scale=way["title_size"], bold=way["title_bold"], colour=ink,
                  at=at)  # fmt: skip
    high, items = title.high + inset * 1.2, list[Item]()
    if look == "dark":
        items.append(rect(0, 0, wide, high, fill=way["dark"]))
    elif look == "boxed":
        items.append(rect(0, 0, wide, high, line=way["accent"], thick=1.2))
    elif look == "hatched":  # A strip of strokes on either side of the title.
        items += [rect(0, -4, wide, 4, fill=f"hatch0{way['accent']}"),
                  rect(0, high, wide, 4, fill=f"hatch0{way['accent']}")]  # fmt: skip
    elif look == "corners":
        items += _corners(wide, high + 6, way["accent"])
    elif look == "underlined":
        items.append(rule(0, high + 1, wide, high + 1, way["accent"], 1.8))
    low = Part([], 0)
    if way["sitting"]:
        low = lines(told, told.sitting(), edge(at, 0, wide), 0, wide, colour=way["label"], at=at)
    return stacked([above, Part([*items, *title.items], high), low], size * 0.8)


def _corners(wide: float, high: float, colour: str) -> list[Item]:
    """Four brackets about a place."""
    items = []
    for x, dx in ((-6.0, 1), (wide + 6, -1)):
        for y, dy in ((-6.0, 1), (high - 2, -1)):
            items += [rule(x, y, x + dx * _CORNER, y, colour, 1.1),
                      rule(x, y, x, y + dy * _CORNER, colour, 1.1)]  # fmt: skip
    return items


def result(told: Told, wide: float) -> Part:
    """Label, word and mark of the result."""
    way, size, (label, word, mark) = told.way, told.size, told.words.result
    look, scale = way["result_look"], way["result_size"]
    room = mark_room(told) + 8 if mark else 0.0
    said = f"{label}: "
    first, last = long(told, said, scale=scale), long(told, word, scale=scale, bold=True)
    pad = 12.0 if look in {"framed", "dark", "hatched"} else 0.0
    whole = first + last + room + 2 * pad
    need(whole, wide, "a result")
    high = size * scale * 1.3 + (8 if pad else 2)
    x, ink = edge(way["result_at"], 0, wide - whole), WHITE if look == "dark" else way["ink"]
    items = list[Item]()
    if look == "framed":
        items += [rect(x, 0, whole, high, line=way["accent"], thick=1.4),
                  rect(x + 2.5, 2.5, whole - 5, high - 5, line=way["accent"],
                       thick=0.5)]  # fmt: skip
    elif look == "dark":
        plate = rect(x + whole - pad - room + 4, 3, room, high - 6, fill=WHITE)
        items += [rect(x, 0, whole, high, fill=way["dark"], round_=way["round"]),
                  *([plate] if mark else [])]  # fmt: skip
    elif look == "hatched":
        items += [rect(x, 0, 6, high, fill=f"hatch0{way['accent']}"),
                  rect(x, 0, whole, high, line=way["accent"], thick=0.8)]  # fmt: skip
    elif look == "ruled":
        items += [
            rule(0, 0, wide, 0, way["accent"], 1),
            rule(0, high, wide, high, way["accent"], 1),
        ]
    base = high / 2 + size * scale * 0.36
    items += [text(told, said, x + pad, base, scale=scale, colour=ink),
              text(told, word, x + pad + first, base, scale=scale, bold=True, colour=ink),
              *swatch_at(told, mark, x + whole - pad - room / 2 + 4, high / 2)]  # fmt: skip
    return Part(items, high)


def opening(told: Told, wide: float) -> Part:
    """What was voted on in a sentence, the act's title below."""
    act = paragraph(told, told.facts["Subject"][1], wide - 50, bold=True, at="center")
    moved = Part([{**act.items[0]}], act.high)
    return stacked([paragraph(told, told.opening(), wide), Part([_indented(moved)], act.high)],
                   told.size * 0.6)  # fmt: skip


def _indented(part: Part) -> Item:
    return {"type": "group", "encode": {"enter": {"x": {"value": 25}, "y": {"value": 0}}},
            "marks": part.items}  # fmt: skip


def signed(told: Told, wide: float) -> Part:
    """Two lines to sign on."""
    high, each = told.size * 3.6, wide * 0.36
    items = []
    for x, word in zip((0.0, wide - each), told.way["signers"], strict=True):
        items += [rule(x, high - told.size * 1.3, x + each, high - told.size * 1.3,
                       told.way["ink"], 0.5),
                  text(told, word, x, high - told.size * 0.2, scale=0.86)]  # fmt: skip
    return Part(items, high)


def cut(told: Told, wide: float) -> Part:
    """A line of dashes between two slips."""
    return Part([rule(-10, 4, wide + 10, 4, told.way["label"], 0.7, (4.0, 3.0))], 8)


def quoted(told: Told, wide: float) -> Part:
    """The act's title in large letters behind an upright rule."""
    part = lines(told, told.facts["Subject"][1], 12, 0, wide - 16, scale=1.3, bold=True)
    return Part([*part.items, rule(3, 1, 3, part.high + 1, told.way["accent"], 3)], part.high)
