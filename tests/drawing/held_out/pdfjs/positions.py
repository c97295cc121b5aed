"""The States on a page of pdfjs by what they voted: boxes to tick, names, divisions."""

from collections.abc import Sequence

from tests.drawing.held_out.htmldoc.positions import of_position
from tests.drawing.held_out.pdfjs.kit import (
    Node,
    beside,
    cell,
    gap,
    own,
    padded,
    row,
    said,
    table,
    text,
)
from tests.drawing.held_out.ruled import Column, fitted
from tests.drawing.held_out.sheet import StateRow, TotalRow
from tests.drawing.held_out.told import Told


def how_many(told: Told, total: TotalRow) -> str:
    """So many States, and what they hold."""
    return told.members(total) + (f", {told.held(total)}" if total.figure else "")


def named(told: Told, one: StateRow) -> str:
    """A name with its figure."""
    held = told.held(one) if told.way["units"] else one.figure
    return one.name + (told.way["name_figure"].format(held) if held else "")


def _box(told: Told, chosen: bool, wide: float) -> Node:
    """A box to tick, drawn about the middle of its cell."""
    half, kind = told.size * 0.36, told.way["choice"]
    side = f"{-half:.2f} {-half:.2f} {2 * half:.2f} {2 * half:.2f} re"
    inner = 0.62 * half
    cross = (f"1.1 w {-inner:.2f} {-inner:.2f} m {inner:.2f} {inner:.2f} l "
             f"{-inner:.2f} {inner:.2f} m {inner:.2f} {-inner:.2f} l S")  # fmt: skip
    tick = (f"1.2 w {-inner:.2f} {0:.2f} m {-0.25 * inner:.2f} {-inner:.2f} l "
            f"{inner:.2f} {inner:.2f} l S")  # fmt: skip
    fill = f"{-inner:.2f} {-inner:.2f} {2 * inner:.2f} {2 * inner:.2f} re f"
    sign = {"crossed": cross, "ticked": tick, "filled": fill, "cross alone": cross,
            "tick alone": tick}[kind]  # fmt: skip
    framed = "" if kind.endswith("alone") else f"0.7 w {side} S"
    draw = f"0 0 0 RG 0 0 0 rg {framed} {sign if chosen else ''}"
    middle = (wide - 2 * told.way["pad_across"]) / 2
    shown = [{"draw": draw, "x": round(middle, 2), "up": round(0.36 * told.size, 2)}]
    return cell(shown if chosen or framed else [], **padded(told), lined=True)


def _ballot(told: Told, rows: Sequence[StateRow], wide: float, *, summed: bool) -> Node:
    way, totals, heads = told.way, told.words.totals[:-1], told.words.states_head
    whole, count = told.words.totals[-1], told.words.totals_head
    every = told.plan.sheet.rows
    all_of = [f"{whole.label}: {whole.members}"] if summed else []
    columns = [Column(heads[0], [*(one.name for one in every), *all_of], spare=2),
               Column(heads[1], [*(one.figure for one in every), *count[1].split()]),
               *(Column(one.label, [one.figure, one.members]) for one in totals)]  # fmt: skip
    widths = fitted(told, columns, wide)
    ground = {"backgroundColor": way["head_fill"], "colour": way["head_ink"]}
    ats = ["left", "right", *["center"] * 4]
    lines = [row([said(told, one.head, bold=True, at=at, **ground)
                  for one, at in zip(columns, ats, strict=True)])]  # fmt: skip
    for n, one in enumerate(rows):
        stripe = way["stripe"] if way["zebra"] and n % 2 else ""
        boxes = [_box(told, told.position(one) == total.position, room)
                 for total, room in zip(totals, widths[2:], strict=True)]  # fmt: skip
        cells = [said(told, one.name), said(told, one.figure, at="right"), *boxes]
        if stripe:
            for made in cells:
                made["opts"]["backgroundColor"] = stripe
        lines.append(row(cells))
    if summed:
        lines.append(row([said(told, all_of[0], bold=True), said(told, count[1], at="right"),
                          *(said(told, one.members, bold=True, at="center")
                            for one in totals)]))  # fmt: skip
        lines.append(row([said(told, ""), said(told, count[2], at="right"),
                          *(said(told, one.figure, bold=True, at="center")
                            for one in totals)]))  # fmt: skip
    return table(told, lines, widths, way["rules"], headed=True)


