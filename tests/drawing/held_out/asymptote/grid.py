"""Tables of boxes: columns as wide as what they hold, ruled or not."""

from collections.abc import Sequence
from dataclasses import dataclass

from tests.drawing.held_out.asymptote.page import Box, Page
from tests.drawing.held_out.attempts import NoRoomError


@dataclass(frozen=True, slots=True)
class Dress:
    """How a table looks."""

    aligns: str
    """L, C or R for each column."""
    rules: str = ""
    """`lines`, `dots`, `dashes`, `grid`, `frame`, `columns`, or nothing."""
    head: bool = False
    head_fill: str = ""
    zebra: str = ""
    pad: float = 4
    high: float = 0
    last_rule: bool = False
    leader: bool = False
    stretch: int = -1
    """The column that takes what room is left; -1 shares it out."""


def grid(page: Page, rows: Sequence[Sequence[Box]], dress: Dress, room: float = 0) -> Box:
    """A table, as wide as the room where there is one."""
    count = len(dress.aligns)
    wides = [max(row[k].wide for row in rows) + 2 * dress.pad for k in range(count)]
    spare = room - sum(wides) if room else 0.0
    if spare < -0.5:
        raise NoRoomError("a table")
    for k in range(count):
        if dress.stretch in {-1, k}:
            wides[k] += spare / (count if dress.stretch < 0 else 1)
    highs = [max(dress.high, *(box.high + 1.5 for box in row)) for row in rows]

    def put(x: float, y: float) -> None:
        top = y
        for place, (row, high) in enumerate(zip(rows, highs, strict=True)):
            head = dress.head and place == 0
            fill = dress.head_fill if head else dress.zebra if place % 2 else ""
            if fill:
                page.plate(x, y, sum(wides), high, fill)
            _row(page, x, y, wides, high, row, dress, head=head)
            y += high
            before_last = dress.last_rule and place == len(rows) - 2
            if dress.rules in {"lines", "dots", "dashes", "grid"}:
                dash = "" if dress.rules in {"lines", "grid"} else dress.rules
                page.rule(x, y, x + sum(wides), y, 0.4, dash)
            if before_last or (head and dress.rules != "frame" and not fill):
                page.rule(x, y, x + sum(wides), y, 0.9)
        _edges(page, x, top, y, wides, dress)

    return Box(sum(wides), sum(highs), put)


def _row(page: Page, x: float, y: float, wides: Sequence[float], high: float,
         row: Sequence[Box], dress: Dress, *, head: bool) -> None:  # fmt: skip
    for place, (box, wide, align) in enumerate(zip(row, wides, dress.aligns, strict=True)):
        if box.ground:
            page.plate(x + 0.5, y + 0.6, wide - 1, high - 1.2, box.ground)
        spare = wide - box.wide - 2 * dress.pad
        at = x + dress.pad + spare * {"L": 0.0, "C": 0.5, "R": 1.0}[align]
        box.put(at, y + (high - box.high) / 2)
        if dress.leader and place == dress.stretch and spare > 8 and not head:
            low = y + high / 2 + page.told.size * 0.3
            page.rule(at + box.wide + 3, low, x + wide - 3, low, 0.7, "dots")
        x += wide


def _edges(page: Page, x: float, top: float, y: float, wides: Sequence[float],
           dress: Dress) -> None:  # fmt: skip
    if dress.rules in {"grid", "frame"}:
        for side in (x, x + sum(wides)):
            page.rule(side, top, side, y)
        for end in (top, y):
            page.rule(x, end, x + sum(wides), end)
    if dress.rules in {"grid", "columns"}:
        for place in range(1, len(wides)):
            page.rule(x + sum(wides[:place]), top, x + sum(wides[:place]), y, 0.4)
