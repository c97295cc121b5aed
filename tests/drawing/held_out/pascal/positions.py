"""The States on a page of fcl-pdf by what they voted: paragraphs, and pillars side by side."""

from collections.abc import Sequence

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.capy.columns import mark_about
from tests.drawing.held_out.marks import WRITTEN
from tests.drawing.held_out.sheet import Mark, StateRow, TotalRow, mark_of
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import (
    Item,
    Part,
    group,
    lines,
    long,
    rect,
    rule,
    stacked,
    text,
)
from tests.drawing.held_out.vega.marks import mark_room, swatch_at


def paragraphs(told: Told, rows: Sequence[StateRow], wide: float) -> Part:
    """A paragraph for each position: how many, then all names, each with its figure."""
    parts, way = [], told.way
    for total in told.words.totals[:-1]:
        mine = [row for row in rows if told.position(row) == total.position]
        names = way["between"].join(_named(told, row) for row in mine) or "–"
        room = _sign_room(told)
        title = lines(told, _title(told, total), room, 0, wide - room, bold=True)
        signs = swatch_at(told, _sign(told, total), room / 2 - 3, told.size * 0.66)
        body = lines(told, names + ("." if mine and way["stopped"] else ""), way["inset"], 0,
                     wide - way["inset"])  # fmt: skip
        part = stacked([Part([*title.items, *signs], title.high), body], 2)
        if way["barred"]:
            part.items.append(rule(0, title.high + 2, 0, part.high, way["accent"], 1.6))
        parts.append(part)
    return stacked(parts, told.size * 0.9)


def _named(told: Told, row: StateRow) -> str:
    """A name that is not parted at a line's end, with its figure."""
    figure = f"\N{NO-BREAK SPACE}({told.held(row) if told.way['units'] else row.figure})"
    return row.name + (figure if row.figure else "")


def _title(told: Told, total: TotalRow) -> str:
    held = f" – {told.held(total)}" if total.figure else ""
    return f"{total.label}: {told.members(total)}{held}"


def _sign(told: Told, total: TotalRow) -> Mark | None:
    """The mark of a position, where some part of the sheet would explain it."""
    look = told.plan.sheet.look
    if look.legend == "none" or look.family in WRITTEN or not total.position:
        return None
    return mark_of(look, total.position)


def _sign_room(told: Told) -> float:
    signs = any(_sign(told, row) for row in told.words.totals)
    return mark_room(told) + 6 if signs else 0.0


def pillars(told: Told, rows: Sequence[StateRow], wide: float) -> Part:
    """Columns side by side, one for each position; the first has room for two."""
    way, gap, size = told.way, 12.0, told.size
    kinds = told.words.totals[:-1]
    counts = [2 if int(total.members) > 9 else 1 for total in kinds]
    each = (wide - gap * (len(kinds) - 1)) / sum(counts)
    tops = [lines(told, f"{total.label} ({total.members})", each * count / 2, 4,
                  each * count - 10, bold=True, scale=1.1, at="center")
            for total, count in zip(kinds, counts, strict=True)]  # fmt: skip
    head, x, items, low = max(top.high for top in tops) + 8, 0.0, list[Item](), 0.0
    for total, count, top in zip(kinds, counts, tops, strict=True):
        mine = [row for row in rows if told.position(row) == total.position]
        whole = each * count
        items += [rect(x, 0, whole, head, fill=way["tint"]), group(top, x, 0),
                  rule(x, head, x + whole, head, way["accent"], 1.4)]  # fmt: skip
        body = _pillar(told, mine, whole, count)
        items.append(group(body, x, head + 4))
        if total.figure:
            y = head + body.high + size * 1.8
            items += [rule(x, y - size * 1.2, x + whole, y - size * 1.2, way["line"], 0.6),
                      text(told, told.held(total), x + whole - 2, y, bold=True,
                           at="right")]  # fmt: skip
        low, x = max(low, head + body.high + size * 2.2), x + whole + gap
    return Part(items, low)


def _pillar(told: Told, rows: Sequence[StateRow], wide: float, over: int) -> Part:
    size, step, length = told.size, told.size * told.way["high"], -(-len(rows) // over) or 1
    each, room = wide / over, mark_room(told) + 4
    items: list[Item] = []
    for n, row in enumerate(rows):
        x, y = n // length * each, n % length * step
        base, right = y + step / 2 + size * 0.36, x + each - (8 if n // length < over - 1 else 2)
        if room + long(told, row.name) + long(told, row.figure) + 12 > each:
            raise NoRoomError("pillars")
        items += [*mark_about(told, row, x + room / 2, y + step / 2, room - 3, step - 2.4),
                  text(told, row.name, x + room + 2, base),
                  text(told, row.figure, right, base, at="right")]  # fmt: skip
    return Part(items, length * step)
