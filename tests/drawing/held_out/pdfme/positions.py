"""The States on a page of pdfme by what they voted: boxes, ballots, tables, lists, frames."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.htmldoc.positions import of_position
from tests.drawing.held_out.pdfme.kit import (
    WHITE,
    box,
    field,
    lines,
    long,
    need,
    rule,
    table,
    upright,
    widest,
)
from tests.drawing.held_out.sheet import StateRow, TotalRow
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import Item, Part, group, item, stacked


def _how_many(told: Told, total: TotalRow) -> str:
    return told.members(total) + (f", {told.held(total)}" if total.figure else "")


def _checklist(told: Told, wide: float) -> Part:
    """A table with a box below each position, of which one is ticked."""
    return _choices(told, told.rows(), wide, "checkbox")


def _ballots(told: Told, wide: float) -> Part:
    """Two tables with circles, of which one is filled."""
    rows, gap = told.rows(), told.way["gutter"]
    half, each = -(-len(rows) // 2), (wide - gap) / 2
    parts = [_choices(told, some, each, "radioGroup") for some in (rows[:half], rows[half:])]
    return Part([group(part, n * (each + gap), 0) for n, part in enumerate(parts)],
                max(part.high for part in parts))  # fmt: skip


def _choices(told: Told, rows: Sequence[StateRow], wide: float, kind: str) -> Part:
    totals, heads = told.words.totals[:-1], told.words.states_head
    pad, all_rows = 2 * told.way["pad_across"] + 4, told.rows()
    names = max(widest(told, [row.name for row in all_rows]),
                widest(told, heads[0].split(), bold=True)) + pad  # fmt: skip
    figures = max(widest(told, [row.figure for row in all_rows]),
                  widest(told, heads[1].split(), bold=True)) + pad  # fmt: skip
    each = (wide - names - figures) / 4
    made = table(told, [*heads[:2], *(total.label for total in totals)],
                 [[row.name, row.figure, "", "", "", ""] for row in rows],
                 [names, figures, *([each] * 4)],
                 ["left", "right", "center", "center", "center", "center"],
                 stripe=told.way["striped"])  # fmt: skip
    items, side, ink = [made.item], told.size * 1.2, told.way["dark"]
    for n, row in enumerate(rows):
        for k, total in enumerate(totals):
            x, y = made.edges[k + 2] + each / 2, made.middles[n]
            chosen = total.position == told.position(row)
            items.append(item("choice", form=kind, x=x - side / 2, y=y - side / 2, width=side,
                              height=side, colour=ink, chosen=chosen,
                              group=f"{row.state}"))  # fmt: skip
            if chosen and kind == "radioGroup":  # Its own dot is hardly to be seen.
                dot = side * 0.42
                items.append(box(x - dot / 2, y - dot / 2, dot, dot, fill=ink, round_="full"))
    return Part(items, made.high)


def _tables(told: Told, wide: float) -> Part:
    """A table for each position, the largest in three columns of its own."""
    parts, pad = [], 2 * told.way["pad_across"] + 4
    over = told.way["tables_over"]
    rows = told.rows()
    names = widest(told, [row.name for row in rows]) + pad
    figures = widest(told, [row.figure for row in rows]) + pad
    need((names + figures) * over, wide, "tables of positions")
    spare = (wide / over - names - figures) * 0.8
    widths = [names + spare, wide / over - names - spare] * over
    for total in told.words.totals[:-1]:
        mine = of_position(told, total)
        cells = [[row.name, row.figure] for row in mine] or [[told.way["nobody"], ""]]
        cells += [["", ""]] * (-len(cells) % over)
        length = len(cells) // over
        body = [[said for k in range(over) for said in cells[n + k * length]]
                for n in range(length)]  # fmt: skip
        made = table(told, [""] * len(widths), body, widths, ["left", "right"] * over, shown=False)
        high = told.size * 1.8
        title = [box(0, 0, wide, high, fill=told.way["dark"]),
                 field(told, total.label, 6, 0, wide * 0.5, high, bold=True, colour=WHITE),
                 field(told, _how_many(told, total), wide * 0.5, 0, wide * 0.5 - 6, high,
                       colour=WHITE, at="right")]  # fmt: skip
        parts.append(Part([*title, group(Part([made.item], 0), 0, high)], high + made.high))
    return stacked(parts, 6)


def _bulleted(told: Told, wide: float) -> Part:
    """Lists of bullets below headings, a column for each position."""
    totals, gap = told.words.totals[:-1], 14.0
    shares = [2 if int(total.members) > 9 else 1 for total in totals]
    each, x, parts = (wide - gap * 3) / sum(shares), 0.0, list[Item]()
    tall = 0.0
    for total, share in zip(totals, shares, strict=True):
        mine = [_named(told, row) for row in of_position(told, total)] or [told.way["nobody"]]
        length = -(-len(mine) // share)
        need(widest(told, mine) + told.size * 3, each, "bullets")
        title = stacked([lines(told, total.label, 0, 0, each * share, bold=True,
                               colour=told.way["accent"], scale=1.1),
                         lines(told, _how_many(told, total), 0, 0, each * share, scale=0.9)],
                        0)  # fmt: skip
        parts += [group(title, x, 0), rule(x, title.high + 2, each * share, told.way["accent"], 1)]
        for n in range(0, len(mine), length):
            some = mine[n : n + length]
            high = len(some) * told.size * told.way["leading"] * 1.02 + 6
            parts.append(item("list", items=some, x=x + n // length * each, y=title.high + 6,
                              width=each, height=high, font=told.way["font"], size=told.size,
                              leading=told.way["leading"], colour=told.way["ink"]))  # fmt: skip
            tall = max(tall, title.high + 6 + high)
        x += each * share + gap
    return Part(parts, tall)


def _named(told: Told, row: StateRow) -> str:
    figure = told.held(row) if told.way["units"] else row.figure
    return row.name + (f" ({figure})" if row.figure else "")


def _frames(told: Told, wide: float) -> Part:
    """A frame for each position: its word and sums at the left, the names at the right."""
    parts, first, pad = [], wide * 0.26, 6.0
    for total in told.words.totals[:-1]:
        names = told.way["between"].join(_named(told, row) for row in of_position(told, total))
        label = stacked([lines(told, total.label, pad, 0, first - 2 * pad, bold=True),
                         lines(told, told.members(total), pad, 0, first - 2 * pad),
                         lines(told, told.held(total) if total.figure else "", pad, 0,
                               first - 2 * pad)], 0)  # fmt: skip
        said = lines(told, names or told.way["nobody"], first + pad, 0, wide - first - 2 * pad)
        high = max(label.high, said.high) + 2 * pad
        parts.append(
            Part(
                [
                    box(0, 0, wide, high, line=told.way["line"], round_=told.way["round"]),
                    upright(first, 0, high, told.way["line"]),
                    group(Part([*label.items, *said.items], high), 0, pad),
                ],
                high,
            )
        )
    whole = told.words.totals[-1]
    summed = f"{whole.label}: {_how_many(told, whole)}"
    need(long(told, summed, bold=True), wide, "a sum")
    return stacked([*parts, lines(told, summed, 0, 0, wide, bold=True)], 5)


STATES: Mapping[str, Callable[[Told, float], Part]] = {
    "checklist": _checklist, "ballots": _ballots, "tables": _tables, "bulleted": _bulleted,
    "frames": _frames,
}  # fmt: skip
