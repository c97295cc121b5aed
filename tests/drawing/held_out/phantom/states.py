"""The States on a page of PhantomJS: blocks, joined tables, a ledger with its sums at its foot."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.htmldoc.tags import Part, b, kept, table, tag, td, tr, words
from tests.drawing.held_out.phantom.marks import ground_of, mark_cell
from tests.drawing.held_out.phantom.positions import GAP, lists, matrix, sections, twin
from tests.drawing.held_out.phantom.totals import keyed
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.told import Told

_KINDS = {"n": "n", "c": "c", "f": "f", "m": "m", "i": "i"}


def states(told: Told) -> str:
    """All States, in the way's form."""
    way = told.way
    inner = _STATES[way["states"]](told)
    return tag("div", inner, class_=f"states {way['states']} {way['rules']} {way['figure_at']}")


def _cell(told: Told, row: StateRow, what: str) -> str:
    whole = told.way["ground_on"] == "row"
    if what == "m":
        return mark_cell(told, row.marks)
    said = {"n": row.name, "c": row.state, "f": row.figure,
            "i": f"{told.rows().index(row) + 1}."}[what]  # fmt: skip
    bold = what == "n" and told.way["names_bold"]
    style = ground_of(told, row.marks) if whole and what == "n" else ""
    return td(b(kept(said)) if bold else kept(said), class_=_KINDS[what], style=style)


def _heads(told: Told, order: str) -> list[str]:
    heads = dict(zip("nfm", told.words.states_head, strict=True)) | {"i": told.way["number_head"]}
    return [tag("th", _broken(told, heads.get(what, "")), class_=_KINDS[what]) for what in order]


def _broken(told: Told, name: str) -> str:
    """A head in two lines, where the way has it so."""
    first, _, last = words(name).rpartition(" ")
    return f"{first}<br>{last}" if told.way["head_broken"] and first else words(name)


def _line(told: Told, row: StateRow, number: int) -> str:
    cells = (_cell(told, row, what) for what in told.way["order"])
    return tr(*cells, class_="odd" if told.way["zebra"] and number % 2 else "")


def _parted(told: Told) -> list[Sequence[StateRow]]:
    rows, over = told.rows(), told.way["blocks"]
    length = -(-len(rows) // over)
    return [rows[start : start + length] for start in range(0, len(rows), length)]


def _blocks(told: Told) -> str:
    """A table for each block, side by side."""
    way, tables = told.way, []
    for block in _parted(told):
        head = [tr(*_heads(told, way["order"]), class_="head")] if way["headed"] else []
        lines = [_line(told, row, n) for n, row in enumerate(block)]
        tables.append(table(*head, *lines, class_="grid full"))
    if len(tables) == 1:
        return tables[0]
    share, gap = 100 // len(tables), tag("td", GAP)
    cells = [tag("td", one, width=f"{share}%", valign="top") for one in tables]
    return table(tr(gap.join(cells)), class_="full outer")


def _joined(told: Told) -> str:
    """One table: so many States in each of its rows, read down or across."""
    way, parts = told.way, _parted(told)
    rows, over, order = told.rows(), len(parts), way["order"]
    gap = tag("td", GAP)
    lines = [tr(gap.join("".join(_heads(told, order)) for _ in range(over)), class_="head")]
    for n in range(len(parts[0])):
        some = (rows[n * over : (n + 1) * over] if way["across"]
                else [part[n] for part in parts if n < len(part)])  # fmt: skip
        groups = ["".join(_cell(told, row, what) for what in order) for row in some]
        groups += [td("") * len(order)] * (over - len(some))
        lines.append(tr(gap.join(groups), class_="odd" if way["zebra"] and n % 2 else ""))
    return table(*lines, class_="grid full")


def _ledger(told: Told) -> str:
    """One list; the sums of all positions stand in its last rows."""
    order = told.way["order"]
    lines = [tr(*_heads(told, order), class_="head")]
    lines += [_line(told, row, n) for n, row in enumerate(told.rows())]
    at = {"n": "label", "f": "figure", "m": "members"}
    for row in told.words.totals:
        said = {"label": keyed(told, row), "figure": kept(row.figure), "members": b(row.members)}
        cells = (td(said.get(at.get(what, ""), ""), class_=_KINDS[what]) for what in order)
        lines.append(tr(*cells, class_="foot" if row.position else "foot sum"))
    return table(*lines, class_="grid full")


_STATES: Mapping[str, Part] = {
    "blocks": _blocks, "joined": _joined, "ledger": _ledger, "matrix": matrix, "twin": twin,
    "sections": sections, "lists": lists,
}  # fmt: skip
