"""The fields of a page of GLE: labels flush right, at opposite ends, below their values, in
running lines, in a box beside the title, after dashes or numbers."""

from collections.abc import Mapping

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.gle.heads import Maker, titled
from tests.drawing.held_out.gle.kit import Kit, Part, beside
from tests.drawing.held_out.shared import heads
from tests.drawing.held_out.shared.facts import Pairs, in_rows, parted


def _pair(kit: Kit, name: str, value: str, wide: float, room: float, at: str = "r") -> Part:
    """A label in a room of its own and its value."""
    said = kit.flow([(value, kit.way["value_bold"])], wide - room - 7)
    middle, x = kit.size * kit.way["leading"] / 2, room if at == "r" else 0.0
    return Part(said.high, lambda left, y: kit.words(
        name, left + x, y + middle, at=at, bold=kit.way["label_bold"], colour=kit.way["accent"])
        + said.draw(left + room + 7, y))  # fmt: skip


def _flush(kit: Kit, wide: float, pairs: Pairs | None = None, at: str = "r") -> Part:
    """Labels whose ends stand below one another, each before its value."""
    pairs = pairs or kit.told.pairs()
    room = max(kit.long(f"{name}:", bold=True) for name, _ in pairs)
    need(room, wide * 0.5, "labels")
    return kit.below([_pair(kit, f"{name}:", value, wide, room, at) for name, value in pairs],
                 kit.size * 0.35)  # fmt: skip


def _opposite(kit: Kit, wide: float) -> Part:
    """Two columns of labels, whose values stand at the other end upon one line; the act across."""
    pairs, act, first = parted(kit.told)
    gap, step, found = 24.0, kit.size * 1.6, list[Part]()
    each = (wide - gap) / 2
    for name, value in pairs:
        room = kit.long(name, bold=True) + kit.long(value, bold=True)
        need(room + 12, each, "a field")

    def one(pair: tuple[str, str]) -> Part:
        return Part(step, lambda x, y: kit.words(
            pair[0], x, y + step / 2, bold=kit.way["label_bold"], colour=kit.way["accent"])
            + kit.words(pair[1], x + each, y + step / 2, at="r", bold=kit.way["value_bold"])
            + kit.rule(x, y + step, x + each, y + step, kit.way["line"], 0.5))  # fmt: skip

    long = -(-len(pairs) // 2)
    found.append(beside([kit.below([one(pair) for pair in pairs[:long]], 0),
                         kit.below([one(pair) for pair in pairs[long:]], 0)], [0, each + gap])
                 )  # fmt: skip
    said = kit.flow([(f"{act[0]}:", True), (act[1], kit.way["value_bold"])], wide)
    return kit.below([said, *found] if first else [*found, said], kit.size * 0.7)


def _under(kit: Kit, wide: float) -> Part:
    """Values upon lines, each with its label in small letters below the line."""
    _, act, _ = parted(kit.told)
    over, gap, way = kit.way["fields_over"], 14.0, kit.way

    def one(pair: tuple[str, str], each: float) -> Part:
        said = kit.flow([(pair[1], way["value_bold"])], each)
        label = kit.flow([(pair[0], False)], each, size=0.82, colour=way["accent"])
        line = Part(1.5, lambda x, y: kit.rule(x, y, x + each, y, way["line"], 0.7))
        return kit.below([said, line, label], 0.7)

    found = list[Part]()
    for lot in in_rows(kit.told, over):
        each = (wide - gap * (over - 1)) / over if len(lot) > 1 or lot != [act] else wide
        found.append(beside([one(pair, each) for pair in lot],
                            [n * (each + gap) for n in range(len(lot))]))  # fmt: skip
    return kit.below(found, kit.size * 0.8)


def _inline(kit: Kit, wide: float) -> Part:
    """Fields one after the other in lines, with upright strokes between them; the act below."""
    pairs, act, first = parted(kit.told)
    bits = [kit.bit(f"{name}: {value}") for name, value in pairs]
    lines = kit.row(bits, wide, kit.size * 1.2, high=1.45, sep=kit.way["between_fields"])
    said = kit.flow([(f"{act[0]}:", True), (act[1], kit.way["value_bold"])], wide)
    return kit.below([said, lines] if first else [lines, said], kit.size * 0.5)


def _refbox(kit: Kit, wide: float) -> Part:
    """Office, title and act at the left, all else in a box at the right."""
    pairs, act, _ = parted(kit.told)
    annex, gap = kit.told.plan.sheet.annex, 18.0
    own, left = wide * kit.way["box_part"], wide * (1 - kit.way["box_part"]) - gap
    inner = _flush(kit, own - 18, pairs, kit.way["box_at"])
    box = Part(inner.high + 14, lambda x, y: kit.box(
        x, y, own, inner.high + 14, line=kit.way["accent"], fill=kit.way["box_tint"], thick=0.9,
        round_=kit.way["round"]) + inner.draw(x + 9, y + 7))  # fmt: skip
    lines = [kit.flow([(f"{heads.office(kit)}{' – ' * bool(annex)}{annex}", False)], left),
             heads.title(kit, left),
             kit.flow([(f"{act[0]}:", True), (act[1], kit.way["value_bold"])], left)]  # fmt: skip
    return beside([kit.below(lines, kit.size * 0.8), box], [0, left + gap])


def _dashes(kit: Kit, wide: float) -> Part:
    """A line for each field, after a dash or its number."""
    found, numbered = list[Part](), kit.way["facts"] == "decimals"
    indent = kit.long("1.10", bold=True) + 7 if numbered else kit.size * 1.3
    for n, (name, value) in enumerate(kit.told.pairs(), 1):
        said = kit.flow([(f"{name}:", kit.way["label_bold"]), (value, kit.way["value_bold"])],
                        wide - indent)  # fmt: skip
        found.append(_numbered(kit, f"1.{n}" if numbered else "–", said, indent))
    return kit.below(found, kit.size * 0.3)


def _numbered(kit: Kit, number: str, said: Part, indent: float) -> Part:
    middle = kit.size * kit.way["leading"] / 2
    return Part(said.high, lambda x, y: kit.words(number, x, y + middle)
                + said.draw(x + indent, y))  # fmt: skip


_FACTS: Mapping[str, Maker] = {
    "flush": _flush, "opposite": _opposite, "under": _under, "inline": _inline,
    "refbox": _refbox, "dashes": _dashes, "decimals": _dashes,
}  # fmt: skip


def facts(kit: Kit, wide: float) -> Part:
    """All fields, in the way's form."""
    made = _FACTS[kit.way["facts"]](kit, wide)
    return kit.below([titled(kit, "facts", wide), made], 3)
