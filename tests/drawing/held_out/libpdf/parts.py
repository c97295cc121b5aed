"""Head, result, legend, notes and sentences of a page that LibPDF draws."""

from collections.abc import Mapping

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.framed import WHITE
from tests.drawing.held_out.libpdf import facts, states, totals
from tests.drawing.held_out.libpdf.grid import roomy, small
from tests.drawing.held_out.placed import marks
from tests.drawing.held_out.placed.items import (
    Item,
    Part,
    Parts,
    base,
    composed,
    edge,
    group,
    lines,
    long,
    rect,
    rule,
    stacked,
    text,
)
from tests.drawing.held_out.told import Told


def _office(told: Told) -> str:
    return told.plan.sheet.organisation or "Council of the European Union"


def head(told: Told, wide: float) -> Part:
    """Who speaks, the annex and the title."""
    return _HEADS[told.way["head"]](told, wide)


def _sides(told: Told, wide: float, colour: str = "") -> Part:
    """The office at the left, the annex at the right."""
    y, annex = base(told, told.size * 0.75), told.plan.sheet.annex
    need(roomy(told, _office(told)) + roomy(told, annex, bold=True), wide, "the head")
    return Part([text(told, _office(told), 0, y, colour=colour),
                 text(told, annex, wide, y, bold=True, colour=colour, at="right")],
                told.size * 1.6)  # fmt: skip


def _title(told: Told, wide: float, at: str = "left", colour: str = "") -> Part:
    return lines(told, told.way["title"], edge(at, 0, wide), 0, wide,
                 scale=told.way["title_size"], bold=True, colour=colour or told.way["accent"],
                 at=at)  # fmt: skip


def _ruled(told: Told, wide: float) -> Part:
    """The title in the middle, between two lines."""
    title, ink = _title(told, wide, "center"), told.way["accent"]
    high = title.high + 9
    band = [rule(0, 0, wide, 0, ink, 1.4), group(title, 0, 2), rule(0, high, wide, high, ink, 0.6)]
    return stacked([_sides(told, wide), Part(band, high)], 4)


def _left(told: Told, wide: float) -> Part:
    """The title beside a bar, the office above it."""
    made = stacked([_sides(told, wide - 12), _title(told, wide - 12)], 1)
    bar = rect(0, 0, 4, made.high + 2, fill=told.way["accent"])
    return Part([bar, group(made, 12, 0)], made.high + 2)


def _split(told: Told, wide: float) -> Part:
    """The title at the left; office and annex below one another at the right."""
    said = [one for one in (_office(told), told.plan.sheet.annex) if one]
    room = max(roomy(told, one) for one in said)
    title = _title(told, wide - room - 10)
    items: list[Item] = [text(told, one, wide, told.size * (1 + 1.3 * n), at="right")
                         for n, one in enumerate(said)]  # fmt: skip
    high = max(title.high, told.size * 1.35 * len(said)) + 4
    return Part([group(title, 0, 0), *items, rule(0, high, wide, high, told.way["line"], 0.8)],
                high + 1)  # fmt: skip


def _band(told: Told, wide: float) -> Part:
    """The title in white upon a band over the whole page's width."""
    margin, title = told.way["margin"], _title(told, wide, colour=WHITE)
    made = stacked([_sides(told, wide, WHITE), title], 1)
    ground = rect(-margin, -margin, wide + 2 * margin, made.high + margin + 6,
                  fill=told.way["dark"])  # fmt: skip
    return Part([ground, group(made, 0, -margin * 0.35)], made.high + 6)


_HEADS: Parts = {"ruled": _ruled, "left": _left, "split": _split, "band": _band}


def _outcome(told: Told, x: float, middle: float, scale: float = 1) -> tuple[list[Item], float]:
    """The result's word and mark from a place on, and where they end."""
    _, word, mark = told.words.result
    items, room = list[Item](), marks.mark_room(told)
    for what in "mw" if told.way["mark_first"] else "wm":
        if what == "m" and mark:
            items += marks.swatch_at(told, mark, x + room / 2, middle)
            x += room + 6
        elif what == "w" and word:
            items.append(text(told, word, x, base(told, middle, scale), scale=scale, bold=True))
            x += roomy(told, word, scale=scale, bold=True)
    return items, x


def result(told: Told, wide: float) -> Part:
    """Label, word and mark of the result: in a line, a frame, an outline or two cells."""
    way, label, look = told.way, told.words.result[0], told.way["result"]
    said = label if look == "cells" else f"{label}:"
    high = told.size * (1.7 if look == "line" else 2.3)
    pad = 0.0 if look == "line" else 9.0
    start = pad + roomy(told, said, scale=1.1, bold=True) + (12 if look == "cells" else 4)
    found, end = _outcome(told, start, high / 2, 1.1)
    room = end + pad
    need(room, wide, "the result")
    colour = WHITE if look == "cells" else way["ink"]
    items = [text(told, said, pad, base(told, high / 2, 1.1), scale=1.1, bold=True, colour=colour),
             *found]  # fmt: skip
    ground = {"line": [], "framed": [rect(0, 0, wide, high, line=way["line"], fill=way["tint"])],
              "stamp": [rect(0, 0, room, high, line=way["accent"], thick=1.6, round_=5)],
              "cells": [rect(0, 0, room, high, line=way["dark"]),
                        rect(0, 0, start - 7, high, fill=way["dark"])]}[look]  # fmt: skip
    shift = edge(way["result_at"], 0, wide) - edge(way["result_at"], 0, room)
    if look == "framed":
        return Part([*ground, group(Part(items, high), shift, 0)], high)
    return Part([group(Part([*ground, *items], high), shift, 0)], high)


def _prose(told: Told, wide: float) -> Part:
    """A sentence of what was voted on, the act indented, and the count in words."""
    label, subject = told.facts["Subject"]
    room = roomy(told, f"{label}:", bold=True) + 6
    act = lines(told, subject, room, 0, wide - room, bold=told.way["names_bold"])
    named = text(told, f"{label}:", 0, told.size, bold=True)
    return stacked([Part([named, *act.items], act.high), lines(told, told.opening(), 0, 0, wide),
                    lines(told, told.count(), 0, 0, wide)], told.size * 0.8)  # fmt: skip


def _notes(told: Told, wide: float) -> Part:
    scale = small(told, 0.82)
    return stacked([lines(told, note, 0, 0, wide, scale=scale)
                    for note in told.plan.sheet.footnotes], 1.5)  # fmt: skip


def _panel(told: Told, wide: float) -> Part:
    """Parts below one another upon a ground of their own."""
    pad = 9.0
    made = composed(told, told.way["inner"], wide - 2 * pad, PARTS)
    ground = rect(0, 0, wide, made.high + 2 * pad, fill=told.way["tint"], line=told.way["line"],
                  round_=told.way["round"], thick=0.6)  # fmt: skip
    return Part([ground, group(made, pad, pad)], made.high + 2 * pad)


def _whole(told: Told, wide: float) -> Part:
    """How many Member States there are."""
    row, high = told.words.totals[-1], told.size * 1.5
    said = f"{row.label}: {told.how_many(row)}"
    need(long(told, said, bold=True), wide, "a total")
    return Part([text(told, said, 0, base(told, high / 2), bold=True)], high)


PARTS: Mapping[str, totals.Maker] = {
    "head": head, "result": result, "prose": _prose, "notes": _notes, "panel": _panel,
    "whole": _whole, "legend": marks.legend, "states": states.states, **totals.PARTS,
    **facts.PARTS,
}  # fmt: skip
