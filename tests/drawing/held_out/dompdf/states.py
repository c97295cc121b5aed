"""The States on a page of dompdf: blocks, lists, registers with sums, boxes in rows."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.dompdf.marks import ground_of, mark_cell, marks_of
from tests.drawing.held_out.dompdf.parts import headed
from tests.drawing.held_out.dompdf.positions import (
    amounts,
    columns,
    prose,
    spans,
    ticks,
)
from tests.drawing.held_out.dompdf.totals import keyed
from tests.drawing.held_out.htmldoc.tags import BLANK, Part, b, kept, table, tag, td, tr, words
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.told import Told


def states(told: Told) -> str:
    """All States, in the way's form."""
    way = told.way
    inner = tag("div", _STATES[way["states"]](told), class_=f"{way['states']} {way['rules']}")
    return headed(told, "states", inner)


def _cell(told: Told, row: StateRow, what: str) -> str:
    if what == "m":
        return mark_cell(told, row.marks)
    said = {"n": row.name, "c": row.state, "f": row.figure,
            "i": f"{told.rows().index(row) + 1}"}[what]  # fmt: skip
    whole = told.way["ground_on"] == "row" and what in "nc"
    style = ground_of(told, row.marks) if whole else ""
    bold = what == "n" and told.way["names_bold"]
    return td(b(kept(said)) if bold else kept(said), class_=what, style=style)


def _heads(told: Told, order: str) -> str:
    names = dict(zip("nfm", told.words.states_head, strict=True))
    names |= {"i": told.way["number_head"], "c": told.way["code_head"]}
    return "".join(tag("th", words(names[what]), class_="" if what in "nc" else what)
                   for what in order)  # fmt: skip


def _line(told: Told, row: StateRow, number: int) -> str:
    every = told.way["zebra"]
    odd = every and number // every % 2
    return tr(*(_cell(told, row, what) for what in told.way["order"]), class_="odd" if odd else "")


def parted(told: Told) -> list[Sequence[StateRow]]:
    """The States in so many blocks, read down."""
    rows, over = told.rows(), told.way["blocks"]
    length = -(-len(rows) // over)
    return [rows[start : start + length] for start in range(0, len(rows), length)]


def _blocks(told: Told) -> str:
    """A table for each block, side by side."""
    way, tables = told.way, []
    for block in parted(told):
        head = [tr(_heads(told, way["order"]), class_="head")] if way["headed"] else []
        lines = [_line(told, row, n) for n, row in enumerate(block)]
        tables.append(table(*head, *lines, class_="grid full"))
    if len(tables) == 1:
        return tables[0]
    cells = [tag("td", one, width=f"{96 // len(tables)}%") for one in tables]
    return table(tr(tag("td", "", class_="sep").join(cells)), class_="full")


def _register(told: Told) -> str:
    """One list, with the sums of all positions in its last rows."""
    order = told.way["order"]
    lines = [tr(_heads(told, order), class_="head")]
    lines += [_line(told, row, n) for n, row in enumerate(told.rows())]
    if told.way["totals"] != "none":
        return table(*lines, class_="grid full")
    for total in told.words.totals:
        said = {"n": keyed(told, total), "f": kept(total.figure), "m": b(total.members)}
        cells = (td(said.get(what, ""), class_=what) for what in order)
        lines.append(tr(*cells, class_="sub" if total.position else "sub sum"))
    return table(*lines, class_="grid full")


def _tiles(told: Told) -> str:
    """A box for each State: name and mark, its share below them."""
    rows, over, cells = told.rows(), told.way["tiles_over"], []
    for row in rows:
        mark = marks_of(told, row.marks)
        name = b(kept(row.name))
        first = f"{mark}{BLANK}{name}" if told.way["mark_before"] else f"{name}{BLANK} {mark}"
        held = tag("span", kept(told.held(row)), class_="f")
        cells.append(tag("td", f"{first}<br>{held or BLANK}", style=ground_of(told, row.marks),
                         width=f"{100 // over}%"))  # fmt: skip
    cells += [td("")] * (-len(cells) % over)
    return table(*(tr(*cells[n : n + over]) for n in range(0, len(cells), over)), class_="full")


_STATES: Mapping[str, Part] = {
    "blocks": _blocks, "register": _register, "tiles": _tiles, "columns": columns, "prose": prose,
    "spans": spans, "amounts": amounts, "ticks": ticks,
}  # fmt: skip
