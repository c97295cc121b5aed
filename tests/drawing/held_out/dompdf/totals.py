"""The totals on a page of dompdf: tables, figures in large type, lines, slots of a form."""

from collections.abc import Mapping

from tests.drawing.held_out.dompdf.marks import mark_cell, swatch
from tests.drawing.held_out.dompdf.parts import both, headed
from tests.drawing.held_out.htmldoc.said import keyed_by
from tests.drawing.held_out.htmldoc.tags import BLANK, Part, b, kept, table, tag, td, tr, words
from tests.drawing.held_out.htmldoc.totals import marked
from tests.drawing.held_out.sheet import TotalRow
from tests.drawing.held_out.told import Told


def totals(told: Told) -> str:
    """How many, and what they hold, by position."""
    return headed(told, "totals", _TOTALS[told.way["totals"]](told))


def count(told: Told) -> str:
    """All members, where the positions say their own numbers."""
    whole = told.words.totals[-1]
    held = f" ({words(told.held(whole))})" if whole.figure else ""
    return tag("p", f"{b(words(whole.label))}: {words(told.members(whole))}{held}")


def keyed(told: Told, row: TotalRow) -> str:
    """A position's word with its mark, where that is the legend."""
    return keyed_by(swatch, told, row)


def _mark(told: Told, row: TotalRow) -> str:
    if row.mark is None:
        return td("", class_="m")
    if told.plan.sheet.look.family == "ground":
        return mark_cell(told, (row.mark,)).split(">")[0] + f">{BLANK}</td>"
    return td(swatch(told, row.mark), class_="m")


def _kind(row: TotalRow) -> str:
    return "" if row.position else "sum"


def _table(told: Told) -> str:
    """A row for each position."""
    way, names = told.way, dict(zip("lnf", told.words.totals_head, strict=True)) | {"m": ""}
    order = way["count_order"].replace("" if marked(told) else "m", "")
    kinds = {"l": "l", "n": "f", "f": "f", "m": "m"}
    rows = [tr(*(tag("th", words(names[k]), class_=kinds[k]) for k in order))]
    for row in told.words.totals:
        cells = {"l": td(kept(row.label)), "n": td(row.members, class_="f"),
                 "f": td(kept(row.figure), class_="f"), "m": _mark(told, row)}  # fmt: skip
        rows.append(tr(*(cells[k] for k in order), class_=_kind(row)))
    if way["result_in"] == "totals":
        rows.append(
            tr(
                td(words(told.words.result[0])),
                tag("td", both(told), class_="f", colspan=len(order) - 1),
                class_="sum",
            )
        )
    wide = "full" if way["totals_wide"] else ""
    return table(*rows, class_=f"count {way['count_rules']} {wide}")  # fmt: skip


def _kpi(told: Told) -> str:
    """A box for each position with its number in large type."""
    cells = []
    for row in told.words.totals:
        held = words(told.held(row)) if row.figure else BLANK
        big, small = tag("div", row.members, class_="big"), tag("div", held, class_="small")
        name = tag("div", keyed(told, row))
        cells.append(td(name + big + small if told.way["name_first"] else big + name + small))
    return table(tr(*cells), class_="count kpi full")


def _across(told: Told) -> str:
    """Positions as heads of columns; members and shares in rows below them."""
    rows, heads = told.words.totals, told.words.totals_head
    top = tr(tag("th", ""), *(tag("th", words(row.label)) for row in rows))
    marks = tr(td(""), *(_mark(told, row) for row in rows)) if marked(told) else ""
    members = tr(td(words(heads[1]), class_="name"), *(td(b(row.members)) for row in rows))
    low = tr(td(words(heads[2]), class_="name"), *(td(kept(row.figure)) for row in rows))
    return table(top, marks, members, low, class_="count across full")


def _run(told: Told) -> str:
    """All of it in one line of words."""
    said = []
    for row in told.words.totals:
        held = f" ({kept(told.held(row))})" if row.figure else ""
        said.append(f"{keyed(told, row)}{BLANK}{b(row.members)}{held}")
    return tag("p", f"{BLANK}{words(told.way['between'])} ".join(said), class_="count")


def _two(told: Told) -> str:
    """A line of members and a line of shares."""
    heads, rows = told.words.totals_head, told.words.totals
    members = ", ".join(f"{keyed(told, row)} {b(row.members)}" for row in rows)
    held = ", ".join(f"{kept(row.label)} {b(kept(row.figure))}" for row in rows if row.figure)
    return tag("p", f"{words(heads[1])}: {members}") + tag("p", f"{words(heads[2])}: {held}")


def _slots(told: Told) -> str:
    """A form's lines: a word, its number in a box, the share behind it."""
    rows = []
    for row in told.words.totals:
        held = kept(told.held(row)) if row.figure else ""
        rows.append(tr(td(keyed(told, row)), td(row.members, class_="n"), td(held, class_="held")))
    return table(*rows, class_="count slots")


_TOTALS: Mapping[str, Part] = {
    "table": _table, "kpi": _kpi, "across": _across, "run": _run, "two": _two, "slots": _slots,
}  # fmt: skip
