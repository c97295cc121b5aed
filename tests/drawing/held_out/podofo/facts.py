"""What was voted on, when, by whom and how, on a page of PoDoFo."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.podofo.kit import WHITE, paragraph, table
from tests.drawing.held_out.skia.kit import longest, need
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


def facts(told: Told, wide: float) -> Part:
    """All fields, in the way's form."""
    return _FACTS[told.way["facts"]](told, wide)


def _pairs(told: Told) -> list[tuple[str, str]]:
    """Fields, without the act's title where that has a place of its own."""
    return told.pairs(*(("Subject",) if told.way["act_apart"] else ()))


def _docket(told: Told, wide: float) -> Part:
    """Labels ranged right against an upright rule, values behind it."""
    way, pairs = told.way, _pairs(told)
    first = min(longest(told, [label for label, _ in pairs], bold=way["label_bold"]) + 2,
                wide * 0.36)  # fmt: skip
    parts = []
    for label, value in pairs:
        one = lines(told, label, first, 0, first, bold=way["label_bold"], colour=way["label"],
                    at="right")  # fmt: skip
        two = lines(told, value, first + 18, 0, wide - first - 20)
        parts.append(Part([*one.items, *two.items], max(one.high, two.high)))
    whole = stacked(parts, way["fact_gap"])
    line = rule(first + 9, 2, first + 9, whole.high + 2, way["accent"], way["spine"])
    return Part([*whole.items, line], whole.high + 2)


def _boxed(told: Told, wide: float) -> Part:
    """A frame parted by rules; labels small in the upper left corner of each place."""
    way, size, pairs = told.way, told.size, told.pairs("Subject")
    over = way["fields_over"]
    subject = told.facts["Subject"]
    rows = [pairs[n : n + over] for n in range(0, len(pairs), over)]
    rows.insert(0 if way["act_first"] else len(rows), [subject])
    parts = []
    for row in rows:
        each = wide / len(row)
        cells = [stacked([lines(told, label, 0, 0, each - 10, scale=0.74, colour=way["label"]),
                          lines(told, value, 0, 0, each - 10, bold=len(row) == 1)], 0)
                 for label, value in row]  # fmt: skip
        high = max(one.high for one in cells) + size * 0.75
        items = [group(one, n * each + 5, 2) for n, one in enumerate(cells)]
        items += [rule(n * each, 0, n * each, high, way["line"], 0.6) for n in range(1, len(row))]
        parts.append(Part([*items, rule(0, high, wide, high, way["line"], 0.6)], high))
    whole = stacked(parts, 0)
    frame = rect(0, 0, wide, whole.high, line=way["accent"], thick=1.1)
    return Part([*whole.items, frame], whole.high)


def _tabled(told: Told, wide: float) -> Part:
    """The library's own tables: labels and short values; long values below them."""
    pairs = told.pairs("Subject", "Configuration", "Institution")
    over = min(told.way["fields_over"], 3)
    labels = longest(told, [label for label, _ in pairs]) + 8
    values = wide / over - labels
    need(longest(told, [value for _, value in pairs]) + 8, values, "a value")
    pairs += [("", "")] * (-len(pairs) % over)
    body = [[said for label, value in pairs[n : n + over] for said in (label, value)]
            for n in range(0, len(pairs), over)]  # fmt: skip
    made = table(told, [], body, [labels, values] * over, ["left"] * 2 * over, high=1.7)
    longer = [lines(told, f"{told.facts[name][0]}: {told.facts[name][1]}", 2, 0, wide - 4,
                    bold=name == "Subject")
              for name in ("Subject", "Institution", "Configuration")
              if name in told.facts]  # fmt: skip
    return stacked([Part([made.item], made.high), *longer], 4)


def _banded(told: Told, wide: float) -> Part:
    """Dark labels in a column, values on tinted bands."""
    way, size = told.way, told.size
    pairs = _pairs(told)
    first = min(longest(told, [label for label, _ in pairs], bold=True) + 14, wide * 0.36)
    parts = []
    for label, value in pairs:
        one = lines(told, label, 7, 2, first - 12, bold=True, colour=WHITE)
        two = lines(told, value, first + 8, 2, wide - first - 14)
        high = max(one.high, two.high) + size * 0.45
        parts.append(Part([rect(0, 0, first, high, fill=way["dark"]),
                           rect(first, 0, wide - first, high, fill=way["tint"]),
                           *one.items, *two.items], high))  # fmt: skip
    return stacked(parts, 1.5)


def _prose(told: Told, wide: float) -> Part:
    """One paragraph of fields, broken by the library."""
    said = "; ".join(f"{label.lower() if n else label}: {value}"
                     for n, (label, value) in enumerate(told.pairs("Subject")))  # fmt: skip
    label, act = told.facts["Subject"]
    return stacked([lines(told, label, 0, 0, wide, scale=0.85, colour=told.way["label"]),
                    lines(told, act, 0, 0, wide, scale=1.12, bold=True),
                    paragraph(told, f"{said}.", wide, at="left")], 3)  # fmt: skip


