"""Head, fields, result, legend and notes of a page of Veusz, and tables with their rules."""

from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.ruled import Column
from tests.drawing.held_out.shared import heads
from tests.drawing.held_out.shared.colours import WHITE
from tests.drawing.held_out.shared.facts import in_rows, parted
from tests.drawing.held_out.shared.kit import SIDES, Bit, joined
from tests.drawing.held_out.shared.parts import Part
from tests.drawing.held_out.shared.tables import Cell, cells
from tests.drawing.held_out.veusz.kit import Kit

Maker = Callable[[Kit, float], Part]


def table(kit: Kit, columns: Sequence[Column], body: Sequence[Sequence[Cell]],
          widths: Sequence[float], rules: str, *, high: float = 0, headed: bool = True,
          sums: bool = False, zebra: bool = False) -> Part:  # fmt: skip
    """Rows of one height below their heads, in a way to rule them."""
    way, step, right = kit.way, kit.size * (high or kit.way["high"]), sum(widths)
    lefts, ats, deep, drawn = [0.0, *accumulate(widths)], [one.at for one in columns], 0.0, ""
    if headed and any(one.head for one in columns):
        colour = WHITE if way["head_fill"] == "dark" else way["ink"]
        said = [kit.flow([(one.head, True)], wide - 2 * way["pad_across"], at=one.at, colour=colour)
                if one.head else Part("", 0)
                for one, wide in zip(columns, widths, strict=True)]  # fmt: skip
        deep = max(part.high for part in said) + kit.size * 0.6
        if way["head_fill"]:
            drawn += kit.box(0, 0, right, deep, fill=way[way["head_fill"]])
        for part, left in zip(said, lefts, strict=False):
            drawn += kit.moved(part, left + way["pad_across"], (deep - part.high) / 2)
    tops = [deep + step * n for n in range(len(body))]
    for n, top in enumerate(tops):
        last = sums and n == len(body) - 1
        if last or (zebra and n % 2):
            drawn += kit.box(0, top, right, step, fill=way["tint"])
    drawn += cells(kit, ats, body, widths, tops, step, 1.0)
    return Part(drawn + _rules(kit, rules, lefts, [*tops, tops[-1] + step], bool(deep)),
                deep + step * len(body))  # fmt: skip


def _rules(kit: Kit, rules: str, lefts: Sequence[float], tops: Sequence[float], headed: bool
           ) -> str:  # fmt: skip
    line, thick, ink, right = kit.way["line"], kit.way["thick"], kit.way["ink"], lefts[-1]
    inner = {"rows": "", "grid": "", "dotted": "dots"}
    drawn = ""
    if rules in inner:
        drawn += "".join(kit.rule(0, y, right, y, line, thick, how=inner[rules])
                         for y in tops[1:-1])  # fmt: skip
    if rules in {"grid", "uprights"}:
        drawn += "".join(kit.rule(x, 0, x, tops[-1], line, thick) for x in lefts[1:-1])
    if rules in {"grid", "uprights", "frame"}:
        drawn += kit.box(0, 0, right, tops[-1], line=line, thick=thick * 1.4)
    else:
        drawn += kit.rule(0, tops[-1], right, tops[-1], ink, 0.9)
        drawn += kit.rule(0, 0, right, 0, ink, 0.9)
    return drawn + (kit.rule(0, tops[0], right, tops[0], ink, 0.7) if headed else "")


def head(kit: Kit, wide: float) -> Part:
    """Office, annex and title."""
    way, who, annex = kit.way, heads.office(kit), kit.told.plan.sheet.annex
    at, y = way["head"], kit.size * 0.8
    need(kit.long(who) + kit.long(annex, bold=True) + 14, wide, "the head")
    sides = Part(
        kit.words(who, 0, y) + kit.words(annex, wide, y, at="r", bold=True), kit.size * 1.6
    )
    if at == "plate":
        high, size = kit.size * 2.6, way["title_size"] * 0.9
        need(kit.long(way["title"], bold=True, size=size), wide - 24, "the title")
        plate = kit.box(0, 0, wide, high, fill=way["dark"], round_=way["round"])
        plate += kit.words(way["title"], wide / 2, high / 2, at="c", bold=True, size=size,
                           colour=WHITE)  # fmt: skip
        return kit.below([sides, Part(plate, high)], 3)
    title = heads.title(kit, wide, at="c" if at == "graph" else "l")
    if at == "graph":
        return kit.below([sides, title], 5)
    tip = kit.size * 0.5
    line = kit.rule(0, tip, wide, tip, way["accent"], 1.2)
    line += "".join(kit.rule(wide * n / 10, tip, wide * n / 10, tip * (2 if n % 5 else 2.8),
                             way["accent"], 0.8) for n in range(11))  # fmt: skip
    plain = kit.rule(0, tip, wide, tip, way["accent"], 1.5)
    return kit.below([sides, title, Part(line if at == "ticks" else plain, tip * 2.8)], 2)


def _dotted(kit: Kit, wide: float) -> Part:
    """Labels at the left, values at the right, dots between; the act in its own lines."""
    pairs, act, first = parted(kit.told)
    way, step, made = kit.way, kit.size * 1.6, list[Part]()
    for name, value in pairs:
        y, left = step / 2, kit.long(name, bold=True) + 6
        right = wide - kit.long(value) - 6
        need(left + 20, right, "a field")
        made.append(Part(kit.words(name, 0, y, bold=way["label_bold"])
                         + kit.rule(left, y + 3, right, y + 3, way["line"], 0.7, how="dots")
                         + kit.words(value, wide, y, at="r"), step))  # fmt: skip
    whole = kit.flow([(f"{act[0]}:", True), (act[1], False)], wide)
    return kit.below([whole, *made] if first else [*made, whole], 1)


