"""What was voted on, when, by whom and how, on a page of reStructuredText."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.placed.items import longest
from tests.drawing.held_out.rst2pdf.kit import HOLD, Block, Cell, Kit, entries
from tests.drawing.held_out.rst2pdf.parts import titled
from tests.drawing.held_out.shared.blocks import label_room

Maker = Callable[[Kit, float], list[Block]]


def facts(kit: Kit, wide: float) -> list[Block]:
    """All fields, in the way's form."""
    return [*titled(kit, "facts", wide), *_FACTS[kit.way["facts"]](kit, wide)]


def _label(kit: Kit, said: str) -> str:
    return kit.text(said + kit.way["colon"], bold=kit.way["label_bold"])


def _value(kit: Kit, said: str) -> str:
    return kit.text(said, bold=kit.way["value_bold"])


def _fields(kit: Kit, wide: float) -> list[Block]:
    """The fields of a document, as the language has them."""
    pairs = kit.told.pairs()
    kit.fields = max(
        kit.fields, label_room(kit.told, [name for name, _ in pairs], wide * 0.4, 4) + 6
    )
    lines = [f":{kit.text(name)}: {_value(kit, value)}" for name, value in pairs]
    return [[*lines, ""]]


def _bullets(kit: Kit, wide: float) -> list[Block]:
    """Points of a list; the act above them."""
    pairs = kit.told.pairs("Subject")
    act = kit.para(kit.text(kit.told.facts["Subject"][1], bold=True), spaceAfter=3)
    items = [[kit.para(_label(kit, name), kit.text(" "), _value(kit, value))]
             for name, value in pairs]  # fmt: skip
    return [act, entries(["-"] * len(items), items)]


def _numbered(kit: Kit, wide: float) -> list[Block]:
    """Rows of a form with numbers before them."""
    pairs = kit.told.pairs()
    first = label_room(kit.told, [name for name, _ in pairs], wide * 0.4, 4)
    fill = kit.way["tint"] if kit.way["label_fill"] else ""
    rows = [[kit.cell(kit.text(kit.way["numbers"].format(n)), at="r"),
             kit.cell(_label(kit, name), fill=fill), kit.cell(_value(kit, value))]
            for n, (name, value) in enumerate(pairs, 1)]  # fmt: skip
    return [kit.table(rows, (26, first, wide - first - 26), kit.way["fact_rules"])]


def _lined(kit: Kit, wide: float) -> list[Block]:
    """Values on lines, as a form has them that somebody filled."""
    pairs = kit.told.pairs()
    first = label_room(kit.told, [name for name, _ in pairs], wide * 0.4, 4)
    rows = [[kit.cell(_label(kit, name)), kit.cell(_value(kit, value))] for name, value in pairs]
    line = ["LINEBELOW", [1, 0], [1, -1], kit.way["thick"], kit.way["line"]]
    return [kit.table(rows, (first, wide - first), "none", more=[line])]


def _quad(kit: Kit, wide: float) -> list[Block]:
    """Two fields in a row, the act across."""
    pairs, each = kit.told.pairs("Subject"), wide / 2
    first = label_room(kit.told, [name for name, _ in kit.told.pairs()], each * 0.45, 4)
    fill = kit.way["tint"] if kit.way["label_fill"] else ""
    cells = [
        cell
        for name, value in pairs
        for cell in (kit.cell(_label(kit, name), fill=fill), kit.cell(_value(kit, value)))
    ]
    cells += [Cell(fill=fill), Cell()] if len(cells) % 4 else []
    rows = [cells[n : n + 4] for n in range(0, len(cells), 4)]
    name, value = kit.told.facts["Subject"]
    act = [kit.cell(_label(kit, name), fill=fill), kit.cell(_value(kit, value), across=3)]
    rows.insert(0 if kit.way["act_first"] else len(rows), act)
    return [kit.table(rows, (first, each - first, first, each - first), kit.way["fact_rules"])]


def _over(kit: Kit, wide: float) -> list[Block]:
    """Labels above their values, so many beside one another; the act across."""
    pairs, over = kit.told.pairs("Subject"), kit.way["fields_over"]

    def boxed(name: str, value: str, across: int = 1) -> Cell:
        label = kit.para(kit.text(name, size=0.84), leading=round(kit.told.size * 1.05, 2))
        return Cell([label, kit.para(kit.text(value, bold=True))], "", across)

    need(longest(kit.told, [one for pair in pairs for one in " ".join(pair).split()], bold=True)
         + 2 * kit.way["pad_across"], wide / over, "a field")  # fmt: skip
    cells = [boxed(*pair) for pair in pairs]
    rows = [cells[n : n + over] for n in range(0, len(cells), over)]
    rows[-1] = [*rows[-1], *[Cell()] * (over - len(rows[-1]))]
    rows.insert(0 if kit.way["act_first"] else len(rows),
                [boxed(*kit.told.facts["Subject"], across=over)])  # fmt: skip
    return [kit.table(rows, [wide / over] * over, kit.way["fact_rules"])]


def _run(kit: Kit, wide: float) -> list[Block]:
    """The act in a line, all others one after another."""
    name, value = kit.told.facts["Subject"]
    parts: list[str] = []
    for n, (one, said) in enumerate(kit.told.pairs("Subject")):
        between = kit.way["between"]
        parts += [kit.text(f"{'' if between == ';' else HOLD}{between} ") if n else "",
                  kit.text(one.replace(" ", HOLD) + ":", bold=True),
                  kit.text(f"{HOLD}{said}")]  # fmt: skip
    return [kit.para(kit.text(f"{name}: ", bold=True), kit.text(value), spaceAfter=2),
            kit.para(*parts)]  # fmt: skip


def _centred(kit: Kit, wide: float) -> list[Block]:
    """The act in the middle of the page, the sitting above it, references below."""
    said = {name: f"{label}: {value}" for name, (label, value) in kit.told.facts.items()}
    return [kit.para(kit.text(kit.told.sitting()), at="c", spaceAfter=3),
            kit.para(kit.text(kit.told.facts["Subject"][1], bold=True), at="c", spaceAfter=3),
            *(kit.para(kit.text(said[name]), at="c")
              for name in ("Item", "Document", "Voting Rule"))]  # fmt: skip


_FACTS: Mapping[str, Maker] = {
    "fields": _fields, "bullets": _bullets, "numbered": _numbered, "lined": _lined,
    "quad": _quad, "over": _over, "run": _run, "centred": _centred,
}  # fmt: skip
