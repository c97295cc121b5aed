"""The States on a page of PhantomJS by what they voted: columns to tick, sections, lists."""

from collections.abc import Sequence

from tests.drawing.held_out.htmldoc.positions import of_position
from tests.drawing.held_out.htmldoc.tags import b, kept, table, tag, td, tr, words
from tests.drawing.held_out.phantom.marks import mark_cell
from tests.drawing.held_out.phantom.totals import keyed
from tests.drawing.held_out.sheet import StateRow, TotalRow
from tests.drawing.held_out.told import Told

GAP = tag("div", "", class_="gap")
"""Room between tables side by side."""


def _choice(told: Told, row: StateRow, total: TotalRow) -> str:
    """The cell of a State below a position: its mark, a cross or a box."""
    mine, way = told.position(row) == total.position, told.way["choice"]
    if way == "mark":
        return mark_cell(told, row.marks) if mine else td("", class_="m")
    sign = {"cross": ("X", ""), "box": ("☒", "☐"), "tick": ("✓", "")}[way][not mine]
    return td(b(sign), class_=f"m by-{way}")


def _choices(told: Told, rows: Sequence[StateRow]) -> str:
    """A table with a column for each position below the word for all."""
    totals, heads = told.words.totals[:-1], told.words.states_head
    first = tr(tag("th", words(heads[0]), rowspan=2, class_="n"),
               tag("th", words(heads[1]), rowspan=2, class_="f"),
               tag("th", words(heads[2]), colspan=len(totals), class_="m"),
               class_="head")  # fmt: skip
    second = tr(*(tag("th", words(total.label), class_="m") for total in totals), class_="head")
    lines = [tr(td(kept(row.name), class_="n"), td(kept(row.figure), class_="f"),
                *(_choice(told, row, total) for total in totals),
                class_="odd" if told.way["zebra"] and n % 2 else "")
             for n, row in enumerate(rows)]  # fmt: skip
    return table(first, second, *lines, class_="grid full")


def matrix(told: Told) -> str:
    """All States in one table of choices; the sums below their columns."""
    if not told.way["summed"]:
        return _choices(told, told.rows())
    *totals, whole = told.words.totals
    sums = tr(td(kept(f"{whole.label}: {whole.members}"), class_="n"), td(whole.figure, class_="f"),
              *(td(row.members, class_="m") for row in totals), class_="foot sum")  # fmt: skip
    return _choices(told, told.rows()).removesuffix("</table>") + sums + "</table>"


def twin(told: Told) -> str:
    """The same in two halves, side by side."""
    rows = told.rows()
    half = -(-len(rows) // 2)
    cells = (tag("td", _choices(told, some), width="49%", valign="top")
             for some in (rows[:half], rows[half:]))  # fmt: skip
    return table(tr(tag("td", GAP).join(cells)), class_="full outer")


def _title(told: Told, total: TotalRow) -> str:
    held = f" – {words(told.held(total))}" if total.figure else ""
    return f"{keyed(told, total)}: {kept(told.members(total))}{held}"


def sections(told: Told) -> str:
    """One table: a bar for each position above its States."""
    way, lines, over = told.way, [], told.way["sections_over"]
    for total in told.words.totals[:-1]:
        lines.append(tr(tag("th", _title(told, total), colspan=3 * over, class_="bar")))
        mine = of_position(told, total)
        for start in range(0, len(mine), over):
            cells = [one for row in mine[start : start + over]
                     for one in ((mark_cell(told, row.marks) if way["with_marks"] else td("")),
                                 td(kept(row.name), class_="n"),
                                 td(kept(row.figure), class_="f"))]  # fmt: skip
            lines.append(tr(*cells, *[td("")] * (3 * over - len(cells))))
        if not mine:
            lines.append(tr(tag("td", way["nobody"], colspan=3 * over)))
    return table(*lines, class_="grid full")


def lists(told: Told) -> str:
    """Numbered lines below a heading for each position, in columns."""
    parts, over = [], told.way["lists_over"]
    for total in told.words.totals[:-1]:
        mine = of_position(told, total)
        length = -(-len(mine) // over) or 1
        cells = []
        for start in range(0, length * over, length):
            lines = "".join(tag("li", kept(f"{row.name}{_held(told, row)}"))
                            for row in mine[start : start + length])  # fmt: skip
            kind = told.way["list_kind"]
            cells.append(tag("td", tag(kind, lines, start=start + 1) if lines else "",
                             width=f"{100 // over}%", valign="top"))  # fmt: skip
        inner = table(tr(*cells), class_="full outer") if mine else tag("p", told.way["nobody"])
        parts.append(tag("h3", _title(told, total)) + inner)
    return "".join(parts)


def _held(told: Told, row: StateRow) -> str:
    said = told.held(row) if told.way["units"] else row.figure
    return told.way["name_figure"].format(said) if said else ""
