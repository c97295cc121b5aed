"""Arrangements of a page."""

from collections.abc import Callable, Mapping
from typing import Any

from tests.drawing.held_out.pango.fields import fields
from tests.drawing.held_out.pango.kit import NoRoomError, filled, line, outlined
from tests.drawing.held_out.pango.page import Page
from tests.drawing.held_out.pango.pieces import (
    Piece,
    abreast,
    column,
    empty,
    padded,
    placed,
    ruled,
    said,
    upon,
)
from tests.drawing.held_out.pango.setter import Setter
from tests.drawing.held_out.pango.totals import totals


def _memo(page: Page, room: float) -> Piece:
    """Lines at tab stops between two rules, then counts, then states."""
    s = page.s
    edge = ruled(room, s.theme["dark"], 1.0, s.c["part_rule"])
    head = column([edge, page.fields(room, "tabs"), edge], 4)
    return page.stack(
        page.title(room), head, page.counted(room), page.states(room), page.notes(room)
    )


def _charter(page: Page, room: float) -> Piece:
    """All about the middle of the page."""
    s = page.s
    counted = totals(s, page.marks, room * 0.86)
    stone = ruled(room, s.theme["dark"], 0.8, "stone")
    return page.stack(
        page.title(room, "center"),
        page.fields(room, "centred"),
        placed(counted, room, 0.5),
        placed(page.ending(room * 0.7), room, 0.5),
        stone,
        placed(page.states(room * 0.94, 2), room, 0.5),
        page.notes(room),
    )


def _outline(page: Page, room: float) -> Piece:
    """Numbered sections."""
    s, inset = page.s, page.c["inset"]
    inner = room - inset
    end = page.ending(inner)
    names = page.names()
    parts = [(names[0], page.fields(inner)), (names[1], end)]
    counted = (names[2], totals(s, page.marks, inner))
    parts.insert(1 if page.c["end_first"] else 2, counted)
    parts.append((names[3], page.states(inner, 3 if inner > 400 else 2)))
    made = []
    held = [part for part in parts if part[1].high]
    for number, (name, piece) in enumerate(held, 1):
        sign = f"{number}." if page.c["arabic"] else ("I", "II", "III", "IV")[number - 1]
        title = abreast(
            [said(s, f"<b>{sign}</b>", max(inset, s.width(sign, 1.1, True) + 4), 1.1,
                  colour=s.theme["dark"]),
             said(s, f"<b>{name}</b>", inner - 20, 1.1, colour=s.theme["dark"])], 0,
        )  # fmt: skip
        body = abreast([empty(inset), piece], 0)
        made.append(column([title, body], 4))
    return page.stack(page.title(room), *made, page.notes(room))


def _panel(page: Page, room: float) -> Piece:
    """A tinted panel with all words, the states beside it."""
    s = page.s

    def words(wide: float) -> Piece:
        inner = wide - 16
        held = column(
            [page.title(inner, "left"), page.fields(inner, page.c["narrow_fields"]),
             page.counted(inner)], s.gap * 1.2,
        )  # fmt: skip
        fill = s.theme["pale"] if s.c["panel"] != "edge" else ""
        edge = s.theme["accent"] if s.c["panel"] != "fill" else ""
        return upon(padded(held, 8, 9), fill=fill, edge=edge, corner=s.c["corner"])

    most = 2 if page.c["wide"] else 1
    pair = page.pair(words, lambda wide: page.states(wide, most), room, page.c["split"])
    return page.stack(pair, page.notes(room))


def _section(page: Page, name: str, room: float, make: Callable[[float], Piece]) -> Piece:
    """A card with its name in a strip at its head."""
    s = page.s
    body = padded(make(room - 16), 8, 7)
    title = said(s, f"<b>{name}</b>", room - 16, colour=s.c["band_ink"])
    high = title.high + 5

    def draw(cr: Any, x: float, y: float) -> None:
        filled(cr, (x, y, room, high), s.theme["accent"])
        title.draw(cr, x + 8, y + 2.5)
        outlined(cr, (x, y, room, high + body.high), s.theme["accent"], 0.8)
        body.draw(cr, x, y + high)

    return Piece(room, high + body.high, draw)


