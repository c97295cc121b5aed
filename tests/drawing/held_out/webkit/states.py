"""The States on a page of WebKit: blocks, bands, turned heads, cards, leaders, registers."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.htmldoc.tags import Part, b, kept, table, tag, td, tr, words
from tests.drawing.held_out.sheet import ENGLISH, StateRow
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.webkit import positions
from tests.drawing.held_out.webkit.marks import ground_of, marks_of, vote_of
from tests.drawing.held_out.webkit.parts import div, headed, span
from tests.drawing.held_out.webkit.positions import in_columns, name_of
from tests.drawing.held_out.webkit.totals import keyed


def states(told: Told) -> str:
    """All States, in the way's form."""
    way = told.way
    kind = f"states {way['states']} {way['rules']} {'zebra' if way['zebra'] else ''}"
    return headed(told, "states", div(_STATES[way["states"]](told), kind))


def _cell(told: Told, row: StateRow, what: str) -> str:
    if what == "m":
        return td(vote_of(told, row.marks), class_="m", style=ground_of(told, row.marks))
    said = {
        "n": name_of(told, row),
        "c": row.state,
        "f": kept(row.figure),
        "i": f"{told.rows().index(row) + 1}",
        "e": kept(ENGLISH[row.state]),
    }[what]
    whole = told.way["ground_on"] == "row" and what in "nc"
    return td(said, class_=what, style=ground_of(told, row.marks) if whole else "")


def _heads(told: Told, order: str) -> str:
    names = dict(zip("nfm", told.words.states_head, strict=True))
    names |= {"i": told.way["number_head"], "c": told.way["code_head"], "e": ""}
    return "".join(tag("th", words(names[what]), class_=what) for what in order)


def _grid(told: Told, rows: Sequence[StateRow], order: str, *, headed: bool) -> str:
    top = [tr(_heads(told, order), class_="head")] if headed else []
    lines = [tr(*(_cell(told, row, what) for what in order)) for row in rows]
    return table(*top, *lines, class_="grid full")


def _blocks(told: Told) -> str:
    """A table for each block, side by side, read down."""
    rows, over = told.rows(), told.way["blocks"]
    length = -(-len(rows) // over)
    return "".join(
        div(_grid(told, rows[n : n + length], told.way["order"], headed=told.way["headed"]))
        for n in range(0, len(rows), length)
    )


def _register(told: Told) -> str:
    """One table; its last rows are the totals."""
    order = told.way["order"]
    lines = [tr(_heads(told, order), class_="head")]
    lines += [tr(*(_cell(told, row, what) for what in order)) for row in told.rows()]
    for total in told.words.totals:
        said = {"n": keyed(told, total), "f": kept(total.figure), "m": b(total.members)}
        lines.append(tr(*(td(said.get(what, ""), class_=what) for what in order), class_="sum"))
    return table(*lines, class_="grid full")


def _pairs(told: Told) -> str:
    """Several States in each row of one table, read across."""
    rows, over, order = told.rows(), told.way["lists_over"], told.way["order"]
    lines = [tr(*[_heads(told, order)] * over, class_="head")] if told.way["headed"] else []
    for n in range(0, len(rows), over):
        some = rows[n : n + over]
        cells = [_cell(told, row, what) for row in some for what in order]
        missing = (over - len(some)) * len(order)
        lines.append(tr(*cells, *([tag("td", "", colspan=missing)] if missing else [])))
    return table(*lines, class_="grid full")


def _bands(told: Told) -> str:
    """Bands of columns: names or codes above figures above marks."""
    rows, over, heads = told.rows(), told.way["band"], told.words.states_head
    what = told.way["band_names"]
    bands = []
    for start in range(0, len(rows), over):
        some = rows[start : start + over]
        rest = [td("")] * (over - len(some)) if start else []
        lines = [tr(tag("th", words(heads[0])), *(
            td(row.state if what == "c" else words(row.name).replace("/", "/<wbr>"), class_="top")
            for row in some),
            *rest, class_="head")]  # fmt: skip
        for name, kind in ((heads[1], "f"), (heads[2], "m")):
            cells = (_cell(told, row, kind) for row in some)
            lines.append(tr(tag("th", words(name)), *cells, *rest))
        bands.append(table(*lines, class_="grid full"))
    return "".join(bands)


def _turned(told: Told) -> str:
    """One table, a column for each State with its name turned."""
    heads, rows = told.words.states_head, told.rows()
    top = tr(tag("th", words(heads[0])),
             *(td(span(kept(row.name), "up"), class_="top") for row in rows))  # fmt: skip
    figures = tr(tag("th", words(heads[1])), *(td(words(row.figure), class_="f") for row in rows))
    marks = tr(tag("th", words(heads[2])), *(_cell(told, row, "m") for row in rows))
    middle = (figures, marks) if told.way["mark_before"] else (marks, figures)
    return table(top, *middle, class_="grid full")


def _cards(told: Told) -> str:
    """A card for each State."""
    cards = []
    for row in told.rows():
        first = span(kept(row.name), "name") + span(marks_of(told, row.marks))
        low = div(kept(told.held(row)), "low")
        cards.append(div(div(first, "first") + low, "card", ground_of(told, row.marks)))
    return "".join(cards)


def _leaders(told: Told) -> str:
    """Dots between a name and its figure; the mark at the end of the line."""
    lines = []
    for row in told.rows():
        mark = tag("span", marks_of(told, row.marks), class_="m",
                   style=ground_of(told, row.marks))  # fmt: skip
        said = span(name_of(told, row), "n") + tag("i", "") + span(kept(row.figure), "f")
        lines.append(div(said + mark, "led"))
    return in_columns(lines, told.way["lists_over"])


_STATES: Mapping[str, Part] = {
    "blocks": _blocks, "register": _register, "pairs": _pairs, "bands": _bands, "turned": _turned,
    "cards": _cards, "leaders": _leaders, **positions.STATES,
}  # fmt: skip
