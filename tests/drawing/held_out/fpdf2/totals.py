"""How many voted which way, and what they hold, on a page of fpdf2."""

from collections.abc import Mapping

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.fpdf2.kit import Block, Cell, Kit
from tests.drawing.held_out.fpdf2.marks import keyed, swatch
from tests.drawing.held_out.fpdf2.parts import Maker, result_parts, titled
from tests.drawing.held_out.placed.items import longest
from tests.drawing.held_out.ruled import fitted
from tests.drawing.held_out.shared.columns import across_columns, count_columns, count_order

_ATS = {"l": "L", "n": "C", "f": "R", "m": "C"}


def totals(kit: Kit, wide: float) -> list[Block]:
    """All totals, in the way's form."""
    made = _TOTALS[kit.way["totals"]](kit, wide)
    return [*titled(kit, "totals", wide), *made] if made else []


def _table(kit: Kit, wide: float) -> list[Block]:
    """A row for each position, below a head; perhaps the result as its last row."""
    rows, way = kit.told.words.totals, kit.way
    order = count_order(kit.told)
    columns = count_columns(kit.told)
    widths = fitted(kit.told, [columns[one] for one in order], wide * way["count_wide"])
    found = [[kit.head(columns[one].head, _ATS[one]) for one in order]]
    for row in rows:
        bold = not row.position
        cells: dict[str, Cell] = {
            "l": kit.cell(row.label, bold=bold), "n": kit.cell(row.members, "C", bold=bold),
            "f": kit.cell(row.figure, "R", bold=bold),
            "m": {"at": "C", "parts": swatch(kit, row.mark)},
        }  # fmt: skip
        found.append([cells[one] for one in order])
    sums = 1
    if way["totals"] == "concluded":
        label, sums = kit.told.words.result[0], 2
        need(longest(kit.told, label.split(), bold=True) + 2 * way["pad_across"], widths[0], label)
        last = {"at": "C", "parts": result_parts(kit), "across": len(order) - 1}
        found.append([kit.cell(label, bold=True, fill=way["tint"]), last])
    return [kit.table(found, widths, way["rules"], head=1, sums=sums, high=min(way["high"], 1.75),
                      at=way["at"])]  # fmt: skip


def _across(kit: Kit, wide: float) -> list[Block]:
    """A column for each position; members and shares below its word."""
    rows, heads = kit.told.words.totals, kit.told.words.totals_head
    columns = across_columns(kit.told)
    found = [[kit.head(heads[0]), *(kit.head(row.label, "C") for row in rows)]]
    if any(row.mark for row in rows):
        found.append([kit.cell(), *({"at": "C", "parts": swatch(kit, row.mark)} for row in rows)])
    found.append([kit.cell(heads[1]), *(kit.cell(row.members, "C", bold=True) for row in rows)])
    found.append([kit.cell(heads[2]), *(kit.cell(row.figure, "C") for row in rows)])
    return [kit.table(found, fitted(kit.told, columns, wide), kit.way["rules"], head=1, high=1.5)]


def _tiles(kit: Kit, wide: float) -> list[Block]:
    """A tile for each position: its word, a large number, what it holds."""
    rows, gap = kit.told.words.totals, 6.0
    each = (wide - gap * (len(rows) - 1)) / len(rows)
    signs = 2.6 * kit.told.size if any(row.mark for row in rows) else 0
    need(longest(kit.told, [row.label for row in rows], bold=True) + signs + 8, each, "a tile")
    fill = kit.way["tint"] if kit.way["label_fill"] else ""
    lines = list[list[Cell]]()
    for what in range(3):
        line = list[Cell]()
        for row in rows:
            line += [{"at": "L", "bare": True}] if line else []
            line.append([{"at": "C", "parts": keyed(kit, row, bold=True), "fill": fill},
                         kit.cell(row.members, "C", bold=True, size=1.5, fill=fill),
                         kit.cell(kit.told.held(row), "C", fill=fill)][what])  # fmt: skip
        lines.append(line)
    widths = [each, *[gap, each] * (len(rows) - 1)]
    if not any(row.figure for row in rows):
        lines.pop()
    return [kit.table(lines, widths, "NO_HORIZONTAL_LINES", head=0, high=1.6, made="cells", up=2)]


def _dots(kit: Kit, wide: float) -> list[Block]:
    """Lines with dots: a position, its members and what they hold."""
    lines = []
    for row in kit.told.words.totals:
        bold = not row.position
        lines.append({"do": "dots", "left": keyed(kit, row, bold=bold), "lead": kit.way["high"],
                      "right": [kit.text(kit.told.how_many(row), bold=bold)],
                      "leader": kit.way["leader"]})  # fmt: skip
    return [{"do": "beside", "left": [lines[0], lines[1], lines[2]], "right": lines[3:],
             "share": 0.5, "gutter": 24, "gap": 0}]  # fmt: skip


def _run(kit: Kit, wide: float) -> list[Block]:
    """All of it in one line of words."""
    items = []
    for row in kit.told.words.totals:
        held = [kit.text(f" ({kit.told.held(row)})")] if row.figure else []
        items.append([*keyed(kit, row), kit.text(f": {row.members}", bold=True), *held])
    return [kit.line(*items, gap=16)]


def _bars(kit: Kit, wide: float) -> list[Block]:
    """A grey bar for each position, as long as it has members."""
    rows, size = kit.told.words.totals, kit.told.size
    labels = longest(kit.told, [row.label for row in rows], bold=True) + 3 * size + 8
    said = longest(kit.told, [kit.told.how_many(row) for row in rows], bold=True) + 14
    most, whole = wide - labels - said, int(rows[-1].members)
    need(8 * size, most, "bars")
    found = list[list[Cell]]()
    for row in rows[:-1]:
        long = most * int(row.members) / whole
        bar = {"k": "bar", "wide": long, "high": 0.8 * size, "hue": "#9aa5b1"}
        parts = [*([bar, {"gap": 5}] if long else []), kit.text(kit.told.how_many(row))]
        found.append([{"at": "L", "parts": keyed(kit, row)}, {"at": "L", "parts": parts}])
    last = rows[-1]
    found.append([kit.cell(last.label, bold=True), kit.cell(kit.told.how_many(last), bold=True)])
    return [kit.table(found, (labels, wide - labels), "none", high=1.5, up=0)]


_TOTALS: Mapping[str, Maker] = {
    "table": _table, "concluded": _table, "across": _across, "tiles": _tiles, "dots": _dots,
    "run": _run, "bars": _bars, "none": lambda kit, wide: [],
    "sentence": lambda kit, wide: [kit.para(kit.text(kit.told.count()))],
}  # fmt: skip
