"""How many Member States, and what they hold, by position."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.sheet import TotalRow
from tests.drawing.held_out.spire.kit import Kit
from tests.drawing.held_out.spire.marks import ground_of, marks_of, swatch
from tests.drawing.held_out.spire.parts import headed
from tests.drawing.held_out.spire.wml import HOLD, Block, Cell, Row, Run

_FLOATS = ('<w:tblpPr w:leftFromText="240" w:rightFromText="60" w:topFromText="60" '
           'w:bottomFromText="120" w:vertAnchor="text" w:horzAnchor="margin" '
           'w:tblpXSpec="right" w:tblpY="60"/>')  # fmt: skip


def totals(kit: Kit, wide: float) -> list[Block]:
    """All totals, in the way's form."""
    return headed(kit, "totals", _TOTALS[kit.way["totals"]](kit, wide))


def floated(kit: Kit, wide: float) -> list[Block]:
    """A table at the right, which words flow about."""
    return _table(kit, wide * 0.46)


def keyed(kit: Kit, row: TotalRow, **look: bool) -> list[Run]:
    """A position's word with its mark, where that is the legend."""
    signs = swatch(kit, row.mark) if row.mark else []
    return [*signs, kit.held(f"{HOLD * bool(signs)}{row.label}", **look)]


def how_many(kit: Kit, row: TotalRow) -> str:
    """Members and what they hold."""
    told = kit.told
    return told.members(row) + (f", {told.held(row)}" if row.figure else "")


def count(kit: Kit, wide: float) -> list[Block]:
    """All members, where the positions say their own numbers."""
    whole = kit.told.words.totals[-1]
    return [kit.para(kit.text(f"{whole.label}: {how_many(kit, whole)}", bold=True))]


def sentence(kit: Kit, wide: float) -> list[Block]:
    """The totals in words."""
    return [kit.para(kit.text(kit.told.count()), at="l")]


def marked(kit: Kit) -> bool:
    """Whether the totals are the legend."""
    return any(row.mark for row in kit.told.words.totals)


def _table(kit: Kit, wide: float) -> list[Block]:
    """A row for each position below heads."""
    way, heads = kit.way, kit.told.words.totals_head
    order = way["count_order"].replace("" if marked(kit) else "m", "")
    names = dict(zip("lnf", heads, strict=True)) | {"m": ""}
    at = {"l": "l", "n": way["number_at"], "f": way["number_at"], "m": "c"}
    rows = [Row([kit.head_cell(names[what], at[what]) for what in order], head=True)]
    for row in kit.told.words.totals:
        last = row.position is None
        cells = {"l": kit.cell(kit.held(row.label, bold=last)),
                 "n": kit.cell(kit.text(row.members, bold=last), at=at["n"]),
                 "f": kit.cell(kit.held(row.figure, bold=last), at=at["f"]),
                 "m": kit.cell(*marks_of(kit, [row.mark]), at="c",
                               fill=ground_of(kit, [row.mark]))}  # fmt: skip
        rows.append(Row([cells[what] for what in order], last=last))
    return [
        kit.table(
            rows,
            wide,
            way["count_rules"],
            full=way["totals_wide"],
            stretch=(order.index("l"),),
            place=_FLOATS if way["floats"] else "",
        )
    ]


def _across(kit: Kit, wide: float) -> list[Block]:
    """Positions as heads, members and shares below."""
    rows, heads = kit.told.words.totals, kit.told.words.totals_head
    top = [kit.head_cell(heads[0])]
    for row in rows:
        one = kit.cell(*keyed(kit, row, bold=True), at="c")
        top.append(Cell(one.blocks, fill=kit.way["tint"].lstrip("#")))
    members = [kit.cell(kit.text(heads[1])), *(kit.cell(kit.text(row.members), at="c")
                                               for row in rows)]  # fmt: skip
    shares = [kit.cell(kit.text(heads[2])), *(kit.cell(kit.held(row.figure), at="c")
                                              for row in rows)]  # fmt: skip
    return [kit.table([Row(top, head=True), Row(members), Row(shares)], wide, "all")]


def _leaders(kit: Kit, wide: float) -> list[Block]:
    """Words, dots, members, and what they hold at the right."""
    stops = [(wide * 0.7, "right", kit.way["leader"]), (wide, "right", "none")]
    return [kit.para(*keyed(kit, row), kit.text(f"\t{row.members}\t{kit.told.held(row)}"),
                     tabs=stops, leading=1.15) for row in kit.told.words.totals]  # fmt: skip


def _boxes(kit: Kit, wide: float) -> list[Block]:
    """Large numbers in boxes, words above and shares below."""
    cells = []
    for row in kit.told.words.totals:
        lines = (kit.para(*keyed(kit, row), at="c", leading=1.0),
                 kit.para(kit.text(row.members, bold=True, size=1.6), at="c", leading=1.0),
                 kit.para(kit.held(kit.told.held(row) or HOLD, size=0.9), at="c", leading=1.0)
                 )  # fmt: skip
        cells.append(Cell(lines))
    return [kit.table([Row(cells)], wide, "all")]


def _line(kit: Kit, wide: float) -> list[Block]:
    """One line of words and numbers."""
    runs: list[Run] = []
    for number, row in enumerate(kit.told.words.totals):
        held = f" ({kit.told.held(row)})" if row.figure else ""
        between = f"{HOLD}{kit.way['between']} " if number else ""
        runs += [kit.text(between), *keyed(kit, row), kit.text(f":{HOLD}"),
                 kit.text(row.members, bold=True), kit.held(held)]  # fmt: skip
    return [kit.para(*runs, leading=1.2)]


def _points(kit: Kit, wide: float) -> list[Block]:
    """Points of a list: so many for, so many against."""
    kind = kit.numbering(kit.way["point"], "bullet", 14, font="DejaVu Sans")
    return [kit.para(*keyed(kit, row), kit.text(f": {how_many(kit, row)}"), number=kind)
            for row in kit.told.words.totals]  # fmt: skip


def _form(kit: Kit, wide: float) -> list[Block]:
    """A table of two lines for each position: the word, and what it counts."""
    rows = []
    for row in kit.told.words.totals:
        said = how_many(kit, row)
        rows.append(Row([kit.cell(*keyed(kit, row, bold=True), fill=kit.way["tint"]),
                         kit.cell(kit.held(said))]))  # fmt: skip
    return [kit.table(rows, wide, "all", full=kit.way["totals_wide"])]


def _none(kit: Kit, wide: float) -> list[Block]:
    return []


_TOTALS: Mapping[str, Callable[[Kit, float], list[Block]]] = {
    "table": _table, "across": _across, "leaders": _leaders, "boxes": _boxes, "line": _line,
    "points": _points, "form": _form, "sentence": sentence, "none": _none,
}  # fmt: skip
