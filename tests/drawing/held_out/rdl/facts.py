"""What was voted on, when, by whom and how, as reports lay it out."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.rdl.items import Item, Part, held, stacked
from tests.drawing.held_out.rdl.kit import BOLD, Cell, Kit, Look
from tests.drawing.held_out.rdl.parts import headed, result_pieces
from tests.drawing.held_out.rdl.table import table


def facts(kit: Kit, wide: float) -> Part:
    """All fields, in the way's form."""
    return headed(kit, "facts", _FACTS[kit.way["facts"]](kit, wide), wide)


def _pairs(kit: Kit, *without: str) -> list[tuple[str, str]]:
    """Labels and values in the way's order."""
    return kit.told.pairs(*without)


def _label(kit: Kit) -> Look:
    return Look(bold=kit.way["label_bold"], colour=kit.way["label"])


def _grid(kit: Kit, wide: float) -> Part:
    """A table of labels and values."""
    fill = kit.way["tint"] if kit.way["label_fill"] else ""
    first = max(kit.long(name, BOLD) for name, _ in _pairs(kit)) + 2 * kit.way["pad"] + 8
    rows = [[Cell(name + kit.way["colon"], _label(kit), fill=fill), Cell(value)]
            for name, value in _pairs(kit)]  # fmt: skip
    if kit.way["result_in"] == "facts":
        name = kit.told.words.result[0] + kit.way["colon"]
        rows.append([Cell(name, _label(kit), fill=fill), Cell(pieces=result_pieces(kit))])
    return table(kit, rows, (first, wide - first), kit.way["fact_rules"])


def _over(kit: Kit, wide: float) -> Part:
    """Small labels above values in boxes, as many beside one another as the way has it."""
    over, pairs = kit.way["over"], _pairs(kit, "Subject")
    items: list[Item] = []
    y = 0.0
    rows = [pairs[n : n + over] for n in range(0, len(pairs), over)]
    rows.append([kit.told.facts["Subject"]])
    for row in rows:
        room = wide / len(row)
        texts = [kit.lines(value, room - 10, Look(bold=kit.way["value_bold"])) for _, value in row]
        high = max(one.high for one in texts) + kit.size * 0.95 + 7
        for n, ((name, _), words) in enumerate(zip(row, texts, strict=True)):
            x = n * room
            items += kit.box(x, y, room, high, "", kit.edges("tlbr"))
            items.append(kit.words(name, x + 5, y + 2, room - 10,
                                   Look(scale=0.75, colour=kit.way["label"])))  # fmt: skip
            items += words.at(x + 5, y + kit.size * 0.95 + 3)
        y += high
    return Part(items, y)


def _lines(kit: Kit, wide: float) -> Part:
    """A label and its value in each line, the values at one place."""
    first = max(kit.long(f"{name}:", BOLD) for name, _ in _pairs(kit)) + 12
    found = []
    for name, value in _pairs(kit):
        words = kit.lines(value, wide - first, Look(bold=kit.way["value_bold"]))
        said = kit.words(f"{name}:", 0, 0, first, _label(kit))
        found.append(Part([said, *words.at(first, 0)], words.high))
    return stacked(found, kit.way["fact_gap"])


def _stack(kit: Kit, wide: float) -> Part:
    """Each label above its value, as in a panel at the side."""
    small = Look(scale=0.8, colour=kit.way["accent"], bold=True)
    return stacked([stacked([kit.lines(name, wide, small), kit.lines(value, wide)], 0.5)
                    for name, value in _pairs(kit)], 4)  # fmt: skip


def _block(kit: Kit, wide: float) -> Part:
    """The act's title at the left; the rest in a block at the right, as bills have it."""
    room = wide * 0.46
    pairs = _pairs(kit, "Subject")
    first = max(kit.long(name, BOLD) for name, _ in pairs) + 2 * kit.way["pad"] + 8
    rows = [[Cell(name, _label(kit), fill=kit.way["tint"]), Cell(value)] for name, value in pairs]
    right = table(kit, rows, (first, room - first), "all")
    name, value = kit.told.facts["Subject"]
    rest = wide - room - 16
    title = kit.lines(value, rest, Look(bold=True, scale=1.05))
    left = stacked([kit.lines(name, rest, _label(kit)), title], 3)
    items = [held(left, 0, rest), held(right, wide - room, room)]
    return Part(items, max(left.high, right.high))


def _banner(kit: Kit, wide: float) -> Part:
    """The sitting and the act's title in the middle; references in a line below."""
    facts_ = kit.told.facts
    said = [kit.lines(kit.told.sitting(), wide, Look(italic=True), "c"),
            kit.lines(facts_["Subject"][1], wide, BOLD, "c")]  # fmt: skip
    names = [name for name in ("Item", "Document", "Voting Rule") if name in facts_]
    cells = [
        [
            Cell(facts_[name][0], Look(scale=0.8, colour=kit.way["label"]), "c", sides="")
            for name in names
        ],
        [Cell(facts_[name][1], at="c", sides="b") for name in names],
    ]
    below = table(kit, cells, [wide / len(names)] * len(names), "none")
    return stacked([*said, below], 4)


def _numbered(kit: Kit, wide: float) -> Part:
    """Paragraphs with numbers."""
    found = []
    for number, (name, value) in enumerate(_pairs(kit), 1):
        words = kit.lines(f"{name}: {value}", wide - 22)
        found.append(Part([kit.words(f"{number}.", 0, 0, 20), *words.at(22, 0)], words.high))
    return stacked(found, kit.way["fact_gap"])


def _typed(kit: Kit, wide: float) -> Part:
    """Labels with dots up to a colon, as programs print lists."""
    longest = max(len(name) for name, _ in _pairs(kit)) + 3
    found = []
    for name, value in _pairs(kit):
        label = f"{name} {'.' * (longest - len(name))}: "
        first = kit.long(label) + 4
        words = kit.lines(value, wide - first)
        found.append(Part([kit.words(label.strip(), 0, 0, first), *words.at(first, 0)], words.high))
    return stacked(found, 1)


_FACTS: Mapping[str, Callable[[Kit, float], Part]] = {
    "grid": _grid, "over": _over, "lines": _lines, "stack": _stack, "block": _block,
    "banner": _banner, "numbered": _numbered, "typed": _typed,
}  # fmt: skip
