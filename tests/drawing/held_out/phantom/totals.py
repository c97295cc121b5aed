"""The totals on a page of PhantomJS: tables, strips, leaders, members and shares apart."""

from collections.abc import Mapping

from tests.drawing.held_out.htmldoc.tags import BLANK, Part, b, kept, table, tag, td, tr, words
from tests.drawing.held_out.htmldoc.totals import count, marked
from tests.drawing.held_out.phantom.marks import mark_cell, marks_of, swatch
from tests.drawing.held_out.sheet import TotalRow
from tests.drawing.held_out.told import Told

__all__ = ["count", "marked", "totals"]


def totals(told: Told) -> str:
    """How many, and what they hold, by position."""
    kind = told.way["totals"]
    return tag("div", _TOTALS[kind](told), class_=f"totals {kind}")


def keyed(told: Told, row: TotalRow) -> str:
    """A position's word with its mark, where that is the legend."""
    mark = swatch(told, row.mark) if row.mark else ""
    return BLANK.join(part for part in (mark, kept(row.label)) if part)


def _mark(told: Told, row: TotalRow) -> str:
    return mark_cell(told, (row.mark,) if row.mark else ())


def _kind(row: TotalRow) -> str:
    return "" if row.position else "sum"


def _table(told: Told) -> str:
    """A row for each position; the mark before or behind its word."""
    way, names = told.way, dict(zip("lnf", told.words.totals_head, strict=True)) | {"m": ""}
    order = way["count_order"].replace("" if marked(told) else "m", "")
    kinds = {"l": "l", "n": "f", "f": "f", "m": "m"}
    rows = [tr(*(tag("th", words(names[k]), class_=kinds[k]) for k in order))]
    for row in told.words.totals:
        cells = {"l": td(kept(row.label), class_="l"), "n": td(row.members, class_="f"),
                 "f": td(row.figure, class_="f"), "m": _mark(told, row)}  # fmt: skip
        rows.append(tr(*(cells[k] for k in order), class_=_kind(row)))
    if way["result_in"] == "totals":
        name, word, mark = told.words.result
        said = BLANK.join(filter(None, (marks_of(told, [mark]), b(kept(word)))))
        rows.append(tr(tag("td", words(name), class_="l", colspan=len(order) - 1),
                       tag("td", said, class_="f"), class_="sum"))  # fmt: skip
    return table(*rows, class_="full" if way["totals_wide"] else "")


def _across(told: Told) -> str:
    """A column for each position; members and shares in rows."""
    rows, heads = told.words.totals, told.words.totals_head
    top = tr(tag("th", words(heads[0])), *(tag("th", words(row.label)) for row in rows))
    marks = tr(tag("th", ""), *(_mark(told, row) for row in rows)) if marked(told) else ""
    low = tr(tag("th", words(heads[2])), *(td(row.figure) for row in rows))
    members = tr(tag("th", words(heads[1])), *(td(b(row.members)) for row in rows))
    return table(top, marks, members, low, class_="full")


def _strip(told: Told) -> str:
    """One row of boxes, all of a position in each."""
    cells = []
    for row in told.words.totals:
        held = f"<br>{words(told.held(row))}" if row.figure else ""
        cells.append(td(f"{keyed(told, row)} {b(row.members)}{held}"))
    return table(tr(*cells), class_="full")


def _held(told: Told, row: TotalRow) -> str:
    return f" ({kept(told.held(row))})" if row.figure else ""


def _lines(told: Told) -> str:
    return "".join(tag("p", f"{keyed(told, row)}: {b(kept(told.members(row)))}{_held(told, row)}")
                   for row in told.words.totals)  # fmt: skip


def _leaders(told: Told) -> str:
    """Points between a word and its numbers."""
    rows = [tr(*([_mark(told, row)] if marked(told) else []), td(kept(row.label)),
               td(BLANK, class_="dots"), td(b(row.members), class_="f"),
               td(kept(told.held(row)), class_="f"), class_=_kind(row))
            for row in told.words.totals]  # fmt: skip
    return table(*rows, class_="full" if told.way["totals_wide"] else "")


def _apart(told: Told) -> str:
    """Members in one table, shares in another beside it."""
    heads, rows = told.words.totals_head, told.words.totals
    first = [tr(tag("th", words(heads[1]), colspan=2))]
    first += [tr(td(keyed(told, row)), td(row.members, class_="f"), class_=_kind(row))
              for row in rows]  # fmt: skip
    second = [tr(tag("th", words(heads[2]), colspan=2))]
    second += [tr(td(kept(row.label)), td(row.figure, class_="f"), class_=_kind(row))
               for row in rows if row.figure]  # fmt: skip
    both = (tag("td", table(*part, class_="full"), width=f"{wide}%", valign="top")
            for part, wide in ((first, 48), (second, 48)))  # fmt: skip
    return table(tr(*both), class_="full outer")


_TOTALS: Mapping[str, Part] = {
    "table": _table, "across": _across, "strip": _strip, "lines": _lines, "leaders": _leaders,
    "apart": _apart, "sentence": lambda told: tag("p", words(told.count())),
}  # fmt: skip
