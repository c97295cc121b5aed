"""What was voted on, when, by whom and how, on a page of MuhammaraJS."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.framed import WHITE, polygon
from tests.drawing.held_out.skia.kit import longest
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import (
    Item,
    Part,
    group,
    lines,
    long,
    rect,
    rule,
    stacked,
    text,
)

_COMBED = {"Sitting date", "Session", "Document"}


def facts(told: Told, wide: float) -> Part:
    """All fields, in the way's form."""
    return _FACTS[told.way["facts"]](told, wide)


def _act(told: Told, wide: float) -> Part:
    label, value = told.facts["Subject"]
    return stacked([lines(told, label, 0, 0, wide, scale=0.8, colour=told.way["label"]),
                    lines(told, value, 0, 0, wide, scale=1.06, bold=True)], 1)  # fmt: skip


def _with_act(told: Told, others: Part, act: Part, gap: float) -> Part:
    return stacked([act, others] if told.way["act_first"] else [others, act], gap)


def _numbered(told: Told, wide: float) -> Part:
    """Boxes as on forms of customs: a number in a black corner, label and value."""
    way, size, over = told.way, told.size, told.way["fields_over"]
    pairs = told.pairs("Subject")
    rows = [pairs[n : n + over] for n in range(0, len(pairs), over)]
    rows.insert(0 if way["act_first"] else len(rows), [told.facts["Subject"]])
    parts, number = [], 0
    for row in rows:
        each, items, tall = wide / len(row), list[Item](), 0.0
        for n, (label, value) in enumerate(row):
            number += 1
            cell = stacked(
                [
                    lines(told, label, 19, 1, each - 24, scale=0.76, colour=way["label"]),
                    lines(told, value, 7, 3, each - 13, bold=len(row) == 1),
                ],
                0,
            )
            items += [rect(n * each, 0, 14, size * 1.15, fill=way["dark"]),
                      text(told, str(number), n * each + 7, size * 0.92, scale=0.8, bold=True,
                           colour=WHITE, at="center"), group(cell, n * each, 0)]  # fmt: skip
            tall = max(tall, cell.high + size * 0.6)
        items += [rect(n * each, 0, each, tall, line=way["line"], thick=0.7)
                  for n in range(len(row))]  # fmt: skip
        parts.append(Part(items, tall))
    return stacked(parts, 0)


def _comb(told: Told, wide: float) -> Part:
    """Short values with a cell for each letter; long ones on a line."""
    way, size, parts = told.way, told.size, []
    cell = size * 1.22
    first = min(longest(told, [label for label, _ in told.pairs()], bold=True) + 10, wide * 0.36)
    combed = {told.facts[one] for one in _COMBED if one in told.facts}
    for (label, value), plain in zip(told.pairs(), _pairs(told), strict=True):
        name = lines(told, label, 0, size * 0.25, first - 6, bold=way["label_bold"],
                     colour=way["label"])  # fmt: skip
        if plain in combed and len(value) * cell < wide - first:
            items = [*name.items]
            for n, letter in enumerate(value):
                x = first + n * cell
                items += [rect(x, 0, cell, size * 1.5, line=way["line"], thick=0.6),
                          text(told, letter, x + cell / 2, size * 1.1, at="center")]  # fmt: skip
            parts.append(Part(items, size * 1.6))
            continue
        said = lines(told, value, first, size * 0.25, wide - first - 2,
                     bold=plain == told.facts["Subject"])  # fmt: skip
        high = max(name.high, said.high) + size * 0.35
        parts.append(
            Part([*name.items, *said.items, rule(first, high, wide, high, way["line"], 0.6)], high)
        )
    return stacked(parts, way["fact_gap"] + 1)


def _pairs(told: Told) -> list[tuple[str, str]]:
    """The same fields with labels as they are."""
    return [told.facts[name] for name in told.way["fields"] if name in told.facts]