def _cabinet(page: Page, room: float) -> Piece:
    """Each part in a card with a strip."""
    names = page.names()
    end = _section(page, names[1], room, page.ending) if page.ending(room - 16).high else empty()
    parts = [
        _section(page, names[0], room, page.fields),
        _section(page, names[2], room, lambda wide: totals(page.s, page.marks, wide)),
        end,
    ]
    if page.c["end_first"]:
        parts = [parts[2], parts[0], parts[1]]
    return page.stack(
        page.title(room), *parts, _section(page, names[3], room, page.states), page.notes(room)
    )


def _form(page: Page, room: float) -> Piece:
    """The boxes of a form, one upon the other."""
    s = page.s

    def box(piece: Piece) -> Piece:
        return upon(padded(piece, 8, 7), edge=s.c["rule_colour"], wide=0.7)

    inner = room - 16
    middle = box(page.counted(inner))
    body = column(
        [fields(s, page.marks, room, "boxes"), middle, box(page.states(inner))], page.c["form_gap"]
    )
    return page.stack(page.title(room), body, page.notes(room))


def _gazette(page: Page, room: float) -> Piece:
    """Columns with a line between: words in the first, states in the others."""
    s = page.s

    def words(wide: float) -> Piece:
        return column([page.fields(wide, page.c["narrow_fields"]), page.counted(wide)], s.gap * 1.3)

    def listed(wide: float) -> Piece:
        return page.states(wide, 2)

    pair = page.pair(words, listed, room, page.c["split"] - 0.03)
    gap = page.c["aisle"]
    part = page.c["split"] - 0.03
    at = (room - gap) * ((1 - part) if page.c["mirrored"] else part) + gap / 2

    def draw(cr: Any, x: float, y: float) -> None:
        line(cr, (x + at, y, x + at, y + pair.high), s.theme["dark"], 0.6)
        pair.draw(cr, x, y)

    parted = Piece(pair.wide, pair.high, draw)
    return page.stack(page.title(room), parted, page.notes(room))


def _roll(page: Page, room: float) -> Piece:
    """The states stand first, counts and words below them."""
    s = page.s
    edge = ruled(room, s.theme["dark"], 0.9, s.c["part_rule"])
    foot = page.pair(
        lambda wide: page.fields(wide, page.c["narrow_fields"]), page.counted, room, 0.5
    )
    return page.stack(page.title(room), page.states(room), edge, foot, page.notes(room))


def _bands(page: Page, room: float) -> Piece:
    """Every other part upon a tint as wide as the page."""
    s = page.s
    inner = room - 20
    end = page.ending(inner, "plain")
    parts = [page.fields(inner), totals(s, page.marks, inner), end]
    if page.c["end_first"]:
        parts = [end, parts[0], parts[1]]
    made = []
    for number, piece in enumerate([part for part in parts if part.high]):
        fill = s.theme["pale"] if number % 2 == 0 else ""
        made.append(upon(padded(piece, 10, 8), fill=fill))
    body = column(made, 2)
    return page.stack(page.title(room), body, page.states(room), page.notes(room))


def _desk(page: Page, room: float) -> Piece:
    """Across the page: captions at the head, states beside counts."""
    pair = page.pair(lambda wide: page.states(wide, 2), lambda wide: page.counted(wide), room, 0.62)
    return page.stack(
        page.title(room), page.fields(room, page.c["wide_fields"]), pair, page.notes(room)
    )


_LAYOUTS: Mapping[str, Callable[[Page, float], Piece]] = {
    "memo": _memo, "charter": _charter, "outline": _outline, "panel": _panel,
    "cabinet": _cabinet, "form": _form, "gazette": _gazette, "roll": _roll, "bands": _bands,
    "desk": _desk,
}  # fmt: skip


def body(s: Setter, room: float) -> Piece:
    """All that stands between head and foot of a page."""
    made = _LAYOUTS[s.c["layout"]](Page(s), room)
    if made.wide > room + 1:
        raise NoRoomError
    return made
