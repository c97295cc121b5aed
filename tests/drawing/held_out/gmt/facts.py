"""The fields of a page of GMT: before and behind an axis, in panels with letters, between lines,
in running words, in the title block of a map."""

from collections.abc import Mapping

from tests.drawing.held_out.attempts import NoRoomError, need
from tests.drawing.held_out.gmt.heads import Maker, titled
from tests.drawing.held_out.gmt.kit import Kit
from tests.drawing.held_out.shared.facts import Pairs, in_rows, parted
from tests.drawing.held_out.shared.parts import Part


def _room(kit: Kit, wide: float, end: str = ":") -> float:
    room = max(kit.long(f"{name}{end}", bold=True) for name, _ in kit.told.pairs())
    need(room, wide * 0.44, "labels")
    return room


def _value(kit: Kit, said: str, wide: float) -> Part:
    return kit.flow([(said, kit.way["value_bold"])], wide)


def _axis(kit: Kit, wide: float) -> Part:
    """Labels that end before an upright axis with a tick at each value."""
    way, room, y, drawn = kit.way, _room(kit, wide, ""), 0.0, ""
    left, gap = room + 15, kit.size * 0.4
    for name, value in kit.told.pairs():
        said, middle = _value(kit, value, wide - left), y + kit.step() / 2
        drawn += kit.words(name, room, middle, at="r", bold=way["label_bold"])
        drawn += kit.rule(room + 4, middle, room + 8, middle, way["ink"], 0.7)
        drawn += kit.moved(said, left, y)
        y += said.high + gap
    return Part(drawn + kit.rule(room + 8, 0, room + 8, y - gap, way["ink"], 1.0), y - gap)


def _lined(kit: Kit, wide: float) -> Part:
    """Labels and values between lines that go across."""
    way, room, found = kit.way, _room(kit, wide) + 12, list[Part]()
    for name, value in kit.told.pairs():
        said = _value(kit, value, wide - room)
        drawn = kit.words(f"{name}:", 0, 2 + kit.step() / 2, bold=way["label_bold"])
        high = said.high + 4
        line = kit.rule(0, high, wide, high, way["line"], 0.5, how=way["line_how"])
        found.append(Part(drawn + kit.moved(said, room, 2) + line, high))
    return kit.below(found, 0)


def _panels(kit: Kit, wide: float, *, block: bool = False) -> Part:
    """Panels, each with a letter and a label above its value, or cells of one title block."""
    way, found, number = kit.way, list[Part](), 0
    gap, size, line = (0.0, 0.86, way["ink"]) if block else (7.0, 1.0, way["line"])
    fill = way["tint"] if way["panel_fill"] and not block else ""
    tagged, top = not block and way["headings"] != "tags", kit.size * 1.4 + 4
    for lot in in_rows(kit.told, way["fields_over"]):
        each = (wide - gap * (len(lot) - 1)) / len(lot)
        values = [_value(kit, value, each - 14) for _, value in lot]
        row, high = "", max(one.high for one in values) + top + 4
        for n, ((name, _), value) in enumerate(zip(lot, values, strict=True)):
            x, said = n * (each + gap), f"({'abcdefgh'[number]}) {name}" if tagged else name
            need(kit.long(said, bold=True, size=size), each - 12, "a panel")
            row += kit.box(x, 0, each, high, line=line, thick=0.7, fill=fill)
            row += kit.words(said, x + 7, 4 + kit.size * 0.6, bold=way["label_bold"], size=size,
                             colour="" if block else way["accent"])  # fmt: skip
            row += kit.moved(value, x + 7, top)
            number += 1
        found.append(Part(row, high))
    return kit.below(found, gap)


def _running(kit: Kit, wide: float) -> Part:
    """Fields one behind the other with wide gaps, the act in a paragraph of its own."""
    pairs, act, first = parted(kit.told)
    bits = list[Part]()
    whole = kit.flow([(f"{act[0]}:", True), (act[1], False)], wide, even=kit.way["even"])
    for lot in (pairs[:3], pairs[3:]):
        row = [kit.bit(f"{name}:", bold=True) for name, _ in lot]
        both = [(label, kit.bit(value)) for label, (_, value) in zip(row, lot, strict=True)]
        x, y, drawn, step = 0.0, 0.0, "", kit.size * 1.55
        for label, value in both:
            room = label.wide + value.wide + 5
            need(room, wide, "a field")
            if x and x + room > wide:
                x, y = 0.0, y + step
            drawn += label.draw(x, y + step / 2) + value.draw(x + label.wide + 5, y + step / 2)
            x += room + kit.size * 2.4
        bits.append(Part(drawn, y + step))
    return kit.below([whole, *bits] if first else [*bits, whole], 3)


def _beside(kit: Kit, pairs: Pairs, wide: float) -> Part:
    """Labels in a column of their own, values beside them."""
    room = max(kit.long(f"{name}:", bold=True) for name, _ in pairs) + 8
    need(room, wide * 0.6, "labels")
    parts = [Part(kit.words(f"{name}:", 0, kit.step() / 2, bold=kit.way["label_bold"])
                  + kit.moved(said, room, 0), said.high)
             for name, value in pairs for said in [_value(kit, value, wide - room)]]  # fmt: skip
    return kit.below(parts, kit.size * 0.3)


def other(kit: Kit, wide: float) -> Part:
    """All fields but the act."""
    return titled(kit, "other", wide, _beside(kit, parted(kit.told)[0], wide))


def act(kit: Kit, wide: float) -> Part:
    """The act in strong letters below its label."""
    label, said = parted(kit.told)[1]
    head = kit.flow([(label, False)], wide, size=0.88, colour=kit.way["accent"])
    return kit.below([head, kit.flow([(said, True)], wide, size=1.04)], 2)


def _two(kit: Kit, wide: float) -> Part:
    """Two columns of labels and values, the act across."""
    pairs, act, first = parted(kit.told)
    half, gap = -(-len(pairs) // 2), 24.0
    each = (wide - gap) / 2
    made = [_beside(kit, lot, each) for lot in (pairs[:half], pairs[half:])]
    whole = kit.flow([(f"{act[0]}:", kit.way["label_bold"]), (act[1], False)], wide)
    sides = kit.beside(made, each, gap)
    return kit.below([whole, sides] if first else [sides, whole], 5)


def _prose(kit: Kit, wide: float) -> Part:
    name, act = kit.told.facts["Subject"]
    opening = kit.flow([(kit.told.opening(), False)], wide, even=kit.way["even"])
    return kit.below([opening, kit.flow([(f"{name}:", True), (act, False)], wide)], kit.size * 0.6)


_FACTS: Mapping[str, Maker] = {
    "axis": _axis, "lined": _lined, "panels": _panels, "running": _running, "two": _two,
    "block": lambda kit, wide: _panels(kit, wide, block=True), "prose": _prose,
}  # fmt: skip


def facts(kit: Kit, wide: float) -> Part:
    """All fields, in the way's form."""
    try:
        made = _FACTS[kit.way["facts"]](kit, wide)
    except NoRoomError:
        made = _lined(kit, wide)
    return titled(kit, "facts", wide, made)
