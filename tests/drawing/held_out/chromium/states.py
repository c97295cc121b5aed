"""The States on a page of HTML: tables, lists, chips, bands, panels, columns of positions."""

from collections.abc import Callable, Mapping
from html import escape

from tests.drawing.held_out.chromium.marks import ground_of, marks_of
from tests.drawing.held_out.chromium.parts import tag
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.told import Told

_CLASS = {"n": "name", "c": "code", "f": "figure", "m": "vote", "i": "place"}


def states(told: Told) -> str:
    """All States, in the way's form."""
    return tag("section", _STATES[told.way["states"]](told), f"states {told.way['states']}")


def _cell(told: Told, row: StateRow, what: str, number: int, kind: str = "td") -> str:
    words = {"n": escape(row.name), "c": row.state, "i": f"{number}", "f": row.figure,
             "m": marks_of(told, row.marks)}[what]  # fmt: skip
    return tag(kind, words, _CLASS[what], ground_of(told, row.marks) if what == "m" else "")


def _tables(told: Told) -> str:
    """Tables side by side, each read downwards."""
    rows, order, count = told.rows(), told.way["order"], told.way["blocks"]
    heads = dict(zip("nfm", told.words.states_head, strict=True))
    top = "".join(tag("th", escape(heads.get(what, "")), _CLASS[what]) for what in order)
    length, tables = -(-len(rows) // count), []
    for start in range(0, len(rows), length):
        lines = [tag("tr", "".join(_cell(told, row, what, start + n) for what in order))
                 for n, row in enumerate(rows[start : start + length], 1)]  # fmt: skip
        tables.append(tag("table", (tag("tr", top) if told.way["headed"] else "") + "".join(lines)))
    return "".join(tables)


def _items(told: Told, kind: str = "") -> str:
    """A list: in columns, or as chips that flow, each with its mark, name and figure."""
    order = told.way["item"]
    items = []
    for number, row in enumerate(told.rows(), 1):
        ground = ground_of(told, row.marks)
        parts = " ".join(_cell(told, row, what, number, "span") for what in order)
        items.append(tag("li", parts, kind, ground if told.way["states"] == "chips" else ""))
    return tag("ul", "".join(items))


def _bands(told: Told) -> str:
    """Bands of columns: codes above marks above figures."""
    rows, wide, heads = told.rows(), told.way["band"], told.words.states_head
    bands = []
    for start in range(0, len(rows), wide):
        some = rows[start : start + wide]
        lines = [tag("tr", tag("th", escape(name)) + "".join(
            _cell(told, row, what, 0) for row in some)) for name, what in
            ((heads[0], "c"), (heads[2], "m"), (heads[1], "f"))]  # fmt: skip
        bands.append(tag("table", "".join(lines)))
    return "".join(bands)


def _panels(told: Told) -> str:
    """A panel for each position, with the States that took it."""
    panels = []
    for total in (t for t in told.words.totals if t.position):
        mine = [row for row in told.rows() if told.position(row) == total.position]
        held = f"<br>{told.held(total)}" if total.figure else ""
        title = f"{escape(total.label)}<small>{told.members(total)}{held}</small>"
        lines = "".join(
            tag("li", "".join(_cell(told, row, what, 0, "span") for what in "mnf")) for row in mine
        )
        panels.append(tag("div", tag("h2", title) + tag("ul", lines)))
    return "".join(panels)


def _choices(told: Told) -> str:
    """A table with a column for each position, where the State's mark stands in its own."""
    columns, heads = [t for t in told.words.totals if t.position], told.words.states_head
    top = [heads[0], heads[1], *(column.label for column in columns)]
    lines = [tag("tr", "".join(tag("th", escape(words)) for words in top))]
    for row in told.rows():
        cells = [tag("td", marks_of(told, row.marks) if told.position(row) == column.position
                      else "", "vote", ground_of(told, row.marks)
                      if told.position(row) == column.position else "")
                 for column in columns]  # fmt: skip
        name = _cell(told, row, "n", 0) + _cell(told, row, "f", 0)
        lines.append(tag("tr", name + "".join(cells)))
    sums = [told.words.totals[-1].label, told.words.totals[-1].figure]
    sums += [column.members for column in columns]
    lines.append(tag("tr", "".join(tag("td", words, "vote") for words in sums), "sum"))
    return tag("table", "".join(lines))


_STATES: Mapping[str, Callable[[Told], str]] = {
    "tables": _tables, "items": _items, "chips": _items, "bands": _bands, "panels": _panels,
    "choices": _choices,
}  # fmt: skip
