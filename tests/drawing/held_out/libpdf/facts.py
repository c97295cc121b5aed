"""The fields of a page that LibPDF draws: pairs in one or two columns, captioned boxes, stacks."""

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.libpdf.grid import roomy, small
from tests.drawing.held_out.placed.items import (
    Part,
    Parts,
    edge,
    group,
    lines,
    rect,
    rule,
    stacked,
)
from tests.drawing.held_out.told import Told

Pairs = list[tuple[str, str]]


def _shown(told: Told) -> Pairs:
    """The fields, without the act where it stands alone."""
    return told.pairs("Subject") if "act" in told.way["plan"] else told.pairs()


def _act(told: Told, wide: float) -> Part:
    """A small label, and the act below it in larger letters."""
    ((label, said),) = told.pairs(*{*told.facts} - {"Subject"})
    return stacked([lines(told, label, 0, 0, wide, scale=small(told, 0.85),
                          colour=told.way["accent"]),
                    lines(told, said, 0, 0, wide, scale=1.15, bold=True)], 0)  # fmt: skip


def _listed(told: Told, pairs: Pairs, room: float, wide: float) -> Part:
    """Labels beside their values, perhaps with lines between the fields."""
    way, found = told.way, list[Part]()
    for label, said in pairs:
        name = lines(told, f"{label}{way['colon']}", edge(way["label_at"], 0, room), 0, room + 2,
                     bold=way["label_bold"], colour=way["accent"], at=way["label_at"])  # fmt: skip
        value = lines(told, said, room + 10, 0, wide - room - 10)
        high = max(name.high, value.high) + 3
        items = [*name.items, *value.items]
        if way["facts_lined"]:
            items.append(rule(0, high, wide, high, way["line"], 0.4))
        found.append(Part(items, high))
    return stacked(found, 1)


def _room(told: Told, pairs: Pairs) -> float:
    return max(roomy(told, f"{label}:", bold=True) for label, _ in pairs)


def _pairs(told: Told, wide: float) -> Part:
    """One below the other."""
    pairs = _shown(told)
    need(_room(told, pairs), wide * 0.42, "labels")
    return _listed(told, pairs, _room(told, pairs), wide)


def _twin(told: Told, wide: float) -> Part:
    """In two columns; the act across, above or below them as its place is."""
    pairs = _shown(told)
    act = [one for one in pairs if one[1] == told.facts["Subject"][1]]
    rest = [one for one in pairs if one not in act]
    half, each = -(-len(rest) // 2), (wide - 18) / 2
    sides = []
    for some in (rest[:half], rest[half:]):
        need(_room(told, some), each * 0.55, "labels")
        sides.append(_listed(told, some, _room(told, some), each))
    both = Part([group(sides[0], 0, 0), group(sides[1], each + 18, 0)],
                max(side.high for side in sides))  # fmt: skip
    across = _listed(told, act, _room(told, rest[:half] + act), wide) if act else Part([], 0)
    return stacked([across, both] if pairs[0] in act else [both, across], 2)


def _captioned(told: Told, label: str, said: str, wide: float) -> Part:
    caption = lines(told, label, 5, 2, wide - 10, scale=small(told, 0.8),
                    colour=told.way["accent"])  # fmt: skip
    value = lines(told, said, 5, 2 + caption.high, wide - 10)
    return Part([*caption.items, *value.items], caption.high + value.high + 6)


def _captions(told: Told, wide: float) -> Part:
    """Boxes with a small caption above each value, so many in a row; the act across."""
    way, over, found = told.way, told.way["over"], list[Part]()
    pairs = _shown(told)
    act = [one for one in pairs if one[1] == told.facts["Subject"][1]]
    rest = [one for one in pairs if one not in act]
    lots = [rest[n : n + over] for n in range(0, len(rest), over)]
    for lot in [act, *lots] if pairs[0] in act else [*lots, *([act] if act else [])]:
        each = wide / len(lot)
        boxes = [_captioned(told, label, said, each - 4) for label, said in lot]
        high, items = max(box.high for box in boxes), []
        for n, box in enumerate(boxes):
            if way["caption_box"] == "under":
                items.append(rule(n * each, high, (n + 1) * each - 4, high, way["line"], 0.8))
            else:
                dress = {"frame": {"line": way["line"]}, "tint": {"fill": way["tint"]}}
                items.append(rect(n * each, 0, each - 4, high, round_=way["round"],
                                  **dress[way["caption_box"]]))  # fmt: skip
            items.append(group(box, n * each, 0))
        found.append(Part(items, high))
    return stacked(found, 4)


def _stack(told: Told, wide: float) -> Part:
    """Labels above their values, for what is narrow."""
    found = [stacked([lines(told, label, 0, 0, wide, scale=small(told, 0.85), bold=True,
                            colour=told.way["accent"]),
                      lines(told, said, 0, 0, wide)], 0)
             for label, said in _shown(told)]  # fmt: skip
    return stacked(found, told.size * 0.45)


_FACTS: Parts = {"pairs": _pairs, "twin": _twin, "captions": _captions}
PARTS: Parts = {
    "act": _act, "captions": _captions, "stack": _stack,
    "facts": lambda told, wide: _FACTS[told.way["facts"]](told, wide),
}  # fmt: skip
