"""The totals on a page of Flying Saucer: tables, positions across, fields, lines, a corner's."""

from collections.abc import Mapping

from tests.drawing.held_out.dompdf.marks import ground_of, marks_of
from tests.drawing.held_out.dompdf.totals import count, keyed
from tests.drawing.held_out.htmldoc.tags import BLANK, Part, b, kept, table, tag, td, tr, words
from tests.drawing.held_out.htmldoc.totals import marked
from tests.drawing.held_out.saucer.parts import headed
from tests.drawing.held_out.sheet import TotalRow
from tests.drawing.held_out.told import Told

__all__ = ["count", "how_many", "keyed", "sentence", "totals"]


def totals(told: Told) -> str:
    """How many, and what they hold, by position."""
    kind = told.way["totals"]
    return headed(told, "totals", tag("div", _TOTALS[kind](told), class_=f"totals {kind}"))


def sentence(told: Told) -> str:
    """The totals in words."""
    return tag("p", words(told.count()))


def how_many(told: Told, row: TotalRow) -> str:
    """Members and what they hold."""
    held = f", {kept(told.held(row))}" if row.figure else ""
    return kept(told.members(row)) + held


def _mark(told: Told, row: TotalRow) -> str:
    ground = ground_of(told, [row.mark]) if row.mark else ""
    return td("" if ground else marks_of(told, [row.mark]), class_="m", style=ground)


def _table(told: Told) -> str:
    """A row for each position."""
    way, heads = told.way, told.words.totals_head
    order = way["count_order"].replace("" if marked(told) else "m", "")
    names = dict(zip("lnf", heads, strict=True)) | {"m": ""}
    rows = [tr(*(tag("th", words(names[what]), class_=what) for what in order))]
    for row in told.words.totals:
        cells = {"l": td(kept(row.label), class_="l"), "n": td(row.members, class_="n"),
                 "f": td(kept(row.figure), class_="f"), "m": _mark(told, row)}  # fmt: skip
        kind = "" if row.position else "sum"
        rows.append(tr(*(cells[what] for what in order), class_=kind))
    wide = "full" if way["totals_wide"] else ""
    return table(*rows, class_=f"{way['count_rules']} {wide}")


def _matrix(told: Told) -> str:
    """Positions as heads, members and shares below."""
    rows, heads = told.words.totals, told.words.totals_head
    top = tr(tag("th", words(heads[0])), *(tag("th", keyed(told, row)) for row in rows))
    low = [tr(tag("th", words(heads[1])), *(td(row.members) for row in rows)),
           tr(tag("th", words(heads[2])), *(td(kept(row.figure)) for row in rows))]  # fmt: skip
    return table(top, *low, class_="full")


def _fields(told: Told) -> str:
    """A row of a form: small words above a number and its share."""
    cells = (td(tag("div", keyed(told, row), class_="cap") + b(row.members)
                + (f" {BLANK}({kept(told.held(row))})" if row.figure else ""))
             for row in told.words.totals)  # fmt: skip
    return table(tr(*cells), class_="full")


def _line(told: Told) -> str:
    said = []
    for row in told.words.totals:
        held = f" ({kept(told.held(row))})" if row.figure else ""
        said.append(f"{keyed(told, row)}{BLANK}{b(row.members)}{held}")
    return tag("p", f"{BLANK}{words(told.way['between'])} ".join(said))


def _corner(told: Told) -> str:
    """A narrow table: the word, its number, and what that holds below."""
    rows = []
    for row in told.words.totals:
        held = tag("div", kept(told.held(row)), class_="low") if row.figure else ""
        rows.append(tr(td(keyed(told, row), class_="l"), td(b(row.members) + held, class_="n"),
                       class_="" if row.position else "sum"))  # fmt: skip
    return table(*rows, class_="full")


_TOTALS: Mapping[str, Part] = {
    "table": _table, "matrix": _matrix, "fields": _fields, "line": _line, "corner": _corner,
    "sentence": sentence,
}  # fmt: skip
