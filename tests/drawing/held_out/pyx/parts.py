"""Parts of a page of PyX: head, result, opening words, the end of a record."""

from tests.drawing.held_out.framed import WHITE
from tests.drawing.held_out.skia.kit import need
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import Item, Part, edge, lines, long, rect, rule, stacked, text
from tests.drawing.held_out.vega.marks import mark_room, swatch_at


def head(told: Told, wide: float) -> Part:
    """Who speaks, the annex and the title."""
    sheet, way, size = told.plan.sheet, told.way, told.size
    look, at, parts = way["head"], way["title_at"], list[Part]()
    if sheet.organisation or sheet.annex:
        items = [text(told, sheet.organisation, 0, size, colour=way["label"]),
                 text(told, sheet.annex, wide, size, at="right")]  # fmt: skip
        if look == "running":  # As at the head of a book's page.
            items.append(rule(0, size * 1.5, wide, size * 1.5, way["ink"], 0.6))
        parts.append(Part(items, size * 1.8))
    inset = 9.0 if look == "plate" else 0.0
    words = _lettered(way["title"]) if look == "lettered" else way["title"]
    title = lines(told, words, edge(at, inset, wide - 2 * inset), inset * 0.6, wide - 2 * inset,
                  scale=way["title_size"], bold=way["title_bold"], colour=way["accent"],
                  at=at)  # fmt: skip
    high, items = title.high + inset * 1.2, list[Item]()
    if look == "plate":
        items = [rect(0, 0, wide, high, fill=way["tint"], round_=way["round"])]
    elif look == "underlined":
        items = [rule(0, high + 1, wide, high + 1, way["accent"], 1.4)]
    elif look == "between":  # A short rule above and below it.
        x = edge(at, 0, wide - 70)
        items = [rule(x, y, x + 70, y, way["accent"], 2.2) for y in (-3, high + 3)]
    parts.append(Part([*items, *title.items], high + 3))
    if way["sitting"]:
        parts.append(lines(told, told.sitting(), edge(at, 0, wide), 0, wide, colour=way["label"],
                           at=at))  # fmt: skip
    return stacked(parts, size * 0.7)


def _lettered(words: str) -> str:
    """In capitals, as titles of tables are."""
    return words.upper()


def result(told: Told, wide: float) -> Part:
    """Label, word and mark of the result."""
    way, size, (label, word, mark) = told.way, told.size, told.words.result
    look, scale = way["result_look"], way["result_size"]
    if look == "choice" and word and not mark:
        return _choice(told, wide)
    room = mark_room(told) + 8 if mark else 0.0
    said = f"{label}{way['colon']}"
    first = long(told, said, scale=scale) + size * 0.6
    pad = {"oval": 16.0, "dark": 11.0}.get(look, 0.0)
    whole = first + long(told, word, scale=scale, bold=True) + room + 2 * pad
    need(whole, wide, "a result")
    high = size * scale * 1.3 + (10 if pad else 4)
    x, ink, middle = edge(way["result_at"], 0, wide - whole), way["ink"], high / 2
    items = list[Item]()
    if look == "oval":
        items.append(rect(x, 0, whole, high, line=way["accent"], thick=1.1, round_=high / 2))
    elif look == "dark":
        items.append(rect(x, 0, whole, high, fill=way["dark"], round_=way["round"]))
        if mark:
            items.append(rect(x + whole - pad - room + 4, 3, room, high - 6, fill=WHITE))
        ink = WHITE
    elif look == "ruled":
        items = [rule(x, 0, x + whole, 0, way["accent"], 1.3),
                 rule(x, high, x + whole, high, way["accent"], 0.5)]  # fmt: skip
    elif look == "braced":
        items = [
            rule(x - 6, 0, x - 6, high, way["accent"], 1),
            rule(x + whole + 6, 0, x + whole + 6, high, way["accent"], 1),
        ]
    low = middle + size * scale * 0.36
    items += [text(told, said, x + pad, low, scale=scale, colour=ink),
              text(told, word, x + pad + first, low, scale=scale, bold=True, colour=ink),
              *swatch_at(told, mark, x + whole - pad - room / 2 + 4, middle)]  # fmt: skip
    return Part(items, high)


def _choice(told: Told, wide: float) -> Part:
    """Two squares, of which the one beside the result is crossed."""
    way, size, (label, _, _) = told.way, told.size, told.words.result
    adopted, scale = told.plan.vote.adopted, way["result_size"]
    words, side = (("Adopted", adopted), ("Not adopted", not adopted)), size * scale * 0.9
    x, y, items = long(told, f"{label}:", scale=scale) + 12, size * scale * 0.7, list[Item]()
    items.append(text(told, f"{label}:", 0, y + size * scale * 0.36, scale=scale))
    for word, chosen in words:
        items.append(rect(x, y - side / 2, side, side, line=way["ink"], thick=1))
        if chosen:
            for one, two in ((-1, 1), (1, -1)):
                items.append(rule(x + 2, y + one * (side / 2 - 2), x + side - 2,
                                  y + two * (side / 2 - 2), way["ink"], 1.5))  # fmt: skip
        items.append(text(told, word, x + side + 6, y + size * scale * 0.36, scale=scale,
                          bold=chosen))  # fmt: skip
        x += side + long(told, word, scale=scale, bold=True) + 28
    need(x, wide, "a choice")
    return Part(items, size * scale * 1.5)


def opening(told: Told, wide: float) -> Part:
    """What was voted on in a sentence, the act's title above."""
    act = lines(told, told.facts["Subject"][1], wide / 2, 0, wide * 0.82, bold=True, at="center")
    said = lines(told, told.opening(), 24, 0, wide - 48)
    return stacked([act, said], told.size * 0.7)


def signed(told: Told, wide: float) -> Part:
    """Two dotted lines to sign on."""
    high, each, items = told.size * 3.4, wide * 0.34, list[Item]()
    for x, word in zip((wide * 0.1, wide * 0.56), told.way["signers"], strict=True):
        items += [rule(x, high - 3, x + each, high - 3, told.way["ink"], 0.7, (0.7, 2.4)),
                  text(told, f"{word}:", x, high - told.size * 2.3, scale=0.86)]  # fmt: skip
    return Part(items, high)
