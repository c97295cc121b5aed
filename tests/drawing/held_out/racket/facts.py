"""What was voted on, when, by whom and how, on a page of Racket."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.placed.items import longest
from tests.drawing.held_out.racket.kit import HOLD, Block, Cell, Kit, Line
from tests.drawing.held_out.racket.parts import titled
from tests.drawing.held_out.ruled import Column, fitted
from tests.drawing.held_out.shared.blocks import label_room

Maker = Callable[[Kit, float], list[Block]]


def facts(kit: Kit, wide: float) -> list[Block]:
    """All fields, in the way's form."""
    return [*titled(kit, "facts", wide), *_FACTS[kit.way["facts"]](kit, wide)]


def _label(kit: Kit, said: str) -> Line:
    return kit.text(said + kit.way["colon"], bold=kit.way["label_bold"])


def _named(kit: Kit, said: str) -> Line:
    """A label that its value follows in the line."""
    return kit.text(f"{said}:{HOLD}", bold=kit.way["label_bold"])


def _value(kit: Kit, said: str) -> Line:
    return kit.text(said, bold=kit.way["value_bold"])


def _grid(kit: Kit, wide: float) -> list[Block]:
    """Labels beside their values, in the cells of a table."""
    pairs = kit.told.pairs()
    first = label_room(kit.told, [name for name, _ in pairs], wide * 0.4, 5)
    fill = kit.way["tint"] if kit.way["label_fill"] else ""
    rows = [[kit.cell(_label(kit, name), fill=fill, at=kit.way["label_at"]),
             kit.cell(_value(kit, value))] for name, value in pairs]  # fmt: skip
    return [kit.table(rows, (first, wide - first), kit.way["fact_rules"])]


def _tabbed(kit: Kit, wide: float) -> list[Block]:
    """Labels and values about a tab stop; long values hang from it."""
    pairs = kit.told.pairs()
    stop = longest(kit.told, [f"{name}:" for name, _ in pairs], bold=True) + kit.told.size
    need(stop, wide * 0.45, "labels")
    return [kit.para(_label(kit, name), kit.text("\t"), _value(kit, value),
                     tabs=[("left", stop, kit.way["fact_leader"])], after=kit.way["fact_after"])
            for name, value in pairs]  # fmt: skip


def _headed(kit: Kit, wide: float) -> list[Block]:
    """The act, then a table with a column for each other field."""
    name, value = kit.told.facts["Subject"]
    pairs = kit.told.pairs("Subject", "Institution")
    columns = [Column(one, said.split(), spare=len(said)) for one, said in pairs]
    widths = fitted(kit.told, columns, wide)
    rows = [[kit.head(one, "c") for one, _ in pairs],
            [kit.cell(kit.text(said), at="c") for _, said in pairs]]  # fmt: skip
    act = kit.para(_named(kit, name), _value(kit, value), after=5)
    return [act, kit.table(rows, widths, kit.way["fact_rules"], head=1)]


def _paired(kit: Kit, wide: float) -> list[Block]:
    """Two fields in a row, the act across."""
    pairs, each = kit.told.pairs("Subject"), wide / 2
    first = label_room(kit.told, [name for name, _ in kit.told.pairs()], each * 0.45, 5)
    fill = kit.way["tint"] if kit.way["label_fill"] else ""
    cells = [cell for name, value in pairs
             for cell in (kit.cell(_label(kit, name), fill=fill), kit.cell(_value(kit, value)))
             ]  # fmt: skip
    cells += [Cell(fill=fill), Cell()] if len(cells) % 4 else []
    rows = [cells[n : n + 4] for n in range(0, len(cells), 4)]
    name, value = kit.told.facts["Subject"]
    act = [kit.cell(_label(kit, name), fill=fill), kit.cell(_value(kit, value), across=3)]
    rows.insert(0 if kit.way["act_first"] else len(rows), act)
    return [kit.table(rows, (first, each - first, first, each - first), kit.way["fact_rules"])]


def _stacked(kit: Kit, wide: float) -> list[Block]:
    """Labels above their values, so many beside one another; the act across."""
    pairs, over = kit.told.pairs("Subject"), kit.way["fields_over"]

    def boxed(name: str, value: str, across: int = 1) -> Cell:
        label = kit.text(name, size=0.85, bold=kit.way["label_bold"], colour=kit.way["accent"])
        return Cell([kit.para(label, leading=1), kit.para(_value(kit, value), leading=1)], "",
                    across, at="top")  # fmt: skip

    said = [one for pair in pairs for one in " ".join(pair).split()]
    need(longest(kit.told, said, bold=True) + 2 * kit.way["pad_across"] + 3, wide / over, "a field")
    cells = [boxed(*pair) for pair in pairs]
    rows = [cells[n : n + over] for n in range(0, len(cells), over)]
    rows[-1] = [*rows[-1], *[Cell()] * (over - len(rows[-1]))]
    rows.insert(0 if kit.way["act_first"] else len(rows),
                [boxed(*kit.told.facts["Subject"], across=over)])  # fmt: skip
    return [kit.table(rows, [wide / over] * over, kit.way["fact_rules"])]


def _listed(kit: Kit, wide: float) -> list[Block]:
    """Points of a list, numbered or with dots."""
    stop = kit.told.size * 1.7
    return [kit.para(kit.text(kit.way["point"].format(n) + "\t"), _named(kit, name),
                     _value(kit, value), tabs=[("left", stop, "none")],
                     after=kit.way["fact_after"])
            for n, (name, value) in enumerate(kit.told.pairs(), 1)]  # fmt: skip


def _centred(kit: Kit, wide: float) -> list[Block]:
    """The act in the middle of the page, the sitting above it, references below."""
    told = kit.told
    below = f"{HOLD}{HOLD}·{HOLD} ".join(
        f"{told.facts[one][0]}: {told.facts[one][1]}".replace(" ", HOLD)
        for one in ("Item", "Document", "Voting Rule"))  # fmt: skip
    return [kit.para(kit.text(told.sitting()), at="c", after=4),
            kit.para(kit.text(told.facts["Subject"][1], bold=True, size=kit.way["act_size"]),
                     at="c", after=4),
            kit.para(kit.text(below), at="c")]  # fmt: skip


def _prose(kit: Kit, wide: float) -> list[Block]:
    """What was voted on, in a sentence; the act's title set apart."""
    act = kit.text(kit.told.facts["Subject"][1], bold=kit.way["value_bold"])
    edges = "left" if kit.way["label_fill"] else ""
    return [kit.para(kit.text(kit.told.opening()), after=5), kit.para(act, edges=edges)]


_FACTS: Mapping[str, Maker] = {
    "grid": _grid, "tabbed": _tabbed, "headed": _headed, "paired": _paired, "stacked": _stacked,
    "listed": _listed, "centred": _centred, "prose": _prose,
}  # fmt: skip
