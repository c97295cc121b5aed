"""Parts of a page of pdfjs: head, result, legend, footnotes, opening words, the page's foot."""

from tests.drawing.held_out.pdfjs.kit import (
    BLANK,
    Node,
    cell,
    gap,
    own,
    row,
    rule,
    run,
    said,
    table,
    text,
)
from tests.drawing.held_out.pdfjs.marks import mark_room, swatch
from tests.drawing.held_out.skia.kit import need
from tests.drawing.held_out.told import Told

_WHITE = "#ffffff"


def head(told: Told, wide: float) -> list[Node]:
    """Who speaks, the annex and the title."""
    sheet, way = told.plan.sheet, told.way
    look, found = way["head"], list[Node]()
    if look == "block":
        return [_block(told, wide), gap(told, 3)]
    if sheet.organisation or sheet.annex:
        cells = [said(told, sheet.organisation, paddingLeft=0),
                 said(told, sheet.annex, bold=True, at="right", paddingRight=0)]  # fmt: skip
        found.append(table(told, [row(cells)], (wide * 0.65, wide * 0.35), "none"))
    at = "center" if look in {"centred", "boxed"} else "left"
    ink = _WHITE if look == "banner" else way["accent"]
    title = [text(told, way["title"], bold=way["title_bold"], scale=way["title_size"], at=at,
                  colour=ink)]  # fmt: skip
    if way["kicker"]:
        title.append(text(told, way["kicker"], at=at, colour=ink))
    if look == "banner":
        title = [cell(title, backgroundColor=way["dark"], paddingLeft=9, paddingBottom=5)]
    elif look == "boxed":
        title = [cell(title, borderWidth=1, borderColor=way["accent"], paddingBottom=5)]
    elif look == "ruled":
        title = [rule(told, 1.5, way["accent"]), *title, gap(told, 2),
                 rule(told, 0.75, way["accent"])]  # fmt: skip
    return [*found, *title]


def _block(told: Told, wide: float) -> Node:
    """The institution in a dark field, the title beside it."""
    sheet, way = told.plan.sheet, told.way
    who = [text(told, "Council of the European Union", bold=True, colour=_WHITE)]
    if sheet.organisation:
        who.append(text(told, "General Secretariat", colour=_WHITE))
    title = [text(told, way["title"], bold=way["title_bold"], scale=way["title_size"],
                  colour=way["accent"]),
             text(told, way["kicker"] or told.sitting())]  # fmt: skip
    pad = {"paddingLeft": 8, "paddingRight": 8, "paddingBottom": 6, "paddingTop": 3}
    cells = [cell(who, backgroundColor=way["dark"], **pad), cell(title, **pad),
             cell([text(told, sheet.annex or BLANK, bold=True, at="right")], **pad)]  # fmt: skip
    return table(told, [row(cells)], (wide * 0.3, wide * 0.52, wide * 0.18), "frame")


def result(told: Told, wide: float) -> list[Node]:
    """Label, word and mark of the result."""
    way, (label, word, mark) = told.way, told.words.result
    look, scale = way["result"], way["result_size"]
    name = f"{label}{way['colon']}"
    if look == "banner" and word and not mark:
        runs = [run(f"{name} "), run(word, bold=True)]
        words = text(told, runs, scale=scale, colour=_WHITE, at="center")
        return [cell([words], backgroundColor=way["dark"], paddingBottom=6, paddingTop=2)]
    widths = [own(told, [name])]
    cells = [said(told, name, bold=way["label_bold"])]
    if word:
        widths.append(own(told, [word]))
        cells.append(said(told, word, bold=True))
    if mark:
        room = mark_room(told) + 14
        place = 1 if way["mark_before"] else len(cells)
        widths.insert(place, room)
        cells.insert(place, swatch(told, mark, room))
    rules = {"frame": "frame", "cells": "all"}.get(look, "none")
    need(sum(widths), wide, "a result")
    return [table(told, [row(cells)], widths, rules)]


def legend(told: Told, wide: float) -> list[Node]:
    """Marks and their words."""
    pairs, way = told.legend(), told.way
    if not pairs:
        return []
    room, title = mark_room(told) + 2 * way["pad_across"] + 8, way["legend_title"]
    if way["legend"] == "list":
        rows = [row([swatch(told, mark, room), said(told, name)]) for mark, name in pairs]
        heading = [text(told, title, bold=True)] if title else []
        return [*heading, table(told, rows, (room, wide - room), "none")]
    names = [own(told, [name]) for _, name in pairs]
    first = own(told, [title]) if title else 0
    need(sum(names) + first + room * len(pairs), wide, "a legend")
    cells, widths = ([said(told, title, bold=True)], [first]) if title else ([], [])
    for (mark, name), long in zip(pairs, names, strict=True):
        cells += [swatch(told, mark, room), said(told, name)]
        widths += [room, long]
    rules = "frame" if way["legend"] == "framed" else "none"
    return [table(told, [row(cells)], widths, rules)]


def notes(told: Told, wide: float) -> list[Node]:
    """Small lines."""
    return [text(told, note, scale=0.82) for note in told.plan.sheet.footnotes]


def summary(told: Told, wide: float) -> list[Node]:
    """The act in large letters, the sitting below it."""
    return [text(told, told.facts["Subject"][1], bold=True, scale=1.15),
            text(told, told.sitting(), colour=told.way["label"])]  # fmt: skip


def extract(told: Told, wide: float) -> list[Node]:
    """What was voted on in a sentence, the act's title and the count."""
    act = [text(told, told.facts["Subject"][1], bold=True)]
    count = [gap(told, 4), text(told, told.count())] if told.way["totals"] == "sentence" else []
    return [text(told, told.opening()), gap(told, 3), cell(act, paddingLeft=20, paddingRight=20),
            *count]  # fmt: skip


def signed(told: Told, wide: float) -> list[Node]:
    """Lines where somebody signs."""
    line = {"borderTopWidth": 0.75, "minHeight": 18.0}
    cells = [cell([cell([text(told, one, at="center")], **line)], paddingTop=22)
             for one in told.way["signers"]]  # fmt: skip
    between = cell([])
    return [table(told, [row([cells[0], between, cells[1]])],
                  (wide * 0.36, wide * 0.28, wide * 0.36), "none")]  # fmt: skip


def foot(told: Told) -> Node | None:
    """What stands at the foot of the page."""
    said_there = told.way["foot"].format(title=told.way["title"], item=told.facts["Item"][1])
    if not said_there:
        return None
    return text(told, said_there, scale=0.8, at=told.way["foot_at"], colour="#555555")
