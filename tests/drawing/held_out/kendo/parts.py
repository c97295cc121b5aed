"""Parts of a page of Kendo UI Drawing: head, result, opening words, the end of a record."""

from tests.drawing.held_out.framed import WHITE, polygon
from tests.drawing.held_out.skia.kit import disc, need
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import Item, Part, edge, lines, long, rect, rule, stacked, text
from tests.drawing.held_out.vega.marks import mark_room, swatch_at


def head(told: Told, wide: float) -> Part:
    """Who speaks, the annex and the title."""
    sheet, way, size = told.plan.sheet, told.way, told.size
    look, parts = way["head"], list[Part]()
    if sheet.organisation or sheet.annex:
        parts.append(Part([text(told, sheet.organisation, 0, size, colour=way["label"]),
                           text(told, sheet.annex, wide, size, bold=True, at="right")],
                          size * 1.4))  # fmt: skip
    if look == "crumbs":
        parts.append(_crumbs(told, wide))
    at = "left" if look in {"chip", "crumbs"} else way["title_at"]
    inset = {"bar": 10.0, "graded": 10.0}.get(look, 0.0)
    ink = WHITE if inset else way["accent"]
    start = 10.0 if look == "chip" else inset
    title = lines(told, way["title"], edge(at, start, wide - 2 * inset), inset * 0.5,
                  wide - start - inset, scale=way["title_size"], bold=way["title_bold"],
                  colour=ink, at=at)  # fmt: skip
    high, items = title.high + inset, list[Item]()
    if look == "bar":
        items = [rect(0, 0, wide, high, fill=way["dark"], round_=way["round"])]
    elif look == "graded":  # Darker from the left to the right.
        items = [rect(0, 0, wide, high, fill=f"graded {way['accent']} {way['dark']}")]
    elif look == "chip":
        items = [rect(0, 2, 4, high - 2, fill=way["accent"])]
    elif look == "underlined":
        items = [rule(0, high + 2, wide, high + 2, way["line"], 0.7)]
    parts.append(Part([*items, *title.items], high + 3))
    if way["sitting"]:
        parts.append(lines(told, told.sitting(), edge(at, 0, wide), 0, wide, colour=way["label"],
                           at=at))  # fmt: skip
    return stacked(parts, size * 0.7)


def _crumbs(told: Told, wide: float) -> Part:
    """A path of words to the page."""
    way, size, x, items = told.way, told.size, 0.0, list[Item]()
    for n, word in enumerate(("Home", "Documents", "Votes", str(told.plan.vote.date.year))):
        if n:
            items.append(text(told, "›", x, size, colour=way["label"]))
            x += size * 0.8
        items.append(text(told, word, x, size, colour=way["accent"], scale=0.9))
        x += long(told, word, scale=0.9) + size * 0.5
    return Part(items, size * 1.4)


def result(told: Told, wide: float) -> Part:
    """Label, word and mark of the result."""
    way, size, (label, word, mark) = told.way, told.size, told.words.result
    look, scale = way["result_look"], way["result_size"]
    if look == "stamp" and word and not mark:
        return _stamp(told, wide)
    room = mark_room(told) + 8 if mark else 0.0
    said = f"{label}{way['colon']}"
    first = long(told, said, scale=scale) + size * 0.7
    pad = {"toast": 14.0, "ribbon": 22.0, "outlined": 12.0}.get(look, 0.0)
    whole = first + long(told, word, scale=scale, bold=True) + room + 2 * pad
    need(whole, wide, "a result")
    high = size * scale * 1.3 + (11 if pad else 3)
    x, ink, middle = edge(way["result_at"], 0, wide - whole), way["ink"], high / 2
    items = list[Item]()
    if look == "toast":
        items = [rect(x, 0, whole, high, fill=way["tint"], line=way["line"], round_=high / 2,
                      thick=0.6)]  # fmt: skip
    elif look == "ribbon":  # With swallow tails at both ends.
        ends = [(x, 0), (x + whole, 0), (x + whole - 8, middle), (x + whole, high), (x, high),
                (x + 8, middle)]  # fmt: skip
        items, ink = [polygon(ends, way["dark"])], WHITE
        if mark:
            items.append(rect(x + whole - pad - room + 4, 3, room, high - 6, fill=WHITE))
    elif look == "outlined":
        items = [rect(x, 0, whole, high, line=way["accent"], round_=way["round"], thick=1.6)]
    low = middle + size * scale * 0.36
    items += [text(told, said, x + pad, low, scale=scale, colour=ink),
              text(told, word, x + pad + first, low, scale=scale, bold=True, colour=ink),
              *swatch_at(told, mark, x + whole - pad - room / 2 + 4, middle)]  # fmt: skip
    return Part(items, high)


def _stamp(told: Told, wide: float) -> Part:
    """Two circles about the word, the label beside them."""
    way, size, (label, word, _) = told.way, told.size, told.words.result
    radius = max(long(told, word, bold=True) / 2 + 9, size * 2.4)
    name = long(told, f"{label}:", scale=1.3) + 12
    need(name + 2 * radius, wide, "a stamp")
    x = edge(way["result_at"], 0, wide - name - 2 * radius)
    middle = x + name + radius
    items = [text(told, f"{label}:", x, radius + size * 0.45, scale=1.3),
             disc(middle, radius, radius, line=way["accent"], thick=1.8),
             disc(middle, radius, radius - 3.5, line=way["accent"], thick=0.6),
             text(told, word, middle, radius + size * 0.36, bold=True, at="center",
                  colour=way["accent"])]  # fmt: skip
    return Part(items, 2 * radius)


def opening(told: Told, wide: float) -> Part:
    """What was voted on in a sentence, the act's title in a panel below."""
    act = lines(told, told.facts["Subject"][1], 12, 6, wide - 24, bold=True)
    panel = Part([rect(0, 0, wide, act.high + 13, fill=told.way["tint"],
                       round_=told.way["round"]), *act.items], act.high + 13)  # fmt: skip
    return stacked([lines(told, told.opening(), 0, 0, wide), panel], told.size * 0.7)


def signed(told: Told, wide: float) -> Part:
    """Two words with lines behind them."""
    items, y = list[Item](), told.size * 2
    for x, word in zip((0.0, wide / 2), told.way["signers"], strict=True):
        start = x + long(told, f"{word}:") + 6
        items += [text(told, f"{word}:", x, y, colour=told.way["label"]),
                  rule(start, y + 2, x + wide * 0.44, y + 2, told.way["line"], 0.7)]  # fmt: skip
    return Part(items, y + 6)
