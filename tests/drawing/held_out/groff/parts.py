"""Head, fields, result, legend, notes and signature of a page of groff."""

from collections.abc import Mapping

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.groff.kit import Cell, Kit, Maker
from tests.drawing.held_out.groff.marks import swatch
from tests.drawing.held_out.ruled import Column, fitted
from tests.drawing.held_out.shared.blocks import label_room
from tests.drawing.held_out.shared.facts import in_rows, parted
from tests.drawing.held_out.told import Told


def head(kit: Kit, wide: float) -> list[str]:
    """Who speaks, the annex and the title."""
    way, sheet, look = kit.way, kit.told.plan.sheet, kit.way["head"]
    who, annex = sheet.organisation or "Council of the European Union", sheet.annex
    accent, scale = way["accent"], way["title_size"]
    need(kit.long(way["title"], bold=True, size=scale), wide, "the title")
    title = kit.text(way["title"], bold=True, size=scale, colour=accent)
    sides = kit.lines([f"{kit.text(who)}\t{kit.text(annex)}"], f"{wide:.2f}pR")
    if look == "paper":
        lines = kit.para(kit.text(who), at="c") + (
            kit.para(kit.text(annex), at="c") if annex else ""
        )
        return [kit.para(title, at="c", size=scale), kit.space(2), lines]
    if look == "manual":
        middle = f"{wide / 2:.2f}pC {wide:.2f}pR"
        need(kit.long(who + annex) + kit.long(way["title"], bold=True), wide * 0.8, "the head")
        words = kit.text(way["title"], bold=True, colour=accent)
        return [kit.lines([f"{kit.text(who)}\t{words}\t{kit.text(annex)}"], middle)]
    if look == "memo":
        return [kit.para(title, size=scale), kit.space(3), kit.rule(wide, 1.2, accent), sides]
    return [sides, kit.space(5), kit.rule(wide, 0.5, accent), kit.space(2),
            kit.para(title, at=way["title_at"], size=scale), kit.space(5),
            kit.rule(wide, 0.5, accent)]  # fmt: skip


def titled(kit: Kit, what: str, made: list[str]) -> list[str]:
    """A part below its heading, where the way has headings."""
    said = kit.way["headings"].get(what, "")
    if not (said and made):
        return made
    words = kit.text(said, bold=True, colour=kit.way["accent"], size=1.1)
    return [kit.para(words, size=1.1), kit.space(2), *made]


def _label(kit: Kit, said: str) -> str:
    return kit.text(said + kit.way["colon"], bold=kit.way["label_bold"])


def _value(kit: Kit, said: str) -> str:
    return kit.text(said, bold=kit.way["value_bold"])


def _hung(kit: Kit, wide: float) -> list[str]:
    """Labels before an indent."""
    pairs = kit.told.pairs()
    stop = max(kit.long(f"{name}:", bold=True) for name, _ in pairs) + kit.size
    need(stop, wide * 0.45, "labels")
    return [kit.hung(_label(kit, name), _value(kit, value), stop)
            for name, value in pairs]  # fmt: skip


def _memo(kit: Kit, wide: float) -> list[str]:
    """Labels that end at an indent."""
    pairs = kit.told.pairs()
    room = max(kit.long(f"{name}:", bold=True) for name, _ in pairs)
    stop, step = room + kit.size * 0.9, kit.size * (kit.way["leading"] + 0.1)
    need(stop, wide * 0.45, "labels")
    return [f".PA l {kit.sized(1)}p {step:.2f}p\n.ta {room:.2f}pR {stop:.2f}p\n"
            f".in +{stop:.2f}p\n.ti -{stop:.2f}p\n\\&\t{_label(kit, name)}\t{_value(kit, value)}\n"
            f".br\n.in -{stop:.2f}p\n" for name, value in pairs]  # fmt: skip


