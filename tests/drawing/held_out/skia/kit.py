"""What a page of Skia is made of beyond words, lines and rectangles: arcs, discs, cards."""

from collections.abc import Sequence

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.marks import WRITTEN
from tests.drawing.held_out.sheet import Mark, StateRow, TotalRow, mark_of
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import Item, Part, group, item, lines, long, rect, text
from tests.drawing.held_out.vega.marks import ground_of, mark_room, marks_at

WHITE = "#ffffff"


def arc(x: float, y: float, radius: float, start: float, sweep: float, *, colour: str,
        thick: float, round_: bool = False) -> Item:  # fmt: skip
    """A part of a ring about a point; degrees run clockwise from the right."""
    return item("arc", x=round(x, 2), y=round(y, 2), radius=radius, start=start, sweep=sweep,
                stroke=colour, strokeWidth=thick, roundCap=round_ or None)  # fmt: skip


def disc(x: float, y: float, radius: float, *, fill: str = "", line: str = "",
         thick: float = 0.9) -> Item:  # fmt: skip
    """A full circle."""
    return rect(x - radius, y - radius, 2 * radius, 2 * radius, fill=fill, line=line,
                round_=radius, thick=thick)  # fmt: skip


def card(told: Told, x: float, y: float, wide: float, high: float) -> list[Item]:
    """The ground of what belongs together: lined, tinted, or lifted from the page."""
    way = told.way
    if way["card"] == "lifted":
        return [rect(x + 0.6, y + 1.2, wide, high, fill="#d2d5da", round_=way["round"]),
                rect(x, y, wide, high, fill=WHITE, line="#e4e6ea", round_=way["round"],
                     thick=0.4)]  # fmt: skip
    if way["card"] == "tinted" and told.plan.sheet.look.family not in {"ground", "pill"}:
        return [rect(x, y, wide, high, fill=way["tint"], round_=way["round"])]
    return [rect(x, y, wide, high, line=way["line"], round_=way["round"], thick=0.7)]


def on_card(told: Told, part: Part, wide: float, pad: float = 8) -> Part:
    """A part upon its ground; it was made for a width less twice the pad."""
    high = part.high + 2 * pad
    return Part([*card(told, 0, 0, wide, high), group(part, pad, pad)], high)


def sign(told: Told, row: StateRow, x: float, y: float, room: float, high: float) -> list[Item]:
    """The mark of a State about a middle, or its ground."""
    ground = ground_of(told, row.marks)
    if ground:
        return [rect(x - room / 2, y - high / 2, room, high, fill=ground,
                     round_=min(told.way["round"], high / 3))]  # fmt: skip
    return marks_at(told, row.marks, x, y)


def base(told: Told, middle: float, scale: float = 1) -> float:
    """The line on which words stand whose middle is here."""
    return middle + told.size * scale * 0.36


def centred(told: Told, words: str, x: float, y: float, room: float, *, scale: float = 1,
            bold: bool = False, colour: str = "") -> Part:  # fmt: skip
    """Words in lines about a middle."""
    part = lines(told, words, x, 0, room, scale=scale, bold=bold, colour=colour, at="center")
    return Part([group(part, 0, y)], part.high)


def need(room: float, wide: float, what: str) -> None:
    """Raises NoRoomError where what is needed is wider than what there is."""
    if room > wide:
        raise NoRoomError(what)


def longest(told: Told, words: Sequence[str], *, bold: bool = False, scale: float = 1) -> float:
    """Width of the widest of some words."""
    return max(long(told, one, bold=bold, scale=scale) for one in words)


def filed(n: int, count: int, over: int, *, across: bool) -> tuple[int, int]:
    """Column and line of the nth of so many, in so many columns."""
    length = -(-count // over)
    return (n % over, n // over) if across else (n // length, n % length)


def key_of(told: Told, total: TotalRow) -> Mark | None:
    """The mark of a position, where a page that lists States below it may show that too."""
    look = told.plan.sheet.look
    if look.legend == "none" or look.family in WRITTEN or not total.position:
        return None
    return mark_of(look, total.position)


def figure_of(told: Told, row: StateRow | TotalRow) -> str:
    """A figure, with its unit where the way has units."""
    return told.held(row) if told.way["units"] else row.figure


def sign_room(told: Told, rows: Sequence[TotalRow]) -> float:
    """Width of the marks before the totals' words, none where there are none."""
    return mark_room(told) + 8 if any(row.mark for row in rows) else 0.0


def named(told: Told, row: StateRow, x: float, y: float, *, colour: str = "", at: str = "left"
          ) -> Item:  # fmt: skip
    """The name of a State."""
    return text(told, row.name, x, y, bold=told.way["names_bold"], colour=colour, at=at)
