"""Parts of a page of Vega: head, facts, result, legend, footnotes."""

from collections.abc import Callable, Mapping

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
    """Who speaks, the annex, and the title, perhaps with the sitting below it."""
    sheet, way = told.plan.sheet, told.way
    look, above, size = way["title_look"], Part([], 0), told.size
    at = "left" if look == "side" else way["title_at"]
    if sheet.organisation or sheet.annex:
        annex = text(told, sheet.annex, wide, size, bold=True, at="right")
        above = Part([text(told, sheet.organisation, 0, size), annex], size * 1.4)
    ink = "#ffffff" if look == "band" else way["accent"]
    inset = 8 if look in {"band", "side"} else 0
    room = wide - 2 * inset
    title = lines(told, way["title"], edge(at, inset, room), inset / 1.6, room,
                  scale=way["title_size"], bold=True, colour=ink, at=at)  # fmt: skip
    high, items = title.high + inset, list(title.items)
    if look == "band":
        items.insert(0, rect(0, 0, wide, high, fill=way["accent"], round_=way["round"]))
    elif look == "side":
        items.append(rect(0, 3, 3.5, high - 4, fill=way["accent"]))
    elif look == "rules":
        items += [
            rule(0, y, wide, y, way["accent"], thick) for y, thick in ((-1, 1.6), (high, 0.6))
        ]
    low = Part([], 0)
    if way["facts"] == "sitting":
        low = lines(told, told.sitting(), edge(at, 0, wide), 0, wide, colour=way["label"], at=at)
    return stacked([above, Part(items, high), low], size * 0.6)


def facts(told: Told, wide: float) -> Part:
    """What was voted on, when, by whom and how."""
    return _FACTS[told.way["facts"]](told, wide)


def _label(told: Told, name: str, room: float, scale: float = 1, at: str = "left") -> Part:
    way = told.way
    return lines(told, name, edge(at, 0, room), 0, room, scale=scale, bold=way["label_bold"],
                 colour=way["label"], at=at)  # fmt: skip


def _pairs(told: Told, wide: float, *without: str) -> Part:
    """Labels at the left or ranged to their values."""
    way, pairs = told.way, [(a + told.way["colon"], b) for a, b in told.pairs(*without)]
    longest = max(long(told, name, bold=way["label_bold"]) for name, _ in pairs)
    room, parts = min(longest + 2, wide * 0.42), []
    for name, value in pairs:
        one = _label(told, name, room, at=way["label_at"])
        two = lines(told, value, 0, 0, wide - room - 12)
        parts.append(Part([*one.items, group(two, room + 12, 0)], max(one.high, two.high)))
        if way["fact_rules"]:
            parts[-1].items.append(rule(0, parts[-1].high + 1.4, wide, parts[-1].high + 1.4,
                                        way["line"], 0.5, way["dash"]))  # fmt: skip
    return stacked(parts, 3.6 if way["fact_rules"] else 1.8)


def _run_in(told: Told, wide: float) -> Part:
    """Each label on the line of its value, one beginning where the other ends."""
    parts = []
    for name, value in told.pairs():
        bold, said = told.way["label_bold"], name + ":"
        start = long(told, said, bold=bold) + 4
        two = lines(told, value, 0, 0, wide - start)
        first = text(told, said, 0, told.size, bold=bold, colour=told.way["label"])
        parts.append(Part([first, group(two, start, 0)], two.high))
    return stacked(parts, 2)


def _cell(told: Told, name: str, value: str, room: float) -> Part:
    return stacked([_label(told, name, room, 0.85), lines(told, value, 0, 0, room)], 0)


def _grid(told: Told, wide: float, pad: float) -> Part:
    """Labels above their values, side by side; the subject across."""
    over, pairs, rows = told.way["over"], told.pairs("Subject"), []
    subject, cell = told.facts["Subject"], wide / over
    for n in range(0, len(pairs), over):
        rows.append([_cell(told, *pair, cell - 2 * pad - 4) for pair in pairs[n : n + over]])
    rows.append([_cell(told, *subject, wide - 2 * pad - 4)])
    parts = []
    for row in rows:
        high, each = max(part.high for part in row) + 2 * pad, wide / len(row)
        each = cell if len(row) < over and len(row) > 1 else each
        items = [group(part, n * each + pad, pad) for n, part in enumerate(row)]
        if pad:
            items = [rect(n * each, 0, each, high, fill=told.way["box_fill"], line=told.way["line"])
                     for n in range(len(row))] + items  # fmt: skip
        parts.append(Part(items, high))
    return stacked(parts, 0 if pad else 4)