def _columns(told: Told, wide: float) -> Part:
    """Labels above values in columns, each below a short thick rule."""
    way, pairs = told.way, told.pairs("Subject")
    over, gap = way["fields_over"], 14.0
    each = (wide - gap * (over - 1)) / over
    rows = []
    for n in range(0, len(pairs), over):
        cells = [stacked([lines(told, label, 0, 4, each, scale=0.8, colour=way["label"],
                                bold=way["label_bold"]),
                          lines(told, value, 0, 4, each)], 0)
                 for label, value in pairs[n : n + over]]  # fmt: skip
        items: list[Item] = []
        for k, cell in enumerate(cells):
            x = k * (each + gap)
            items += [rule(x, 0, x + each * way["short"], 0, way["accent"], 1.6), group(cell, x, 0)]
        rows.append(Part(items, max(cell.high for cell in cells) + 4))
    label, act = told.facts["Subject"]
    subject = stacked([lines(told, label, 0, 0, wide, scale=0.8, colour=way["label"]),
                       lines(told, act, 0, 0, wide, bold=True, scale=1.1)], 0)  # fmt: skip
    parts = [] if way["act_apart"] else [subject]
    return stacked([*parts, *rows] if way["act_first"] else [*rows, *parts], way["fact_gap"] + 3)


def _slips(told: Told, wide: float) -> Part:
    """Label and value one after the other, each value on a dotted line."""
    way, size, parts = told.way, told.size, []
    over = 2 if way["fields_over"] > 2 else 1
    each = (wide - 16 * (over - 1)) / over
    pairs, x, row = _pairs(told), 0, list[Item]()
    tall = 0.0
    for label, value in pairs:
        start = long(told, f"{label}:", bold=way["label_bold"]) + 6
        whole = value == told.facts["Subject"][1] or start + long(told, value) > each
        room = wide if whole else each
        if whole and x:
            parts.append(Part(row, tall))
            x, row, tall = 0, [], 0.0
        said = lines(told, value, start + 2, 0, room - start - 2)
        at = x * (each + 16)
        down = said.high + size * 0.35
        row += [text(told, f"{label}:", at, size, bold=way["label_bold"], colour=way["label"]),
                group(said, at, 0),
                rule(at + start, down, at + room, down, way["label"], 0.6, (0.6, 1.8))]  # fmt: skip
        tall, x = max(tall, down), x + 1
        if whole or x == over:
            parts.append(Part(row, tall))
            x, row, tall = 0, [], 0.0
    return stacked([*parts, Part(row, tall)], way["fact_gap"])


def _stamp(told: Told, wide: float) -> Part:
    """A stamp of the registry at the right, the other fields at the left."""
    way, size, room = told.way, told.size, 176.0
    inside = [told.facts[name] for name in ("Item", "Document", "Sitting date") if
              name in told.facts]  # fmt: skip
    rows = [lines(told, told.way["registry"], room / 2, 3, room - 16, scale=0.86, at="center",
                  colour=way["accent"])]  # fmt: skip
    rows += [stacked([lines(told, label, room / 2, 0, room - 14, scale=0.72, at="center",
                            colour=way["accent"]),
                      lines(told, value, room / 2, 0, room - 14, bold=True, at="center",
                            colour=way["accent"])], 0) for label, value in inside]  # fmt: skip
    body = stacked(rows, 3)
    high = body.high + size
    stamp = [rect(0, 0, room, high, line=way["accent"], thick=1.6, round_=4),
             rect(3, 3, room - 6, high - 6, line=way["accent"], thick=0.5, round_=3),
             group(body, 0, 4)]  # fmt: skip
    left = []
    for label, value in told.pairs("Item", "Document", "Sitting date"):
        left.append(stacked([lines(told, label, 0, 0, wide - room - 20, scale=0.8,
                                   colour=way["label"]),
                             lines(told, value, 0, 0, wide - room - 20,
                                   bold=value == told.facts["Subject"][1])], 0))  # fmt: skip
    side = stacked(left, 3)
    return Part([*side.items, group(Part(stamp, high), wide - room, 0)], max(high, side.high))


def _middle(told: Told, wide: float) -> Part:
    """Lines about the middle of the page."""
    at = edge("center", 0, wide)
    return stacked([lines(told, f"{label}: {value}", at, 0, wide * 0.9, at="center",
                          bold=value == told.facts["Subject"][1])
                    for label, value in _pairs(told)], 2)  # fmt: skip


_FACTS: Mapping[str, Callable[[Told, float], Part]] = {
    "docket": _docket, "boxed": _boxed, "tabled": _tabled, "banded": _banded, "prose": _prose,
    "columns": _columns, "slips": _slips, "stamp": _stamp, "middle": _middle,
}  # fmt: skip