def ballots(told: Told, wide: float) -> list[Node]:
    """A box below each position for each State; in one table or in halves."""
    rows, over = told.rows(), told.way["halves"]
    if over == 1:
        return [_ballot(told, rows, wide, summed=told.way["totals"] == "none")]
    each, length = (wide - 14) / 2, -(-len(rows) // 2)
    parts = [[_ballot(told, rows[n : n + length], each, summed=False)]
             for n in range(0, len(rows), length)]  # fmt: skip
    return [beside(told, parts, [each] * 2, 14)]


def names(told: Told, wide: float) -> list[Node]:
    """Positions at the left, the names of their States beside them."""
    way, lines, rows = told.way, list[Node](), told.words.totals
    first = max(own(told, [word for one in rows for word in one.label.split()]), wide * 0.26)
    for total in rows:
        mine = of_position(told, total) if total.position else []
        listed = f"{way['names_between']} ".join(named(told, one) for one in mine)
        title = cell([text(told, total.label, bold=True), text(told, how_many(told, total))],
                     **padded(told), backgroundColor=way["tint"])  # fmt: skip
        said_there = listed or (way["nobody"] if total.position else "")
        lines.append(row([title, said(told, said_there)]))
    return [table(told, lines, (first, wide - first), way["rules"])]


def divisions(told: Told, wide: float) -> list[Node]:
    """Lists in columns below a heading for each position, as divisions are reported."""
    way, over, found = told.way, told.way["list_over"], list[Node]()
    whole = told.words.totals[-1]
    for total in told.words.totals[:-1]:
        mine = of_position(told, total)
        title = f"{total.label}{way['dash']}{how_many(told, total)}"
        found.append(cell([text(told, title, bold=True)], borderBottomWidth=0.75, paddingBottom=2,
                          borderBottomColor=way["line"]))  # fmt: skip
        said_names = [named(told, one) for one in mine] or [way["nobody"]]
        numbers = [f"{n}. " if way["numbered"] and mine else "" for n in range(1, 30)]
        length = -(-len(said_names) // over)
        each = fitted(told, [Column("", ["27. " + one for one in said_names])] * over, wide)
        lines = []
        for n in range(length):
            some = range(n, length * over, length)
            lines.append(row([said(told, numbers[k] + said_names[k] if k < len(said_names) else "")
                              for k in some]))  # fmt: skip
        found += [gap(told, 2), table(told, lines, each, "none"), gap(told, 5)]
    return [*found, text(told, f"{whole.label}: {how_many(told, whole)}", bold=True)]


def tallies(told: Told, wide: float) -> list[Node]:
    """The figure of each State in the column of what it voted; sums in the last row."""
    way, totals, heads = told.way, told.words.totals[:-1], told.words.states_head
    rows, whole, count = told.rows(), told.words.totals[-1], told.words.totals_head
    columns = [Column(heads[0], [one.name for one in rows], spare=2),
               *(Column(one.label, [one.figure, "MMMM"]) for one in totals)]  # fmt: skip
    widths = fitted(told, columns, wide)
    ground = {"backgroundColor": way["head_fill"], "colour": way["head_ink"]}
    lines = [row([said(told, one.head, bold=True, at="right" if n else "left", **ground)
                  for n, one in enumerate(columns)])]  # fmt: skip
    for n, one in enumerate(rows):
        stripe = way["stripe"] if way["zebra"] and n % 2 else ""
        shown = told.held(one) or way["present"]
        words = [shown if told.position(one) == total.position else "" for total in totals]
        lines.append(row([said(told, one.name, backgroundColor=stripe),
                          *(said(told, one, at="right", backgroundColor=stripe)
                            for one in words)]))  # fmt: skip
    for head, said_here in ((f"{count[1]} ({whole.label}: {whole.members})",
                         [one.members for one in totals]),
                        (count[2], [one.figure for one in totals])):  # fmt: skip
        lines.append(row([said(told, head, bold=True, backgroundColor=way["tint"]),
                          *(said(told, one, bold=True, at="right", backgroundColor=way["tint"])
                            for one in said_here)]))  # fmt: skip
    return [table(told, lines, widths, way["rules"], headed=True)]
