"""Parts of a page of pdfme: head with its code, result, legend, notes, a fold, signatures."""

from tests.drawing.held_out.pdfme.kit import WHITE, box, field, lines, long, need, rule
from tests.drawing.held_out.pdfme.marks import mark_room, swatch_at
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import Item, Part, edge, group, item, stacked


def head(told: Told, wide: float) -> Part:
    """Who speaks, the annex, the title, and perhaps a code that machines read."""
    sheet, way, size, look = told.plan.sheet, told.way, told.size, told.way["head"]
    pairs = ((sheet.organisation, "left"), (sheet.annex, "right"))
    small = [field(told, said, 0, 0, wide, size * 1.3, scale=0.9, at=at, bold=at == "right")
             for said, at in pairs if said]  # fmt: skip
    above = Part(small, size * 1.5)
    code = way["code"] if look != "band" else ""
    side = {"": 0.0, "qrcode": size * 4.4, "code128": size * 11}[code]
    room, pad = wide - side - 8 * bool(side), 8.0 * (look == "band")
    title = lines(told, way["title"], pad, pad * 0.7, room - 2 * pad, scale=way["title_size"],
                  bold=way["title_bold"], colour=WHITE if look == "band" else way["accent"],
                  at="left" if side else way["title_at"])  # fmt: skip
    items, high = list(title.items), title.high + 1.4 * pad
    if way["sitting"]:
        under = lines(told, told.sitting(), pad, high - pad * 0.7, room - 2 * pad,
                      colour=WHITE if look == "band" else way["label"],
                      at="left" if side else way["title_at"])  # fmt: skip
        items, high = [*items, *under.items], high + under.high
    if look == "band":
        items.insert(0, box(0, 0, wide, high, fill=way["dark"], round_=way["round"]))
    elif look == "lined":
        items.append(rule(0, high + 2, room, way["accent"], 1.4))
        high += 4
    elif look == "double":
        items += [rule(0, high + by, room, way["accent"], 0.7) for by in (1.5, 4)]
        high += 6
    if code:
        tall = side if code == "qrcode" else size * 2.6
        said = told.facts["Item"][1].replace(" ", "")
        items.append(item("code", form=code, text=said, x=wide - side, y=0, width=side,
                          height=tall))  # fmt: skip
        high = max(high, tall + 3)
    return stacked([above, Part(items, high)], size * 0.4)


def result(told: Told, wide: float) -> Part:
    """Label, word and mark of the result: plain, in a box, in a strip, or as a stamp."""
    (name, word, mark), way, size = told.words.result, told.way, told.size
    look, scale = way["result_look"], way["result_size"]
    if look == "stamp" and not mark:
        return _stamp(told, wide)
    look = "boxed" if look == "stamp" else look
    said, room = f"{name}:", mark_room(told) + 6 if mark else 0.0
    pad = 8.0 * (look in {"boxed", "strip"})
    while scale > 0.9 and (
        long(told, said) + room + 10 + long(told, word, scale=scale, bold=True) + 2 * pad > wide
    ):
        scale *= 0.95
    first, last = long(told, said) + 8, long(told, word, scale=scale, bold=True) + 4
    whole = first + room + last + 2 * pad
    need(whole, wide, "a result")
    high = size * max(scale, 1.1) * 1.5 + pad * 0.7
    left = 0.0 if look == "strip" else edge(way["result_at"], 0, wide - whole)
    items: list[Item] = []
    if look == "strip":
        items.append(box(0, 0, wide, high, fill=way["tint"]))
    elif look == "boxed":
        items.append(box(left, 0, whole, high, line=way["accent"], round_=way["round"], thick=1.1))
    left += pad
    items += [field(told, said, left, 0, first, high),
              *swatch_at(told, mark, left + first + room / 2 - 3, high / 2)]  # fmt: skip
    if word:
        items.append(field(told, word, left + first + room, 0, last, high, scale=scale, bold=True))
    return Part(items, high)


def _stamp(told: Told, wide: float) -> Part:
    """The word in a frame, a little askew; its label above it."""
    (name, word, _), size = told.words.result, told.size
    scale = told.way["result_size"] * 1.2
    whole = long(told, word, scale=scale, bold=True) * 1.12 + 22
    need(whole + 10, wide, "a stamp")
    high, left = size * scale * 2, edge(told.way["result_at"], 0, wide - whole)
    label = field(told, f"{name}:", left, 0, max(whole, long(told, name) + 10), size * 1.4)
    turned = field(told, word, left, size * 1.5, whole, high, scale=scale, bold=True, at="center",
                   colour=told.way["accent"], rotate=told.way["askew"])  # fmt: skip
    return Part([label, turned], high + size * 1.8)


def legend(told: Told, wide: float) -> Part:
    """Marks and their words, in lines or below one another."""
    pairs, way, size, room = told.legend(), told.way, told.size, mark_room(told)
    if not pairs:
        return Part([], 0)
    step, items = size * 1.7, list[Item]()
    x, y = 0.0, 0.0
    if way["legend_title"]:
        start = long(told, way["legend_title"], bold=True) + 10
        items.append(field(told, way["legend_title"], 0, 0, start, step, bold=True))
        x, y = (0.0, step) if way["legend_down"] else (start, 0.0)
    for n, (mark, name) in enumerate(pairs):
        whole = room + 6 + long(told, name) + 6
        if n and (way["legend_down"] or x + whole > wide):
            x, y = 0.0, y + step
        need(whole, wide, "a legend")
        items += [*swatch_at(told, mark, x + room / 2, y + step / 2),
                  field(told, name, x + room + 5, y, whole - room - 4, step)]  # fmt: skip
        x += whole + 12
    return Part(items, y + step)


def notes(told: Told, wide: float) -> Part:
    """Small lines."""
    return stacked([lines(told, note, 0, 0, wide, scale=0.8)
                    for note in told.plan.sheet.footnotes], 1.5)  # fmt: skip


def fold(told: Told, wide: float) -> Part:
    """Short dashes, where the page would be folded or torn."""
    dashes = int(wide / 9)
    return Part([rule(n * 9.0, 2, 5, told.way["label"], 0.6) for n in range(dashes)], 4)


def signed(told: Told, wide: float) -> Part:
    """Two lines to sign upon, with words below them."""
    each, size = wide * 0.38, told.size
    items: list[Item] = []
    for x, said in zip((0.0, wide - each), told.way["signers"], strict=True):
        items += [rule(x, size * 2.2, each, told.way["ink"], 0.6),
                  field(told, said, x, size * 2.4, each, size * 1.4, scale=0.85,
                        at="center")]  # fmt: skip
    return Part(items, size * 4)


def framed(told: Told, part: Part, wide: float, high: float) -> Part:
    """A certificate's page: two frames about everything."""
    way = told.way
    return Part([box(0, 0, wide, high, line=way["accent"], thick=2),
                 box(5, 5, wide - 10, high - 10, line=way["accent"], thick=0.6),
                 group(part, 18, 18)], high)  # fmt: skip
