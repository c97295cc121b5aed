"""The States on a page of xhtml2pdf by what they voted: groups, lists of names, boxes to tick."""

from collections.abc import Sequence

from tests.drawing.held_out.htmldoc.positions import of_position
from tests.drawing.held_out.htmldoc.tags import b, kept, tag, words
from tests.drawing.held_out.ruled import Column, fitted
from tests.drawing.held_out.sheet import StateRow, TotalRow
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.xhtml2pdf.kit import Cell, para, strong, table


def named(told: Told, row: StateRow) -> str:
    """A name with its figure."""
    held = told.held(row) if told.way["units"] else row.figure
    return row.name + (told.way["name_figure"].format(held) if held else "")


def _how_many(told: Told, total: TotalRow) -> str:
    held = f", {told.held(total)}" if total.figure else ""
    return f"{told.members(total)}{held}"


def grouped(told: Told, wide: float) -> str:
    """One table in which each position has a line of its own above its States."""
    over, heads = told.way["group_over"], told.words.states_head
    rows = told.plan.sheet.rows
    pair = [Column(heads[0], [row.name for row in rows], spare=2),
            Column(heads[1], [row.figure for row in rows])]  # fmt: skip
    each = fitted(told, pair, wide / over)
    top = [Cell(words(heads[0]), "th"), Cell(words(heads[1]), "f th")] * over
    found: list[list[Cell]] = [top]
    for total in told.words.totals[:-1]:
        mine = of_position(told, total)
        length = -(-len(mine) // over)
        said = f"{strong(total.label)} – {words(_how_many(told, total))}"
        found.append([Cell(said, "group", across=2 * over)])
        for n in range(length):
            line: list[Cell] = []
            for place in range(n, length * over, length):
                row = mine[place] if place < len(mine) else None
                line += [Cell(kept(row.name) if row else ""),
                         Cell(kept(row.figure) if row else "", "f")]  # fmt: skip
            found.append(line)
        if not mine:
            found.append([Cell(words(told.way["nobody"]), across=2 * over)])
    whole = told.words.totals[-1]
    found.append([Cell(f"{strong(whole.label)}: {words(_how_many(told, whole))}", "group",
                       across=2 * over)])  # fmt: skip
    return table(found, each * over, f"grid {told.way['rules']}")


def lists(told: Told, wide: float) -> str:
    """A paragraph of names below the words of each position."""
    parts = []
    for total in told.words.totals[:-1]:
        mine = of_position(told, total)
        names = f"{told.way['names_between']} ".join(kept(named(told, row)) for row in mine)
        title = f"{strong(total.label)} ({words(_how_many(told, total))})"
        if told.way["names_below"]:
            parts.append(para(title) + para(names or words(told.way["nobody"]), "names"))
        else:
            parts.append(para(f"{title}: {names or words(told.way['nobody'])}", "names"))
    return "".join(parts)


def _choice(told: Told, row: StateRow, total: TotalRow) -> Cell:
    chosen, empty = told.way["choice"]
    mine = told.position(row) == total.position
    return Cell(tag("span", chosen if mine else empty, class_="sign"), "m")


def crosses(told: Told, wide: float) -> str:
    """A column for each position, ticked for each State; in so many halves."""
    rows, over = told.rows(), told.way["halves"]
    totals, heads = told.words.totals[:-1], told.words.states_head
    columns = [Column(heads[0], [row.name for row in rows], spare=2),
               Column(heads[1], [row.figure for row in rows]),
               *(Column(total.label, ["XX"]) for total in totals)]  # fmt: skip
    gutter = 10.0
    each = fitted(told, columns, (wide - gutter * (over - 1)) / over)
    top = [Cell(words(one.head), ("th", "f th", "m th")[min(n, 2)])
           for n, one in enumerate(columns)]  # fmt: skip
    length = -(-len(rows) // over)
    found = [[*top, *[Cell("", "bare"), *top] * (over - 1)]]
    for n in range(length):
        line: list[Cell] = []
        for place in range(n, length * over, length):
            line += [Cell("", "bare")] if line else []
            if place >= len(rows):
                line += [Cell("", "bare") for _ in columns]
                continue
            row = rows[place]
            line += [Cell(kept(row.name)), Cell(kept(row.figure), "f"),
                     *(_choice(told, row, total) for total in totals)]  # fmt: skip
        found.append(line)
    if over == 1 and told.way["totals"] == "none":
        found += _sums(told, totals)
    odd = range(2, length + 1, 2) if told.way["zebra"] and over == 1 else ()
    return table(found, [*each, *[gutter, *each] * (over - 1)], f"grid {told.way['rules']}", odd)


def _sums(told: Told, totals: Sequence[TotalRow]) -> list[list[Cell]]:
    """Members and shares of each position below its column."""
    whole, heads = told.words.totals[-1], told.words.totals_head
    return [
        [Cell(b(kept(f"{whole.label}: {whole.members}")), "below"), Cell(words(heads[1]), "below"),
         *(Cell(b(total.members), "m below") for total in totals)],
        [Cell("", "below"), Cell(words(heads[2]), "below"),
         *(Cell(b(kept(total.figure)), "m below") for total in totals)],
    ]  # fmt: skip


def shares(told: Told, wide: float) -> str:
    """A column of lines for each position: its word, its number, then its States."""
    totals, rows = told.words.totals[:-1], told.plan.sheet.rows
    parts = [2 if int(total.members) > 14 else 1 for total in totals]
    said = [named(told, row) for row in rows]
    widths = [room * part for room, part in
              zip([wide / sum(parts)] * len(parts), parts, strict=True)]  # fmt: skip
    fitted(told, [Column("", said)], wide / sum(parts))
    upper, lower = [], []
    for total, part, room in zip(totals, parts, widths, strict=True):
        mine = of_position(told, total)
        upper.append(Cell(strong(total.label) + f"<br>{words(_how_many(told, total))}", "th"))
        length = -(-len(mine) // part)
        cells = [Cell("".join(para(kept(named(told, row))) for row in mine[n : n + length]), "bare")
                 for n in range(0, len(mine), length or 1)]  # fmt: skip
        inner = table([cells], [room / part - 6] * len(cells), "bare") if len(cells) > 1 else ""
        said_here = inner or (cells[0].inner if cells else para(words(told.way["nobody"])))
        lower.append(Cell(said_here, "top"))
    return table([upper, lower], widths, f"grid {told.way['rules']}")