def _hung(kit: Kit, wide: float) -> Part:
    """Labels that end, and values that begin, at an upright line."""
    pairs, way, drawn, y = kit.told.pairs(), kit.way, "", 0.0
    room = max(kit.long(name, bold=True) for name, _ in pairs)
    need(room, wide * 0.45, "labels")
    for name, value in pairs:
        said = kit.flow([(value, False)], wide - room - 16)
        right = way["labels_at"] == "r"
        drawn += kit.words(name, room if right else 0, y + kit.step() / 2, at=way["labels_at"],
                           bold=way["label_bold"])  # fmt: skip
        drawn += kit.moved(said, room + 16, y)
        y += said.high + kit.size * 0.35
    line = kit.rule(room + 8, 0, room + 8, y, way["accent"], 1) if way["axis"] else ""
    return Part(drawn + line, y)


def _boxes(kit: Kit, wide: float) -> Part:
    """Small labels above values in boxes beside one another."""
    found, gap, over, way, pad = list[Part](), 6.0, kit.way["fields_over"], kit.way, 5.0
    for lot in in_rows(kit.told, over):
        each = (wide - gap * (len(lot) - 1)) / len(lot)
        parts = [kit.below([kit.flow([(name, False)], each - 2 * pad, size=0.85,
                                     colour=way["accent"]),
                            kit.flow([(value, way["label_bold"])], each - 2 * pad)], 0.5)
                 for name, value in lot]  # fmt: skip
        high = max(part.high for part in parts) + 6
        fill, line = (way["tint"], "") if way["axis"] else ("", way["line"])
        drawn = "".join(kit.box(n * (each + gap), 0, each, high, fill=fill, line=line,
                                round_=way["round"]) + kit.moved(part, n * (each + gap) + pad, 3)
                        for n, part in enumerate(parts))  # fmt: skip
        found.append(Part(drawn, high))
    return kit.below(found, gap)


def _running(kit: Kit, wide: float) -> Part:
    """The act in bold words, all else in lines below it."""
    pairs, act, _ = parted(kit.told)
    label = kit.flow([(act[0], False)], wide, size=0.85, colour=kit.way["accent"])
    bits = [joined([kit.bit(f"{name}:", colour=kit.way["accent"]), kit.bit(value)], 4)
            for name, value in pairs]  # fmt: skip
    return kit.below(
        [label, kit.flow([(act[1], True)], wide), kit.row(bits, wide, kit.size * 2)], 3
    )


_FACTS: Mapping[str, Maker] = {"dotted": _dotted, "hung": _hung, "boxes": _boxes,
                               "running": _running}  # fmt: skip


def titled(kit: Kit, what: str, wide: float, made: Part) -> Part:
    """A part below its heading, where the way has one."""
    said = kit.way["headings"].get(what)
    if not said or not made.drawn:
        return made
    title = kit.flow([(said, True)], wide, colour=kit.way["accent"], at=kit.way["heading_at"])
    return kit.below([title, made], 3)


def result(kit: Kit, wide: float) -> Part:
    """Label, word and mark of the result, perhaps in a box or between lines."""
    way, size, said = kit.way, kit.way["result_size"], kit.told.words.result[0]
    label = kit.bit(f"{said}:", size=size, bold=way["label_bold"])
    whole, high, pad = joined([label, kit.outcome(size)], 7), kit.size * 1.9 * size, 10.0
    need(whole.wide + 2 * pad, wide, "the result")
    own = whole.wide + 2 * pad
    x = (wide - own) * SIDES[way["result_at"]]
    drawn = {
        "box": lambda: kit.box(x, 0, own, high, line=way["accent"], thick=1, round_=way["round"]),
        "tint": lambda: kit.box(0, 0, wide, high, fill=way["tint"], round_=way["round"]),
        "lines": lambda: "".join(kit.rule(0, y, wide, y, way["accent"], 0.8) for y in (0.0, high)),
        "plain": lambda: "",
    }[way["result"]]()  # fmt: skip
    left = 0.0 if way["result"] == "plain" and way["result_at"] == "l" else pad
    return Part(drawn + whole.draw(x + left, high / 2), high)


def legend(kit: Kit, wide: float) -> Part:
    """Marks and their words; perhaps as the key of a graph."""

    def key(bits: Sequence[Bit]) -> Part:
        inner = kit.below([kit.row([one], wide - 16, 0) for one in bits], 0)
        own = max(one.wide for one in bits) + 16
        box = kit.box(0, 0, own, inner.high + 6, line=kit.way["ink"], thick=0.5)
        return Part(box + kit.moved(inner, 8, 3), inner.high + 6)

    return heads.legend(kit, wide, {"key": key})


PARTS: Mapping[str, Maker] = {
    "head": head, "result": result, "legend": legend, "notes": heads.notes,
    "facts": lambda kit, wide: titled(kit, "facts", wide, _FACTS[kit.way["facts"]](kit, wide)),
    "line": lambda kit, wide: Part(kit.rule(0, 0, wide, 0, kit.way["line"], 0.6), 1),
}  # fmt: skip
