"""The States on a page of dompdf by what they voted: columns, sentences, groups, amounts, ticks."""

from collections.abc import Sequence

from tests.drawing.held_out.dompdf.marks import mark_cell
from tests.drawing.held_out.dompdf.totals import keyed
from tests.drawing.held_out.htmldoc.positions import of_position
from tests.drawing.held_out.htmldoc.tags import BLANK, b, kept, table, tag, td, tr, words
from tests.drawing.held_out.sheet import StateRow, TotalRow
from tests.drawing.held_out.told import Told


def _how_many(told: Told, total: TotalRow) -> str:
    held = f", {kept(told.held(total))}" if total.figure else ""
    return f"{kept(told.members(total))}{held}"


def _named(told: Told, row: StateRow) -> str:
    """A name with its figure."""
    said = told.held(row) if told.way["units"] else row.figure
    return kept(row.name + told.way["name_figure"].format(said)) if said else kept(row.name)


def columns(told: Told) -> str:
    """A column for each position; the longest in two."""
    heads, lists, totals = [], [], told.words.totals[:-1]
    for n, total in enumerate(totals):
        mine = of_position(told, total)
        longest, last = total.position == "yes", "last" if n == len(totals) - 1 else ""
        top = f"{keyed(told, total)}<br>{_how_many(told, total)}"
        heads.append(tag("th", top, class_="top", colspan=2 if longest else 1))
        half = -(-len(mine) // 2) if longest else len(mine)
        parts = (mine[:half], mine[half:]) if longest else (mine,)
        for part in parts:
            said = "".join(tag("p", _named(told, row)) for row in part)
            said = said or ("" if mine else tag("p", told.way["nobody"]))
            lists.append(tag("td", said, class_=f"list {last}", width="20%"))
    return table(tr(*heads), tr(*lists), class_="full")


def prose(told: Told) -> str:
    """A paragraph for each position with the names of its States."""
    parts = []
    for total in told.words.totals[:-1]:
        mine, between = of_position(told, total), f"{told.way['names_between']} "
        names = between.join(_named(told, row) for row in mine) or told.way["nobody"]
        opening = f"{keyed(told, total)} ({_how_many(told, total)})"
        parts.append(tag("p", f"{b(opening)}:{told.way['names_below']} {names}"))
    return "".join(parts)


def spans(told: Told) -> str:
    """One table; at the left of its rows stands the position that they took."""
    over, lines, marked = told.way["spans_over"], [], told.way["with_marks"]
    for total in told.words.totals[:-1]:
        mine = of_position(told, total)
        length = max(-(-len(mine) // over), 1)
        for n in range(length):
            cells = []
            if not n:
                said = f"{b(keyed(told, total))}<br>{_how_many(told, total)}"
                cells.append(tag("td", said, class_="who", rowspan=length))
            some = mine[n * over : (n + 1) * over]
            for row in some:
                cells += [td(kept(row.name), class_="n"), td(kept(row.figure), class_="f")]
                cells += [mark_cell(told, row.marks)] if marked else []
            missing = (over - len(some)) * (3 if marked else 2)
            said = td("" if mine else told.way["nobody"], colspan=missing)
            lines.append(tr(*cells, *([said] if missing else [])))
    return table(*lines, class_="grid full")


def _sums(told: Told, kind: str) -> str:
    """The lowest rows: members and shares of each position below its column."""
    *totals, whole = told.words.totals
    heads = told.words.totals_head
    members = (td(b(row.members), class_=kind) for row in totals)
    held = (td(b(kept(row.figure)), class_=kind) for row in totals)
    name = f"{whole.label}: {whole.members}"
    return tr(td(kept(name)), td(words(heads[1]), class_="f"), *members, class_="sub sum") + tr(
        td(""), td(kept(whole.figure) or words(heads[2]), class_="f"), *held, class_="sub"
    )


def amounts(told: Told) -> str:
    """Shares, each in the column of the position that its State took; sums below."""
    totals, heads = told.words.totals[:-1], told.words.states_head
    top = tr(
        tag("th", words(heads[0])),
        tag("th", told.way["code_head"]),
        *(tag("th", keyed(told, total), class_="f") for total in totals),
        class_="head",
    )
    lines = []
    for number, row in enumerate(told.rows()):
        cells = []
        for total in totals:
            said = kept(told.held(row)) or told.way["present"]
            cells.append(td(said if told.position(row) == total.position else "", class_="f"))
        odd = told.way["zebra"] and number % 2
        lines.append(tr(td(kept(row.name), class_="n"), td(row.state, class_="c"), *cells,
                        class_="odd" if odd else ""))  # fmt: skip
    return table(top, *lines, _sums(told, "f"), class_="grid full")  # fmt: skip


def _choice(told: Told, row: StateRow, total: TotalRow) -> str:
    mine, way = told.position(row) == total.position, told.way["choice"]
    if way == "mark" and mine and row.marks:
        return mark_cell(told, row.marks)
    sign = {"mark": ("×", ""), "cross": ("X", ""), "box": ("☒", "☐"), "disc": ("●", "○")}[way]
    return td(tag("span", sign[not mine], class_="sign"), class_="m")


def _choices(told: Told, rows: Sequence[StateRow], *, summed: bool) -> str:
    totals, heads = told.words.totals[:-1], told.words.states_head
    top = tr(
        tag("th", words(heads[0])),
        tag("th", words(heads[1]), class_="f"),
        *(tag("th", words(total.label), class_="m") for total in totals),
        class_="head",
    )
    lines = []
    for number, row in enumerate(rows):
        odd = told.way["zebra"] and number % 2
        cells = (_choice(told, row, total) for total in totals)
        lines.append(tr(td(kept(row.name), class_="n"), td(kept(row.figure), class_="f"), *cells,
                        class_="odd" if odd else ""))  # fmt: skip
    return table(top, *lines, _sums(told, "m") if summed else "", class_="grid full")  # fmt: skip


def ticks(told: Told) -> str:
    """A column for each position, ticked for each State; in one table or two."""
    rows, over = told.rows(), told.way["ticks_over"]
    if over == 1:
        return _choices(told, rows, summed=told.way["totals"] == "none")
    half = -(-len(rows) // 2)
    cells = (tag("td", _choices(told, some, summed=False), width="48%")
             for some in (rows[:half], rows[half:]))  # fmt: skip
    return table(tr(tag("td", BLANK, class_="between").join(cells)), class_="full")