def _table(kit: Kit, wide: float) -> list[str]:
    """Labels and values in a table."""
    pairs = kit.told.pairs()
    first = label_room(kit.told, [name for name, _ in pairs], wide * 0.4, 6)
    room = wide - first - 2
    need(kit.long(max((value for name, value in pairs), key=len)) * 0.1, room, "values")
    rows = [[Cell(_label(kit, name), block=True), Cell(_value(kit, value), block=True)]
            for name, value in pairs]  # fmt: skip
    return [kit.table(rows, (first, room), kit.way["fact_rules"], high=kit.way["leading"])]


def _stacked(kit: Kit, wide: float) -> list[str]:
    """Labels above their values, so many beside one another; the act in a row of its own."""
    made, over, gap = list[str](), kit.way["over"], kit.size * 1.3
    for row in in_rows(kit.told, over):
        alone = len(row) == 1 and row[0][1] == kit.told.facts["Subject"][1]
        each = wide if alone else (wide - gap * (over - 1)) / over
        cells = list[tuple[str, float]]()
        for name, value in row:
            need(max(kit.long(one, bold=True) for one in f"{name} {value}".split()), each, name)
            label = kit.text(name, bold=kit.way["label_bold"], size=0.86, colour=kit.way["accent"])
            cells.append((kit.para(label) + kit.para(_value(kit, value)), each))
        made += [kit.abreast(cells, gap), kit.space(3)]
    return made


def _sections(kit: Kit, wide: float) -> list[str]:
    """Labels as headings at the margin, values indented below them."""
    made, stop = list[str](), kit.size * 2.6
    for name, value in kit.told.pairs():
        label = kit.para(kit.text(name.upper(), bold=True, colour=kit.way["accent"], size=0.92))
        body = kit.para(_value(kit, value), at=kit.way["adjust"])
        made.append(f"{label}.in +{stop:.2f}p\n{body}.in -{stop:.2f}p\n.sp 1p\n")
    return made


def _numbered(kit: Kit, wide: float) -> list[str]:
    """Points with numbers or signs."""
    stop, sign = kit.size * 1.9, kit.way["point"]
    return [kit.hung(kit.text(sign.format(n)), f"{kit.text(name + ':', bold=True)} "
                     f"{_value(kit, value)}", stop)
            for n, (name, value) in enumerate(kit.told.pairs(), 1)]  # fmt: skip


def _prose(kit: Kit, wide: float) -> list[str]:
    """A sentence, and the act below its label."""
    label, act = kit.told.facts["Subject"]
    name, day = kit.told.facts["Sitting date"]
    said = kit.para(kit.text(kit.told.opening()), at=kit.way["adjust"])
    when = kit.para(kit.text(f"{name}:", bold=True) + " " + kit.text(day))
    deep = f"{kit.size * 2:.2f}p"
    return [said, kit.space(4), kit.para(kit.text(f"{label}:", bold=True)),
            f".in +{deep}\n.ll -{deep}\n",
            kit.para(_value(kit, act), at=kit.way["adjust"]),
            f".in -{deep}\n.ll +{deep}\n", kit.space(3), when]  # fmt: skip


