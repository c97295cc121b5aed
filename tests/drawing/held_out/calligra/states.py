"""The States in a text document: blocks, rows across, bands of codes, a roll with tab stops."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.calligra.kit import Kit, Part, spread
from tests.drawing.held_out.calligra.marks import ground, label_width, mark_cell, marks_width
from tests.drawing.held_out.calligra.positions import choices, headings, texts
from tests.drawing.held_out.calligra.totals import total_cell
from tests.drawing.held_out.sheet import StateRow


def states(kit: Kit, wide: float) -> str:
    """All States, in the way's form."""
    return _STATES[kit.way["states"]](kit, wide)


def mark_width(kit: Kit) -> float:
    """How wide a column of marks has to be."""
    found = [marks_width(kit, row.marks) for row in kit.told.rows()]
    return max(kit.told.size * 2.4, *found)


def _widths(kit: Kit, headed: bool) -> dict[str, float]:
    """Of each kind of column."""
    rows, heads = kit.told.rows(), _heads(kit)
    bold = kit.way["names_bold"]
    wide = {
        "n": max(kit.wide(row.name, bold=bold) for row in rows),
        "f": max(kit.wide(row.figure) for row in rows) + 4,
        "m": mark_width(kit), "c": kit.wide("MW", bold=True), "i": kit.wide("28."),
    }  # fmt: skip
    if headed:
        wide = {kind: max(one, kit.wide(heads[kind], bold=True)) for kind, one in wide.items()}
    return wide


def _heads(kit: Kit) -> dict[str, str]:
    names = dict(zip("nfm", kit.told.words.states_head, strict=True))
    names |= {"i": kit.way["number_head"], "c": kit.way["code_head"]}
    if kit.way["head_broken"]:
        names = {kind: "\n".join(name.rsplit(" ", 1)) for kind, name in names.items()}
    return names


def _cell(kit: Kit, row: StateRow, what: str, number: int) -> str:
    way, edges = kit.way, kit.way["edges"]
    fill = way["tint"] if way["zebra"] and number % 2 else ""
    if what == "m":
        return mark_cell(kit, row.marks, way["mark_at"], edges=edges, ground=fill)
    said = {"n": row.name, "c": row.state, "f": row.figure,
            "i": f"{kit.told.rows().index(row) + 1}."}[what]  # fmt: skip
    whole = ground(kit, row.marks) if way["ground_on"] == "row" and what in "nc" else ""
    ink = kit.told.plan.sheet.look.ink_on(row.marks[0].hue) if whole else ""
    bold = (what == "n" and way["names_bold"]) or what == "c"
    align = {"f": way["figure_at"], "i": "end"}.get(what, "")
    return kit.cell(kit.p(kit.run(said, bold=bold, colour=ink), align), edges, whole or fill)


def _head(kit: Kit, order: str) -> str:
    way, heads = kit.way, _heads(kit)
    aligns = {"f": way["figure_at"], "m": way["mark_at"], "i": "end"}
    return "".join(kit.said(heads[kind], aligns.get(kind, ""), bold=way["head_bold"],
                            edges=way["edges"] or "b", ground=way["head_fill"])
                   for kind in order)  # fmt: skip


def _blocks(kit: Kit, wide: float) -> str:
    """One table: so many blocks with room between them, read down or across."""
    way, rows, over = kit.way, kit.told.rows(), kit.way["blocks"]
    length, order = -(-len(rows) // over), way["order"]
    between = way["gutter"] if over > 1 else 0
    kinds = _widths(kit, way["headed"])
    block = spread([kinds[kind] for kind in order],
                   (wide - between * (over - 1)) / over, 3 if over == 1 else 2)  # fmt: skip
    parts = ([rows[n::over] for n in range(over)] if way["across"]
             else [rows[n : n + length] for n in range(0, len(rows), length)])  # fmt: skip
    gap = kit.cell("", side=0)
    lines = [gap.join([_head(kit, order)] * over)] if way["headed"] else []
    for n in range(length):
        groups = []
        for part in parts:
            groups.append("".join(
                _cell(kit, part[n], kind, n) if n < len(part) else kit.cell("")
                for kind in order
            ))  # fmt: skip
        lines.append(gap.join(groups))
    widths = [*block, *([between, *block] * (over - 1))]
    return kit.odt.table(widths, lines)


def _ledger(kit: Kit, wide: float) -> str:
    """One list, with the sums in its last rows."""
    way, order = kit.way, kit.way["order"]
    kinds = _widths(kit, True)
    rows = kit.told.words.totals
    kinds["n"] = max(kinds["n"], *(label_width(kit, row) for row in rows))
    widths = spread([kinds[kind] for kind in order], wide, 1.7)
    lines = [_head(kit, order)]
    for n, row in enumerate(kit.told.rows()):
        lines.append("".join(_cell(kit, row, kind, n) for kind in order))
    at = {"n": "l", "f": "f", "m": "n"}
    for total in rows:
        lines.append("".join(
            total_cell(kit, total, at[kind], way["edges"]) if kind in at
            else kit.cell("", way["edges"]) for kind in order
        ))  # fmt: skip
    return kit.odt.table(widths, lines)


def _bands(kit: Kit, wide: float) -> str:
    """Codes of States across, their shares and votes below them; in bands below one another."""
    way, rows, heads = kit.way, kit.told.rows(), kit.told.words.states_head
    over, edges, found = way["band"], "trbl", []
    first = max(kit.wide(head, bold=True) for head in heads)
    one = (wide - first) / over
    if one < max(mark_width(kit), *(kit.wide(row.figure) for row in rows)) - 3:
        raise NoRoomError("bands too wide")
    for start in range(0, len(rows), over):
        some = rows[start : start + over]
        lines = [
            kit.said(heads[0], bold=True, edges=edges, ground=way["head_fill"])
            + "".join(kit.said(row.state, "center", bold=True, edges=edges,
                               ground=way["head_fill"], side=1) for row in some),
            kit.said(heads[1], edges=edges)
            + "".join(kit.said(row.figure, "center", edges=edges, side=1) for row in some),
            kit.said(heads[2], edges=edges)
            + "".join(mark_cell(kit, row.marks, edges=edges, side=1) for row in some),
        ]  # fmt: skip
        found.append(kit.odt.table([first, *[one] * len(some)], lines))
    return kit.gap(6).join(found)


def _pairs(kit: Kit, wide: float) -> str:
    """A cell for each State with its name and share in words, and one for its mark."""
    rows, over = kit.told.rows(), kit.way["pairs_over"]
    marks = mark_width(kit)
    name = wide / over - marks
    said = [f"{row.name} ({kit.told.held(row)})" if row.figure else row.name for row in rows]
    if name < max(kit.wide(one) for one in said):
        raise NoRoomError("names too wide")
    edges, lines = kit.way["edges"], []
    for start in range(0, len(rows), over):
        cells: list[str] = []
        for row, words in zip(rows[start : start + over], said[start : start + over], strict=True):
            mark = mark_cell(kit, row.marks, edges=edges)
            both: Sequence[str] = (kit.said(words, edges=edges), mark)
            cells += both if kit.way["mark_last"] else both[::-1]
        lines.append("".join(cells) + kit.cell("") * (2 * over - len(cells)))
    pair = (name, marks) if kit.way["mark_last"] else (marks, name)
    return kit.odt.table([*pair] * over, lines)


_STATES: Mapping[str, Part] = {
    "blocks": _blocks, "ledger": _ledger, "bands": _bands, "pairs": _pairs, "texts": texts,
    "headings": headings, "choices": choices,
}  # fmt: skip
