"""The totals on a page of HTMLDOC: tables, heads above numbers, bullets, sentences."""

from collections.abc import Mapping

from tests.drawing.held_out.htmldoc.marks import mark_cell, sign
from tests.drawing.held_out.htmldoc.tags import (
    BLANK,
    Part,
    b,
    font,
    kept,
    table,
    tag,
    td,
    tr,
    words,
)
from tests.drawing.held_out.sheet import TotalRow
from tests.drawing.held_out.told import Told


def totals(told: Told) -> str:
    """How many, and what they hold, by position."""
    return _TOTALS[told.way["totals"]](told)


def count(told: Told) -> str:
    """All members, where the positions say their own numbers."""
    whole = told.words.totals[-1]
    held = f" ({told.held(whole)})" if whole.figure else ""
    return f"<p>{b(words(f'{whole.label}: {told.members(whole)}{held}'))}</p>"


def marked(told: Told) -> bool:
    """Whether the totals are the legend."""
    return any(row.mark for row in told.words.totals)


def swatch(told: Told, row: TotalRow, behind: str = "") -> str:
    """The cell of a mark beside its word; empty for the total of all."""
    marks = (row.mark,) if row.mark else ()
    return mark_cell(told, marks, behind)


def _bold(row: TotalRow, said: str) -> str:
    one = kept(said) if len(said) < 20 else words(said)
    return b(one) if row.position is None else one


def _table(told: Told) -> str:
    """A line for each position below heads."""
    way, names = told.way, told.words.totals_head
    heads = [td(b(words(name)), bgcolor=way["tint"], align="left" if not n else "right")
             for n, name in enumerate(names)]  # fmt: skip
    mark = [td("", bgcolor=way["tint"])] if marked(told) else []
    rows = [tr(*mark, *heads)]
    for row in told.words.totals:
        first = [swatch(told, row)] if mark else []
        rows.append(tr(*first, td(_bold(row, row.label)),
                       td(_bold(row, row.members), align="right"),
                       td(_bold(row, row.figure), align="right")))  # fmt: skip
    return table(*rows, border=way["totals_border"], cellpadding=3, width=way["totals_wide"])


def _heads(told: Told) -> str:
    """Words as heads; below them marks, numbers and shares."""
    rows, way = told.words.totals, told.way
    each = f"{100 // len(rows)}%"
    found = [tr(*(td(b(words(row.label)), align="center", bgcolor=way["tint"], width=each)
                  for row in rows))]  # fmt: skip
    if marked(told):
        found.append(tr(*(swatch(told, row) for row in rows)))
    found.append(tr(*(td(font(b(row.members), size="+2"), align="center") for row in rows)))
    found.append(tr(*(td(words(told.held(row)), align="center") for row in rows)))
    return table(*found, border=way["totals_border"], cellpadding=3, width="100%")


def _bullets(told: Told) -> str:
    """A list of the positions."""
    items = []
    for row in told.words.totals:
        held = f" ({told.held(row)})" if row.figure else ""
        said = _bold(row, f"{row.label}: {told.members(row)}{held}")
        first = sign(told, row.mark, inline=True) + BLANK if row.mark else ""
        items.append(tag("li", first + said))
    return tag("ul", "".join(items))


def _bare(told: Told) -> str:
    """Number, word and share in a table without lines and heads."""
    rows = []
    for row in told.words.totals:
        first = [swatch(told, row)] if marked(told) else []
        rows.append(tr(td(b(row.members), align="right"), *first,
                       td(_bold(row, row.label) + BLANK * 3),
                       td(_bold(row, told.held(row)), align="right")))  # fmt: skip
    return table(*rows, cellpadding=2)


def _bars(told: Told) -> str:
    """Cells as long as the numbers."""
    rows, whole = [], int(told.words.totals[-1].members)
    for row in told.words.totals:
        first = [swatch(told, row)] if marked(told) else []
        said = f"{row.members}" + (f" ({told.held(row)})" if row.figure else "")
        bar = BLANK
        if row.position and int(row.members):
            part = max(100 * int(row.members) // whole, 2)
            low = font(BLANK, size="-3")
            bar = table(tr(tag("td", low, bgcolor=told.way["dark"], width=f"{part}%"),
                           tag("td", low)), width="100%", cellpadding=0)  # fmt: skip
        rows.append(tr(*first, td(_bold(row, row.label), width="34%"), td(bar, width="34%"),
                       td(_bold(row, said), align="right")))  # fmt: skip
    return table(*rows, width="100%")


_TOTALS: Mapping[str, Part] = {
    "table": _table, "heads": _heads, "bullets": _bullets, "bare": _bare, "bars": _bars,
    "sentence": lambda told: f"<p>{words(told.count())}</p>",
}  # fmt: skip
