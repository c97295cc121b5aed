"""Parts of a page of MuhammaraJS: head, result, opening words, the end of a form."""

from tests.drawing.held_out.framed import WHITE, polygon
from tests.drawing.held_out.skia.kit import need
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import (
    Item,
    Part,
    edge,
    lines,
    long,
    rect,
    rule,
    stacked,
    text,
)
from tests.drawing.held_out.vega.marks import mark_room, swatch_at


def head(told: Told, wide: float) -> Part:
    """Who speaks, the annex and the title."""
    sheet, way, size = told.plan.sheet, told.way, told.size
    above = Part([], 0)
    if sheet.organisation or sheet.annex:
        above = Part([text(told, sheet.annex, 0, size, bold=True),
                      text(told, sheet.organisation, wide, size, at="right")],
                     size * 1.4)  # fmt: skip
    low = Part([], 0)
    if way["sitting"]:
        at = "left" if way["head"] in {"tab", "notched", "split"} else way["title_at"]
        low = lines(told, told.sitting(), edge(at, 0, wide), 0, wide, colour=way["label"], at=at)
    return stacked([above, _title(told, wide), low], size * 0.7)


def _title(told: Told, wide: float) -> Part:
    way, size, look = told.way, told.size, told.way["head"]
    inset = {"tab": 9.0, "notched": 12.0, "split": 10.0, "twin": 0.0}.get(look, 0.0)
    at = "left" if look in {"tab", "notched", "split"} else way["title_at"]
    room = wide - 2 * inset if look != "split" else wide * 0.7
    ink = WHITE if look in {"tab", "notched"} else way["accent"]
    part = lines(told, way["title"], edge(at, inset, room), inset * 0.5, room,
                 scale=way["title_size"], bold=way["title_bold"], colour=ink, at=at)  # fmt: skip
    high, items = part.high + inset * 0.9, list[Item]()
    length = long(told, way["title"], scale=way["title_size"], bold=way["title_bold"])
    if look == "tab":  # A dark tab upon a line across the page.
        items = [rect(0, 0, min(length + 2 * inset + 4, wide), high, fill=way["dark"]),
                 rule(0, high, wide, high, way["dark"], 2)]  # fmt: skip
    elif look == "notched":
        items = [polygon([(0, 0), (wide, 0), (wide - high / 2, high / 2), (wide, high), (0, high)],
                         way["dark"])]  # fmt: skip
    elif look == "split":  # The title, and the body's name in a box beside it.
        items = [rule(0, 0, wide, 0, way["accent"], 1.2),
                 rule(0, high, wide, high, way["accent"], 1.2),
                 rule(wide * 0.76, 0, wide * 0.76, high, way["accent"], 0.6),
                 text(told, "EU", wide * 0.88, high / 2 + size * 0.5, scale=1.4, bold=True,
                      at="center", colour=way["accent"])]  # fmt: skip
    elif look == "underlined":
        items = [rule(0, high + 2, wide, high + 2, way["accent"], 0.8)]
    elif look == "twin":
        items = [rule(0, y, wide, y, way["accent"], 0.7)
                 for y in (-4, -1.5, high + 2, high + 4.5)]  # fmt: skip
    return Part([*items, *part.items], high + 3)


def result(told: Told, wide: float) -> Part:
    """Label, word and mark of the result."""
    way, size, (label, word, mark) = told.way, told.size, told.words.result
    look, scale = way["result_look"], way["result_size"]
    room = mark_room(told) + 8 if mark else 0.0
    said = f"{label}{way['colon']} "
    first, last = long(told, said, scale=scale) + 3, long(told, word, scale=scale, bold=True)
    pad = {"framed": 11.0, "dark": 11.0, "flagged": 16.0}.get(look, 0.0)
    whole = first + last + room + 2 * pad
    need(whole, wide, "a result")
    high = size * scale * 1.3 + (9 if pad else 3)
    x, ink = edge(way["result_at"], 0, wide - whole), WHITE if look == "dark" else way["ink"]
    items = list[Item]()
    if look == "framed":
        items.append(rect(x, 0, whole, high, line=way["accent"], thick=1.2, round_=way["round"]))
    elif look == "dark":
        items.append(rect(x, 0, whole, high, fill=way["dark"]))
        if mark:
            items.append(rect(x + whole - pad - room + 4, 3, room, high - 6, fill=WHITE))
    elif look == "flagged":  # A pennant, open to the right.
        items.append(
            polygon(
                [(x, 0), (x + whole, 0), (x + whole - 8, high / 2), (x + whole, high), (x, high)],
                line=way["accent"],
                thick=1,
            )
        )
        items.append(rect(x, 0, 5, high, fill=way["accent"]))
    elif look == "ruled":
        items += [rule(x, y, x + whole, y, way["accent"], 1.1) for y in (0, high)]
    low = high / 2 + size * scale * 0.36
    items += [text(told, said.strip(), x + pad, low, scale=scale, colour=ink),
              text(told, word, x + pad + first, low, scale=scale, bold=True, colour=ink),
              *swatch_at(told, mark, x + whole - pad - room / 2 + 4, high / 2)]  # fmt: skip
    return Part(items, high)


def opening(told: Told, wide: float) -> Part:
    """What was voted on in a sentence, the act's title below."""
    act = lines(told, told.facts["Subject"][1], wide / 2, 0, wide * 0.86, bold=True, at="center")
    return stacked([lines(told, told.opening(), 0, 0, wide), act], told.size * 0.7)


def signed(told: Told, wide: float) -> Part:
    """Two boxes to sign in."""
    high, each = told.size * 3.4, wide * 0.38
    items = []
    for x, word in zip((0.0, wide - each), told.way["signers"], strict=True):
        items += [rect(x, 0, each, high, line=told.way["line"], thick=0.6),
                  text(told, word, x + 5, told.size * 1.05, scale=0.8,
                       colour=told.way["label"])]  # fmt: skip
    return Part(items, high)
