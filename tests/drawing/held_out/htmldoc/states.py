"""The States on a page of HTMLDOC: blocks of tables, cards, numbered lists, typed lines."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.htmldoc.marks import ground_of, mark_cell, signs
from tests.drawing.held_out.htmldoc.positions import columns, grouped, matrix, sentences, terms
from tests.drawing.held_out.htmldoc.tags import (
    BLANK,
    Part,
    b,
    font,
    kept,
    line,
    table,
    tag,
    td,
    tr,
    words,
)
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.told import Told


def states(told: Told) -> str:
    """All States, in the way's form."""
    return _STATES[told.way["states"]](told)


def _cell(told: Told, row: StateRow, what: str, behind: str) -> str:
    if what == "m":
        return mark_cell(told, row.marks, behind)
    said = {"n": row.name, "c": row.state, "f": row.figure,
            "i": f"{told.rows().index(row) + 1}"}[what]  # fmt: skip
    bold = what == "c" or (what == "n" and told.way["names_bold"])
    return td(b(kept(said)) if bold else kept(said), bgcolor=behind,
              align="right" if what in "fi" else "left")  # fmt: skip


def _head(told: Told) -> list[str]:
    heads, way = dict(zip("nfm", told.words.states_head, strict=True)), told.way
    at = {"m": "center", "f": "right"}
    return [td(font(b(words(heads.get(what, ""))), way["head_ink"]), bgcolor=way["head_fill"],
               align=at.get(what, "left")) for what in way["order"]]  # fmt: skip


def _line(told: Told, row: StateRow, number: int) -> list[str]:
    behind = told.way["tint"] if told.way["zebra"] and number % 2 else ""
    return [_cell(told, row, what, behind) for what in told.way["order"]]


def _parted(told: Told, over: int) -> list[Sequence[StateRow]]:
    rows = told.rows()
    length = -(-len(rows) // over)
    return [rows[start : start + length] for start in range(0, len(rows), length)]


def _blocks(told: Told) -> str:
    """A table for each block, side by side in another."""
    way, over = told.way, told.way["blocks"]
    cells = []
    for block in _parted(told, over):
        rows = [tr(*_head(told))] if way["headed"] else []
        rows += [tr(*_line(told, row, n)) for n, row in enumerate(block)]
        one = table(*rows, border=way["border"], cellpadding=way["pad"],
                    cellspacing=way["spacing"], width="100%")  # fmt: skip
        cells.append(tag("td", one, valign="top", width=f"{100 // over}%"))
    if over == 1:
        return table(tr(tag("td", one)), width=way["single_wide"], align="center", cellpadding=0)
    return table(tr(*cells), width="100%", cellpadding=5)


def _one_table(told: Told) -> str:
    """Two blocks as the columns of one table, heads twice."""
    way, (left, *others) = told.way, _parted(told, 2)
    right: Sequence[StateRow] = others[0] if others else ()
    rows, gap = [tr(*_head(told), td(BLANK), *_head(told))], td(BLANK, width=16)
    for n, row in enumerate(left):
        beside = _line(told, right[n], n) if n < len(right) else [td("")] * len(way["order"])
        rows.append(tr(*_line(told, row, n), gap, *beside))
        if way["ruled"]:
            rows.append(tr(tag("td", "", colspan=2 * len(way["order"]) + 1, height=1,
                               bgcolor=way["line"])))  # fmt: skip
    return table(*rows, width="100%", border=way["border"], cellpadding=way["pad"])


def _cards(told: Told) -> str:
    """A small table for each State: the mark beside its name and figure."""
    way, over, rows = told.way, told.way["over"], told.rows()
    cells = []
    for row in rows:
        ground = ground_of(told, row.marks)
        inner = BLANK if ground else signs(told, row.marks)
        mark = tag(
            "td", inner, rowspan=2, align="center", valign="middle", bgcolor=ground, width=54
        )
        name = td(b(kept(row.name)))
        figure = td(kept(told.held(row) if way["units"] else row.figure))
        first = tr(mark, name) if way["mark_first"] else tr(name, mark)
        cells.append(tag("td", table(first, tr(figure), width="100%", cellpadding=1),
                         width=f"{100 // over}%"))  # fmt: skip
    cells += [tag("td", BLANK)] * (-len(cells) % over)
    lines = [tr(*cells[n : n + over]) for n in range(0, len(cells), over)]
    return table(*lines, width="100%", border=1, cellspacing=way["spacing"])


def _numbered(told: Told) -> str:
    """Numbered lists in two columns: name, figure, mark."""
    way, cells, start = told.way, [], 1
    for block in _parted(told, 2):
        items = []
        for row in block:
            mark = signs(told, row.marks, inline=True)
            held = f"{BLANK}({kept(told.held(row))})" if row.figure else ""
            said = kept(row.name) + held
            items.append(tag("li", f"{mark}{BLANK}{said}" if way["mark_first"]
                             else said + (kept(way["before_mark"]) + mark
                                          if mark else "")))  # fmt: skip
        cells.append(tag("td", tag("ol", "".join(items), start=start), valign="top", width="50%"))
        start += len(block)
    return table(tr(*cells), width="100%", cellpadding=0)


def _typed(told: Told) -> str:
    """Lines as of a typewriter, between lines of hyphens."""
    rows, heads, way = told.rows(), told.words.states_head, told.way
    first = max(len(heads[0]), *(len(row.name) for row in rows)) + way["dots_long"]
    rule = tr(tag("td", "-" * (first + 34), colspan=3, nowrap="nowrap"))
    said = [tr(td(kept(heads[0])), td(kept(heads[1]), align="right"), td(kept(heads[2]))), rule]
    for n, row in enumerate(rows):
        dots = way["dots"] * (first - len(row.name) - 1)
        mark = signs(told, row.marks)
        said.append(tr(td(kept(f"{row.name} {dots}")), td(kept(row.figure), align="right"),
                       td(BLANK * 2 + mark)))  # fmt: skip
        if way["fives"] and n % 5 == 4:
            said.append(tr(tag("td", BLANK, colspan=3)))
    return table(*said, rule, cellpadding=1)


def _lined(told: Told) -> str:
    """One wide list, a thin line below each State."""
    way, rows = told.way, [tr(*_head(told))]
    for row in told.rows():
        rows += [tr(*(_cell(told, row, what, "") for what in way["order"])),
                 tr(tag("td", "", colspan=len(way["order"]), height=1,
                        bgcolor=way["line"]))]  # fmt: skip
    return table(*rows, width=way["single_wide"], align="center", cellpadding=1) + line(
        way["accent"], 1
    )


_STATES: Mapping[str, Part] = {
    "blocks": _blocks, "one_table": _one_table, "cards": _cards, "numbered": _numbered,
    "typed": _typed, "lined": _lined, "matrix": matrix, "columns": columns, "terms": terms,
    "sentences": sentences, "grouped": grouped,
}  # fmt: skip
