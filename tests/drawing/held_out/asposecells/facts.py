"""What was voted on, when, by whom and how, in the cells of a workbook."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.asposecells.cells import (
    BOLD,
    Box,
    Cell,
    Kit,
    Look,
    Maker,
    Part,
    beside,
    shared,
    stacked,
)
from tests.drawing.held_out.asposecells.parts import headed
from tests.drawing.held_out.asposecells.table import table
from tests.drawing.held_out.asposecells.ways import QUESTIONS

_GROUPS = (("Meeting", ("Institution", "Session", "Configuration", "Sitting date")),
           ("Act", ("Subject", "Item", "Document")), ("Rule", ("Voting Rule",)))  # fmt: skip


def facts(kit: Kit, cols: int) -> Part:
    """All fields, in the way's form."""
    return headed(kit, "facts", _FACTS[kit.way["facts"]](kit, cols), cols)


def _names(kit: Kit) -> list[str]:
    return [name for name in kit.way["fields"] if name in kit.told.facts]


def _label(kit: Kit, said: str, **more: bool) -> Cell:
    said = said.upper() if kit.way["capitals"] else said
    look = Look(kit.way["label_bold"], colour=kit.way["label"])
    fill = kit.way["tint"] if kit.way["label_fill"] else ""
    return Cell(said, look, kit.way["label_at"], fill, wrap=True)


def _value(kit: Kit, name: str) -> Cell:
    return Cell(kit.told.facts[name][1], Look(kit.way["value_bold"]), wrap=True)


def _rows(kit: Kit, cols: int) -> Part:
    """A label and a value in each row."""
    rows = [[_label(kit, kit.told.facts[name][0] + kit.way["colon"]), _value(kit, name)]
            for name in _names(kit)]  # fmt: skip
    return _in_two(kit, rows, cols, 0.34)


def _in_two(kit: Kit, rows: Sequence[Sequence[Cell]], cols: int, most: float) -> Part:
    wide = min(max(kit.needs(Cell(row[0].said + ".", BOLD)) for row in rows), int(cols * most))
    return table(kit, rows, cols, kit.way["fact_rules"], widths=(wide, cols - wide))


def _asked(kit: Kit, cols: int) -> Part:
    """Questions with their answers."""
    return _in_two(kit, [[_label(kit, QUESTIONS[name]), _value(kit, name)]
                         for name in _names(kit)], cols, 0.45)  # fmt: skip


def _below(kit: Kit, cols: int) -> Part:
    """Values upon lines, small captions below them; the act across."""
    names, over, lines = [one for one in _names(kit) if one != "Subject"], kit.way["over"], []
    for start in range(0, len(names), over):
        some = names[start : start + over]
        wide = shared(cols, len(some), 2)
        lines.append(beside([_captioned(kit, name, wide) for name in some], 2))
    act = _captioned(kit, "Subject", cols)
    return stacked([act, *lines] if kit.way["mark_before"] else [*lines, act])


def _captioned(kit: Kit, name: str, cols: int) -> Part:
    label, value = kit.told.facts[name]
    small = Look(italic=True, scale=0.84, colour=kit.way["label"])
    return stacked([kit.line(Cell(value, Look(kit.way["value_bold"])), cols, "b"),
                    kit.line(Cell(label, small), cols)])  # fmt: skip


def _three(kit: Kit, cols: int) -> Part:
    """Two or three fields in each row, labels before values; the act across."""
    names, over = [one for one in _names(kit) if one != "Subject"], kit.way["over"]
    first = max(kit.needs(_label(kit, kit.told.facts[name][0] + kit.way["colon"]))
                for name in _names(kit))  # fmt: skip
    each = shared(cols, over, 0)
    rows = []
    for start in range(0, len(names), over):
        row = [cell for name in names[start : start + over]
               for cell in (_label(kit, kit.told.facts[name][0] + kit.way["colon"]),
                            _value(kit, name))]  # fmt: skip
        rows.append(row + [Cell()] * (2 * over - len(row)))
    label, act = kit.told.facts["Subject"]
    rows.append([_label(kit, label + kit.way["colon"]), Cell(act, span=2 * over - 1, wrap=True)])
    widths = [first, each - first] * over
    widths[-1] += cols - sum(widths)
    return table(kit, rows, cols, kit.way["fact_rules"], widths=widths)


def _grouped(kit: Kit, cols: int) -> Part:
    """Fields by what they belong to; the group's name at the left of its rows."""
    side = max(kit.needs(Cell(group, BOLD)) for group, _ in _GROUPS) + 1
    parts = []
    for group, names in _GROUPS:
        rows = [[_label(kit, kit.told.facts[name][0]), _value(kit, name)]
                for name in names if name in kit.told.facts]  # fmt: skip
        inner = _in_two(kit, rows, cols - side, 0.4)
        edges = kit.edges("tblr") if kit.way["fact_rules"] == "all" else kit.edges("t")
        fill = kit.way["tint"]
        box = Box(Cell(group, BOLD, "c", fill, wrap=True), 0, 0, side, inner.rows, edges)
        parts.append(beside([Part([box], side, inner.rows), inner], 0))
    return stacked(parts)


def _lines(kit: Kit, cols: int) -> Part:
    """The act, then the sitting, then the references, in lines across."""
    told, said = kit.told, kit.told.facts
    parts = [kit.line(Cell(said["Subject"][1], BOLD), cols), kit.line(Cell(told.sitting()), cols)]
    for names in (("Item", "Document"), ("Voting Rule",)):
        words = "   ".join(f"{said[name][0]}: {said[name][1]}" for name in names)
        parts.append(kit.line(Cell(words), cols))
    return stacked(parts)


def _columns(kit: Kit, cols: int) -> Part:
    """Two tables beside one another: the sitting and the act."""
    wide = shared(cols, 2, 2)
    sides = (("Sitting date", "Session", "Configuration", "Institution"),
             ("Item", "Document", "Voting Rule"))  # fmt: skip
    parts = [_in_two(kit, [[_label(kit, kit.told.facts[name][0] + kit.way["colon"]),
                            _value(kit, name)] for name in names if name in kit.told.facts],
                     wide, 0.5) for names in sides]  # fmt: skip
    label, act = kit.told.facts["Subject"]
    subject = kit.line(Cell(f"{label}: {act}", Look(True, scale=1.05)), cols)
    return stacked([subject, beside(parts, 2)], 5)


_FACTS: Mapping[str, Maker] = {
    "rows": _rows, "asked": _asked, "below": _below, "three": _three, "grouped": _grouped,
    "lines": _lines, "columns": _columns,
}  # fmt: skip