def _paired(kit: Kit, wide: float) -> list[str]:
    """Fields in two columns, the act across."""
    pairs, act, first = parted(kit.told)
    gap = kit.size * 1.8
    each = (wide - gap) / 2
    stop = max(kit.long(f"{name}:", bold=True) for name, _ in [*pairs, act]) + kit.size * 0.8
    need(stop, each * 0.55, "labels")
    need(max(kit.long(one) for _, value in pairs for one in value.split()), each - stop, "values")
    made = [kit.hung(_label(kit, name), _value(kit, value), stop) for name, value in pairs]
    half = -(-len(made) // 2)
    both = kit.abreast([("".join(made[:half]), each), ("".join(made[half:]), each)], gap)
    whole = kit.hung(_label(kit, act[0]), _value(kit, act[1]), stop)
    return [whole, kit.space(4), both] if first else [both, kit.space(4), whole]


_FACTS: Mapping[str, Maker] = {
    "hung": _hung, "memo": _memo, "table": _table, "stacked": _stacked, "sections": _sections,
    "numbered": _numbered, "prose": _prose, "paired": _paired,
}  # fmt: skip


def facts(kit: Kit, wide: float) -> list[str]:
    """All fields, in the way's form."""
    return titled(kit, "facts", _FACTS[kit.way["facts"]](kit, wide))


def _outcome(kit: Kit, size: float = 1) -> str:
    """The result's word and mark."""
    _, word, mark = kit.told.words.result
    both = [swatch(kit, mark), kit.held(word, bold=True, size=size)]
    return "\\~".join(one for one in (both if kit.way["mark_before"] else both[::-1]) if one)


def result(kit: Kit, wide: float) -> list[str]:
    """The result."""
    label, look, size = kit.told.words.result[0], kit.way["result"], kit.way["result_size"]
    words = kit.held(f"{label}:", bold=True, size=size) + "\\~" + _outcome(kit, size)
    room = kit.long(f"{label}: Act not adopted", bold=True, size=size) + 3.5 * kit.size
    need(room, wide, "the result")
    if look == "boxed":
        return [
            kit.table([[Cell(words, "c")]], [room], "box", high=1.7, at=kit.way["at"], wide=wide)
        ]
    if look == "cells":
        columns = [Column(label, [f"{label}:"]), Column("", ["Act not adopted"], kit.size * 3)]
        row = [Cell(kit.held(f"{label}:", bold=True)), Cell(_outcome(kit), "c")]
        widths = [one * 1.02 for one in fitted(kit.told, columns, wide * 0.9)]
        widths = [min(widths[0], room), min(widths[1], room)]
        return [kit.table([row], widths, "all", at=kit.way["at"], wide=wide)]
    if look == "lines":
        made = kit.para(words, at="c", size=size)
        return [kit.rule(wide), kit.space(2), made, kit.space(5), kit.rule(wide)]
    return [kit.para(words, at="c" if look == "centred" else "l", size=size)]


def legend(kit: Kit, wide: float) -> list[str]:
    """What the marks stand for, where the totals do not say it."""
    pairs, look = kit.told.legend(), kit.way["legend"]
    if not pairs:
        return []
    sign = {"equals": " = ", "dash": " – "}.get(look, " ")
    bits = [swatch(kit, mark) + "\\~" + kit.held(sign.strip()) + "\\~" * bool(sign.strip())
            + kit.held(name) for mark, name in pairs]  # fmt: skip
    title = kit.way["legend_title"]
    if look in {"boxed", "ruled"}:
        rules = "all" if look == "boxed" else "rows"
        room = [[name, "MMM"] for _, name in pairs]
        widths = fitted(kit.told, [Column("", ["M".join(one)]) for one in room], wide)
        return [kit.table([[Cell(one, "c") for one in bits]], widths, rules)]
    if look == "list":
        return [kit.para(one) for one in bits]
    heading = kit.held(title, bold=True) + "\\~\\~" if title else ""
    return [kit.para(heading + "\\~\\~\\~ ".join(bits), at=kit.way["legend_at"])]


def notes(kit: Kit, wide: float) -> list[str]:
    """The notes of the sheet in small lines."""
    small = kit.sized(0.84)
    made = [f".PA l {small}p {small * 1.2:.2f}p\n{kit.text(one, size=0.84)}\n.br\n"
            for one in kit.told.plan.sheet.footnotes]  # fmt: skip
    return [kit.rule(wide * 0.3, 0.4), *made] if made and kit.way["notes_line"] else made


def signed(kit: Kit, wide: float) -> list[str]:
    """Who signs."""
    return [kit.space(6), kit.para(kit.text(kit.way["signer"]), at="r")]


def foot(told: Told) -> str:
    """The words of the page's foot."""
    said: str = told.way["foot"].format(title=told.way["title"], item=told.facts["Item"][1])
    return said
