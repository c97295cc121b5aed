"""The Member States one after the other on a page of PDF::API2: tables, leaders, cells, letters."""

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.pdfapi2 import positions
from tests.drawing.held_out.pdfapi2.parts import titled
from tests.drawing.held_out.placed.items import (
    Item,
    Part,
    base,
    long,
    longest,
    rect,
    rule,
    stacked,
    state_name,
    text,
)
from tests.drawing.held_out.placed.marks import mark_room, sign
from tests.drawing.held_out.ruled import column, ruled, side_by_side, tables
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.told import Told


def states(told: Told, wide: float) -> Part:
    """All States, in the way's form."""
    return titled(told, "states", _STATES[told.way["states"]](told, wide), wide)


def _tables(told: Told, wide: float) -> Part:
    return tables(told, told.rows(), wide)


def _ranked(told: Told, wide: float) -> Part:
    """The largest State first."""
    held = {row.state: row.figure or 0.0 for row in told.plan.vote.rows}
    return tables(told, sorted(told.rows(), key=lambda row: -held[row.state]), wide)


def _leaders(told: Told, wide: float) -> Part:
    """A line for each State: its name, dots, what it holds, its mark; in columns."""
    way, rows = told.way, told.rows()
    room = mark_room(told) + 6
    figures = longest(told, [told.figure(row) for row in rows] + [""]) + 6
    names = longest(told, [row.name for row in rows], bold=way["names_bold"]) + 6

    def part_of(own: Sequence[StateRow], each: float, _: int) -> Part:
        need(names + figures + room + 12, each, "leaders")
        step, items = told.size * way["high"], list[Item]()
        for n, row in enumerate(own):
            y = base(told, step * (n + 0.5))
            start = long(told, row.name, bold=way["names_bold"]) + 4
            items += [state_name(told, row, 0, y),
                      rule(start, y, each - room - figures, y, way["ink"], 0.6, way["dots"]),
                      text(told, told.figure(row), each - room - 3, y, at="right"),
                      *sign(told, row, each - room / 2, step * (n + 0.5), room - 4,
                            step - 2)]  # fmt: skip
        return Part(items, step * len(own))

    return side_by_side(rows, wide, way["over"], 22.0, part_of)


