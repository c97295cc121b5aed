"""What was voted on, when, by whom and how, on a page of fpdf2."""

from collections.abc import Mapping
from html import escape

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.fpdf2.kit import Block, Cell, Kit, Part
from tests.drawing.held_out.fpdf2.parts import Maker, titled
from tests.drawing.held_out.placed.items import longest
from tests.drawing.held_out.ruled import Column, fitted
from tests.drawing.held_out.shared.blocks import label_room


def facts(kit: Kit, wide: float) -> list[Block]:
    """All fields, in the way's form."""
    return [*titled(kit, "facts", wide), *_FACTS[kit.way["facts"]](kit, wide)]


def _named(kit: Kit, said: str) -> Part:
    """A label that its value follows in the line."""
    return kit.text(f"{said}: ", bold=kit.way["label_bold"])


def _label(kit: Kit, said: str) -> Cell:
    fill = kit.way["tint"] if kit.way["label_fill"] else ""
    return kit.cell(said + kit.way["colon"], bold=kit.way["label_bold"], fill=fill, top=True)


def _value(kit: Kit, said: str, across: int = 1) -> Cell:
    return kit.cell(said, bold=kit.way["value_bold"], top=True, across=across)


def _act(kit: Kit) -> tuple[str, str]:
    name, value = kit.told.facts["Subject"]
    return name.upper() if kit.way["capitals"] else name, value


def _grid(kit: Kit, wide: float) -> list[Block]:
    """Labels beside their values, in a table."""
    pairs = kit.told.pairs()
    first = label_room(kit.told, [name for name, _ in pairs], wide * 0.4, 6)
    rows = [[_label(kit, name), _value(kit, value)] for name, value in pairs]
    return [kit.table(rows, (first, wide - first), kit.way["fact_rules"], made="table")]


def _fields(kit: Kit, wide: float) -> list[Block]:
    """A cell of the label, one of several lines beside it."""
    way, pairs = kit.way, kit.told.pairs()
    stop = longest(kit.told, [f"{name}:" for name, _ in pairs], bold=True) + kit.told.size
    need(stop, wide * 0.45, "labels")
    return [{"do": "field", "label": kit.text(name + way["colon"], bold=way["label_bold"]),
             "value": kit.text(value, bold=way["value_bold"]), "stop": stop,
             "at": "J" if way["justified"] else "L", "lead": way["leading"]}
            for name, value in pairs]  # fmt: skip


def _paired(kit: Kit, wide: float) -> list[Block]:
    """Two fields in a row, the act across."""
    pairs, each = kit.told.pairs("Subject"), wide / 2
    first = label_room(kit.told, [name for name, _ in kit.told.pairs()], each * 0.45, 6)
    cells = [cell for pair in pairs for cell in (_label(kit, pair[0]), _value(kit, pair[1]))]
    cells += [_label(kit, "") | {"t": ""}, kit.cell()] if len(cells) % 4 else []
    rows = [cells[n : n + 4] for n in range(0, len(cells), 4)]
    name, value = _act(kit)
    act = [_label(kit, name), _value(kit, value, across=3)]
    rows.insert(0 if kit.way["act_first"] else len(rows), act)
    return [kit.table(rows, (first, each - first) * 2, kit.way["fact_rules"], made="table")]


def _stacked(kit: Kit, wide: float) -> list[Block]:
    """Labels above their values, so many beside one another; the act across."""
    way, pairs, over = kit.way, kit.told.pairs("Subject"), kit.way["fields_over"]
    said = [one for pair in pairs for one in " ".join(pair).split()]
    need(longest(kit.told, said, bold=True) + 2 * way["pad_across"] + 4, wide / over, "a field")
    fill = way["tint"] if way["label_fill"] else ""
    rows = list[list[Cell]]()

    def label(name: str, across: int = 1) -> Cell:
        return kit.cell(name, size=0.86, bold=way["label_bold"], ink=way["accent"], fill=fill,
                        across=across)  # fmt: skip

    act = _act(kit)
    for start in range(0, len(pairs), over):
        some = pairs[start : start + over]
        rest = [kit.cell()] * (over - len(some))
        rows.append([*(label(name) for name, _ in some), *rest])
        rows.append([*(_value(kit, value) for _, value in some), *rest])
    place = 0 if way["act_first"] else len(rows)
    rows[place:place] = [[label(act[0], over)], [_value(kit, act[1], across=over)]]
    rules = "none" if way["fact_rules"] == "rows" else way["fact_rules"]
    return [kit.table(rows, [wide / over] * over, rules, made="table",
                      up=min(way["pad"], 1.6))]  # fmt: skip


def _headed(kit: Kit, wide: float) -> list[Block]:
    """The act, then a table with a column for each other field."""
    name, value = _act(kit)
    pairs = kit.told.pairs("Subject", "Institution")
    columns = [Column(one, said.split(), spare=len(said)) for one, said in pairs]
    rows = [[kit.head(one, "C") for one, _ in pairs], [kit.cell(said, "C") for _, said in pairs]]
    made = kit.table(rows, fitted(kit.told, columns, wide), "all", head=1)
    return [kit.para(_named(kit, name), kit.text(value, bold=kit.way["value_bold"])), made]


def _html(kit: Kit, wide: float) -> list[Block]:
    """Hypertext: a list with points or numbers, or terms and what they are."""
    pairs, way = kit.told.pairs(), kit.way
    kit.text("".join(name + value for name, value in pairs))
    opened, closed = ("<b>", "</b>") if way["label_bold"] else ("", "")
    points = "".join(f"<li>{opened}{escape(a)}:{closed} {escape(b)}</li>" for a, b in pairs)
    tag = "ol" if way["act_first"] else "ul"
    return [{"do": "html", "html": f'<{tag} line-height="{way["leading"]}">{points}</{tag}>'}]


def _centred(kit: Kit, wide: float) -> list[Block]:
    """The act in the middle of the page, the sitting above it, references below."""
    told = kit.told
    below = [[kit.text(": ".join(told.facts[one]))] for one in ("Item", "Document", "Voting Rule")]
    return [kit.para(kit.text(told.sitting()), at="C"),
            kit.para(kit.text(told.facts["Subject"][1], bold=True), at="C"),
            kit.line(*below, at="C", gap=16)]  # fmt: skip


def _prose(kit: Kit, wide: float) -> list[Block]:
    """What was voted on, in a sentence; the act's title set apart."""
    at = "J" if kit.way["justified"] else "L"
    act = kit.para(kit.text(kit.told.facts["Subject"][1], bold=kit.way["value_bold"]), at=at)
    return [kit.para(kit.text(kit.told.opening()), at=at),
            kit.box([act]) if kit.way["label_fill"] else act]  # fmt: skip


_FACTS: Mapping[str, Maker] = {
    "grid": _grid, "fields": _fields, "paired": _paired, "stacked": _stacked, "headed": _headed,
    "html": _html, "centred": _centred, "prose": _prose,
}  # fmt: skip
