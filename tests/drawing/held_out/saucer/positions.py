"""The States on a page of Flying Saucer by what they voted: groups, merged cells, rows, answers."""

from collections.abc import Mapping

from tests.drawing.held_out.dompdf.marks import marks_of
from tests.drawing.held_out.htmldoc.positions import of_position
from tests.drawing.held_out.htmldoc.tags import Part, b, kept, table, tag, td, tr, words
from tests.drawing.held_out.saucer.totals import how_many, keyed
from tests.drawing.held_out.sheet import StateRow, TotalRow
from tests.drawing.held_out.told import Told


def _choice(told: Told, row: StateRow, total: TotalRow) -> str:
    """What stands where a State and a position meet."""
    mine, way = told.position(row) == total.position, told.way["choice"]
    if way == "mark" and mine and row.marks and told.plan.sheet.look.family != "ground":
        return td(marks_of(told, row.marks), class_="m")
    sign = {"mark": ("×", ""), "cross": ("X", ""), "box": ("☒", "☐"), "one": ("1", "0")}[way]
    signed = tag("span", sign[not mine], class_="sign" if way == "box" else "")
    return td(signed if sign[not mine] else "", class_="m")


def _matrix(told: Told) -> str:
    """A column for each State, a row for each position; sums at the right."""
    rows, over, heads = told.rows(), told.way["over_lists"], told.words.states_head
    *totals, whole = told.words.totals
    length, bands = -(-len(rows) // over), []
    for start in range(0, len(rows), length):
        some, last = rows[start : start + length], start + length >= len(rows)
        rest = [td("")] * (length - len(some))
        ends = [tag("th", words(name)) for name in told.words.totals_head[1:]] if last else []
        lines = [tr(tag("th", words(heads[0]), class_="l"), *(tag("th", row.state) for row in some),
                    *rest, *ends, class_="head"),
                 tr(tag("th", words(heads[1]), class_="l"),
                    *(td(words(row.figure), class_="held") for row in some), *rest,
                    *([td(b(whole.members), class_="m"), td(kept(whole.figure), class_="held")]
                      if last else []))]  # fmt: skip
        for total in totals:
            sums = [td(b(total.members), class_="m"), td(kept(total.figure), class_="held")]
            lines.append(tr(tag("th", keyed(told, total), class_="l"),
                            *(_choice(told, row, total) for row in some), *rest,
                            *(sums if last else [])))  # fmt: skip
        bands.append(table(*lines, class_="grid full"))
    return tag("div", "", class_="space").join(bands)


def _grouped(told: Told) -> str:
    """A report: a head for each position, its States, and their sum."""
    over, lines = told.way["over_lists"], []
    for total in told.words.totals[:-1]:
        mine = of_position(told, total)
        lines.append(tr(tag("td", b(keyed(told, total)), colspan=3 * over, class_="top")))
        if not mine:
            lines.append(tr(tag("td", words(told.way["nobody"]), colspan=3 * over)))
        for n in range(0, len(mine), over):
            cells = [one for place, row in enumerate(mine[n : n + over], n + 1)
                     for one in (td(f"{place}", class_="i"), td(kept(row.name), class_="n"),
                                 td(kept(row.figure), class_="f"))]  # fmt: skip
            lines.append(tr(*cells, *[td("")] * (3 * over - len(cells))))
        lines.append(tr(tag("td", how_many(told, total), colspan=3 * over, class_="end")))
    return table(*lines, class_="grid full")


def _merged(told: Told) -> str:
    """One table, in whose last column the States that voted alike share a cell."""
    heads = told.words.states_head
    lines = [tr(tag("th", words(told.way["code_head"])), tag("th", words(heads[0])),
                tag("th", words(heads[1]), class_="f"), tag("th", words(heads[2]), class_="m"),
                class_="head")]  # fmt: skip
    for total in told.words.totals[:-1]:
        mine = of_position(told, total)
        said = f"{b(keyed(told, total))}<br>{how_many(told, total)}"
        for n, row in enumerate(mine):
            cells = [td(row.state, class_="c"), td(kept(row.name), class_="n"),
                     td(kept(row.figure), class_="f")]  # fmt: skip
            cells += [tag("td", said, rowspan=len(mine), class_="m all")] if not n else []
            lines.append(tr(*cells))
        if not mine:
            none = tag("td", words(told.way["nobody"]), colspan=3)
            lines.append(tr(none, tag("td", said, class_="m all")))
    return table(*lines, class_="grid full")


def _rows(told: Told) -> str:
    """A row for each position with codes and figures of its States."""
    lines = []
    for total in told.words.totals[:-1]:
        mine = of_position(told, total)
        said = (kept(f"{row.name}{told.way['name_figure'].format(row.figure)}" if row.figure
                     else row.name) for row in mine)  # fmt: skip
        names = told.way["names_between"].join(said) or words(told.way["nobody"])
        first = f"{b(keyed(told, total))}<br>{how_many(told, total)}"
        lines.append(tr(tag("th", first, class_="l"), tag("td", names, class_="names")))
    return table(*lines, class_="grid full")


def _answers(told: Told) -> str:
    """The words of all positions beside each State, a box before each."""
    lines, totals = [], told.words.totals[:-1]
    if not any(told.position(row) == "not_participating" for row in told.rows()):
        totals = totals[:3]
    for row in told.rows():
        boxes = (_answer(told, row, total) for total in totals)
        lines.append(tr(td(kept(row.name), class_="n"), td(kept(row.figure), class_="f"), *boxes))
    return table(*lines, class_="grid full")


def _answer(told: Told, row: StateRow, total: TotalRow) -> str:
    box = tag("span", "☒" if told.position(row) == total.position else "☐", class_="sign")
    return td(f"{box} {kept(total.label)}", class_="box")


STATES: Mapping[str, Part] = {
    "matrix": _matrix, "grouped": _grouped, "merged": _merged, "rows": _rows,
    "answers": _answers,
}  # fmt: skip
