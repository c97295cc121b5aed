"""Parts of a page of fcl-pdf: head, facts, result."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.facts import ordinal
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import (
    Item,
    Part,
    edge,
    group,
    lines,
    long,
    rect,
    rule,
    stacked,
    text,
)
from tests.drawing.held_out.vega.marks import mark_room, swatch_at


def head(told: Told, wide: float) -> Part:
    """Who speaks and the annex; the title in a tab, after a block, between lines, or bare."""
    sheet, way, size = told.plan.sheet, told.way, told.size
    look, at, scale = way["title_look"], way["title_at"], way["title_size"]
    start = size * scale * 1.1 * (look == "block") + 10 * (look == "tab")
    at = "left" if start else at
    title = lines(told, way["title"], edge(at, start, wide - start), 3 * (look == "tab"),
                  wide - start - 10, scale=scale, bold=True, at=at,
                  colour="#ffffff" if look == "tab" else way["accent"])  # fmt: skip
    items, high = list(title.items), title.high + 6 * (look == "tab")
    if look == "tab":
        last = min(wide, max(long(told, way["title"], scale=scale, bold=True) + 26, wide * 0.4))
        items[:0] = [rect(0, 0, last, high, fill=way["accent"], round_=way["round"]),
                     rule(0, high, wide, high, way["accent"], 1.6)]  # fmt: skip
    elif look == "block":
        side = size * scale * 0.8
        items.append(rect(0, size * scale * 0.28, side, side, fill=way["dark"]))
    elif look == "long":
        items += [rule(0, high + 2, wide * by, high + 2, way["accent"], thick)
                  for by, thick in ((1, 0.5), (0.18, 2.6))]  # fmt: skip
    small = [text(told, sheet.organisation or "", 0, size, scale=0.92),
             text(told, sheet.annex, wide, size, scale=0.92, at="right")]  # fmt: skip
    above = Part(small if sheet.organisation or sheet.annex else [], size * 1.4)
    return stacked([above, Part(items, high + 4)], size * 0.5)


def facts(told: Told, wide: float) -> Part:
    """What was voted on, when, by whom and how."""
    return _FACTS[told.way["facts"]](told, wide)


def _dotted(told: Told, wide: float) -> Part:
    """Dots lead from each label to its value at the right; what is long stands below."""
    parts, size, way = [], told.size, told.way
    for name, value in told.pairs():
        start, last = long(told, name, bold=way["label_bold"]) + 6, long(told, value) + 6
        one = text(told, name, 0, size, bold=way["label_bold"], colour=way["label"])
        if start + last + 20 < wide:
            parts.append(Part([one, text(told, value, wide, size, at="right"),
                               rule(start, size - 0.5, wide - last, size - 0.5, way["label"], 0.5,
                                    (1, 2))], size * 1.45))  # fmt: skip
        else:
            said = lines(told, value, 14, size * 1.2, wide - 14)
            parts.append(Part([one, *said.items], said.high + size * 1.4))
    return stacked(parts, 1)


def _dark_labels(told: Told, wide: float) -> Part:
    """A table: white labels on dark cells, values at their right."""
    way, pad, parts = told.way, 4.0, []
    pairs = told.pairs()
    first = min(max(long(told, name, bold=True) for name, _ in pairs) + 2 * pad + 2, wide * 0.36)
    for name, value in pairs:
        one = lines(told, name, pad, 2, first - 2 * pad, bold=True, colour="#ffffff")
        two = lines(told, value, first + pad, 2, wide - first - 2 * pad)
        high = max(one.high, two.high) + 5
        parts.append(Part([rect(0, 0, first, high - 1, fill=way["dark"]),
                           rect(first, 0, wide - first, high - 1, fill=way["tint"]),
                           *one.items, *two.items], high))  # fmt: skip
    return stacked(parts, 0)


def _piped(told: Told, wide: float) -> Part:
    """The subject in bold; all others in lines, with bars between."""
    subject = lines(told, told.facts["Subject"][1], 0, 0, wide, scale=1.08, bold=True)
    items, x, y, size = list[Item](), 0.0, 0.0, told.size
    for name, value in told.pairs("Subject"):
        start = long(told, name + " ")
        whole = start + long(told, value, bold=True)
        if whole > wide:
            raise NoRoomError(value)
        if x and x + 16 + whole > wide:
            x, y = 0.0, y + size * 1.5
        elif x:
            items.append(rule(x + 8, y + 2, x + 8, y + size * 1.2, told.way["line"], 0.7))
            x += 16
        items += [text(told, name, x, y + size, colour=told.way["label"]),
                  text(told, value, x + start + 2, y + size, bold=True)]  # fmt: skip
        x += whole + 2
    return stacked([subject, Part(items, y + size * 1.4)], 5)


def _numbered(told: Told, wide: float) -> Part:
    """A numbered list."""
    parts, size, bold = [], told.size, told.way["label_bold"]
    for n, (name, value) in enumerate(told.pairs(), 1):
        start = size * 2
        said = name + told.way["dash"]
        after = long(told, said, bold=bold) + start + 4
        if wide - after < max(wide * 0.4, long(told, value.split()[0]) + 20):
            two = lines(told, value, start, size * told.way["leading"], wide - start)
            two = Part(two.items, two.high + size * told.way["leading"])
        else:
            two = lines(told, value, after, 0, wide - after)
        parts.append(Part([text(told, f"{n}.", start - 6, size, at="right"),
                           text(told, said, start, size, bold=bold, colour=told.way["label"]),
                           *two.items], two.high))  # fmt: skip
    return stacked(parts, 2.5)


def _inset(told: Told, wide: float) -> Part:
    """Labels and values in pairs of columns within a frame, the subject first."""
    way, pad, inner = told.way, 7.0, wide - 14
    name, subject = told.facts["Subject"]
    parts = [stacked([lines(told, name, 0, 0, inner, scale=0.86, colour=way["label"]),
                      lines(told, subject, 0, 0, inner, bold=True)], 0)]  # fmt: skip
    pairs, over = told.pairs("Subject"), way["over"]
    for start in range(0, len(pairs), over):
        cells = [stacked([lines(told, one, 0, 0, inner / over - 8, scale=0.86,
                                colour=way["label"]),
                          lines(told, two, 0, 0, inner / over - 8)], 0)
                 for one, two in pairs[start : start + over]]  # fmt: skip
        parts.append(Part([group(cell, n * inner / over, 0) for n, cell in enumerate(cells)],
                          max(cell.high for cell in cells)))  # fmt: skip
    whole = stacked(parts, 4)
    high = whole.high + 2 * pad
    return Part([rect(0, 0, wide, high, line=way["accent"], fill=way["box_fill"],
                      round_=way["round"], thick=0.8), group(whole, pad, pad - 2)],
                high)  # fmt: skip


def _minute(told: Told, wide: float) -> Part:
    """A paragraph of minutes, and the subject set in from it."""
    said = {name: value for name, (_, value) in told.facts.items()}
    rule_, session = said["Voting Rule"], told.plan.vote.session
    met = "by written procedure, "
    if session:
        met = f"at its {ordinal(int(session))} meeting ({said['Configuration']}), "
    words = (f"On {said['Sitting date']} the Council of the European Union, {met}took a vote "
             f"(rule: {rule_[0].lower() + rule_[1:]}) on document {said['Document']}, file "
             f"{said['Item']}:")  # fmt: skip
    subject = lines(told, said["Subject"], 22, 0, wide - 44, bold=True)
    return stacked([lines(told, words, 0, 0, wide), subject], 5)


_FACTS: Mapping[str, Callable[[Told, float], Part]] = {
    "dotted": _dotted, "dark_labels": _dark_labels, "piped": _piped, "numbered": _numbered,
    "inset": _inset, "minute": _minute,
}  # fmt: skip


def result(told: Told, wide: float) -> Part:
    """Label, word and mark of the result: on a ribbon, in a stamp, below its label, or led to."""
    (name, word, mark), way, size = told.words.result, told.way, told.size
    look, scale = way["result_look"], way["result_size"]
    room = mark_room(told) + 6 if mark else 0.0
    says = long(told, word, scale=scale, bold=True)
    beside = long(told, name + ":") + 8 if look != "stamp" else 0.0
    while beside + says + room + 20 > wide:
        scale, says = scale * 0.94, says * 0.94
    both, pad = says + room, 6.0
    high = size * scale * 1.35 + pad
    if look == "stamp":
        whole = max(both, long(told, name, scale=0.9)) + 24
        x, high = edge(way["result_at"], 0, wide - whole), high + size * 1.3
        frame = [rect(x - by, -by, whole + 2 * by, high + 2 * by, line=way["accent"],
                      round_=way["round"]) for by in (0, 2)]  # fmt: skip
        said = text(told, name, x + whole / 2, size * 1.15, scale=0.9, at="center")
        items, x, base = [*frame, said], x + (whole - both) / 2, high - pad
    else:
        x, base = 7.0 * (look == "ribbon"), high / 2 + size * scale * 0.36
        if look == "ribbon":
            items = [rect(0, 0, wide, high, fill=way["tint"]),
                     rect(0, 0, 3, high, fill=way["accent"])]  # fmt: skip
        else:
            items = [rule(0, high, wide, high, way["line"], 0.6)]
        items.append(text(told, name + ":", x, base))
        x += beside
    middle = base - size * scale * 0.36
    items += [*swatch_at(told, mark, x + room / 2 - 2, middle),
              text(told, word, x + room, base, scale=scale, bold=True)]  # fmt: skip
    return Part(items, high + 4 * (look == "stamp"))
