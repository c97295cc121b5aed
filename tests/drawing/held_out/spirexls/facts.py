"""What was voted on, when, by whom and how, in a workbook's cells."""

from collections.abc import Mapping

from tests.drawing.held_out.spirexls.kit import (
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
)  # fmt: skip
from tests.drawing.held_out.spirexls.parts import headed, result_cells
from tests.drawing.held_out.spirexls.table import table


def facts(kit: Kit, cols: int) -> Part:
    """All fields, in the way's form."""
    return headed(kit, "facts", _FACTS[kit.way["facts"]](kit, cols), cols)


def _label(kit: Kit, said: str, fill: str = "", *, colon: bool = True) -> Cell:
    look = Look(kit.way["label_bold"], colour=kit.way["label"])
    return Cell(said + (kit.way["colon"] if colon else ""), look, kit.way["label_at"], fill,
                wrap=True)  # fmt: skip


def _value(kit: Kit, said: str) -> Cell:
    return Cell(said, Look(kit.way["value_bold"]), wrap=True)


def _fill(kit: Kit) -> str:
    return str(kit.way["tint"]) if kit.way["label_fill"] else ""


def _wide(kit: Kit, cols: int) -> int:
    """The columns of the labels."""
    most = max(kit.needs(Cell(name + ": ", BOLD)) for name, _ in kit.told.pairs())
    return min(most, int(cols * 0.36))


def _pairs(kit: Kit, cols: int) -> Part:
    """Labels in a column, values in another; perhaps the result as the last."""
    rows = [[_label(kit, name, _fill(kit)), _value(kit, value)] for name, value in kit.told.pairs()]
    wide = _wide(kit, cols)
    part = table(kit, rows, cols, kit.way["fact_rules"], widths=(wide, cols - wide))
    if kit.way["result_in"] != "facts":
        return part
    cells = [_label(kit, kit.told.words.result[0], _fill(kit)), *result_cells(kit)]
    widths = [wide, *[2] * (len(cells) - 2), cols - wide - 2 * (len(cells) - 2)]
    return stacked([part, table(kit, [cells], cols, kit.way["fact_rules"], widths=widths)])


def _numbered(kit: Kit, cols: int) -> Part:
    """The same, a number before each."""
    rows = [[Cell(f"{n}", at="c"), _label(kit, name, _fill(kit)), _value(kit, value)]
            for n, (name, value) in enumerate(kit.told.pairs(), 1)]  # fmt: skip
    wide = _wide(kit, cols)
    return table(kit, rows, cols, kit.way["fact_rules"], widths=(3, wide, cols - wide - 3))


def _subject(kit: Kit) -> tuple[str, str]:
    ((name, value),) = kit.told.pairs(*(one for one in kit.told.facts if one != "Subject"))
    return name, value


def _quad(kit: Kit, cols: int) -> Part:
    """Label and value, label and value in a row; the subject across."""
    cells: list[Cell] = []
    for name, value in kit.told.pairs("Subject"):
        cells += [_label(kit, name, _fill(kit)), _value(kit, value)]
    cells += [_label(kit, "", _fill(kit), colon=False), Cell()] if len(cells) % 4 else []
    rows = [cells[n : n + 4] for n in range(0, len(cells), 4)]
    name, value = _subject(kit)
    subject = [_label(kit, name, _fill(kit)), Cell(value, BOLD, span=3, wrap=True)]
    rows.insert(0 if kit.way["subject_first"] else len(rows), subject)
    left = min(_wide(kit, cols), round(cols * 0.22))
    rest = cols - 2 * left
    return table(kit, rows, cols, kit.way["fact_rules"],
                 widths=(left, rest // 2, left, rest - rest // 2))  # fmt: skip


def _boxed(kit: Kit, name: str, value: str, cols: int, number: int, rows: int = 0) -> Part:
    """A box of a form: a small caption above a value."""
    small = Look(scale=0.78, colour=kit.way["label"])
    said = f"{number}  {name}" if kit.way["numbers"] else name
    caption, text = Cell(said, small), Cell(value, Look(kit.way["value_bold"]), wrap=True)
    high = max(kit.rows_for(text, cols), rows)
    if kit.needs(caption) > cols:
        caption = Cell(said, Look(scale=0.66, colour=kit.way["label"]))
    top = Box(caption, 0, 0, cols, 1, kit.edges("tlr"))
    return Part([top, Box(text, 0, 1, cols, high, kit.edges("blr"))], cols, high + 1)


def _form(kit: Kit, cols: int) -> Part:
    """Boxes of a form, some in a row; the subject across."""
    over, pairs, lines = kit.way["over"], kit.told.pairs("Subject"), list[Part]()
    for start in range(0, len(pairs), over):
        some = pairs[start : start + over]
        wide = shared(cols, len(some), 0)
        sizes = [wide] * (len(some) - 1) + [cols - wide * (len(some) - 1)]
        rows = max(kit.rows_for(Cell(value, wrap=True), size)
                   for (_, value), size in zip(some, sizes, strict=True))  # fmt: skip
        lines.append(beside([_boxed(kit, name, value, size, start + n, rows)
                             for n, ((name, value), size) in
                             enumerate(zip(some, sizes, strict=True), 1)], 0))  # fmt: skip
    name, value = _subject(kit)
    lines.append(_boxed(kit, name, value, cols, len(pairs) + 1))
    return stacked(lines)


def _lines(kit: Kit, cols: int) -> Part:
    """Label and value in one cell across."""
    bold = Look(kit.way["value_bold"])
    return stacked([kit.line(Cell(f"{name}: {value}", bold), cols)
                    for name, value in kit.told.pairs()])  # fmt: skip


def _header(kit: Kit, cols: int) -> Part:
    """Names in a row of heads and values below; the subject in a row of its own."""
    pairs = kit.told.pairs("Subject")
    fill = kit.way["head_fill"]
    look = Look(True, colour=kit.way["head_ink"], scale=0.92)
    rows = [[Cell(name, look, "c", fill, wrap=True) for name, _ in pairs],
            [Cell(value, at="c", wrap=True) for _, value in pairs]]  # fmt: skip
    grid = table(kit, rows, cols, "all", stretch=range(len(pairs)))
    name, value = _subject(kit)
    subject = kit.line(Cell(f"{name}: {value}", BOLD), cols)
    return stacked([subject, grid] if kit.way["subject_first"] else [grid, subject])


def _act(kit: Kit, cols: int) -> Part:
    """The act's title in large letters, the sitting in a line, references below."""
    rest = kit.told.pairs("Subject", "Session", "Configuration", "Sitting date", "Institution")
    title = kit.line(Cell(_subject(kit)[1], Look(True, scale=1.15)), cols)
    where = kit.line(Cell(kit.told.sitting(), Look(italic=True)), cols)
    wide = shared(cols, len(rest), 1)
    lines = [stacked([kit.line(Cell(name, Look(scale=0.82, colour="#555555")), wide),
                      kit.line(Cell(value), wide)]) for name, value in rest]  # fmt: skip
    return stacked([title, where, beside(lines, 1)])


_FACTS: Mapping[str, Maker] = {
    "pairs": _pairs, "numbered": _numbered, "quad": _quad, "form": _form, "lines": _lines,
    "header": _header, "act": _act,
}  # fmt: skip
