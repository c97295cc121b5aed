"""The States on a page of Flying Saucer: blocks, records, ranks, indexes, tiles of codes."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.dompdf.marks import ground_of, mark_cell, marks_of
from tests.drawing.held_out.htmldoc.tags import BLANK, Part, b, kept, table, tag, td, tr, words
from tests.drawing.held_out.saucer import positions
from tests.drawing.held_out.saucer.parts import headed
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.told import Told

_HEADS = {
    "fr": ("État membre", "Population", "Vote"),
    "de": ("Mitgliedstaat", "Bevölkerung", "Stimme"),
    "es": ("Estado miembro", "Población", "Voto"),
}


def states(told: Told) -> str:
    """All States, in the way's form."""
    way = told.way
    kind = f"states {way['states']} rules-{way['rules']}"
    return headed(told, "states", tag("div", _STATES[way["states"]](told), class_=kind))


def _cell(told: Told, row: StateRow, what: str, number: int) -> str:
    if what == "m" and told.way["states"] == "worded":
        total = next(t for t in told.words.totals if t.position == told.position(row))
        return td(kept(total.label), class_="m")
    if what == "m":
        return mark_cell(told, row.marks)
    said = {"n": row.name, "c": row.state, "f": row.figure, "i": f"{number}"}[what]
    whole = told.way["ground_on"] == "row" and what in "nc"
    return td(kept(said), class_=what, style=ground_of(told, row.marks) if whole else "")


def _heads(told: Told) -> str:
    """The heads of a block, perhaps in two languages."""
    names = dict(zip("nfm", map(words, told.words.states_head), strict=True))
    if told.way["states"] == "twofold":
        for what, other in zip("nfm", _HEADS[told.way["second"]], strict=True):
            if what != "f" or told.plan.vote.figures == "shares":
                names[what] += "<br>" + tag("span", words(other), class_="second")
    names |= {"i": words(told.way["number_head"]), "c": words(told.way["code_head"])}
    return tr(*(tag("th", names[what], class_=what) for what in told.way["order"]), class_="head")


def _list(told: Told, rows: Sequence[StateRow], first: int = 0) -> str:
    lines = [_heads(told)] if told.way["headed"] else []
    for number, row in enumerate(rows, first + 1):
        odd = told.way["zebra"] and number % 2
        cells = (_cell(told, row, what, number) for what in told.way["order"])
        lines.append(tr(*cells, class_="odd" if odd else ""))
    return table(*lines, class_="grid full")


def beside(pieces: Sequence[str]) -> str:
    """Tables side by side."""
    if len(pieces) == 1:
        return pieces[0]
    cells = [tag("td", one, width=f"{100 // len(pieces)}%", valign="top") for one in pieces]
    return table(tr(tag("td", "", class_="sep").join(cells)), class_="full outer")


def _blocks(told: Told) -> str:
    """A table for each block, read down."""
    rows, over = told.rows(), told.way["blocks"]
    length = -(-len(rows) // over)
    return beside([_list(told, rows[n : n + length], n) for n in range(0, len(rows), length)])


def _ranked(told: Told) -> str:
    """One table, the largest States first."""
    held = {row.state: row.figure or 0.0 for row in told.plan.vote.rows}
    return _list(told, sorted(told.rows(), key=lambda row: -held[row.state]))


def _records(told: Told) -> str:
    """A record for each State: its name above labels and values."""
    heads, over, cells = told.words.states_head, told.way["over_lists"], []
    for row in told.rows():
        figure = tr(tag("th", words(heads[1].rstrip("*"))), td(kept(row.figure), class_="f"))
        vote = tr(tag("th", words(heads[2])), mark_cell(told, row.marks))
        name = tr(tag("td", b(kept(row.name)), colspan=2, class_="n"))
        cells.append(tag("td", table(name, figure, vote, class_="record full"), valign="top",
                         width=f"{100 // over}%"))  # fmt: skip
    cells += [td("")] * (-len(cells) % over)
    return table(*(tr(*cells[n : n + over]) for n in range(0, len(cells), over)),
                 class_="full outer")  # fmt: skip


def _index(told: Told) -> str:
    """Lines without a table's heads: mark, name and figure in words."""
    lines = []
    for row in told.rows():
        said = told.way["name_figure"].format(told.held(row)) if row.figure else ""
        mark = tag("td", marks_of(told, row.marks) or BLANK, class_="m",
                   style=ground_of(told, row.marks))  # fmt: skip
        name = tag("td", kept(row.name) + kept(said), class_="n")
        lines.append(tr(*((mark, name) if told.way["mark_before"] else (name, mark))))
    length = -(-len(lines) // told.way["over_lists"])
    pieces = (lines[n : n + length] for n in range(0, len(lines), length))
    return beside([table(*some, class_="grid full") for some in pieces])


def _codes(told: Told) -> str:
    """Squares with a State's code, its figure and its mark."""
    over, cells = told.way["over_lists"], []
    for row in told.rows():
        mark = tag("div", marks_of(told, row.marks) or BLANK)
        figure = tag("div", kept(told.held(row)) or BLANK, class_="low")
        inner = tag("div", row.state, class_="code")
        inner += mark + figure if told.way["mark_before"] else figure + mark
        cells.append(tag("td", inner, style=ground_of(told, row.marks), width=f"{100 // over}%"))
    cells += [tag("td", "", class_="void")] * (-len(cells) % over)
    return table(*(tr(*cells[n : n + over]) for n in range(0, len(cells), over)), class_="full")


_STATES: Mapping[str, Part] = {
    "blocks": _blocks, "twofold": _blocks, "worded": _blocks, "ranked": _ranked,
    "records": _records, "index": _index, "codes": _codes, **positions.STATES,
}  # fmt: skip
