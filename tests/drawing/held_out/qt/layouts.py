"""Arrangements of a page, and what stands at its edges."""

from collections.abc import Sequence
from typing import Any

from tests.drawing.held_out.qt.blocks import Block, beside, stack, words
from tests.drawing.held_out.qt.desk import Desk
from tests.drawing.held_out.qt.fields import fields
from tests.drawing.held_out.qt.kit import PT, Colour, Rect
from tests.drawing.held_out.qt.marks import Marks
from tests.drawing.held_out.qt.states import states
from tests.drawing.held_out.qt.totals import ending, legend, totals


def body(desk: Desk, room: float) -> Block:
    """All that stands between head and foot of a page."""
    marks = Marks(desk)
    made = {
        "report": _report, "slip": _slip, "panes": _panes, "ledger": _ledger, "twin": _twin,
        "board": _board,
    }[desk.c["layout"]]  # fmt: skip
    return stack([_title(desk, room), *made(desk, marks, room)], desk.gap)


def _title(desk: Desk, room: float) -> Block:
    """Whatever heads the sheet; nothing at all is a block of no height."""
    lines: list[Block] = []
    ink = desk.theme["dark"] if desk.c["title_coloured"] else "#000000"
    align = desk.c["title_align"]
    if desk.sheet["annex"]:
        side = "right" if align == "left" else align
        lines.append(words(desk, desk.sheet["annex"], room, bold=True, align=side))
    if desk.sheet["organisation"]:
        lines.append(words(desk, desk.sheet["organisation"], room, part=0.9, align=align))
    if desk.c["title"]:
        part = desk.c["title_part"]
        lines.append(
            words(desk, desk.c["title"], room, part=part, bold=True, align=align, colour=ink)
        )
    block = stack(lines, 2 * PT) if lines else Block(room, 0, lambda _p, _x, _y: None)
    if not desk.c["title_rule"] or not lines:
        return block

    def draw(p: Any, x: float, y: float) -> None:
        block.draw(p, x, y)
        p.fillRect(Rect(x, y + block.high + 2 * PT, room, 1.4 * PT), Colour(desk.theme["accent"]))

    return Block(room, block.high + 4 * PT, draw)


def _states(desk: Desk, marks: Marks, room: float, most: int = 3) -> Sequence[Block]:
    """The states, with the legend above or below them where it belongs there."""
    block = states(desk, marks, room, most)
    if not desk.job["legend"] or desk.c["legend_place"] == "totals":
        return (block,)
    key = legend(desk, marks, room)
    pair = [key, block] if desk.c["legend_place"] == "above" else [block, key]
    return (stack(pair, desk.gap * 0.7),)


def _notes(desk: Desk, room: float) -> Sequence[Block]:
    notes = desk.sheet["footnotes"]
    if not notes:
        return ()
    return (stack([words(desk, note, room, part=0.78) for note in notes], 1.5 * PT),)


def _pair(desk: Desk, first: Any, second: Any, room: float, part: float) -> Block:
    """Two pieces of the page beside one another, either way round."""
    gap = desk.c["aisle"] * PT
    left = (room - gap) * part
    blocks = [first(left), second(room - gap - left)]
    return beside(blocks[::-1] if desk.c["mirrored"] else blocks, gap)


def _counted(desk: Desk, marks: Marks, room: float) -> Sequence[Block]:
    """Totals and what closes the record, below or beside one another."""
    if desk.c["end_beside"] and ending(desk, marks, room):
        return (
            _pair(
                desk,
                lambda wide: totals(desk, marks, wide),
                lambda wide: ending(desk, marks, wide)[0],
                room,
                0.6,
            ),
        )
    return (totals(desk, marks, room), *ending(desk, marks, room))


def _report(desk: Desk, marks: Marks, room: float) -> Sequence[Block]:
    return (
        fields(desk, marks, room),
        *_counted(desk, marks, room),
        *_states(desk, marks, room),
        *_notes(desk, room),
    )


def _slip(desk: Desk, marks: Marks, room: float) -> Sequence[Block]:
    """What came out stands first."""
    return (
        *ending(desk, marks, room),
        fields(desk, marks, room),
        *_states(desk, marks, room),
        totals(desk, marks, room),
        *_notes(desk, room),
    )


def _ledger(desk: Desk, marks: Marks, room: float) -> Sequence[Block]:
    """The states stand first."""
    return (
        *_states(desk, marks, room),
        _pair(
            desk,
            lambda wide: fields(desk, marks, wide, desk.c["narrow_fields"]),
            lambda wide: stack([totals(desk, marks, wide), *ending(desk, marks, wide)], desk.gap),
            room,
            0.5,
        ),
        *_notes(desk, room),
    )


def _column(desk: Desk, marks: Marks, room: float) -> Block:
    blocks = [totals(desk, marks, room), *ending(desk, marks, room)]
    if desk.c["column_first"] == "end":
        blocks = blocks[::-1]
    return stack([fields(desk, marks, room, desk.c["narrow_fields"]), *blocks], desk.gap * 1.2)


def _panes(desk: Desk, marks: Marks, room: float) -> Sequence[Block]:
    """Two panes of a window: words in one, the states in the other."""
    most = 2 if desk.c["wide"] else 1
    return (
        _pair(
            desk,
            lambda wide: _column(desk, marks, wide),
            lambda wide: stack(_states(desk, marks, wide, most)),
            room,
            desk.c["split"],
        ),
        *_notes(desk, room),
    )


def _twin(desk: Desk, marks: Marks, room: float) -> Sequence[Block]:
    """Fields beside what was counted, the states below."""
    return (
        _pair(
            desk,
            lambda wide: fields(desk, marks, wide, desk.c["narrow_fields"]),
            lambda wide: stack([totals(desk, marks, wide), *ending(desk, marks, wide)], desk.gap),
            room,
            0.52,
        ),
        *_states(desk, marks, room),
        *_notes(desk, room),
    )


def _board(desk: Desk, marks: Marks, room: float) -> Sequence[Block]:
    """Across the page: captions, then states beside what was counted."""
    return (
        fields(desk, marks, room, desk.c["wide_fields"]),
        _pair(
            desk,
            lambda wide: stack(_states(desk, marks, wide, 2)),
            lambda wide: stack([totals(desk, marks, wide), *ending(desk, marks, wide)], desk.gap),
            room,
            0.6,
        ),
        *_notes(desk, room),
    )