def _double(told: Told, wide: float) -> Part:
    """Two columns of labels and values; the subject below, across."""
    pairs, half = told.pairs("Subject"), wide / 2 - 8
    room = max(long(told, a, bold=told.way["label_bold"]) for a, _ in pairs) + 8
    cells = []
    for name, value in pairs:
        one, two = _label(told, name, room), lines(told, value, 0, 0, half - room)
        cells.append(Part([*one.items, group(two, room, 0)], two.high))
    middle = -(-len(cells) // 2)
    columns = [stacked(cells[:middle], 2.5), stacked(cells[middle:], 2.5)]
    both = Part([group(columns[0], 0, 0), group(columns[1], wide / 2 + 8, 0)],
                max(column.high for column in columns))  # fmt: skip
    name, subject = told.facts["Subject"]
    return stacked([both, _cell(told, name, subject, wide)], 5)


def _prose(told: Told, wide: float) -> Part:
    subject = lines(told, told.facts["Subject"][1], 14, 0, wide - 28, bold=True)
    return stacked([lines(told, told.opening(), 0, 0, wide), subject], 5)


_FACTS: Mapping[str, Callable[[Told, float], Part]] = {
    "pairs": _pairs, "run_in": _run_in, "stack": lambda told, wide: _grid(told, wide, 0),
    "boxes": lambda told, wide: _grid(told, wide, 4), "double": _double, "prose": _prose,
    "sitting": lambda told, wide: _pairs(told, wide, "Session", "Configuration", "Institution",
                                         "Sitting date"),
}  # fmt: skip


def result(told: Told, wide: float) -> Part:
    """Label, word and mark of the result."""
    (name, word, mark), way = told.words.result, told.way
    scale, pad = way["result_size"], 6 * (way["result_look"] != "")
    said, size = name + (":" if way["result_look"] == "" else way["colon"]), told.size * scale
    room = mark_room(told) + 4 if mark else 0
    whole = long(told, said, scale=scale) + long(told, word, scale=scale, bold=True) + room + 14
    if whole + 2 * pad > wide:
        scale, whole = scale * (wide - 2 * pad) / (whole + 1), wide - 2 * pad
    filled = way["result_look"] == "filled" and not mark
    ink, high = "#ffffff" if filled else "", size * 1.35 + pad
    x = edge(way["result_at"], 0, wide - whole - 2 * pad) + pad
    items: list[Item] = []
    if pad:
        items.append(rect(x - pad, 0, whole + 2 * pad, high, fill=way["accent"] if filled else "",
                          line=way["accent"], round_=way["round"], thick=1.2))  # fmt: skip
    base = high / 2 + told.size * scale * 0.36
    items.append(text(told, said, x, base, scale=scale, colour=ink))
    x += long(told, said, scale=scale) + 6
    items += swatch_at(told, mark, x + room / 2, high / 2)
    items.append(text(told, word, x + room + 2, base, scale=scale, bold=True, colour=ink))
    return Part(items, high)


def legend(told: Told, wide: float) -> Part:
    """Marks and their words, in a line, below one another, or in a box."""
    pairs, way, room = told.legend(), told.way, mark_room(told)
    if not pairs:
        return Part([], 0)
    pad, step = 6.0 * way["legend_box"], told.size * 1.6
    items: list[Item] = []
    x, y, far = pad, pad + step / 2, 0.0
    if way["legend_title"]:
        items.append(text(told, way["legend_title"], x, y + told.size * 0.36, bold=True))
        x += long(told, way["legend_title"], bold=True) + 12
    start = x if x < wide / 3 else pad
    for n, (mark, name) in enumerate(pairs):
        length = room + 5 + long(told, name)
        if (n and way["legend_down"]) or (x > start and x + length > wide - pad):
            x, y = start, y + step
        items += swatch_at(told, mark, x + room / 2, y)
        items.append(text(told, name, x + room + 5, y + told.size * 0.36))
        far, x = max(far, x + length), x + length + 16
    high = y + step / 2 + pad
    if pad:
        items.insert(0, rect(0, 0, far + pad, high, line=way["line"], fill=way["box_fill"]))
    shift = {"left": 0.0, "center": (wide - far - pad) / 2, "right": wide - far - pad}
    return Part([group(Part(items, high), max(shift[way["legend_at"]], 0), 0)], high)


def footnotes(told: Told, wide: float) -> Part:
    """Small lines."""
    return stacked([lines(told, note, 0, 0, wide, scale=0.8)
                    for note in told.plan.sheet.footnotes], 2)  # fmt: skip
