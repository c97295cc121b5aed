"""How many voted which way, and what they hold, on a page of pdfjs."""

from collections.abc import Mapping

from tests.drawing.held_out.pdfjs.kit import (
    BLANK,
    Maker,
    Node,
    caption,
    cell,
    own,
    padded,
    row,
    run,
    said,
    table,
    text,
)
from tests.drawing.held_out.pdfjs.marks import mark_room, swatch
from tests.drawing.held_out.ruled import Column, fitted
from tests.drawing.held_out.sheet import TotalRow
from tests.drawing.held_out.skia.kit import longest, need
from tests.drawing.held_out.told import Told


def totals(told: Told, wide: float) -> list[Node]:
    """All totals, in the way's form."""
    return caption(told, "totals", wide) + _TOTALS[told.way["totals"]](told, wide)


def whole(told: Told, wide: float) -> list[Node]:
    """All members, where the positions say their own numbers."""
    all_of = told.words.totals[-1]
    held = f" ({told.held(all_of)})" if all_of.figure else ""
    return [text(told, f"{all_of.label}: {told.members(all_of)}{held}", bold=True)]


def _marked(told: Told) -> bool:
    return any(one.mark for one in told.words.totals)


def _table(told: Told, wide: float) -> list[Node]:
    """A row for each position; the last one on a ground."""
    way, rows, heads = told.way, told.words.totals, told.words.totals_head
    order = way["count_order"] if _marked(told) else way["count_order"].replace("m", "")
    at = way["figures_at"]
    columns = {
        "l": Column(heads[0], [one.label for one in rows], spare=2),
        "n": Column(heads[1], [one.members for one in rows], at=at),
        "f": Column(heads[2], [one.figure for one in rows], at=at),
        "m": Column("", [], mark_room(told), 0.2, "center"),
    }
    widths = fitted(told, [columns[one] for one in order], wide * way["count_wide"])
    ground = {"backgroundColor": way["head_fill"], "colour": way["head_ink"]}
    lines = [row([said(told, columns[one].head, bold=True, at=columns[one].at, **ground)
                  for one in order])]  # fmt: skip
    for total in rows:
        words = {"l": total.label, "n": total.members, "f": total.figure}
        last = {} if total.position else {"backgroundColor": way["tint"]}
        cells = []
        for one, room in zip(order, widths, strict=True):
            cells.append(swatch(told, total.mark, room) if one == "m" and total.position else
                         said(told, words.get(one, ""), at=columns[one].at,
                              bold=not total.position, **last))  # fmt: skip
        lines.append(row(cells))
    return [table(told, lines, widths, way["count_rules"], headed=True)]


def _columns(told: Told, wide: float) -> list[Node]:
    """A column for each position, its number below its word, its share below that."""
    rows, heads = told.words.totals, told.words.totals_head
    columns = [Column("", heads[1].split() + heads[2].split())]
    columns += [Column(one.label, [one.figure], mark_room(told)) for one in rows]
    widths = fitted(told, columns, wide)
    ground = {"backgroundColor": told.way["head_fill"], "colour": told.way["head_ink"]}
    heads_of = (said(told, one.label, bold=True, at="center", **ground) for one in rows)
    lines = [row([said(told, "", **ground), *heads_of])]
    if _marked(told):
        cells = [swatch(told, one.mark, room)
                 for one, room in zip(rows, widths[1:], strict=True)]  # fmt: skip
        lines.append(row([said(told, ""), *cells]))
    for head, words in ((heads[1], [one.members for one in rows]),
                        (heads[2], [one.figure for one in rows])):  # fmt: skip
        lines.append(row([said(told, head, bold=told.way["label_bold"]),
                          *(said(told, one, at="center") for one in words)]))  # fmt: skip
    return [table(told, lines, widths, told.way["count_rules"], headed=True)]


