"""What was voted on, when, by whom and how, as offices set it in Word."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.phantom.ways import SECOND
from tests.drawing.held_out.spire.kit import Kit
from tests.drawing.held_out.spire.parts import headed, result_runs
from tests.drawing.held_out.spire.wml import HOLD, Block, Cell, Row, Run

Pair = tuple[str, str, list[Run]]


def facts(kit: Kit, wide: float) -> list[Block]:
    """All fields, in the way's form."""
    return headed(kit, "facts", _FACTS[kit.way["facts"]](kit, wide))


def _pairs(kit: Kit, *without: str) -> list[Pair]:
    """Name, label and value of each field; perhaps the result as the last."""
    told, way = kit.told, kit.way
    bold = way["value_weight"] == "bold"
    found: list[Pair] = []
    for name in way["fields"]:
        if name in told.facts and name not in without:
            label, value = told.facts[name]
            label = label.upper() if way["capitals"] else label
            one = kit.text(value, bold=bold) if name == "Subject" else kit.held(value, bold=bold)
            one = kit.text(value, bold=bold) if len(value) > 28 else one
            found.append((name, label, [one]))
    if way["result_in"] == "facts":
        found.append(("Final result", told.words.result[0], result_runs(kit)))
    return found


def _label(kit: Kit, said: str, *, colon: bool = True) -> Run:
    colour = kit.way["label"]
    return kit.text(said + (kit.way["colon"] if colon else ""), colour=colour,
                    bold=kit.way["label_weight"] == "bold")  # fmt: skip


def _grid(kit: Kit, wide: float) -> list[Block]:
    """A table of labels and values."""
    fill = kit.way["tint"] if kit.way["label_fill"] else ""
    rows = [Row([kit.cell(_label(kit, label), fill=fill, valign="top"), kit.cell(*value)])
            for _, label, value in _pairs(kit)]  # fmt: skip
    share = kit.way["label_wide"]
    return [kit.table(rows, wide, kit.way["fact_rules"], fixed=(share, 100 - share))]


def _numbered(kit: Kit, wide: float) -> list[Block]:
    """The same with a number before each."""
    rows = [
        Row(
            [
                kit.cell(kit.text(f"{n}"), at="c"),
                kit.cell(_label(kit, label, colon=False)),
                kit.cell(*value),
            ]
        )
        for n, (_, label, value) in enumerate(_pairs(kit), 1)
    ]
    return [kit.table(rows, wide, kit.way["fact_rules"], stretch=(2,))]


def _quad(kit: Kit, wide: float) -> list[Block]:
    """Label and value, label and value in a row; the subject across."""
    fill = kit.way["tint"] if kit.way["label_fill"] else ""
    cells: list[Cell] = []
    for _, label, value in _pairs(kit, "Subject"):
        cells += [kit.cell(_label(kit, label), fill=fill), kit.cell(*value)]
    cells += [kit.cell(fill=fill), kit.cell()] if len(cells) % 4 else []
    rows = [Row(cells[n : n + 4]) for n in range(0, len(cells), 4)]
    label, title = kit.told.facts["Subject"]
    subject = Row([kit.cell(_label(kit, label), fill=fill, valign="top"),
                   kit.cell(kit.text(title), span=3)])  # fmt: skip
    rows.insert(0 if kit.way["subject_first"] else len(rows), subject)
    return [kit.table(rows, wide, kit.way["fact_rules"], fixed=(20, 30, 20, 30))]


