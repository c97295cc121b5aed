"""What was voted on, when, by whom and how, on a page of PDF::API2."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.pdfapi2.parts import small, titled
from tests.drawing.held_out.placed.items import (
    Item,
    Part,
    group,
    lines,
    long,
    longest,
    rect,
    rule,
    stacked,
    text,
)
from tests.drawing.held_out.told import Told

_SITTING = ("Institution", "Session", "Configuration", "Sitting date")


def facts(told: Told, wide: float) -> Part:
    """All fields, in the way's form."""
    return titled(told, "facts", _FACTS[told.way["facts"]](told, wide), wide)


def _pairs(told: Told, *without: str) -> list[tuple[str, str]]:
    return [(name + told.way["colon"], value) for name, value in told.pairs(*without)]


def _rows(told: Told, pairs: Sequence[tuple[str, str]], wide: float, first: float, pad: float
          ) -> list[tuple[Part, Part, float]]:  # fmt: skip
    """Labels and values in lines, and how high the higher of both is."""
    way, found = told.way, []
    for name, value in pairs:
        one = lines(told, name, 0, 0, first - 2 * pad, bold=way["label_bold"], colour=way["label"])
        two = lines(told, value, 0, 0, wide - first - 2 * pad)
        found.append((one, two, max(one.high, two.high)))
    return found


def _room(told: Told, pairs: Sequence[tuple[str, str]], most: float) -> float:
    bold = told.way["label_bold"]
    words = [word for name, _ in pairs for word in name.split()]
    whole = longest(told, [name for name, _ in pairs], bold=bold) + 14
    return max(min(whole, most), longest(told, words, bold=bold) + 14)


def _grid(told: Told, wide: float) -> Part:
    """A table of labels and values, labels perhaps on a ground."""
    way, pairs, pad, y = told.way, _pairs(told), 5.0, 0.0
    first, items = _room(told, pairs, wide * 0.4), list[Item]()
    for one, two, high in _rows(told, pairs, wide, first, pad):
        step = high + 4.5
        fill = way["tint"] if way["act_first"] else ""
        items += [rect(0, y, first, step, fill=fill, line=way["line"], thick=way["thick"]),
                  rect(first, y, wide - first, step, line=way["line"], thick=way["thick"]),
                  group(one, pad, y + 1), group(two, first + pad, y + 1)]  # fmt: skip
        y += step
    return Part(items, y)


def _docket(told: Told, wide: float) -> Part:
    """Boxes with a number and a small label above each value; the act across."""
    way, over, pad = told.way, told.way["fields_over"], 4.0
    pairs = told.pairs("Subject")
    rows = [pairs[n : n + over] for n in range(0, len(pairs), over)]
    rows.insert(0 if way["act_first"] else len(rows), [told.facts["Subject"]])
    parts, number = list[Part](), 0
    for row in rows:
        each, cells = wide / len(row), list[Part]()
        for name, value in row:
            number += 1
            cells.append(
                stacked(
                    [
                        lines(
                            told,
                            f"{number}  {name}",
                            0,
                            0,
                            each - 2 * pad,
                            scale=small(told, 0.82),
                            colour=way["label"],
                        ),
                        lines(told, value, 0, 0, each - 2 * pad, bold=True),
                    ],
                    0.5,
                )
            )
        high = max(cell.high for cell in cells) + 6
        items = [rect(n * each, 0, each, high, line=way["line"], thick=way["thick"])
                 for n in range(len(row))]  # fmt: skip
        items += [group(cell, n * each + pad, 2) for n, cell in enumerate(cells)]
        parts.append(Part(items, high))
    return stacked(parts, 0)