def _cells(told: Told, wide: float) -> Part:
    """A bordered cell for each State: its name above what it holds, its mark at the right."""
    way, rows, over = told.way, told.rows(), told.way["over"] + 1
    each, high, items = wide / over, told.size * 3.0, list[Item]()
    room = mark_room(told) + 8
    need(longest(told, [row.name for row in rows], bold=True) + room + 8, each, "cells")
    for n, row in enumerate(rows):
        x, y = n % over * each, n // over * high
        items += [rect(x, y, each, high, line=way["line"], thick=way["thick"]),
                  text(told, row.name, x + 5, y + told.size * 1.2, bold=True),
                  text(told, told.held(row), x + 5, y + told.size * 2.5),
                  *sign(told, row, x + each - room / 2 - 1, y + high / 2, room - 4,
                        high - 5)]  # fmt: skip
    return Part(items, high * -(-len(rows) // over))


def _initial(row: StateRow) -> str:
    return unicodedata.normalize("NFKD", row.name)[0].upper()


def _letters(told: Told, wide: float) -> Part:
    """A register by letter: each initial stands above its States."""
    way, over, size = told.way, told.way["over"], told.size
    rows = sorted(told.rows(), key=lambda row: unicodedata.normalize("NFKD", row.name.casefold()))
    room, gap, step = mark_room(told) + 6, 20.0, size * way["high"]
    each = (wide - gap * (over - 1)) / over
    figures = longest(told, [row.figure for row in rows] + [""]) + 8
    need(longest(told, [row.name for row in rows], bold=way["names_bold"]) + figures + room + 6,
         each, "a register")  # fmt: skip
    entries: list[StateRow | str] = []
    for n, row in enumerate(rows):
        if not n or _initial(rows[n - 1]) != _initial(row):
            entries.append(_initial(row))
        entries.append(row)
    length, items, k, y = -(-len(entries) // over), list[Item](), 0, 0.0
    deep = 0.0
    for one in entries:
        if (
            k < over - 1
            and y >= length * step - 0.1
            and (isinstance(one, str) or y > length * step)
        ):
            k, y = k + 1, 0.0
        x, low = k * (each + gap), base(told, y + step / 2)
        if isinstance(one, str):
            items += [text(told, one, x, low, bold=True, colour=way["accent"]),
                      rule(x + size * 1.2, low, x + each, low, way["line"], 0.5)]  # fmt: skip
        else:
            items += [
                state_name(told, one, x + 6, low),
                text(told, one.figure, x + each - room, low, at="right"),
                *sign(told, one, x + each - room / 2 + 2, y + step / 2, room - 4, step - 2),
            ]
        y += step
        deep = max(deep, y)
    return Part(items, deep)


def _account(told: Told, wide: float) -> Part:
    """One numbered list between the rules of a ledger; totals as its last lines."""
    rows, heads, whole = told.rows(), told.words.states_head, told.words.totals
    names = [row.name for row in rows] + [row.label for row in whole]
    room = [column(told, told.way["number_head"], ["27."]), column(told, heads[0], names),
            column(told, heads[1], [one.figure for one in rows] + [one.figure for one in whole]),
            max(column(told, heads[2], ["27"]), mark_room(told) + 10)]  # fmt: skip
    spare = wide - sum(room)
    need(0, spare, "an account")
    widths = [room[0], room[1] + spare * 0.6, room[2] + spare * 0.2, room[3] + spare * 0.2]
    body = [[f"{n}", row.name, row.figure, ""] for n, row in enumerate(rows, 1)]
    body += [["", row.label, row.figure, row.members] for row in whole]
    made = ruled(told, [told.way["number_head"], *heads], body, widths,
                 ["right", "left", "right", "center"], last=True)  # fmt: skip
    items, x = made.part.items, made.edges[3] + widths[3] / 2
    for row, y in zip(rows, made.middles[: len(rows)], strict=True):
        items += sign(told, row, x, y, widths[3] - 1.6, made.step - 1.6)
    split = made.middles[len(rows)] - made.step / 2
    items.append(rule(0, split, wide, split, told.way["ink"], 1.1))
    return Part(items, made.part.high)


def _coded(told: Told, wide: float) -> Part:
    """Codes in bands: a code above what its State holds, above its mark."""
    told = replace(told, way={**told.way, "pad": 1.5})
    rows, size, way = told.rows(), told.size, told.way
    heads = told.words.states_head
    first = column(told, "", [word for head in heads for word in head.split()]) + 4
    need_each = max(longest(told, [row.figure for row in rows] + ["MM"]), mark_room(told)) + 5
    over = int((wide - first) // need_each)
    need(5, over, "bands")
    bands = -(-len(rows) // min(over, 14))
    over = -(-len(rows) // bands)
    each, parts = (wide - first) / over, list[Part]()
    for start in range(0, len(rows), over):
        some, items, high = rows[start : start + over], list[Item](), size * 1.9
        right = first + each * len(some)
        for k, head in enumerate(heads):
            said = head if long(told, head, bold=True) < first else head.split()[0]
            items.append(text(told, said, 2, base(told, high * (k + 0.5)), bold=True))
        items += [rule(0, high * k, right, high * k, way["line"], way["thick"]) for k in range(4)]
        items += [rule(x, 0, x, 3 * high, way["line"], way["thick"])
                  for x in (0.0, *(first + each * n for n in range(len(some) + 1)))]  # fmt: skip
        for n, row in enumerate(some):
            x = first + each * (n + 0.5)
            items += [text(told, row.state, x, base(told, high * 0.5), bold=True, at="center"),
                      text(told, row.figure, x, base(told, high * 1.5), at="center"),
                      *sign(told, row, x, high * 2.5, each - 1.6, high - 1.6)]  # fmt: skip
        parts.append(Part(items, 3 * high))
    return stacked(parts, 6)


_STATES: Mapping[str, Callable[[Told, float], Part]] = {
    "tables": _tables, "ranked": _ranked, "leaders": _leaders, "cells": _cells,
    "letters": _letters, "account": _account, "coded": _coded, **positions.STATES,
}  # fmt: skip
