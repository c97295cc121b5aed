"""How many voted which way, and what they hold, on a page of OpTeX."""

from collections.abc import Mapping

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.optex.kit import Cell, Kit
from tests.drawing.held_out.optex.marks import keyed, swatch
from tests.drawing.held_out.optex.parts import Maker, result_words, titled
from tests.drawing.held_out.placed.items import longest
from tests.drawing.held_out.ruled import fitted
from tests.drawing.held_out.shared.columns import across_columns, count_columns, count_order

_ATS = {"l": "l", "n": "c", "f": "r", "m": "c"}


def totals(kit: Kit, wide: float) -> str:
    """All totals, in the way's form."""
    made = _TOTALS[kit.way["totals"]](kit, wide)
    return titled(kit, "totals") + made if made else ""


def _table(kit: Kit, wide: float) -> str:
    """A row for each position, below a head; perhaps the result as its last row."""
    rows, order = kit.told.words.totals, count_order(kit.told)
    columns = count_columns(kit.told)
    widths = fitted(kit.told, [columns[one] for one in order], wide * kit.way["count_wide"])
    found = [[kit.head(columns[one].head, _ATS[one]) for one in order]]
    for row in rows:
        bold = not row.position
        cells = {"l": kit.cell(kit.held(row.label, bold=bold)),
                 "n": kit.cell(kit.text(row.members, bold=bold), "c"),
                 "f": kit.cell(kit.held(row.figure, bold=bold), "r"),
                 "m": kit.cell(swatch(kit, row.mark), "c")}  # fmt: skip
        found.append([cells[one] for one in order])
    sums = 1
    if kit.way["totals"] == "concluded":
        label, sums = kit.told.words.result[0], 2
        first = longest(kit.told, label.split(), bold=True)
        need(first + 2 * kit.way["pad_across"], widths[0], "the result")
        found.append([kit.cell(kit.text(label, bold=True), fill=kit.way["tint"]),
                      kit.cell(result_words(kit), "c", across=len(order) - 1)])  # fmt: skip
    return kit.table(found, widths, kit.way["rules"], head=1, sums=sums, at=kit.way["at"])


def _native(kit: Kit, wide: float) -> str:
    """A table of OpTeX, as wide as what it holds."""
    rows, heads, order = kit.told.words.totals, kit.told.words.totals_head, count_order(kit.told)
    tops = dict(zip("lnf", heads, strict=True)) | {"m": ""}
    found = [[kit.text(tops[one], bold=kit.way["head_bold"]) for one in order]]
    for row in rows:
        bold = not row.position
        cells = {"l": kit.text(row.label, bold=bold), "n": kit.text(row.members, bold=bold),
                 "f": kit.text(row.figure, bold=bold), "m": swatch(kit, row.mark)}  # fmt: skip
        found.append([cells[one] for one in order])
    made = kit.native(found, [_ATS[one] for one in order], kit.way["rules"], head=1, sums=1)
    left, right = {"l": ("", "\\hfil"), "c": ("\\hfil", "\\hfil"), "r": ("\\hfil", "")}[
        kit.way["at"]
    ]
    return f"\\nativerow{{{left}{made}{right}}}"


def _across(kit: Kit, wide: float) -> str:
    """A column for each position; members and shares below its word."""
    rows, heads = kit.told.words.totals, kit.told.words.totals_head
    columns = across_columns(kit.told)
    widths = fitted(kit.told, columns, wide)
    found = [[kit.head(heads[0]), *(kit.head(row.label, "c") for row in rows)]]
    if any(row.mark for row in rows):
        found.append([Cell(), *(kit.cell(swatch(kit, row.mark), "c") for row in rows)])
    found.append([kit.cell(kit.text(heads[1])),
                  *(kit.cell(kit.text(row.members, bold=True), "c") for row in rows)])  # fmt: skip
    found.append([kit.cell(kit.text(heads[2])),
                  *(kit.cell(kit.held(row.figure), "c") for row in rows)])  # fmt: skip
    return kit.table(found, widths, kit.way["rules"], head=1)


def _dots(kit: Kit, wide: float) -> str:
    """Lines with dots: a position, its members, what they hold."""
    rows, heads = kit.told.words.totals, kit.told.words.totals_head
    room = longest(kit.told, [heads[2], *(row.figure for row in rows)], bold=True) + 14
    last = f"\\hbox to{room:.2f}bp{{\\hss{kit.text(heads[2], bold=True)}}}"
    lines = [kit.para("\\hfill ", kit.text(heads[1], bold=True), last, at="j")]
    for row in rows:
        bold = not row.position
        figure = f"\\hbox to{room:.2f}bp{{\\hss{kit.text(row.figure, bold=bold)}}}"
        lines.append(kit.para(keyed(kit, row, bold=bold), "~\\dots~",
                              kit.text(row.members, bold=bold), figure, at="j"))  # fmt: skip
    width = wide * kit.way["count_wide"]
    side = {"l": "\\rightskip", "r": "\\leftskip"}.get(kit.way["at"])
    both = [side] if side else ["\\leftskip", "\\rightskip"]
    skips = "".join(f"{one}={(wide - width) / len(both):.2f}bp" for one in both)
    return f"{{{skips}\\relax {''.join(lines)}}}"


def _run(kit: Kit, wide: float) -> str:
    """All of it in one line of words."""
    said = [f"\\hbox{{{keyed(kit, row)}{kit.text(f': {row.members}', bold=True)}"
            + (kit.text(f" ({kit.told.held(row)})") if row.figure else "") + "}"
            for row in kit.told.words.totals]  # fmt: skip
    return kit.para(f"~{kit.text(kit.way['between'])} ".join(said))


_TOTALS: Mapping[str, Maker] = {
    "table": _table, "concluded": _table, "native": _native, "across": _across, "dots": _dots,
    "run": _run, "none": lambda kit, wide: "",
    "sentence": lambda kit, wide: kit.para(kit.text(kit.told.count())),
}  # fmt: skip


def whole(kit: Kit, wide: float) -> str:
    """All members, where the positions say their own numbers."""
    row = kit.told.words.totals[-1]
    return kit.para(kit.text(row.label, bold=True), kit.text(f": {kit.told.how_many(row)}"))
