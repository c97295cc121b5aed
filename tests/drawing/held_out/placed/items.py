"""What a page is made of where each place is told: words, lines, rectangles, and parts of them."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.letters import folded, width_of
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.told import Told

Item = dict[str, Any]
"""Its `kind` and its values; of a group, the items whose places are told from its own."""


class Part(NamedTuple):
    """Items about an upper left corner, and how far down they reach."""

    items: list[Item]
    high: float


Parts = Mapping[str, Callable[[Told, float], Part]]
"""Parts of a page by name: what makes each in a width."""


def item(kind: str, **values: object) -> Item:
    """An item with these values, without those that are empty."""
    return {"kind": kind} | {name: one for name, one in values.items() if one not in ("", None)}


def group(part: Part, x: float, y: float) -> Item:
    """Items moved to a place of their own."""
    return {"kind": "group", "x": round(x, 2), "y": round(y, 2), "items": part.items}


def rule(x: float, y: float, x2: float, y2: float, colour: str, wide: float = 0.6,
         dash: tuple[float, ...] = ()) -> Item:  # fmt: skip
    """A line."""
    return item("rule", x=x, y=y, x2=x2, y2=y2, stroke=colour, strokeWidth=wide,
                strokeDash=list(dash) or None)  # fmt: skip


def rect(x: float, y: float, wide: float, high: float, *, fill: object = "", line: str = "",
         round_: float = 0, thick: float = 0.8) -> Item:  # fmt: skip
    """A rectangle."""
    return item("rect", x=x, y=y, width=wide, height=high, fill=fill, stroke=line,
                strokeWidth=thick if line else None, cornerRadius=round_ or None)  # fmt: skip


def text(told: Told, words: str, x: float, y: float, *, scale: float = 1, bold: bool = False,
         colour: str = "", at: str = "left", font: str = "") -> Item:  # fmt: skip
    """Words on a base line."""
    return item("text", text=words, x=round(x, 2), y=round(y, 2), font=font or told.way["font"],
                fontSize=round(told.size * scale, 2), fill=colour or told.way["ink"], align=at,
                fontWeight="bold" if bold else "normal")  # fmt: skip


def state_name(told: Told, row: StateRow, x: float, y: float) -> Item:
    """The name of a State."""
    return text(told, row.name, x, y, bold=told.way["names_bold"])


def base(told: Told, middle: float, scale: float = 1) -> float:
    """The line on which words stand whose middle is here."""
    return middle + told.size * scale * 0.36


def long(told: Told, words: str, *, scale: float = 1, bold: bool = False) -> float:
    """How wide words are."""
    return width_of(words, told.way["font"], told.size * scale, bold=bold)


def longest(told: Told, words: Sequence[str], *, bold: bool = False) -> float:
    """Width of the widest of some words."""
    return max(long(told, one, bold=bold) for one in words)


def lines(told: Told, words: str, x: float, y: float, room: float, *, scale: float = 1,
          bold: bool = False, colour: str = "", at: str = "left") -> Part:  # fmt: skip
    """Words in lines that find room; x is their left edge, middle or right one."""
    size = told.size * scale
    said = folded(words, told.way["font"], size, room * 0.98, bold=bold)
    if any(long(told, line, scale=scale, bold=bold) > room for line in said):
        raise NoRoomError(words)
    step = size * told.way["leading"]
    items = [text(told, line, x, y + size + n * step, scale=scale, bold=bold, colour=colour, at=at)
             for n, line in enumerate(said)]  # fmt: skip
    return Part(items, step * len(said))


def edge(at: str, left: float, wide: float) -> float:
    """Where words ranged so begin, have their middle or end."""
    return left + {"left": 0.0, "center": wide / 2, "right": wide}[at]


def stacked(parts: list[Part], gap: float) -> Part:
    """Parts below one another; empty ones take no room."""
    items: list[Item] = []
    y = 0.0
    for part in parts:
        if part.items:
            items.append(group(part, 0, y))
            y += part.high + gap
    return Part(items, max(y - gap, 0))


def composed(told: Told, plan: Sequence[Any], wide: float, parts: Parts) -> Part:
    """Parts below one another; a share of the width and two plans stand side by side."""
    found, gap = [], told.way["gap"] + 8
    for one in plan:
        if isinstance(one, str):
            found.append(parts[one](told, wide))
            continue
        share, left, right = one
        sides = [composed(told, left, share * (wide - gap), parts),
                 composed(told, right, (1 - share) * (wide - gap), parts)]  # fmt: skip
        found.append(Part([group(sides[0], 0, 0), group(sides[1], share * (wide - gap) + gap, 0)],
                          max(side.high for side in sides)))  # fmt: skip
    return stacked(found, told.way["gap"])


def flat(items: list[Item], x: float = 0, y: float = 0) -> list[Item]:
    """The same items without groups, each at its place on the page."""
    found: list[Item] = []
    for one in items:
        if one["kind"] == "group":
            found += flat(one["items"], x + one["x"], y + one["y"])
            continue
        more = {"x": x, "y": y, "x2": x, "y2": y}
        found.append(one | {name: round(one[name] + by, 2)
                            for name, by in more.items() if name in one})  # fmt: skip
    return found
