"""Head, fields, result, legend and notes of a page of SVG."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.batik.kit import Kit
from tests.drawing.held_out.shared import heads
from tests.drawing.held_out.shared.kit import Bit, joined
from tests.drawing.held_out.shared.parts import Part

Maker = Callable[[Kit, float], Part]
_WHITE = "#ffffff"


def _act(kit: Kit) -> tuple[str, str]:
    return kit.told.pairs(*{*kit.told.facts} - {"Subject"})[0]


def _boxed(kit: Kit, name: str, value: str, wide: float) -> Part:
    """A small label, its value below it."""
    label = kit.flow([(name, kit.way["label_bold"])], wide - 10, size=0.82,
                     colour=kit.way["accent"])  # fmt: skip
    said = kit.flow([(value, kit.way["value_bold"])], wide - 10)
    drawn = kit.moved(label, 5, 2.5) + kit.moved(said, 5, 3.5 + label.high)
    return Part(drawn, label.high + said.high + 6)


def _boxes(kit: Kit, wide: float) -> Part:
    """Boxes of a form, so many in a row, perhaps numbered; the act across."""
    way, over, pairs = kit.way, kit.way["fields_over"], kit.told.pairs()
    place, frame = pairs.index(_act(kit)), kit.way["box_frame"]
    if way["numbered"]:
        pairs = [(f"{n}. {name}", value) for n, (name, value) in enumerate(pairs, 1)]
    act, svg, y = pairs.pop(place), "", 0.0
    lines = [pairs[n : n + over] for n in range(0, len(pairs), over)]
    lines.insert(0 if place == 0 else len(lines), [act])
    look = {"fill": way["tint"]} if frame == "tinted" else {"line": way["line"]}
    for line in lines:
        each = wide / len(line)
        made = [_boxed(kit, name, value, each) for name, value in line]
        high, gap = max(one.high for one in made), 3.0 if frame in {"apart", "tinted"} else 0.0
        for n, one in enumerate(made):
            if frame not in {"level", "open"}:
                inset = gap if n + 1 < len(made) else 0
                svg += kit.box(n * each, y, each - inset, high, round_=gap, **look)
            svg += kit.moved(one, n * each, y)
        y += high + gap
        svg += kit.rule(0, y, wide, y, way["line"], way["thick"]) if frame == "level" else ""
    return Part(svg, y)


def _ledger(kit: Kit, wide: float) -> Part:
    """Labels beside their values, perhaps with lines between the fields or between both."""
    way, look, y, svg = kit.way, kit.way["ledger"], 0.0, ""
    pairs = [(f"{name}{way['colon']}", value) for name, value in kit.told.pairs()]
    room, inner = max(kit.long(name, bold=True) for name, _ in pairs) + 4, 1.0 + (look != "open")
    need(room, wide * 0.4, "labels")
    for name, value in pairs:
        label = kit.flow([(name, way["label_bold"])], room, at=way["label_at"],
                         colour=way["accent"])  # fmt: skip
        said = kit.flow([(value, way["value_bold"])], wide - room - 18)
        svg += kit.moved(label, 5, y + inner) + kit.moved(said, room + 14, y + inner)
        y += said.high + 2 * inner
        svg += kit.rule(0, y, wide, y, way["line"], way["thick"]) if look == "lined" else ""
    svg += kit.rule(room + 8, 0, room + 8, y, way["line"], 1) if look == "split" else ""
    ground = kit.box(0, 0, room + 9, y, fill=way["tint"]) if look == "tinted" else ""
    return Part(ground + svg, y)


def _prose(kit: Kit, wide: float) -> Part:
    """A sentence of what was voted on, and the act beside a bar."""
    act = kit.flow([(_act(kit)[1], kit.way["value_bold"])], wide - 12)
    bar = kit.box(0, 0, 2.5, act.high, fill=kit.way["accent"])
    opening = kit.flow([(kit.told.opening(), False)], wide)
    return kit.below([opening, Part(bar + kit.moved(act, 10, 0), act.high)], 6)


_FACTS: Mapping[str, Maker] = {"boxes": _boxes, "ledger": _ledger, "prose": _prose}


def head(kit: Kit, wide: float) -> Part:
    """Who speaks, the annex and the title."""
    way, sheet, look = kit.way, kit.told.plan.sheet, kit.way["head"]
    ink, at = _WHITE if look in {"bar", "block"} else way["accent"], "lc"[look == "centred"]
    title = kit.flow([(way["title"], True)], wide - 16, size=way["title_size"], colour=ink, at=at)
    bits = [kit.bit(sheet.organisation or "Council of the European Union"), kit.bit(sheet.annex)]
    spare = wide - sum(one.wide for one in bits) - 0.1
    sides = kit.row(bits, wide, spare if at == "l" else 16, at=at, high=1.4)
    if look in {"bar", "block"}:  # A bar reaches the edges of its page.
        out = way["margin"] if look == "bar" else 0
        fill = kit.gradient(way["accent"], fade=way["fade"])
        ground = kit.box(-out, -out, wide + 2 * out, title.high + 8 + out, fill=fill,
                      round_=0 if out else way["round"])  # fmt: skip
        band = Part(ground + kit.moved(title, *((0, -2) if out else (8, 4))), title.high + 8)
        return kit.below([band, sides] if out else [sides, band], 5)
    line = Part(kit.rule(0, 0, wide, 0, way["accent"], way["stroke"]), 1)
    title = Part(kit.moved(title, 8, 0), title.high) if at == "c" else title
    return kit.below([sides, title] if at == "c" else [sides, line, title], 4)


def titled(kit: Kit, what: str) -> Part:
    """The heading of a part, where the way has headings."""
    said, high = kit.way["headings_of"][what] if kit.way["headings"] else "", kit.size * 1.6
    return Part(kit.words(said, 0, high / 2, bold=True, size=1.08, colour=kit.way["accent"]), high)


def result(kit: Kit, wide: float) -> Part:
    """Label, word and mark of the result."""
    way, look, size = kit.way, kit.way["result"], kit.way["result_size"]
    label = kit.bit(f"{kit.told.words.result[0]}:", size=size, bold=way["label_bold"])
    whole = joined([label, kit.outcome(size)], 6)
    if look in {"line", "centred", "right"}:
        return kit.row([whole], wide, 0, at=look.replace("line", "l")[0], high=1.7)
    high, room = kit.size * 1.5 * size + 8, label.wide + 22
    if look == "banner":
        ground = kit.box(0, 0, wide, high, fill=way["tint"], round_=way["round"])
        return Part(ground + whole.draw((wide - whole.wide) / 2, high / 2), high)
    plain = kit.words(kit.told.words.result[0], 9, high / 2, bold=True, size=size, colour=_WHITE)
    svg = (f'<path d="M0 0H{room:.2f}L{room + 8:.2f} {high / 2:.2f}L{room:.2f} {high:.2f}H0Z" '
           f'fill="{way["accent"]}"/>')  # fmt: skip
    return Part(svg + plain + kit.outcome(size).draw(room + 18, high / 2), high)


def _legend(kit: Kit, wide: float) -> Part:
    def boxed(bits: Sequence[Bit]) -> Part:
        made = kit.row(bits, wide - 16, kit.size * 2, at="c", high=1.7)
        box = kit.box(0, 0, wide, made.high + 4, line=kit.way["line"], round_=kit.way["round"])
        return Part(box + kit.moved(made, 8, 2), made.high + 4)

    return heads.legend(kit, wide, {"boxed": boxed})


PARTS: Mapping[str, Maker] = {
    "head": head, "result": result, "legend": _legend, "notes": heads.notes, "whole": heads.whole,
    "facts": lambda kit, wide: _FACTS[kit.way["facts"]](kit, wide),
}  # fmt: skip
"""All but the States and the totals."""