def _boxes(kit: Kit, wide: float) -> list[Block]:
    """Boxes of a form: a number and a small label above each value."""
    over, pairs, rows = kit.way["over"], _pairs(kit, "Subject"), []

    def box(label: str, value: list[Run], span: int = 1) -> Cell:
        small = kit.para(kit.text(label, size=0.75, colour=kit.way["label"]), leading=1.0)
        return Cell((small, kit.para(*value, leading=1.1)), span=span, valign="top")

    total = -(-len(pairs) // over) * over
    for start in range(0, len(pairs), over):
        some = pairs[start : start + over]
        last = over - len(some) + 1 if start + over >= total else 1
        rows.append(Row([box(f"{n}. {label}", value, last if n == len(pairs) else 1)
                         for n, (_, label, value) in enumerate(some, start + 1)]))  # fmt: skip
    label, title = kit.told.facts["Subject"]
    rows.append(Row([box(f"{len(pairs) + 1}. {label}", [kit.text(title)], over)]))
    return [kit.table(rows, wide, "all", fixed=(1,) * over)]


def _tabbed(kit: Kit, wide: float) -> list[Block]:
    """Labels at the margin, values at a tab stop."""
    pairs = _pairs(kit)
    place = max(_label(kit, label).wide for _, label, _ in pairs) + 12
    return [kit.para(_label(kit, label), kit.text("\t"), *value, left=place, hanging=place,
                     tabs=[(place, "left", "none")], after=kit.way["fact_after"])
            for _, label, value in pairs]  # fmt: skip


def _memo(kit: Kit, wide: float) -> list[Block]:
    """The head of a memorandum, between two lines."""
    sent = [("From", kit.text("General Secretariat of the Council")),
            ("To", kit.text(kit.way["sent_to"]))]  # fmt: skip
    pairs = [("", name, [value]) for name, value in sent] + _pairs(kit)
    place = max(_label(kit, f"{label}:", colon=False).wide for _, label, _ in pairs) + 12
    lines = [kit.para(_label(kit, f"{label}:", colon=False), kit.text("\t"), *value, left=place,
                      hanging=place, tabs=[(place, "left", "none")], after=1.5)
             for _, label, value in pairs]  # fmt: skip
    rule = kit.para(kit.text("", size=0.3), lines="b", leading=0.6)
    return [*lines, rule]


def _leaders(kit: Kit, wide: float) -> list[Block]:
    """Labels, dots and values at the right; the act's title in bold above or below."""
    lines = [kit.para(_label(kit, label, colon=False), kit.text("\t"), *value,
                      tabs=[(wide, "right", kit.way["leader"])], after=kit.way["fact_after"])
             for _, label, value in _pairs(kit, "Subject")]  # fmt: skip
    subject = kit.para(kit.text(kit.told.facts["Subject"][1], bold=True), after=3)
    return [subject, *lines] if kit.way["subject_first"] else [*lines, subject]


def _listed(kit: Kit, wide: float) -> list[Block]:
    """Points of a list."""
    form = kit.way["list_form"]
    kind = kit.numbering(form[0], form[1], 20)
    return [kit.para(_label(kit, f"{label}:", colon=False), kit.text(" "), *value, number=kind,
                     after=kit.way["fact_after"]) for _, label, value in _pairs(kit)]  # fmt: skip


def _margin(kit: Kit, wide: float) -> list[Block]:
    """Labels in the margin, at the right of it, and a line between."""
    rows = [Row([kit.cell(_label(kit, label, colon=False), at="r", rule="none", valign="top"),
                 kit.cell(*value, rule="left")])
            for _, label, value in _pairs(kit)]  # fmt: skip
    share = kit.way["label_wide"]
    return [kit.table(rows, wide, "none", fixed=(share, 100 - share))]


def _bilingual(kit: Kit, wide: float) -> list[Block]:
    """Labels in two languages."""
    second, rows = SECOND[kit.way["second"]], []
    for name, label, value in _pairs(kit):
        lines = [kit.para(_label(kit, label, colon=False), leading=1.0)]
        if name in second:
            other = kit.text(second[name], size=0.85, italic=True, colour=kit.way["label"])
            lines.append(kit.para(other, leading=1.0))
        rows.append(Row([Cell(tuple(lines)), kit.cell(*value)]))
    share = kit.way["label_wide"]
    return [kit.table(rows, wide, kit.way["fact_rules"], fixed=(share, 100 - share))]


def _headline(kit: Kit, wide: float) -> list[Block]:
    """Lines in the middle of the page, as a gazette has them."""
    facts = kit.told.facts
    lines = [kit.para(kit.text(kit.told.sitting(), italic=True), at="c", after=3)]
    for name in ("Item", "Document", "Voting Rule"):
        label, value = facts[name]
        said = kit.text(f"{label}: "), kit.held(value)
        lines.append(kit.para(*said, at="c", after=1))
    subject = kit.para(kit.text(facts["Subject"][1], bold=True), at="c", before=3, after=3)
    return [*lines, subject]


def _references(kit: Kit, wide: float) -> list[Block]:
    """A letter's head: day and references at the right, the matter below."""
    facts = kit.told.facts
    day = kit.para(kit.text(f"Brussels, {facts['Sitting date'][1]}"), at="r", after=4)
    lines = [kit.para(kit.text(f"{facts[name][0]}: "), kit.held(facts[name][1]), at="r")
             for name in ("Item", "Document") if name in facts]  # fmt: skip
    label, value = facts["Subject"]
    matter = kit.para(_label(kit, f"{label}:", colon=False), kit.text(f"{HOLD}{HOLD}"),
                      kit.text(value, bold=True), before=8, after=2)  # fmt: skip
    return [day, *lines, matter]


def _plain(kit: Kit, wide: float) -> list[Block]:
    """A paragraph of labels and values, the act's title before it."""
    runs: list[Run] = []
    for number, (_, label, value) in enumerate(_pairs(kit, "Subject")):
        runs += [kit.text("; " if number else ""), _label(kit, label, colon=False),
                 kit.text(f"{HOLD}"), *value]  # fmt: skip
    title = kit.para(kit.text(kit.told.facts["Subject"][1], bold=True), after=4)
    return [title, kit.para(*runs, kit.text("."), at="l")]


_FACTS: Mapping[str, Callable[[Kit, float], list[Block]]] = {
    "grid": _grid, "numbered": _numbered, "quad": _quad, "boxes": _boxes, "tabbed": _tabbed,
    "memo": _memo, "leaders": _leaders, "listed": _listed, "margin": _margin,
    "bilingual": _bilingual, "headline": _headline, "references": _references, "plain": _plain,
}  # fmt: skip