def _leaders(told: Told, wide: float) -> Part:
    """Labels, dots, and values at the right; the act in lines of its own."""
    way, size, y, items = told.way, told.size, told.size, list[Item]()
    for name, value in told.pairs("Subject"):
        first, last = long(told, name, bold=way["label_bold"]) + 5, long(told, value) + 5
        need(first + last, wide, value)
        items += [text(told, name, 0, y, bold=way["label_bold"], colour=way["label"]),
                  rule(first, y, wide - last, y, way["ink"], 0.7, way["dots"]),
                  text(told, value, wide, y, at="right")]  # fmt: skip
        y += size * 1.5
    label, value = told.facts["Subject"]
    act = stacked([lines(told, label, 0, 0, wide, bold=way["label_bold"], colour=way["label"]),
                   lines(told, value, 0, 0, wide, bold=True)], 1)  # fmt: skip
    rest = Part(items, y - size * 0.9)
    return stacked([act, rest] if way["act_first"] else [rest, act], 5)


def _memo(told: Told, wide: float) -> Part:
    """From whom, to whom, and all fields, between two lines."""
    way, pairs = told.way, _pairs(told)
    pairs = [("To" + way["colon"], way["sent_to"]), *pairs]
    first, y, items = _room(told, pairs, wide * 0.4), 4.0, list[Item]()
    for one, two, high in _rows(told, pairs, wide, first, 0):
        items += [group(one, 0, y), group(two, first, y)]
        y += high + 2
    ink = way["line"]
    return Part([rule(0, 0, wide, 0, ink, 0.9), *items, rule(0, y + 3, wide, y + 3, ink, 0.9)],
                y + 4)  # fmt: skip


def _legal(told: Told, wide: float) -> Part:
    """The act in the middle, the sitting above it, references below in brackets."""
    said = {name: f"{label}: {value}" for name, (label, value) in told.facts.items()}
    middle = wide / 2
    return stacked([
        lines(told, told.sitting(), middle, 0, wide, at="center"),
        lines(told, told.facts["Subject"][1], middle, 0, wide * 0.86, scale=1.08, bold=True,
              at="center"),
        lines(told, f"({said['Item']}; {said['Document']})", middle, 0, wide, at="center"),
        lines(told, said["Voting Rule"], middle, 0, wide, at="center"),
    ], 3)  # fmt: skip


def _sides(told: Told, wide: float) -> Part:
    """Two lists in frames: the sitting at the left, the papers at the right; the act across."""
    way, gap, pad = told.way, 12.0, 6.0
    each, parts = (wide - gap) / 2, list[Part]()
    others = [name for name in told.facts if name not in _SITTING]
    for without in (others, [*_SITTING, "Subject"]):
        pairs = _pairs(told, *without)
        first, y, items = _room(told, pairs, each * 0.5), pad, list[Item]()
        for one, two, high in _rows(told, pairs, each - 2 * pad, first, 0):
            items += [group(one, pad, y), group(two, pad + first, y)]
            y += high + 2
        parts.append(Part(items, y + pad - 2))
    high = max(part.high for part in parts)
    frames = [rect(x, 0, each, high, line=way["line"], thick=way["thick"])
              for x in (0.0, each + gap)]  # fmt: skip
    both = Part([*frames, group(parts[0], 0, 0), group(parts[1], each + gap, 0)], high)
    label, value = told.facts["Subject"]
    act = lines(told, f"{label}: {value}", 0, 0, wide, bold=True)
    return stacked([act, both] if way["act_first"] else [both, act], 6)


def _stack(told: Told, wide: float) -> Part:
    """Labels above their values, thin lines between."""
    way, parts = told.way, list[Part]()
    for name, value in told.pairs():
        one = stacked([lines(told, name, 0, 0, wide, scale=small(told, 0.84), colour=way["label"]),
                       lines(told, value, 0, 0, wide, bold=True)], 0)  # fmt: skip
        low = one.high + 2
        parts.append(Part([*one.items, rule(0, low, wide, low, way["line"], 0.4)], low))
    return stacked(parts, 3)


_FACTS: Mapping[str, Callable[[Told, float], Part]] = {
    "grid": _grid, "docket": _docket, "leaders": _leaders, "memo": _memo, "legal": _legal,
    "sides": _sides, "stack": _stack,
}  # fmt: skip
