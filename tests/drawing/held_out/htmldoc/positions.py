"""The States on a page of HTMLDOC by what they voted: sentences, terms, groups, columns."""

from collections.abc import Sequence

from tests.drawing.held_out.htmldoc.marks import mark_cell, sign, signs
from tests.drawing.held_out.htmldoc.tags import BLANK, b, font, kept, table, tag, td, tr, words
from tests.drawing.held_out.sheet import StateRow, TotalRow
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.votes import Position

_OPENINGS: dict[Position, Sequence[str]] = {
    "yes": ("The following Member States voted in favour", "Voting in favour"),
    "no": ("The following Member States voted against", "Voting against"),
    "abstain": ("The following Member States abstained", "Abstaining"),
    "not_participating": ("The following Member States did not participate", "Not participating"),
}


def of_position(told: Told, total: TotalRow) -> list[StateRow]:
    """The States that took a position."""
    return [row for row in told.rows() if told.position(row) == total.position]


def _named(told: Told, row: StateRow) -> str:
    """A name with its figure, in one line."""
    held = f" ({told.held(row) if told.way['units'] else row.figure})" if row.figure else ""
    return kept(f"{row.name}{held}")


def _title(told: Told, total: TotalRow) -> str:
    held = f", {told.held(total)}" if total.figure else ""
    return f"{total.label} ({told.members(total)}{held})"


def sentences(told: Told) -> str:
    """A paragraph for each position, as minutes have it."""
    parts = []
    for total in told.words.totals[:-1]:
        mine = of_position(told, total)
        held = f", {told.held(total)}" if total.figure else ""
        how_many = f"{told.members(total)}{held}"
        names = told.way["between"].join(_named(told, row) for row in mine)
        opening = _OPENINGS[total.position or "yes"][told.way["opening"]]
        if mine:
            parts.append(f"<p>{b(words(opening))} ({words(how_many)}): {names}.</p>")
        else:
            none = f"{opening} ({how_many}): none."
            parts.append(f"<p>{words(none)}</p>")
    return "".join(parts)


def terms(told: Told) -> str:
    """Positions as terms, their States as what is said of them."""
    found = []
    for total in told.words.totals[:-1]:
        first = sign(told, total.mark, inline=True) + BLANK if total.mark else ""
        found.append(tag("dt", first + b(words(_title(told, total)))))
        names = told.way["between"].join(_named(told, row) for row in of_position(told, total))
        found.append(tag("dd", names or "–"))
    return tag("dl", "".join(found))


def grouped(told: Told) -> str:
    """One table: a head for each position, its States, and what they sum up to."""
    way, rows = told.way, []
    over = way["grouped_over"]
    for total in told.words.totals[:-1]:
        mine = of_position(told, total)
        rows.append(tr(tag("td", b(words(total.label)), colspan=4 * over, bgcolor=way["tint"])))
        for start in range(0, len(mine), over):
            cells = [one for row in mine[start : start + over]
                     for one in (mark_cell(told, row.marks), td(kept(row.name)),
                                 td(kept(row.figure), align="right"), td(BLANK))]  # fmt: skip
            rows.append(tr(*cells, *[td("")] * (4 * over - len(cells))))
        held = f"{BLANK * 3}{words(told.held(total))}" if total.figure else ""
        rows.append(tr(tag("td", b(words(told.members(total))) + b(held), align="right",
                           colspan=4 * over)))  # fmt: skip
    return table(*rows, width="100%", border=way["border"], cellpadding=way["pad"])


def columns(told: Told) -> str:
    """A column for each position; their words above, their numbers below."""
    totals, way = told.words.totals[:-1], told.way
    heads = [td(b(words(total.label)), align="center", bgcolor=way["tint"]) for total in totals]
    cells = []
    for total in totals:
        rows = [tr(td(signs(told, row.marks), width=14) if way["with_marks"] else "",
                   td(kept(row.name)), td(kept(row.figure), align="right"))
                for row in of_position(told, total)]  # fmt: skip
        cells.append(tag("td", table(*rows, width="100%", cellpadding=1) if rows else BLANK,
                         valign="top"))  # fmt: skip
    feet = [td(b(words(told.members(total))) + ("<br>" + words(told.held(total))
                                                if total.figure else ""), align="center")
            for total in totals]  # fmt: skip
    return table(tr(*heads), tr(*cells), tr(*feet), width="100%", border=1, cellpadding=2)


def matrix(told: Told) -> str:
    """A column for each position below the word for all; the mark stands in that of the vote."""
    totals, way, heads = told.words.totals[:-1], told.way, told.words.states_head
    back = {"bgcolor": way["tint"]}
    first = tr(tag("td", b(words(heads[0])), rowspan=2, **back),
               tag("td", b(words(heads[1])), rowspan=2, align="right", **back),
               tag("td", b(words(heads[2])), colspan=len(totals), align="center",
                   **back))  # fmt: skip
    second = tr(*(td(font(b(words(total.label)), size="-1"), align="center", width="15%", **back)
                  for total in totals))  # fmt: skip
    lines = []
    for row in told.rows():
        cells = [mark_cell(told, row.marks) if told.position(row) == total.position else td("")
                 for total in totals]  # fmt: skip
        lines.append(tr(td(kept(row.name)), td(kept(row.figure), align="right"), *cells))
    return table(first, second, *lines, width="100%", border=1, cellpadding=way["pad"])