def _beside_mark(told: Told, total: TotalRow, runs: list[Node], wide: float) -> list[Node]:
    """Cells of a mark and of words."""
    room = mark_room(told) + 2 * told.way["pad_across"]
    words = cell([text(told, runs)], **padded(told))
    return [swatch(told, total.mark, room), words] if _marked(told) else [words]


def _lines(told: Told, wide: float) -> list[Node]:
    """A line of words for each position."""
    room = mark_room(told) + 2 * told.way["pad_across"]
    widths = [room, wide - room] if _marked(told) else [wide]
    found = []
    for total in told.words.totals:
        held = f" – {told.held(total)}" if total.figure else ""
        runs = [run(f"{total.label}: ", bold=not total.position),
                run(f"{told.members(total)}{held}", bold=not total.position)]  # fmt: skip
        found.append(row(_beside_mark(told, total, runs, wide)))
    return [table(told, found, widths, "none")]


def _bars(told: Told, wide: float) -> list[Node]:
    """A bar for each position, as long as it has members; numbers behind it."""
    rows, size = told.words.totals, told.size
    room = mark_room(told) + 2 * told.way["pad_across"] if _marked(told) else 0
    first = longest(told, [one.label for one in rows], bold=True) + 14
    last = longest(told, [f"{told.members(one)}, {told.held(one)}" for one in rows], bold=True) + 16
    middle = wide - first - last - room
    need(wide * 0.15, middle, "bars")
    most, found = int(rows[-1].members), []
    for one in rows:
        held = f", {told.held(one)}" if one.figure else ""
        long = middle * int(one.members) / most if one.position else 0
        low = 0.1 * size
        bar = {"draw": f"{_grey(told)} {0:.2f} {-low - 3:.2f} {long:.2f} {0.7 * size:.2f} re f",
               "x": 0.0, "up": round(0.36 * size, 2)}  # fmt: skip
        cells = [said(told, one.label, bold=not one.position),
                 cell([bar] if long else [], lined=True),
                 said(told, told.members(one) + held, bold=not one.position)]  # fmt: skip
        found.append(row([*([swatch(told, one.mark, room)] if room else []), *cells]))
    widths = [*([room] if room else []), first, middle, last]
    return [table(told, found, widths, "none")]


def _grey(told: Told) -> str:
    colour = told.way["bar"]
    return " ".join(f"{int(colour[n : n + 2], 16) / 255:.3f}" for n in (1, 3, 5)) + " rg"


def _strip(told: Told, wide: float) -> list[Node]:
    """Boxes with a line of colour at their heads: word, number in large type, share."""
    rows, cells = told.words.totals, list[Node]()
    each, gap = (wide - 8 * (len(rows) - 1)) / len(rows), 8.0
    inner = each - 8
    for one in rows:
        mark: list[Node] = (
            [cell(swatch(told, one.mark, inner)["of"], lined=True)] if _marked(told) else []
        )
        of = [text(told, one.label, at="center"),
              text(told, one.members, bold=True, at="center", scale=1.7),
              text(told, told.held(one) or BLANK, at="center", scale=0.9),
              *mark]  # fmt: skip
        if cells:
            cells.append(cell([]))
        cells.append(cell(of, borderTopWidth=2.5, borderTopColor=told.way["accent"],
                          backgroundColor=told.way["box"], paddingBottom=4, paddingLeft=4,
                          paddingRight=4))  # fmt: skip
    widths = [each, *[gap, each] * (len(rows) - 1)]
    need(own(told, [word for one in rows for word in one.label.split()]), each, "boxes")
    return [_boxes(told, cells, widths)]


def _boxes(told: Told, cells: list[Node], widths: list[float]) -> Node:
    """Boxes of one row, which draw their own lines: within cells of a table they would not."""
    framed = [cell([one]) if one["cell"] else one for one in cells]
    return table(told, [row(framed)], widths, "none")


_TOTALS: Mapping[str, Maker] = {
    "table": _table, "columns": _columns, "lines": _lines, "bars": _bars, "strip": _strip,
}  # fmt: skip
