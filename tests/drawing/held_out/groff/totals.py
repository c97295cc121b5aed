"""How many voted which way, on a page of groff."""

from collections.abc import Mapping

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.groff.kit import Cell, Kit, Maker
from tests.drawing.held_out.groff.marks import swatch
from tests.drawing.held_out.groff.parts import titled
from tests.drawing.held_out.ruled import fitted
from tests.drawing.held_out.shared.columns import across_columns, count_columns, count_order
from tests.drawing.held_out.sheet import TotalRow

_ATS = {"l": "l", "n": "c", "f": "r", "m": "c"}


def totals(kit: Kit, wide: float) -> list[str]:
    """All totals, in the way's form."""
    return titled(kit, "totals", _TOTALS[kit.way["totals"]](kit, wide))


def whole(kit: Kit, wide: float) -> list[str]:
    """All members, where the positions say their own numbers."""
    row = kit.told.words.totals[-1]
    return [kit.para(kit.text(f"{row.label}:", bold=True) + " " + kit.text(kit.told.how_many(row)))]


def _keyed(kit: Kit, row: TotalRow, *, bold: bool = False) -> str:
    """A position's word with its mark, where that is the legend."""
    mark = swatch(kit, row.mark)
    return mark + "\\~" * bool(mark) + kit.held(row.label, bold=bold)


def _table(kit: Kit, wide: float) -> list[str]:
    """A row for each position."""
    rows, order = kit.told.words.totals, count_order(kit.told)
    columns = count_columns(kit.told)
    widths = fitted(kit.told, [columns[one] for one in order], wide * kit.way["count_wide"])
    ats = [_ATS[one] for one in order]
    found = [kit.heads([columns[one].head for one in order], widths, ats)]
    for row in rows:
        bold = not row.position
        cells = {"l": Cell(kit.held(row.label, bold=bold)),
                 "n": Cell(kit.held(row.members, bold=bold), "c"),
                 "f": Cell(kit.held(row.figure, bold=bold), "r"),
                 "m": Cell(swatch(kit, row.mark), "c")}  # fmt: skip
        found.append([cells[one] for one in order])
    return [kit.table(found, widths, kit.way["count_rules"], head=1, sums=1, at=kit.way["at"],
                      wide=wide, high=kit.way["count_high"])]  # fmt: skip


def _across(kit: Kit, wide: float) -> list[str]:
    """A column for each position."""
    rows, heads = kit.told.words.totals, kit.told.words.totals_head
    widths = fitted(kit.told, across_columns(kit.told), wide)
    found = [kit.heads([heads[0], *(row.label for row in rows)], widths, ["l", *"c" * len(rows)])]
    if any(row.mark for row in rows):
        found.append([Cell(), *(Cell(swatch(kit, row.mark), "c") for row in rows)])
    for name, said in ((heads[1], [row.members for row in rows]),
                       (heads[2], [row.figure for row in rows])):  # fmt: skip
        label = Cell(kit.text(name), block=kit.long(name) > widths[0] - kit.size)
        found.append([label, *(Cell(kit.held(one), "c") for one in said)])
    return [kit.table(found, widths, kit.way["count_rules"], head=1)]


def _stops(kit: Kit, wide: float) -> list[str]:
    """Lines with tab stops, perhaps with leaders: a position, its members, what they hold."""
    rows, heads, lead = kit.told.words.totals, kit.told.words.totals_head, kit.way["leader"]
    last = max(kit.long(one, bold=True) for one in [heads[2], *(r.figure for r in rows)])
    first = max(kit.long(row.label, bold=True) for row in rows) + 2.5 * kit.size
    number = kit.long(heads[1], bold=True)
    end = max(wide * kit.way["count_wide"], first + number + last + 3 * kit.size)
    need(end, wide, "totals")
    stops, fill = f"{end - last - 1.6 * kit.size:.2f}pR {end:.2f}pR", "\x01" if lead else "\t"
    found = [f"\t{kit.text(heads[1], bold=True)}\t{kit.text(heads[2], bold=True)}"]
    for row in rows:
        bold = not row.position
        found.append(f"{_keyed(kit, row, bold=bold)}\\~{fill}\\~{kit.held(row.members, bold=bold)}"
                     f"\t{kit.held(row.figure, bold=bold)}")  # fmt: skip
    return [kit.lines(found, stops, lead=lead, high=kit.way["count_high"])]


def _run(kit: Kit, wide: float) -> list[str]:
    """All of it in running lines."""
    said = [_keyed(kit, row) + kit.held(f": {row.members}", bold=True)
            + (kit.held(f" ({kit.told.held(row)})") if row.figure else "")
            for row in kit.told.words.totals]  # fmt: skip
    return [kit.para(f"{kit.text(kit.way['between'])}\\~ ".join(said))]


def _sums(kit: Kit, wide: float) -> list[str]:
    """Great numbers above the words of the positions."""
    rows = kit.told.words.totals
    each = wide / len(rows)
    parts = list[tuple[str, float]]()
    for row in rows:
        need(kit.long(row.label) + 2.2 * kit.size * bool(row.mark), each - 4, row.label)
        made = kit.para(kit.held(row.members, bold=True, size=1.6), at="c", size=1.6)
        parts.append((made + kit.para(_keyed(kit, row), at="c")
                      + (kit.para(kit.held(kit.told.held(row)), at="c") if row.figure else ""),
                      each))  # fmt: skip
    line = kit.rule(wide)
    return [line, kit.abreast(parts, 0), kit.space(5), line]


def _bars(kit: Kit, wide: float) -> list[str]:
    """A graph of pic with a bar for each position."""
    rows, high = kit.told.words.totals, kit.size * 1.75
    first = max(kit.long(row.label, bold=True) for row in rows) + 2.6 * kit.size
    last = max(kit.long(kit.told.how_many(row), bold=True) for row in rows) + kit.size
    room = wide - first - last - 4
    need(kit.size * 6, room, "bars")
    most, made = max(int(row.members) for row in rows), "scale = 72\n"
    for n, row in enumerate(rows):
        y, bold, long = -n * high, not row.position, room * int(row.members) / most
        made += f'"{_keyed(kit, row, bold=bold)}" ljust at (0, {y:.2f})\n'
        if long:
            look = f'shaded "{kit.ink(kit.way["tint"])}" outlined "{kit.ink(kit.way["line"])}"'
            made += (f"box wid {long:.2f} ht {0.62 * high:.2f} {look} with .w at "
                     f"({first:.2f}, {y:.2f})\n")  # fmt: skip
        said = kit.held(kit.told.how_many(row), bold=bold)
        made += f'"{said}" ljust at ({first + long + kit.size * 0.6:.2f}, {y:.2f})\n'
    edge = f"move to ({wide:.2f}, 0)\n"
    return [f".PA l {kit.sized(1)}p {kit.sized(1) * 1.2:.2f}p\n.nf\n.PS\n{made}{edge}.PE\n.sp 3p\n"]


_TOTALS: Mapping[str, Maker] = {
    "table": _table, "across": _across, "stops": _stops, "run": _run, "bars": _bars, "sums": _sums,
    "none": lambda kit, wide: [],
    "sentence": lambda kit, wide: [kit.para(kit.text(kit.told.count()), at=kit.way["adjust"])],
}  # fmt: skip