def _split(told: Told, wide: float) -> Part:
    """Two columns of labels ranged left and values ranged right, below rules."""
    way, size, gap = told.way, told.size, 20.0
    each, pairs, parts = (wide - gap) / 2, told.pairs("Subject"), []
    for label, value in pairs:
        start = long(told, label, bold=way["label_bold"]) + 12
        if start + long(told, value) <= each:
            said = lines(told, value, each, 0, each - start, at="right")
        else:
            said = lines(told, value, each, size * 1.25, each - 10, at="right")
            said = Part(said.items, said.high + size * 1.25)
        high = said.high + size * 0.3
        parts.append(
            Part(
                [
                    text(told, label, 0, size, bold=way["label_bold"], colour=way["label"]),
                    *said.items,
                    rule(0, high, each, high, way["line"], 0.5),
                ],
                high,
            )
        )
    half = -(-len(parts) // 2)
    columns = [stacked(parts[:half], way["fact_gap"]), stacked(parts[half:], way["fact_gap"])]
    both = Part([group(column, n * (each + gap), 0) for n, column in enumerate(columns)],
                max(column.high for column in columns))  # fmt: skip
    return _with_act(told, both, _act(told, wide), 6)


def _leaders(told: Told, wide: float) -> Part:
    """Labels, dashes, values in one column at the right."""
    way, size, parts = told.way, told.size, []
    first = wide * 0.44
    for label, value in told.pairs("Subject"):
        name = lines(told, label, 0, 0, first - 22, bold=way["label_bold"], colour=way["label"])
        said = lines(told, value, first, 0, wide - first)
        end = long(told, label, bold=way["label_bold"]) + 5 if name.high < size * 1.6 else first
        dash = [rule(end, size * 0.8, first - 6, size * 0.8, way["label"], 0.6, (3.0, 2.5))]
        parts.append(Part([*name.items, *(dash if end < first - 14 else []), *said.items],
                          max(name.high, said.high)))  # fmt: skip
    return _with_act(told, stacked(parts, way["fact_gap"]), _act(told, wide), 6)


def _chain(told: Told, wide: float) -> Part:
    """Fields one behind the other, parted by small lozenges."""
    way, size, room = told.way, told.size, 16.0
    items, x, y = list[Item](), 0.0, 0.0
    for label, value in told.pairs("Subject"):
        said = f"{label}{way['colon']}"
        start = long(told, said, bold=way["label_bold"]) + 5
        whole = start + long(told, value)
        if whole > wide:
            raise NoRoomError(value)
        if x and x + room + whole > wide:
            x, y = 0.0, y + size * 1.45
        if x:
            middle = x + room / 2
            items.append(polygon([(middle, y + size * 0.38), (middle + 2.4, y + size * 0.66),
                                  (middle, y + size * 0.94), (middle - 2.4, y + size * 0.66)],
                                 way["accent"]))  # fmt: skip
            x += room
        items += [text(told, said, x, y + size, bold=way["label_bold"], colour=way["label"]),
                  text(told, value, x + start, y + size)]  # fmt: skip
        x += whole
    return _with_act(told, Part(items, y + size * 1.4), _act(told, wide), 6)


def _margin(told: Told, wide: float) -> Part:
    """Labels above values, an upright bar before each field."""
    over, way, gap = told.way["fields_over"], told.way, 12.0
    over = 1 if wide < 260 else over
    each, pairs = (wide - gap * (over - 1)) / over, told.pairs("Subject")
    rows = []
    for n in range(0, len(pairs), over):
        cells = [stacked([lines(told, label, 8, 0, each - 10, scale=0.8, colour=way["label"],
                                bold=way["label_bold"]),
                          lines(told, value, 8, 0, each - 10)], 0)
                 for label, value in pairs[n : n + over]]  # fmt: skip
        items = [group(cell, k * (each + gap), 0) for k, cell in enumerate(cells)]
        items += [rect(k * (each + gap), 1, 2.4, cell.high, fill=way["accent"])
                  for k, cell in enumerate(cells)]  # fmt: skip
        rows.append(Part(items, max(cell.high for cell in cells)))
    return _with_act(told, stacked(rows, way["fact_gap"] + 3), _act(told, wide), 7)


_FACTS: Mapping[str, Callable[[Told, float], Part]] = {
    "numbered": _numbered, "comb": _comb, "split": _split, "leaders": _leaders, "chain": _chain,
    "margin": _margin,
}  # fmt: skip
