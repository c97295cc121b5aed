"""The fields of a page of PDF::Builder: columns of HTML or Markdown, tables whose heads are the
labels, forms of four columns, cells with labels above values, lines between strokes."""

from collections.abc import Mapping

from tests.drawing.held_out.attempts import NoRoomError, need
from tests.drawing.held_out.pdfbuilder.heads import Maker, titled
from tests.drawing.held_out.pdfbuilder.kit import Kit
from tests.drawing.held_out.pdfbuilder.tables import table, widths_of
from tests.drawing.held_out.ruled import Column
from tests.drawing.held_out.shared.facts import in_rows, parted
from tests.drawing.held_out.shared.kit import Run
from tests.drawing.held_out.shared.parts import Part
from tests.drawing.held_out.shared.tables import Cell


def _runs(kit: Kit, pair: tuple[str, str]) -> list[Run]:
    return [(f"{pair[0]}:", kit.way["label_bold"]), (pair[1], kit.way["value_bold"])]


def _lines(kit: Kit, wide: float) -> Part:
    """Paragraphs or a list in the library's own markup."""
    kind = kit.way["facts"]
    pairs = [_runs(kit, pair) for pair in kit.told.pairs()]
    return kit.column(pairs, wide, kind=kind, gap=kit.size * 0.35)


def act(kit: Kit, wide: float) -> Part:
    _, act, _ = parted(kit.told)
    return kit.flow([(f"{act[0]}:", True), (act[1], kit.way["value_bold"])], wide)


def _headed(kit: Kit, wide: float) -> Part:
    """Tables whose heads are the labels, and a row of values; the act below or above."""
    pairs, _, first = parted(kit.told)
    over = -(-len(pairs) // 2) if len(pairs) > kit.way["fields_over"] else len(pairs)
    made = []
    for lot in (pairs[:over], pairs[over:]):
        if lot:
            columns = [Column(name, [value], at="l") for name, value in lot]
            body = [[Cell(value, kit.way["value_bold"]) for _, value in lot]]
            made.append(table(kit, columns, body, widths_of(kit, columns, wide),
                              kit.way["fact_rules"], high=1.75))  # fmt: skip
    whole = act(kit, wide)
    return kit.below([whole, *made] if first else [*made, whole], kit.size * 0.6)


def _four(kit: Kit, wide: float) -> Part:
    """A form of two pairs in each row, the act across."""
    pairs, _, first = parted(kit.told)
    rows = [pairs[n : n + 2] for n in range(0, len(pairs), 2)]
    columns = []
    for side in (0, 1):
        mine = [row[side] for row in rows if len(row) > side]
        columns.append(Column("", [name for name, _ in mine], spare=0.2, at="l"))
        columns.append(Column("", [value for _, value in mine], spare=1, at="l"))
    body = [[cell for name, value in row for cell in
             (Cell(name, kit.way["label_bold"]), Cell(value, kit.way["value_bold"]))]
            + [Cell()] * (4 - 2 * len(row)) for row in rows]  # fmt: skip
    fills = {(n, k): kit.way["tint"] for n, row in enumerate(rows) for k in (0, 2)
             if k // 2 < len(row)} if kit.way["label_fill"] else {}  # fmt: skip
    made = table(kit, columns, body, widths_of(kit, columns, wide), kit.way["fact_rules"],
                 high=1.75, headed=False, fills=fills)  # fmt: skip
    whole = act(kit, wide)
    return kit.below([whole, made] if first else [made, whole], kit.size * 0.6)


def _above(kit: Kit, wide: float) -> Part:
    """Small labels above values, so many beside one another, a line above each row."""
    found, gap, over, way = list[Part](), 14.0, kit.way["fields_over"], kit.way
    for lot in in_rows(kit.told, over):
        alone = lot[0] in [parted(kit.told)[1]]
        each = wide if alone else (wide - gap * (over - 1)) / over
        cells = []
        for name, value in lot:
            label = kit.flow([(name, False)], each, size=0.84, colour=way["accent"])
            cells.append(kit.below([label, kit.flow([(value, way["value_bold"])], each)], 0.5))
        row = kit.beside(cells, each, gap)
        line = kit.rule(0, 0, wide, 0, way["line"], 0.5)
        found.append(Part(line + kit.moved(row, 0, 4), row.high + 4))
    return kit.below(found, kit.size * 0.5)


def _hung(kit: Kit, wide: float) -> Part:
    """Labels in a column of their own, values beside them, perhaps upon a tinted strip."""
    pairs, way = kit.told.pairs(), kit.way
    room = max(kit.long(name, bold=True) for name, _ in pairs) + 12
    need(room, wide * 0.45, "labels")
    found, y, strip = "", 0.0, way["label_fill"]
    for name, value in pairs:
        said = kit.flow([(value, way["value_bold"])], wide - room - 8)
        found += kit.words(name, 5 if strip else 0, y + kit.step() / 2, bold=way["label_bold"])
        found += kit.moved(said, room + (6 if strip else 0), y)
        y += said.high + kit.size * 0.4
    ground = kit.box(0, -2, room, y + 2, fill=way["tint"]) if strip else ""
    return Part(ground + found, y)


def _strokes(kit: Kit, wide: float) -> Part:
    """Fields one after the other in the middle, with signs between them; the act above."""
    pairs, act, _ = parted(kit.told)
    big = kit.flow([(act[1], True)], wide, size=1.05)
    label = kit.flow([(act[0], False)], wide, size=0.84, colour=kit.way["accent"])
    sign = kit.way["between"]
    bits = [kit.bit(f"{name}: {value}{sign * (n + 1 < len(pairs))}")
            for n, (name, value) in enumerate(pairs)]  # fmt: skip
    return kit.below([label, big, kit.row(bits, wide, kit.size * 0.8)], 3)


_FACTS: Mapping[str, Maker] = {
    "p": _lines, "ul": _lines, "ol": _lines, "headed": _headed, "four": _four, "above": _above,
    "hung": _hung, "strokes": _strokes,
}  # fmt: skip


def facts(kit: Kit, wide: float) -> Part:
    """All fields, in the way's form."""
    try:
        made = _FACTS[kit.way["facts"]](kit, wide)
    except NoRoomError:
        made = _above(kit, wide)
    return titled(kit, "facts", wide, made)
