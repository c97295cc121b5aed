"""What was voted on, when, by whom and how, on a page of grid graphics."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.placed.items import longest
from tests.drawing.held_out.rgrid.kit import HOLD, Block, Cell, Kit, Line, Maker
from tests.drawing.held_out.rgrid.parts import titled
from tests.drawing.held_out.ruled import Column, fitted


def facts(kit: Kit, wide: float) -> list[Block]:
    """All fields, in the way's form."""
    return [*titled(kit, "facts", wide), *_FACTS[kit.way["facts"]](kit, wide)]


def _act(kit: Kit) -> tuple[str, str]:
    """The act's label, perhaps in capitals, and its title."""
    name, value = kit.told.facts["Subject"]
    return name.upper() if kit.way["capitals"] else name, value


def _label(kit: Kit, said: str) -> Line:
    return kit.text(said + kit.way["colon"], bold=kit.way["label_bold"],
                    colour=kit.way["label_ink"])  # fmt: skip


def _named(kit: Kit, said: str) -> Line:
    """A label that its value follows in the line."""
    return kit.text(f"{said}:{HOLD}", bold=kit.way["label_bold"])


def _value(kit: Kit, said: str) -> Line:
    return kit.text(said, bold=kit.way["value_bold"])


def _room(kit: Kit, names: Sequence[str], most: float) -> float:
    """How wide a column of labels is; no word of them breaks."""
    pad: float = 2 * kit.way["pad_across"] + 7
    word = longest(kit.told, [one for name in names for one in f"{name}:".split()], bold=True)
    whole = longest(kit.told, [f"{name}:" for name in names], bold=True)
    return max(min(whole * 1.04 + pad, most), word * 1.04 + pad)


def _grid(kit: Kit, wide: float) -> list[Block]:
    """Labels beside their values, in the cells of a table."""
    pairs = kit.told.pairs()
    first = _room(kit, [name for name, _ in pairs], wide * 0.4)
    fill = kit.way["tint"] if kit.way["label_fill"] else ""
    top = "top" if kit.way["fact_rules"] == "none" else "center"
    rows = [[kit.cell(_label(kit, name), fill=fill, at=kit.way["label_at"])._replace(at=top),
             kit.cell(_value(kit, value))._replace(at=top)] for name, value in pairs]  # fmt: skip
    return [kit.table(rows, (first, wide - first), kit.way["fact_rules"])]


def _headed(kit: Kit, wide: float) -> list[Block]:
    """The act, then a table with a column for each other field."""
    name, value = _act(kit)
    pairs = kit.told.pairs("Subject", "Institution")
    columns = [Column(one, said.split(), spare=len(said)) for one, said in pairs]
    widths = fitted(kit.told, columns, wide)
    rows = [[kit.head(one, "c") for one, _ in pairs],
            [kit.cell(kit.text(said), at="c") for _, said in pairs]]  # fmt: skip
    act = kit.para(_named(kit, name), _value(kit, value), after=5)
    rules = kit.way["fact_rules"]
    return [act, kit.table(rows, widths, "rows" if rules == "none" else rules, head=1)]


def _paired(kit: Kit, wide: float) -> list[Block]:
    """Two fields in a row, the act across."""
    pairs, each = kit.told.pairs("Subject"), wide / 2
    first = _room(kit, [name for name, _ in kit.told.pairs()], each * 0.45)
    fill = kit.way["tint"] if kit.way["label_fill"] else ""
    cells = [cell for name, value in pairs
             for cell in (kit.cell(_label(kit, name), fill=fill), kit.cell(_value(kit, value)))
             ]  # fmt: skip
    cells += [Cell(fill=fill), Cell()] if len(cells) % 4 else []
    rows = [cells[n : n + 4] for n in range(0, len(cells), 4)]
    name, value = _act(kit)
    act = [kit.cell(_label(kit, name), fill=fill), kit.cell(_value(kit, value), across=3)]
    rows.insert(0 if kit.way["act_first"] else len(rows), act)
    return [kit.table(rows, (first, each - first, first, each - first), kit.way["fact_rules"])]


def _stacked(kit: Kit, wide: float) -> list[Block]:
    """Labels above their values, so many beside one another; the act across."""
    pairs, over, gap = kit.told.pairs("Subject"), kit.way["fields_over"], 4.0
    card = kit.way["fact_cards"]

    def boxed(name: str, value: str, across: int = 1) -> Cell:
        label = kit.text(name, size=0.85, bold=kit.way["label_bold"], colour=kit.way["accent"])
        return Cell([kit.para(label, leading=1), kit.para(_value(kit, value), leading=1)],
                    kit.way["tint"] if card == "tint" else "", across, at="top",
                    round=4, border=kit.way["line"] if card == "line" else "")  # fmt: skip

    said = [one for pair in pairs for one in " ".join(pair).split()]
    each = (wide - gap * (over - 1)) / over
    need(longest(kit.told, said, bold=True) * 1.04 + 2 * kit.way["pad_across"] + 3, each, "a field")
    cells = [boxed(*pair) for pair in pairs]
    cells += [Cell()] * (-len(cells) % over)
    rows = [cells[n : n + over] for n in range(0, len(cells), over)]
    spaced = [[one for k, cell in enumerate(row) for one in ([Cell()] if k else []) + [cell]]
              for row in rows]  # fmt: skip
    act = boxed(*_act(kit), across=2 * over - 1)
    spaced.insert(0 if kit.way["act_first"] else len(spaced), [act])
    widths = [each, *[gap, each] * (over - 1)]
    found: list[Block] = []
    for row in spaced:
        found += [{"space": gap if card else 1.0}] if found else []
        found.append(kit.table([row], widths, "none", pad=(2.5, kit.way["pad_across"])))
    return found


def _listed(kit: Kit, wide: float) -> list[Block]:
    """Points of a list, numbered or with dots, that hang."""
    stop = kit.told.size * 1.7
    rows = [[kit.cell(kit.text(kit.way["item"].format(n)))._replace(at="top"),
             kit.cell(_named(kit, name), _value(kit, value))]
            for n, (name, value) in enumerate(kit.told.pairs(), 1)]  # fmt: skip
    return [kit.table(rows, (stop, wide - stop), "none", pad=(kit.way["pad"], 0))]


def _centred(kit: Kit, wide: float) -> list[Block]:
    """The act in the middle of the page, the sitting above it, references below."""
    told = kit.told
    below = [kit.held(f"{told.facts[one][0]}: {told.facts[one][1]}")
             for one in ("Item", "Document", "Voting Rule")]  # fmt: skip
    return [kit.para(kit.text(told.sitting()), at="c", after=4),
            kit.para(kit.text(told.facts["Subject"][1], bold=True), at="c", after=4),
            kit.para(kit.joined(f"{HOLD}{HOLD}|{HOLD} ", below), at="c")]  # fmt: skip


def _prose(kit: Kit, wide: float) -> list[Block]:
    """What was voted on, in a sentence; the act's title set apart."""
    act = kit.cell(kit.text(kit.told.facts["Subject"][1], bold=kit.way["value_bold"]),
                   fill=kit.way["tint"] if kit.way["label_fill"] else "",
                   border="" if kit.way["label_fill"] else kit.way["line"])  # fmt: skip
    return [kit.para(kit.text(kit.told.opening()), after=4),
            kit.table([[act]], (wide,), "none", pad=(3, 7))]  # fmt: skip


_FACTS: Mapping[str, Maker] = {
    "grid": _grid, "headed": _headed, "paired": _paired, "stacked": _stacked, "listed": _listed,
    "centred": _centred, "prose": _prose,
}  # fmt: skip
